"""The index of public service: its scale, its text, nothing else."""

import pickle

import pytest

from asn_kinerja.errors import SurveyError
from asn_kinerja.regulations import permenpanrb_29_2022 as pekppp
from asn_kinerja.scoring.surveys.indices import Index


def test_the_ends_of_the_scale_belong_to_it():
    assert (0, 5) == (pekppp.ipp(0).value.exact, pekppp.ipp(5).value.exact)
    for outside in ("-0.01", "5.01"):
        with pytest.raises(SurveyError, match="0 to 5"):
            pekppp.ipp(outside)
    for garbage in (None, 3.6, "tinggi", float("nan")):
        with pytest.raises(SurveyError):
            pekppp.ipp(garbage)


def test_the_index_says_what_it_is_and_cites_its_text():
    found = pekppp.ipp("3.60")

    assert "Index(18/5, 'IPP')" == repr(found.value)
    assert isinstance(found.value, Index)
    assert "PermenPANRB 29/2022" == found.cite.regulation.short
    assert "permenpanrb_29_2022.ipp" == found.rule.key
    assert found == pickle.loads(pickle.dumps(found)) == found.by(found.given)
