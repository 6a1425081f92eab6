"""How a figure is written for a reader: marks of the language, exact decimals in full, any other after "≈".

Here: writing. Not here: sentences (``finding.phrases``), rounding rules.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from ..exact.notation import whole_text
from ..exact.number import Number, plain
from ..words import Lang, Text, day_text, say
from .score import Score

_LARGE = 10  # below this two decimals would not let a reader follow the multiplication
_EXACT_PLACES = 4  # a decimal that ends within these is written in full


def figure(value: object, lang: Lang) -> str:
    """Write *value*: figures with the marks of *lang*, words in *lang*.

    A decimal that ends soon is written in full; any other is rounded half up after "≈":
    to two decimals, to four below 10.

    >>> figure(80_000_000, "id"), figure(Fraction("86.595"), "id"), figure(Fraction(250, 3), "en")
    ('80.000.000', '86,595', '≈ 83.33')
    """
    if isinstance(value, Score):
        return _fraction(value.exact, lang, value)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return grouped(plain(value), lang)
    if isinstance(value, Fraction):
        return _fraction(value, lang)
    if isinstance(value, tuple):
        return " – ".join(figure(item, lang) for item in value)
    if isinstance(value, date):
        return day_text(value, lang)
    if isinstance(value, (Text, str)):
        return say(value, lang)
    return str(value(lang)) if callable(value) else str(value)


def _fraction(value: Fraction, lang: Lang, score: Score | None = None) -> str:
    scaled = value * 10**_EXACT_PLACES
    if scaled.denominator != 1:
        places = 2 if abs(value) >= _LARGE else _EXACT_PLACES
        return "≈ " + grouped(plain((score or Score(value.as_integer_ratio())).shown(places)), lang)
    whole, rest = divmod(abs(scaled.numerator), 10**_EXACT_PLACES)
    decimals = f"{rest:0{_EXACT_PLACES}d}".rstrip("0")
    return grouped(("-" if value < 0 else "") + whole_text(whole) + ("." + decimals if decimals else ""), lang)


def grouped(digits: str, lang: Lang) -> str:
    """Write decimal text with thousands marks: ``1.234,5`` in Indonesian, ``1,234.5`` in English."""
    if "/" in digits:
        return digits
    whole, _, decimals = digits.partition(".")
    size = whole.lstrip("+-")
    text = ("−" if whole.startswith("-") else "") + format(Decimal(size), ",f") + ("." + decimals if decimals else "")
    return text.translate(str.maketrans(",.", ".,")) if lang == "id" else text


def percent(weight: Number, lang: Lang) -> str:
    """Write the weight of a term: nothing for 1, ``60 % × `` for three fifths."""
    return "" if weight == 1 else f"{figure(Fraction(weight) * 100, lang)} % × "
