"""THE NUMBERS: one module for each legal text, named as it is cited; each is imported by name."""

__all__ = [
    "kep_25_2004",
    "permenpanrb_3_2020",
    "permenpanrb_6_2022",
    "permenpanrb_14_2017",
    "permenpanrb_16_2014",
    "permenpanrb_29_2022",
    "permenpanrb_62_2018",
    "permenpanrb_90_2021",
    "perpres_76_2013",
    "pp_11_2017",
    "pp_30_2019_pasal_57",
    "pp_35_2010",
    "pp_46_2011",
    "pp_49_2018",
    "pp_99_2000",
    "praktik_bps_kabupaten",
    "se_bkn_1_2023",
    "se_menpanrb_3_2023",
]
