"""PP 46/2011 with Perka BKN 1/2013: every number, every edge, every open reading, and an oracle of ten lines."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from asn_kinerja import evaluate, evaluate_year
from asn_kinerja.errors import AsnKinerjaError, ModelError, ReadingError, RecordError
from asn_kinerja.evaluation import Evaluation
from asn_kinerja.finding import Unknown
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.law import Citation, Standing
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Creativity,
    Direction,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.regulations.pp_46_2011 import (
    BandGap,
    BlankRule,
    FloorRule,
    PartMonths,
    Predikat,
    RoundingBeforeBand,
    SeveralWorks,
    StagedRounding,
    Transfer,
    YearlyMarks,
    ZeroRule,
)
from asn_kinerja.scoring.parts import Mean
from asn_kinerja.scoring.parts.bounds import direction

KINDS = (
    (Aspect.QUANTITY, AtLeast, "dokumen"),
    (Aspect.QUALITY, AtLeast, "persen"),
    (Aspect.TIMELINESS, AtMost, "bulan"),
    (Aspect.COST, AtMost, "rupiah"),
)
FIVE = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama")
CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))
HEAD = Employee(service=ServiceKind.PNS, position=Position.pengawas("Kepala Seksi"))
ON_TARGET = ((12, 100, 12), (12, 100, 12))
SIXTY_SIX = ((12, 100, 3), (4, 98, 2))  # its row value is exactly 66


def plan(rows: Sequence[Any], who: Employee = CLERK, period: EvaluationPeriod | None = None) -> SKP:
    results = tuple(
        WorkResult(
            f"r{n}",
            f"Hasil {n}",
            tuple(
                Indicator(f"r{n}.{aspect.name}", aspect, kind(value, unit))
                for (aspect, kind, unit), value in zip(KINDS, targets, strict=False)
            ),
        )
        for n, (targets, _) in enumerate(rows)
    )
    return SKP(who, period or EvaluationPeriod.year(2018), results)


def sheet(*rows: Any, marks: Any = 80, extras: Any = (), who: Employee = CLERK, period: Any = None) -> Record:
    """Return a record; a row is (targets, realisations), None is a blank; *marks*: one for all five, or a mapping."""
    realised = {
        f"r{n}.{aspect.name}": value
        for n, (_, values) in enumerate(rows)
        for (aspect, _, _), value in zip(KINDS, values, strict=False)
        if value is not None
    }
    behaviour = marks if isinstance(marks, Behaviour) else Behaviour.marks(**_marks(marks))
    return plan(rows, who, period).realised(realised, behaviour=behaviour, extras=extras)


def _marks(marks: Any) -> dict[str, Any]:
    return dict(marks) if isinstance(marks, dict) else dict.fromkeys(FIVE, marks)


def row_of(targets: Any, realised: Any, *readings: Any) -> Fraction:
    """Return the exact points of one plan row."""
    return evaluate(sheet((targets, realised)), readings=readings).rows["r0"].value.exact


def aspects_of(evaluation: Evaluation, row: str = "r0") -> list[Fraction]:
    """Return the exact points of the aspects of one row, in the order of its indicators."""
    return [premise.value.exact for premise in evaluation.rows[row].premises]


def tasks(count: int) -> list[AdditionalTask]:
    return [AdditionalTask(f"Tugas {n}", evidence=f"ST-{n}") for n in range(count)]


def outcome(record: Any, *readings: Any) -> Any:
    """Return what a reading could change: predikat, points, rows; or the codes of the refusal."""
    run = evaluate if isinstance(record, Record) else evaluate_year
    try:
        done = run(record, readings=readings)
    except AsnKinerjaError as refused:
        return [one.code for one in refused.problems]
    score = done.score
    assert score is not None
    return done.predikat, score.exact, {code: found.value.exact for code, found in done.rows.items()}


class TestSavings:
    """Perka BKN 1/2013: savings of up to 24 % score (1.76 T - R)/T x 100, larger ones 76 - (that - 100)."""

    @pytest.mark.parametrize(
        ("target", "realised", "expected"),
        [
            (12, 12, 76),
            (12, "9.12", 100),
            (3, "2.28", 100),
            (6, "4.56", 100),
            (11, "8.36", 100),
            (25, 19, 100),
            (1000, 760, 100),
            (1000, 759, "75.9"),
            (1000, 761, "99.9"),
            ("100", "75.999999", "75.999999"),
            (12, 9, 75),
            (12, 6, 50),
            (1000, 1, "0.1"),
            (12, 0, 0),
            (10, "17.6", 0),
            (10, "17.5999", "0.001"),
            (10, "17.6001", "-0.001"),
            (10, 18, -4),
            (1, 3, -124),
        ],
    )
    def test_golden_rows(self, target: Any, realised: Any, expected: Any) -> None:
        """Each row was worked by hand from the printed formula; time and cost share it."""
        for found in (pp_46_2011.timeliness, pp_46_2011.cost):
            finding = found(target=target, realised=realised)

            assert Fraction(expected) == finding.value.exact
            assert finding.cite.regulation is pp_46_2011.PERKA_BKN_1_2013
            assert finding.cite.standing is Standing.CORROBORATED

    def test_exactly_24_percent_takes_the_first_branch(self) -> None:
        """At 24 % the score is the maximum: 9.12 of 12, where a float says 24.000000000000014 %."""
        assert row_of((12, 100, 12), (12, 100, "9.12")) == 100

    def test_nine_of_twelve_months_scores_75(self) -> None:
        """A saving of 25 % lies past the edge: the score is the ratio."""
        assert pp_46_2011.timeliness(target=12, realised=9).value.exact == 75

    def test_one_unit_past_24_percent_falls_to_the_ratio(self) -> None:
        """The fall is in the rule; it is not repaired."""
        scores = [pp_46_2011.timeliness(target=1000, realised=realised).value.exact for realised in (760, 759)]

        assert [100, Fraction("75.9")] == scores

    def test_on_time_scores_76(self) -> None:
        """On target saves nothing: 1.76 - 1."""
        assert aspects_of(evaluate(sheet(ON_TARGET)))[2] == 76

    def test_nothing_realised_scores_zero(self) -> None:
        """A realisation of 0 multiplies the formula by 0."""
        assert pp_46_2011.timeliness(target=12, realised=0).value.exact == 0

    def test_faster_is_not_always_better(self) -> None:
        """A tempting law that is false: the printed jump lowers the score, and so does not starting at all."""
        slower, faster, nothing = (pp_46_2011.timeliness(target=1000, realised=r).value for r in (760, 759, 0))

        assert slower > faster > nothing

    @given(st.integers(1, 10**6), st.fractions(min_value=0, max_value=3), st.fractions(min_value=0, max_value=3))
    def test_faster_is_better_on_the_same_side_of_the_jump(self, target: int, one: Fraction, two: Fraction) -> None:
        """The true form: from 0.76 up the points fall, below it they rise."""
        less, more = sorted((one, two))
        scores = [pp_46_2011.timeliness(target=target, realised=r * target).value for r in (less, more)]

        if less >= Fraction("0.76"):
            assert scores[0] >= scores[1]
        elif more < Fraction("0.76"):
            assert scores[0] <= scores[1]

    @given(st.integers(1, 10**6), st.fractions(min_value=0, max_value=5))
    def test_nothing_scores_more_than_100(self, target: int, ratio: Fraction) -> None:
        """The maximum of time and cost is 100, at a saving of exactly 24 %."""
        assert pp_46_2011.timeliness(target=target, realised=ratio * target).value.exact <= 100

    @pytest.mark.parametrize("realised", [-1, "-0.5", Fraction(-1, 10**9)])
    def test_a_realisation_is_0_or_more(self, realised: Any) -> None:
        """A hair below 0 is refused: it would score above 176."""
        for found in (pp_46_2011.timeliness, pp_46_2011.cost):
            with pytest.raises(RecordError) as refused:
                found(target=12, realised=realised)

            assert [("negative", "realised")] == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize("target", [0, -1, "-0.5"])
    def test_a_target_must_be_more_than_zero(self, target: Any) -> None:
        """Zero target: refused when it is built, never a crash or an infinity."""
        for found in (pp_46_2011.timeliness, pp_46_2011.cost):
            with pytest.raises((ModelError, RecordError)) as refused:
                found(target=target, realised=1)

            code = "target_negative" if Fraction(target) else "target_zero"
            assert [(code, "target")] == [(one.code, one.path) for one in refused.value.problems]


class TestRow:
    """Perka BKN 1/2013: the sum of the aspects, divided by 3, or by 4 with a cost target."""

    @pytest.mark.parametrize(
        ("targets", "realised", "expected", "source"),
        [
            (ON_TARGET[0], ON_TARGET[1], 92, "landmark: all on target"),
            ((12, 100, 12, 500), (12, 100, 12, 500), 88, "landmark: all on target, with cost"),
            ((10, 100, 12, 80_000_000), (10, 90, 12, 40_000_000), 79, "mistakes M3"),
            ((10, 100, 12, 1_000), (10, 95, 12, 1_000), "86.75", "mistakes M6"),
            ((10, 100, 12), (10, 88, 12), 88, "mistakes S13"),
            ((10, 100, 12, 500), (10, 85, 12, 500), "84.25", "mistakes S12"),
            ((10, 100, 12), (0, 90, 12), "166/3", "mistakes S7"),
            ((12, 100, 6), (0, 0, 0), 0, "mistakes S8"),
            ((10, 98, 12), (10, 98, 12), 92, "mistakes S15"),
            ((11, 100, 11, 8), (5, 60, 6, 7), "62.125", "mistakes S3"),
            ((32, 100, 12), (19, 70, 9), "68.125", "mistakes S4"),
            ((10, 100, 5), (15, 95, 4), "341/3", "mistakes S6"),
            (SIXTY_SIX[0], SIXTY_SIX[1], 66, "mistakes S2"),
            ((15, 100, 12), (5, 79, 10), "205/3", "mistakes S23"),
        ],
    )
    def test_golden_rows(self, targets: Any, realised: Any, expected: Any, source: str) -> None:
        """Worked rows, exact."""
        assert Fraction(expected) == row_of(targets, realised), source

    def test_time_and_cost_do_not_touch_each_other(self) -> None:
        """Vary the cost: the points of time stay, and the other way round."""
        base = (10, 100, 12, 80_000_000)
        cheap = aspects_of(evaluate(sheet((base, (10, 90, 12, 40_000_000)))))
        dear = aspects_of(evaluate(sheet((base, (10, 90, 12, 100_000_000)))))
        fast = aspects_of(evaluate(sheet((base, (10, 90, 6, 40_000_000)))))

        assert cheap[2] == dear[2] == 76
        assert cheap[3] == fast[3] == 50
        assert (dear[3], fast[2]) == (51, 50)

    def test_with_a_cost_target_the_row_divides_by_four(self) -> None:
        """A part in the sum is in the divisor."""
        assert row_of((10, 100, 12, 1_000), (10, 95, 12, 1_000)) == Fraction(347, 4)

    def test_without_a_cost_target_the_row_divides_by_three(self) -> None:
        """No cost target: three aspects."""
        assert row_of((10, 100, 12), (10, 88, 12)) == Fraction(264, 3)

    def test_cost_on_target_counts_76(self) -> None:
        """An efficiency of 0 % is no absent aspect."""
        assert aspects_of(evaluate(sheet(((10, 100, 12, 500), (10, 85, 12, 500)))))[3] == 76

    def test_quantity_may_exceed_100(self) -> None:
        """No cap was found: 12 of 10 is 120."""
        assert aspects_of(evaluate(sheet(((10, 100, 12), (12, 100, 12)))))[0] == 120

    @given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(0, 10**6))
    def test_more_realised_never_scores_less(self, target: int, one: int, two: int) -> None:
        """Quantity and quality are realised over target, never upside down."""
        less, more = sorted((one, two))
        low, high = (aspects_of(evaluate(sheet(((target, target, 12), (r, r, 12))))) for r in (less, more))

        assert low[:2] <= high[:2]
        assert low[:2] == [Fraction(100 * less, target)] * 2

    def test_quality_is_measured_against_its_target(self) -> None:
        """98 of 98 is 100, not 98."""
        assert aspects_of(evaluate(sheet(((10, 98, 12), (10, 98, 12)))))[1] == 100

    def test_a_row_above_100_keeps_its_value(self) -> None:
        """No column is too narrow: 341/3 is shown as 113.67."""
        done = evaluate(sheet(((10, 100, 5), (15, 95, 4))))

        assert str(done.rows["r0"].value.value) == "113.67"

    def test_money_is_exact(self) -> None:
        """16,777,217 rupiah is no power of two: a float32 loses the last one."""
        assert aspects_of(evaluate(sheet(((1, 1, 1, 16_777_217), (1, 1, 1, 16_777_217)))))[3] == 76
        assert aspects_of(evaluate(sheet(((1, 1, 1, 16_777_217), (1, 1, 1, 16_777_216)))))[3] > 76

    def test_nothing_done_scores_zero(self) -> None:
        """Nothing done "on time" is still nothing."""
        assert row_of((12, 100, 6), (0, 0, 0)) == 0

    def test_a_row_said_not_to_be_done_counts_zero_and_divides(self) -> None:
        """All planned activities stay in the divisor, whether NOT_DONE or without any indicator."""
        done = evaluate(sheet(ON_TARGET, ((12, 100, 12), (NOT_DONE,) * 3)))
        empty = evaluate(sheet(ON_TARGET, ((), ())))

        assert [92, 0] == [found.value.exact for found in done.rows.values()]
        assert [92, 0] == [found.value.exact for found in empty.rows.values()]
        assert pp_46_2011.plan_value(done.record).value.exact == 46
        assert done.score == empty.score

    def test_shuffled_indicators_give_the_same_result(self) -> None:
        """The order of the indicators changes no digit."""
        record = sheet(((11, 100, 11, 8), (5, 60, 6, 7)))
        result = record.skp.results[0]
        turned = WorkResult("r0", "Hasil 0", tuple(reversed(result.indicators)))
        other = SKP(CLERK, record.skp.period, (turned,)).realised(record.realised, behaviour=record.behaviour)

        assert evaluate(record).score == evaluate(other).score


class TestPlanValue:
    """Perka BKN 1/2013: the mean of all rows, then additional tasks and creativity."""

    def test_bonuses_come_after_the_mean(self) -> None:
        """Rows 80 and 84, five tasks (2), creativity at agency level (6): 90, not 43."""
        rows = [((100, 100, 12), (q, 84, 12)) for q in (80, 92)]
        record = sheet(*rows, extras=[*tasks(5), Creativity("Antrean daring", Recognition.INSTANSI)])
        found = pp_46_2011.plan_value(record)

        assert [80, 84] == [row.value.exact for row in evaluate(record).rows.values()]
        assert [82, 2, 6] == [premise.value.exact for premise in found.premises]
        assert found.value.exact == 90

    @pytest.mark.parametrize(("count", "points"), [(0, 0), (1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (8, 3), (40, 3)])
    def test_extra_task_points_by_count(self, count: int, points: int) -> None:
        """1-3 give 1, 4-6 give 2, 7 or more give 3; nobody's work gives nothing."""
        finding = pp_46_2011.additional_tasks(count)
        record = sheet(ON_TARGET, extras=tasks(count))

        assert points == finding.value.exact
        assert 92 + points == pp_46_2011.plan_value(record).value.exact
        assert finding.cite.regulation is pp_46_2011.PP_46_2011

    @pytest.mark.parametrize(
        ("recognition", "points"),
        [(Recognition.UNIT_KERJA, 3), (Recognition.INSTANSI, 6), (Recognition.NASIONAL, 12)],
    )
    def test_creativity_points_by_recognition(self, recognition: Recognition, points: int) -> None:
        """Unit 3, agency 6, national 12."""
        finding = pp_46_2011.creativity(recognition)
        record = sheet(ON_TARGET, extras=[Creativity("Karya", recognition)])

        assert points == finding.value.exact
        assert 92 + points == pp_46_2011.plan_value(record).value.exact
        assert finding.cite.regulation is pp_46_2011.PP_46_2011

    def test_rows_are_rounded_for_display_only(self) -> None:
        """84.78 and 85.89 as shown would average 85.335; the exact mean is 256/3."""
        rows = [((12, 100, 12), (10, 95, 12)), ((12, 100, 12), (10, 90, 11))]

        assert pp_46_2011.plan_value(sheet(*rows)).value.exact == Fraction(256, 3)
        assert pp_46_2011.plan_value(sheet(*rows), StagedRounding.TWO_DECIMALS).value.exact == Fraction("85.335")


class TestBehaviour:
    """Perka BKN 1/2013: the mean of the marks that apply."""

    def test_a_mark_that_does_not_apply_leaves_the_divisor(self) -> None:
        """Leadership does not apply: 414 over 5, not over 6."""
        marks = Behaviour.marks(
            orientasi_pelayanan=85, integritas=84, komitmen=80, disiplin=83, kerjasama=82, kepemimpinan=None
        )

        assert pp_46_2011.behaviour_mean(marks).value.exact == Fraction("82.8")

    def test_six_marks_divide_by_six(self) -> None:
        """84, 86, 80, 82, 84, 88: 504 over 6, for a structural official."""
        marks = dict(zip(pp_46_2011.MARKS, (84, 86, 80, 82, 84, 88), strict=True))
        done = evaluate(sheet(ON_TARGET, marks=marks, who=HEAD))

        assert pp_46_2011.behaviour_mean(Behaviour.marks(**marks)).value.exact == 84
        assert done.score is not None
        assert done.score.exact == Fraction("88.8")

    @given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=6))
    def test_the_mean_never_leaves_the_marks(self, given_marks: list[Decimal]) -> None:
        """A divisor of five for six marks would."""
        marks = dict(zip(pp_46_2011.MARKS, given_marks, strict=False))
        mean = pp_46_2011.behaviour_mean(Behaviour.marks(**marks)).value.exact

        assert min(given_marks) <= mean <= max(given_marks)

    def test_six_marks_of_100_are_100(self) -> None:
        """No column is too narrow."""
        marks = Behaviour.marks(**dict.fromkeys(pp_46_2011.MARKS, 100))

        assert str(pp_46_2011.behaviour_mean(marks).value.value) == "100.00"

    def test_the_divisor_is_the_number_of_months_marked(self) -> None:
        """Nine months of 84 are 84, and the three missing months are named."""
        months = Behaviour.monthly({month: dict.fromkeys(FIVE, 84) for month in range(1, 10)})
        done = evaluate(sheet(ON_TARGET, marks=months))
        note = next(note for note in done.notes if note.code == "months_missing")

        assert pp_46_2011.behaviour_mean(months).value.exact == 84
        assert "10, 11, 12" in note.text("en")

    def test_monthly_marks_rest_on_one_source(self) -> None:
        """BKN's guide only: the page says so."""
        months = Behaviour.monthly({1: {"integritas": 82}, 2: {"integritas": 85}})
        step = pp_46_2011.behaviour_mean(months).premises[0]

        assert step.value.exact == Fraction("83.5")
        assert step.cite.standing is Standing.SINGLE_SOURCE


class TestTotal:
    """PP 46/2011: 60 percent plan value, 40 percent behaviour."""

    @pytest.mark.parametrize(
        ("plan_value", "behaviour", "expected"),
        [(92, "82.8", "88.32"), ("90.80", "91.20", "90.96"), (66, 91, 76), ("1/3", "1/7", "9/35"), (0, 0, 0)],
    )
    def test_golden_rows(self, plan_value: Any, behaviour: Any, expected: str) -> None:
        """Exact, whatever the input."""
        finding = pp_46_2011.total(plan=plan_value, behaviour=behaviour)

        assert Fraction(expected) == finding.value.exact
        assert finding.cite.regulation is pp_46_2011.PP_46_2011

    def test_one_rule_answers_everywhere_alike(self) -> None:
        """90.80 and 91.20 are 90.96, Baik on every page: no second place rounds it to 91."""
        value = pp_46_2011.total(plan="90.80", behaviour="91.20").value

        assert pp_46_2011.predikat_for(value).value is Predikat.BAIK
        assert str(value) == "90.96"

    def test_exactly_76_is_76(self) -> None:
        """0.6 x 66 + 0.4 x 91: a float falls to 75.99999999999999 and Cukup."""
        done = evaluate(sheet(SIXTY_SIX, marks=91))

        assert done.score is not None
        assert done.score.exact == 76
        assert done.predikat is Predikat.BAIK

    def test_the_decimal_context_changes_nothing(self) -> None:
        """A precision of 3 outside: 87.28 stays 87.28."""
        record = sheet(((100, 100, 12), (100, "94.8", 12)), marks="82.8")
        with localcontext() as context:
            context.prec = 3
            done = evaluate(record)
            shown = str(done.score)

        assert shown == "87.28"
        assert done.score is not None
        assert done.score.exact == Fraction("87.28")


SB, B, C, K, U = Predikat
GOLDEN_BANDS = [
    # value, BATAS_BAWAH, BATAS_ATAS, CAMPURAN, INTERVAL_TERTUTUP (None: no sebutan)
    ("130", SB, SB, SB, SB),
    ("100", SB, SB, SB, SB),
    ("91.000001", SB, SB, SB, SB),
    ("91", SB, SB, SB, SB),
    ("90.999999", B, SB, B, None),
    ("90.99", B, SB, B, None),
    ("90.5", B, SB, B, None),
    ("90.000001", B, SB, B, None),
    ("90", B, B, B, B),
    ("89.999999", B, B, B, B),
    ("76.000001", B, B, B, B),
    ("76", B, B, B, B),
    ("75.999999", C, B, B, None),
    ("75.5", C, B, B, None),
    ("75.000001", C, B, B, None),
    ("75", C, C, C, C),
    ("68", C, C, C, C),
    ("61", C, C, C, C),
    ("60.999999", K, C, C, None),
    ("60.000001", K, C, C, None),
    ("60", K, K, K, K),
    ("55", K, K, K, K),
    ("51", K, K, K, K),
    ("50.999999", U, K, K, None),
    ("50.000001", U, K, K, None),
    ("50", U, U, U, U),
    ("49.999999", U, U, U, U),
    ("0", U, U, U, U),
    ("-4", U, U, U, U),
]


class TestBands:
    """PP 46/2011: five sebutan; what lies between the printed whole numbers is an open reading."""

    @pytest.mark.parametrize(("value", "lower", "upper", "mixed", "closed"), GOLDEN_BANDS)
    def test_golden_bands(self, value: str, lower: Any, upper: Any, mixed: Any, closed: Any) -> None:
        """Every edge and a hair on both sides, under every reading."""
        expected = dict(
            zip(
                (BandGap.LOWER_BOUND, BandGap.UPPER_BOUND, BandGap.MIXED, BandGap.CLOSED),
                (lower, upper, mixed, closed),
                strict=True,
            )
        )
        for gap, label in expected.items():
            finding = pp_46_2011.predikat_for(value, gap)
            got = None if isinstance(finding.value, Unknown) else finding.value

            assert label is got, gap
            assert finding.cite.regulation is pp_46_2011.PP_46_2011
            assert (closed is None) == (finding.readings == (gap,))

    def test_the_words_are_the_printed_list(self) -> None:
        """Five words, best first; no word of another law."""
        assert ["Sangat Baik", "Baik", "Cukup", "Kurang", "Buruk"] == [one.label for one in Predikat]
        assert "BUTUH_PERBAIKAN" not in Predikat.__members__

    def test_no_sebutan_names_the_reading_that_is_needed(self) -> None:
        """Under INTERVAL_TERTUTUP a value in a gap cannot be told: the third answer, with its reason."""
        done = evaluate(sheet(SIXTY_SIX, marks="89.75"), readings=(BandGap.CLOSED,))

        assert isinstance(done.predikat, Unknown)
        assert not done.predikat
        assert done.predikat.needed
        assert done.score is not None
        assert done.score.exact == Fraction("75.5")
        assert BandGap.CLOSED in done.readings
        assert "75,5" in done.predikat("id") or "75.5" in done.predikat("id")
        assert "Tidak dapat ditentukan" in str(done.explain("id"))

    @pytest.mark.parametrize("marks", ["90.9925", "90.9990"])
    def test_the_points_shown_stand_in_the_band_of_the_exact_ones(self, marks: str) -> None:
        """75.997 is CUKUP and is never shown as 76.00."""
        done = evaluate(sheet(SIXTY_SIX, marks=marks))

        assert done.predikat is Predikat.CUKUP
        assert done.score is not None
        assert done.score.value < 76


class TestReadings:
    """What the text leaves open is a named choice; it is listed exactly when another choice changes the result."""

    TWO_ROWS = (((12, 100, 12), (10, 95, 12)), ((12, 100, 12), (10, 90, 11)))
    TWO_WORKS = (Creativity("A", Recognition.UNIT_KERJA), Creativity("B", Recognition.INSTANSI))
    MONTHS = Behaviour.monthly({1: dict.fromkeys(FIVE, 82), 2: dict.fromkeys(FIVE, 85)})

    def test_the_gap_between_bands_is_a_reading(self) -> None:
        """75.5: Cukup by its lower bound, Baik by the upper; 76 rests on none."""
        record = sheet(SIXTY_SIX, marks="89.75")

        assert evaluate(record).predikat is Predikat.CUKUP
        assert evaluate(record, readings=(BandGap.UPPER_BOUND,)).predikat is Predikat.BAIK
        assert evaluate(record).readings == (BandGap.LOWER_BOUND,)
        assert evaluate(sheet(SIXTY_SIX, marks=91)).readings == ()

    @pytest.mark.parametrize("realised", [(0, 90, 12), (10, 0, 12), (10, 90, 0)])
    def test_the_zero_rule_is_a_reading(self, realised: Any) -> None:
        """A 0 in quantity, quality or time: that aspect, or the whole row; listed, whichever is chosen."""
        record = sheet(((10, 100, 12), realised))

        assert evaluate(record).rows["r0"].value.exact > 0
        assert evaluate(record, readings=(ZeroRule.WHOLE_ROW,)).rows["r0"].value.exact == 0
        assert ZeroRule.PER_ASPECT in evaluate(record).readings
        assert ZeroRule.WHOLE_ROW in evaluate(record, readings=(ZeroRule.WHOLE_ROW,)).readings

    def test_a_cost_of_zero_does_not_empty_the_row(self) -> None:
        """The older desktop application looked at quantity, quality and time only."""
        record = sheet(((10, 100, 12, 500), (10, 90, 12, 0)))

        assert evaluate(record, readings=(ZeroRule.WHOLE_ROW,)).rows["r0"].value.exact == Fraction("66.5")
        assert ZeroRule.PER_ASPECT not in evaluate(record).readings

    def test_a_row_of_zeros_needs_no_zero_rule(self) -> None:
        """Every choice gives 0."""
        assert ZeroRule.PER_ASPECT not in evaluate(sheet(((12, 100, 6), (0, 0, 0)))).readings

    def test_a_blank_realisation_is_not_zero(self) -> None:
        """Refused with its path; 58.67 only under NOL, and then listed."""
        record = sheet(((4, 100, 2), (4, None, 2)))
        with pytest.raises(RecordError) as refused:
            evaluate(record)
        found = refused.value.problems[0]
        done = evaluate(record, readings=(BlankRule.ZERO,))

        assert (found.code, found.path) == ("realisasi_kosong", "realised['r0.QUALITY']")
        assert done.rows["r0"].value.exact == Fraction(176, 3)
        assert BlankRule.ZERO in done.readings
        assert BlankRule.ZERO not in evaluate(sheet(ON_TARGET), readings=(BlankRule.ZERO,)).readings

    def test_not_done_is_not_a_blank(self) -> None:
        """It is a statement: no reading is asked."""
        done = evaluate(sheet(((4, 100, 2), (4, NOT_DONE, 2))))

        assert done.rows["r0"].value.exact == Fraction(176, 3)
        assert BlankRule.REFUSE not in done.readings

    @pytest.mark.parametrize(
        ("realised", "listed"), [("17.5999", False), ("17.6", False), ("17.6001", True), (18, True)]
    )
    def test_the_floor_is_a_reading(self, realised: Any, listed: bool) -> None:
        """Time 10, realised 18: -4, or 0 under LANTAI_NOL; listed past 1.76 only."""
        record = sheet(((10, 100, 10), (10, 100, realised)))

        floored = aspects_of(evaluate(record, readings=(FloorRule.ZERO,)))[2]
        assert max(aspects_of(evaluate(record))[2], 0) == floored
        assert listed == (FloorRule.NONE in evaluate(record).readings)
        assert pp_46_2011.cost(target=10, realised=18, floor=FloorRule.ZERO).value.exact == 0

    @pytest.mark.parametrize(("marks", "listed"), [("90.9925", True), ("90.95", False), (91, False)])
    def test_rounding_before_the_bands_is_a_reading(self, marks: Any, listed: bool) -> None:
        """75.997 is Cukup; rounded to 76.00 first it is Baik, and the points stay unrounded."""
        record = sheet(SIXTY_SIX, marks=marks)
        done = evaluate(record, readings=(RoundingBeforeBand.TWO_DECIMALS,))

        assert (done.predikat is not evaluate(record).predikat) == listed
        assert done.score is not None
        assert done.score.exact == evaluate(record).score.exact  # type: ignore[union-attr]
        side = "76.00" if listed else str(evaluate(record).score)
        assert side == str(done.score) == done.to_dict()["score"]["shown"]
        assert listed == (RoundingBeforeBand.NONE in evaluate(record).readings)

    def test_rounding_in_stages_is_a_reading(self) -> None:
        """256/3 or 85.335."""
        record = sheet(*self.TWO_ROWS)

        assert StagedRounding.DISPLAY_ONLY in evaluate(record).readings
        assert StagedRounding.DISPLAY_ONLY not in evaluate(sheet(SIXTY_SIX, marks=91)).readings
        assert evaluate(record, readings=(StagedRounding.TWO_DECIMALS,)).rows["r0"].value.exact == Fraction("84.78")

    def test_yearly_marks_are_a_reading(self) -> None:
        """82 and 85 are 83.5; one application makes 84 of them."""
        record = sheet(ON_TARGET, marks=self.MONTHS)
        rounded = evaluate(record, readings=(YearlyMarks.ROUNDED_PER_ASPECT,))

        assert pp_46_2011.behaviour_mean(self.MONTHS).value.exact == Fraction("83.5")
        assert pp_46_2011.behaviour_mean(self.MONTHS, YearlyMarks.ROUNDED_PER_ASPECT).value.exact == 84
        assert rounded.score is not None
        assert rounded.score.exact == Fraction("0.6") * 92 + Fraction("0.4") * 84
        assert YearlyMarks.UNROUNDED in evaluate(record).readings
        assert YearlyMarks.UNROUNDED not in evaluate(sheet(ON_TARGET)).readings

    def test_several_works_are_a_reading(self) -> None:
        """3 and 6: the highest, their sum, or one figure entered by the superior."""
        record = sheet(ON_TARGET, extras=self.TWO_WORKS)
        bonus = [
            pp_46_2011.plan_value(record, one).value.exact - 92 for one in (SeveralWorks.MAXIMUM, SeveralWorks.SUM)
        ]
        with pytest.raises(RecordError) as refused:
            evaluate(record, readings=(SeveralWorks.SINGLE,))

        assert [6, 9] == bonus
        assert ["several_works"] == [one.code for one in refused.value.problems]
        assert SeveralWorks.MAXIMUM in evaluate(record).readings
        assert SeveralWorks.SUM in evaluate(record, readings=(SeveralWorks.SUM,)).readings
        one_work = sheet(ON_TARGET, extras=self.TWO_WORKS[1:])
        assert SeveralWorks.MAXIMUM not in evaluate(one_work).readings

    def test_a_transfer_is_a_reading(self) -> None:
        """Quantity targets cut to months/12 change a year of two plans; a single plan rests on no such reading."""
        halves = [sheet(ON_TARGET, period=EvaluationPeriod.semester(2018, n)) for n in (1, 2)]
        scaled = evaluate_year(halves, readings=(Transfer.SCALED_QUANTITY,))

        assert evaluate_year(halves).readings == (Transfer.UNWEIGHTED_MEAN,)
        assert evaluate(halves[0]).readings == ()
        assert scaled.score is not None
        assert scaled.score.exact == Fraction("0.6") * Fraction(200 + 100 + 76, 3) + 32

    def test_a_partial_month_of_a_scaled_year_is_a_reading_and_shown(self) -> None:
        """2 16/31 and 9 15/31 months: 3 and 10 of 12 where partial months count whole, 12 in all by their days."""
        cut = EvaluationPeriod.year(2018).split(date(2018, 3, 17))
        records = [sheet(ON_TARGET, period=part) for part in cut]
        whole = evaluate_year(records, readings=(Transfer.SCALED_QUANTITY,))
        days = evaluate_year(records, readings=(Transfer.SCALED_QUANTITY, PartMonths.DAYS))

        assert PartMonths.COUNT in whole.readings
        assert PartMonths.DAYS in days.readings
        assert PartMonths.COUNT not in evaluate_year(records).readings
        shares = [
            [dict(step.facts)["share"] for step in one.finding.walk() if step.how == "cut"] for one in (whole, days)
        ]
        assert [["3/12", "10/12"], ["13/62", "49/62"]] == shares
        assert "× 3/12 (bulan)" in str(whole.explain("id"))

    def test_whole_months_rest_on_no_reading_of_partial_ones(self) -> None:
        """Six and six months are the same by either count."""
        halves = [sheet(ON_TARGET, period=EvaluationPeriod.semester(2018, n)) for n in (1, 2)]
        scaled = evaluate_year(halves, readings=(Transfer.SCALED_QUANTITY,))

        assert PartMonths.COUNT not in scaled.readings

    def test_every_open_question_has_one_default_with_a_reason(self) -> None:
        """Names as in the case files; a reason in both languages; two choices or more."""
        names = [cls.open_question for cls in pp_46_2011.READINGS]

        assert names == [
            "celah_sebutan",
            "realisasi_nol",
            "realisasi_kosong",
            "lantai_nilai",
            "pembulatan_sebelum_sebutan",
            "pembulatan",
            "perilaku_tahunan",
            "kreativitas_majemuk",
            "mutasi_dalam_tahun",
            "bulan_tidak_penuh",
        ]
        assert pp_46_2011.policy().readings == tuple(cls.default for cls in pp_46_2011.READINGS)
        for cls in pp_46_2011.READINGS:
            assert cls.why.id
            assert cls.why.en
            assert all(one.alternatives for one in cls)

    @pytest.mark.parametrize(
        ("readings", "codes"),
        [
            ((BandGap.MIXED, BandGap.CLOSED), ["reading_twice"]),
            (("BATAS_ATAS", BandGap), ["reading_unknown", "reading_unknown"]),
        ],
    )
    def test_a_reading_of_another_kind_or_twice_is_refused(self, readings: Any, codes: list[str]) -> None:
        """All at once."""
        with pytest.raises(ReadingError) as refused:
            pp_46_2011.policy(*readings)

        assert codes == [one.code for one in refused.value.problems]

    def test_other_readings_keep_the_earlier_choices(self) -> None:
        """Questions not named keep what was chosen."""
        policy = pp_46_2011.policy(ZeroRule.WHOLE_ROW).reading(BandGap.MIXED)

        assert {ZeroRule.WHOLE_ROW, BandGap.MIXED} <= set(policy.readings)
        assert pp_46_2011.policy(ZeroRule.WHOLE_ROW, BandGap.MIXED) == policy


# --- the oracle: ten literal lines, sharing nothing with src ----------------------------------------------------------


def oracle(rows: Any, count: int, works: Any, marks: Any) -> Fraction:
    values = []
    for (tq, tk, *times), (rq, rk, *reals) in rows:
        points = [Fraction(rq) / tq * 100, Fraction(rk) / tk * 100]
        for t, r in zip(times, reals, strict=True):
            up_to_24 = (Fraction("1.76") * t - r) / t * 100
            points.append(0 if r == 0 else up_to_24 if 100 - Fraction(r) / t * 100 <= 24 else 76 - (up_to_24 - 100))
        values.append(sum(points) / len(points))
    bonus = (0 if count == 0 else 1 if count <= 3 else 2 if count <= 6 else 3) + max(works, default=0)
    skp = Fraction(sum(values)) / len(values) + bonus
    return skp * 60 / 100 + Fraction(sum(marks)) / len(marks) * 40 / 100


def sebutan(value: Fraction) -> str:
    words = ((91, "SANGAT_BAIK"), (76, "BAIK"), (61, "CUKUP"), (51, "KURANG"))
    return next((word for start, word in words if value >= start), "BURUK")


HAIR = Fraction(1, 10**9)
EDGES = [Fraction(0), HAIR, *(Fraction(e) + d for e in ("0.76", "1", "1.76") for d in (-HAIR, 0, HAIR)), Fraction(3)]
LEVELS = {3: Recognition.UNIT_KERJA, 6: Recognition.INSTANSI, 12: Recognition.NASIONAL}

ratios = st.one_of(st.sampled_from(EDGES), st.fractions(min_value=0, max_value=4, max_denominator=10**6))
amounts = st.one_of(st.integers(1, 10**13), st.decimals("0.01", 10**6, places=2).map(Fraction))


@st.composite
def rows(draw: Any) -> Any:
    """Draw targets and realisations of one row; every edge of the ratio is always among them."""
    targets = draw(st.one_of(*(st.tuples(*[amounts] * n) for n in (3, 4))))
    return targets, tuple(draw(ratios) * target for target in targets)


sheets = st.tuples(
    st.lists(rows(), min_size=1, max_size=5),
    st.integers(0, 9),
    st.lists(st.sampled_from(sorted(LEVELS)), max_size=2),
    st.lists(st.one_of(st.integers(0, 100), st.decimals(0, 100, places=2).map(Fraction)), min_size=5, max_size=5),
)
EDGE_SHEET = (
    [((Fraction(7), Fraction(100), Fraction(12), Fraction(11)), (r * 7, r * 100, r * 12, r * 11)) for r in EDGES],
    7,
    [3, 12],
    [91, 90, 76, 75, 0],
)


def built(drawn: Any) -> Record:
    drawn_rows, count, works, marks = drawn
    extras = [*tasks(count), *[Creativity("Karya", LEVELS[points]) for points in works]]
    return sheet(*drawn_rows, marks=dict(zip(FIVE, marks, strict=True)), extras=extras)


class TestOracle:
    """The library against ten lines that follow the text."""

    @given(sheets)
    @example(EDGE_SHEET)
    @example(([(SIXTY_SIX[0], SIXTY_SIX[1])], 0, [], [91] * 5))
    @example(([((12, 100, 12), (12, 100, Fraction("9.12")))], 0, [], [91] * 5))
    def test_the_policy_agrees_with_ten_literal_lines(self, drawn: Any) -> None:
        """Points and sebutan, exactly."""
        expected = oracle(*drawn)
        done = evaluate(built(drawn))

        assert done.score is not None
        assert expected == done.score.exact
        assert sebutan(expected) == done.predikat.name
        assert pp_46_2011.predikat_for(done.score.value).value is done.predikat  # as displayed, in the same band

    @given(sheets)
    @example(EDGE_SHEET)
    def test_a_reading_is_listed_exactly_when_another_choice_would_change_the_result(self, drawn: Any) -> None:
        """Nothing open is decided in silence, and nothing irrelevant is listed."""
        record = built(drawn)
        here = outcome(record)
        changing = tuple(
            cls.default
            for cls in pp_46_2011.READINGS
            if any(outcome(record, other) != here for other in cls.default.alternatives)
        )

        assert changing == evaluate(record).readings

    @given(sheets, st.randoms(use_true_random=False))
    def test_the_order_of_rows_and_extras_changes_nothing(self, drawn: Any, random: Any) -> None:
        """The same finding for shuffled rows."""
        shuffled = random.sample(drawn[0], len(drawn[0])), drawn[1], drawn[2][::-1], drawn[3]

        assert evaluate(built(drawn)).score == evaluate(built(shuffled)).score


class TestRefusals:
    """What cannot be evaluated is refused, all problems at once, each with its place."""

    @pytest.mark.parametrize("code", ["r0.QUANTITY", "r0.QUALITY", "r0.TIMELINESS", "r0.COST"])
    def test_removing_any_realisation_never_yields_a_number(self, code: str) -> None:
        """No silent default for what is missing."""
        record = sheet(((10, 100, 12, 500), (10, 90, 12, 500)))
        left = {key: value for key, value in record.realised.items() if key != code}
        with pytest.raises(RecordError) as refused:
            evaluate(record.skp.realised(left, behaviour=record.behaviour))

        assert [f"realised['{code}']"] == [one.path for one in refused.value.problems]

    @pytest.mark.parametrize("name", FIVE)
    def test_removing_any_mark_never_yields_a_number(self, name: str) -> None:
        """A missing mark is named with the marks that are expected."""
        marks = {key: 80 for key in FIVE if key != name}
        with pytest.raises(RecordError) as refused:
            evaluate(sheet(ON_TARGET, marks=marks))
        found = refused.value.problems[0]

        assert (found.code, found.path) == ("mark_missing", f"behaviour.{name}")
        assert found.cite is not None

    @pytest.mark.parametrize("missing", [Aspect.QUANTITY, Aspect.QUALITY, Aspect.TIMELINESS])
    def test_a_row_without_one_of_the_three_aspects_is_refused(self, missing: Aspect) -> None:
        """Quantity, quality and time always; cost where budgeted."""
        record = sheet(ON_TARGET)
        kept = tuple(one for one in record.skp.results[0].indicators if one.aspect is not missing)
        skp = SKP(CLERK, record.skp.period, (WorkResult("r0", "Hasil", kept),))
        realised = {one.code: record.realised[one.code] for one in kept}
        with pytest.raises(RecordError) as refused:
            evaluate(skp.realised(realised, behaviour=record.behaviour))

        found = [(one.code, one.path, one.value) for one in refused.value.problems]
        assert [("aspect_missing", "results[0]", f"'{missing.name}'")] == found

    @pytest.mark.parametrize(
        ("mark", "sound"), [(0, True), (100, True), ("100.000001", False), ("-0.000001", False), (101, False)]
    )
    def test_a_mark_lies_between_0_and_100(self, mark: Any, sound: bool) -> None:
        """A hair on both sides of the scale."""
        record = sheet(ON_TARGET, marks={**dict.fromkeys(FIVE, 80), "integritas": mark})
        if sound:
            assert evaluate(record).score is not None
            return
        with pytest.raises(RecordError) as refused:
            evaluate(record)

        assert [("mark_range", "behaviour.integritas")] == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize(
        ("position", "leads"),
        [
            (Position.pelaksana("Sekretaris Pimpinan"), False),
            (Position.jf("Perawat", "AHLI_MUDA"), False),
            (Position.pengawas("Kepala Seksi"), True),
            (Position.administrator("Kepala Bidang"), True),
            (Position.jpt("Kepala Dinas", "JPT_PRATAMA"), True),
        ],
    )
    def test_only_structural_officials_have_a_leadership_mark(self, position: Position, leads: bool) -> None:
        """The role comes from the kind of position, never from a title."""
        who = Employee(service=ServiceKind.PNS, position=position)
        six, five = dict.fromkeys(pp_46_2011.MARKS, 80), dict.fromkeys(FIVE, 80)
        sound, wrong = (six, five) if leads else (five, six)
        with pytest.raises(RecordError) as refused:
            evaluate(sheet(ON_TARGET, marks=wrong, who=who))

        assert evaluate(sheet(ON_TARGET, marks=sound, who=who)).score is not None
        assert [("mark_missing" if leads else "mark_not_applicable")] == [one.code for one in refused.value.problems]
        assert refused.value.problems[0].path == "behaviour.kepemimpinan"


class TestDeclared:
    """What the policy says of its own parts: lint, inverse and what-if trust it."""

    def test_more_is_better_but_for_time_and_cost_where_it_depends(self) -> None:
        """Quantity and quality rise; the printed jump of time and cost does neither."""
        row = pp_46_2011.policy().row_part
        assert isinstance(row, Mean)
        assert isinstance(row.of, FrozenMap)
        found = {aspect.name: direction(part).name for aspect, part in row.of.items()}

        assert found == {"QUANTITY": "RISING", "QUALITY": "RISING", "TIMELINESS": "MIXED", "COST": "MIXED"}

    def test_the_whole_row_rule_looks_at_the_realisation_itself(self) -> None:
        """The page shows the lowest of the three figures, as realised."""
        done = evaluate(sheet(((12, 100, 12), (5, 80, 9))), readings=(ZeroRule.WHOLE_ROW,))

        assert dict(done.rows["r0"].facts)["test"].exact == 5

    def test_an_aspect_stands_once_in_a_row(self) -> None:
        """The form has one column each."""
        twice = [Indicator(f"q{n}", Aspect.QUANTITY, AtLeast(1)) for n in (1, 2)]
        others = [Indicator("k", Aspect.QUALITY, AtLeast(100)), Indicator("w", Aspect.TIMELINESS, AtMost(12))]
        skp = SKP(CLERK, EvaluationPeriod.year(2018), (WorkResult("r0", "Hasil", (*twice, *others)),))
        marks = Behaviour.marks(**dict.fromkeys(FIVE, 80))
        with pytest.raises(RecordError) as refused:
            evaluate(skp.realised({"q1": 1, "q2": 1, "k": 100, "w": 12}, behaviour=marks))

        assert ["aspect_twice"] == [one.code for one in refused.value.problems]

    def test_ratings_belong_to_another_regime(self) -> None:
        """Refused, not passed over."""
        record = sheet(ON_TARGET)
        rated = record.skp.realised(
            record.realised, behaviour=record.behaviour, ratings=Ratings(Expectation.SESUAI, Expectation.SESUAI)
        )
        with pytest.raises(RecordError) as refused:
            evaluate(rated)

        assert ["ratings_foreign"] == [one.code for one in refused.value.problems]


class TestLaw:
    """Every number has one home, with its place and how well it was verified."""

    def test_no_article_is_cited_that_was_not_verified(self) -> None:
        """Only Pasal 5 was partly confirmed: every step says that its article is not verified."""
        for step in evaluate(sheet(((10, 100, 12, 500), (12, 90, 9, 500)), extras=tasks(2))).finding.walk():
            assert not step.cite.place_verified
            assert "pasal belum diverifikasi" in step.cite.text("id")

    @pytest.mark.parametrize(("edge", "under", "points"), [(1, 0, 1), (4, 1, 2), (7, 2, 3)])
    def test_the_points_of_tasks_step_up_at_1_4_and_7(self, edge: int, under: int, points: int) -> None:
        """1-3, 4-6, 7 or more, and not a hair before: a mean over several plans need not be whole."""
        found = [pp_46_2011.TASKS_CURVE.row(at.as_integer_ratio()) for at in (edge - HAIR, Fraction(edge), edge + HAIR)]

        assert [under, points, points] == [row.payload.start for row in found if row]

    def test_what_the_library_refuses_by_choice_is_not_said_to_be_law(self) -> None:
        """A blank is refused by our reading, not by an article."""
        with pytest.raises(RecordError) as refused:
            evaluate(sheet(((12, 100, 12), (12, 100, None))))
        cite = refused.value.problems[0].cite

        assert isinstance(cite, Citation)
        assert (pp_46_2011.PP_46_2011, Standing.POLICY) == (cite.regulation, cite.standing)

    def test_the_bands_are_those_of_the_default_reading(self) -> None:
        """What nobody chose is the default, here too."""
        assert pp_46_2011.bands() == pp_46_2011.bands(BandGap.LOWER_BOUND)
        assert pp_46_2011.bands().row((181, 2)) == pp_46_2011.bands().row((90, 1))

    def test_the_form_is_signed_by_three(self) -> None:
        """The assessor, the employee, the superior of the assessor; nobody signs a page without a name."""
        done = evaluate(sheet(ON_TARGET))

        assert done.explain("id", identify=True).signatures == (
            "Pejabat penilai",
            "PNS yang dinilai",
            "Atasan pejabat penilai",
        )
        assert done.explain("en", identify=True).signatures == (
            "The assessor",
            "The employee assessed",
            "The superior of the assessor",
        )
        assert done.explain("id").signatures == ()

    def test_every_table_row_has_a_citation(self) -> None:
        """Bands, curves and cells."""
        rows = (*pp_46_2011.PRINTED, *pp_46_2011.SAVING_CURVE.rows, *pp_46_2011.TASKS_CURVE.rows)

        assert all(row.cite is not None for row in rows)
        assert all(cell.cite is not None for cell in pp_46_2011.WORKS.values())

    def test_predikat_of_two_laws_do_not_compare(self) -> None:
        """Two KURANG are two values."""
        here, there = Predikat.KURANG, permenpanrb_6_2022.Predikat.KURANG

        assert here != there
        with pytest.raises(TypeError):
            max(here, there)

    def test_two_plans_count_equally(self) -> None:
        """80 (5 months) and 92 (7 months): 86, not 87; behaviour of the last superior."""
        first = sheet(
            ((100, 100, 12), (80, 84, 12)),
            marks=0,
            period=EvaluationPeriod.year(2018).split(_june())[0],
        )
        second = sheet(ON_TARGET, marks=90, period=EvaluationPeriod.year(2018).split(_june())[1])
        done = evaluate_year([second, first])

        assert [80, 92] == [pp_46_2011.plan_value(one).value.exact for one in (first, second)]
        assert done.score is not None
        assert done.score.exact == Fraction("0.6") * 86 + Fraction("0.4") * 90
        assert done.finding.premises[0].premises[0].value.exact == 86


class TestSingleRules:
    """A single rule refuses what the whole policy refuses."""

    def test_a_blank_is_refused_in_the_plan_value_unless_chosen(self) -> None:
        """A missing figure is not a zero."""
        record = sheet(((12, 100, 12), (12, None, 12)))
        with pytest.raises(RecordError) as refused:
            pp_46_2011.plan_value(record)

        assert [("realisasi_kosong", "realised['r0.QUALITY']")] == [(p.code, p.path) for p in refused.value.problems]
        assert pp_46_2011.plan_value(record, BlankRule.ZERO).value.exact == Fraction(100 + 76, 3)

    @pytest.mark.parametrize(
        ("behaviour", "expected"),
        [
            (Behaviour(), [("marks_missing", "behaviour")]),
            (Behaviour.marks(a=None), [("marks_missing", "behaviour")]),
            (Behaviour.marks(a=500, b=80, c=-1), [("mark_range", "behaviour.a"), ("mark_range", "behaviour.c")]),
            (Behaviour.monthly({3: {"a": "100.01"}}), [("mark_range", "behaviour[3].a")]),
        ],
    )
    def test_a_mean_of_no_marks_or_of_impossible_marks_is_refused(self, behaviour: Any, expected: Any) -> None:
        """Never 0 and never 500."""
        with pytest.raises(RecordError) as refused:
            pp_46_2011.behaviour_mean(behaviour)

        assert expected == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize("value", ["INSTANSI", None, 6])
    def test_a_creative_work_has_a_level(self, value: Any) -> None:
        """A word is no member."""
        with pytest.raises(RecordError) as refused:
            pp_46_2011.creativity(value)

        assert [("type", "recognition")] == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize("value", ["2.5", "2", Decimal("2.5"), Fraction(5, 2), -1, True, None])
    def test_additional_tasks_are_counted(self, value: Any) -> None:
        """Whole numbers from 0."""
        with pytest.raises(RecordError) as refused:
            pp_46_2011.additional_tasks(value)

        assert [("whole", "count")] == [(one.code, one.path) for one in refused.value.problems]

    def test_rows_under_scaled_quantity_are_the_rows_of_the_steps(self) -> None:
        """Five months of twelve: the target of 12 is 5."""
        halves = EvaluationPeriod.year(2018).split(_june())
        records = [sheet(((12, 100, 12), (5, 100, 12)), period=half) for half in halves]
        done = evaluate_year(records, readings=(Transfer.SCALED_QUANTITY,))
        steps = [step.value.exact for step in done.finding.walk() if step.rule is pp_46_2011.ROW_RULE]

        assert steps == [row.value.exact for row in done.rows.values()]
        assert [Fraction(100 + 100 + 76, 3), (Fraction(500, 7) + 100 + 76) / 3] == steps
        assert list(done.rows) == ["1:r0", "2:r0"]
        assert steps != [row.value.exact for row in evaluate_year(records).rows.values()]


def _june() -> Any:
    return EvaluationPeriod.month(2018, 6).start


class TestSingleRulesOnOddInput:
    def test_a_negative_realisation_is_refused_by_its_place(self):
        with pytest.raises(AsnKinerjaError, match="realised: "):
            pp_46_2011.timeliness(target=12, realised=-1)

    def test_a_plan_value_that_cannot_be_told_says_why(self):
        from specimens import PLAN, REALISED
        from test_stored import TOO_FEW, index_unknown

        found = pp_46_2011.plan_value(PLAN.realised({**REALISED, "kk.mutu": index_unknown()}))

        assert TOO_FEW.reasons == found.value.reasons


@pytest.mark.parametrize(
    ("aspect", "target", "way"),
    [
        (Aspect.QUANTITY, AtMost(5, "dokumen"), Direction.RISING),
        (Aspect.QUALITY, AtMost(5, "persen"), Direction.RISING),
        (Aspect.TIMELINESS, AtLeast(5, "bulan"), Direction.FALLING),
        (Aspect.COST, AtLeast(5, "rupiah"), Direction.FALLING),
    ],
)
def test_a_target_of_the_other_direction_is_told_which_way_the_aspect_counts(aspect, target, way) -> None:
    """Perka BKN 1/2013: output and quality count by realisation over target, time and cost by what was saved."""
    rows = (WorkResult("a", "Kegiatan", (Indicator("a.x", aspect, target),)),)
    employee = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))
    record = SKP(employee, EvaluationPeriod.year(2018), rows).realised({"a.x": 5})

    with pytest.raises(RecordError) as refused:
        evaluate(record)

    told = [one.text("en") for one in refused.value.problems if one.code == "target_kind"]
    assert 1 == len(told)
    assert f"counts the other way here: {way.value.en}" in told[0]
