"""A rule as a result names it."""

import pickle

import pytest

from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.words import Text

CITE = Regulation("PP", 46, 2011).cite(Standing.OFFICIAL_TEXT, pasal="7")
RULE = Rule("pp_46_2011.nilai", CITE, Text("Nilai", "Score"), Text("Nilai dihitung.", "The score is computed."))


class TestRule:
    def test_a_rule_carries_key_place_title_and_sentence(self):
        assert "pp_46_2011.nilai" == RULE.key
        assert "PP 46/2011 Pasal 7" == RULE.cite.text("en")
        assert "Nilai" == RULE.title("id")
        assert "The score is computed." == RULE.sentence("en")

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        with pytest.raises(AttributeError):
            RULE.key = "other"
        assert RULE == pickle.loads(pickle.dumps(RULE))
        assert {RULE: 1}[pickle.loads(pickle.dumps(RULE))] == 1
        assert Rule("pp_46_2011.lain", CITE, RULE.title, RULE.sentence) != RULE
