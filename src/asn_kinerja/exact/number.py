"""What may enter as a number, and what is refused with the remedy.

Here: the door for exact numbers and the explicit door for cells of sheets and frames.
Not here: arithmetic (``exact.pair``) and rounding (``exact.rounding``).
"""

import operator
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import isnan
from typing import Any, TypeAlias

from ..errors import NumberError, Problem, problem
from ..words import Text
from .notation import BLANK_KINDS, blank_shown, is_ambiguous, text_of, text_problem, thousands_problem, written

#: An exact number, kept as it was given.
Number: TypeAlias = int | Decimal | Fraction

#: More digits than this are no figure of a plan (policy of the library).
MAX_DIGITS = 100
_MAX_BITS = 340  # no number of 100 digits is longer
_LARGEST = 10**MAX_DIGITS
_BOOLS = ("bool", "bool_")
_MOMENTS = ("datetime64", "Period")
_FLOATS = ("float16", "float32", "longdouble", "float128")
_LONGEST_TEXT = 2 * MAX_DIGITS + 3  # a fraction with its sign

_PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_FRACTION = re.compile(r"[+-]?[0-9]+/0*[1-9][0-9]*")


def enter(value: object, path: str = "") -> Number:
    """Return *value* as an exact number, or refuse it.

    Whole numbers (and whatever offers ``__index__``), ``Decimal`` and ``Fraction`` are kept; text of ASCII digits
    becomes ``int``, ``Decimal`` or ``Fraction``. *path* is the place named in the refusal.

    Raises ``NumberError`` for a float, a bool, NaN, an infinity, an exponent, foreign digits, thousands marks, and for
    text of one dot and exactly three digits: ``"1.200"`` is 1200 in Indonesia and 1.2 elsewhere. ``Decimal("1.200")``
    is taken.

    >>> enter("80.5"), enter(12), enter("313/6")
    (Decimal('80.5'), 12, Fraction(313, 6))
    """
    found = look(value, path)
    if isinstance(found, Problem):
        raise NumberError(found)
    return found


def look(value: object, path: str = "") -> Number | Problem:
    """Return *value* as an exact number, or the problem it has."""
    kind = type(value)
    if kind is int:
        return _int(value, path)  # type: ignore[arg-type]
    if kind is str:
        return _text(value, path)  # type: ignore[arg-type]
    if isinstance(value, float):
        return _float(value, path)
    if isinstance(value, Decimal):
        return _decimal(Decimal(value), path)
    if kind is Fraction:
        return _fraction(value, path)  # type: ignore[arg-type]
    if isinstance(value, str):
        return _text(str.__str__(value), path)
    return _other(value, path)


def _float(value: float, path: str) -> Problem:
    """Return the problem of a float: what to write for it is its shortest decimal text."""
    number = Decimal(str(value))
    if not number.is_finite():
        return _unfinished(number, path)
    short = number.adjusted() <= MAX_DIGITS
    write = str(int(number)) if short and number.as_integer_ratio()[1] == 1 else written(number)
    return problem("float", path, number, write=write if len(write) <= MAX_DIGITS else "…")


def _unfinished(value: Decimal, path: str) -> Problem:
    """Return the problem of NaN, which frames write for a blank, or of an infinity."""
    blank = blank_shown(value)
    return problem("not_finite", path, value) if blank is None else problem("number_blank", path, blank)


def _other(value: object, path: str) -> Number | Problem:
    """Return a whole number of another library, or say what *value* is."""
    name = type(value).__name__
    if isinstance(value, bool) or name in _BOOLS:
        return problem("bool", path, Text(*[str(bool(value)) if isinstance(value, bool) else name] * 2))
    blank = blank_shown(value)
    if blank is not None:
        return problem("number_blank", path, blank)
    if isinstance(value, date) or name in _MOMENTS:
        return problem("number_day", path, kind=name)
    try:
        if name in _FLOATS:
            return _float(value, path)  # type: ignore[arg-type]
        if isinstance(value, Fraction):  # of another class: what it says of itself is asked once
            return _fraction(Fraction(value.numerator, value.denominator), path)
        return _int(int(operator.index(value)), path)  # type: ignore[arg-type]
    except Exception:
        return problem("number_kind", path, value, kind=name)


def kept(value: object) -> Any:
    """Return *value* as an exact number where it is one, otherwise as it is: for fields that are judged later."""
    found = look(value)
    return value if isinstance(found, Problem) else found


def _int(value: int, path: str) -> Number | Problem:
    sound = value.bit_length() < _MAX_BITS and abs(value) < _LARGEST
    return value if sound else problem("number_size", path, None, limit=MAX_DIGITS)


def _decimal(value: Decimal, path: str) -> Number | Problem:
    if not value.is_finite():
        return _unfinished(value, path)
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or len(digits) + exponent > MAX_DIGITS or -exponent > MAX_DIGITS:
        return problem("number_size", path, None, limit=MAX_DIGITS)
    return Decimal(value)


def _fraction(value: Fraction, path: str) -> Number | Problem:
    ends = (_int(value.numerator, path), _int(value.denominator, path))
    return next((end for end in ends if isinstance(end, Problem)), value)


def _text(value: str, path: str) -> Number | Problem:
    if len(value) > _LONGEST_TEXT:
        return problem("number_size", path, None, limit=MAX_DIGITS)
    text = value.strip(" ")
    if _PLAIN.fullmatch(text):
        if is_ambiguous(text):
            return thousands_problem(text, path)
        return _decimal(Decimal(text), path) if "." in text else _int(int(text), path)
    if _FRACTION.fullmatch(text):
        return _fraction(Fraction(text), path)
    return text_problem(value, path)


def cell(value: Any, path: str = "") -> Number | None:
    """Read the cell of a sheet or a frame: the explicit door for floats.

    A float stands for its shortest decimal text (0.1 is one tenth); ``None``, NaN and blank text are blank and give
    ``None``. Everything else enters like ``enter``.

    Raises ``NumberError`` for an infinity and for whatever ``enter`` refuses.

    >>> cell(0.1), cell(float("nan")), cell(" ")
    (Decimal('0.1'), None, None)
    """
    if value is None or type(value).__name__ in BLANK_KINDS:
        return None
    if isinstance(value, str):
        return enter(value, path) if value.strip() else None
    if isinstance(value, Decimal) and value.is_nan():
        return None
    if isinstance(value, float) or type(value).__name__ in ("float16", "float32"):
        return None if isnan(value) else enter(Decimal(str(value)), path)
    return enter(value, path)


def fraction(number: Number) -> Fraction:
    """Return *number* as a fraction.

    >>> fraction(Decimal("80.5"))
    Fraction(161, 2)
    """
    return Fraction(*number.as_integer_ratio())


def plain(number: Number) -> str:
    """Return *number* as text to be shown: no exponent, fractions as ``a/b``; ``written`` is for reading back."""
    return text_of(number)


def length(number: Number) -> int:
    """Return how many digits *number* has, both parts of a fraction, and one more at most for each part.

    >>> length(480), length(Fraction(1, 3)), length(Decimal("80.5"))
    (3, 2, 4)
    """
    if isinstance(number, Decimal):
        return len(number.as_tuple().digits) + abs(number.adjusted())
    above, below = number.as_integer_ratio()
    return _digits(above) + (_digits(below) if below != 1 else 0)


def _digits(number: int) -> int:
    return number.bit_length() * 30103 // 100_000 + 1
