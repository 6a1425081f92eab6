"""PermenPANRB 6/2022: two ratings against expectation, one matrix, five predikat; no number at all.

Here: the matrix, the printed labels, the policy they make. Not here: how a rating is found (the rater
decides; an agency's policy may only propose), which years it governs (``rulebook``).
"""

import re
from typing import Any, TypeVar

from attrs import evolve

from ..errors import LabelError, problem
from ..evaluation.needs import Needs, Part
from ..evaluation.policy import Policy, RulePolicy, chosen, require
from ..finding.finding import Finding
from ..law.citation import Citation, Regulation, Standing
from ..law.predikat import PredikatBase
from ..law.reading import Reading
from ..law.rule import Rule
from ..model.checks import listed, nearest
from ..model.frozenmap import FrozenMap
from ..model.rating import Expectation, Ratings
from ..scoring.find import find
from ..scoring.keys import Keys
from ..scoring.parts import Cell, Lookup
from ..words import Text

PERMENPANRB_6_2022 = Regulation("PermenPANRB", 6, 2022, "Pengelolaan Kinerja Pegawai ASN")
MATRIX_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="99, 102-103")
RATINGS_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="97-98, 100-102")
LABELS_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="99-100")
SPELLING_PLACE = PERMENPANRB_6_2022.cite(Standing.POLICY)
NAME = Text("PermenPANRB 6/2022", "PermenPANRB 6/2022")


class Predikat(PredikatBase):
    """The printed predikat, best first."""

    SANGAT_BAIK = "Sangat Baik"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang/Misconduct"
    SANGAT_KURANG = "Sangat Kurang"


MATRIX_RULE = Rule(
    "permenpanrb_6_2022.predikat_kinerja",
    MATRIX_PLACE,
    Text("Predikat kinerja", "Performance predikat"),
    Text(
        "Predikat dibaca dari matriks rating hasil kerja dan rating perilaku kerja, periodik maupun tahunan.",
        "The predikat is read from the matrix of both ratings, periodic and annual alike.",
    ),
)

#: (rating of results, rating of behaviour) to predikat, as printed.
MATRIX: FrozenMap[tuple[Any, ...], Cell] = FrozenMap(
    {
        (Expectation.DI_ATAS, Expectation.DI_BAWAH): Cell(Predikat.KURANG, MATRIX_PLACE),
        (Expectation.DI_ATAS, Expectation.SESUAI): Cell(Predikat.BAIK, MATRIX_PLACE),
        (Expectation.DI_ATAS, Expectation.DI_ATAS): Cell(Predikat.SANGAT_BAIK, MATRIX_PLACE),
        (Expectation.SESUAI, Expectation.DI_BAWAH): Cell(Predikat.KURANG, MATRIX_PLACE),
        (Expectation.SESUAI, Expectation.SESUAI): Cell(Predikat.BAIK, MATRIX_PLACE),
        (Expectation.SESUAI, Expectation.DI_ATAS): Cell(Predikat.BAIK, MATRIX_PLACE),
        (Expectation.DI_BAWAH, Expectation.DI_BAWAH): Cell(Predikat.SANGAT_KURANG, MATRIX_PLACE),
        (Expectation.DI_BAWAH, Expectation.SESUAI): Cell(Predikat.BUTUH_PERBAIKAN, MATRIX_PLACE),
        (Expectation.DI_BAWAH, Expectation.DI_ATAS): Cell(Predikat.BUTUH_PERBAIKAN, MATRIX_PLACE),
    }
)
LOOKUP = Lookup(Keys.RATINGS, MATRIX, MATRIX_RULE)

NEEDS = Needs(
    policy=NAME,
    cite=RATINGS_PLACE,
    targets=None,
    marks=Part.FOREIGN,
    ratings=Part.READ,
)
YEAR_TEXT = Text(
    "tidak ada hitungan proporsional: pejabat penilai yang baru menilai setahun (Lampiran hlm. 91)",
    "nothing is proportional: the new rater evaluates the year (annex p. 91)",
)


def policy(*readings: Reading, propose: Policy | None = None) -> RulePolicy:
    """Return the policy of PermenPANRB 6/2022.

    *propose* is an agency's own policy whose labels are expectations: it proposes the rating of results where the
    record has none; a rating in the record wins, and a proposal is marked as policy.

    Raises ``ReadingError`` for any reading: the matrix leaves none open.
    Source: PermenPANRB 6/2022, annex p. 97-103 (official text).
    """
    chosen(readings, (), NAME)
    if propose is None:
        return PLAIN
    require(propose)
    return evolve(PLAIN, propose=propose)


PLAIN = RulePolicy(
    regulation=PERMENPANRB_6_2022,
    name=NAME,
    label=LOOKUP,
    year=LOOKUP,
    year_rule=YEAR_TEXT,
    read=NEEDS,
    make=policy,
)


def predikat_for(*, results: Expectation, behaviour: Expectation) -> Finding[Predikat]:
    """Return the predikat of both ratings, with its cell of the matrix.

    >>> predikat_for(results=Expectation.DI_ATAS, behaviour=Expectation.DI_BAWAH).value
    Predikat.KURANG
    """
    return find(LOOKUP, Ratings(results, behaviour))


# --- printed labels --------------------------------------------------------------------------------------------------

_SPELLING_RULE = Rule(
    "permenpanrb_6_2022.ejaan",
    SPELLING_PLACE,
    Text("Ejaan tercetak", "Printed spelling"),
    Text("Ejaan yang lazim dibaca sebagai kata yang tercetak.", "Common spellings are read as the printed word."),
)
_LABEL_RULE = Rule(
    "permenpanrb_6_2022.sebutan_predikat",
    LABELS_PLACE,
    Text("Sebutan predikat", "Printed predikat"),
    Text("Lima sebutan predikat kinerja.", "The five printed words."),
)

#: Printed words, reduced to letters, and what they mean; "ekspektasi" may follow.
EXPECTATIONS = {"diatas": Expectation.DI_ATAS, "sesuai": Expectation.SESUAI, "dibawah": Expectation.DI_BAWAH}
PREDIKAT = {
    "sangatbaik": Predikat.SANGAT_BAIK,
    "baik": Predikat.BAIK,
    "butuhperbaikan": Predikat.BUTUH_PERBAIKAN,
    "kurangmisconduct": Predikat.KURANG,
    "kurang": Predikat.KURANG,
    "sangatkurang": Predikat.SANGAT_KURANG,
}
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
    found = EXPECTATIONS.get(_letters(text).removesuffix("ekspektasi"))
    if found is None:
        printed = [one.value.id for one in Expectation]
        short = {word.removesuffix(" ekspektasi"): word for word in printed}
        near = nearest(text, [*printed, *short])
        near = near.fill() if near.id.strip("'") not in short else Text(*[f"'{short[near.id.strip(chr(39))]}'"] * 2)
        words = listed(printed)
        raise LabelError(problem("unknown_word", "", text, words=words, near=near, cite=RATINGS_PLACE))
    return _read(found, found.value.id, text, RATINGS_PLACE, parse_expectation)


def parse_predikat(text: str) -> Finding[Predikat]:
    """Return the predikat that a printed label means; "Cukup" is read as Butuh Perbaikan, with a note.

    A spelling other than the printed one is read by habit: the finding's standing then is POLICY.
    Raises ``LabelError`` for anything else, naming the nearest word.

    >>> parse_predikat("Kurang").value, parse_predikat("Cukup").how
    (Predikat.KURANG, 'noted')
    """
    letters = _letters(text)
    if letters == CUKUP:
        facts = (("value", Predikat.BUTUH_PERBAIKAN.label), ("note", CUKUP_NOTE))
        kind, about = Predikat.BUTUH_PERBAIKAN, _SPELLING_RULE.title
        return Finding(kind, _SPELLING_RULE, about, SPELLING_PLACE, "noted", facts, given=text, by=parse_predikat)
    found = PREDIKAT.get(letters)
    if found is None:
        words = [one.label for one in Predikat]
        near = nearest(text, words)
        raise LabelError(problem("unknown_word", "", text, words=listed(words), near=near, cite=LABELS_PLACE))
    return _read(found, found.label, text, LABELS_PLACE, parse_predikat)


W = TypeVar("W", Expectation, Predikat)


def _read(found: W, printed: str, text: str, place: Citation, by: Any) -> Finding[W]:
    """Return the finding of a label: of the official text where it is the printed word, otherwise of habit."""
    official = _is_printed(text, printed)
    rule, cite = (_LABEL_RULE, place) if official else (_SPELLING_RULE, SPELLING_PLACE)
    return Finding(found, rule, rule.title, cite, "plain", (("value", printed),), given=text, by=by)
