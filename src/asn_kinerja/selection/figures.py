"""What may stand as the figure of a candidate: a number, a score, a finding, an evaluation; or an open answer.

Here: reading one. Not here: which figures a ranking asks for (``ranking``), how numbers are written (``exact.number``).
"""

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from ..checks import without_identity
from ..errors import Problem, problem
from ..evaluation.evaluation import Evaluation
from ..evaluation.policy import scale_of
from ..exact.number import Number, look
from ..finding.finding import Finding, Unknown
from ..finding.score import Score
from ..words import Text, Word, join, say

NOTHING = Text("tidak berlaku", "does not apply")
#: A number, or whatever holds one with its reasons.
Figured: TypeAlias = Number | str | Score | Finding[object] | Evaluation | Unknown


def figure_of(value: object, path: str) -> "Number | Unknown | Problem":
    """Return the exact figure that *value* holds, ``Unknown`` where it is open, or the problem it has.

    An evaluation stands for its points; under a policy that makes none it is refused.
    """
    if type(value) in (int, Decimal, Fraction, str):
        return look(value, path)
    if isinstance(value, Evaluation):
        return _points(value, path)
    if isinstance(value, Finding):
        return figure_of(value.value, path) if _is_figure(value.value) else _no_figure(value.value, path)
    if isinstance(value, Word):
        return _no_figure(value, path)
    if isinstance(value, Score):
        exact = value.exact
        return look(int(exact) if exact.denominator == 1 else exact, path)
    return value if isinstance(value, Unknown) else look(value, path)


def source_of(value: object) -> "Finding[object] | None":
    """Return the reasons of a figure, where *value* has some."""
    if isinstance(value, Evaluation):
        return value.finding
    return value if isinstance(value, Finding) else None


def reasons_text(unknown: Unknown) -> Text:
    """Return why a figure is open, without any identity number that came with the data."""
    why = join(unknown.reasons, "; ")
    return Text(without_identity(why.id), without_identity(why.en))


def scale_name(value: object) -> str | None:
    """Return the scale a figure names, or ``None`` where it names none."""
    held = value.score if isinstance(value, Evaluation) else value.value if isinstance(value, Finding) else value
    return held.scale.name.id if isinstance(held, Score) else None


def _is_figure(value: object) -> bool:
    return isinstance(value, (Score, Unknown, int, Fraction)) or hasattr(value, "as_integer_ratio")


def _no_figure(value: object, path: str) -> Problem:
    return problem("figure_kind", path, NOTHING if value is None else value)


def _points(value: Evaluation, path: str) -> "Number | Unknown | Problem":
    score = value.score
    if score is not None:
        return figure_of(score, path)
    if scale_of(value.policy, value.policy.root(value.record)) is None:
        return problem("figure_no_points", path, policy=say(value.policy.name, "id"))
    return value.predikat if isinstance(value.predikat, Unknown) else _no_figure(value.predikat, path)
