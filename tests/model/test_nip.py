"""The NIP of a PNS and the NI of a PPPK."""

import copy
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.errors import NIPError
from asn_kinerja.model import NIP, ServiceKind, Sex
from asn_kinerja.model.nip import mask, nip_problems
from work import calls, peak

PNS = "199003052015032001"
PPPK = "200001012022212007"


def codes(digits):
    with pytest.raises(NIPError) as caught:
        NIP(digits)
    return [p.code for p in caught.value.problems]


@st.composite
def numbers(draw):
    """Every NIP the layout allows, with its parts."""
    birth = draw(st.dates(date(1940, 1, 1), date(2008, 12, 31)))
    year = draw(st.integers(birth.year + 1, 2030))
    part = draw(st.integers(0, 99))
    sex = draw(st.sampled_from("12"))
    serial = draw(st.integers(1, 999))
    return f"{birth:%Y%m%d}{year}{part:02}{sex}{serial:03}", birth, year, part, sex, serial


class TestParts:
    def test_a_pns_number_names_birth_appointment_sex_and_serial(self):
        nip = NIP(PNS)

        assert date(1990, 3, 5) == nip.birth
        assert (2015, 3) == (nip.appointed_year, nip.appointed_month)
        assert Sex.WANITA is nip.sex
        assert 1 == nip.serial
        assert ServiceKind.PNS is nip.layout
        assert nip.contract is None

    def test_a_pppk_number_has_a_contract_instead_of_a_month(self):
        """Digits 13-14 are 21: no month, and nothing is wrong with it (mistake N15)."""
        nip = NIP(PPPK)

        assert ServiceKind.PPPK is nip.layout
        assert "21" == nip.contract
        assert nip.appointed_month is None
        assert (2022, date(2000, 1, 1), 7) == (nip.appointed_year, nip.birth, nip.serial)

    @pytest.mark.parametrize(
        ("part", "layout"),
        [("00", "PPPK"), ("01", "PNS"), ("12", "PNS"), ("13", "PPPK"), ("21", "PPPK"), ("99", "PPPK")],
    )
    def test_digits_13_and_14_hint_at_the_layout(self, part, layout):
        assert ServiceKind[layout] is NIP(f"199003052015{part}2001").layout

    def test_digit_15_is_the_sex(self):
        assert [Sex.PRIA, Sex.WANITA] == [NIP(f"19900305201503{digit}001").sex for digit in "12"]

    @given(numbers())
    def test_every_possible_number_is_accepted_and_taken_apart(self, made):
        digits, birth, year, part, sex, serial = made
        nip = NIP(digits)

        assert digits == nip.digits
        assert (birth, year, serial) == (nip.birth, nip.appointed_year, nip.serial)
        assert {"1": Sex.PRIA, "2": Sex.WANITA}[sex] is nip.sex
        assert (nip.appointed_month or int(nip.contract)) == part


class TestRefusals:
    @pytest.mark.parametrize("number", [199003052015032001, 1.99003052015032e17, True])
    def test_a_number_is_refused(self, number):
        """Sheets round numbers of 18 digits to somebody else's NIP (mistake N9)."""
        with pytest.raises(NIPError) as caught:
            NIP(number)

        (only,) = caught.value.problems
        assert "nip_number" == only.code
        assert "Quote the NIP: sheets round numbers of 18 digits." == only.hint.en
        assert "1990" not in only.text("en") + only.text("id") + repr(only)

    @pytest.mark.parametrize(
        ("digits", "code"),
        [
            ("199002312015031001", "TANGGAL_LAHIR"),
            ("199002292015031001", "TANGGAL_LAHIR"),
            ("190002292015031001", "TANGGAL_LAHIR"),
            ("199004312015031001", "TANGGAL_LAHIR"),
            ("199003002015031001", "TANGGAL_LAHIR"),
            ("199003322015031001", "TANGGAL_LAHIR"),
            ("000003052015031001", "TANGGAL_LAHIR"),
            ("199000052015031001", "BULAN_LAHIR"),
            ("199013052015031001", "BULAN_LAHIR"),
        ],
    )
    def test_impossible_dates_are_refused(self, digits, code):
        with pytest.raises(NIPError) as caught:
            NIP(digits)

        (only,) = caught.value.problems
        assert code == only.code
        assert "digits 1-8" in only.hint.en
        assert "Perka BKN 22/2007" in only.text("id")

    @pytest.mark.parametrize(
        "digits", ["199202292015031001", "200002292022031001", "199012312015031001", "199001012015031001"]
    )
    def test_leap_days_and_the_ends_of_the_year_exist(self, digits):
        assert digits == NIP(digits).digits

    @pytest.mark.parametrize(
        "digits",
        [
            "",
            "19900305201503200",
            "1990030520150320011",
            "19900305 201503 2 001",
            " 199003052015032001",
            "199003052015032001\n",
            "19900305201503200a",
            "-99003052015032001",
            "１９９００３０５２０１５０３２００１",
            "19900305201503200²",
            "19900305201503200١",
        ],
        ids=ascii,
    )
    def test_exactly_18_ascii_digits_are_asked_for(self, digits):
        assert ["PANJANG"] == codes(digits)

    @pytest.mark.parametrize("digit", "03456789")
    def test_only_1_and_2_are_a_sex(self, digit):
        assert ["JENIS_KELAMIN"] == codes(f"19900305201503{digit}001")

    def test_serials_start_at_1(self):
        assert ["NOMOR_URUT"] == codes("199003052015032000")
        assert 1 == NIP("199003052015032001").serial
        assert 999 == NIP("199003052015032999").serial

    @pytest.mark.parametrize(("year", "expected"), [(1989, ["PENGANGKATAN"]), (1990, ["PENGANGKATAN"])])
    def test_the_appointment_follows_the_birth(self, year, expected):
        assert expected == codes(f"19900305{year}032001")
        assert 1991 == NIP("199003051991032001").appointed_year

    def test_all_problems_come_at_once_in_the_order_of_the_digits(self):
        assert ["BULAN_LAHIR", "JENIS_KELAMIN", "NOMOR_URUT", "PENGANGKATAN"] == codes("199013401980033000")

    @pytest.mark.parametrize("value", [None, b"199003052015032001", [PNS], object()], ids=lambda v: type(v).__name__)
    def test_other_kinds_are_refused(self, value):
        with pytest.raises(NIPError):
            NIP(value)

    def test_a_million_digits_cost_no_more_than_one_digit_too_many(self):
        million = "9" * 1_000_000

        assert ["PANJANG"] == codes(million)
        assert calls(lambda: codes(million)) == calls(lambda: codes("9" * 19))
        assert peak(lambda: codes(million)) < 10_000

    def test_looking_reports_without_raising(self):
        assert [] == nip_problems(PNS)
        assert ["nip", "nip"] == [p.path for p in nip_problems("199003052015030000")]

    def test_no_check_digit_is_invented(self):
        for serial in range(1, 1000):
            assert [] == nip_problems(f"199003052015032{serial:03}")


class TestNoText:
    @pytest.mark.parametrize("value", [None, [], object(), b"1"])
    def test_what_is_neither_text_nor_number_is_not_called_a_number(self, value):
        with pytest.raises(NIPError) as caught:
            NIP(value)

        assert ["type"] == [p.code for p in caught.value.problems]
        assert "number" not in caught.value.text("en")
        assert "bilangan" not in caught.value.text("id")
        assert "text of 18 digits" in caught.value.text("en")


class TestNotes:
    def test_an_ordinary_number_has_no_note(self):
        assert () == NIP(PNS).notes()

    @pytest.mark.parametrize(("year", "expected"), [(2005, ["young_appointment"]), (2006, [])])
    def test_an_appointment_before_16_is_odd_but_possible(self, year, expected):
        assert expected == [note.code for note in NIP(f"19900305{year}032001").notes()]

    def test_contract_digits_00_are_odd_but_possible(self):
        (note,) = NIP("199003052015002001").notes()

        assert "contract_00" == note.code
        assert "nip" == note.path
        assert "policy, not law" in note.text("en")

    def test_both_may_be_odd(self):
        assert ["young_appointment", "contract_00"] == [note.code for note in NIP("199003051995002001").notes()]


class TestPrivacy:
    def test_repr_str_and_format_mask_the_number(self):
        nip = NIP(PNS)

        for text in (repr(nip), str(nip), f"{nip}", f"{nip!s:>40}", f"{[nip]}"):
            assert "NIP('****************01')" in text
            assert "1990" not in text

    @pytest.mark.parametrize(
        ("digits", "expected"),
        [
            (PNS, "****************01"),
            ("123", "***"),
            ("", ""),
            ("1" * 17, "*" * 17),
            ("1" * 19, "*" * 18),
            ("9" * 10**6, "*" * 18),
        ],
        ids=["18", "3", "0", "17", "19", "million"],
    )
    def test_only_a_whole_number_shows_its_last_two_digits(self, digits, expected):
        assert expected == mask(digits)

    @pytest.mark.parametrize("digits", ["199002312015031001", "19900305201503200", "199003052015032000"])
    def test_refusals_and_notes_mask_it_too(self, digits):
        with pytest.raises(NIPError) as caught:
            NIP(digits)
        everything = str(caught.value) + repr(caught.value) + caught.value.text("id")

        assert digits[:8] not in everything
        assert "1990" not in "".join(note.text("en") for note in NIP("199003051995002001").notes())


class TestValue:
    def test_it_is_frozen_equal_hashable_ordered_and_pickles(self):
        nip = NIP(PNS)

        with pytest.raises(AttributeError):
            nip.digits = PPPK
        for twin in (pickle.loads(pickle.dumps(nip)), copy.deepcopy(nip)):
            assert nip == twin
            assert hash(nip) == hash(twin)
        assert nip < NIP(PPPK)
        assert nip != NIP(PPPK)
        assert nip != PNS


def test_the_layout_is_cited_as_well_as_it_was_verified():
    """Perka BKN 22/2007: told by several sources, not read in the official text."""
    found = nip_problems("1990")[0].cite

    assert found is not None
    assert ("Perka BKN 22/2007 (pasal belum diverifikasi)", "CORROBORATED") == (found.text("id"), found.standing.name)


def test_what_is_no_text_is_shown_as_what_it_is():
    """Nothing at all is said to be nothing; another kind is named, its content is not."""
    nothing, other = (nip_problems(value)[0] for value in (None, ["199003052015032001"]))

    assert "None" in nothing.text("id")
    assert "list (1)" in other.text("id")


@pytest.mark.parametrize(("digits", "young"), [("200012152016211001", False), ("200012152015211001", True)])
def test_a_contract_has_no_month_so_its_whole_year_counts(digits, young):
    """Born in December 2000: 16 in the course of 2016, whenever the contract began."""
    assert young is ("young_appointment" in [one.code for one in NIP(digits).notes()])
