"""The laws of ``testing.laws`` hold for the library, and each is broken by a policy that does not keep it."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from attrs import evolve
from hypothesis import given

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    EvaluationPeriod,
    Indicator,
    WorkResult,
    evaluate,
    rulebook,
)
from asn_kinerja.errors import RecordError, problem
from asn_kinerja.finding import Score
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.testing import laws
from asn_kinerja.testing.strategies import records
from asn_kinerja.words import Text
from specimens import AGENCY, HALF, MARKS, PLAN, RATED, REALISED, RECORD, STAFF


def by_agency(record):
    return evaluate(record, AGENCY)


class TestTheLibraryKeepsThem:
    @given(records())
    def test_under_the_text_of_the_period(self, record):
        assert [] == laws.broken(evaluate, record)

    def test_under_an_agencys_policy(self):
        assert [] == laws.broken(by_agency, RECORD, laws.monotone)

    def test_a_refusal_keeps_them(self):
        assert [] == laws.broken(evaluate, PLAN.realised(REALISED))


def changed(rule, **change):
    """Return an evaluation whose step of a rule says something else."""

    def answer(record):
        done = evaluate(record)
        finding = replaced(done.finding, rule, change)
        return SimpleNamespace(predikat=done.predikat, score=done.score, finding=finding)

    return answer


def replaced(step, rule, change):
    premises = tuple(replaced(one, rule, change) for one in step.premises)
    whole = step if premises == step.premises else evolve(step, premises=premises)
    if step.rule is not rule:
        return whole
    return evolve(whole, **{key: one(step) if callable(one) else one for key, one in change.items()})


def more(step):
    return Score((step.value.exact + 1).as_integer_ratio(), step.value.scale)


def doubled(step):
    facts = dict(step.facts)
    return tuple({**facts, "parts": tuple((2 * share, value) for share, value in facts["parts"])}.items())


def first_only(record):
    """Reads the first result and leaves the others."""
    row = record.skp.results[0]
    part = evolve(record.skp, results=(row,)).realised({one.code: record.realised[one.code] for one in row.indicators})
    return evaluate(evolve(part, behaviour=record.behaviour), AGENCY)


def crash(record):
    return 1 // 0


TOTAL, ROW = pp_46_2011.TOTAL_RULE, pp_46_2011.ROW_RULE


class TestEachCanFail:
    @pytest.mark.parametrize(
        ("law", "broken"),
        [
            (laws.total, crash),
            (laws.total, lambda record: evolve(evaluate(record), predikat=None)),
            (
                laws.cited,
                lambda record: SimpleNamespace(
                    finding=SimpleNamespace(walk=lambda: [SimpleNamespace(cite=None, rule=TOTAL)])
                ),
            ),
            (laws.replayable, changed(TOTAL, value=more)),
            (laws.replayable, changed(TOTAL, by=None)),
            (laws.accounted, changed(TOTAL, value=more)),
            (laws.accounted, changed(TOTAL, facts=doubled)),
            (laws.accounted, changed(ROW, value=more)),
            (laws.bounded, changed(pp_46_2011.TASKS_RULE, value=lambda step: Score((1000, 1), step.value.scale))),
        ],
    )
    def test_a_policy_that_breaks_it_is_told(self, law, broken):
        assert [] == list(law(evaluate, RECORD))
        assert list(law(broken, RECORD))

    def test_what_depends_on_the_order_is_told(self):
        rows = tuple(WorkResult(code, code, (Indicator(code, Aspect.QUANTITY, AtLeast(10)),)) for code in "ab")
        record = SKP(STAFF, EvaluationPeriod.year(2018), rows).realised({"a": 10, "b": 5}, behaviour=MARKS)

        def first(one):
            code = one.skp.results[0].code
            return SimpleNamespace(predikat=code, score=None)

        assert list(laws.order_free(first, record))

    def test_what_falls_when_work_is_better_is_told(self):
        """PP 46/2011: just past 24 % saving the points of time fall from 100 to 76."""
        record = PLAN.realised({**REALISED, "kk.waktu": "9.12"}, behaviour=MARKS)

        assert ["kk.waktu"] == [one.split(":")[0] for one in laws.monotone(evaluate, record)]

    def test_broken_tells_every_law_by_its_name(self):
        told = laws.broken(changed(TOTAL, value=more), RECORD)

        assert {"replayable", "accounted"} <= {one.split(":")[0] for one in told}
        assert ["total: ZeroDivisionError instead of an answer or a refusal"] == laws.broken(crash, RECORD)

    def test_an_answer_without_a_reason_is_none(self):
        assert list(laws.total(lambda _: SimpleNamespace(predikat=SimpleNamespace(reasons=())), RECORD)) == []
        assert [] == list(laws.total(lambda _: (_ for _ in ()).throw(RecordError(problem("negative"))), RECORD))


class TestReformNeutral:
    """A later text changes no earlier result; one that reaches back would."""

    LATER = date(2031, 1, 1)

    def with_a_text_from(self, monkeypatch, first, policy):
        rows = [evolve(row, last=first - timedelta(days=1)) if row.last is None else row for row in rulebook.RULEBOOK]
        new = evolve(rulebook.RULEBOOK[-1], first=first, last=None, policy=policy)
        monkeypatch.setattr(rulebook, "RULEBOOK", rulebook.proven((*rows, new), rulebook.NOT_YET))

    def test_a_later_text_changes_no_earlier_result(self, monkeypatch):
        before = [evaluate(one) for one in (RECORD, RATED, HALF)]
        self.with_a_text_from(monkeypatch, self.LATER, evolve(permenpanrb_6_2022.policy(), name=Text("X", "X")))

        assert before == [evaluate(one) for one in (RECORD, RATED, HALF)]
        assert Text("X", "X") == rulebook.on(STAFF.service, self.LATER).policy.name

    def test_one_that_reaches_back_does(self, monkeypatch):
        before = evaluate(RATED)
        self.with_a_text_from(monkeypatch, date(2024, 1, 1), evolve(permenpanrb_6_2022.policy(), name=Text("X", "X")))

        assert before != evaluate(RATED)
