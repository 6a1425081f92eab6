"""THE NUMBERS: one module for each legal text, named as it is cited.

Loaded here: the texts of the rulebook. The others are loaded when they are imported by name.
"""

from . import permenpanrb_6_2022, pp_46_2011

__all__ = [
    "permenpanrb_3_2020",
    "permenpanrb_6_2022",
    "pp_11_2017",
    "pp_35_2010",
    "pp_46_2011",
    "pp_49_2018",
    "pp_99_2000",
    "praktik_bps_kabupaten",
]
