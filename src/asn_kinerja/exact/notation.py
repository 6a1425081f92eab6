"""How people and sheets write numbers, and what to type instead: only a refusal asks.

Here: thousands marks, percent, rupiah, units, blanks, errors of sheets; numbers as text nobody reads twice.
Not here: the door itself (``exact.number``).
"""

import re
from decimal import Decimal
from fractions import Fraction
from math import isnan
from typing import Final

from ..errors import Problem, problem, quoted
from ..words import Text

_GROUP = 3  # digits between two thousands marks
_LONGEST = 60  # characters of a text that is looked at; no figure is longer
_IDENTITY = 9  # digits from which a number without marks may be a telephone or identity number
_AMBIGUOUS = r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}"
_DOTS = r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?"
_COMMAS = r"[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?"
_SPACED = r"[+-]?[1-9][0-9]{0,2}([ \u00a0\u202f'_][0-9]{3})+([.,][0-9]+)?"
_PLAIN = r"[+-]?[0-9]+(\.[0-9]+)?|[+-]?[0-9]+/0*[1-9][0-9]*"
_MARKED = r"[+-]?[0-9.,]*[0-9]"
_EXPONENT = r"([+-]?[0-9]+(?:[.,][0-9]+)?)[eE]([+-]?[0-9]{1,3})"
_RUPIAH = r"(?P<sign>[+-]?) ?(?:rp|idr)\.? ?(?P<body>[+-]?[0-9][0-9.,]*?)(?:,-|,--|,00|\.00)?"
_RUPIAH_AFTER = r"(?P<sign>[+-]?)(?P<body>[0-9][0-9.,]*?)(?:,-|,00|\.00)? ?(?:rp|idr|rupiah)"
_PERCENT = r"(.*[0-9]) ?[%٪％]"
_UNIT = r"([+-]?[0-9][0-9.,/]*) ?(?![eE][+-]?[0-9])[^\W\d_][^\d]*"
_DIGITS = frozenset("0123456789")

#: What sheets and people write where there is no figure.
BLANKS: Final = frozenset(
    (
        *("", "-", "--", "---", "–", "—", "−", ".", "…", "...", "?"),
        *("n/a", "n.a.", "n.a", "na", "nan", "nat", "<na>", "none", "null", "nil"),
        *("nihil", "kosong", "belum", "belum ada", "tidak ada"),
    )
)
#: What a sheet shows where its formula failed.
_SHEET_ERRORS: Final = frozenset(
    (
        *("#div/0!", "#ref!", "#value!", "#name?", "#num!", "#null!", "#n/a", "#n/a!", "#na"),
        *("#n/a n/a", "#spill!", "#calc!", "#error!", "#getting_data"),
    )
)

_EMPTY = Text("teks kosong", "empty text")
_NAN = Text("NaN", "NaN")
_EXAMPLE = Text("bilangan seperti 80 atau 80.5", "a number such as 80 or 80.5")
_COMMA = Text(
    "{whole} bila koma itu tanda ribuan, {part} bila tanda desimal",
    "{whole} if the comma groups thousands, {part} if it is the decimal mark",
)
_DOT = Text(
    "{whole} bila titik itu tanda ribuan, {part} bila tanda desimal",
    "{whole} if the dot groups thousands, {part} if it is the decimal mark",
)
_NO_PERCENT = Text("{number}, tanpa tanda persen", "{number}, without the percent sign")
_NO_RUPIAH = Text("{number}, tanpa Rp dan tanda ribuan", "{number}, without Rp and thousands marks")
_NO_UNIT = Text(
    "{number} saja; satuannya ditulis pada target, bukan pada angka",
    "{number} alone; the unit is written with the target, not with the figure",
)
_NO_EXPONENT = Text(
    "{number}, tanpa eksponen; lembar kerja membulatkan angka seperti ini: cocokkan dengan sumbernya",
    "{number}, without an exponent; sheets round such figures: compare it with the source",
)
_DIGITS_LOST = Text(
    "semua angkanya tanpa eksponen, dari sumbernya: lembar kerja membulatkannya",
    "all its digits without an exponent, from the source: the sheet rounded them",
)
_QUOTE = Text("{number}, tanpa tanda petik", "{number}, without the quote mark")


#: Blanks of frames by the name of their kind, and how they print.
BLANK_KINDS: Final = {"NAType": "NA", "NaTType": "NaT"}


def blank_shown(value: object) -> Text | None:
    """Return how a blank shows in a message, ``None`` for whatever is no blank: NaN, NaT, NA, text like a dash.

    >>> blank_shown(" - "), blank_shown(float("nan")), blank_shown(0)
    (Text(id="'-'", en="'-'"), Text(id='NaN', en='NaN'), None)
    """
    kind = type(value).__name__
    if isinstance(value, str):
        text = value[:_LONGEST].strip()
        if text.lower() not in BLANKS:
            return None
        return Text(*[quoted(text)] * 2) if text else _EMPTY
    if kind in BLANK_KINDS:
        return Text(*[BLANK_KINDS[kind]] * 2)
    nan = value.is_nan() if isinstance(value, Decimal) else isinstance(value, float) and isnan(value)
    return _NAN if nan else None


def is_ambiguous(text: str) -> bool:
    """Say whether *text* is one dot before exactly three digits, which Indonesia reads as thousands.

    A group of thousands has one to three digits before it and does not begin with 0.

    >>> [is_ambiguous(one) for one in ("1.200", "-12.500", "0.125", "1.2000", "1234.567")]
    [True, True, False, False, False]
    """
    return re.fullmatch(_AMBIGUOUS, text) is not None


_PIECE, _PIECE_BITS = 100, 330  # digits written at once, and bits no more of them have


def whole_text(number: int) -> str:
    """Return a whole number as text, however long: Python writes some 4,300 digits at once, or as few as 640.

    >>> whole_text(-12), len(whole_text(10**5000))
    ('-12', 5001)
    """
    if number.bit_length() <= _PIECE_BITS:
        return str(number)
    rest, pieces = abs(number), []
    while rest:
        rest, piece = divmod(rest, 10**_PIECE)
        pieces.append(f"{piece:0{_PIECE}d}")
    return ("-" if number < 0 else "") + "".join(reversed(pieces)).lstrip("0")


def written(number: "int | Decimal | Fraction") -> str:
    """Return *number* as text that the door reads back in every place: no exponent, never one dot and three digits.

    >>> written(Decimal("1.200")), written(Decimal("1.234")), written(Fraction(1, 3))
    ('1.2', '1.2340', '1/3')
    """
    return unambiguous(text_of(number))


def text_of(number: "int | Decimal | Fraction") -> str:
    """Return *number* as text: no exponent, fractions as ``a/b``, however long."""
    if isinstance(number, Decimal):
        return format(number, "f")
    above, below = number.as_integer_ratio()
    return whole_text(above) if below == 1 else f"{whole_text(above)}/{whole_text(below)}"


def unambiguous(text: str) -> str:
    """Return *text*, a number with a decimal point, so that its dot cannot be taken for a thousands mark."""
    if not is_ambiguous(text):
        return text
    return text.rstrip("0").rstrip(".") if text.endswith("0") else f"{text}0"


def thousands_problem(text: str, path: str) -> Problem:
    """Return the problem of a *text* that is two numbers."""
    whole, part = text.replace(".", ""), unambiguous(text)
    return problem("number_thousands", path, text, whole=whole, part=part, exact=text.lstrip("+"))


def text_problem(value: str, path: str) -> Problem:
    """Return the problem of a *value* that is no number as text, with what to type instead."""
    text = value[:_LONGEST].strip().strip("\ufeff\u200b").strip()
    blank = blank_shown(text)
    if blank is not None:
        return problem("number_blank", path, blank)
    if text.lower() in _SHEET_ERRORS or re.fullmatch(r"#{3,}|Err:[0-9]{3}", text):
        return problem("sheet_error", path, Text(*[quoted(text)] * 2))
    return problem("number_text", path, value, write=remedy(text) if len(value) <= _LONGEST else _EXAMPLE)


def remedy(text: str) -> Text | str:
    """Say what to type instead of *text*: ``92.5`` for ``92,5``, ``1234.56`` for ``1.234,56``.

    A mark before three digits may be either mark: both are offered.
    """
    text = _ascii(text)
    for pattern, words in ((_PERCENT, _NO_PERCENT), (_UNIT, _NO_UNIT), (r"['`’]([^'`’]+)", _QUOTE)):
        found = re.fullmatch(pattern, text)
        if found is not None and not re.fullmatch(_RUPIAH_AFTER, text, re.IGNORECASE):
            return _wrapped(words, _figure(found[1].strip()))
    money = re.fullmatch(_RUPIAH, text, re.IGNORECASE) or re.fullmatch(_RUPIAH_AFTER, text, re.IGNORECASE)
    if money is not None:
        return _wrapped(_NO_RUPIAH, _money(money["sign"] + money["body"]))
    exponent = re.fullmatch(_EXPONENT, text)
    if exponent is not None:
        return _expanded(exponent[1].replace(",", "."), int(exponent[2]))
    return _figure(text) or _EXAMPLE


def _ascii(text: str) -> str:
    """Return *text* with every decimal digit, minus and dot as typed on a keyboard."""
    known = {"−": "-", "－": "-", "．": ".", "，": ","}
    return "".join(str(int(one)) if one.isdecimal() else known.get(one, one) for one in text)


def _wrapped(words: Text, figure: Text | str | None) -> Text | str:
    return _EXAMPLE if figure is None else words.fill(number=figure)


def _figure(text: str) -> Text | str | None:
    """Return what to type for a figure with marks, ``None`` where no number can be told."""
    if re.fullmatch(_SPACED, text):
        text = re.sub(r"[ \u00a0\u202f'_]", "", text)
    if re.fullmatch(_PLAIN, text) and not is_ambiguous(text):
        return None if len(_DIGITS & set(text)) and _is_long(text) else text.lstrip("+")
    sign, body = ("-" if text.startswith("-") else "", text.lstrip("+-"))
    if not re.fullmatch(_MARKED, body) or not body.strip("0123456789") or _is_long(body):
        return None
    return _both(sign, body) or _unmarked(sign, body)


def _is_long(text: str) -> bool:
    """Say whether *text* may be a telephone or identity number: many digits that are no groups of thousands."""
    digits = sum(one in _DIGITS for one in text)
    return digits >= _IDENTITY and not re.fullmatch(f"{_DOTS}|{_COMMAS}", text)


def _both(sign: str, body: str) -> Text | None:
    """Return both readings of one mark before three digits."""
    found = re.fullmatch(r"([0-9]{1,3})([.,])([0-9]{3})", body)
    if found is None or (found[2] == "." and not is_ambiguous(body)):
        return None
    part = unambiguous(f"{sign}{found[1]}.{found[3]}")
    return (_DOT if found[2] == "." else _COMMA).fill(whole=f"{sign}{found[1]}{found[3]}", part=part)


def _unmarked(sign: str, body: str) -> str:
    """Return *body* with its last mark as the decimal point, or with none where one mark repeats."""
    marks = [one for one in body if one in ".,"]
    if len(set(marks)) == 1 and len(marks) > 1:
        return sign + body.replace(",", "").replace(".", "")
    mark = max(body.rfind(","), body.rfind("."))
    whole = body[:mark].replace(",", "").replace(".", "") or "0"
    return unambiguous(f"{sign}{whole}.{body[mark + 1 :]}")


def _money(body: str) -> Text | str | None:
    """Return an amount of rupiah without its thousands marks: three digits after a mark are always thousands."""
    if re.fullmatch(r"[+-]?[0-9]{1,3}[.,][0-9]{3}", body):
        return body.replace(".", "").replace(",", "").lstrip("+")
    return _figure(body)


def _expanded(digits: str, exponent: int) -> Text:
    """Return a figure with an exponent written out, where it is short enough to be no identity number."""
    if abs(exponent) + len(digits) > _IDENTITY:
        return _DIGITS_LOST
    return _NO_EXPONENT.fill(number=written(Decimal(digits).scaleb(exponent)))
