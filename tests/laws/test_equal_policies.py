"""A policy answers with its own labels, whichever equal one was asked before."""

import itertools
from enum import StrEnum

import pytest
from attrs import evolve

from asn_kinerja import Bands, evaluate
from specimens import AGENCY, RECORD


class Printed(StrEnum):
    GOOD = "Baik"
    LOW = "Kurang"


class Word(str):
    """A text that knows more than its letters."""

    label = "BAIK SEKALI"


LABELS = {
    "text": ("Baik", "Kurang"),
    "words of a list": (Printed.GOOD, Printed.LOW),
    "texts of another class": (Word("Baik"), Word("Kurang")),
}


def policy(kind):
    good, low = LABELS[kind]
    return evolve(AGENCY, bands=Bands.at_least({90: good}, below=low))


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(LABELS, 2)))
def test_the_label_is_one_of_the_policy_asked(first, second):
    for kind in (first, second, first):
        done = evaluate(RECORD, policy(kind))

        assert any(done.predikat is label for label in LABELS[kind])
        assert any(done.finding.value is label for label in LABELS[kind])
        assert type(done.predikat) is type(LABELS[kind][0])


def test_equal_policies_stay_equal():
    assert policy("text") == policy("words of a list")
    assert hash(policy("text")) == hash(policy("words of a list"))


def test_one_policy_is_composed_once():
    one = policy("text")

    assert one.root(RECORD) is one.root(RECORD)
    assert one.needs(RECORD) is one.needs(RECORD)
