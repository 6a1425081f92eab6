"""The word of an annual result in its own list, best first: a printed predikat, or the label of an agency's policy.

Here: which list a result stands in and where. Not here: which word is asked for (``merit``), any list.
"""

from enum import Enum
from typing import Any

from attrs import frozen

from ..evaluation.evaluation import Evaluation
from ..evaluation.policy import RulePolicy
from ..finding.finding import Unknown
from ..law.predikat import PredikatBase
from ..scoring.parts import Labels
from ..scoring.parts.facts import labels_in_order
from ..words import Text
from .entries import Rated
from .names import letters


@frozen
class Listed:
    """One result as a place in a list of words.

    Attributes:
        words: the words of the list, best first, each with the ways it is written.
        place: where the result stands, 0 for the best.
        own: the agency's policy whose labels these are, or ``None`` for the printed list of a regulation.

    """

    words: tuple[tuple[str, ...], ...]
    place: int
    own: object = None

    @property
    def label(self) -> str:
        """The word of the result, as it is shown."""
        return self.words[self.place][-1]

    @property
    def labels(self) -> tuple[str, ...]:
        """Every word of the list as it is shown, best first."""
        return tuple(one[-1] for one in self.words)

    def at_least(self, word: str) -> bool | None:
        """Say whether the result is *word* or better in its list; ``None`` where the list has no such word."""
        exact = [n for n, one in enumerate(self.words) if word in one]
        near = exact or [n for n, one in enumerate(self.words) if letters(word) in map(letters, one)]
        return self.place <= near[0] if len(near) == 1 else None


def listed(result: "Evaluation | Rated") -> Listed | None:
    """Return the place of *result* in its list, or ``None`` where it is open or its labels have no one order."""
    predikat = result.predikat
    if isinstance(predikat, Unknown):
        return None
    if isinstance(result, Rated) or isinstance(result.policy, RulePolicy):
        kind: Any = type(predikat)
        order = list(kind)
        return Listed(tuple(map(_written, order)), order.index(predikat))
    labels = _labels(result)
    if predikat not in labels or len(set(map(_written, labels))) < len(labels):
        return None
    return Listed(tuple(map(_written, labels)), labels.index(predikat), result.policy)


def _labels(evaluation: Evaluation) -> list[object]:
    """Return the labels of an agency's policy from the highest band to the lowest."""
    root = evaluation.policy.root(evaluation.record)
    return list(reversed(labels_in_order(root.table))) if isinstance(root, Labels) else []


def _written(label: object) -> tuple[str, ...]:
    """Return the ways a label is written, the one that is shown last."""
    if isinstance(label, PredikatBase):
        return label.name, label.label
    if isinstance(label, Enum):
        return label.name, *_written(label.value)
    return (label.en, label.id) if isinstance(label, Text) else (str(label),)
