"""PermenPANRB 16/2014: nine elements, and no formula of another text in place of its own."""

import pytest

from asn_kinerja.errors import SurveyError
from asn_kinerja.finding import Unknown
from asn_kinerja.model import Survey
from asn_kinerja.regulations import permenpanrb_14_2017
from asn_kinerja.regulations import permenpanrb_16_2014 as skm_2014
from asn_kinerja.scoring.parts.find import replay


def test_the_service_pledge_stands_where_the_facilities_stand_later():
    then = {one.name for one in skm_2014.Unsur}
    now = {one.name for one in permenpanrb_14_2017.Unsur}

    assert (9, {"MAKLUMAT"}, {"SARPRAS"}) == (len(then), then - now, now - then)
    assert 3 == len(skm_2014.Frequency)


def test_its_index_is_unknown():
    found = skm_2014.index(Survey.from_means([3] * 9))

    assert isinstance(found.value, Unknown)
    assert "rumus dan tabel mutu tidak ditemukan" in str(found.explain("id"))
    assert found == replay(found)


@pytest.mark.parametrize("garbage", [None, 5, "x", Survey])
def test_garbage_is_refused(garbage):
    with pytest.raises(SurveyError):
        skm_2014.index(garbage)
