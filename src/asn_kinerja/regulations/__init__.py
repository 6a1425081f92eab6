"""THE NUMBERS: one module for each legal text, named as it is cited."""

from . import permenpanrb_6_2022, permenpanrb_62_2018, permenpanrb_90_2021, perpres_76_2013, pp_46_2011

__all__ = ["permenpanrb_6_2022", "permenpanrb_62_2018", "permenpanrb_90_2021", "perpres_76_2013", "pp_46_2011"]
