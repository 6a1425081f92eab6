"""Employees and their positions."""

import pickle

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import NIP, Employee, Jenjang, Position, PositionKind, ServiceKind
from asn_kinerja.model.employee import level

CLERK = Position.pelaksana("Pengadministrasi Sekretariat")
NUMBER = NIP("199003052015032001")


def problems(make):
    with pytest.raises(ModelError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


class TestPosition:
    def test_the_role_comes_from_the_position_type_never_from_text(self):
        """A clerk of a secretariat is no secretary, a head by title is no head (mistake M18)."""
        assert PositionKind.PELAKSANA is CLERK.kind
        assert PositionKind.PELAKSANA is Position.pelaksana("Kepala Bidang").kind
        assert PositionKind.PENGAWAS is Position.pengawas("Pengadministrasi").kind
        assert PositionKind.ADMINISTRATOR is Position.administrator("Staf").kind

    def test_each_constructor_makes_its_kind(self):
        assert (PositionKind.JPT, Jenjang.JPT_PRATAMA) == (
            Position.jpt("Kepala Dinas", "JPT_PRATAMA").kind,
            Position.jpt("Kepala Dinas", "JPT_PRATAMA").jenjang,
        )
        assert Position(PositionKind.JF, "Perawat", Jenjang.AHLI_MUDA) == Position.jf("Perawat", "ahli muda")
        assert CLERK.jenjang is None

    @pytest.mark.parametrize(
        "word", ["AHLI_MUDA", "ahli muda", " Ahli Muda ", "ahli_muda", Jenjang.AHLI_MUDA], ids=repr
    )
    def test_a_level_may_be_written_in_words(self, word):
        assert Jenjang.AHLI_MUDA is level(word)

    @pytest.mark.parametrize("word", ["", "ahli mudah", "AHLI", 5, None, "ａｈｌｉ ｍｕｄａ"], ids=ascii)
    def test_an_unknown_level_is_refused(self, word):
        assert [("unknown_word", "jenjang")] == problems(lambda: Position.jf("Perawat", word))

    def test_a_level_that_nearly_fits_names_its_neighbour(self):
        with pytest.raises(ModelError) as caught:
            level("ahli mudah")
        assert "Did you mean 'AHLI_MUDA'?" == caught.value.problems[0].hint.en
        with pytest.raises(ModelError) as caught:
            level(5)
        assert "Did you mean one of the above?" == caught.value.problems[0].hint.en

    @pytest.mark.parametrize("jenjang", Jenjang, ids=repr)
    def test_every_level_belongs_to_exactly_one_kind(self, jenjang):
        right, wrong = (Position.jpt, Position.jf) if jenjang.name.startswith("JPT_") else (Position.jf, Position.jpt)

        assert jenjang is right("x", jenjang).jenjang
        assert [("jenjang_family", "jenjang")] == problems(lambda: wrong("x", jenjang.name))

    @pytest.mark.parametrize(
        ("kind", "jenjang"),
        [
            (PositionKind.PELAKSANA, Jenjang.MAHIR),
            (PositionKind.PENGAWAS, Jenjang.JPT_PRATAMA),
            (PositionKind.ADMINISTRATOR, Jenjang.AHLI_UTAMA),
            (PositionKind.JF, Jenjang.JPT_UTAMA),
            (PositionKind.JPT, Jenjang.AHLI_UTAMA),
            (PositionKind.JF, None),
            (PositionKind.JPT, None),
            (PositionKind.JF, "AHLI_MUDA"),
        ],
        ids=repr,
    )
    def test_a_level_of_another_kind_is_refused(self, kind, jenjang):
        assert [("jenjang_family", "jenjang")] == problems(lambda: Position(kind, "x", jenjang))

    def test_a_missing_level_is_called_missing_and_the_levels_are_named(self):
        with pytest.raises(ModelError) as caught:
            Position(PositionKind.JPT, "Kepala Dinas")

        assert "None" in str(caught.value)
        assert "one of JPT_PRATAMA, JPT_MADYA, JPT_UTAMA." in str(caught.value)
        with pytest.raises(ModelError) as caught:
            Position(PositionKind.PELAKSANA, "Pengelola", Jenjang.MAHIR)
        assert "MAHIR" in str(caught.value)

    def test_all_problems_at_once(self):
        assert [("type", "title"), ("jenjang_family", "jenjang")] == problems(
            lambda: Position(PositionKind.PELAKSANA, 5, Jenjang.MAHIR)
        )
        assert [("type", "kind"), ("empty_text", "title")] == problems(lambda: Position("PELAKSANA", " "))

    @pytest.mark.parametrize(("size", "expected"), [(2000, None), (2001, [("text_size", "title")])])
    def test_a_title_has_an_end(self, size, expected):
        if expected is None:
            assert size == len(Position.pelaksana("x" * size).title)
        else:
            assert expected == problems(lambda: Position.pelaksana("x" * size))


class TestEmployee:
    def test_nip_name_and_unit_may_be_left_out(self):
        somebody = Employee(service=ServiceKind.PNS, position=CLERK)

        assert (None, None, None) == (somebody.nip, somebody.name, somebody.unit)

    def test_all_problems_at_once(self):
        assert [
            ("type", "service"),
            ("type", "position"),
            ("type", "nip"),
            ("type", "name"),
            ("empty_text", "unit"),
        ] == (problems(lambda: Employee("1990", 5, service="PNS", position="Pengelola", unit="")))

    def test_long_texts_and_texts_of_another_class_are_kept_as_plain_text(self):
        class Loud(str):
            def __str__(self):
                return "!"

        who = Employee(name=Loud("Sari"), unit="Dinas " + "x" * 100, service=ServiceKind.PNS, position=CLERK)

        assert (str, "Sari") == (type(who.name), who.name)
        assert 106 == len(who.unit)

    def test_a_number_that_is_no_nip_is_refused_alone_too(self):
        with pytest.raises(ModelError) as refused:
            Employee(nip="199003052015032001", service=ServiceKind.PNS, position=CLERK)

        assert ["nip"] == [one.path for one in refused.value.problems]

    def test_an_empty_name_is_refused(self):
        assert [("empty_text", "name")] == problems(
            lambda: Employee(None, " ", service=ServiceKind.PNS, position=CLERK)
        )

    def test_repr_masks_the_nip_and_never_prints_the_name(self):
        sari = Employee(NUMBER, "Sari Dewi", service=ServiceKind.PNS, position=CLERK, unit="Disdukcapil")

        for text in (repr(sari), str(sari), f"{[sari]}"):
            assert "Sari" not in text
            assert "1990" not in text
            assert "****************01" in text
            assert "Disdukcapil" in text

    def test_the_name_is_part_of_the_person(self):
        one, two = (Employee(NUMBER, name, service=ServiceKind.PNS, position=CLERK) for name in ("Sari", "Dewi"))

        assert one != two

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        sari = Employee(NUMBER, "Sari", service=ServiceKind.PNS, position=CLERK)

        with pytest.raises(AttributeError):
            sari.name = "Dewi"
        with pytest.raises(AttributeError):
            sari.position.title = "Kepala"
        assert sari == pickle.loads(pickle.dumps(sari))
        assert hash(sari) == hash(pickle.loads(pickle.dumps(sari)))


class TestNotes:
    @pytest.mark.parametrize(
        ("digits", "service", "expected"),
        [
            ("199003052015032001", ServiceKind.PNS, []),
            ("199003052015032001", ServiceKind.CPNS, []),
            ("199003052015032001", ServiceKind.PPPK, ["nip_service"]),
            ("200001012022212007", ServiceKind.PPPK, []),
            ("200001012022212007", ServiceKind.PNS, ["nip_service"]),
            ("200001012010002007", ServiceKind.PNS, ["young_appointment", "contract_00", "nip_service"]),
        ],
    )
    def test_an_odd_identifier_is_noted_and_never_refused(self, digits, service, expected):
        notes = Employee(NIP(digits), service=service, position=CLERK).notes()

        assert expected == [note.code for note in notes]
        assert {"employee.nip"} >= {note.path for note in notes}
        assert not any(digits[:8] in note.text("en") + repr(note) for note in notes)

    def test_the_note_names_both_kinds(self):
        (note,) = Employee(NUMBER, service=ServiceKind.PPPK, position=CLERK).notes()

        assert "the layout of NIP ****************01 is PNS, but the employee is recorded as PPPK" in note.text("en")

    def test_without_a_nip_there_is_no_note(self):
        assert () == Employee(service=ServiceKind.PPPK, position=CLERK).notes()
