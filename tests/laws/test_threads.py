"""The same question gives the same answer from many threads at once, with cold caches, and in another process."""

import gc
import multiprocessing
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from asn_kinerja import Evaluation, evaluate, evaluate_year, to_plain
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from specimens import AGENCY, HALF, PROPOSED, RATED, RECORD, REST

THREADS = 8


def everything(evaluation: Evaluation) -> dict[str, Any]:
    """Return all that can be asked of an evaluation, as plain data."""
    return {
        "plain": evaluation.to_dict(),
        "id": str(evaluation.explain("id")),
        "en": evaluation.explain("en").to_markdown(),
        "readings": [one.value for one in evaluation.readings],
        "notes": [one.code for one in evaluation.notes],
        "policy": str(evaluation.policy.describe("id")),
        "lint": [one.code for one in evaluation.policy.problems()],
        "repr": repr(evaluation),
    }


def of_2018() -> Any:
    return everything(evaluate(RECORD))


def of_2018_read_otherwise() -> Any:
    readings = tuple(one.alternatives[0] for one in pp_46_2011.policy().readings)
    return everything(evaluate(RECORD, pp_46_2011.policy(*readings)))


def of_two_plans() -> Any:
    return everything(evaluate_year([HALF, REST]))


def of_2025() -> Any:
    return everything(evaluate(RATED))


def proposed() -> Any:
    return everything(evaluate(PROPOSED, permenpanrb_6_2022.policy(propose=AGENCY)))


def of_an_agency() -> Any:
    return everything(evaluate(RECORD, AGENCY))


QUESTIONS = (of_2018, of_2018_read_otherwise, of_two_plans, of_2025, proposed, of_an_agency)


def clear_caches() -> None:
    """Empty every cache of the package, wherever it stands."""
    found = [one for one in gc.get_objects() if hasattr(type(one), "cache_clear")]
    for cached in found:
        if getattr(cached, "__module__", "").startswith("asn_kinerja"):
            cached.cache_clear()


@pytest.fixture
def switching() -> Iterator[None]:
    """Let threads take turns as often as the interpreter can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("switching")
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.__name__)
def test_threads_that_start_together_with_cold_caches_agree(question: Callable[[], Any]):
    expected = question()
    barrier = Barrier(THREADS)

    def ask(_: int) -> Any:
        barrier.wait()
        return question()

    clear_caches()
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(ask, range(THREADS)))

    assert all(expected == answer for answer in answers)


@pytest.mark.usefixtures("switching")
def test_threads_that_ask_different_questions_do_not_disturb_each_other():
    expected = [question() for question in QUESTIONS]

    clear_caches()
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(lambda n: QUESTIONS[n % len(QUESTIONS)](), range(3 * len(QUESTIONS))))

    assert all(expected[n % len(QUESTIONS)] == answer for n, answer in enumerate(answers))


def asked(number: int) -> Any:
    return QUESTIONS[number]()


def sent(record: Any) -> Any:
    """Evaluate a record that came here, and send the evaluation back."""
    return evaluate(record)


@pytest.fixture(scope="module")
def workers() -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        yield pool


class TestProcesses:
    def test_a_new_process_computes_the_same(self, workers):
        answers = list(workers.map(asked, range(len(QUESTIONS))))

        assert [question() for question in QUESTIONS] == answers

    @pytest.mark.parametrize("record", [RECORD, RATED], ids=["2018", "2025"])
    def test_records_and_evaluations_travel(self, workers, record):
        back = workers.submit(sent, record).result()

        assert evaluate(record) == back
        assert hash(evaluate(record)) == hash(back)
        assert to_plain(evaluate(record)) == to_plain(back)

    def test_a_refusal_travels(self, workers):
        refused = workers.submit(sent, None).exception()

        assert [("type", "record")] == [(one.code, one.path) for one in refused.problems]
