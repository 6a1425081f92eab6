"""Records: a plan together with what really happened."""

import copy
import pickle
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs
import pytest

from asn_kinerja.errors import RecordError
from asn_kinerja.model import (
    NIP,
    NOT_DONE,
    SKP,
    AdditionalTask,
    Agency,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    By,
    Creativity,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    FrozenMap,
    Indicator,
    NewIdea,
    Position,
    Ratings,
    Recognition,
    Record,
    Resource,
    ServiceKind,
    Span,
    TakeOver,
    WorkResult,
    YearRecord,
)

CLERK = Position.pelaksana("Pengelola")
SARI = Employee(NIP("199003052015032001"), "Sari", service=ServiceKind.PNS, position=CLERK)
DEWI = Employee(NIP("200001012022212007"), "Dewi", service=ServiceKind.PPPK, position=CLERK)
NOBODY = Employee(service=ServiceKind.PNS, position=CLERK)
YEAR = EvaluationPeriod.year(2018)


def a_plan(employee=SARI, period=YEAR, **given):
    row = WorkResult(
        "kk",
        "Menerbitkan kartu keluarga",
        (
            Indicator("kk.jumlah", Aspect.QUANTITY, AtLeast(12, "dokumen", 1)),
            Indicator("kk.mutu", Aspect.QUALITY, Between(80, 100, "persen")),
            Indicator("kk.waktu", Aspect.TIMELINESS, AtMost(12, "bulan")),
            Indicator("kk.biaya", Aspect.COST, AtMost("80000000", "rupiah")),
            Indicator("kk.akhir", Aspect.TIMELINESS, By(date(2018, 12, 31))),
            Indicator("kk.uraian", Aspect.QUALITY, Described("tertib")),
        ),
    )
    return SKP(employee, period, (row,), **given)


def problems(make):
    with pytest.raises(RecordError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


FULL = a_plan(agency=Agency("Disdukcapil"), resources=[Resource("Printer")], reviewed_by=["atasan"]).realised(
    {
        "kk.jumlah": 12,
        "kk.mutu": "80.5",
        "kk.waktu": "9.12",
        "kk.biaya": NOT_DONE,
        "kk.akhir": date(2018, 12, 1),
        "kk.uraian": Described("x"),
    },
    behaviour=Behaviour.monthly({1: {"integritas": 84}}),
    extras=[AdditionalTask("Panitia"), Creativity("Antrean", Recognition.INSTANSI), NewIdea("Ide")],
    ratings=Ratings(Expectation.DI_ATAS, Expectation.SESUAI),
)


class TestRealised:
    def test_values_are_kept_by_code_and_text_becomes_a_number(self):
        assert FrozenMap is type(FULL.realised)
        assert {
            "kk.jumlah": 12,
            "kk.mutu": Decimal("80.5"),
            "kk.waktu": Decimal("9.12"),
            "kk.biaya": NOT_DONE,
            "kk.akhir": date(2018, 12, 1),
            "kk.uraian": Described("x"),
        } == FULL.realised

    def test_a_blank_realisation_is_not_zero(self):
        """Blank, zero and not done are three statements (mistake S20)."""
        blank, none, zero, idle = (
            a_plan().realised(given).realised
            for given in ({}, {"kk.jumlah": None}, {"kk.jumlah": 0}, {"kk.jumlah": NOT_DONE})
        )

        assert {} == blank == none
        assert {"kk.jumlah": 0} == zero
        assert {"kk.jumlah": NOT_DONE} == idle
        assert zero != idle

    @pytest.mark.parametrize("blank", [None, "", "  "])
    def test_blank_text_is_a_blank_like_none_and_never_zero(self, blank):
        assert {} == a_plan().realised({"kk.jumlah": blank}).realised

    @pytest.mark.parametrize("blank", ["-", "–", "n/a", float("nan")])
    def test_what_stands_for_a_blank_is_refused_naming_both_choices(self, blank):
        with pytest.raises(RecordError, match=r"Write None, or leave it out, .* NOT_DONE if it was not done") as caught:
            a_plan().realised({"kk.jumlah": blank})

        assert ["realisation_blank"] == [one.code for one in caught.value.problems]

    def test_an_unknown_code_names_its_neighbour(self):
        with pytest.raises(RecordError) as caught:
            a_plan().realised({"kk.jumla": 12})

        assert "there is no indicator with the code 'kk.jumla'" in str(caught.value)
        assert "Did you mean 'kk.jumlah'?" in str(caught.value)

    @pytest.mark.parametrize("values", [[("kk.jumlah", 12)], "kk", 5, {1}], ids=repr)
    def test_what_is_no_mapping_is_refused(self, values):
        assert [("type", "realised")] == problems(lambda: a_plan().realised(values))

    def test_all_problems_at_once(self):
        expected = [
            ("unknown_code", "realised"),
            ("float", "realised['kk.jumlah']"),
            ("type", "behaviour"),
            ("type", "ratings"),
            ("period_outside", "period"),
            ("type", "extras[1]"),
            ("type", "extras[2]"),
        ]

        assert expected == problems(
            lambda: a_plan().realised(
                {"zzz": 1, "kk.jumlah": 0.5},
                period=EvaluationPeriod.year(2019),
                behaviour={"integritas": 84},
                extras=[AdditionalTask("a"), "b", None],
                ratings="DI_ATAS",
            )
        )

    def test_a_take_over_names_a_result_of_the_plan(self):
        extras = [AdditionalTask("a"), TakeOver("kj"), TakeOver("kk"), TakeOver("kk.jumlah")]

        assert [("unknown_word", "extras[1].result"), ("unknown_word", "extras[3].result")] == problems(
            lambda: a_plan().realised(extras=extras)
        )
        assert (TakeOver("kk"),) == a_plan().realised(extras=[TakeOver("kk")]).extras

    @pytest.mark.parametrize(
        "extras", [None, "abc", AdditionalTask("a"), {AdditionalTask("a")}], ids=lambda v: type(v).__name__
    )
    def test_what_is_no_list_of_extras_is_refused(self, extras):
        assert [("type", "extras")] == problems(lambda: a_plan().realised(extras=extras))


class TestPeriod:
    @pytest.mark.parametrize(
        "period", [YEAR, EvaluationPeriod.month(2018, 6), EvaluationPeriod.quarter(2018, 4)], ids=repr
    )
    def test_a_part_of_the_plans_period_may_be_evaluated(self, period):
        assert period == a_plan().realised(period=period).period

    @pytest.mark.parametrize(
        "period",
        [
            EvaluationPeriod(date(2017, 12, 31), date(2018, 1, 31)),
            EvaluationPeriod(date(2018, 12, 1), date(2019, 1, 1)),
            EvaluationPeriod.year(2017),
        ],
        ids=repr,
    )
    def test_a_day_outside_is_refused(self, period):
        assert [("period_outside", "period")] == problems(lambda: a_plan().realised(period=period))

    def test_what_is_no_period_is_refused(self):
        assert [("type", "period")] == problems(lambda: a_plan().realised(period="2018"))

    def test_left_out_it_is_the_plans(self):
        assert YEAR == Record(a_plan()).period


class TestScaled:
    def test_the_targets_of_one_aspect_are_cut_to_their_share(self):
        june = a_plan().realised({"kk.jumlah": 1}, period=EvaluationPeriod.quarter(2018, 2))
        by_code = {one.code: one.target for one in june.scaled(Aspect.QUANTITY, 12).skp.results[0].indicators}

        assert AtLeast(3, "dokumen", 1, span=Span.LEVEL) == by_code["kk.jumlah"]
        assert AtMost(12, "bulan") == by_code["kk.waktu"]
        assert Between(80, 100, "persen") == by_code["kk.mutu"]
        assert {"kk.jumlah": 1} == june.scaled(Aspect.QUANTITY, 12).realised

    def test_a_partial_month_counts_as_one(self):
        part = a_plan().realised(period=EvaluationPeriod(date(2018, 1, 16), date(2018, 2, 28)))

        assert Fraction(2) == part.scaled(Aspect.TIMELINESS, 12).skp.results[0].indicators[2].target.value

    def test_the_record_itself_stays(self):
        FULL.scaled(Aspect.QUANTITY, 24)

        assert 12 == FULL.skp.results[0].indicators[0].target.value


def parts(value):
    """Yield every object that hangs together with *value*."""
    yield value
    if attrs.has(type(value)):
        for one in attrs.fields(type(value)):
            yield from parts(getattr(value, one.name))
    elif isinstance(value, dict):
        for pair in value.items():
            for one in pair:
                yield from parts(one)
    elif isinstance(value, (tuple, frozenset)):
        for one in value:
            yield from parts(one)


class TestNothingMoves:
    """Mistake N20: a list edited later, a default shared."""

    def test_nothing_can_be_changed(self):
        seen = list(parts(FULL))

        assert len(seen) > 80
        for one in seen:
            assert not isinstance(one, (list, set, bytearray))
            assert not isinstance(one, dict) or type(one) is FrozenMap
            if attrs.has(type(one)):
                for field in attrs.fields(type(one)):
                    with pytest.raises(AttributeError):
                        setattr(one, field.name, None)
            elif not isinstance(one, (Enum, FrozenMap, tuple, frozenset)):
                assert isinstance(one, (str, int, bool, date, Decimal, Fraction, type(None)))

    def test_what_the_caller_changes_later_changes_nothing(self):
        values, extras = {"kk.jumlah": 12}, [AdditionalTask("a")]
        record = a_plan().realised(values, extras=extras)
        values["kk.jumlah"] = 1
        extras.append(NewIdea("b"))

        assert {"kk.jumlah": 12} == record.realised
        assert (AdditionalTask("a"),) == record.extras

    def test_defaults_are_not_shared(self):
        assert Record(a_plan()).realised == {}
        with pytest.raises(TypeError):
            Record(a_plan()).realised["kk.jumlah"] = 12
        assert Record(a_plan()).realised == {}

    def test_it_is_equal_hashable_and_pickles(self):
        for twin in (pickle.loads(pickle.dumps(FULL)), copy.deepcopy(FULL), attrs.evolve(FULL)):
            assert FULL == twin
            assert hash(FULL) == hash(twin)
            assert FrozenMap is type(twin.realised)

    def test_the_order_of_the_values_does_not_matter(self):
        values = {"kk.jumlah": 12, "kk.mutu": 90, "kk.waktu": 11}
        turned = dict(reversed(values.items()))

        assert a_plan().realised(values) == a_plan().realised(turned)
        assert hash(a_plan().realised(values)) == hash(a_plan().realised(turned))

    def test_repr_holds_neither_nip_nor_name(self):
        assert "Sari" not in repr(FULL)
        assert "1990" not in repr(FULL)


class TestKinds:
    """Constructors refuse parts of another kind as everything else does."""

    @pytest.mark.parametrize(
        ("make", "expected"),
        [
            (lambda: Record(5), [("type", "skp")]),
            (lambda: Record(None), [("type", "skp")]),
            (lambda: Record(FULL.skp, 5), [("type", "realised")]),
            (lambda: Record(FULL.skp, {"kk.jumlah": 0.5}), [("float", "realised['kk.jumlah']")]),
            (lambda: Record(FULL.skp, {}, "2018"), [("type", "period")]),
            (
                lambda: Record(FULL.skp, {}, None, "x", "y", "z"),
                [("type", "behaviour"), ("type", "ratings"), ("type", "extras")],
            ),
            (lambda: Record(FULL.skp, extras=("x",)), [("type", "extras[0]")]),
            (lambda: YearRecord(5), [("type", "records[0]")]),
            (lambda: YearRecord(None), [("type", "records[0]")]),
            (lambda: YearRecord((FULL, 5, "x")), [("type", "records[1]"), ("type", "records[2]")]),
        ],
    )
    def test_a_part_of_a_wrong_kind_is_a_problem_of_the_record(self, make, expected):
        assert expected == problems(make)

    def test_a_record_made_by_hand_is_the_record_of_its_plan(self):
        made = Record(FULL.skp, {"kk.jumlah": "12", "kk.mutu": None})

        assert made == FULL.skp.realised({"kk.jumlah": 12})
        assert FrozenMap is type(made.realised)
        assert FULL.skp.period == made.period


class TestYearRecord:
    FIRST = a_plan().realised(
        {"kk.jumlah": 1}, period=EvaluationPeriod.semester(2018, 1), behaviour=Behaviour.marks(a=80)
    )
    SECOND = a_plan().realised(
        {"kk.jumlah": 2}, period=EvaluationPeriod.semester(2018, 2), behaviour=Behaviour.marks(a=90), ratings=Ratings()
    )

    def test_records_stand_in_the_order_of_their_periods(self):
        year = YearRecord((self.SECOND, self.FIRST))

        assert (self.FIRST, self.SECOND) == year.records
        assert YearRecord([self.FIRST, self.SECOND]) == year

    def test_the_year_ends_with_its_last_record(self):
        year = YearRecord((self.SECOND, self.FIRST))

        assert self.SECOND is year.last
        assert SARI == year.employee
        assert Behaviour.marks(a=90) == year.behaviour
        assert Ratings() == year.ratings
        assert YEAR == year.period

    def test_a_gap_between_two_records_is_inside_the_year(self):
        quarter = a_plan().realised(period=EvaluationPeriod.quarter(2018, 4))

        assert YEAR == YearRecord((self.FIRST, quarter)).period

    def test_no_record_is_refused(self):
        assert [("year_empty", "records")] == problems(lambda: YearRecord(()))

    def test_two_persons_are_refused(self):
        other = a_plan(DEWI).realised(period=EvaluationPeriod.semester(2018, 2))

        assert [("year_persons", "records")] == problems(lambda: YearRecord((self.FIRST, other)))

    def test_without_a_nip_nothing_says_that_they_are_two(self):
        halves = [a_plan(NOBODY).realised(period=EvaluationPeriod.semester(2018, n)) for n in (1, 2)]

        assert YEAR == YearRecord(halves).period

    def test_two_years_are_refused(self):
        later = a_plan(period=EvaluationPeriod.year(2019)).realised()

        assert [("year_years", "records")] == problems(lambda: YearRecord((self.FIRST, later)))

    def test_a_record_over_new_year_is_refused(self):
        plan = a_plan(period=EvaluationPeriod(date(2018, 7, 1), date(2019, 6, 30)))

        assert [("year_years", "records")] == problems(lambda: YearRecord((plan.realised(),)))

    @pytest.mark.parametrize(("first", "overlaps"), [(date(2018, 7, 1), False), (date(2018, 6, 30), True)])
    def test_one_shared_day_is_an_overlap(self, first, overlaps):
        second = a_plan().realised(period=EvaluationPeriod(first, date(2018, 12, 31)))

        if overlaps:
            assert [("year_overlap", "records")] == problems(lambda: YearRecord((self.FIRST, second)))
        else:
            assert YEAR == YearRecord((self.FIRST, second)).period

    def test_an_overlap_is_found_over_a_third_record(self):
        whole = a_plan().realised()
        months = [a_plan().realised(period=EvaluationPeriod.month(2018, n)) for n in (2, 6)]

        assert [("year_overlap", "records")] == problems(lambda: YearRecord((*months, whole)))

    def test_all_problems_at_once(self):
        other = a_plan(DEWI, EvaluationPeriod(date(2018, 6, 1), date(2019, 1, 31))).realised()

        assert [("year_persons", "records"), ("year_years", "records"), ("year_overlap", "records")] == problems(
            lambda: YearRecord((self.FIRST, other))
        )

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        year = YearRecord((self.FIRST, self.SECOND))

        with pytest.raises(AttributeError):
            year.records = ()
        assert year == pickle.loads(pickle.dumps(year))
        assert hash(year) == hash(pickle.loads(pickle.dumps(year)))


def test_more_extras_or_records_than_there_can_be_are_refused_by_their_number():
    plan = SKP(
        Employee(service=ServiceKind.PNS, position=Position.pelaksana("P")),
        EvaluationPeriod.year(2018),
        (WorkResult("a", "A"),),
    )
    for make in (
        lambda: plan.realised(extras=(AdditionalTask("x"),) * 501),
        lambda: YearRecord((plan.realised(),) * 501),
    ):
        with pytest.raises(RecordError) as refused:
            make()
        assert ["too_many"] == [one.code for one in refused.value.problems]


def test_the_days_between_two_plans_are_its_gaps():
    def part(first, last):
        return a_plan().realised({}, period=EvaluationPeriod(date(2018, *first), date(2018, *last)))

    first, second, third = part((1, 1), (3, 31)), part((4, 1), (6, 29)), part((7, 1), (12, 31))

    assert () == YearRecord((first, second)).gaps
    assert (EvaluationPeriod(date(2018, 6, 30), date(2018, 6, 30)),) == YearRecord((third, second, first)).gaps
    assert (EvaluationPeriod(date(2018, 4, 1), date(2018, 6, 30)),) == YearRecord((first, third)).gaps
