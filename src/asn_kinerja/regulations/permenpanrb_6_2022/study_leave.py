"""Study leave: the printed guidance on grade averages and on time, and what is open when the study was not finished.

Here: six tables by level and accreditation, three words of timeliness, two predikat. Not here: the ratings
and the predikat themselves (the rater sets them): the tables guide what is expected.
"""

from fractions import Fraction
from typing import Any

from ...checks import gathered, kind_problem, refuse
from ...errors import ModelError, Problem, problem, raise_if
from ...exact.interval import closed, closed_open
from ...exact.number import Number, enter, fraction, look
from ...exact.table import Bands, Gap, Row, resolved
from ...finding.finding import Finding, Unknown, found
from ...frozenmap import FrozenMap
from ...law.citation import Standing
from ...signature import answered
from ...words import Text, Word
from .numbers import PERMENPANRB_6_2022, Predikat

GRADE_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="63")
UNFINISHED_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="100, 103")

GRADE_RULE = PERMENPANRB_6_2022.rule(
    "panduan_ipk",
    GRADE_PLACE,
    ("Panduan IPK tugas belajar", "Guidance on the grade average of study leave"),
    "Panduan ekspektasi atas IPK menurut jenjang dan akreditasi; dapat digunakan, tidak mengikat.",
    "Guidance on the grade average expected, by level and accreditation; it may be used and does not bind.",
)
TIME_RULE = PERMENPANRB_6_2022.rule(
    "panduan_ketepatan_waktu",
    GRADE_PLACE,
    ("Panduan ketepatan waktu kelulusan", "Guidance on graduating in time"),
    "Lebih cepat, tepat waktu, atau adanya perpanjangan terhadap batas waktu normatif; tidak mengikat.",
    "Faster, on time or extended, against the regular limit of the programme; it does not bind.",
)
UNFINISHED_RULE = PERMENPANRB_6_2022.rule(
    "tugas_belajar_tidak_selesai",
    UNFINISHED_PLACE,
    ("Tugas belajar tidak selesai", "Study leave not finished"),
    "Studi yang tidak selesai berpredikat Kurang atau Sangat Kurang; pejabat penilai mempertimbangkan perilaku.",
    "A study not finished is Kurang or Sangat Kurang; the rater weighs behaviour.",
)


class StudyLevel(Word):
    """Level of a study."""

    S1 = Text("S-1", "S-1 (bachelor)")
    PROFESI = Text("profesi", "profession")
    S2 = Text("S-2", "S-2 (master)")
    S3 = Text("S-3", "S-3 (doctor)")
    OTHER = Text("jenjang lain", "another level")


class Accreditation(Word):
    """Accreditation of a university or a programme, as the tables print it."""

    A = Text("A", "A")
    B = Text("B", "B")
    C = Text("C", "C")
    OTHER = Text("peringkat lain", "another grade")


class Timeliness(Word):
    """When the study was finished, against the regular limit of the programme."""

    LEBIH_CEPAT = Text("lebih cepat", "faster")
    TEPAT_WAKTU = Text("tepat waktu", "on time")
    PERPANJANGAN = Text("adanya perpanjangan", "extended")


#: What the grade average may be, and the decimals of its tables.
GRADES = closed(0, 4)
GRAIN = Fraction("0.01")


def _bands(lowest: str, fair: tuple[str, str], good: tuple[str, str], best: str) -> Bands:
    """Return one printed table: below *lowest*, fair, good, from *best*; nothing lies between two-decimal grades."""
    printed = (
        Row(closed_open(0, lowest), Predikat.KURANG, GRADE_PLACE),
        Row(closed(*fair), Predikat.BUTUH_PERBAIKAN, GRADE_PLACE),
        Row(closed(*good), Predikat.BAIK, GRADE_PLACE),
        Row(closed(best, 4), Predikat.SANGAT_BAIK, GRADE_PLACE),
    )
    rows, gaps = resolved(printed, Gap.CLOSED)
    return Bands(rows, printed, gaps)


_A, _B, _C = Accreditation.A, Accreditation.B, Accreditation.C
_AT_LEAST_C, _AT_LEAST_B = (_A, _B, _C), (_A, _B)
_FIRST, _FURTHER = (StudyLevel.S1,), (StudyLevel.PROFESI, StudyLevel.S2, StudyLevel.S3)

#: Levels, accreditation of the university, of the programme, table; as printed.
PRINTED = (
    (_FIRST, _A, _AT_LEAST_C, _bands("2.76", ("2.76", "3.00"), ("3.01", "3.50"), "3.51")),
    (_FIRST, _B, _AT_LEAST_C, _bands("2.76", ("2.76", "3.09"), ("3.10", "3.60"), "3.61")),
    (_FIRST, _C, _AT_LEAST_B, _bands("2.76", ("2.76", "3.19"), ("3.20", "3.70"), "3.71")),
    (_FURTHER, _A, _AT_LEAST_C, _bands("3.00", ("3.00", "3.19"), ("3.20", "3.50"), "3.51")),
    (_FURTHER, _B, _AT_LEAST_C, _bands("3.00", ("3.00", "3.24"), ("3.25", "3.60"), "3.61")),
    (_FURTHER, _C, _AT_LEAST_B, _bands("3.00", ("3.00", "3.29"), ("3.30", "3.70"), "3.71")),
)
#: Study abroad is printed apart, with the figures of the first table of its level.
ABROAD = (
    (_FIRST, _bands("2.76", ("2.76", "3.00"), ("3.01", "3.50"), "3.51")),
    (_FURTHER, _bands("3.00", ("3.00", "3.19"), ("3.20", "3.50"), "3.51")),
)
_Key = tuple[StudyLevel, Accreditation | None, Accreditation | None]
TABLES: FrozenMap[_Key, Bands] = FrozenMap(
    [
        *(((level, uni, one), table) for levels, uni, more, table in PRINTED for level in levels for one in more),
        *(((level, None, None), table) for levels, table in ABROAD for level in levels),
    ]
)
NOT_LISTED = Text(
    "panduan tidak memuat {level} dengan akreditasi universitas {university}, program studi {programme}",
    "the guidance does not list {level} with accreditation {university} (university), {programme} (programme)",
)
NOT_ABROAD = Text(
    "panduan studi luar negeri tidak memuat {level}", "the guidance on study abroad does not list {level}"
)
EXPECTED = Text("ekspektasi pejabat penilai", "the rater's expectation")


def suggest(
    grade: Number | str,
    level: StudyLevel,
    *,
    university: Accreditation | None = None,
    programme: Accreditation | None = None,
    abroad: bool = False,
) -> Finding[Predikat | Unknown]:
    """Return the predikat that the printed guidance puts beside a *grade* average (IPK) of 0.00 to 4.00.

    In Indonesia both accreditations are needed, abroad none. A level or a pair that is not listed is Unknown. The
    tables are printed to two decimals: a grade with more is refused, not rounded.

    Raises ``ModelError`` with every problem.
    Source: PermenPANRB 6/2022, annex p. 63 no. 5-6: guidance on what is expected, never binding.

    >>> suggest("3.50", StudyLevel.S1, university=Accreditation.A, programme=Accreditation.B).value
    Predikat.BAIK
    """
    raise_if(_problems(grade, level, university, programme, abroad), ModelError)
    return _suggest((fraction(enter(grade)), level, university, programme))


def _problems(grade: object, level: object, university: object, programme: object, abroad: Any) -> list[Problem]:
    kinds: Any = (Accreditation, type(None)) if abroad is True else Accreditation
    found = [
        _grade_problem(grade),
        kind_problem(level, StudyLevel, "level"),
        kind_problem(university, kinds, "university", "Accreditation"),
        kind_problem(programme, kinds, "programme", "Accreditation"),
        kind_problem(abroad, bool, "abroad"),
    ]
    if abroad is True and (university is not None or programme is not None):
        found.append(problem("abroad", "abroad"))
    return gathered(found)


def _grade_problem(grade: object) -> Problem | None:
    found = look(grade, "grade")
    if isinstance(found, Problem):
        return found
    numerator, denominator = found.as_integer_ratio()
    if not GRADES.holds((numerator, denominator)):
        allowed = GRADES.words
        return problem("grade_range", "grade", found, cite=GRADE_PLACE, range=allowed)
    whole = numerator * GRAIN.denominator % denominator == 0
    return None if whole else problem("grade_decimals", "grade", found, cite=GRADE_PLACE)


def _suggest(given: "tuple[Fraction, StudyLevel, Accreditation | None, Accreditation | None]") -> Finding[Any]:
    grade, level, university, programme = given
    table = TABLES.get((level, university, programme))
    row = None if table is None else table.row(grade.as_integer_ratio())
    if row is None:
        pair = (("university", university), ("programme", programme))
        words = {name: one.value for name, one in pair if one is not None}
        reason = (NOT_LISTED if words else NOT_ABROAD).fill(level=level.value, **words)
        return found(GRADE_RULE, Unknown((reason,), (EXPECTED,)), x=grade, given=given, by=_suggest)
    label, interval = row.payload, row.interval.words
    return found(GRADE_RULE, label, "band", cite=row.cite, x=grade, interval=interval, given=given, by=_suggest)


def timeliness(taken: Number | str, limit: Number | str, *, extended: bool = False) -> Finding[Timeliness]:
    """Return how the time *taken* stands to the regular *limit* of the programme, both in one unit (semesters).

    Longer than the limit, or an extension (*extended*), is an extension.

    Raises ``ModelError`` with every problem: what is no number above 0.
    Source: PermenPANRB 6/2022, annex p. 63 no. 7: guidance on what is expected, never binding.

    >>> timeliness(4, 4).value, timeliness(3, 4).value
    (Timeliness.TEPAT_WAKTU, Timeliness.LEBIH_CEPAT)
    """
    found = [_time_problem(taken, "taken"), _time_problem(limit, "limit")]
    found.append(kind_problem(extended, bool, "extended"))
    refuse(ModelError, *found)
    return _timeliness((*(fraction(enter(one)) for one in (taken, limit)), extended))


def _time_problem(value: object, path: str) -> Problem | None:
    found = look(value, path)
    if isinstance(found, Problem):
        return found
    return None if found > 0 else problem("study_time", path, found, cite=GRADE_PLACE)


def _timeliness(given: Any) -> Finding[Timeliness]:
    taken, limit, extended = given
    if extended or taken > limit:
        value = Timeliness.PERPANJANGAN
    else:
        value = Timeliness.TEPAT_WAKTU if taken == limit else Timeliness.LEBIH_CEPAT
    return found(TIME_RULE, value, "against", realised=taken, target=limit, given=given, by=_timeliness)


#: What is open to the rater when a study was not finished.
UNFINISHED = (Predikat.KURANG, Predikat.SANGAT_KURANG)
THE_CHOICE = Text(
    "Kurang atau Sangat Kurang: pejabat penilai memilih dengan mempertimbangkan perilaku kerja",
    "Kurang or Sangat Kurang: the rater chooses, weighing behaviour",
)
A_CHOICE = Text("pilihan pejabat penilai: Kurang atau Sangat Kurang", "the rater's choice: Kurang or Sangat Kurang")


def not_finished(choice: Predikat | None = None) -> Finding[Predikat | Unknown]:
    """Return the predikat of an employee who did not finish the study (not graduated, dropped out).

    It is the rater's *choice* of KURANG or SANGAT_KURANG, whatever the matrix would give; without it the answer is
    Unknown and names both.

    Raises ``ModelError`` for any other predikat.
    Source: PermenPANRB 6/2022, annex p. 100 and 103.

    >>> not_finished(Predikat.KURANG).value, bool(not_finished().value)
    (Predikat.KURANG, False)
    """
    choice = answered(choice)
    if choice is not None and not (isinstance(choice, Predikat) and choice in UNFINISHED):
        raise ModelError(_choice_problem(choice))
    value = Unknown((THE_CHOICE,), (A_CHOICE,)) if choice is None else choice
    return found(UNFINISHED_RULE, value, allowed=UNFINISHED, given=choice, by=not_finished)


def _choice_problem(choice: object) -> Problem:
    if not isinstance(choice, Predikat):
        found = kind_problem(choice, Predikat, "choice", "Predikat.KURANG, Predikat.SANGAT_KURANG")
        assert found is not None
        return found
    words = ", ".join(one.label for one in UNFINISHED)
    return problem("unfinished_choice", "choice", choice, words=words, cite=UNFINISHED_PLACE)
