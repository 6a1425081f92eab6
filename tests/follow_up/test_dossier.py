"""Dossiers: unknown is not none; overlaps are reported; every problem at once."""

import pickle
from datetime import date

import pytest
from hypothesis import given

from asn_kinerja.errors import DossierError
from asn_kinerja.follow_up import Dossier, Leave, LeaveKind, Punishment, PunishmentLevel, RankHeld, Rated, Service
from asn_kinerja.model import EvaluationPeriod, ServiceKind
from asn_kinerja.model.rank import Education, Golongan
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.testing.dossiers import dossiers

P = permenpanrb_6_2022.Predikat


class TestDossier:
    def test_unknown_is_not_none(self):
        """None and () differ, and say so."""
        assert Dossier() != Dossier(discipline=())
        assert (None, ()) == (Dossier().rated, Dossier(evaluations=()).rated)

    @given(dossiers())
    def test_is_a_value(self, dossier):
        """Hashable, picklable."""
        assert {dossier} == {pickle.loads(pickle.dumps(dossier))}

    def test_keeps_lists_as_tuples_and_mappings_frozen(self):
        """Nothing can be changed later."""
        held = [RankHeld(Golongan.III_A, date(2020, 1, 1))]
        levels = {"a": 1}
        dossier = Dossier(ranks=held, competences=levels)
        held.clear()
        levels["a"] = 2

        assert (1, 1) == (len(dossier.ranks), dossier.competences["a"])

    def test_results_come_oldest_first(self):
        """Whatever the order given."""
        later, first = Rated.year(2025, P.BAIK), Rated.year(2024, P.KURANG)

        assert (first, later) == Dossier(evaluations=[later, first]).rated

    @pytest.mark.parametrize(
        ("wrong", "paths"),
        [
            ({"employee": "Sari", "birth": "1990", "education": "S1"}, ["employee", "birth", "education"]),
            ({"service": "PNS", "leave": {}, "discipline": 3}, ["service", "discipline", "leave"]),
            ({"ranks": [None, 1]}, ["ranks[0]", "ranks[1]"]),
            ({"awards": [Punishment(PunishmentLevel.RINGAN, date(2025, 1, 1))]}, ["awards[0]"]),
            ({"training": [None] * 501}, ["training"]),
            ({"competences": [1]}, ["competences"]),
            (
                {"competences": {"a": "3", "b": 101, 5: 1, "c": -1}},
                [f"competences[{k}]" for k in ("'a'", "'b'", "2", "'c'")],
            ),
            ({"facts": None}, ["facts"]),
            ({"facts": {"a": 1, 2: True, "b": date(1800, 1, 1)}}, ["facts['a']", "facts[1]", "facts['b']"]),
        ],
    )
    def test_every_problem_at_once(self, wrong, paths):
        """Each with its path."""
        with pytest.raises(DossierError) as refused:
            Dossier(**wrong)

        assert sorted(paths) == sorted(one.path for one in refused.value.problems)

    @pytest.mark.parametrize("name", ["competences", "facts"])
    def test_a_mapping_of_501_is_refused_by_one_error(self, name):
        """However wrong each entry is; 500 are looked at one by one."""
        for count, paths in ((501, [name]), (500, [f"{name}['x{n}']" for n in range(500)])):
            with pytest.raises(DossierError) as refused:
                Dossier(**{name: {f"x{n}": "?" for n in range(count)}})
            assert paths == [one.path for one in refused.value.problems]

    @pytest.mark.parametrize("start", [date(1990, 5, 5), date(1990, 5, 4), date(1900, 1, 1)])
    def test_service_that_does_not_follow_the_birth_is_refused(self, start):
        """One of the two days is wrong; every such span is named, the others are not."""
        spans = [Service(ServiceKind.PNS, date(2015, 1, 1)), Service(ServiceKind.CPNS, start, date(2014, 12, 31))]
        with pytest.raises(DossierError) as refused:
            Dossier(birth=date(1990, 5, 5), service=spans)

        assert [("service_before_birth", "service[1]")] == [(one.code, one.path) for one in refused.value.problems]
        assert "setelah tanggal lahir" in refused.value.text("id")

    def test_the_day_after_the_birth_is_only_very_young(self):
        """Possible in the calendar, so it is noted; without a day of birth nothing can be said."""
        spans = [Service(ServiceKind.PNS, date(1990, 5, 6))]

        assert ["young_service"] == [one.code for one in Dossier(birth=date(1990, 5, 5), service=spans).notes()]
        assert () == Dossier(service=spans).notes() == Dossier(birth=date(1990, 5, 5)).notes()

    def test_500_entries_and_level_100_still_fit(self):
        """The limits themselves."""
        one = Service(ServiceKind.PNS, date(2020, 1, 1))

        assert 500 == len(Dossier(service=[one] * 500, competences={"a": 100, "b": 0}).service)


class TestNotes:
    """Overlaps are reported, nothing is dropped."""

    def test_spans_that_share_a_day_overlap(self):
        """One day is enough; the day after is none; an open span has no end."""
        first = Service(ServiceKind.CPNS, date(2015, 1, 1), date(2015, 12, 31))
        after = Service(ServiceKind.PNS, date(2016, 1, 1))
        shares = Service(ServiceKind.PNS, date(2015, 12, 31))

        assert () == Dossier(service=[first, after]).notes()
        notes = Dossier(service=[after, first, shares]).notes()
        assert [("overlap", "service[2]"), ("overlap", "service[2]")] == [(one.code, one.path) for one in notes]

    @pytest.mark.parametrize(("start", "noted"), [(date(2008, 2, 28), True), (date(2008, 2, 29), False)])
    def test_service_from_childhood_is_noted_once_where_it_starts(self, start, noted):
        """Before the age of 16, policy of the library as for a NIP; born on a 29 February."""
        spans = [Service(ServiceKind.PNS, date(2008, 3, 1)), Service(ServiceKind.CPNS, start, start)]
        notes = Dossier(birth=date(1992, 2, 29), service=spans).notes()

        assert [("young_service", "service[1]", "POLICY")] * noted == [
            (one.code, one.path, one.cite.standing.name) for one in notes
        ]
        assert "16" in "".join(one.text("id") for one in notes) or not noted

    def test_leaves_ranks_and_results(self):
        """Each kind at its path."""
        month = EvaluationPeriod.month(2025, 1)
        leave = [Leave(LeaveKind.BESAR, month), Leave(LeaveKind.SAKIT, month)]
        ranks = [RankHeld(Golongan.III_A, date(2020, 4, 1)), RankHeld(Golongan.III_B, date(2020, 4, 1))]
        crossing = EvaluationPeriod(date(2024, 7, 1), date(2025, 6, 30))
        results = [
            Rated.year(2025, P.BAIK),
            Rated(EvaluationPeriod.quarter(2025, 1), P.BAIK),
            Rated(crossing, P.BAIK),
            Rated.year(2025, P.KURANG),
        ]
        notes = Dossier(leave=leave, ranks=ranks, evaluations=results).notes()

        assert [
            ("overlap", "leave[1]"),
            ("held_twice", "ranks[1]"),
            ("rated_twice", "evaluations[3]"),
            ("overlap", "evaluations[2]"),
            ("overlap", "evaluations[3]"),
        ] == [(one.code, one.path) for one in notes]
        assert "evaluations[3]: periode yang sama dinilai juga pada evaluations[0]" in notes[2].text("id")


class TestWords:
    def test_golongan_stand_in_their_order(self):
        """Seventeen, from I/a to IV/e."""
        assert [one.step for one in Golongan] == list(range(17))
        assert ["I/a", "II/d", "III/b", "IV/e"] == [Golongan[n].label for n in ("I_A", "II_D", "III_B", "IV_E")]
        assert {"III/b"} == {Golongan.III_B(lang) for lang in ("id", "en")}

    def test_education_has_words_in_both_languages(self):
        """Printed names stay."""
        assert ("SLTA", "upper secondary (SLTA)") == (Education.SLTA("id"), Education.SLTA("en"))
