"""Achievement: one part for every kind of target."""

import pickle
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import NOT_DONE, Aspect, AtLeast, AtMost, Bands, Between, By, Described, WeightedPolicy, YesNo, scoring
from asn_kinerja.errors import NumberError, PolicyError
from asn_kinerja.exact import at_least
from asn_kinerja.exact.pair import exact
from asn_kinerja.finding import Unknown
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.scoring import ALL_OR_NOTHING, achievement, quality, quantity, timeliness
from asn_kinerja.scoring.parts import ByTarget
from asn_kinerja.scoring.parts.bounds import bounds
from asn_kinerja.scoring.parts.find import find, replay
from asn_kinerja.scoring.parts.inverse import inverse
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.scoring.parts.reads import reads

DUE = date(2025, 6, 30)
WHOLE = achievement(cap=120, by=ALL_OR_NOTHING, zero=ALL_OR_NOTHING)
INVERSE = achievement(cap=120, at_most=Ratio.INVERSE)


def points(part: Any, target: Any, realised: Any) -> Fraction:
    return exact(part.value((Aspect.QUALITY, target, realised, None)))


@pytest.mark.parametrize(
    ("part", "target", "realised", "expected"),
    [
        (WHOLE, AtLeast(98), 49, 50),
        (WHOLE, AtLeast(98), 0, 0),
        (WHOLE, AtLeast(10), 12, 120),
        (WHOLE, AtLeast(10), "12.01", 120),
        (WHOLE, AtMost(5), 5, 100),
        (WHOLE, AtMost(5), 0, 120),
        (WHOLE, AtMost(5), 4, 120),
        (WHOLE, AtMost(5), "4.01", "119.8"),
        (WHOLE, AtMost(5), 8, 40),
        (WHOLE, AtMost(5), 10, 0),
        (WHOLE, AtMost(5), 20, 0),
        (achievement(), AtMost(5), 20, 0),
        (achievement(), AtMost(5), 0, 200),
        (achievement(), AtLeast(5), 20, 400),
        (INVERSE, AtMost(5), 10, 50),
        (INVERSE, AtMost(5), 0, 120),
        (achievement(cap=110, at_most=quality.rubric({5: 100, 9: 40}, beyond=0)), AtMost(5), 6, 40),
        (achievement(at_most=quality.rubric({0: 100, 9: 40}, beyond=0)), AtMost(0), 1, 40),
        (WHOLE, Between(2, 4), 3, 100),
        (WHOLE, Between(2, 4), 1, 50),
        (WHOLE, Between(2, 4), 8, 50),
        (WHOLE, By(DUE), DUE, 100),
        (WHOLE, By(DUE), date(2025, 7, 1), 0),
        (achievement(by=timeliness.lateness_steps({0: 100, 5: 80}, beyond=50)), By(DUE), date(2025, 7, 1), 80),
        (WHOLE, YesNo(), True, 100),
        (WHOLE, YesNo(), False, 0),
        (achievement(kept="95.5", missed=20), YesNo(), True, "95.5"),
        (achievement(kept="95.5", missed=20), YesNo(), False, 20),
        (achievement(cap=90), YesNo(), True, 90),
        (WHOLE, AtMost(0), 0, 100),
        (WHOLE, AtMost(0), "0.01", 0),
        (achievement(zero=quality.rubric({0: 100, 2: 60}, beyond=0)), AtMost(0), 1, 60),
    ],
)
def test_each_kind_counts_its_own_way(part: Any, target: Any, realised: Any, expected: Any) -> None:
    """On both sides of each target."""
    done = Fraction(realised) if isinstance(realised, str) else realised

    assert Fraction(expected) == points(part, target, done)


def test_a_target_is_read_only_where_its_way_is_named() -> None:
    """A day and a target of 0 have no ratio: somebody must say what they count."""
    assert reads(WHOLE).targets == (AtLeast, AtMost, Between, YesNo, By)
    assert reads(WHOLE).nonzero == reads(WHOLE).endless == ()
    assert By not in reads(achievement()).targets
    assert reads(achievement()).nonzero == (AtMost,)
    assert reads(achievement(at_most=Ratio.INVERSE)).endless == (AtMost,)
    assert reads(INVERSE).endless == ()
    for target in (By(DUE), Described("baik")):
        with pytest.raises(PolicyError, match="is not read by this part"):
            points(achievement(), target, 1)


@pytest.mark.parametrize(
    ("target", "realised", "how", "words"),
    [
        (AtLeast(98), 49, "ratio", "Paling sedikit: realisasi dibagi target"),
        (AtMost(5), 8, "mirrored", "Paling banyak: 2 dikurangi"),
        (AtMost(5), 0, "clamped", "Paling banyak: 2 dikurangi"),
        (Between(2, 4), 1, "in_range", "Rentang:"),
        (By(DUE), DUE, "constant", "Tanggal:"),
        (YesNo(), True, "constant", "Ya atau tidak."),
        (AtMost(0), 0, "constant", "Paling banyak 0:"),
        (AtMost(0), NOT_DONE, "not_done", "Capaian dihitung menurut jenis targetnya"),
    ],
)
def test_an_explanation_shows_the_formula_really_used(target: Any, realised: Any, how: str, words: str) -> None:
    """And replays from its own givens."""
    found = find(WHOLE, (Aspect.QUALITY, target, realised, None))

    assert how == found.how
    assert words in str(found.explain("id"))
    for step in found.walk():
        assert step == replay(step)
    assert found.to_dict()


def test_it_is_described_by_every_way_it_has() -> None:
    """One line for each kind of target."""
    policy = WeightedPolicy(
        name="Dinas",
        parts={Aspect.QUALITY: (100, WHOLE)},
        bands=Bands.at_least({90: "Baik"}, below="Kurang"),
    )
    page = str(policy.describe("id"))

    assert policy.problems() == ()
    for words in (
        "Paling sedikit",
        "Paling banyak",
        "Di dalam rentang",
        "Ya atau tidak",
        "Paling lambat",
        "Paling banyak 0",
    ):
        assert words in page


def test_the_most_an_indicator_may_count_holds_parts_of_its_own_too() -> None:
    rubric = quality.rubric({0: 150, 5: 100}, beyond=0)
    late = timeliness.lateness_steps({0: 100}, beyond=0)

    assert points(achievement(cap=120, at_most=rubric), AtMost(5), 0) == 120
    assert points(achievement(cap=90, by=late), By(DUE), DUE) == 90
    assert points(achievement(cap=150, at_most=rubric), AtMost(5), 0) == 150
    assert points(achievement(at_most=rubric), AtMost(5), 0) == 150


def test_its_inverse_is_that_of_the_part_the_target_asks_for() -> None:
    """And of none, where the target is not read."""
    assert ["98 or more"] == [one.text("en") for one in inverse(WHOLE, AtLeast(98), at_least(100))]  # type: ignore[union-attr]
    assert ["0 to 4"] == [one.text("en") for one in inverse(WHOLE, AtMost(5), at_least(120))]  # type: ignore[union-attr]
    assert ["0"] == [one.text("en") for one in inverse(WHOLE, AtMost(0), at_least(100))]  # type: ignore[union-attr]
    assert ["1"] == [one.text("en") for one in inverse(WHOLE, YesNo(), at_least(100))]  # type: ignore[union-attr]
    assert isinstance(inverse(WHOLE, Described("baik"), at_least(1)), Unknown)
    assert isinstance(inverse(achievement(), AtMost(0), at_least(1)), Unknown)


def test_its_bounds_are_those_of_all_its_ways() -> None:
    """0 to the cap."""
    found = bounds(WHOLE)
    assert found is not None
    assert (found.lower, found.upper) == (0, 120)


def test_it_is_a_value() -> None:
    """Equal, hashable, pickled."""
    again = pickle.loads(pickle.dumps(WHOLE))

    assert WHOLE == again == achievement(cap=120, by=ALL_OR_NOTHING, zero=ALL_OR_NOTHING) != INVERSE
    assert hash(WHOLE) == hash(again)
    assert points(again, AtMost(0), 0) == 100


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"at_most": Ratio.ACHIEVED}, "at_most"),
        ({"at_most": quantity.ratio()}, "at_most"),
        ({"by": quality.rubric({0: 100}, beyond=0)}, "by"),
        ({"zero": timeliness.mirrored()}, "zero"),
        ({"zero": quantity.ratio()}, "zero"),
        ({"cap": -1}, "cap"),
        ({"cap": "seratus"}, "cap"),
        ({"by": "ALL_OR_NOTHING"}, "by"),
    ],
)
def test_a_way_that_does_not_fit_is_refused_by_name(given: Any, path: str) -> None:
    """With what would fit."""
    with pytest.raises((PolicyError, NumberError)) as refused:
        achievement(**given)

    assert [path] == [one.path for one in refused.value.problems]


def test_points_that_reward_what_was_missed_are_a_fault() -> None:
    """Kept must not count less than missed."""
    backwards = achievement(kept=0, missed=100)
    policy = WeightedPolicy(
        name="Dinas", parts={Aspect.QUALITY: (100, backwards)}, bands=Bands.at_least({90: "Baik"}, below="Kurang")
    )

    assert ["lint_contrary"] == [one.code for one in policy.faults()]


def test_kinds_that_are_no_targets_are_refused() -> None:
    """Each key is a kind of target."""
    with pytest.raises(PolicyError):
        ByTarget(FrozenMap({int: quantity.ratio()}), WHOLE.rule)
    with pytest.raises(PolicyError):
        ByTarget(FrozenMap({AtLeast: 5}), WHOLE.rule)


def test_it_is_offered_by_the_room() -> None:
    """``scoring.achievement``."""
    assert scoring.achievement is achievement
