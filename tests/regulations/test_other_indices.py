"""Indices that are not the IKM: their scales, their texts, nothing else."""

import pickle

import pytest

from asn_kinerja.errors import SurveyError
from asn_kinerja.regulations import other_indices
from asn_kinerja.scoring.indices import Index


@pytest.mark.parametrize(
    ("make", "highest"), [(other_indices.ipkp, 4), (other_indices.ipak, 4), (other_indices.ipp, 5)]
)
def test_the_ends_of_a_scale_belong_to_it(make, highest):
    assert (0, highest) == (make(0).value.exact, make(highest).value.exact)
    for outside in ("-0.01", f"{highest}.01"):
        with pytest.raises(SurveyError, match=f"0 to {highest}"):
            make(outside)
    for garbage in (None, 3.6, "tinggi", float("nan")):
        with pytest.raises(SurveyError):
            make(garbage)


def test_an_index_says_what_it_is():
    found = other_indices.ipak("3.60")

    assert "Index(18/5, 'IPAK')" == repr(found.value)
    assert isinstance(found.value, Index)
    assert found == pickle.loads(pickle.dumps(found))
    assert found == found.by(found.given)


def test_each_cites_its_text():
    made = {make(3).cite.regulation.short for make in (other_indices.ipkp, other_indices.ipak)}

    assert {"PermenPANRB 90/2021"} == made
    assert "PermenPANRB 29/2022" == other_indices.ipp(3).cite.regulation.short
