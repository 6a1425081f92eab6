"""What day somebody meant who wrote it as text, or gave a moment or a blank.

Here: remedies for refusals. Not here: reading such text (``moments.parsed`` reads ISO text), any check.
"""

import re
from datetime import date, datetime

from ..words import MONTHS, Text
from .notation import blank_shown

_LONGEST = 40
_ISO = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ].*)?"
_FIGURES = r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})(?: .*)?"
_WORDS = r"([0-9]{1,2})[- ]([A-Za-z]{3,9})[- ,]+([0-9]{4})"
_WRITE = Text(
    'date({y}, {m}, {d}), dalam data polos {{"date": "{iso}"}}',
    'date({y}, {m}, {d}), in plain data {{"date": "{iso}"}}',
)
_ANY = Text("harinya tanpa jam: date(tahun, bulan, tanggal)", "the day without a time: date(year, month, day)")


def day_meant(value: object) -> date | None:
    """Return the day that *value* tells without a doubt, if it does: of a moment, of text.

    ``03/04/2025`` is two days: Indonesia writes the day first, others the month.

    >>> day_meant("2 Desember 2025"), day_meant("31/12/2025"), day_meant("03/04/2025")
    (datetime.date(2025, 12, 2), datetime.date(2025, 12, 31), None)
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) and blank_shown(value) is None else None
    if type(value).__name__ == "datetime64":
        value = str(value)
    if not isinstance(value, str):
        return None
    text = value[:_LONGEST].strip()
    try:
        return _told(text)
    except ValueError:
        return None


def _told(text: str) -> date | None:
    iso, figures, words = (re.fullmatch(pattern, text) for pattern in (_ISO, _FIGURES, _WORDS))
    if iso:
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures:
        one, two, year = map(int, figures.groups())
        day, month = (two, one) if two > len(MONTHS["id"]) else (one, two)
        return date(year, month, day) if day == month or day > len(MONTHS["id"]) else None
    return date(int(words[3]), _month(words[2]), int(words[1])) if words else None


def _month(word: str) -> int:
    """Return the number of a month by its name or a beginning of it in either language, 0 where there is none."""
    found = {
        number
        for names in MONTHS.values()
        for number, name in enumerate(names, 1)
        if name.lower() == word.lower() or name[:3].lower() == word.lower()
    }
    return found.pop() if len(found) == 1 else 0


def looks_like_day(value: object) -> bool:
    """Say whether *value* is a moment, or text in the shape of a day, though perhaps of two."""
    if isinstance(value, str):
        text = value[:_LONGEST].strip()
        return day_meant(text) is not None or any(re.fullmatch(one, text) for one in (_ISO, _FIGURES))
    return (isinstance(value, datetime) or type(value).__name__ == "datetime64") and blank_shown(value) is None


def day_to_write(value: object) -> Text:
    """Return what to write for the day that *value* was meant to be."""
    day = day_meant(value)
    if day is None:
        return _ANY
    return _WRITE.fill(y=day.year, m=day.month, d=day.day, iso=day.isoformat())
