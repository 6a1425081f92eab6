"""PP 35/2010: ten, twenty, thirty years; what blocks; the readings; nobody is called entitled."""

import pickle
from datetime import date
from itertools import product

import pytest
from hypothesis import given

from asn_kinerja.errors import AsnKinerjaError, ConditionError, ReadingError
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import (
    Dossier,
    Held,
    Leave,
    LeaveKind,
    Punishment,
    PunishmentLevel,
    Rated,
    Service,
    Status,
    assess,
)
from asn_kinerja.follow_up.names import letters
from asn_kinerja.law import Standing
from asn_kinerja.model import EvaluationPeriod, ServiceKind
from asn_kinerja.regulations import permenpanrb_6_2022, pp_35_2010
from asn_kinerja.regulations.pp_35_2010 import (
    HONOURS,
    NAMES,
    SATYALANCANA_10,
    SATYALANCANA_20,
    SATYALANCANA_30,
    YEARS,
    LeaveEffect,
    ProposedClass,
    PunishmentEffect,
    ServiceClass,
    Switches,
    proposed,
    satyalancana,
    service_class,
)
from asn_kinerja.testing.dossiers import days, dossiers

MET, UNMET, UNKNOWN = Status
X, XX, XXX = ServiceClass
ON = date(2026, 8, 17)
START = date(1996, 8, 17)
P = permenpanrb_6_2022.Predikat
CLTN = Leave(LeaveKind.CLTN, EvaluationPeriod(date(2010, 1, 1), date(2010, 12, 31)))


def person(start=START, discipline=(), leave=(), **more):
    return Dossier(service=[Service(ServiceKind.PNS, start)], discipline=discipline, leave=leave, **more)


class TestYears:
    """Unbroken service in full years: 10, 20, 30."""

    @pytest.mark.parametrize(
        ("honour", "years", "key"),
        [
            (SATYALANCANA_10, 10, "pp_35_2010.satyalancana_10"),
            (SATYALANCANA_20, 20, "pp_35_2010.satyalancana_20"),
            (SATYALANCANA_30, 30, "pp_35_2010.satyalancana_30"),
        ],
    )
    def test_to_the_day(self, honour, years, key):
        """Met on the anniversary, not the day before; the place is cited."""
        verdict = assess(honour, person(date(2026 - years, 8, 17)), on=ON)

        assert (MET, ON, key) == (verdict.status, verdict.earliest, honour.key)
        assert assess(honour, person(date(2026 - years, 8, 18)), on=ON).status is UNMET
        assert honour is HONOURS[{10: X, 20: XX, 30: XXX}[years]]

    @pytest.mark.parametrize(
        ("years", "expected"), [(9, None), (10, X), (19, X), (20, XX), (29, XX), (30, XXX), (40, XXX)]
    )
    def test_the_class_rests_on_service_alone(self, years, expected):
        """Whatever else blocks."""
        dossier = person(date(2026 - years, 8, 17), [Punishment(PunishmentLevel.BERAT, date(2000, 1, 1))], [CLTN])
        found = service_class(dossier, on=ON)

        assert found.value is expected
        assert "pp_35_2010.kelas_masa_kerja" == found.rule.key
        assert ("belum mencapai kelas apa pun" in str(found.explain("id"))) == (expected is None)

    def test_unknown_or_ended_service(self):
        """Unknown is not none."""
        ended = Dossier(service=[Service(ServiceKind.PNS, START, date(2020, 1, 1))])

        assert isinstance(service_class(Dossier(), on=ON).value, Unknown)
        assert service_class(ended, on=ON).value is None
        with pytest.raises(AsnKinerjaError):
            service_class(None, on=ON)

    def test_pppk_is_open_once_the_years_are_full(self):
        """Unmet before them: no class begins below ten years."""
        pppk = [Service(ServiceKind.PPPK, date(2016, 8, 17))]
        found = [
            assess(SATYALANCANA_10, Dossier(service=pppk, discipline=(), leave=()), on=day).status
            for day in (date(2026, 8, 16), ON)
        ]

        assert [UNMET, UNKNOWN] == found

    def test_full_years_as_pppk_are_not_called_met(self):
        """The law page: PPPK undetermined. Neither the line of the years nor the class says otherwise."""
        pppk = Dossier(service=[Service(ServiceKind.PPPK, START)], discipline=(), leave=())
        verdict = assess(SATYALANCANA_10, pppk, on=ON)
        page = str(verdict.explain("id"))

        assert "Masa kerja terus-menerus: belum dapat ditentukan: berlakunya bagi PPPK belum jelas" in page
        assert ["pns", "masa_kerja"] == [one.rule.key.split(".")[1] for one in verdict.unknown]
        assert isinstance(service_class(pppk, on=ON).value, Unknown)
        young = Dossier(service=[Service(ServiceKind.PPPK, date(2016, 8, 18))])
        assert service_class(young, on=ON).value is None

    def test_ten_years_as_cpns_only_meet_the_kind_of_service(self):
        """Rule 2: service counts from the start as CPNS."""
        probation = Dossier(service=[Service(ServiceKind.CPNS, START)], discipline=(), leave=())

        assert assess(SATYALANCANA_30, probation, on=ON).status is MET

    def test_a_gap_of_a_day_starts_the_years_anew_and_says_so(self):
        """Rule 2: unbroken."""
        spans = [Service(ServiceKind.PNS, START, date(2016, 8, 15)), Service(ServiceKind.PNS, date(2016, 8, 17))]
        verdict = assess(SATYALANCANA_10, Dossier(service=spans, discipline=(), leave=()), on=ON)
        page = str(verdict.explain("id"))

        assert (MET, ON) == (verdict.status, verdict.earliest)
        assert "jeda 1 hari setelah masa kerja yang berakhir 15 Agustus 2016 memutusnya" in page
        assert "masa kerja terus-menerus mulai 17 Agustus 2016" in page


class TestNotes:
    """What changes no answer and must be told."""

    def test_a_punishment_after_the_day_is_told_under_each_reading(self):
        """Once; it blocks from its day on."""
        dossier = person(discipline=[Punishment(PunishmentLevel.BERAT, date(2026, 8, 18))])
        for reading in PunishmentEffect:
            verdict = assess(satyalancana(XXX, reading), dossier, on=ON)
            assert (MET, ["punished_later"]) == (verdict.status, [one.code for one in verdict.notes])

    @pytest.mark.parametrize(("asked", "told"), [(X, 3), (XX, 2), (XXX, 1)])
    def test_a_class_that_is_held_is_told_as_is_a_higher_one(self, asked, told):
        """The law page makes it no condition: the answer stays; a lower class is no obstacle (rule 8)."""
        awards = [Held(honour.key, ON) for honour in HONOURS.values()]
        verdict = assess(satyalancana(asked), person(awards=[*awards, Held("lain", ON)]), on=ON)

        assert (MET, ["held_already"] * told) == (verdict.status, [one.code for one in verdict.notes])
        assert [f"awards[{n}]" for n in range(3 - told, 3)] == [one.path for one in verdict.notes]
        assert "sudah diterima pada 17 Agustus 2026" in str(verdict.explain("id"))
        assert () == assess(satyalancana(asked), person(awards=awards), on=date(2026, 8, 16)).notes

    def test_service_from_childhood_is_told(self):
        """On the page of the verdict."""
        verdict = assess(SATYALANCANA_30, person(birth=date(1985, 1, 1)), on=ON)

        assert (MET, ["young_service"]) == (verdict.status, [one.code for one in verdict.notes])


class TestBlocks:
    """Punishment and leave, under each reading."""

    @pytest.mark.parametrize(
        ("level", "expected"),
        [(PunishmentLevel.RINGAN, MET), (PunishmentLevel.SEDANG, UNMET), (PunishmentLevel.BERAT, UNMET)],
    )
    def test_moderate_and_severe_block_light_does_not(self, level, expected):
        """By default."""
        dossier = person(discipline=[Punishment(level, date(2015, 1, 1), date(2015, 6, 30))])

        assert assess(SATYALANCANA_30, dossier, on=ON).status is expected

    @pytest.mark.parametrize(
        ("reading", "expected"),
        [
            (LeaveEffect.BLOCKS, (UNMET, None)),
            (LeaveEffect.DEDUCTS, (UNMET, date(2027, 8, 17))),  # 365 days later than 17 August 2026
            (LeaveEffect.RESTARTS, (UNMET, date(2041, 1, 1))),
        ],
    )
    def test_leave_outside_the_states_charge(self, reading, expected):
        """Three readings, three days."""
        verdict = assess(satyalancana(XXX, reading), person(leave=[CLTN]), on=ON)

        assert expected == (verdict.status, verdict.earliest)
        assert (reading,) == verdict.readings

    def test_a_leave_that_blocks_leaves_the_years_as_they_are(self):
        """It is a condition of its own: neither deducted nor counted anew."""
        verdict = assess(SATYALANCANA_30, person(leave=[CLTN]), on=ON)
        statuses = {one.rule.key.split(".")[1]: one.value for one in verdict.finding.premises}

        assert (MET, UNMET) == (statuses["masa_kerja"], statuses["cltn"])

    def test_other_leave_does_not_block(self):
        """Long leave."""
        leave = [Leave(LeaveKind.BESAR, CLTN.period)]

        assert assess(SATYALANCANA_30, person(leave=leave), on=ON).status is MET

    def test_every_pair_of_readings_makes_an_honour(self):
        """Values that pickle; each question once."""
        for pair in product(PunishmentEffect, LeaveEffect):
            honour = satyalancana(XX, *pair)
            assert pair == honour.readings
            assert honour == pickle.loads(pickle.dumps(honour)) == satyalancana(XX, *reversed(pair))

    def test_defaults_are_the_ones_the_law_page_names(self):
        """BLOKIR, BLOKIR, TERTINGGI."""
        assert ["BLOKIR", "BLOKIR", "TERTINGGI"] == [one.default.value for one in pp_35_2010.READINGS]
        assert SATYALANCANA_10 == satyalancana(X, PunishmentEffect.BLOCKS, LeaveEffect.BLOCKS)

    @given(dossiers(), days(2016, 2028))
    def test_an_oracle_of_the_default_rule(self, dossier, on):
        """Ten literal lines: years since the run began, never sedang or berat, never CLTN."""
        verdict = assess(satyalancana(X), dossier, on=on)
        pns = sorted((one.start, one.end or date.max) for one in dossier.service if one.kind is not ServiceKind.PPPK)
        run = None
        for start, end in pns:
            reached = run is not None and (start - run[1]).days <= 1
            run = (run[0], max(run[1], end)) if reached else (start, end)
            if run[0] <= on <= run[1]:
                break
        serving = run is not None and run[0] <= on <= run[1]
        ten = serving and (on.year - run[0].year, on.month, on.day) >= (
            10,
            run[0].month,
            min(run[0].day, 28 if run[0].month == 2 and on.year % 4 else 31),
        )
        punished = any(one.level is not PunishmentLevel.RINGAN and one.decided <= on for one in dossier.discipline)
        away = any(one.kind is LeaveKind.CLTN and one.period.start <= on for one in dossier.leave)
        if not any(one.kind is ServiceKind.PPPK for one in dossier.service):
            assert (verdict.status is MET) == bool(ten and not punished and not away)


class TestSwitches:
    """What single agencies ask for beyond the rule."""

    def test_each_switch_adds_its_condition(self):
        """Off by default."""
        light = [Punishment(PunishmentLevel.RINGAN, date(2015, 1, 1))]
        rated = [Rated.year(2024, P.BAIK), Rated.year(2025, P.BUTUH_PERBAIKAN)]
        dossier = person(discipline=light, evaluations=rated, facts={pp_35_2010.NO_PROCESS: False})

        assert assess(SATYALANCANA_30, dossier, on=ON).status is MET
        assert "tidak_dalam_proses_pidana" == pp_35_2010.NO_PROCESS  # a key of the interface
        switches = Switches(light=True, performance=True, criminal_process=True)
        verdict = assess(satyalancana(XXX, switches=switches), dossier, on=ON)
        assert ["hukuman_ringan", "predikat", "proses_pidana"] == [one.rule.key.split(".")[1] for one in verdict.unmet]
        assert {Standing.SINGLE_SOURCE} == {one.cite.standing for one in verdict.unmet}

    def test_what_is_no_class_and_no_switch_is_refused(self):
        """All at once."""
        with pytest.raises(ConditionError) as refused:
            satyalancana("X", switches=True)
        assert ["years", "switches"] == [one.path for one in refused.value.problems]
        with pytest.raises(ConditionError) as refused:
            Switches(light="ya", performance=1, criminal_process=None)
        assert 3 == len(refused.value.problems)

    def test_performance_asks_for_the_last_two_years(self):
        """Baik in both."""
        switches = Switches(performance=True)
        one = person(evaluations=[Rated.year(2025, P.BAIK)])
        two = person(evaluations=[Rated.year(2024, P.BAIK), Rated.year(2025, P.BAIK)])

        assert [UNKNOWN, MET] == [
            assess(satyalancana(XXX, switches=switches), dossier, on=ON).status for dossier in (one, two)
        ]


class TestProposed:
    """Which class to propose."""

    @pytest.mark.parametrize("kind", list(ServiceClass))
    @pytest.mark.parametrize(
        "name",
        [
            *("Satyalancana Karya Satya {roman} Tahun", "Satyalancana Karya Satya {count} Tahun"),
            *("SATYALANCANA KARYA SATYA {roman}", "Satyalancana Karya Satya, {count} years", "SLKS {count} tahun"),
            *("Satya Lencana Karya Satya {roman}", "Satyalencana Karya Satya {count} Tahun", "slks {roman}"),
            "pp_35_2010.satyalancana_{count}",
        ],
    )
    def test_a_medal_under_its_printed_name_is_the_one_with_the_key(self, kind, name):
        """Every class: told, and not proposed again."""
        count = {"X": 10, "XX": 20, "XXX": 30}[kind.name]
        held = person(awards=[Held(name.format(roman=kind.name, count=count), date(2020, 8, 17))])
        verdict = assess(satyalancana(kind), held, on=ON)

        assert ["held_already"] == [one.code for one in verdict.notes]
        assert f"pp_35_2010.satyalancana_{count}" in verdict.notes[0].text("id")
        assert proposed(held, on=ON) == proposed(
            person(awards=[Held(f"pp_35_2010.satyalancana_{count}", date(2020, 8, 17))]), on=ON
        )

    def test_every_class_is_written_by_names_of_its_own(self):
        """No name of two classes."""
        names = [letters(name) for kind in NAMES.values() for name in {letters(one): one for one in kind}.values()]

        assert len(set(names)) == len(names)
        assert all(kind.value.id in NAMES[f"pp_35_2010.satyalancana_{YEARS[kind][0]}"] for kind in YEARS)

    @pytest.mark.parametrize(
        "name",
        ["SLKS", "slks", "Satyalancana Karya Satya", "Satyalancana Karya Satya 15 Tahun", "pp_35_2010.satyalancana_x"],
    )
    def test_a_medal_without_its_class_leaves_the_proposal_open(self, name):
        """And is told as not compared; who reaches no class stays out."""
        held = person(awards=[Held(name, date(2020, 8, 17))])

        assert ["award_unknown"] == [one.code for one in assess(SATYALANCANA_30, held, on=ON).notes]
        found = proposed(held, on=ON)
        assert isinstance(found, Unknown)
        assert "awards[0]" in found.reasons[0].id
        assert proposed(person(date(2020, 1, 1), awards=held.awards), on=ON) is None
        assert proposed(person(awards=[Held(name, date(2030, 1, 1))]), on=ON) is XXX

    def test_another_award_by_name_is_told_as_not_compared(self):
        """By a key of its own it is another; names of people are not repeated."""
        held = person(awards=[Held("Pegawai Teladan Sari", ON), Held("kota.bulanan", ON)])
        notes = assess(SATYALANCANA_10, held, on=ON).notes

        assert [("award_unknown", "awards[0]")] == [(one.code, one.path) for one in notes]
        assert "Sari" not in notes[0].text("id")
        assert proposed(held, on=ON) is XXX

    def test_highest_reached_or_next_above_the_one_held(self):
        """Rule 8: the lower class first is not required."""
        nothing, ten = person(awards=()), person(awards=[Held(SATYALANCANA_10.key, date(2010, 8, 17))])

        assert (XXX, XXX) == (proposed(nothing, on=ON), proposed(ten, on=ON))
        assert (X, XX) == tuple(proposed(one, ProposedClass.NEXT, on=ON) for one in (nothing, ten))

    def test_nothing_where_the_highest_is_held(self):
        """And never a class below the one held."""
        gold = person(awards=[Held(SATYALANCANA_30.key, date(2026, 8, 1))])
        silver = person(date(2004, 8, 17), awards=[Held(SATYALANCANA_20.key, date(2024, 8, 17))])

        assert (None, None) == (proposed(gold, on=ON), proposed(gold, ProposedClass.NEXT, on=ON))
        assert (None, None) == (proposed(silver, on=ON), proposed(silver, ProposedClass.NEXT, on=ON))

    def test_what_is_not_known_is_named(self):
        """Awards, leave."""
        found = proposed(person(), on=ON)

        assert isinstance(found, Unknown)
        assert "riwayat penghargaan belum diketahui" in [one.id for one in found.reasons]
        assert isinstance(proposed(person(leave=None, awards=()), on=ON), Unknown)
        assert proposed(person(date(2020, 1, 1), awards=()), on=ON) is None

    def test_readings_of_the_honour_reach_it(self):
        """And a foreign one is refused."""
        dossier = person(leave=[CLTN], awards=())

        assert proposed(dossier, on=ON) is None
        assert proposed(dossier, LeaveEffect.DEDUCTS, on=ON) is XX
        with pytest.raises(ReadingError):
            satyalancana(X, ProposedClass.NEXT)


def test_no_article_of_pp_35_is_cited():
    """Pasal 22 is memory only; the years stand in PP 25/1994 Pasal 4 ayat (2)."""
    rules = [value for value in vars(pp_35_2010).values() if type(value).__name__ == "Rule"]

    assert len(rules) > 8
    cited = {one.cite.text("id") for one in rules if one.cite.place_verified}
    assert {"PP 25/1994 Pasal 4 ayat (2)"} == cited


@pytest.mark.parametrize("form", ["X", "X Tahun", "10", "10 Tahun", "10 years", "10 th"])
@pytest.mark.parametrize(
    "medal",
    [
        *(
            "Satyalancana Karya Satya",
            "Satya Lancana Karya Satya",
            "Satyalencana Karya Satya",
            "Satya Lencana Karya Satya",
        ),
        *("Setyalencana Karya Satya", "Setya Lencana Karya Satya", "Karya Satya", "SLKS"),
    ],
)
def test_every_spelling_of_the_medal_names_its_class(medal, form):
    written = {letters(name) for name in NAMES["pp_35_2010.satyalancana_10"]}

    assert letters(f"{medal} {form}") in written
