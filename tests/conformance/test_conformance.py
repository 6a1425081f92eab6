"""Every case of every supported suite, as a test of its own."""

import functools
import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from asn_kinerja.testing.conformance import RULES, check, supported

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

    assert asked == set(RULES)


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

    assert {"nilai": 70} == RULES["permenpanrb_3_2020", "sumbu_potensial"](given, ())


def test_a_fact_no_case_gives_is_neither_yes_nor_no():
    """The length of a leave outside the state's charge, under the reading that deducts it."""
    suite = SUITES["pp_35_2010"]
    punished = {**suite["cases"][2], "reading": {"hukuman_disiplin": "MULAI_ULANG"}}

    assert "layak False, got None" in str(check(suite, punished)[0])
