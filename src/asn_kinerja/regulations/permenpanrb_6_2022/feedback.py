"""What feedback is under PermenPANRB 6/2022: a consideration of the rater, never a score.

Here: saying so, with its place. Not here: joining feedback (``scoring.feedback``), ratings (the rater gives them).
"""

from ...checks import kind_problem
from ...errors import ModelError, raise_if
from ...finding.finding import Finding, found
from ...words import Text
from .numbers import DUTY_RULE, FEEDBACK_RULE

CONSIDERATION = Text("bahan pertimbangan, bukan nilai", "a consideration, not a score")


def consideration(feedback: Finding[object]) -> Finding[Text]:
    """Return *feedback* as what it is here: words for the rater to consider, with all it rests on.

    The value is no number, so that no policy measures it by mistake; the rater's two ratings stay the rater's.

    Raises ``ModelError`` for what is no finding.
    Source: PermenPANRB 6/2022, annex p. 69 no. 3 and Pasal 16-19 (OFFICIAL_TEXT).
    """
    wrong = kind_problem(feedback, Finding, "feedback")
    raise_if([wrong] if wrong else [], ModelError)
    return found(FEEDBACK_RULE, CONSIDERATION, premises=(feedback, _duty()), given=feedback, by=consideration)


def _duty(_given: object = None) -> Finding[Text]:
    """Return who gives feedback, as a step of its own."""
    return found(DUTY_RULE, DUTY_RULE.sentence, "limit", by=_duty)
