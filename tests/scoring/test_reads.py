"""What a part reads of an indicator: kinds of target, words, whether a 0 divides."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import scoring
from asn_kinerja.exact import Bands
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.model import AtLeast, AtMost, Between, By, Described, Recognition
from asn_kinerja.model.frozenmap import FrozenMap
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.common import POLICY
from asn_kinerja.scoring.items import Over
from asn_kinerja.scoring.keys import Keys
from asn_kinerja.scoring.parts import Cap, Cell, Labels, Lookup, Mean, Rounded, Sum
from asn_kinerja.scoring.reads import ANY, ONE, Reads, both, reads

RATIO = scoring.quantity.ratio()
INVERSE = scoring.timeliness.inverse_ratio()
LATE = scoring.timeliness.lateness_steps({0: 100}, beyond=50)
LETTERS = scoring.satisfaction.letter_steps({"A": 100, "b": 85})
RANGE = scoring.quantity.within_range()
RULE = RATIO.rule
BANDS = Bands.at_least({90: "Baik"}, below="Kurang")
AB = frozenset({"A", "B"})


def half(*parts: Any) -> Sum:
    return Sum(tuple((Fraction(1, 2), one) for one in parts), RULE)


def gated(part: Any, critical: Any) -> Cap:
    return limits.gate(part, critical=critical, least=1)


def seadanya(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target


@pytest.mark.parametrize(
    ("part", "targets", "divides", "words"),
    [
        (RATIO, (AtLeast, AtMost), False, frozenset()),
        (scoring.quality.ratio(), (AtLeast, AtMost), False, frozenset()),
        (INVERSE, (AtLeast, AtMost), True, frozenset()),
        (scoring.cost.inverse_ratio(cap=120), (AtLeast, AtMost), True, frozenset()),
        (scoring.cost.mirrored(), (AtLeast, AtMost), False, frozenset()),
        (LATE, (AtMost, By), False, frozenset()),
        (RANGE, (Between,), False, frozenset()),
        (LETTERS, ANY, False, AB),
        (Lookup(Keys.RECOGNITION, FrozenMap({(Recognition.NASIONAL,): Cell(3, POLICY)}), RULE), ANY, False, set()),
        (scoring.opaque.function(seadanya), (AtLeast, AtMost), False, frozenset()),
        (Mean(Over.MARKS, RATIO, RULE), ANY, False, frozenset()),
        (Rounded(INVERSE, HALF_UP_2, RULE), ONE, True, frozenset()),
        (Labels(BANDS, INVERSE, RULE), ONE, True, frozenset()),
        (limits.cap(INVERSE, 100), ONE, True, frozenset()),
        (gated(RATIO, INVERSE), ONE, True, frozenset()),
        (gated(INVERSE, RATIO), ONE, True, frozenset()),
        (gated(RATIO, RATIO), ONE, False, frozenset()),
        (half(RATIO, RATIO), ONE, False, frozenset()),
        (half(RATIO, INVERSE), ONE, True, frozenset()),
        (half(INVERSE, LATE), (AtMost,), True, frozenset()),
        (half(RATIO, RANGE), (), False, frozenset()),
        (half(), ANY, False, frozenset()),
    ],
)
def test_each_part_says_what_it_reads(part: Any, targets: Any, divides: bool, words: Any) -> None:
    """Through limits, rounding, gates and sums; what two parts do not share nobody reads."""
    found = reads(part)

    assert (targets, divides, frozenset(words)) == (found.targets, found.divides, found.words)


@pytest.mark.parametrize(
    ("part", "plain"),
    [(RATIO, True), (INVERSE, True), (RANGE, True), (LATE, False), (LETTERS, False), (half(INVERSE, LATE), True)],
)
def test_a_whole_number_is_all_that_is_read_where_there_are_no_words_and_no_days(part: Any, plain: bool) -> None:
    """Only then may a row be passed without a closer look."""
    assert reads(part).plain is plain


def test_both_keeps_the_targets_of_the_first_that_the_second_reads_too() -> None:
    """A 0 divides where it divides in one of them; words are added."""
    one = Reads((AtLeast, AtMost, By), words=frozenset({"A"}))
    two = Reads((By, AtMost, Described), divides=True, words=frozenset({"B"}))

    assert Reads((AtMost, By), divides=True, words=AB) == both(one, two)
    assert Reads((By, AtMost), divides=True, words=AB) == both(two, one)


def test_a_word_and_a_number_cannot_be_read_of_one_indicator() -> None:
    """No target holds both: such a part reads nothing."""
    words = Reads(ANY, words=frozenset({"A", "B"}))

    assert () == both(words, Reads(ONE)).targets == both(Reads(ONE), words).targets
    assert ANY == both(words, Reads(ANY, words=frozenset({"A"}))).targets


@pytest.mark.parametrize(
    ("read", "plain"),
    [
        (Reads(ONE), True),
        (Reads(ANY), False),
        (Reads(ONE, words=frozenset({"A"})), False),
        (Reads((By,), words=frozenset({"A"})), False),
    ],
)
def test_only_numbers_against_numbers_are_plain(read: Reads, plain: bool) -> None:
    """A day is no number, a word is none."""
    assert plain is read.plain
