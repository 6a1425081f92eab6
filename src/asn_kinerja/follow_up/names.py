"""How names are compared: by letters and digits alone, so that spaces, commas and capitals decide nothing.

Here: comparing. Not here: any name of an award (``regulations``) and any list of words (``results``).
"""

from collections.abc import Iterable


def letters(name: str) -> str:
    """Return the letters and digits of *name*, in small letters.

    >>> letters("Satyalancana Karya Satya, X Tahun")
    'satyalancanakaryasatyaxtahun'
    """
    return "".join(one for one in name.casefold() if one.isalnum())


def is_named(given: str, key: str, names: Iterable[str]) -> bool:
    """Say whether an award on record as *given* is the one of *key*, or is written as one of its *names*."""
    return given == key or letters(given) in {letters(one) for one in (key, *names)}
