"""How the medal of PP 35/2010 is written: on charters, in lists, in short.

Here: spellings in use, a habit and no rule. Not here: the classes and what they ask for.
"""

from ...follow_up.names import letters
from ...words import Text

#: Blanks do not count (``letters``): "Satya Lancana" is the first of them.
MEDAL = ("Satyalancana Karya Satya", "Satyalencana Karya Satya", "Setyalencana Karya Satya", "Karya Satya", "SLKS")
_MARKS = tuple(letters(one) for one in MEDAL)


def written(printed: Text, numeral: str, years: int) -> tuple[str, ...]:
    """Return how a class is written: its printed names first, then every spelling with its numeral or its years."""
    classes = (numeral, f"{numeral} Tahun", str(years), f"{years} Tahun", f"{years} years", f"{years} th")
    return (printed.id, printed.en, *(f"{name} {one}" for name in MEDAL for one in classes))


def is_medal(award: str) -> bool:
    """Say whether *award* names this medal, of whatever class."""
    return award.startswith("pp_35_2010.satyalancana") or any(mark in letters(award) for mark in _MARKS)
