"""Records as plain data, numbers as exact text."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.finding import Finding, Score
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import (
    NIP,
    NOT_DONE,
    SKP,
    AdditionalTask,
    Agency,
    Alignment,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    By,
    Creativity,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    NewIdea,
    Periodic,
    Position,
    Ratings,
    Recognition,
    Resource,
    Scope,
    ServiceKind,
    TakeOver,
    WorkResult,
    WorkResultKind,
)
from asn_kinerja.model.writing import plan_to_plain, record_to_plain
from asn_kinerja.plain import record_from_plain
from asn_kinerja.words import Text

SARI = Employee(
    NIP("199003052015032001"),
    "Sari",
    service=ServiceKind.PNS,
    position=Position.jf("Perawat", "AHLI_MUDA"),
    unit="RSUD",
)
CITE = Regulation("PermenPANRB", 14, 2017).cite(Standing.CORROBORATED)
IKM = Finding(Score((8175, 100)), Rule("ikm", CITE, Text("IKM", "IKM"), Text("x", "x")), "IKM", CITE, "plain")

ROWS = (
    WorkResult(
        "kk",
        "Menerbitkan",
        (
            Indicator(
                "jumlah", Aspect.QUANTITY, AtLeast(12, "dokumen", 1), weight="100", title="Jumlah", is_maximum=False
            ),
            Indicator("mutu", Aspect.QUALITY, Between("80.50", Fraction(250, 3), "persen", "0.01")),
            Indicator("waktu", Aspect.TIMELINESS, AtMost(Decimal("9.120"), "bulan")),
            Indicator("akhir", Aspect.TIMELINESS, By(date(2025, 12, 31))),
            Indicator("uraian", Aspect.SATISFACTION, Described("Warga puas")),
        ),
        kind=WorkResultKind.TAMBAHAN,
        weight=Fraction(200, 3),
        supports="atasan.1",
        alignment=Alignment.INDIRECT,
        scope=Scope.NATIONAL,
    ),
    WorkResult("lain", "Lain-lain", weight=Fraction(100, 3)),
)
PLAN = SKP(
    SARI,
    EvaluationPeriod.year(2025),
    ROWS,
    agency=Agency("RSUD Kota", consults_peers=False, periodic=Periodic.QUARTERLY),
    resources=(Resource("Anggaran", True), Resource("Pelatihan")),
    reviewed_by=("atasan", "pengelola kinerja"),
)
FULL = PLAN.realised(
    {
        "jumlah": 12,
        "mutu": Fraction(250, 3),
        "waktu": Decimal("9.120"),
        "akhir": date(2025, 12, 1),
        "uraian": Described("puas"),
    },
    period=EvaluationPeriod.quarter(2025, 4),
    behaviour=Behaviour.marks(akuntabel="84.50", kompeten=90),
    extras=(
        AdditionalTask("Panitia", "ST-1"),
        Creativity("Antrean", Recognition.UNIT_KERJA),
        NewIdea("Ide", "SK-2"),
        TakeOver("kk", "terhenti"),
    ),
    ratings=Ratings(Expectation.DI_ATAS, Expectation.SESUAI),
)
BARE = SKP(
    Employee(service=ServiceKind.PPPK, position=Position.pelaksana("Pengelola")),
    EvaluationPeriod.year(2018),
    (WorkResult("a", "A", (Indicator("a1", Aspect.QUANTITY, AtLeast(1)),)),),
)


class TestPlan:
    def test_the_whole_plan(self):
        first, second = plan_to_plain(PLAN)["results"]

        assert {
            "nip": "199003052015032001",
            "name": "Sari",
            "service": "PNS",
            "unit": "RSUD",
            "position": {"kind": "JF", "title": "Perawat", "jenjang": "AHLI_MUDA"},
        } == plan_to_plain(PLAN)["employee"]
        assert {"start": "2025-01-01", "end": "2025-12-31"} == plan_to_plain(PLAN)["period"]
        assert {"name": "RSUD Kota", "consults_peers": False, "periodic": "QUARTERLY"} == plan_to_plain(PLAN)["agency"]
        assert [{"title": "Anggaran", "delivered": True}, {"title": "Pelatihan"}] == plan_to_plain(PLAN)["resources"]
        assert ["atasan", "pengelola kinerja"] == plan_to_plain(PLAN)["reviewed_by"]
        assert {"code": "lain", "title": "Lain-lain", "kind": "UTAMA", "weight": "100/3", "indicators": []} == second
        assert {
            "code": "kk",
            "title": "Menerbitkan",
            "kind": "TAMBAHAN",
            "weight": "200/3",
            "supports": "atasan.1",
            "alignment": "INDIRECT",
            "scope": "NATIONAL",
        } == {key: value for key, value in first.items() if key != "indicators"}

    def test_each_target_is_written_by_its_kind(self):
        targets = [one["target"] for one in plan_to_plain(PLAN)["results"][0]["indicators"]]

        assert [
            {"at_least": "12", "unit": "dokumen", "step": "1"},
            {"between": ["80.50", "250/3"], "unit": "persen", "step": "0.01"},
            {"at_most": "9.12", "unit": "bulan"},
            {"by": "2025-12-31"},
            {"described": "Warga puas"},
        ] == targets

    def test_an_indicator_keeps_what_was_said(self):
        assert {
            "code": "jumlah",
            "aspect": "QUANTITY",
            "weight": "100",
            "title": "Jumlah",
            "is_maximum": False,
            "target": {"at_least": "12", "unit": "dokumen", "step": "1"},
        } == plan_to_plain(PLAN)["results"][0]["indicators"][0]

    def test_what_was_not_said_is_not_written(self):
        assert {
            "employee": {"service": "PPPK", "position": {"kind": "PELAKSANA", "title": "Pengelola"}},
            "period": {"start": "2018-01-01", "end": "2018-12-31"},
            "results": [
                {
                    "code": "a",
                    "title": "A",
                    "kind": "UTAMA",
                    "indicators": [{"code": "a1", "aspect": "QUANTITY", "target": {"at_least": "1"}}],
                }
            ],
        } == plan_to_plain(BARE)


class TestRecord:
    def test_everything_that_happened_is_written(self):
        data = record_to_plain(FULL)

        assert {"start": "2025-10-01", "end": "2025-12-31"} == data["evaluated_period"]
        assert {
            "jumlah": "12",
            "mutu": "250/3",
            "waktu": "9.12",
            "akhir": {"date": "2025-12-01"},
            "uraian": {"described": "puas"},
        } == data["realised"]
        assert {"marks": {"akuntabel": "84.50", "kompeten": "90"}} == data["behaviour"]
        assert [
            {"additional_task": "Panitia", "evidence": "ST-1"},
            {"creativity": "Antrean", "recognition": "UNIT_KERJA"},
            {"new_idea": "Ide", "evidence": "SK-2"},
            {"taken_over": "kk", "note": "terhenti"},
        ] == data["extras"]
        assert {"results": "DI_ATAS", "behaviour": "SESUAI"} == data["ratings"]

    def test_what_did_not_happen_is_not_written(self):
        data = record_to_plain(BARE.realised())

        assert {} == data["realised"]
        assert not {"evaluated_period", "behaviour", "extras", "ratings", "agency", "resources", "reviewed_by"} & set(
            data
        )

    def test_one_rating_is_written_alone(self):
        assert {"behaviour": "DI_BAWAH"} == record_to_plain(
            BARE.realised(ratings=Ratings(behaviour=Expectation.DI_BAWAH))
        )["ratings"]

    def test_not_done_is_written_and_a_blank_is_not(self):
        assert {"a1": "NOT_DONE"} == record_to_plain(BARE.realised({"a1": NOT_DONE}))["realised"]
        assert {"a1": "0"} == record_to_plain(BARE.realised({"a1": 0}))["realised"]
        assert {} == record_to_plain(BARE.realised({"a1": None}))["realised"]

    def test_a_finding_is_written_as_the_number_it_found(self):
        assert {"a1": "327/4"} == record_to_plain(BARE.realised({"a1": IKM}))["realised"]

    def test_monthly_marks_keep_their_months(self):
        record = BARE.realised(behaviour=Behaviour.monthly({10: {"a": 80}, 2: {"a": "81.5", "b": 3}}))

        assert {"months": {"2": {"a": "81.5", "b": "3"}, "10": {"a": "80"}}} == record_to_plain(record)["behaviour"]

    def test_numbers_are_text_so_that_json_keeps_them(self):
        record = BARE.realised({"a1": 16_777_217 * 10**20 + 1})

        assert {"a1": "1677721700000000000000000001"} == json.loads(json.dumps(record_to_plain(record)))["realised"]
        assert {"a1": "0.10"} == record_to_plain(BARE.realised({"a1": "0.10"}))["realised"]
        assert {"a1": "1000"} == record_to_plain(BARE.realised({"a1": Decimal("1E+3")}))["realised"]


class TestPrivacy:
    @pytest.mark.parametrize(
        "write", [lambda: record_to_plain(FULL, identify=False), lambda: plan_to_plain(PLAN, identify=False)]
    )
    def test_nip_and_name_are_left_out_when_asked(self, write):
        data = write()

        assert {"service", "unit", "position"} == set(data["employee"])
        assert "Sari" not in json.dumps(data)
        assert "1990" not in json.dumps(data)

    def test_otherwise_they_are_kept(self):
        assert "199003052015032001" == record_to_plain(FULL)["employee"]["nip"]


class TestRoundTrip:
    @pytest.mark.parametrize(
        "record",
        [
            FULL,
            BARE.realised(),
            BARE.realised({"a1": NOT_DONE}, behaviour=Behaviour.monthly({3: {"a": Fraction(250, 3)}})),
            BARE.realised({"a1": Fraction(1, 3)}, ratings=Ratings(results=Expectation.DI_BAWAH)),
            BARE.realised({"a1": date(2018, 6, 30)}, period=EvaluationPeriod(date(2018, 1, 2), date(2018, 6, 30))),
        ],
        ids=["full", "bare", "months", "fraction", "dates"],
    )
    def test_what_is_written_reads_back_even_through_json(self, record):
        assert record == record_from_plain(record_to_plain(record))
        assert record == record_from_plain(json.loads(json.dumps(record_to_plain(record))))
