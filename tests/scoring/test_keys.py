"""Where a lookup takes its key from."""

from typing import Any

import pytest

from asn_kinerja.finding import Finding
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    Creativity,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Position,
    Ratings,
    Recognition,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.model.year import YearRecord
from asn_kinerja.scoring.common import POLICY, policy_rule
from asn_kinerja.scoring.parts.items import Item
from asn_kinerja.scoring.parts.keys import KEYS, Keys
from asn_kinerja.words import Text, Word

RULE = policy_rule("contoh", Text("Contoh", "Example"), Text("Contoh.", "Example."))
GIVEN = Ratings(Expectation.DI_ATAS, Expectation.SESUAI)
WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
RECORD = SKP(WHO, EvaluationPeriod.year(2025), (WorkResult("a", "A"),)).realised(ratings=GIVEN)


class Mutu(Word):
    B = Text("baik", "good")


class Index:
    """An index that names its letter."""

    mutu = Mutu.B


def finding(value: Any) -> Finding[Any]:
    return Finding(value, RULE, "Indeks", POLICY, "plain")


def test_every_kind_of_key_has_its_function() -> None:
    """A kind without one would fail only when it is read."""
    assert set(KEYS) == set(Keys)


@pytest.mark.parametrize("x", [GIVEN, RECORD, YearRecord((RECORD,))])
def test_ratings_come_from_themselves_a_record_or_a_year(x: Any) -> None:
    """Results first, behaviour second."""
    assert (Expectation.DI_ATAS, Expectation.SESUAI) == KEYS[Keys.RATINGS](x)


def test_ratings_half_given_leave_a_blank_in_the_key() -> None:
    """A blank is no rating."""
    assert KEYS[Keys.RATINGS](Ratings(behaviour=Expectation.SESUAI)) == (None, Expectation.SESUAI)


@pytest.mark.parametrize("found", [Creativity("Karya", Recognition.NASIONAL), Recognition.NASIONAL])
def test_a_recognition_comes_from_a_creative_work_or_itself(found: Any) -> None:
    """The level is the key."""
    assert (Recognition.NASIONAL,) == KEYS[Keys.RECOGNITION](Item(None, None, found, None))


@pytest.mark.parametrize(
    ("realised", "expected"),
    [
        (Described("B"), "B"),
        (Described(" b "), "B"),
        (Described("bb"), "BB"),
        (finding("b"), "B"),
        (finding(Index()), "B"),
        (Index(), "B"),
        (85, "85"),
        (NOT_DONE, ""),
    ],
)
def test_a_letter_comes_from_words_from_a_finding_or_from_an_index(realised: Any, expected: str) -> None:
    """Capital letters, no blanks around; undone work names no letter."""
    assert (expected,) == KEYS[Keys.LETTER](Item(None, None, realised, None))
