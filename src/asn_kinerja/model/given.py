"""Pieces of plain data before they are read: blanks, lists, codes of rows that may be faulty.

Here: looking without judging. Not here: reading (``plain``), any check.
"""

from collections.abc import Mapping
from typing import Any

from ..checks import MAX_PARTS


def filled(value: object) -> Any:
    """Return *value*, or ``None`` for empty text: that is how forms and CSV write a blank."""
    return None if isinstance(value, str) and not value.strip() else value


def listing(data: object) -> Any:
    """Return the first entries of a list, as many as are read; nothing of what is none."""
    return data[:MAX_PARTS] if isinstance(data, (list, tuple)) else ()


def or_dash(text: object) -> Any:
    """Return *text*, or a stand-in where it is missing: that was told, and the rest is looked at all the same."""
    return "-" if text is None else text


def listed_or_none(data: object) -> Any:
    """Return *data*, or an empty list where there is none."""
    return () if data is None else data


def codes_of(results: object) -> dict[str, bool]:
    """Return the codes of the raw results, of faulty rows too, each with whether its target asks for yes or no."""
    found = {}
    for result in listing(results):
        for one in listing(result.get("indicators") if isinstance(result, Mapping) else None):
            code = one.get("code") if isinstance(one, Mapping) else None
            if isinstance(code, str):
                target = one.get("target")
                found[code] = isinstance(target, Mapping) and target.get("yes_no") is not None
    return found


def whole_of(value: Any) -> Any:
    """Return text of up to four digits as a whole number, everything else as it is."""
    is_year = isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= len("2018")
    return int(value) if is_year else value
