"""Every case of every supported suite, as a test of its own."""

import functools
import importlib
import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest

from asn_kinerja.law import Reading, reading
from asn_kinerja.testing.answers import Answers, Failure, judge, offered
from asn_kinerja.testing.conformance import OURS, check, supported
from asn_kinerja.words import Text

HERE = Path(__file__).resolve().parent
SUITES = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(HERE.glob("*.json"))}
CASES = [
    pytest.param(suite, case, id=case["id"])
    for suite in SUITES.values()
    if supported(suite["suite"])
    for case in suite["cases"]
]


@pytest.fixture(scope="module")
def policies_kept():
    """A case is judged under hundreds of readings, more than the library keeps policies of: each is built once."""
    module = importlib.import_module("asn_kinerja.regulations.pp_46_2011.policy")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_policy", functools.cache(module._policy.__wrapped__))
        yield


@pytest.mark.parametrize(("suite", "case"), CASES)
@pytest.mark.usefixtures("policies_kept")
def test_case(suite, case):
    assert [] == [str(failure) for failure in check(suite, case)]


def test_every_rule_of_a_supported_suite_is_answered():
    asked = {(name, rule) for name, suite in SUITES.items() if supported(name) for rule in suite["rules"]}

    assert asked == set(OURS.rules)


def test_an_unknown_rule_is_a_failure_never_a_skip():
    case = {"id": "x", "rule": "no_such_rule", "given": {}, "expect": {}}

    assert ["x: expected an answer to pp_46_2011.no_such_rule, got unknown rule"] == [
        str(failure) for failure in check(SUITES["pp_46_2011"], case)
    ]


def test_answers_with_blanks_are_answered_under_each_blank_rule():
    """K5: no case of the files has blanks, so the mapping is held to the catalogue of mistakes."""
    rows = [["3"] * 8 + ["4"]] * 6 + [["3"] * 7 + [None, "4"]] * 4
    expect = {"skm": "28/9", "ikm": "700/9", "ikm_2dp": "77.78", "mutu": "B", "kinerja": "BAIK"}
    reading = {"bobot": "EKSAK", "pembulatan_antara": "TANPA"}
    case = {"id": "k5", "rule": "ikm_dari_jawaban", "given": {"jawaban": rows}, "expect": expect, "reading": reading}

    assert [] == check(SUITES["permenpanrb_14_2017"], case)
    assert 1 == len(check(SUITES["permenpanrb_14_2017"], {**case, "reading": {**reading, "bobot": "CETAK_0_071"}}))


def test_an_unknown_reading_is_a_failure():
    case = {**SUITES["pp_46_2011"]["cases"][0], "reading": {"celah_sebutan": "TENGAH"}}

    assert "celah_sebutan=TENGAH" in str(check(SUITES["pp_46_2011"], case)[0])


def test_a_wrong_expectation_fails():
    case = SUITES["permenpanrb_6_2022"]["cases"][0]
    wrong = {**case, "expect": {"predikat": "BAIK"}}

    assert len(check(SUITES["permenpanrb_6_2022"], wrong)) == 1


def test_the_runner_counts_and_exits_1_on_a_failure(tmp_path):
    suite = SUITES["perka_bkn_22_2007"]
    wrong = {**suite["cases"][0], "id": "wrong", "expect": {**suite["cases"][0]["expect"], "urut": "2"}}
    file = tmp_path / "perka_bkn_22_2007.json"
    file.write_text(json.dumps({**suite, "cases": [suite["cases"][0], wrong]}), encoding="utf-8")
    done = subprocess.run([sys.executable, HERE / "run.py", file], capture_output=True, text=True, check=False)

    assert (1, "1 passed, 1 failed") == (done.returncode, done.stdout.splitlines()[-1])
    assert done.stdout.startswith("wrong: expected urut 2, got 1")


def test_rules_without_a_case_are_answered_as_documented():
    """The potential axis has no case: the shares of the header."""
    given = {"kompetensi": "80", "potensi": "60", "kualifikasi": "40", "integritas": "100"}

    assert {"nilai": 70} == OURS.rules["permenpanrb_3_2020", "sumbu_potensial"](given, ())


def test_a_fact_no_case_gives_is_neither_yes_nor_no():
    """The length of a leave outside the state's charge, under the reading that deducts it."""
    suite = SUITES["pp_35_2010"]
    punished = {**suite["cases"][2], "reading": {"hukuman_disiplin": "MULAI_ULANG"}}

    assert "layak False, got None" in str(check(suite, punished)[0])


@reading("cara", default="STRICT", about=Text("cara", "way"), why=Text("pilihan", "a choice"))
class Verdict(Reading):
    """A reading of somebody else's text."""

    STRICT = "KETAT", Text("ketat", "strict")
    MILD = "LUNAK", Text("lunak", "mild")


NUMBER = {"type": "number", "meaning": "points", "unit": None}
OWN = {
    "suite": "kota_contoh",
    "readings": {"cara": {"values": ["KETAT", "LUNAK"]}},
    "rules": {"poin": {"given": {"hari": NUMBER}, "expect": {"poin": NUMBER, "poin_2dp": NUMBER}}},
    "cases": [
        {"id": "k1", "rule": "poin", "given": {"hari": "3"}, "expect": {"poin": "1/3", "poin_2dp": "0.33"}},
        {"id": "k2", "rule": "poin", "given": {"hari": "3"}, "expect": {"poin": 1, "poin_2dp": "1.00"}},
    ],
}


def points(given, chosen):
    return {"poin": Fraction(1, int(given["hari"]))}


class TestAnybodysAnswers:
    """An agency judges its own rules, or another implementation, with its own cases."""

    def judged(self, answer=points, rules=None, **change):
        return judge(
            OWN | change, Answers(rules or {("kota_contoh", "poin"): answer}, {"kota_contoh": offered(Verdict)})
        )

    def test_each_case_is_judged_under_each_reading(self):
        report = self.judged()

        assert ("k1",) == report.passed
        assert 1 == report.failed
        assert "k2: expected poin 1, got 1/3 under cara=KETAT" == str(report.failures[0])
        assert {"cara=KETAT", "cara=LUNAK"} == {one.reading for one in report.failures}

    def test_a_rule_nobody_answers_is_a_failure(self):
        report = self.judged(rules={("kota_contoh", "lain"): points})

        assert () == report.passed
        assert ["unknown rule"] * 2 == [one.got for one in report.failures]

    def test_an_answer_that_breaks_or_lacks_a_figure_is_a_failure_and_the_next_case_is_judged(self):
        assert 2 == self.judged(lambda given, chosen: {}).failed
        assert "ZeroDivisionError" in self.judged(lambda given, chosen: 1 // 0).failures[0].got

    def test_a_reading_nobody_knows_is_a_failure(self):
        case = OWN["cases"][0] | {"reading": {"cara": "LAIN"}}

        assert ["cara=LAIN"] == [one.got for one in self.judged(cases=[case]).failures]

    @pytest.mark.parametrize(
        ("case", "told"),
        [
            ({"id": "x"}, Failure("x", "rule", "nothing")),
            ({"rule": "poin"}, Failure("cases[0]", "id", "nothing")),
            (
                {"id": "x", "rule": "lain", "given": {}, "expect": {}},
                Failure("x", "a rule that the suite describes", "lain"),
            ),
            (
                {"id": "x", "rule": "poin", "given": {}, "expect": {"poin": 1}},
                Failure("x", "expect.poin_2dp", "nothing"),
            ),
        ],
    )
    def test_a_malformed_case_is_told_never_a_crash(self, case, told):
        report = self.judged(cases=[case])

        assert () == report.passed
        assert told in report.failures

    def test_a_suite_without_its_parts_and_an_id_twice_are_told(self):
        assert Failure("suite", "cases", "nothing") in judge({"suite": "x"}, OURS).failures
        assert "the same id twice" in {one.got for one in self.judged(cases=[OWN["cases"][0]] * 2).failures}
