"""The parts inside a part: one step in, and all the way in."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.exact import Bands
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.inside import inner, walk
from asn_kinerja.scoring.items import MarkKind, Over
from asn_kinerja.scoring.parts import Labels, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.ratios import Ratio

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
