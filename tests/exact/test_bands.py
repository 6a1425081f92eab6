"""Tables of intervals: bands of labels and curves of lines, proven when built."""

import itertools
import pickle
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NumberError, TableError
from asn_kinerja.exact import (
    Bands,
    Curve,
    Gap,
    Interval,
    Jump,
    Line,
    Row,
    Table,
    above,
    at_least,
    at_most,
    below,
    closed,
    closed_open,
    open_closed,
    open_interval,
)
from asn_kinerja.exact.table import resolved

HAIR = Fraction(1, 10**20)

#: Rows as a table with whole-number bands prints them.
PRINTED = (
    Row(at_most(50), "BURUK"),
    Row(closed(51, 60), "KURANG"),
    Row(closed(61, 75), "CUKUP"),
    Row(closed(76, 90), "BAIK"),
    Row(at_least(91), "SANGAT BAIK"),
)


def label(table, value, met=None):
    row = table.row(Fraction(value).as_integer_ratio(), met)
    return None if row is None else row.payload


def table_of(gaps):
    rows, left = resolved(PRINTED, gaps)
    return Table(rows, PRINTED, left)


def codes(*intervals, gaps=()):
    with pytest.raises(TableError) as caught:
        Table(tuple(Row(one, i) for i, one in enumerate(intervals)), (), gaps)
    return [p.code for p in caught.value.problems]


class TestProof:
    """A table is disjoint and complete, or it is not built (mistake M1)."""

    def test_a_table_with_a_gap_cannot_be_built_unless_a_reading_says_so(self):
        with pytest.raises(TableError) as caught:
            Table(PRINTED)

        assert ["table_gap"] * 4 == [p.code for p in caught.value.problems]
        assert "there is a gap between 50 and 51" in str(caught.value).splitlines()[0]
        assert "there is a gap between 90 and 91" in str(caught.value).splitlines()[3]
        for gap in Gap:
            assert "CUKUP" == label(table_of(gap), 75)

    def test_a_gap_of_one_point_is_a_gap(self):
        assert ["table_gap"] == codes(closed_open(0, 60), open_closed(60, 100))

    def test_a_gap_of_a_hair_is_a_gap(self):
        assert ["table_gap"] == codes(closed_open(0, 60), closed(60 + HAIR, 100))

    @pytest.mark.parametrize(
        "pair",
        [
            (closed(0, 60), closed(60, 100)),
            (closed(0, 61), closed(60, 100)),
            (closed_open(0, 60 + HAIR), closed(60, 100)),
            (at_least(0), closed(60, 100)),
            (closed(0, 60), at_most(100)),
            (closed(60, 100), closed(0, 50)),
            (at_least(60), below(60)),
        ],
        ids=lambda pair: " | ".join(one.text("en") for one in pair),
    )
    def test_an_overlap_is_refused(self, pair):
        assert ["table_overlap"] == codes(*pair)

    def test_every_fault_is_reported_at_once(self):
        assert ["table_gap", "table_overlap"] == codes(closed(0, 10), closed(20, 30), closed(25, 40))

    @pytest.mark.parametrize(
        "pair",
        [(closed_open(0, 60), closed(60, 100)), (closed(0, 60), open_closed(60, 100)), (below(60), at_least(60))],
    )
    def test_rows_that_meet_are_a_table(self, pair):
        table = Table(tuple(Row(one, i) for i, one in enumerate(pair)))

        assert [0, 1] == [label(table, 60 - HAIR), label(table, 60 + HAIR)]
        assert (0 if pair[0].has_upper else 1) == label(table, 60)

    def test_a_table_without_rows_is_refused(self):
        assert ["table_empty"] == codes()

    def test_conditional_rows_alone_are_no_table(self):
        with pytest.raises(TableError) as caught:
            Table((Row(closed(110, 120), "SANGAT BAIK", None, "new_idea"),))
        assert "table_empty" == caught.value.problems[0].code

    def test_a_gap_left_on_purpose_excuses_only_itself(self):
        gap = Interval(Fraction(50), Fraction(51), has_lower=False, has_upper=False)

        assert ["table_gap"] == codes(closed(0, 50), closed(51, 60), closed(61, 100), gaps=(gap,))
        assert ["table_gap"] == codes(closed(0, 50), closed(52, 60), gaps=(gap,))
        assert ["table_gap"] == codes(closed(0, 49), closed(51, 60), gaps=(gap,))

    @pytest.mark.parametrize("lower", [False, True])
    @pytest.mark.parametrize("upper", [False, True])
    def test_a_gap_must_have_the_very_edges_its_rows_leave_out(self, lower, upper):
        """Two rows open at 50 and 51: the gap holds both, or 50 itself would be nobody's."""
        rows = (Row(closed_open(0, 50), "A"), Row(open_closed(51, 100), "B"))
        gap = Interval(Fraction(50), Fraction(51), has_lower=lower, has_upper=upper)
        if lower and upper:
            table = Table(rows, (), (gap,))
            assert [label(table, 50 - HAIR), label(table, 50), label(table, 51), label(table, 51 + HAIR)] == [
                "A",
                None,
                None,
                "B",
            ]
            return
        assert ["table_gap_declared"] == codes(closed_open(0, 50), open_closed(51, 100), gaps=(gap,))

    def test_a_gap_that_no_rows_leave_is_refused_with_the_spaces_there_are(self):
        """Inside a row, beyond the table, and where the rows meet."""
        wrong = [closed(10, 20), open_interval(200, 300), closed(60, 60)]

        assert ["table_gap_declared"] * 3 == codes(closed_open(0, 60), closed(60, 100), gaps=tuple(wrong))
        with pytest.raises(TableError, match="above 50 to below 51"):
            Table((Row(closed(0, 50), 1), Row(closed(51, 60), 2)), (), (open_interval(50, 51), closed(50, 51)))

    def test_a_single_number_may_be_left_open(self):
        """Its gap is that number."""
        table = Table((Row(closed_open(0, 50), "A"), Row(open_closed(50, 100), "B")), (), (closed(50, 50),))

        assert [label(table, 50 - HAIR), label(table, 50), label(table, 50 + HAIR)] == ["A", None, "B"]
        assert ["table_gap"] == codes(closed_open(0, 50), open_closed(50, 100))


class TestJumps:
    """Where two pieces meet and do not agree."""

    def test_jumps_are_listed_with_both_figures_lowest_first(self):
        """A hair on both sides of each."""
        curve = Curve((Row(below(10), Line.of(0, 1)), Row(closed(10, 20), Line.of(10)), Row(above(20), Line.of(-5, 1))))

        assert [Jump(Fraction(20), Fraction(10), Fraction(15))] == list(curve.jumps)
        for one in curve.jumps:
            near = [curve.row((one.at + side).as_integer_ratio()).payload for side in (-HAIR, HAIR)]
            figures = [
                line.start + line.slope * (one.at + side) for line, side in zip(near, (-HAIR, HAIR), strict=True)
            ]
            assert [abs(got - want) <= HAIR for got, want in zip(figures, (one.before, one.after), strict=True)] == [
                True,
                True,
            ]

    def test_a_whole_line_and_a_gap_have_no_jump(self):
        """A jump needs an edge that both share."""
        assert () == Curve((Row(at_least(0), Line.of(0, 1)),)).jumps
        gap = open_interval(50, 51)
        assert () == Curve((Row(closed(0, 50), Line.of(1)), Row(closed(51, 60), Line.of(2))), (), (gap,)).jumps

    @given(st.lists(st.integers(-5, 5), min_size=2, max_size=6))
    def test_steps_jump_exactly_where_the_figure_changes(self, figures):
        """Steps at 1, 2, 3 and on."""
        edges = range(1, len(figures))
        rows = [Row(below(1), Line.of(figures[0]))]
        rows += [Row(closed_open(edge, edge + 1), Line.of(figures[edge])) for edge in edges]
        expected = [edge for edge in edges if figures[edge] != figures[edge - 1]]

        assert expected == [one.at for one in Curve(tuple(rows)).jumps]


class TestGapReadings:
    """What lies between 75 and 76 is read by a named choice, and only there."""

    @pytest.mark.parametrize(
        ("gap", "at_75_5"), [(Gap.LOWER, "CUKUP"), (Gap.UPPER, "BAIK"), (Gap.CLOSED, None)], ids=str
    )
    def test_a_value_between_two_printed_rows_is_read_as_chosen(self, gap, at_75_5):
        table = table_of(gap)

        assert at_75_5 == label(table, "75.5")
        assert at_75_5 == label(table, 75 + HAIR)
        assert at_75_5 == label(table, 76 - HAIR)

    @pytest.mark.parametrize("gap", Gap)
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (-5, "BURUK"),
            (50, "BURUK"),
            (51, "KURANG"),
            (60, "KURANG"),
            (61, "CUKUP"),
            (75, "CUKUP"),
            (76, "BAIK"),
            (90, "BAIK"),
            (91, "SANGAT BAIK"),
            (120, "SANGAT BAIK"),
        ],
    )
    def test_a_printed_edge_keeps_its_printed_label(self, gap, value, expected):
        assert expected == label(table_of(gap), value)

    @given(st.fractions(min_value=-10, max_value=130), st.sampled_from([Gap.LOWER, Gap.UPPER]))
    def test_every_value_has_exactly_one_label(self, value, gap):
        table = table_of(gap)
        holding = [row for row in table.rows if row.interval.holds(value.as_integer_ratio())]

        assert [row.payload for row in holding] == [label(table, value)]

    def test_each_gap_may_have_its_own_reading(self):
        table = table_of((Gap.LOWER, Gap.UPPER, Gap.CLOSED, Gap.LOWER))

        assert "BURUK" == label(table, "50.5")
        assert "CUKUP" == label(table, "60.5")
        assert label(table, "75.5") is None
        assert "BAIK" == label(table, "90.5")

    def test_what_is_left_open_on_purpose_is_listed(self):
        rows, left = resolved(PRINTED, Gap.CLOSED)

        assert PRINTED == rows
        assert [open_interval(a, b) for a, b in ((50, 51), (60, 61), (75, 76), (90, 91))] == list(left)

    def test_an_open_printed_edge_lies_in_the_gap(self):
        _, left = resolved((Row(closed_open(0, 50), 1), Row(open_closed(60, 100), 2)), Gap.CLOSED)

        assert (closed(50, 60),) == left

    def test_closing_a_gap_leaves_the_printed_rows_alone(self):
        rows, left = resolved(PRINTED, Gap.LOWER)

        assert () == left
        assert closed_open(61, 76) == rows[2].interval
        assert closed(61, 75) == PRINTED[2].interval
        assert open_closed(75, 90) == resolved(PRINTED, Gap.UPPER)[0][3].interval

    @pytest.mark.parametrize(
        ("value", "expected"), [("75.5", True), (75, False), (76, False), ("90.0001", True), (-3, False)]
    )
    def test_a_value_between_printed_rows_is_known_to_be_there(self, value, expected):
        pair = Fraction(value).as_integer_ratio()

        assert expected is table_of(Gap.LOWER).in_gap(pair)

    def test_a_table_without_printed_rows_has_no_such_space(self):
        assert not Table((Row(closed(0, 1), "x"),)).in_gap((1, 2))


class TestReading:
    def test_outside_the_rows_the_table_says_nothing(self):
        table = Table((Row(closed(0, 100), "x"),))

        assert [None, "x", "x", None] == [label(table, v) for v in (0 - HAIR, 0, 100, 100 + HAIR)]

    def test_open_ends_belong_to_no_row(self):
        table = Table((Row(open_closed(0, 50), "a"), Row(open_interval(50, 100), "b")))

        assert [None, "a", "a", "b", "b", None] == [label(table, v) for v in (0, HAIR, 50, 50 + HAIR, 100 - HAIR, 100)]

    @given(st.integers(-5, 105), st.integers(1, 9))
    def test_an_unreduced_pair_is_read_like_its_fraction(self, value, times):
        table = table_of(Gap.LOWER)

        assert table.row((value, 1)) is table.row((value * times, times))

    def test_a_row_with_a_condition_lies_on_top_when_it_is_met(self):
        """110 to 120 with a new idea is SANGAT BAIK, without it BAIK (mistake M23)."""
        top = Row(closed(110, 120), "SANGAT BAIK", None, "new_idea")
        table = Table((Row(below(90), "CUKUP"), Row(at_least(90), "BAIK"), top))

        assert "SANGAT BAIK" == label(table, 115, {"new_idea": True})
        assert "BAIK" == label(table, 115, {"new_idea": False})
        assert "BAIK" == label(table, 115, {})
        assert "BAIK" == label(table, 115)
        assert "BAIK" == label(table, 110 - HAIR, {"new_idea": True})
        assert "BAIK" == label(table, 120 + HAIR, {"new_idea": True})
        assert (top,) == table.topped


class TestMeeting:
    """Rows that meet leave nothing to read."""

    MET = (Row(below(5), "a"), Row(closed_open(5, 9), "b"), Row(at_least(9), "c"))

    @pytest.mark.parametrize("gap", Gap)
    def test_rows_that_meet_stay_as_they_are_under_every_reading(self, gap):
        assert (self.MET, ()) == resolved(self.MET, gap)
        assert "b" == label(Table(*resolved(self.MET, gap)[:1]), 5)

    def test_only_the_spaces_there_are_are_read(self):
        rows, left = resolved(
            (Row(closed(0, 5), "a"), Row(open_closed(5, 9), "b"), Row(closed(10, 12), "c")), Gap.CLOSED
        )

        assert (open_interval(9, 10),) == left
        assert "a" == label(Table(rows, gaps=left), 5)
        assert label(Table(rows, gaps=left), "9.5") is None

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (-1, False),
            (0, False),
            (10, False),
            ("10.001", True),
            ("10.999", True),
            (11, False),
            (20, False),
            (21, False),
        ],
    )
    def test_a_gap_lies_between_two_printed_rows(self, value, expected):
        """Neither below the first nor above the last."""
        printed = (Row(closed(0, 10), "a"), Row(closed(11, 20), "b"))
        rows, left = resolved(printed, Gap.LOWER)

        assert expected is Table(rows, printed, left).in_gap(Fraction(value).as_integer_ratio())

    def test_a_table_without_printed_rows_has_no_gap(self):
        assert not Bands.at_least({5: "b"}, below="a").in_gap((5, 1))


class TestBands:
    BANDS = Bands.at_least({90: "Baik", 110: "Istimewa", "70.5": "Cukup"}, below="Kurang")

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (-100, "Kurang"),
            (Fraction("70.5") - HAIR, "Kurang"),
            ("70.5", "Cukup"),
            (90 - HAIR, "Cukup"),
            (90, "Baik"),
            (90 + HAIR, "Baik"),
            (110 - HAIR, "Baik"),
            (110, "Istimewa"),
            (10**30, "Istimewa"),
        ],
    )
    def test_a_band_starts_at_its_number(self, value, expected):
        assert expected == label(self.BANDS, value)

    def test_the_order_of_the_bands_does_not_matter(self):
        items = [(90, "Baik"), (110, "Istimewa"), ("70.5", "Cukup")]

        for order in itertools.permutations(items):
            assert self.BANDS == Bands.at_least(dict(order), below="Kurang")

    def test_a_single_band_has_two_sides(self):
        bands = Bands.at_least({76: "lulus"}, below="tidak")

        assert ["tidak", "lulus"] == [label(bands, 76 - HAIR), label(bands, 76)]

    def test_no_band_is_refused(self):
        with pytest.raises(TableError) as caught:
            Bands.at_least({}, below="x")
        assert "table_empty" == caught.value.problems[0].code

    def test_two_bands_at_one_number_are_refused(self):
        with pytest.raises(TableError) as caught:
            Bands.at_least({90: "Baik", "70.5": "Cukup", "90.0": "Cukup"}, below="Kurang")
        assert [("table_twice", "bands", "90")] == [(p.code, p.path, p.value) for p in caught.value.problems]

    def test_labels_are_never_compared(self):
        """The same start written twice, with labels of two kinds: still the refusal of the start."""
        with pytest.raises(TableError) as caught:
            Bands.at_least({90: "Baik", "90": 5}, below=None)

        assert ["table_twice"] == [p.code for p in caught.value.problems]
        assert "the edge 90 is given more than once" in caught.value.text("en")

    def test_a_float_is_no_edge(self):
        with pytest.raises(NumberError):
            Bands.at_least({90.5: "Baik"}, below="Kurang")


class TestLine:
    @pytest.mark.parametrize(
        ("start", "slope", "value", "expected"),
        [(176, -100, "0.76", 100), (0, 100, "0.75", 75), ("0.5", "1/3", 3, "1.5"), (3, 0, 99, 3), (-100, 76, 1, -24)],
    )
    def test_a_line_on_one_denominator_is_the_same_line(self, start, slope, value, expected):
        line = Line.of(start, slope)
        a, b, common = line.ints

        assert Fraction(expected) == line.start + line.slope * Fraction(value)
        assert Fraction(expected) == (a + b * Fraction(value)) / common

    def test_without_a_slope_it_is_a_figure(self):
        assert Line(Fraction(3), Fraction(0)) == Line.of(3)

    def test_the_last_piece_of_a_curve_is_at_hand(self):
        """Its lower edge as two ints, and its line; a scale of 0 says that it has no lower edge."""
        line = Line.of("0.5", "1/3")

        assert (49, 2, line.ints) == Curve((Row(at_most("24.5"), Line.of(1)), Row(above("24.5"), line))).last
        assert (0, 0, (0, 0, 1)) == Curve((Row(at_most(24), line),)).last

    def test_a_curve_gives_the_line_of_its_piece(self):
        first, second = Line.of(76, 1), Line.of(176, -100)
        curve = Curve((Row(at_most(24), first), Row(above(24), second)))

        assert first is label(curve, 24)
        assert second is label(curve, 24 + HAIR)


class TestValue:
    def test_it_is_frozen_equal_hashable_and_pickles(self):
        table = table_of(Gap.LOWER)
        twin = pickle.loads(pickle.dumps(table))

        with pytest.raises(AttributeError):
            table.rows = ()
        assert table == twin
        assert hash(table) == hash(twin)
        assert label(twin, "75.5") == "CUKUP"
        assert table != table_of(Gap.UPPER)
        with pytest.raises(AttributeError):
            table.rows[0].payload = "x"
        with pytest.raises(AttributeError):
            Line.of(1).start = Fraction(2)

    def test_bands_and_curves_pickle_too(self):
        bands = pickle.loads(pickle.dumps(TestBands.BANDS))

        assert Bands is type(bands)
        assert "Baik" == label(bands, 90)


def test_rows_without_an_edge_between_them_have_no_space_to_read():
    """The table's own proof judges them; the gap reading leaves them alone."""
    rows = (Row(at_least(0), "A"), Row(closed(1, 2), "B"))

    for gap in Gap:
        assert (rows, ()) == resolved(rows, gap)


def test_more_bands_than_anybody_reads_are_refused():
    with pytest.raises(TableError) as refused:
        Bands.at_least(dict.fromkeys(range(1001), "x"), below="y")

    assert [("too_many", "bands")] == [(one.code, one.path) for one in refused.value.problems]
