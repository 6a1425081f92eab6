"""BerAKHLAK: seven values of three guides, five aspects."""

from typing import Any

import pytest

from asn_kinerja.errors import LabelError, ModelError
from asn_kinerja.law import Standing
from asn_kinerja.regulations.permenpanrb_6_2022 import guides
from asn_kinerja.regulations.permenpanrb_6_2022.guides import GUIDES, BehaviourAspect, BerAKHLAK, guide, guides_of

#: Pasal 10 ayat (3), the first words of each guide.
FIRST = {
    "BERORIENTASI_PELAYANAN": ("memahami dan memenuhi", "ramah, cekatan", "melakukan perbaikan"),
    "AKUNTABEL": ("melaksanakan tugas dengan jujur", "menggunakan kekayaan", "tidak menyalahgunakan"),
    "KOMPETEN": ("meningkatkan kompetensi", "membantu orang", "melaksanakan tugas dengan kualitas"),
    "HARMONIS": ("menghargai setiap", "suka menolong", "membangun lingkungan"),
    "LOYAL": ("memegang teguh", "menjaga nama baik", "menjaga rahasia"),
    "ADAPTIF": ("cepat menyesuaikan", "terus berinovasi", "bertindak proaktif"),
    "KOLABORATIF": ("memberi kesempatan", "terbuka dalam", "menggerakkan pemanfaatan"),
}


def test_seven_values_spell_berakhlak() -> None:
    assert "BERAKHLAK" == "BER" + "".join(one.name[0] for one in BerAKHLAK)[1:]
    assert list(FIRST) == [one.name for one in BerAKHLAK]


def test_five_aspects_in_the_printed_order() -> None:
    words = ["orientasi pelayanan", "komitmen", "inisiatif kerja", "kerja sama", "kepemimpinan"]

    assert words == [one.value.id for one in BehaviourAspect]
    assert "five aspects" in guides.VALUES_RULE.sentence.en


@pytest.mark.parametrize("value", BerAKHLAK)
def test_three_guides_of_each_value_in_both_languages(value: BerAKHLAK) -> None:
    found = guides_of(value)

    assert [f"{value.name}.{n}" for n in (1, 2, 3)] == [one.code for one in found]
    for one, first in zip(found, FIRST[value.name], strict=True):
        assert one.text.id.startswith(first)
        assert one.text.en
        assert one.value is value
        assert ("10", "3", Standing.OFFICIAL_TEXT) == (one.cite.pasal, one.cite.ayat, one.cite.standing)


def test_twenty_one_guides_each_with_its_code() -> None:
    assert 21 == len(GUIDES) == len({one.text for one in GUIDES.values()})
    assert all(guide(code) is one and one.code == code for code, one in GUIDES.items())


@pytest.mark.parametrize("wrong", [None, "AKUNTABEL", 3, BehaviourAspect.KOMITMEN])
def test_what_is_no_value_is_refused(wrong: Any) -> None:
    with pytest.raises(ModelError) as caught:
        guides_of(wrong)

    assert "BerAKHLAK.LOYAL" in str(caught.value)


@pytest.mark.parametrize("wrong", ["AKUNTABEL.4", "akuntabel", "", None, 3, []])
def test_what_is_no_code_is_refused(wrong: Any) -> None:
    with pytest.raises(LabelError):
        guide(wrong)


def test_a_near_code_is_named() -> None:
    with pytest.raises(LabelError) as caught:
        guide("AKUNTABL.2")

    assert "'AKUNTABEL.2'" in caught.value.text("id")


def test_a_code_with_another_number_is_near_none() -> None:
    """A word is misspelt, a number is another guide."""
    with pytest.raises(LabelError) as caught:
        guide("AKUNTABEL.21")

    assert "one of the above" in caught.value.text("en")
