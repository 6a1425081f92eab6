"""Printed labels, read as practice spells them.

Here: words to ratings and predikat. Not here: the printed list itself (``numbers``).
"""

import re
from typing import TypeVar

from ...checks import listed, nearest, repeated
from ...errors import LabelError, problem
from ...finding.finding import Finding, found
from ...law.citation import Citation, Listed
from ...model.rating import Expectation
from ...words import Text
from .numbers import LABEL_RULE, LABELS_PLACE, RATINGS_PLACE, SPELLING_PLACE, SPELLING_RULE, Predikat

#: Printed words, reduced to letters, and what they mean; "ekspektasi" may follow.
EXPECTATIONS = Listed(
    SPELLING_PLACE,
    {
        "diatas": Expectation.DI_ATAS,
        "sesuai": Expectation.SESUAI,
        "dibawah": Expectation.DI_BAWAH,
        "aboveexpectation": Expectation.DI_ATAS,  # as the library's own English pages print them
        "asexpected": Expectation.SESUAI,
        "belowexpectation": Expectation.DI_BAWAH,
    },
)
PREDIKAT = Listed(
    SPELLING_PLACE,
    {
        "sangatbaik": Predikat.SANGAT_BAIK,
        "baik": Predikat.BAIK,
        "butuhperbaikan": Predikat.BUTUH_PERBAIKAN,
        "kurangmisconduct": Predikat.KURANG,
        "kurang": Predikat.KURANG,
        "sangatkurang": Predikat.SANGAT_KURANG,
    },
)
#: A word of an older list that practice prints for Butuh Perbaikan; read with a note.
CUKUP = "cukup"
CUKUP_NOTE = Text(
    '"Cukup" bukan sebutan PermenPANRB 6/2022; dibaca sebagai Butuh Perbaikan menurut kebiasaan',
    '"Cukup" is no word of PermenPANRB 6/2022; read as Butuh Perbaikan by habit',
)
_LONGEST = 60


def _letters(text: object) -> str:
    """Return the letters of a printed label, without spaces and marks; nothing where there are figures."""
    if not isinstance(text, str) or len(text) > _LONGEST or re.search(r"[^A-Za-z\s/\-_.]", text):
        return ""
    return re.sub(r"[^a-z]", "", text.lower())


def _is_printed(text: str, printed: str) -> bool:
    """Say whether *text* is the printed word, but for capitals and spaces."""
    words = " ".join(re.split(r"[\s_]+", text.strip().lower())).replace(" / ", "/")
    return words == printed.lower()


def parse_expectation(text: str) -> Finding[Expectation]:
    """Return the rating that a printed label means: ``"diatas ekspektasi"``, ``"DI ATAS"``, ``"Sesuai Ekspektasi"``.

    A spelling other than the printed one is read by habit: the finding's standing then is POLICY.
    Raises ``LabelError`` for anything else, naming the nearest word.

    >>> parse_expectation("diatas ekspektasi").value
    Expectation.DI_ATAS
    """
    word = EXPECTATIONS.get(_letters(text).removesuffix("ekspektasi"))
    if word is None:
        printed = [one.value.id for one in Expectation]
        short = {word.removesuffix(" ekspektasi"): word for word in printed}
        near = nearest(text, [*printed, *short])
        near = near.fill() if near.id.strip("'") not in short else Text(*[f"'{short[near.id.strip(chr(39))]}'"] * 2)
        words = listed(printed)
        raise LabelError(
            problem("unknown_word", "", repeated(text, [*printed, *short]), words=words, near=near, cite=RATINGS_PLACE)
        )
    return _read(word, word.value.id, text, RATINGS_PLACE, parse_expectation)


def parse_predikat(text: str) -> Finding[Predikat]:
    """Return the predikat that a printed label means; "Cukup" is read as Butuh Perbaikan, with a note.

    A spelling other than the printed one is read by habit: the finding's standing then is POLICY.
    Raises ``LabelError`` for anything else, naming the nearest word.

    >>> parse_predikat("Kurang").value, parse_predikat("Cukup").how
    (Predikat.KURANG, 'noted')
    """
    letters = _letters(text)
    if letters == CUKUP:
        kind, told = Predikat.BUTUH_PERBAIKAN, Predikat.BUTUH_PERBAIKAN.label
        return found(SPELLING_RULE, kind, "noted", value=told, note=CUKUP_NOTE, given=text, by=parse_predikat)
    word = PREDIKAT.get(letters)
    if word is None:
        words = [one.label for one in Predikat]
        near = nearest(text, words)
        raise LabelError(
            problem("unknown_word", "", repeated(text, words), words=listed(words), near=near, cite=LABELS_PLACE)
        )
    return _read(word, word.label, text, LABELS_PLACE, parse_predikat)


W = TypeVar("W", Expectation, Predikat)


def _read(word: W, printed: str, text: str, place: Citation, by: object) -> Finding[W]:
    """Return the finding of a label: of the official text where it is the printed word, otherwise of habit."""
    official = _is_printed(text, printed)
    rule, cite = (LABEL_RULE, place) if official else (SPELLING_RULE, SPELLING_PLACE)
    return found(rule, word, cite=cite, value=printed, given=text, by=by)
