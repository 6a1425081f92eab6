"""Feedback: one mark of one rater, without the rater."""

from decimal import Decimal

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import Feedback, RaterGroup


def test_text_of_digits_becomes_a_number():
    assert Decimal("87.5") == Feedback(RaterGroup.PEERS, "87.5").mark


def test_neither_comment_nor_reference_is_shown():
    shown = repr(Feedback(RaterGroup.PEERS, 80, comment="dari Budi", reference="F-07"))

    assert "Budi" not in shown
    assert "F-07" not in shown


def test_every_fault_is_named_at_once():
    with pytest.raises(ModelError) as refused:
        Feedback("rekan", 87.5, comment=None, reference=7)

    assert [("type", "group"), ("float", "mark"), ("type", "comment"), ("type", "reference")] == [
        (one.code, one.path) for one in refused.value.problems
    ]


def test_the_groups_are_five():
    assert ["atasan", "rekan kerja setingkat", "bawahan", "masyarakat", "diri sendiri"] == [
        g.value.id for g in RaterGroup
    ]
