"""What may enter as a number, and what is refused with the remedy.

Here: the door for exact numbers and the explicit door for cells of sheets and frames.
Not here: arithmetic (``exact.pair``) and rounding (``exact.rounding``).
"""

import operator
import re
from decimal import Decimal
from fractions import Fraction
from math import isfinite, isnan
from typing import Any, TypeAlias

from ..errors import NumberError, Problem, problem
from ..words import Text

#: An exact number, kept as it was given.
Number: TypeAlias = int | Decimal | Fraction

#: More digits than this are no figure of a plan (policy of the library).
MAX_DIGITS = 100
_MAX_BITS = 340  # no number of 100 digits is longer
_LARGEST = 10**MAX_DIGITS
_LONGEST_TEXT = 2 * MAX_DIGITS + 3  # a fraction with its sign

_PLAIN = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_FRACTION = re.compile(r"[+-]?[0-9]+/0*[1-9][0-9]*")
_GROUPED = r"[+-]?[0-9.,]*[0-9]"  # only a refusal asks for it


_GROUP = 3  # digits between two thousands marks
_EXAMPLE = Text("bilangan seperti 80 atau 80.5", "a number such as 80 or 80.5")
_EITHER = Text(
    "{whole} bila koma itu tanda ribuan, {part} bila tanda desimal",
    "{whole} if the comma groups thousands, {part} if it is the decimal mark",
)


def enter(value: object, path: str = "") -> Number:
    """Return *value* as an exact number, or refuse it.

    Whole numbers (and whatever offers ``__index__``), ``Decimal`` and ``Fraction`` are kept; text of ASCII digits
    becomes ``int``, ``Decimal`` or ``Fraction``. *path* is the place named in the refusal.

    Raises ``NumberError`` for a float, a bool, NaN, an infinity, an exponent, foreign digits, thousands marks.

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
    if isinstance(value, bool):
        return problem("bool", path, value)
    if isinstance(value, float):
        if not isfinite(value):
            return problem("not_finite", path, value)
        write = format(Decimal(str(value)), "f")
        return problem("float", path, value, write=write if len(write) <= MAX_DIGITS else "…")
    if isinstance(value, Decimal):
        return _decimal(value, path)
    if isinstance(value, Fraction):
        return _fraction(value, path)
    if isinstance(value, str):
        return _text(str(value), path)
    try:
        return _int(operator.index(value), path)  # type: ignore[arg-type]
    except Exception:
        return problem("number_kind", path, value, kind=kind.__name__)


def kept(value: Any) -> Any:
    """Return *value* as an exact number where it is one, otherwise as it is: for fields that are judged later."""
    found = look(value)
    return value if isinstance(found, Problem) else found


def _int(value: int, path: str) -> Number | Problem:
    sound = value.bit_length() < _MAX_BITS and abs(value) < _LARGEST
    return value if sound else problem("number_size", path, None, limit=MAX_DIGITS)


def _decimal(value: Decimal, path: str) -> Number | Problem:
    if not value.is_finite():
        return problem("not_finite", path, value)
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
        return _decimal(Decimal(text), path) if "." in text else _int(int(text), path)
    if _FRACTION.fullmatch(text):
        return _fraction(Fraction(text), path)
    return problem("number_text", path, value, write=_remedy(text))


def _remedy(text: str) -> Text | str:
    """Say what to type instead of *text*: ``92.5`` for ``92,5``, ``1234.56`` for ``1.234,56``.

    A comma before three digits may be either mark: both are offered.
    """
    sign, body = ("-" if text.startswith("-") else "", text.lstrip("+-"))
    if not re.fullmatch(_GROUPED, body) or not body.strip("0123456789"):
        return _EXAMPLE
    if len(set(body) - set("0123456789")) == 1 and (body.count(",") > 1 or body.count(".") > 1):
        return sign + body.replace(",", "").replace(".", "")
    head, _, tail = body.partition(",")
    if len(tail) == _GROUP and 0 < len(head) <= _GROUP and head.isdigit() and tail.isdigit():
        return _EITHER.fill(whole=f"{sign}{head}{tail}", part=f"{sign}{head}.{tail}")
    mark = max(body.rfind(","), body.rfind("."))
    whole = body[:mark].replace(",", "").replace(".", "") or "0"
    return f"{sign}{whole}.{body[mark + 1 :]}"


def cell(value: Any, path: str = "") -> Number | None:
    """Read the cell of a sheet or a frame: the explicit door for floats.

    A float stands for its shortest decimal text (0.1 is one tenth); ``None``, NaN and blank text are blank and give
    ``None``. Everything else enters like ``enter``.

    Raises ``NumberError`` for an infinity and for whatever ``enter`` refuses.

    >>> cell(0.1), cell(float("nan")), cell(" ")
    (Decimal('0.1'), None, None)
    """
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, str):
        return enter(value, path) if value.strip() else None
    if isinstance(value, Decimal) and value.is_nan():
        return None
    if isinstance(value, float) or type(value).__name__ in ("float16", "float32"):
        return None if isnan(value) else enter(Decimal(str(value)), path)
    return enter(value, path)


def plain(number: Number) -> str:
    """Return *number* as text that ``enter`` reads back: no exponent, fractions as ``a/b``."""
    return format(number, "f") if isinstance(number, Decimal) else str(number)
