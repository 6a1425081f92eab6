"""The organisation's result: its printed list, which year's counts, and the ideal pattern of staff predikat.

Here: words, one date, no quota. Not here: computing the result (other legislation does), re-rating anybody,
percentages (a circular has them).
"""

from datetime import date

from ...checks import kind_problem, refuse
from ...errors import ModelError, QuestionError
from ...finding.finding import Finding, Unknown, found
from ...frozenmap import FrozenMap
from ...law.citation import Listed, Standing
from ...law.predikat import PredikatBase
from ...model.period import EvaluationPeriod
from ...questions import Case, Fact, Question, replays
from ...signature import answered, checked
from ...words import Text, Word
from .numbers import PERMENPANRB_6_2022, Predikat

YEAR_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="94")
PATTERN_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="94-97")

YEAR_RULE = PERMENPANRB_6_2022.rule(
    "tahun_capaian_organisasi",
    YEAR_PLACE,
    ("Tahun capaian kinerja organisasi", "Year of the organisation's result"),
    "Capaian tahunan yang terbit melewati Januari tahun berikutnya diganti capaian tahun sebelumnya; "
    "yang diperhitungkan ialah unit yang dipimpin pejabat penilai.",
    "An annual result issued after January of the next year gives way to that of the year before; "
    "what counts is the unit led by the rater.",
)
PATTERN_RULE = PERMENPANRB_6_2022.rule(
    "pola_distribusi",
    PATTERN_PLACE,
    ("Pola distribusi predikat", "Pattern of predikat"),
    "Idealnya sebagian besar pegawai pada predikat ini; predikat lain tidak tertutup dan tidak ada kuota.",
    "Ideally most staff have this predikat; no other is excluded and there is no quota.",
)


class OrganisationResult(PredikatBase):
    """The printed predikat of an organisation's result, best first."""

    ISTIMEWA = "Istimewa"
    BAIK = "Baik"
    BUTUH_PERBAIKAN = "Butuh Perbaikan"
    KURANG = "Kurang"
    SANGAT_KURANG = "Sangat Kurang"


#: Result of the organisation, ideal predikat of most staff.
PATTERN: FrozenMap[OrganisationResult, Predikat] = Listed(
    PATTERN_PLACE,
    {
        OrganisationResult.ISTIMEWA: Predikat.SANGAT_BAIK,
        OrganisationResult.BAIK: Predikat.BAIK,
        OrganisationResult.BUTUH_PERBAIKAN: Predikat.BUTUH_PERBAIKAN,
        OrganisationResult.KURANG: Predikat.KURANG,
        OrganisationResult.SANGAT_KURANG: Predikat.SANGAT_KURANG,
    },
)


def require_result(value: object) -> None:
    """Raise ``ModelError`` unless *value* is an ``OrganisationResult``."""
    refuse(ModelError, kind_problem(value, OrganisationResult, "organisation"))


def ideal(organisation: OrganisationResult) -> Finding[Predikat]:
    """Return the predikat that ideally most staff have, given the result of the unit led by the rater.

    A pattern to look at when rating, without numbers and without a quota: no other predikat is excluded.

    Raises ``ModelError`` for what is no result.
    Source: PermenPANRB 6/2022, annex p. 94-97.

    >>> ideal(OrganisationResult.ISTIMEWA).value
    Predikat.SANGAT_BAIK
    """
    organisation = answered(organisation)
    require_result(organisation)
    value = PATTERN[organisation]
    return found(PATTERN_RULE, value, "cell", keys=organisation.label, given=organisation, by=ideal)


class ResultYear(Word):
    """Which annual result of the organisation counts."""

    SAME = Text("capaian tahun yang dinilai", "the result of the year evaluated")
    BEFORE = Text("capaian tahun sebelumnya", "the result of the year before")


_LAST_MONTH = 1  # January of the next year
THE_DAY = Text("tanggal terbit capaian kinerja organisasi tahunan", "the day the annual result was issued")
YEARS = Question(
    YEAR_RULE,
    (Fact("late", bool, THE_DAY),),
    (Case(ResultYear.BEFORE, {"late": True}), Case(ResultYear.SAME, {"late": False})),
)
LIMIT = Text("akhir Januari {year}", "the end of January {year}")


@replays
@checked(QuestionError)
def result_year(period: EvaluationPeriod, issued: date | None) -> Finding[ResultYear | Unknown]:
    """Return which annual result of the organisation counts for the annual predikat of *period*.

    *issued*: the day the organisation's result of that year was issued: up to 31 January of the next year it counts,
    later the result of the year before does; ``None``, not known: Unknown.

    Raises ``QuestionError`` for what is no period or no day.
    Source: PermenPANRB 6/2022, annex p. 94 f.

    >>> result_year(EvaluationPeriod.year(2025), date(2026, 2, 1)).value
    ResultYear.BEFORE
    """
    late = None if issued is None else (issued.year, issued.month) > (period.end.year + 1, _LAST_MONTH)
    answer = YEARS(late=late)
    if issued is None:
        return answer
    limit = LIMIT.fill(year=period.end.year + 1)
    return found(YEAR_RULE, answer.value, "against", realised=issued, target=limit)
