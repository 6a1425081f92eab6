"""THE NUMBERS: one module for each legal text, named as it is cited."""

from . import permenpanrb_6_2022, pp_46_2011, se_menpanrb_3_2023

__all__ = ["permenpanrb_6_2022", "pp_46_2011", "se_menpanrb_3_2023"]
