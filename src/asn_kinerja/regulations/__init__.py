"""THE NUMBERS: one module for each legal text, named as it is cited; ``other_indices`` keeps scales apart."""

from . import kep_25_2004, permenpanrb_6_2022, permenpanrb_14_2017, permenpanrb_16_2014, pp_46_2011
from . import other_indices as other_indices

__all__ = ["kep_25_2004", "permenpanrb_6_2022", "permenpanrb_14_2017", "permenpanrb_16_2014", "pp_46_2011"]
