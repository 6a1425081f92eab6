"""What a part reads of an indicator: kinds of target, words, whether a 0 divides."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.exact import Bands, Curve, Line, Row, at_least
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.model import AtLeast, AtMost, Between, By, Described, Direction, Recognition, YesNo
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.common import POLICY
from asn_kinerja.scoring.parts import Cap, Cell, Labels, Lines, Lookup, Mean, Measure, Rounded, Sum
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.keys import Keys
from asn_kinerja.scoring.parts.ratios import Ratio
from asn_kinerja.scoring.parts.reads import ANY, ONE, Reads, both, reads

RATIO = scoring.quantity.ratio()
INVERSE = scoring.timeliness.inverse_ratio()
LATE = scoring.timeliness.lateness_steps({0: 100}, beyond=50)
LETTERS = scoring.satisfaction.letter_steps({"A": 100, "b": 85})
RANGE = scoring.quantity.within_range()
RULE = RATIO.rule
RUBRIC = scoring.quality.rubric({0: 100, 2: 90}, beyond=50)
FALLS = Curve((Row(at_least(0), Line.of(200, -100)),))
BANDS = Bands.at_least({90: "Baik"}, below="Kurang")
AB = frozenset({"A", "B"})


def half(*parts: Any) -> Sum:
    return Sum(tuple((Fraction(1, 2), one) for one in parts), RULE)


def gated(part: Any, critical: Any) -> Cap:
    return limits.gate(part, critical=critical, least=1)


def seadanya(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target


MORE, LESS = (AtLeast,), (AtMost,)


@pytest.mark.parametrize(
    ("part", "targets", "endless", "nonzero", "words"),
    [
        (RATIO, MORE, (), (), frozenset()),
        (scoring.quality.ratio(), MORE, (), (), frozenset()),
        (scoring.satisfaction.against_target(), MORE, (), (), frozenset()),
        (scoring.timeliness.on_time_share(), MORE, (), (), frozenset()),
        (scoring.satisfaction.complaints_handled(), MORE, (), (), frozenset()),
        (INVERSE, LESS, LESS, LESS, frozenset()),
        (scoring.cost.inverse_ratio(cap=120), LESS, (), LESS, frozenset()),
        (scoring.cost.mirrored(), LESS, (), LESS, frozenset()),
        (LATE, (AtMost, By), (), (), frozenset()),
        (RANGE, (Between,), (), (), frozenset()),
        (RUBRIC, (AtMost, Described), (), (), frozenset()),
        (scoring.quality.rubric({0: 50, 2: 60}, beyond=70), (AtMost, Described), (), (), frozenset()),
        (Measure(Ratio.PLAIN, RULE, 1), (AtLeast, Described), (), (), frozenset()),
        (Measure(Ratio.ACHIEVED, RULE), MORE, (), (), frozenset()),
        (Measure(Ratio.LATENESS, RULE, 1), (), (), (), frozenset()),
        (Lines(FALLS, Measure(Ratio.ACHIEVED, RULE, 1), RULE), LESS, (), LESS, frozenset()),
        (Lines(FALLS, INVERSE, RULE), MORE, (AtLeast,), (), frozenset()),
        (LETTERS, (AtLeast, Described), (), (), AB),
        (Lookup(Keys.RECOGNITION, FrozenMap({(Recognition.NASIONAL,): Cell(3, POLICY)}), RULE), ANY, (), (), set()),
        (scoring.opaque.function(seadanya), (AtLeast, AtMost), (), (), frozenset()),
        (scoring.opaque.function(seadanya, direction=Direction.FALLING), LESS, (), (), frozenset()),
        (Mean(Over.MARKS, RATIO, RULE), ANY, (), (), frozenset()),
        (Rounded(INVERSE, HALF_UP_2, RULE), LESS, LESS, LESS, frozenset()),
        (Labels(BANDS, INVERSE, RULE), LESS, LESS, LESS, frozenset()),
        (limits.cap(INVERSE, 100), LESS, (), LESS, frozenset()),
        (limits.cap(Rounded(INVERSE, HALF_UP_2, RULE), 100), LESS, (), LESS, frozenset()),
        (limits.floor(INVERSE, 10), LESS, LESS, LESS, frozenset()),
        (gated(LATE, INVERSE), LESS, LESS, LESS, frozenset()),
        (gated(INVERSE, LATE), LESS, LESS, LESS, frozenset()),
        (gated(RATIO, INVERSE), (), (), (), frozenset()),
        (half(RATIO, RATIO), MORE, (), (), frozenset()),
        (half(RATIO, INVERSE), (), (), (), frozenset()),
        (half(INVERSE, LATE), LESS, LESS, LESS, frozenset()),
        (half(RATIO, RANGE), (), (), (), frozenset()),
        (half(), ANY, (), (), frozenset()),
    ],
)
def test_each_part_says_what_it_reads(part: Any, targets: Any, endless: Any, nonzero: Any, words: Any) -> None:
    """Targets of its direction, through limits, rounding, gates and sums; what two parts do not share nobody reads."""
    found = reads(part)

    assert (targets, endless, nonzero, frozenset(words)) == (found.targets, found.endless, found.nonzero, found.words)


@pytest.mark.parametrize(
    ("part", "plain"),
    [(RATIO, MORE), (INVERSE, LESS), (RANGE, (Between,)), (LATE, LESS), (LETTERS, ()), (half(INVERSE, LATE), LESS)],
)
def test_a_whole_number_is_all_that_is_read_where_there_are_no_words_and_no_days(part: Any, plain: Any) -> None:
    """Only such an indicator may be passed without a closer look."""
    assert reads(part).plain == plain


def test_both_keeps_the_targets_of_the_first_that_the_second_reads_too() -> None:
    """A 0 has no value where it has none in one of them; words are added."""
    one = Reads((AtLeast, AtMost, By), words=frozenset({"A"}))
    two = Reads((By, AtMost, Described), endless=LESS, nonzero=(AtMost, Described), words=frozenset({"B"}))

    assert Reads((AtMost, By), endless=LESS, nonzero=LESS, words=AB) == both(one, two)
    assert Reads((By, AtMost), endless=LESS, nonzero=LESS, words=AB) == both(two, one)


def test_a_word_and_a_number_cannot_be_read_of_one_indicator() -> None:
    """No target holds both: such a part reads nothing."""
    words = Reads(ANY, words=frozenset({"A", "B"}))

    assert () == both(words, Reads(ONE)).targets == both(Reads(ONE), words).targets
    assert ANY == both(words, Reads(ANY, words=frozenset({"A"}))).targets


@pytest.mark.parametrize(
    ("read", "plain"),
    [
        (Reads(ONE), ONE),
        (Reads(ANY), (AtLeast, AtMost, Between, Described)),
        (Reads(ONE, words=frozenset({"A"})), ()),
        (Reads((By, YesNo)), ()),
    ],
)
def test_only_numbers_against_numbers_are_plain(read: Reads, plain: Any) -> None:
    """A day is no number, a word is none, nor is yes."""
    assert plain == read.plain
