"""The door for JSON, forms and CSV: every problem with its full path, in bounded time, and the way back."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import evaluate, record_from_plain, to_plain
from asn_kinerja.errors import AsnKinerjaError, PlainDataError
from asn_kinerja.model import (
    NIP,
    NOT_DONE,
    SKP,
    AdditionalTask,
    Agency,
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
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    TakeOver,
    WorkResult,
    WorkResultKind,
    YesNo,
)
from asn_kinerja.model.agency import Periodic
from asn_kinerja.model.employee_words import Jenjang
from asn_kinerja.model.indicator import Alignment, Scope
from asn_kinerja.model.record import Resource
from asn_kinerja.regulations import pp_46_2011
from work import counting

WORK = 2_000_000  # calls
BLANK = object()

GOOD: dict[str, Any] = {
    "employee": {
        "nip": "199003052015032001",
        "name": "Sari",
        "service": "PNS",
        "position": {"kind": "PELAKSANA", "title": "Pengelola Kependudukan"},
        "unit": "Disdukcapil",
    },
    "period": {"year": 2018},
    "results": [
        {
            "code": f"r{n}",
            "title": f"Hasil {n}",
            "indicators": [
                {"code": f"r{n}.q", "aspect": "QUANTITY", "target": {"at_least": 12, "unit": "dokumen"}},
                {"code": f"r{n}.k", "aspect": "QUALITY", "target": {"at_least": "100"}},
                {"code": f"r{n}.w", "aspect": "TIMELINESS", "target": {"at_most": "12", "unit": "bulan"}},
            ],
        }
        for n in range(3)
    ],
    "realised": {
        f"r{n}.{key}": "12" if key == "q" else 80 if key == "k" else "9.12" for n in range(3) for key in "qkw"
    },
    "behaviour": {
        "marks": {"orientasi_pelayanan": 85, "integritas": 84, "komitmen": 80, "disiplin": 83, "kerjasama": 82}
    },
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """Return GOOD with *value* at *path* (``results/2/indicators/0/target``); BLANK removes the key."""
    data: Any = deepcopy(GOOD)
    whole = data
    *way, last = [int(key) if key in ("0", "1", "2") else key for key in path.split("/")]
    for key in way:
        data = data[key]
    if value is BLANK:
        del data[last]
    else:
        data[last] = value
    return whole


def problems(data: Any) -> list[Any]:
    with pytest.raises(PlainDataError) as refused:
        record_from_plain(data)
    for one in refused.value.problems:
        assert one.text("id")
        assert one.text("en")
        assert len(one.text("id")) < 3000
    return list(refused.value.problems)


def places(data: Any) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in problems(data)]


class TestReading:
    """Plain data to a record."""

    def test_good_data_is_a_record(self) -> None:
        """Numbers as whole numbers or text, words by name."""
        record = record_from_plain(GOOD)

        assert record.employee.nip == NIP("199003052015032001")
        assert record.period == EvaluationPeriod.year(2018)
        assert record.realised["r0.w"] == Decimal("9.12")
        assert evaluate(record).predikat is pp_46_2011.Predikat.BAIK

    @pytest.mark.parametrize(
        ("data", "period"),
        [
            ({"year": 2018}, EvaluationPeriod.year(2018)),
            ({"year": "2018"}, EvaluationPeriod.year(2018)),
            ({"year": 2018, "semester": 2}, EvaluationPeriod.semester(2018, 2)),
            ({"year": 2018, "quarter": "4"}, EvaluationPeriod.quarter(2018, 4)),
            ({"year": 2018, "month": 12}, EvaluationPeriod.month(2018, 12)),
            ({"start": "2018-01-01", "end": "2018-05-31"}, EvaluationPeriod(date(2018, 1, 1), date(2018, 5, 31))),
            ({"start": date(2018, 1, 1), "end": "2018-05-31"}, EvaluationPeriod(date(2018, 1, 1), date(2018, 5, 31))),
            (EvaluationPeriod.year(2018), EvaluationPeriod.year(2018)),
        ],
    )
    def test_periods_have_several_spellings(self, data: Any, period: EvaluationPeriod) -> None:
        """A year and its parts, or two days."""
        assert period == record_from_plain(changed("period", data)).period

    @pytest.mark.parametrize("word", ["UTAMA", "utama", " Utama ", WorkResultKind.UTAMA])
    def test_words_are_read_by_name_or_in_indonesian(self, word: Any) -> None:
        """Whatever the case."""
        assert record_from_plain(changed("results/0/kind", word)).skp.results[0].kind is WorkResultKind.UTAMA

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (12, 12),
            ("12", 12),
            ("9.12", Decimal("9.12")),
            ("313/6", Fraction(313, 6)),
            ("NOT_DONE", NOT_DONE),
            ({"date": "2018-06-30"}, date(2018, 6, 30)),
            ({"described": "selesai"}, Described("selesai")),
        ],
    )
    def test_a_realisation_is_a_number_a_day_words_or_not_done(self, value: Any, expected: Any) -> None:
        """Kept as given; what a policy can measure is the policy's business."""
        assert expected == record_from_plain(changed("realised/r0.q", value)).realised["r0.q"]

    def test_null_is_a_blank_and_not_done_is_not(self) -> None:
        """A missing figure is not a zero."""
        blank = record_from_plain(changed("realised/r0.q", None))

        assert "r0.q" not in blank.realised
        assert "r0.q" not in record_from_plain(changed("realised/r0.q", BLANK)).realised

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("DI_ATAS", Expectation.DI_ATAS),
            ("diatas ekspektasi", Expectation.DI_ATAS),
            ("Sesuai Ekspektasi", Expectation.SESUAI),
            (Expectation.DI_BAWAH, Expectation.DI_BAWAH),
            (None, None),
        ],
    )
    def test_ratings_are_read_as_printed(self, value: Any, expected: Any) -> None:
        """Names or printed labels."""
        record = record_from_plain({**GOOD, "ratings": {"results": value}})

        assert record.ratings == Ratings(results=expected)

    @pytest.mark.parametrize("name", ["cls", "self", "marks", "class"])
    def test_a_mark_may_have_any_name(self, name: str) -> None:
        """Also one that a programming language uses."""
        assert record_from_plain({**GOOD, "behaviour": {"marks": {name: 80}}}).behaviour == Behaviour({name: 80})

    def test_marks_by_months_are_read(self) -> None:
        """Keys of JSON are text."""
        record = record_from_plain(
            {**GOOD, "behaviour": {"months": {"2": {"integritas": "84.5"}, 1: {"integritas": 80}}}}
        )

        assert record.behaviour == Behaviour.monthly({1: {"integritas": 80}, 2: {"integritas": Decimal("84.5")}})


def full_record() -> Record:
    """Return a record with everything a record can say."""
    who = Employee(
        NIP("199608182022041001"),
        "Budi",
        service=ServiceKind.PPPK,
        position=Position.jf("Perawat", "AHLI_MUDA"),
        unit="RSUD",
    )
    targets = {
        Aspect.QUANTITY: AtLeast("12.50", "dokumen", 1),
        Aspect.QUALITY: Between(80, "90.5", "persen", "0.01"),
        Aspect.TIMELINESS: By(date(2025, 6, 30)),
        Aspect.COST: AtMost(Fraction(10**9, 3)),
        Aspect.SATISFACTION: Described("semua puas"),
    }
    indicators = tuple(
        Indicator(f"a.{aspect.name}", aspect, target, weight=100, title="Judul", is_maximum=n == 0)
        for n, (aspect, target) in enumerate(targets.items())
    )
    results = (
        WorkResult(
            "a",
            "Hasil <a>\nbaris dua",
            indicators,
            kind=WorkResultKind.TAMBAHAN,
            weight="33.5",
            supports="K1",
            alignment=Alignment.INDIRECT,
            scope=Scope.NATIONAL,
        ),
        WorkResult("b", "Tanpa indikator", weight="66.5"),
    )
    skp = SKP(
        who,
        EvaluationPeriod.year(2025),
        results,
        agency=Agency("Pemkot", consults_peers=False, periodic=Periodic.QUARTERLY),
        resources=(Resource("anggaran", delivered=False), Resource("staf")),
        reviewed_by=("atasan", "pengelola kinerja"),
    )
    values = {
        "a.QUANTITY": Fraction(1, 3),
        "a.QUALITY": Decimal("1E+2"),
        "a.TIMELINESS": date(2025, 6, 1),
        "a.COST": NOT_DONE,
        "a.SATISFACTION": Described("cukup"),
    }
    extras = (AdditionalTask("Tim", "ST-1"), NewIdea("Ide"), Creativity("Karya", Recognition.NASIONAL, "SK-1"))
    extras = (*extras, TakeOver("a"), TakeOver("a", "terhenti"))
    return skp.realised(
        values,
        period=EvaluationPeriod.quarter(2025, 2),
        behaviour=Behaviour.monthly({4: {"komitmen": "84.5"}, 5: {}}),
        extras=extras,
        ratings=Ratings(results=Expectation.DI_ATAS),
    )


class TestRoundTrip:
    """A record as plain data, and back."""

    @pytest.mark.parametrize("record", [record_from_plain(GOOD), full_record()], ids=["simple", "full"])
    def test_a_record_comes_back_as_itself(self, record: Record) -> None:
        """Also through JSON."""
        plain = to_plain(record)

        assert record == record_from_plain(plain)
        assert record == record_from_plain(json.loads(json.dumps(plain)))
        assert plain == to_plain(record_from_plain(plain))

    PRINTED = st.characters(exclude_categories=("Cc", "Cf", "Cs"))  # the other marks are refused
    numbers = st.one_of(
        st.integers(0, 10**60),
        st.decimals(0, 10**12, places=4),
        st.fractions(min_value=0, max_value=10**6, max_denominator=10**9),
    )

    @given(
        st.lists(numbers, min_size=3, max_size=3),
        st.lists(numbers, min_size=1, max_size=5),
        st.text(PRINTED, min_size=1),
    )
    def test_any_number_and_any_title_comes_back(self, realised: Any, marks: Any, title: str) -> None:
        """Exact, whatever the spelling."""
        data = changed("results/0/title", f"x{title}"[:200])
        behaviour = Behaviour.marks(**{f"m{n}": mark for n, mark in enumerate(marks)})
        record = record_from_plain(data).skp.realised(
            dict(zip(("r0.q", "r1.k", "r2.w"), realised, strict=True)), behaviour=behaviour
        )

        assert record == record_from_plain(json.loads(json.dumps(to_plain(record))))

    def test_without_identify_nip_and_name_stay_out(self) -> None:
        """And the rest comes back."""
        text = json.dumps(to_plain(record_from_plain(GOOD), identify=False))

        assert "Sari" not in text
        assert "199003052015032001" not in text
        assert record_from_plain(json.loads(text)).employee.unit == "Disdukcapil"

    def test_a_finding_is_written_as_the_number_it_found(self) -> None:
        """A survey index or an on-time share as a realisation."""
        finding = pp_46_2011.timeliness(target=12, realised=9)
        record = record_from_plain(GOOD)
        used = record.skp.realised({**record.realised, "r0.k": finding}, behaviour=record.behaviour)

        assert to_plain(used)["realised"]["r0.k"] == "75"
        assert evaluate(used).score == evaluate(record_from_plain(to_plain(used))).score

    def test_an_evaluation_is_written_with_its_input_and_every_step(self) -> None:
        """Versioned; the record inside reads back."""
        done = evaluate(record_from_plain(GOOD))
        plain = json.loads(json.dumps(to_plain(done)))

        assert plain == json.loads(json.dumps(done.to_dict(identify=True)))
        assert plain["schema"] == "asn-kinerja/evaluation/1"
        assert record_from_plain(plain["records"][0]) == done.record
        assert "Sari" not in json.dumps(to_plain(done, identify=False))


WRONG: list[tuple[str, Any, list[tuple[str, str]]]] = [
    # path of the change, value, (code, path) of every problem
    ("results/2/indicators/0/target", {"at_least": 0}, [("target_positive", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", {"at_least": 0.1}, [("float", "results[2].indicators[0].target")]),
    (
        "results/2/indicators/0/target",
        {"at_least": float("nan")},
        [("number_blank", "results[2].indicators[0].target")],
    ),
    ("results/2/indicators/0/target", {"at_least": "1e999999"}, [("number_text", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", {"at_most": True}, [("bool", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", {"at_least": "1.234,5"}, [("number_text", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", {"by": "2018-02-30"}, [("date_text", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", {"between": [5, 2]}, [("target_range", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", {"between": [5]}, [("type", "results[2].indicators[0].target")]),
    (
        "results/2/indicators/0/target",
        {"by": "2018-12-31", "unit": "hari", "span": "TOTAL"},
        [
            ("target_part", "results[2].indicators[0].target.unit"),
            ("target_part", "results[2].indicators[0].target.span"),
        ],
    ),
    (
        "results/2/indicators/0/target",
        {"described": "baik", "step": 1},
        [("target_part", "results[2].indicators[0].target.step")],
    ),
    ("results/2/indicators/0/target", {}, [("one_of", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", 5, [("type", "results[2].indicators[0].target")]),
    ("results/2/indicators/0/target", BLANK, [("missing_key", "results[2].indicators[0]")]),
    ("results/2/indicators/0/aspect", "KUANTITASS", [("unknown_word", "results[2].indicators[0].aspect")]),
    ("results/2/indicators/0/aspect", ["QUANTITY"], [("unknown_word", "results[2].indicators[0].aspect")]),
    ("results/2/indicators/0/weight", 0.5, [("float", "results[2].indicators[0].weight")]),
    ("results/2/indicators/0", "teks", [("type", "results[2].indicators[0]"), ("unknown_code", "realised")]),
    ("results/2/indicators/0/code", BLANK, [("missing_key", "results[2].indicators[0]"), ("unknown_code", "realised")]),
    ("results/1/code", BLANK, [("missing_key", "results[1]")]),
    ("results/1/weight", "99.99", [("weights_some", "results")]),
    ("results/1/weight", 101, [("weight", "results[1].weight")]),
    ("results/1/kind", "pokok", [("unknown_word", "results[1].kind")]),
    ("results/1/code", "r0", [("duplicate_code", "results[1].code")]),
    ("results/1/title", " ", [("missing_key", "results[1]")]),
    ("results/1/titel", "x", [("unknown_key", "results[1]")]),
    ("realised/r1.q", 0.1, [("float", "realised['r1.q']")]),
    ("realised/r1.q", float("nan"), [("realisation_blank", "realised['r1.q']")]),
    ("realised/r1.q", float("inf"), [("not_finite", "realised['r1.q']")]),
    ("realised/r1.q", "1e999999", [("number_text", "realised['r1.q']")]),
    ("realised/r1.q", "１２", [("number_text", "realised['r1.q']")]),
    ("realised/r1.q", False, [("bool", "realised['r1.q']")]),
    ("realised/r1.q", [1], [("realisation_kind", "realised['r1.q']")]),
    ("realised/r1.q", {}, [("realisation_kind", "realised['r1.q']")]),
    ("realised/r1.q", {"date": "31-12-2018"}, [("date_text", "realised['r1.q']")]),
    ("realised/r9.q", 1, [("unknown_code", "realised")]),
    ("realised", [], [("type", "realised")]),
    ("employee/nip", "199002312015031001", [("TANGGAL_LAHIR", "employee.nip")]),
    ("employee/nip", 199003052015032001, [("nip_number", "employee.nip")]),
    ("employee/nip", "1990030520150320", [("PANJANG", "employee.nip")]),
    ("employee/service", "HONORER", [("unknown_word", "employee.service")]),
    ("employee/service", BLANK, [("missing_key", "employee")]),
    ("employee/position", {"kind": "JF", "title": "Guru"}, [("jenjang_family", "employee.position.jenjang")]),
    ("employee/position", {"kind": "PELAKSANA"}, [("missing_key", "employee.position")]),
    ("employee/position", "Guru", [("type", "employee.position")]),
    ("employee", [], [("type", "employee")]),
    ("employee", BLANK, [("missing_key", "")]),
    ("period", {"start": "2018-12-31", "end": "2018-01-01"}, [("period_order", "period.end")]),
    ("period", {"start": "2018-01-01"}, [("missing_key", "period")]),
    ("period", {"year": 2018, "month": 13}, [("period_number", "period.month")]),
    ("period", {"year": 2018.0}, [("period_number", "period.year")]),
    ("period", {"year": True}, [("period_number", "period.year")]),
    ("period", {"start": "kemarin", "end": "2018-13-01"}, [("date_text", "period.start"), ("date_text", "period.end")]),
    ("period", "2018", [("type", "period")]),
    ("behaviour", [], [("type", "behaviour")]),
    ("behaviour", {"marks": {1: 80}}, [("type", "behaviour")]),
    ("behaviour", {"months": [1]}, [("type", "behaviour")]),
    ("behaviour", {"months": {"13": {"a": 1}}}, [("period_number", "behaviour")]),
    ("extras", [{"creativity": "Karya"}], [("missing_key", "extras[0]")]),
    ("extras", [{}], [("one_of", "extras[0]")]),
    ("extras", [{"creativity": "K", "recognition": "DUNIA"}], [("unknown_word", "extras[0].recognition")]),
    ("extras", ["tugas"], [("type", "extras[0]")]),
    ("extras", [{"additional_task": "T", "evidence": 5}], [("type", "extras[0].evidence")]),
    ("extras", {}, [("type", "extras")]),
    ("extras", 0, [("type", "extras")]),
    (
        "extras",
        [{"additional_task": "T", "recognition": "INSTANSI"}],
        [("unknown_key", "extras[0]")],
    ),
    ("extras", [{"new_idea": "I", "recognition": "INSTANSI"}], [("unknown_key", "extras[0]")]),
    (
        "extras",
        [{"taken_over": "r1", "recognition": "INSTANSI", "evidence": "S"}],
        [("unknown_key", "extras[0]"), ("unknown_key", "extras[0]")],
    ),
    ("extras", [{"additional_task": "T", "note": "x"}], [("unknown_key", "extras[0]")]),
    ("extras", [{"taken_over": 5, "note": 0}], [("type", "extras[0].result"), ("type", "extras[0].note")]),
    ("extras", [{"taken_over": "zz"}], [("unknown_word", "extras[0].result")]),
    ("results/1/indicators", 0, [("type", "results[1].indicators"), *[("unknown_code", "realised")] * 3]),
    ("results/1/indicators", False, [("type", "results[1].indicators"), *[("unknown_code", "realised")] * 3]),
    ("resources", 0, [("type", "resources")]),
    ("reviewed_by", 0, [("type", "reviewed_by")]),
    ("behaviour", {"months": {"1": {"a": 80}, "01": {"a": 90}}}, [("one_of", "behaviour")]),
    ("behaviour", {}, [("one_of", "behaviour")]),
    (
        "realised/r1.q",
        {"date": "2018-06-30", "described": "selesai"},
        [("one_of", "realised['r1.q']")],
    ),
    ("realised/r1.q", {"date": "2018-W01-1"}, [("date_text", "realised['r1.q']")]),
    ("realised/r1.q", {"date": "20180101"}, [("date_text", "realised['r1.q']")]),
    ("period", {"start": "2018-W01-1", "end": "2018-12-31"}, [("date_text", "period.start")]),
    ("ratings", [], [("type", "ratings")]),
    ("agency", {}, [("missing_key", "agency")]),
    ("agency", {"name": "A", "periodic": "DAILY"}, [("unknown_word", "agency.periodic")]),
    ("agency", {"name": "A", "consults_peers": "ya"}, [("type", "agency.consults_peers")]),
    ("agency", 5, [("type", "agency")]),
    ("resources", [{"title": "staf", "delivered": 1}], [("type", "resources[0].delivered")]),
    ("resources", [{}], [("missing_key", "resources[0]")]),
    ("resources", [5], [("type", "resources[0]")]),
    ("reviewed_by", ["atasan", ""], [("type", "reviewed_by[1]")]),
    ("reviewed_by", "atasan", [("type", "reviewed_by")]),
    ("evaluated_period", {"year": 2019}, [("period_outside", "period")]),
    ("catatan", "x", [("unknown_key", "")]),
]


class TestProblems:
    """Everything wrong is reported at once, each with its full path."""

    @pytest.mark.parametrize(("path", "value", "expected"), WRONG)
    def test_each_mistake_has_its_code_and_full_path(self, path: str, value: Any, expected: Any) -> None:
        """One change to good data, its problems and no others."""
        assert expected == places(changed(path, value))

    @pytest.mark.parametrize(("path", "value", "expected"), WRONG)
    def test_each_problem_says_what_is_allowed_and_what_to_do(self, path: str, value: Any, expected: Any) -> None:
        """In both languages."""
        for one in problems(changed(path, value)):
            words = one.to_dict()
            assert words["allowed"], one
            assert words["hint"], one
            assert words["text"]["id"] != words["text"]["en"], one

    def test_a_problem_of_the_law_carries_its_place(self) -> None:
        """The layout of the NIP; the printed ratings."""
        nip = problems(changed("employee/nip", "199002312015031001"))[0]
        rating = problems({**GOOD, "ratings": {"results": "atas"}})[0]

        assert nip.cite.text("id").startswith("Perka BKN 22/2007")
        assert rating.cite.text("id").startswith("PermenPANRB 6/2022")

    def test_all_mistakes_of_a_tree_come_at_once(self) -> None:
        """Five places, one refusal."""
        data = deepcopy(GOOD)
        data["employee"]["nip"] = "199002312015031001"
        data["results"][2]["indicators"][0]["target"] = {"at_least": 0}
        data["results"][1]["weight"] = 0.5
        data["realised"]["r0.q"] = float("nan")
        data["realised"]["r0.x"] = 5
        data["period"] = {"start": "2018-12-31", "end": "2018-01-01"}

        assert sorted(places(data)) == [
            ("TANGGAL_LAHIR", "employee.nip"),
            ("float", "results[1].weight"),
            ("period_order", "period.end"),
            ("realisation_blank", "realised['r0.q']"),
            ("target_positive", "results[2].indicators[0].target"),
            ("unknown_code", "realised"),
        ]

    @pytest.mark.parametrize(
        ("path", "value", "place"),
        [
            ("period", {"year": 2018, "semester": 1, "quarter": 2}, "period"),
            ("period", {"year": 2018, "start": "2018-01-01"}, "period"),
            ("results/0/indicators/0/target", {"at_least": 1, "at_most": 2}, "results[0].indicators[0].target"),
            ("extras", [{"additional_task": "T", "new_idea": "I"}], "extras[0]"),
            ("behaviour", {"marks": {"a": 1}, "months": {"1": {"a": 1}}}, "behaviour"),
        ],
    )
    def test_two_ways_of_saying_one_thing_are_refused(self, path: str, value: Any, place: str) -> None:
        """Neither is chosen in silence."""
        assert [place] == [where for _, where in places(changed(path, value))]

    def test_a_code_that_stands_twice_is_told_before_the_code_it_made_unknown(self) -> None:
        """The cause before its consequence."""
        data = deepcopy(GOOD)
        data["results"][0]["indicators"][1]["code"] = data["results"][0]["indicators"][0]["code"]

        assert ["duplicate_code", "unknown_code"] == [code for code, _ in places(data)]

    def test_codes_of_a_faulty_row_are_not_called_unknown(self) -> None:
        """One mistake, one problem."""
        data = changed("results/0/indicators/1/target", {"at_least": -1})

        assert [("target_positive", "results[0].indicators[1].target")] == places(data)

    def test_weights_that_do_not_sum_are_refused_naming_the_sum(self) -> None:
        """99.99 is not 100."""
        data = deepcopy(GOOD)
        for result, weight in zip(data["results"], ("33.33", "33.33", "33.33"), strict=True):
            result["weight"] = weight

        assert [("weights_sum", "results")] == places(data)
        assert "the weights sum to 99.99;" in problems(data)[0].text("en")

    def test_several_weights_that_sum_to_100_03_are_refused(self) -> None:
        """Seven equal weights kept as 14.29; seven weights of 100/7 are exactly 100."""
        data = deepcopy(GOOD)
        data["realised"] = {}
        data["results"] = [{"code": f"r{n}", "title": "x", "weight": "14.29"} for n in range(7)]
        exact = deepcopy(data)
        for result in exact["results"]:
            result["weight"] = "100/7"

        assert [("weights_sum", "results")] == places(data)
        assert "the weights sum to 100.03;" in problems(data)[0].text("en")
        assert len(record_from_plain(exact).skp.results) == 7

    def test_a_near_word_is_offered(self) -> None:
        """For keys, words and codes."""
        assert "'title'" in problems(changed("results/1/titel", "x"))[0].text("en")
        assert "'QUANTITY'" in problems(changed("results/0/indicators/0/aspect", "QUANTITI"))[0].text("en")
        assert "'r1.q'" in problems(changed("realised/r1.qq", 1))[0].text("en")

    def test_no_message_holds_a_nip_or_a_name(self) -> None:
        """The wrong NIP is masked to its last two digits."""
        data = changed("employee/nip", "199002312015031001")
        data["employee"]["service"] = "?"
        text = " ".join(one.text("id") + one.text("en") + one.value for one in problems(data))

        assert "199002312015031001" not in text
        assert "Sari" not in text
        assert "01" in text

    @pytest.mark.parametrize("data", [None, 5, "x", [], [GOOD], 1.5, True, b"{}", object(), iter(())])
    def test_what_is_no_object_is_refused(self, data: Any) -> None:
        """One problem of the whole."""
        assert [("type", "")] == places(data)


def deep(levels: int) -> Any:
    nested: Any = []
    for _ in range(levels):
        nested = [nested]
    return nested


def deep_object(levels: int) -> Any:
    nested: Any = {}
    for _ in range(levels):
        nested = {"results": [nested], "employee": nested, "realised": nested}
    return nested


def cyclic() -> Any:
    loop: list[Any] = []
    loop.append(loop)
    return dict.fromkeys(("employee", "period", "results", "realised", "behaviour", "extras", "ratings"), loop)


def cyclic_object() -> Any:
    loop: dict[str, Any] = {}
    loop.update(employee=loop, period=loop, results=[loop], realised=loop, behaviour=loop, ratings=loop, extras=[loop])
    return loop


class Endless(dict[str, Any]):
    """A mapping that claims a million keys."""

    def __len__(self) -> int:
        return 10**6

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("was read")


HOSTILE: dict[str, Any] = {
    "deep lists": lambda: {"employee": deep(10**5), "period": deep(10**5), "results": deep(10**5)},
    "deep objects": lambda: deep_object(10**4),
    "cyclic lists": cyclic,
    "cyclic objects": cyclic_object,
    "a million results": lambda: {**GOOD, "results": [{}] * 10**6},
    "a million indicators": lambda: changed("results/0/indicators", [{}] * 10**6),
    "a million extras": lambda: {**GOOD, "extras": [{}] * 10**6},
    "a million realisations": lambda: {**GOOD, "realised": {str(n): n for n in range(10**6)}},
    "a million keys": lambda: {**GOOD, **{str(n): n for n in range(10**6)}},
    "a mapping that claims a million keys": lambda: changed("employee", Endless()),
    "million-digit text as a target": lambda: changed("results/0/indicators/0/target", {"at_least": "9" * 10**6}),
    "million-digit text as a realisation": lambda: changed("realised/r0.q", "9" * 10**6),
    "million-digit text as a NIP": lambda: changed("employee/nip", "9" * 10**6),
    "million-digit text as a day": lambda: changed("period", {"start": "9" * 10**6, "end": "9" * 10**6}),
    "million-digit text as a year": lambda: changed("period", {"year": "9" * 10**6}),
    "million-digit text as a key": lambda: changed("9" * 10**6, 1),
    "million-digit text as a code": lambda: changed("realised/" + "9" * 10**6, 1),
    "million-digit text as a word": lambda: changed("results/0/kind", "9" * 10**6),
    "million-letter title": lambda: changed("results/0/title", "x" * 10**6),
    "million-letter name": lambda: changed("employee/name", "x" * 10**6),
    "million-letter rating": lambda: {**GOOD, "ratings": {"results": "x" * 10**6}},
    "five thousand unknown codes": lambda: {**GOOD, "realised": {f"r0.{n}": n for n in range(5000)}},
    "five thousand long unknown codes": lambda: {**GOOD, "realised": {f"{n:04}" * 500: n for n in range(5000)}},
    "five hundred times five hundred empty indicators": lambda: {**GOOD, "results": [{"indicators": [{}] * 500}] * 500},
    "a huge whole number": lambda: changed("realised/r0.q", 10**100_000),
    "a huge year": lambda: changed("period", {"year": 10**100_000}),
    "a tiny decimal": lambda: changed("realised/r0.q", Decimal("1e-999999")),
    "a huge decimal": lambda: changed("realised/r0.q", Decimal("1e999999")),
    "a signalling NaN": lambda: changed("realised/r0.q", Decimal("sNaN")),
}


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["QUANTITY", "PNS", "2018-01-01", "NOT_DONE", "12", "DI_ATAS", "r0.q"]),
)
KEYS = st.sampled_from(
    [
        "employee",
        "period",
        "results",
        "realised",
        "behaviour",
        "extras",
        "ratings",
        "agency",
        "nip",
        "name",
        "service",
        "position",
        "unit",
        "kind",
        "title",
        "jenjang",
        "year",
        "month",
        "start",
        "end",
        "code",
        "indicators",
        "weight",
        "aspect",
        "target",
        "at_least",
        "at_most",
        "between",
        "by",
        "described",
        "step",
        "marks",
        "months",
        "additional_task",
        "creativity",
        "new_idea",
        "recognition",
        "evidence",
        "r0.q",
    ]
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=5)),
    max_leaves=20,
)


class TestHostileData:
    """Depth, size and length are bounded: a refusal, in bounded time, with short messages."""

    @pytest.mark.parametrize("name", HOSTILE)
    def test_hostile_data_is_refused_after_bounded_work(self, name: str) -> None:
        """Never a crash of another kind, never a long wait."""
        data = HOSTILE[name]()
        with counting() as made:
            found = problems(data)

        assert made.count < WORK
        assert 0 < len(found) <= 200
        assert all(len(one.value) < 100 for one in found)

    def test_no_number_of_problems_floods_the_caller(self) -> None:
        """The first two hundred."""
        data = {**GOOD, "results": [{"code": f"r{n}", "title": 5} for n in range(400)], "realised": {}}

        assert len(problems(data)) == 200

    @given(st.dictionaries(KEYS, TREES, max_size=8), st.sampled_from(sorted(GOOD)))
    def test_any_tree_is_read_or_refused(self, tree: dict[str, Any], kept: str) -> None:
        """JSON of any shape: a record, or problems; nothing else ever escapes."""
        for data in (tree, {**tree, kept: GOOD[kept]}, {**GOOD, **tree}):
            try:
                record = record_from_plain(data)
            except PlainDataError as refused:
                assert refused.problems  # noqa: PT017 - either way is fine
            else:
                assert record == record_from_plain(to_plain(record))


def test_empty_text_is_a_blank_because_forms_and_csv_write_it_so() -> None:
    """A blank is not a zero: the policy decides, and says so with the office's own remedy."""
    blank = changed("realised/r1.q", "  ")
    nameless = changed("employee/name", "")

    with pytest.raises(AsnKinerjaError) as refused:
        evaluate(record_from_plain(blank))
    assert ["realisasi_kosong"] == [one.code for one in refused.value.problems]
    assert record_from_plain(nameless).employee.name is None


class TestLimits:
    """500 parts of a kind and 5000 realisations are read; one more is refused by its place and its number."""

    @pytest.mark.parametrize(
        ("path", "make", "most"),
        [
            ("extras", lambda n: [{"new_idea": "I"}] * n, 500),
            ("realised", lambda n: {f"x{one}": 1 for one in range(n)}, 5000),
            ("period", lambda n: {f"x{one}": 1 for one in range(n)}, 500),
        ],
        ids=["a list", "realisations", "an object"],
    )
    def test_the_last_that_may_and_the_first_that_may_not(self, path: str, make: Any, most: int) -> None:
        def refused(count: int) -> list[Any]:
            try:
                record_from_plain(changed(path, make(count)))
            except PlainDataError as wrong:
                return [one for one in wrong.problems if one.code == "too_many"]
            return []

        assert [] == refused(most)
        assert [("too_many", path, str(most + 1))] == [(one.code, one.path, one.value) for one in refused(most + 1)]
        assert str(most) in refused(most + 1)[0].text("en")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (" jpt pratama ", Jenjang.JPT_PRATAMA),
        (" Pimpinan Tinggi Pratama ", Jenjang.JPT_PRATAMA),
        ("jpt_utama", Jenjang.JPT_UTAMA),
    ],
)
def test_a_word_is_read_by_its_name_or_its_indonesian_words_however_written(written: str, read: Jenjang) -> None:
    found = record_from_plain(
        {
            "employee": {"service": "pns", "position": {"kind": "JPT", "title": "Kepala", "jenjang": written}},
            "period": {"year": 2025},
            "results": [
                {
                    "code": "a",
                    "title": "Hasil",
                    "indicators": [{"code": "q", "aspect": "Kuantitas", "target": {"at_least": 1}}],
                }
            ],
            "realised": {"q": 1},
        }
    )

    assert read is found.employee.position.jenjang
    assert Aspect.QUANTITY is found.skp.results[0].indicators[0].aspect


class TestYesNo:
    """A target of yes or no, and its answers."""

    @pytest.mark.parametrize("answer", [True, False])
    def test_it_goes_out_and_comes_back(self, answer: bool) -> None:
        """As true and false."""
        data = changed("results/2/indicators/1/target", {"yes_no": True})
        data["realised"]["r2.k"] = answer
        record = record_from_plain(data)

        assert record.skp.results[2].indicators[1].target == YesNo()
        assert record.realised["r2.k"] is answer
        assert to_plain(record)["results"][2]["indicators"][1]["target"] == {"yes_no": True}
        assert to_plain(record)["realised"]["r2.k"] is answer
        assert record_from_plain(to_plain(record)) == record

    @pytest.mark.parametrize("value", [False, "true", 1, {}])
    def test_yes_is_what_is_promised(self, value: Any) -> None:
        """A promise of no is none."""
        found = places(changed("results/2/indicators/1/target", {"yes_no": value}))

        assert ("type", "results[2].indicators[1].target") in found

    def test_an_answer_to_a_number_is_refused_also_beside_other_problems(self) -> None:
        """And one to yes or no is not, though its row is faulty."""
        data = changed("results/2/indicators/1/target", {"yes_no": True})
        data["results"][2]["indicators"][0]["target"] = {"at_least": 0}
        data["realised"] |= {"r2.k": True, "r1.k": True}

        assert [("target_positive", "results[2].indicators[0].target"), ("bool", "realised['r1.k']")] == places(data)

    def test_at_most_0_goes_out_and_comes_back(self) -> None:
        """Nothing of it may happen."""
        record = record_from_plain(changed("results/2/indicators/2/target", {"at_most": 0, "unit": "hari"}))

        assert record.skp.results[2].indicators[2].target == AtMost(0, "hari")
        assert record_from_plain(to_plain(record)) == record
