"""Questions of every regulation, over every combination of known and unknown facts."""

from collections.abc import Iterator
from typing import Any

import pytest

from asn_kinerja.finding import Unknown
from asn_kinerja.questions import Question
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.testing import walk

QUESTIONS = {
    f"{name}.{key}": value for name in walk.texts() for key, value in walk.values(name) if isinstance(value, Question)
}
every_question = pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS)


def completions(question: Question, known: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every combination of all facts that says the same as *known*."""
    for full in question.combinations():
        if all(value is None or full[name] is value for name, value in known.items()):
            yield full


def test_the_questions_of_law_are_found():
    assert 12 < len(QUESTIONS)


@every_question
def test_a_definite_answer_is_that_of_every_completion(asked):
    for known in asked.combinations(unknown=True):
        found = asked(**known)
        if not isinstance(found.value, Unknown):
            assert {found.value} == {asked(**full).value for full in completions(asked, known)}


@every_question
def test_an_unknown_answer_is_one_that_completions_do_not_share_or_that_the_text_leaves_open(asked):
    """Except where a fact must be known always, which is then named."""
    always = {one.name for one in asked.facts if one.always}
    for known in asked.combinations(unknown=True):
        found = asked(**known)
        if isinstance(found.value, Unknown) and not any(known[name] is None for name in always):
            answers = [asked(**full).value for full in completions(asked, known)]
            assert found.value in answers or len(set(answers)) > 1


@every_question
def test_what_would_decide_is_named_and_nothing_that_is_known(asked):
    for known in asked.combinations(unknown=True):
        found = asked(**known)
        if isinstance(found.value, Unknown) and found.value not in [case.answer for case in asked.cases]:
            missing = {one.words for one in asked.facts if known.get(one.name) is None}
            assert found.value.needed
            assert set(found.value.needed) <= missing


@every_question
def test_a_note_tells_only_what_is_known_and_both_languages_say_the_answer(asked):
    for known in asked.combinations(unknown=True):
        found = asked(**known)
        assert str(found.explain("id"))
        assert str(found.explain("en"))
        assert found == replay(found)
