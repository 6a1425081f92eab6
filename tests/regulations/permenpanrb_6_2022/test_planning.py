"""Notes on a plan under PermenPANRB 6/2022: they report and refuse nothing."""

from typing import Any

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.law import Standing
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Described,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
    WorkResultKind,
)
from asn_kinerja.regulations.permenpanrb_6_2022.planning import plan_notes

NURSE = Position.jf("Perawat", "AHLI_MUDA")


def plan(*results: WorkResult, position: Position = NURSE) -> SKP:
    return SKP(Employee(service=ServiceKind.PNS, position=position), EvaluationPeriod.year(2025), results)


def row(
    target: Any = None, *, code: str = "a", kind: Any = WorkResultKind.UTAMA, share: Any = None, **more: Any
) -> WorkResult:
    one = Indicator(f"{code}.1", Aspect.QUANTITY, target or AtLeast(12), weight=share)
    return WorkResult(code, "Semua pasien terlayani", (one,), kind=kind, **more)


def found(skp: SKP) -> list[tuple[str, str]]:
    return [(note.code, note.path) for note in plan_notes(skp)]


class TestPriority:
    """L 27-28, 49-50: utama and, optionally, tambahan; no weights."""

    def test_a_plan_of_utama_and_tambahan_has_no_notes(self) -> None:
        assert () == plan_notes(plan(row(), row(code="b", kind=WorkResultKind.TAMBAHAN)))

    def test_a_plan_without_utama_is_noted(self) -> None:
        only = plan(row(kind=WorkResultKind.TAMBAHAN), row(code="b", kind=WorkResultKind.TAMBAHAN))

        assert [("plan_no_main", "results")] == found(only)
        (note,) = plan_notes(only)
        assert ("27-28, 49-50", Standing.OFFICIAL_TEXT) == (note.cite.page, note.cite.standing)

    def test_each_weight_is_noted(self) -> None:
        weighed = plan(row(weight=40, share=100), row(code="b", weight=60))

        assert [
            ("plan_weight", "results[0].weight"),
            ("plan_weight", "results[0].indicators[0].weight"),
            ("plan_weight", "results[1].weight"),
        ] == found(weighed)


class TestAbsolute:
    """L 51 no. 7: targets of JA and JF are ideally not absolute."""

    @pytest.mark.parametrize("word", ["semua", "selalu", "tidak pernah", "setiap"])
    @pytest.mark.parametrize(
        "position", [NURSE, Position.pelaksana("P"), Position.pengawas("P"), Position.administrator("P")]
    )
    def test_a_word_the_text_names_is_noted(self, word: str, position: Position) -> None:
        skp = plan(row(Described(f"Berkas {word.upper()} terlambat")), position=position)

        assert [("target_absolute", "results[0].indicators[0].target")] == found(skp)
        (note,) = plan_notes(skp)
        assert f"'{word}'" in note.text("id")
        assert ("51", Standing.OFFICIAL_TEXT) == (note.cite.page, note.cite.standing)

    def test_a_leader_is_not_meant(self) -> None:
        leader = Position.jpt("Kepala Dinas", "JPT_PRATAMA")

        assert () == plan_notes(plan(row(Described("Semua layanan selesai")), position=leader))

    @pytest.mark.parametrize("words", ["Berkas selesai 3 hari", "persemua", "tidak terlambat", "kesetiaan"])
    def test_other_words_are_not(self, words: str) -> None:
        assert () == plan_notes(plan(row(Described(words))))

    def test_spaces_do_not_hide_a_word(self) -> None:
        assert 1 == len(plan_notes(plan(row(Described("tidak  pernah gagal")))))

    def test_the_exception_is_for_utama_only(self) -> None:
        """Life, injury, national security, large monetary loss."""
        main, more = plan_notes(
            plan(row(Described("selalu")), row(Described("selalu"), code="b", kind=WorkResultKind.TAMBAHAN))
        )

        assert "nyawa" in main.text("id")
        assert "nyawa" not in more.text("id")

    def test_a_target_in_numbers_has_no_words(self) -> None:
        """The title of a result is no target."""
        assert () == plan_notes(plan(row(AtLeast(100, "persen semua"))))


@pytest.mark.parametrize("wrong", [None, "skp", 3, []])
def test_what_is_no_plan_is_refused(wrong: Any) -> None:
    with pytest.raises(ModelError, match=r"skp: .* does not fit here; SKP\."):
        plan_notes(wrong)
