"""The agency: what it chose once for all its staff."""

import pickle

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import Agency, Periodic


class TestAgency:
    def test_a_choice_not_known_is_none(self):
        agency = Agency("Disdukcapil")

        assert (None, None) == (agency.consults_peers, agency.periodic)

    def test_choices_are_kept(self):
        agency = Agency("Disdukcapil", consults_peers=False, periodic=Periodic.QUARTERLY)

        assert agency.consults_peers is False
        assert Periodic.QUARTERLY is agency.periodic

    def test_all_problems_at_once(self):
        with pytest.raises(ModelError) as caught:
            Agency("", 1, "MONTHLY")

        expected = [("empty_text", "name"), ("type", "consults_peers"), ("type", "periodic")]
        assert expected == [(p.code, p.path) for p in caught.value.problems]

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        agency = Agency("Disdukcapil", True, Periodic.MONTHLY)

        with pytest.raises(AttributeError):
            agency.name = "Dinkes"
        assert agency == pickle.loads(pickle.dumps(agency))
        assert hash(agency) == hash(Agency("Disdukcapil", True, Periodic.MONTHLY))
