"""The shape of a part: what lies inside it, its terms, its curves as straight stretches."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import Aspect, AtLeast, Indicator, scoring
from asn_kinerja.exact import Bands, Interval, at_least, at_most, closed, closed_open, open_interval
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Labels, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.items import MarkKind, Over
from asn_kinerja.scoring.parts.joins import Join
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.scoring.parts.shape import held, inner, is_apart, line, reached, terms, walk

RATIO = scoring.quantity.ratio()
QUALITY = scoring.quality.ratio()
RULE = RATIO.rule
RUBRIC = scoring.quality.rubric({0: 100}, beyond=50)
BANDS = Bands.at_least({90: "Baik"}, below="Kurang")


def rumus(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (RATIO, []),
        (scoring.opaque.function(rumus), []),
        (scoring.satisfaction.letter_steps({"A": 100}), []),
        (RUBRIC, [("Kualitas", Measure(Ratio.PLAIN, RUBRIC.rule, 1))]),
        (Rounded(RATIO, HALF_UP_2, RULE), [("Kuantitas", RATIO)]),
        (Labels(BANDS, QUALITY, RULE), [("Kualitas", QUALITY)]),
        (
            Sum(((Fraction(1, 2), RATIO), (Fraction(1, 2), QUALITY)), RULE),
            [("Kuantitas", RATIO), ("Kualitas", QUALITY)],
        ),
        (limits.cap(RATIO, 90), [("Kuantitas", RATIO)]),
        (limits.gate(RATIO, critical=QUALITY, least=60), [("Kuantitas", RATIO), ("Kualitas", QUALITY)]),
        (Mean(Over.INDICATORS, RATIO, RULE), [("Kuantitas", RATIO)]),
        (Mean(Over.INDICATORS, None, RULE), []),
        (
            Mean(Over.MARKS, FrozenMap({MarkKind.YEARLY: RATIO, MarkKind.MONTHLY: QUALITY}), RULE),
            [("nilai setahun", RATIO), ("nilai bulanan", QUALITY)],
        ),
    ],
)
def test_one_step_in_each_part_is_called_by_its_title_or_its_kind(part: Any, expected: Any) -> None:
    """In the order they count."""
    assert expected == [(name.id if hasattr(name, "id") else name, one) for name, one in inner(part)]


def test_all_the_way_in_the_outermost_comes_first() -> None:
    """Depth first: a limit, its sum, the sum's parts, then the gate."""
    both = Sum(((Fraction(1, 2), RUBRIC), (Fraction(1, 2), RATIO)), RULE)
    part = limits.gate(both, critical=QUALITY, least=60)

    assert [part, both, RUBRIC, RUBRIC.of, RATIO, QUALITY] == list(walk(part))


def test_a_leaf_holds_only_itself() -> None:
    """One part."""
    assert [RATIO] == list(walk(RATIO))


@pytest.mark.parametrize(
    "make",
    [
        scoring.quantity.ratio,
        scoring.quantity.within_range,
        scoring.quality.ratio,
        lambda: scoring.quality.rubric({0: 100}, beyond=0),
        scoring.quality.defect_share,
        scoring.timeliness.inverse_ratio,
        scoring.timeliness.mirrored,
        scoring.timeliness.on_time_share,
        lambda: scoring.timeliness.lateness_steps({0: 100}, beyond=0),
        scoring.cost.inverse_ratio,
        scoring.cost.mirrored,
        scoring.satisfaction.against_target,
        lambda: scoring.satisfaction.letter_steps({"A": 100}),
        lambda: scoring.opaque.function(min),  # type: ignore[arg-type]
    ],
    ids=lambda make: make().rule.key,
)
def test_every_part_of_a_ready_made_one_says_by_which_rule_it_counts(make: Any) -> None:
    """The same rule all the way in, and policy: never presented as law."""
    made = make()

    assert {made.rule} == {one.rule for one in walk(made)}
    assert made.rule.cite.standing.name == "POLICY"
    for cell in getattr(made, "table", {}).values() if isinstance(getattr(made, "table", None), dict) else ():
        assert cell.cite == made.rule.cite


QUANTITY_MEAN = Mean(Over.INDICATORS, FrozenMap({Aspect.QUANTITY: RATIO}), RULE)
ROWS = Mean(Over.RESULTS, QUANTITY_MEAN, RULE)
INDICATOR = Indicator("a", Aspect.QUANTITY, AtLeast(1))


def test_the_terms_of_pp_46_are_its_rows_extras_and_marks() -> None:
    """In the order they count; each knows whether the total is a straight line of it."""
    found = list(terms(pp_46_2011.policy().label))

    assert [
        (Over.INDICATORS, Aspect.QUANTITY, True),
        (Over.INDICATORS, Aspect.QUALITY, True),
        (Over.INDICATORS, Aspect.TIMELINESS, True),
        (Over.INDICATORS, Aspect.COST, True),
        (Over.ADDITIONAL_TASKS, None, False),
        (Over.CREATIVE_WORKS, None, False),
        (Over.MARKS, MarkKind.YEARLY, True),
        (Over.MONTHS, None, True),
    ] == [(one.mean.over, one.kind, one.is_linear) for one in found]
    assert found[4].part is None  # additional tasks are only counted
    assert [RATIO] == [one.part for one in terms(Mean(Over.INDICATORS, RATIO, RULE))]
    assert not list(terms(RATIO))


@pytest.mark.parametrize(
    ("part", "linear"),
    [
        (ROWS, True),
        (Sum(((Fraction(1, 2), ROWS),), RULE), True),
        (Labels(BANDS, ROWS, RULE), True),
        (Mean(Over.RESULTS, QUANTITY_MEAN, RULE, Join.TOTAL), True),
        (Mean(Over.RESULTS, QUANTITY_MEAN, RULE, Join.MAXIMUM), False),
        (Mean(Over.INDICATORS, RATIO, RULE, Join.MINIMUM), False),
        (Rounded(ROWS, HALF_UP_2, RULE), False),
        (limits.cap(ROWS, 90), False),
    ],
)
def test_a_limit_a_rounding_or_a_choice_around_a_term_bends_it(part: Any, linear: bool) -> None:
    """Sums, means and totals keep a straight line straight."""
    assert [linear] == [one.is_linear for one in terms(part)]


@pytest.mark.parametrize(
    ("part", "moved"),
    [
        (ROWS, True),
        (Mean(Over.INDICATORS, FrozenMap({Aspect.COST: RATIO}), RULE), False),
        (Mean(Over.INDICATORS, RATIO, RULE, keep=Aspect.QUANTITY), True),
        (Mean(Over.INDICATORS, RATIO, RULE, keep=Aspect.COST), False),
        (Mean(Over.RESULTS, None, RULE, Join.COUNT), True),
        (Mean(Over.MARKS, RATIO, RULE), False),
        (Mean(Over.PLANS, Mean(Over.MARKS, RATIO, RULE), RULE), True),
        (Mean(Over.PLANS, RATIO, RULE), True),
    ],
)
def test_an_indicator_moves_the_terms_that_count_its_aspect(part: Any, moved: bool) -> None:
    """And every plan of a year, which nobody takes apart."""
    assert [moved] == [one.is_moved(INDICATOR) for one in terms(part)]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        (closed(2, 8), (2, 2, 5, 8, 8)),
        (open_interval(2, 8), (2, 2, 5, 8, 8)),
        (at_least(2), (2, 2, 5, 8, 9)),
        (at_most(8), (1, 2, 5, 8, 8)),
    ],
)
def test_limits_are_lines(within: Interval, expected: Any) -> None:
    """Their ends, and the number itself between them."""
    for number, points in zip((1, 2, 5, 8, 9), expected, strict=True):
        found = {
            one.payload.start + one.payload.slope * number for one in held(within) if Fraction(number) in one.interval
        }

        assert {points} == found


def test_what_can_be_reached_is_cut_to_what_is_given() -> None:
    """All of it where nothing is known; edges that only touch count where both have them."""
    limited = held(closed(2, 8))

    assert limited is reached(limited, None)
    assert [closed(3, 8), closed(8, 9)] == [one.interval for one in reached(limited, closed(3, 9))]
    assert [closed(1, 2)] == [one.interval for one in reached(line(Fraction(0), Fraction(1)), closed(1, 2))]
    assert [is_apart(closed(0, 2), one) for one in (closed(2, 3), open_interval(2, 3), closed(3, 4), at_most(2))] == [
        False,
        True,
        True,
        False,
    ]
    assert is_apart(at_least(3), closed_open(0, 3))
    assert not is_apart(at_least(3), closed(0, 3))
