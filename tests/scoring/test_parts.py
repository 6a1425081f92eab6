"""The closed set of parts: what each yields, at its edges and on nothing."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NumberError, TableError
from asn_kinerja.exact import Bands, Curve, Line, Row, above, at_least, closed, closed_open, open_interval
from asn_kinerja.exact.pair import exact
from asn_kinerja.exact.rounding import HALF_UP_0, HALF_UP_2
from asn_kinerja.finding import Finding, Score
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import NOT_DONE, AtLeast, Creativity, Expectation, Ratings, Recognition
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import (
    COUNTED,
    NODES,
    ByTarget,
    Cap,
    Cell,
    Labels,
    Lines,
    Lookup,
    Mean,
    Measure,
    Opaque,
    Rounded,
    Sum,
)
from asn_kinerja.scoring.parts.amounts import amount, clamped
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.joins import Join, joined
from asn_kinerja.scoring.parts.keys import Keys
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.words import Text

CITE = Regulation("Contoh", None, None).cite(Standing.POLICY)
RULE = Rule("contoh", CITE, Text("Contoh", "Example"), Text("Sebuah contoh.", "An example."))
PLAIN = Measure(Ratio.PLAIN, RULE, 1)


def item(realised: Any, target: Any = None, kind: Any = None) -> Any:
    return (kind, None if target is None else AtLeast(target), realised, None)


def value(part: Any, x: Any) -> Fraction:
    return exact(part.value(x))


def given_values(*values: Any) -> Any:
    return tuple(item(Fraction(one)) for one in values)


class TestAmount:
    """A realisation as a pair of whole numbers."""

    @pytest.mark.parametrize(
        ("realised", "expected"),
        [
            (None, 0),
            (NOT_DONE, 0),
            (12, 12),
            (Fraction("9.12"), "9.12"),
            (Score((3, 4)), "3/4"),
            (Finding(Score((3, 4)), RULE, "", CITE, "plain"), "3/4"),
            (Finding(7, RULE, "", CITE, "plain"), 7),
        ],
    )
    def test_numbers_scores_and_findings_count_what_they_are(self, realised: Any, expected: Any) -> None:
        """Not done and blank count 0: whether they may, a policy says before."""
        assert Fraction(expected) == exact(amount(realised))


class TestMeasure:
    """R/T, T/R, 2 - R/T, the value itself; held in a range."""

    @pytest.mark.parametrize(
        ("ratio", "expected"),
        [(Ratio.ACHIEVED, 75), (Ratio.INVERSE, "400/3"), (Ratio.MIRRORED, 125), (Ratio.PLAIN, 900)],
    )
    def test_each_ratio(self, ratio: Ratio, expected: Any) -> None:
        """9 of 12, times 100."""
        assert Fraction(expected) == value(Measure(ratio, RULE), item(9, 12))
        assert Fraction(expected) == value(Measure(ratio, RULE), item(Fraction(9), "12.0"))

    @pytest.mark.parametrize(("realised", "expected"), [(-1, 0), (0, 0), (6, 50), (12, 100), ("12.001", 100)])
    def test_a_clamp_holds_both_edges(self, realised: Any, expected: int) -> None:
        """Both limits belong to the range."""
        part = Measure(Ratio.ACHIEVED, RULE, 100, closed(0, 100))

        assert expected == value(part, item(Fraction(realised), 12))

    @pytest.mark.parametrize(("clamp", "expected"), [(at_least(0), 200), (closed(0, 120), 120)])
    def test_a_clamp_may_have_one_edge(self, clamp: Any, expected: int) -> None:
        """Where nothing limits, nothing is cut."""
        assert exact(clamped((200, 1), clamp)) == expected
        assert exact(clamped((-200, 1), clamp)) == 0


class TestLines:
    """Points by straight pieces."""

    CURVE = Curve(
        (
            Row(closed(0, 0), Line.of(0), CITE),
            Row(open_interval(0, "0.76"), Line.of(0, 100), CITE),
            Row(at_least("0.76"), Line.of(176, -100), CITE),
        )
    )

    @pytest.mark.parametrize(
        ("x", "expected"),
        [(0, 0), ("0.000001", "0.0001"), ("0.759999", "75.9999"), ("0.76", 100), ("0.760001", "99.9999"), (3, -124)],
    )
    def test_each_piece_and_each_edge(self, x: Any, expected: Any) -> None:
        """Closed and open edges as the table says."""
        assert Fraction(expected) == value(Lines(self.CURVE, PLAIN, RULE), item(Fraction(x)))

    def test_a_line_may_have_fractions(self) -> None:
        """Start and slope on one denominator."""
        curve = Curve((Row(at_least(0), Line.of("1/3", "2/7")),))

        assert value(Lines(curve, PLAIN, RULE), item(Fraction(7, 5))) == Fraction(1, 3) + Fraction(2, 5)


class TestOutside:
    """A table of lines has no number where it has no row."""

    PART = Lines(Curve((Row(closed_open(1, 2), Line.of(10)), Row(closed(2, 3), Line.of(20)))), PLAIN, RULE)

    @pytest.mark.parametrize("x", [0, Fraction("0.999"), Fraction("3.001"), 10**30])
    def test_what_lies_outside_is_refused(self, x: Any) -> None:
        """Never the last line there is."""
        with pytest.raises(TableError) as refused:
            self.PART.value(item(x))

        assert ["outside_table"] == [one.code for one in refused.value.problems]
        assert "1 to 3" in refused.value.text("en")

    @pytest.mark.parametrize(("x", "expected"), [(1, 10), (2, 20), (3, 20)])
    def test_its_edges_lie_inside(self, x: Any, expected: int) -> None:
        """As the rows say."""
        assert expected == value(self.PART, item(x))


class TestRoundedAndSum:
    """Rounding is a part; adding never rounds."""

    @pytest.mark.parametrize(
        ("x", "two", "whole"), [("68.125", "68.13", 68), ("-0.125", "-0.13", 0), ("83.5", "83.5", 84)]
    )
    def test_ties_go_up(self, x: str, two: str, whole: int) -> None:
        """Away from zero."""
        assert Fraction(two) == value(Rounded(PLAIN, HALF_UP_2, RULE), item(Fraction(x)))
        assert whole == value(Rounded(PLAIN, HALF_UP_0, RULE), item(Fraction(x)))

    def test_a_sum_weighs_its_parts(self) -> None:
        """10/75/15 percent of 95, 114 and 100: exactly 110, where a float says 109.99999999999999."""
        part = Sum(((Fraction(10, 100), PLAIN), (Fraction(75, 100), PLAIN), (Fraction(15, 100), PLAIN)), RULE)

        assert value(part, item(100)) == 100
        weighed = zip((10, 75, 15), (95, 114, 100), strict=True)
        assert sum(value(Sum(((Fraction(w, 100), PLAIN),), RULE), item(v)) for w, v in weighed) == 110

    @given(st.lists(st.tuples(st.fractions(-5, 5), st.fractions(-100, 100)), max_size=6))
    def test_a_sum_agrees_with_fractions(self, parts: list[tuple[Fraction, Fraction]]) -> None:
        """Pairs of ints, unreduced, are the same number."""
        nodes = tuple((weight, Measure(Ratio.PLAIN, RULE, 1)) for weight, _ in parts)

        assert value(Sum(nodes, RULE), item(Fraction(7, 3))) == sum((w for w, _ in parts), Fraction(0)) * Fraction(7, 3)


class TestMean:
    """Items put together."""

    @given(st.lists(st.fractions(0, 200, max_denominator=1000), min_size=1, max_size=8))
    def test_every_join_agrees_with_fractions(self, values: list[Fraction]) -> None:
        """Mean, maximum, minimum, total, count."""
        expected = {
            Join.MEAN: sum(values) / len(values),
            Join.MAXIMUM: max(values),
            Join.MINIMUM: min(values),
            Join.TOTAL: sum(values),
            Join.COUNT: len(values),
        }
        got = {join: value(Mean(Over.GIVEN, PLAIN, RULE, join), given_values(*values)) for join in Join}

        assert expected == got

    @pytest.mark.parametrize("join", [Join.MEAN, Join.MAXIMUM, Join.MINIMUM])
    def test_without_items_it_is_what_it_says(self, join: Join) -> None:
        """0, unless the part says otherwise; the count is 0."""
        assert value(Mean(Over.GIVEN, PLAIN, RULE, join), ()) == 0
        assert value(Mean(Over.GIVEN, PLAIN, RULE, join, empty=(7, 2)), ()) == Fraction(7, 2)
        assert joined(join, [], (7, 2)) == (7, 2)
        assert value(Mean(Over.GIVEN, None, RULE, Join.COUNT), ()) == 0

    def test_a_part_for_each_kind_passes_over_other_kinds(self) -> None:
        """They neither count nor divide."""
        parts: Any = FrozenMap({"a": PLAIN, "b": Measure(Ratio.PLAIN, RULE, 2)})
        x = (item(10, kind="a"), item(10, kind="b"), item(1000, kind="c"))

        assert value(Mean(Over.GIVEN, parts, RULE), x) == 15
        assert value(Mean(Over.GIVEN, parts, RULE, Join.COUNT), x) == 2

    @pytest.mark.parametrize("join", [Join.MEAN, Join.TOTAL])
    def test_items_of_one_kind_may_be_kept(self, join: Join) -> None:
        """Others are passed over."""
        x = (item(10, kind="a"), item(30, kind="a"), item(1000, kind="b"))

        assert value(Mean(Over.GIVEN, PLAIN, RULE, join, keep="a"), x) == (20 if join is Join.MEAN else 40)

    def test_scaling_all_weights_changes_nothing(self) -> None:
        """A mean with weights divides by their sum."""
        pairs: list[Any] = [(30, (80, 1)), (70, (90, 1))]
        scaled: list[Any] = [(Fraction(weight, 7), pair) for weight, pair in pairs]

        assert exact(joined(Join.MEAN, pairs, (0, 1))) == exact(joined(Join.MEAN, scaled, (0, 1))) == 87

    def test_counting_needs_no_part(self) -> None:
        """Each item counts one."""
        assert value(Mean(Over.GIVEN, None, RULE, Join.COUNT), given_values(5, 6, 7)) == 3
        assert COUNTED.value(None) == (1, 1)


class TestCap:
    """Limits and gates."""

    @pytest.mark.parametrize(
        ("x", "expected"), [(-1, 0), (0, 0), ("9.99", "9.99"), (10, 10), ("10.01", 10), ("12.4", 10)]
    )
    def test_a_cap_cuts_at_its_edge(self, x: Any, expected: Any) -> None:
        """12.4 counts 10."""
        assert Fraction(expected) == value(Cap(PLAIN, RULE, closed(0, 10)), item(Fraction(x)))

    @pytest.mark.parametrize(("x", "expected"), [(0, 0), ("0.001", "0.001"), (5, 5)])
    def test_a_shut_gate_decides(self, x: Any, expected: Any) -> None:
        """The number counts only if the gate's own number lies in the interval."""
        assert Fraction(expected) == value(Cap(PLAIN, RULE, gate=PLAIN, opens=above(0)), item(Fraction(x)))

    def test_what_counts_while_shut_may_be_said(self) -> None:
        """And limits hold behind an open gate."""
        part = Cap(PLAIN, RULE, closed(0, 60), gate=PLAIN, opens=above(50), shut=Fraction(1, 3))

        assert [Fraction(1, 3), Fraction(55), Fraction(60)] == [value(part, item(x)) for x in (50, 55, 61)]


class TestLimits:
    """Caps, floors and gates around any part, by name."""

    @pytest.mark.parametrize(("x", "capped", "floored"), [(-5, -5, 0), (0, 0, 0), (10, 10, 10), (11, 10, 11)])
    def test_a_cap_has_no_floor_and_a_floor_no_cap(self, x: int, capped: int, floored: int) -> None:
        """One limit each."""
        assert capped == value(limits.cap(PLAIN, 10), item(x))
        assert floored == value(limits.floor(PLAIN, 0), item(x))

    @pytest.mark.parametrize(("x", "expected"), [("59.99", 5), (60, 60), (61, 61)])
    def test_a_gate_opens_at_its_least_points(self, x: Any, expected: int) -> None:
        """A hair below it, something else counts."""
        assert expected == value(limits.gate(PLAIN, critical=PLAIN, least=60, otherwise=5), item(Fraction(x)))


class TestLookup:
    """A table keyed by words."""

    WORKS = Lookup(Keys.RECOGNITION, FrozenMap({(Recognition.UNIT_KERJA,): Cell(3, CITE)}), RULE)
    WORDS = Lookup(Keys.RATINGS, FrozenMap({(Expectation.SESUAI, Expectation.SESUAI): Cell("Baik", CITE)}), RULE)

    def test_a_number_comes_as_a_pair_and_a_label_as_itself(self) -> None:
        """Keys are taken from the item or from what it holds."""
        assert self.WORKS.value(item(Recognition.UNIT_KERJA)) == (3, 1)
        assert self.WORKS.value(item(Creativity("Karya", Recognition.UNIT_KERJA))) == (3, 1)
        assert self.WORDS.value(Ratings(Expectation.SESUAI, Expectation.SESUAI)) == "Baik"

    def test_a_missing_cell_is_no_answer(self) -> None:
        """Never a default."""
        assert self.WORKS.value(item(Recognition.NASIONAL)) is None
        assert self.WORDS.cell(Ratings(Expectation.SESUAI, None)) is None


class TestLabels:
    """A table of labels over a part."""

    @pytest.mark.parametrize(
        ("x", "plain", "rounded"),
        [("89.99", "C", "C"), ("89.994", "C", "C"), ("89.995", "C", "B"), (90, "B", "B"), (0, "C", "C")],
    )
    def test_a_band_starts_at_its_edge(self, x: Any, plain: str, rounded: str) -> None:
        """Rounded before only where the policy says so."""
        bands = Bands.at_least({90: "B"}, below="C")

        assert plain == Labels(bands, PLAIN, RULE).value(item(Fraction(x)))
        assert rounded == Labels(bands, PLAIN, RULE, before=HALF_UP_2).value(item(Fraction(x)))

    def test_where_the_table_says_nothing_there_is_no_label(self) -> None:
        """None, which a finding turns into a reason."""
        assert Labels(Bands((Row(closed_open(0, 10), "A"),)), PLAIN, RULE).value(item(10)) is None


class TestOpaque:
    """An agency's own function, the stated ninth."""

    def test_it_is_given_realisation_and_target_as_fractions(self) -> None:
        """Exact in, exact out."""
        part = Opaque(lambda realised, target: min(realised / target, Fraction(1)) * 100, RULE)

        assert value(part, item(Fraction("80.5"), 100)) == Fraction("80.5")
        assert value(part, item(NOT_DONE, 100)) == 0

    @pytest.mark.parametrize(
        ("result", "code"), [(0.5, "float"), (True, "bool"), (None, "number_kind"), ("x", "number_text")]
    )
    def test_a_result_that_is_no_exact_number_is_refused_by_name(self, result: Any, code: str) -> None:
        """No float ever decides a score."""

        def rumus(_realised: Fraction, _target: Fraction) -> Any:
            return result

        with pytest.raises(NumberError) as refused:
            Opaque(rumus, RULE).value(item(1, 2))

        assert [(code, "rumus")] == [(one.code, one.path) for one in refused.value.problems]

    def test_a_callable_object_is_named_by_its_class(self) -> None:
        """For messages and explanations."""

        class Rumus:
            def __call__(self, realised: Fraction, target: Fraction) -> Fraction:
                return realised

        assert Opaque(Rumus(), RULE).name == "Rumus"


def test_parts_are_values() -> None:
    """Equal when they say the same, hashable, unchangeable."""
    assert Measure(Ratio.PLAIN, RULE, 1) == PLAIN
    assert len({PLAIN, Measure(Ratio.PLAIN, RULE, 1)}) == 1
    with pytest.raises(AttributeError):
        PLAIN.scale = 2  # type: ignore[misc]


def test_there_are_nine_kinds_and_one_opaque() -> None:
    """Whoever matches over them handles all."""
    assert set(NODES) == {Measure, Lines, Rounded, Sum, Mean, Cap, Lookup, Labels, ByTarget, Opaque}
