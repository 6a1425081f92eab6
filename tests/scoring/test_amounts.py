"""Numbers of realisations and targets, before a part makes points of them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.exact import Interval, above, at_least, at_most, below, closed, open_interval
from asn_kinerja.finding import Finding, Score
from asn_kinerja.model import NOT_DONE, Described
from asn_kinerja.scoring.common import POLICY, policy_rule
from asn_kinerja.scoring.parts.amounts import amount, clamped, in_range, lateness
from asn_kinerja.words import Text

RULE = policy_rule("contoh", Text("Contoh", "Example"), Text("Contoh.", "Example."))
DAY = date(2025, 6, 30)


class Index:
    """An index as a regulation finds it: it has an exact number and is none itself."""

    exact = Fraction("83.25")


def finding(value: Any) -> Finding[Any]:
    return Finding(value, RULE, "Indeks", POLICY, "plain")


class TestAmount:
    """A realisation as a pair of whole numbers."""

    @pytest.mark.parametrize(
        ("realised", "expected"),
        [
            (12, 12),
            (Decimal("80.50"), "80.5"),
            (Fraction(313, 6), "313/6"),
            (Score((3, 4)), "3/4"),
            (finding(Score((161, 2))), "80.5"),
            (finding(Decimal("80.5")), "80.5"),
            (finding(Index()), "83.25"),
        ],
    )
    def test_a_number_and_what_a_finding_found_count_exactly(self, realised: Any, expected: Any) -> None:
        """No float on the way: 80.5 is 161 halves."""
        assert Fraction(expected) == Fraction(*amount(realised))

    @pytest.mark.parametrize("realised", [None, NOT_DONE, DAY, Described("Tuntas")])
    def test_a_blank_undone_work_a_day_and_words_are_no_number(self, realised: Any) -> None:
        """They count 0; whether they may is said before."""
        assert amount(realised) == (0, 1)


class TestLateness:
    """How far a realisation lies beyond its target."""

    @pytest.mark.parametrize(
        ("realised", "expected"),
        [(date(2025, 6, 29), -1), (DAY, 0), (date(2025, 7, 1), 1), (date(2026, 6, 30), 365), (NOT_DONE, 0), (5, 0)],
    )
    def test_between_two_days_it_counts_days(self, realised: Any, expected: int) -> None:
        """The day itself is in time; one day early is a negative lateness."""
        assert lateness(DAY, realised) == (expected, 1)

    @pytest.mark.parametrize(("realised", "expected"), [(10, 0), ("10.01", "0.01"), ("9.99", "-0.01"), (0, -10)])
    def test_between_two_numbers_it_is_their_difference(self, realised: Any, expected: Any) -> None:
        """A hair on both sides of the target."""
        assert Fraction(expected) == Fraction(*lateness(10, Fraction(realised)))


class TestInRange:
    """Nearness to a target range of 80 to 90."""

    @pytest.mark.parametrize(
        ("realised", "expected"),
        [
            (0, 0),
            (40, "1/2"),
            ("79.99", "7999/8000"),
            (80, 1),
            (85, 1),
            (90, 1),
            ("90.01", "9000/9001"),
            (180, "1/2"),
        ],
    )
    def test_inside_is_1_and_outside_the_share_of_the_nearer_bound(self, realised: Any, expected: Any) -> None:
        """Both bounds belong to the range."""
        assert Fraction(expected) == Fraction(*in_range((80, 90), Fraction(realised)))

    def test_a_range_from_0_holds_a_realised_0(self) -> None:
        """Nothing is divided by the lower bound."""
        assert in_range((0, 10), 0) == (1, 1)


class TestClamped:
    """A number held within limits."""

    @pytest.mark.parametrize(
        ("clamp", "low", "middle", "high"),
        [
            (closed(0, 100), 0, 50, 100),
            (at_least(0), 0, 50, "100.001"),
            (at_most(100), "-0.001", 50, 100),
            (open_interval(0, 100), 0, 50, 100),
            (above(0), 0, 50, "100.001"),
            (below(100), "-0.001", 50, 100),
            (Interval(None, None, has_lower=False, has_upper=False), "-0.001", 50, "100.001"),
        ],
    )
    def test_only_what_lies_outside_is_moved_to_the_edge(self, clamp: Any, low: Any, middle: Any, high: Any) -> None:
        """A hair below 0, 50, a hair above 100."""
        given = [Fraction("-0.001"), Fraction(50), Fraction("100.001")]
        got = [Fraction(*clamped(one.as_integer_ratio(), clamp)) for one in given]

        assert [Fraction(low), Fraction(middle), Fraction(high)] == got

    def test_a_number_on_the_edge_keeps_its_own_pair(self) -> None:
        """Nothing is reduced where nothing is cut."""
        assert clamped((200, 2), closed(0, 100)) == (200, 2)
