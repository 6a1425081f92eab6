"""Dossiers from plain data: unknown and none apart, every problem at once with its path."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.errors import PlainDataError
from asn_kinerja.follow_up import Dossier, Education, Golongan, LeaveKind, PunishmentLevel, Rated
from asn_kinerja.model import ServiceKind
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011

WHOLE: dict[str, Any] = {
    "id": "P01",
    "employee": {"service": "PNS", "position": {"kind": "PELAKSANA", "title": "Pengelola"}},
    "birth": "1990-03-05",
    "education": "SLTA",
    "service": [
        {"kind": "CPNS", "start": "2016-03-01", "end": "2017-02-28"},
        {"kind": "PNS", "start": date(2017, 3, 1)},
    ],
    "ranks": [{"golongan": "III/b", "since": "2022-04-01"}, {"golongan": "III_A", "since": "2018-04-01"}],
    "evaluations": [
        {"year": 2018, "predikat": "Cukup"},
        {"year": "2024", "predikat": "SANGAT_BAIK"},
        {"year": 2021, "predikat": "butuh perbaikan", "regulation": "PermenPANRB 6/2022"},
    ],
    "discipline": [{"level": "RINGAN", "decided": "2019-01-01", "until": "", "kind": "Teguran lisan"}],
    "leave": [{"kind": "CLTN", "start": "2020-01-01", "end": "2020-06-30"}],
    "training": [{"topic": "Pelayanan prima", "hours": "12.5", "on": "2025-05-05", "form": "kursus"}],
    "awards": [{"award": "kota.bulanan", "on": "2025-08-31", "by": "Wali Kota"}],
    "figures": [{"key": "ikm", "period": {"year": 2025, "quarter": 1}, "value": "88.31"}],
    "competences": {"komunikasi": 3},
    "facts": {"angka_kredit_terpenuhi": "2026-01-01", "tugas_belajar": False, "lain": None, "kosong": ""},
}


class TestRead:
    def test_every_part(self):
        """Words, days and figures become what they are."""
        dossier = dossier_from_plain(WHOLE)

        assert dossier.employee.service is ServiceKind.PNS
        assert (date(1990, 3, 5), Education.SLTA) == (dossier.birth, dossier.education)
        assert [date(2017, 2, 28), None] == [one.end for one in dossier.service]
        assert [Golongan.III_B, Golongan.III_A] == [one.golongan for one in dossier.ranks]
        assert (PunishmentLevel.RINGAN, None) == (dossier.discipline[0].level, dossier.discipline[0].until)
        assert LeaveKind.CLTN is dossier.leave[0].kind
        assert "12.5" == str(dossier.training[0].hours)
        assert ("Wali Kota", 3) == (dossier.awards[0].by, dossier.competences["komunikasi"])
        assert {"angka_kredit_terpenuhi": date(2026, 1, 1), "tugas_belajar": False} == dossier.facts
        assert "88.31" == str(dossier.figures[0].value)

    def test_a_predikat_is_read_in_the_list_of_its_year(self):
        """2018 by PP 46/2011, 2024 by PermenPANRB 6/2022, 2021 as named."""
        words = [one.predikat for one in dossier_from_plain(WHOLE).evaluations]

        assert [pp_46_2011.Predikat.CUKUP, permenpanrb_6_2022.Predikat.SANGAT_BAIK] == words[:2]
        assert permenpanrb_6_2022.Predikat.BUTUH_PERBAIKAN is words[2]

    def test_whole_records_are_evaluated(self):
        """And results already at hand are taken."""
        record = {
            "employee": WHOLE["employee"],
            "period": {"year": 2025},
            "results": [{"code": "1", "title": "Hasil"}],
            "ratings": {"results": "SESUAI", "behaviour": "SESUAI"},
        }
        ready = Rated.year(2024, permenpanrb_6_2022.Predikat.BAIK)
        dossier = dossier_from_plain({"evaluations": [{"record": record}, ready]})

        assert [permenpanrb_6_2022.Predikat.BAIK] * 2 == [one.predikat for one in dossier.rated]

    def test_left_out_is_unknown_and_empty_is_none(self):
        """The difference survives the door."""
        assert (
            Dossier() == dossier_from_plain({}) == dossier_from_plain({"leave": None, "discipline": "", "facts": None})
        )
        assert Dossier(leave=(), discipline=()) == dossier_from_plain({"leave": [], "discipline": []})


class TestProblems:
    @pytest.mark.parametrize(
        ("data", "paths"),
        [
            (None, [""]),
            ([], [""]),
            ({"cuti": []}, [""]),
            (
                {"service": [{"kind": "X", "start": "2016"}, {"kind": "PNS"}]},
                ["service[0].kind", "service[0].start", "service[1]"],
            ),
            ({"service": [{"kind": "PNS", "start": "2016-01-02", "end": "2016-01-01"}]}, ["service[0].end"]),
            ({"ranks": [{"golongan": "V/a", "since": "x"}]}, ["ranks[0].golongan", "ranks[0].since"]),
            ({"ranks": [{"golongan": 3, "since": "2020-01-01"}]}, ["ranks[0].golongan"]),
            ({"evaluations": [{"year": 2021, "predikat": "Baik"}]}, ["evaluations[0].regulation"]),
            ({"evaluations": [{"year": 2024, "predikat": "Cukup sekali"}]}, ["evaluations[0].predikat"]),
            ({"evaluations": [{"year": 2024, "predikat": 5}]}, ["evaluations[0].predikat"]),
            (
                {"evaluations": [{"year": 2024, "predikat": "Baik", "regulation": "PP 1"}]},
                ["evaluations[0].regulation"],
            ),
            ({"evaluations": [{"year": 1, "predikat": "Baik"}]}, ["evaluations[0].year"]),
            ({"evaluations": [{"record": {}}]}, ["evaluations[0]"] * 3),
            ({"evaluations": [5]}, ["evaluations[0]"]),
            ({"discipline": "tidak ada"}, ["discipline"]),
            ({"leave": [{"kind": "CLTN", "start": "2020-05-05", "end": "2020-01-01"}]}, ["leave[0].end"]),
            ({"leave": [{"kind": "CLTN", "start": "x", "end": "2020-01-01"}]}, ["leave[0].start"]),
            ({"training": [{"topic": "a", "hours": 0.5, "on": "2025-01-01"}]}, ["training[0].hours"]),
            ({"awards": [{"award": "a", "on": "2025-13-01"}]}, ["awards[0].on"]),
            (
                {"figures": [{"key": "a", "period": {"year": 2025, "month": 13}, "value": 1}]},
                ["figures[0].period.month"],
            ),
            ({"competences": {"a": "x"}}, ["competences['a']"]),
            ({"facts": {"a": 3, "b": "kemarin"}}, ["facts['a']", "facts['b']"]),
            ({"facts": ["a"]}, ["facts"]),
            ({"birth": "1990", "education": "S9", "employee": {}}, ["employee", "employee", "birth", "education"]),
        ],
    )
    def test_each_at_its_path(self, data, paths):
        """All of them, none twice."""
        with pytest.raises(PlainDataError) as refused:
            dossier_from_plain(data)

        assert paths == [one.path for one in refused.value.problems]

    def test_problems_of_the_whole_tree_come_together(self):
        """One round, not four."""
        with pytest.raises(PlainDataError) as refused:
            dossier_from_plain({"birth": "x", "service": [{}], "leave": 3, "facts": {"a": 1.5}})
        assert 5 == len(refused.value.problems)

    json = st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3),
            st.dictionaries(
                st.sampled_from([*WHOLE, "kind", "start", "year", "predikat", "record", "x"]), inner, max_size=4
            ),
        ),
        max_leaves=8,
    )

    @given(json)
    def test_whatever_json_holds_gives_a_dossier_or_our_error(self, data):
        """Never another exception."""
        try:
            found = dossier_from_plain(data)
        except PlainDataError:
            return
        assert isinstance(found, Dossier)
