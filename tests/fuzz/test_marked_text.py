"""Text of a caller, in whatever place it comes in, is in no message raw: no name, no number, no forged line."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    Bands,
    Behaviour,
    EvaluationPeriod,
    Indicator,
    WeightedPolicy,
    WorkResult,
    evaluate,
    record_from_plain,
    scoring,
)
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.errors import AsnKinerjaError, Problem
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import Dossier
from asn_kinerja.model import Complaint, ServiceStandard, Survey, TakeOver, TimeUnit
from asn_kinerja.model.record import Record
from asn_kinerja.regulations import permenpanrb_3_2020, permenpanrb_6_2022, permenpanrb_14_2017, permenpanrb_62_2018
from asn_kinerja.scoring.parts.inverse import inverse_in
from asn_kinerja.scoring.satisfaction import Gaps, measured
from asn_kinerja.scoring.services.complaints import complaint_handling
from asn_kinerja.selection import Candidate, Criterion, Ranking
from asn_kinerja.stored import recompute
from specimens import EVALUATION, RULE, STAFF

NAME, NUMBER = "Sari Kusumaningtyas", "199003052015032001"
FORGED = "q\x00\u202e\n2026-11-30 INFO Predikat: Sangat Baik"
MARKED = [NAME, NUMBER, f"{NAME} 2", "1234567890", FORGED, f"{NAME}\r\x0b{NUMBER}", "a" * 5000, f"'{NAME}'"]
YEAR = EvaluationPeriod.year(2018)
LONGEST = 2500  # characters of one problem, whatever comes in


def plan(code: str, row: str = "kk") -> SKP:
    indicator = Indicator(code, Aspect.QUANTITY, AtLeast(12))
    return SKP(STAFF, YEAR, (WorkResult(row, "Menerbitkan kartu keluarga", (indicator,)),))


def plain(**change: Any) -> dict[str, Any]:
    indicator = {"code": "q", "aspect": "QUANTITY", "target": {"at_least": 12}}
    return {
        "employee": {"service": "PNS", "position": {"kind": "PELAKSANA", "title": "Pengelola"}},
        "period": {"year": 2018},
        "results": [{"code": "kk", "title": "Menerbitkan kartu keluarga", "indicators": [indicator]}],
        "realised": {"q": 1},
        **change,
    }


def rows(code: str) -> list[dict[str, Any]]:
    one = {"code": code, "aspect": "QUANTITY", "target": {"at_least": 12}}
    return [{"code": code, "title": "Kartu", "indicators": [one, one]}]


def policy(**change: Any) -> WeightedPolicy:
    bands = Bands.at_least({90: "Baik"}, below="Kurang")
    return WeightedPolicy(
        **{"name": "X", "parts": {Aspect.QUANTITY: (100, scoring.quantity.ratio())}, "bands": bands} | change
    )


def kept(**change: Any) -> dict[str, Any]:
    data = EVALUATION.to_dict()
    return {**data, "policy": {**data["policy"], **change}}


def complaint(kind: str) -> Any:
    limits = {kind: ServiceStandard(14, TimeUnit.CALENDAR_DAYS)}
    return complaint_handling([Complaint("A-1", "lain", date(2025, 6, 2))], limits, on=date(2025, 6, 17))


DOORS: dict[str, Callable[[str], Any]] = {
    "a code realised, and none of the plan": lambda text: plan("q").realised({text: 1}),
    "a code of the plan, and another realised": lambda text: plan(text).realised({"zz": 1}),
    "a code of the plan, and a wrong value": lambda text: plan(text).realised({text: 0.5}),
    "a code of the plan, left blank": lambda text: evaluate(plan(text).realised({}), policy()),
    "a code of the plan, below zero": lambda text: evaluate(plan(text).realised({text: -1}), policy()),
    "a code given twice": lambda text: SKP(STAFF, YEAR, plan(text).results * 2),
    "a code asked for": lambda text: inverse_in(scoring.quantity.ratio(), Record(plan(text), {}), "zz", ()),
    "a row taken over": lambda text: plan("q").realised({"q": 1}, extras=(TakeOver(text, "catatan"),)),
    "a row of the plan, another taken over": lambda text: plan("q", text).realised(extras=(TakeOver("zz", "catatan"),)),
    "plain: a key": lambda text: record_from_plain(plain(**{text: 1})),
    "plain: a key of the employee": lambda text: record_from_plain(plain(employee={text: text})),
    "plain: a code": lambda text: record_from_plain(plain(results=rows(text), realised={"zz": 1, text: "x"})),
    "plain: a realised code": lambda text: record_from_plain(plain(realised={text: 1})),
    "plain: a word": lambda text: record_from_plain(plain(employee={"service": text, "position": text})),
    "plain: an extra": lambda text: record_from_plain(plain(extras=[{text: text}, {"taken_over": text}, text])),
    "plain: a mark": lambda text: record_from_plain(plain(behaviour={"marks": {text: "x"}})),
    "plain: a month": lambda text: record_from_plain(plain(behaviour={"months": {text: {text: text}}})),
    "plain: a rating": lambda text: record_from_plain(plain(ratings={"results": text, text: 1})),
    "a mark": lambda text: Behaviour.marks(**{text: "x"}),
    "a mark no text has": lambda text: evaluate(plan("q").realised({"q": 1}, behaviour=Behaviour.marks(**{text: 80}))),
    "a fact": lambda text: dossier_from_plain({"facts": {text: "x"}}),
    "a fact of no kind": lambda text: Dossier(facts={text: "x"}),
    "a competence": lambda text: dossier_from_plain({"competences": {text: "x"}}),
    "a key of a dossier": lambda text: dossier_from_plain({text: 1}),
    "a golongan": lambda text: dossier_from_plain({"ranks": [{"golongan": text, "since": text, text: 1}]}),
    "a predikat": lambda text: dossier_from_plain({"evaluations": [{"year": 2018, "predikat": text}]}),
    "a text of a predikat": lambda text: dossier_from_plain(
        {"evaluations": [{"year": 2018, "predikat": "Baik", "regulation": text}]}
    ),
    "a heading, and an unknown column": lambda text: Survey.from_answers([{"zz": 1}], [text, "b"]),
    "a heading of the first row": lambda text: Survey.from_answers([{text: 1}, {text: 1}, {"zz": 1}]),
    "a heading twice": lambda text: Survey.from_answers([(1, 2)], [text, text]),
    "an answer": lambda text: Survey.from_answers([(text,)], [text]),
    "an element no text has": lambda text: permenpanrb_14_2017.index(Survey.from_answers([{text: 1}] * 3)),
    "a weight of no element": lambda text: permenpanrb_14_2017.index(
        Survey.from_answers([{text: 1}] * 3), weights={"zz": 1, text: -1}
    ),
    "a period": lambda text: measured({text: "x"}, gaps=Gaps.NAMED),
    "a period that was not measured": lambda text: measured({text: None}, gaps=Gaps.REFUSED),
    "a part": lambda text: evaluate(plan("q").realised({"q": 1}), policy(parts={text: (100, 5)})),
    "a gate": lambda text: evaluate(plan("q").realised({"q": 1}), policy(gates={text: 5})),
    "the name of a policy": lambda text: evaluate(plan("q").realised({}), policy(name=f"Kebijakan\n{text}")),
    "a kind of complaint": complaint,
    "a kind of report": lambda text: permenpanrb_62_2018.limits(None, stricter={text: 1}),
    "a potential": lambda text: permenpanrb_3_2020.potential_value({text: 1}),
    "a printed word": permenpanrb_6_2022.parse_predikat,
    "a figure": lambda text: Candidate("a", {text: "x"}),
    "a figure that is missing": lambda text: Ranking(RULE, (Criterion(text, 1),)).score(Candidate("a", {})),
    "a kept reading": lambda text: recompute(kept(readings=[{"reading": text, "value": text}])),
    "a kept text": lambda text: recompute(kept(regulation=text)),
    "a kept schema": lambda text: recompute({**EVALUATION.to_dict(), "schema": text}),
}
#: What a title or a name of the caller's own policy may be: it is told as it is, on one line.
TOLD = {"the name of a policy"}


def found(call: Callable[[str], Any], text: str) -> tuple[Problem, ...]:
    try:
        made = call(text)
    except AsnKinerjaError as refused:
        return refused.problems
    notes = getattr(made, "notes", ())
    return () if isinstance(made, Unknown) or not isinstance(notes, tuple) else notes


def told(one: Problem) -> list[str]:
    return [one.path, one.value, one.text("id"), one.text("en"), *map(str, one.to_dict()["text"].values())]


@pytest.mark.parametrize("text", MARKED, ids=lambda text: ascii(text[:30]))
@pytest.mark.parametrize("door", DOORS)
def test_no_message_repeats_it_raw(door, text):
    problems = found(DOORS[door], text)

    assert len(problems) <= 200
    for line in (line for one in problems for line in told(one)):
        assert line.isprintable(), line
        assert len(line) < LONGEST
        assert NUMBER not in line
        assert door in TOLD or not any(one in line for one in ("Kusumaningtyas", "1234567890", "a" * 100)), line


def test_every_door_of_this_page_refuses_or_notes_something():
    silent = {door for door, call in DOORS.items() if not any(found(call, text) for text in MARKED)}

    assert silent <= {"an element no text has"}


def test_a_code_is_repeated_and_a_name_used_as_one_is_told_by_its_place():
    def path(code: str) -> str:
        (problem,) = found(lambda text: plan(text).realised({text: 0.5}), code)
        return problem.path

    assert "realised['K1.kualitas']" == path("K1.kualitas")
    assert "realised[0]" == path("Sari Dewi") == path(NUMBER)


def test_the_codes_of_a_plan_are_told_where_they_are_codes():
    results = tuple(
        WorkResult(f"r{n}", "x", plan(code).results[0].indicators) for n, code in enumerate(("kk.jumlah", NAME))
    )
    (problem,) = found(lambda text: SKP(STAFF, YEAR, results).realised({text: 1}), "kk.jumlh")

    assert "codes of indicators of the plan: str (19), kk.jumlah" in problem.text("en")
    assert "Did you mean 'kk.jumlah'?" in problem.text("en")
