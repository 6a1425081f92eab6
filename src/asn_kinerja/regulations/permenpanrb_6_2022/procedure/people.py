"""Closed lists of PermenPANRB 6/2022 about who rates, and the answer they appear in.

Here: words and their answer. Not here: which word follows from which fact (``rater_tables``, ``raters``).
"""

from typing import Any

from attrs import frozen

from ....errors import in_language
from ....words import Lang, Text, Word
from .limits import Finality


class Official(Word):
    """Who evaluates, or approves a plan."""

    DIRECT_SUPERIOR = Text("atasan langsung", "the direct superior")
    DELEGATE = Text("pejabat yang diberi pendelegasian", "the official with delegated authority")
    SUPERIOR_OF_RATER = Text("atasan pejabat penilai kinerja", "the superior of the rater")
    RATER = Text("pejabat penilai kinerja", "the rater")
    NEW_RATER = Text("pejabat penilai kinerja yang baru", "the new rater")
    MOVING_RATER = Text("pejabat penilai kinerja yang pindah", "the rater who moves")
    HEAD_OF_PLT_UNIT = Text(
        "pimpinan unit tempat melapor sebagai Plt.", "the head of the unit where the Plt work is reported"
    )
    HOME_RATER = Text("pejabat penilai kinerja di instansi induk", "the rater of the home agency")
    HOME_RATER_OR_APPOINTED = Text(
        "pejabat penilai kinerja di instansi induk atau pejabat lain yang ditunjuk",
        "the rater of the home agency or another appointed official",
    )
    HOME_SUPERIOR = Text("atasan di instansi induk", "the superior of the home agency")
    FORMATION_SUPERIOR = Text("atasan di unit formasinya", "the superior in the unit of the formation")
    REGENT_OR_MAYOR = Text("Bupati/Wali Kota", "the regent or mayor")
    COORDINATING_MINISTER = Text("menteri yang mengoordinasikan", "the coordinating minister")
    COORDINATING_MINISTER_OR_JPT = Text(
        "menteri atau pejabat pimpinan tinggi yang mengoordinasikan", "the coordinating minister or JPT"
    )
    HEAD_OF_AGENCY = Text("pimpinan instansi pemerintah", "the head of the agency")
    JPT_MADYA = Text("pejabat pimpinan tinggi madya", "the JPT madya")
    HEAD_OF_REGION = Text("kepala daerah", "the head of the region")
    HEAD_OF_REGION_OR_COORDINATING_HEAD = Text(
        "kepala daerah atau pimpinan perangkat daerah yang mengoordinasikan",
        "the head of the region or the coordinating unit head",
    )


class UnitResult(Word):
    """Whose organisation result an evaluation considers."""

    LED_BY_RATER = Text("unit yang dipimpin pejabat penilai kinerja", "the unit led by the rater")
    NEW_UNIT = Text("unit baru, dengan periode unit baru", "the new unit, with its periods")
    OLD_UNIT = Text("unit lama", "the old unit")
    PREVIOUS_PERIOD = Text("hasil periode sebelumnya di unit lama", "the previous period of the old unit")


class AgencyKind(Word):
    """Central or regional agency."""

    PUSAT = Text("instansi pusat", "central agency")
    DAERAH = Text("instansi daerah", "regional agency")


class Office(Word):
    """Offices that the text treats apart."""

    JPT_UTAMA = Text("pimpinan tinggi utama", "JPT utama")
    JPT_MADYA = Text("pimpinan tinggi madya", "JPT madya")
    JPT_PRATAMA = Text("pimpinan tinggi pratama", "JPT pratama")
    UNIT_HEAD = Text("pimpinan unit kerja mandiri", "head of an independent unit")
    OTHER = Text("pegawai lain", "anybody else")


class RaterCase(Word):
    """Cases in which the text says who evaluates."""

    ORDINARY = Text("tidak ada keadaan khusus", "nothing special")
    DELEGATED = Text("kewenangan didelegasikan", "authority delegated")
    PERMANENTLY_ABSENT = Text("atasan langsung berhalangan tetap", "direct superior permanently absent")
    OTHER_LEADER = Text("penugasan oleh pimpinan lain", "task from another leader")
    ACTING = Text("pegawai bertugas sebagai Plt.", "employee acts as Plt")
    ACTING_ENDED = Text("penugasan Plt. berakhir", "Plt assignment ended")
    MISSED_WINDOW = Text("penilai melewati jangka waktu evaluasi", "rater missed the window")
    SECONDED = Text("pegawai diperbantukan/dipekerjakan", "employee seconded")
    STUDY_LEAVE = Text("pegawai tugas belajar", "employee on study leave")


class EvaluationKind(Word):
    """Periodic or annual evaluation."""

    PERIODIC = Text("periodik", "periodic")
    ANNUAL = Text("tahunan", "annual")


class RatingRight(Word):
    """Whether somebody may rate."""

    AS_SUPERIOR = Text("dapat menilai sebagai atasan langsung", "may rate as the direct superior")
    BY_DELEGATION = Text("dapat menilai dengan pendelegasian", "may rate by delegation")
    NO = Text("tidak dapat menilai", "may not rate")


class Applicability(Word):
    """Whether something applies."""

    APPLIES = Text("berlaku", "applies")
    DOES_NOT_APPLY = Text("tidak berlaku", "does not apply")


_UNIT = Text("capaian organisasi: ", "organisation result: ")


@frozen
class Assignment:
    """Who evaluates, on which organisation result, and whether the text calls the result final.

    Attributes:
        who: the official.
        unit: whose organisation result counts.
        final: ``FINAL`` where the text says so.
        on_what: what else the evaluation rests on or allows, or ``None``.

    """

    who: Official
    unit: UnitResult = UnitResult.LED_BY_RATER
    final: Finality = Finality.NOT_CALLED_FINAL
    on_what: Text | None = None

    def __call__(self, lang: Lang) -> str:
        """Return the answer in words."""
        in_language(lang)
        parts = [self.who.value(lang), _UNIT(lang) + self.unit.value(lang)]
        parts += [self.final.value(lang)] if self.final is Finality.FINAL else []
        parts += [self.on_what(lang)] if self.on_what else []
        return "; ".join(parts)

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data."""
        on_what = self.on_what.id if self.on_what else None
        return {"who": self.who.name, "unit": self.unit.name, "final": self.final.name, "on_what": on_what}
