"""PermenPANRB 90/2021 (Zona Integritas): its two indices, and two figures of its worksheet.

Here: IPKP and IPAK (0-4), taken as given; points of either; the share of complaints handled. Not here: how an index
is made up, the worksheet's other items, its minima; the IKM, which never converts.
"""

from fractions import Fraction
from typing import Any

from ..checks import least_problem, refuse
from ..errors import ModelError, Problem, problem, raise_if
from ..exact.interval import Interval, above, closed
from ..exact.number import Number, fraction, look
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Score
from ..frozenmap import FrozenMap
from ..law.citation import Listed, Standing
from ..law.reading import Reading, reading
from ..law.text import LegalText
from ..scoring.shares import count, share
from ..scoring.surveys.indices import Index, IndexScale
from ..scoring.surveys.questions import Given
from ..words import Text

PERMENPANRB_90_2021 = LegalText("PermenPANRB", 90, 2021, "Pembangunan dan Evaluasi Zona Integritas")
PLACE = PERMENPANRB_90_2021.cite(Standing.SINGLE_SOURCE)
NAME = Text("PermenPANRB 90/2021", "PermenPANRB 90/2021")

#: The highest survey index of the worksheet.
TOP = 4
SCALE = closed(0, TOP)
IPKP = IndexScale(Text("IPKP", "IPKP"), lowest=0, highest=TOP, unit="IPKP")
IPAK = IndexScale(Text("IPAK", "IPAK"), lowest=0, highest=TOP, unit="IPAK")
#: Shares of the maximum that one application gives to whole values, and to nothing else.
STEPS: FrozenMap[Fraction, Fraction] = Listed(
    PLACE, {Fraction(whole): Fraction(part) for whole, part in ((4, "1"), (3, "0.67"), (2, "0.33"), (1, "0"))}
)

WORKSHEET = PERMENPANRB_90_2021.cite(Standing.CORROBORATED)
IPKP_RULE = PERMENPANRB_90_2021.rule(
    "ipkp",
    WORKSHEET,
    ("Indeks Persepsi Kualitas Pelayanan (IPKP)", "Index of perceived service quality (IPKP)"),
    "IPKP memakai skala 0-4.",
    "The IPKP has the scale 0-4.",
)
IPAK_RULE = PERMENPANRB_90_2021.rule(
    "ipak",
    WORKSHEET,
    ("Indeks Persepsi Anti Korupsi (IPAK)", "Index of perceived integrity (IPAK)"),
    "IPAK memakai skala 0-4.",
    "The IPAK has the scale 0-4.",
)
POINTS_RULE = PERMENPANRB_90_2021.rule(
    "poin_survei",
    PLACE,
    ("Poin survei", "Points of the survey"),
    "Poin survei adalah indeks dibagi 4 dikali poin maksimum.",
    "The points of a survey are its index over 4 times the maximum points.",
)
HANDLED_RULE = PERMENPANRB_90_2021.rule(
    "persentase_pengaduan_selesai",
    PLACE,
    ("Persentase pengaduan selesai", "Share of complaints handled"),
    "Pengaduan yang selesai dibagi yang harus ditangani, dikali 100; yang sedang diproses tetap pembagi.",
    "Complaints handled over those that must be handled, times 100; those in process still divide.",
)


@reading(
    "nilai_survei",
    default="PROPORTIONAL",
    about=Text("Poin indeks survei pada lembar kerja.", "Points of a survey index in the worksheet."),
    why=Text("Sesuai dengan poin minimum yang tercetak.", "It fits the printed minima."),
)
class SurveyPoints(Reading):
    """Points of a survey index in the worksheet."""

    PROPORTIONAL = ("PROPORSIONAL", Text("indeks ÷ 4 × poin maksimum", "index ÷ 4 × maximum points"))
    STEPPED = (
        "BERTINGKAT",
        Text(
            "hanya nilai bulat: 4, 3, 2, 1 memberi 1, 0,67, 0,33, 0",
            "whole values only: 4, 3, 2, 1 give 1, 0.67, 0.33, 0",
        ),
    )


READINGS = (SurveyPoints,)


def ipkp(value: Number | str) -> Finding[Index]:
    """Return an IPKP, 0 to 4, usable as a realisation and for ``survey_points``.

    Raises ``SurveyError`` for what is no number or lies outside the scale.

    >>> ipkp("3.60").value.share
    Fraction(9, 10)
    """
    return Given(IPKP_RULE, IPKP)(value)


def ipak(value: Number | str) -> Finding[Index]:
    """Return an IPAK, 0 to 4, usable as a realisation and for ``survey_points``.

    Raises ``SurveyError`` for what is no number or lies outside the scale.
    """
    return Given(IPAK_RULE, IPAK)(value)


def survey_points(
    index: "Number | str | Finding[Index]",
    maximum: Number | str,
    points: SurveyPoints = SurveyPoints.PROPORTIONAL,
) -> Finding[Score | Unknown]:
    """Return the worksheet points of a survey *index* (IPAK or IPKP, 0 to 4) worth at most *maximum* points.

    Under ``SurveyPoints.STEPPED`` an index that is no whole number from 1 to 4 has no points: ``Unknown``.

    Raises ``ModelError`` for an index off the scale; an index of another scale is not converted.
    Source: the worksheet of PermenPANRB 90/2021 (SINGLE_SOURCE).

    >>> survey_points("3.20", "17.5").value.exact, survey_points(ipak("3.20"), "17.5").value.exact
    (Fraction(14, 1), Fraction(14, 1))
    """
    wrong: list[Problem] = []
    one, most = _index(index, wrong), _number(maximum, "maximum", above(0), wrong)
    if not isinstance(points, SurveyPoints):
        wrong.append(problem("type", "points", type(points).__name__, expected="SurveyPoints"))
    raise_if(wrong, ModelError)
    part = one / TOP if points is SurveyPoints.PROPORTIONAL else STEPS.get(one)
    told: dict[str, Any] = {"given": (index, maximum, points), "by": _points, "readings": (points,)}
    told["premises"] = (index,) if isinstance(index, Finding) else ()
    if part is None:
        return found(POINTS_RULE, Unknown((_NO_STEP,), (_WHOLE,)), **told)
    return found(POINTS_RULE, Score((part * most).as_integer_ratio()), "sum", parts=((part, most),), **told)


def _points(given: Any) -> Finding[Any]:
    return survey_points(*given)


_NO_STEP = Text("indeks ini bukan salah satu nilai bertingkat", "this index is none of the stepped values")
_WHOLE = Text(
    "indeks bulat 1 sampai 4, atau bacaan proporsional", "a whole index from 1 to 4, or the proportional reading"
)


def _index(value: object, wrong: list[Problem]) -> Fraction:
    """Return an index as a number; one of another scale is not converted."""
    found = value.value if isinstance(value, Finding) else value
    if not isinstance(found, Index):
        return _number(value, "index", SCALE, wrong)
    if found.scale not in (IPKP, IPAK):
        name, words = found.scale.name, Text(f"{SCALE.text('id')} (IPKP, IPAK)", f"{SCALE.text('en')} (IPKP, IPAK)")
        wrong.append(problem("index_range", "index", name, range=words, cite=PLACE))
    return found.exact


def _number(value: object, path: str, range: Interval, wrong: list[Problem]) -> Fraction:
    found = look(value, path)
    if isinstance(found, Problem):
        wrong.append(found)
        return Fraction(0)
    if not range.holds(found.as_integer_ratio()):
        wrong.append(problem("index_range", path, found, range=range.words, cite=PLACE))
    return fraction(found)


def complaints_handled(*, handled: int, to_handle: int, in_process: int | None = None) -> Finding[Score | Unknown]:
    """Return the share of complaints *handled* of those *to_handle*, in percent; ``Unknown`` where there is none.

    *in_process*, where given, is checked: handled and in process together are those to handle.

    Raises ``ModelError`` for what is no count and for counts that do not fit.
    Source: the worksheet of PermenPANRB 90/2021 (SINGLE_SOURCE).

    >>> complaints_handled(handled=157, to_handle=170, in_process=13).value.value
    Decimal('92.35')
    """
    counts = {"handled": handled, "to_handle": to_handle} | ({} if in_process is None else {"in_process": in_process})
    refuse(ModelError, *(least_problem(n, name, 0) for name, n in counts.items()))
    rest = to_handle - handled if in_process is None else in_process
    if handled + rest != to_handle or rest < 0:
        raise ModelError(problem("counts_sum", "to_handle", to_handle, handled=handled, in_process=rest, cite=PLACE))
    premises = (count(HANDLED_RULE, _DONE, handled), count(HANDLED_RULE, _IN_PROCESS, rest))
    return share(HANDLED_RULE, HANDLED_RULE.title, handled, to_handle, premises)


_DONE = Text("selesai", "handled")
_IN_PROCESS = Text("sedang diproses", "in process")
