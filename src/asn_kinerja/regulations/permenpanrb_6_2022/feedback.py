"""What feedback is under PermenPANRB 6/2022: a consideration of the rater, never a score.

Here: saying so, with its place. Not here: joining feedback (``scoring.feedback``), ratings (the rater gives them).
"""

from typing import Any

from ...errors import ModelError, raise_if
from ...finding.finding import Finding
from ...model.checks import kind_problem
from ...words import Text
from .numbers import DUTY_RULE, FEEDBACK_PLACE, FEEDBACK_RULE

CONSIDERATION = Text("bahan pertimbangan, bukan nilai", "a consideration, not a score")


def consideration(feedback: Finding[Any]) -> Finding[Text]:
    """Return *feedback* as what it is here: words for the rater to consider, with all it rests on.

    The value is no number, so that no policy measures it by mistake; the rater's two ratings stay the rater's.

    Raises ``ModelError`` for what is no finding.
    Source: PermenPANRB 6/2022, annex p. 69 no. 3 and Pasal 16-19 (OFFICIAL_TEXT).
    """
    wrong = kind_problem(feedback, Finding, "feedback", "Finding")
    raise_if([wrong] if wrong else [], ModelError)
    facts = (("value", CONSIDERATION),)
    title, premises = FEEDBACK_RULE.title, (feedback, _duty())
    return Finding(
        CONSIDERATION, FEEDBACK_RULE, title, FEEDBACK_PLACE, "plain", facts, premises, (), feedback, consideration
    )


def _duty(_given: object = None) -> Finding[Text]:
    """Return who gives feedback, as a step of its own."""
    words = DUTY_RULE.sentence
    return Finding(words, DUTY_RULE, DUTY_RULE.title, DUTY_RULE.cite, "limit", (("value", words),), by=_duty)
