"""What the word of a result calls for: printed words by their names, an agency's own labels by their order.

Here: the place of a word in its list and what a policy makes of it. Not here: figures (``coaching_signs``), numbers.
"""

from collections.abc import Iterator

from ..evaluation.evaluation import Evaluation
from ..finding.finding import Unknown
from ..law.predikat import PredikatBase
from ..scoring.parts import Labels
from ..scoring.parts.facts import labels_in_order
from ..words import Text
from .coaching_policy import CoachingPolicy, Kinds, Severity

_NO_WORD = Text(
    "kebijakan pembinaan tidak menyebut apa yang mengikuti sebutan '{word}', dan tidak ada urutan yang memuatnya",
    "the coaching policy does not say what follows from the word '{word}', and no order holds it",
)
_BETWEEN = Text(
    "'{word}' bukan sebutan terbaik dan bukan yang terendah ({order}); kebijakan pembinaan belum menyebut dari sebutan "
    "mana pembinaan dimulai",
    "'{word}' is neither the best label nor the lowest ({order}); the coaching policy does not say at which label "
    "coaching begins",
)
_NO_LABEL = Text(
    "kebijakan pembinaan memulai pembinaan dari sebutan '{start}', yang tidak ada di antara {order}; yang dipakai "
    "hanya sebutan terendah",
    "the coaching policy begins at the label '{start}', which is not among {order}; only the lowest label was used",
)
_WORD = Text("tindak lanjut bagi sebutan '{word}', pada words", "what follows from the word '{word}', in words")
_START = Text(
    "sebutan pertama yang memerlukan pembinaan, pada own_from: salah satu dari {order}",
    "the first label that calls for coaching, in own_from: one of {order}",
)


def word_of(evaluation: Evaluation) -> str:
    """Return the word of a result by which a policy knows it: the name in a printed list, or the agency's label."""
    label = evaluation.predikat
    return label.name if isinstance(label, PredikatBase) else str(getattr(label, "name", label))


def order_of(evaluation: Evaluation) -> tuple[object, ...]:
    """Return the words the result was chosen among, best first; empty where nothing orders them."""
    if isinstance(evaluation.predikat, PredikatBase):
        return tuple(type(evaluation.predikat))
    root = evaluation.policy.root(evaluation.record)
    labels = labels_in_order(root.table) if isinstance(root, Labels) else ()
    return tuple(one for n, one in enumerate(labels) if one not in labels[:n])[::-1]


def is_best(evaluation: Evaluation) -> bool:
    """Say whether the result is the best word of its list."""
    return evaluation.predikat in order_of(evaluation)[:1]


def calls(evaluation: Evaluation, policy: CoachingPolicy) -> tuple[Severity, Kinds] | None:
    """Return what the word of a result calls for, or ``None`` for nothing.

    A printed word calls for what the policy says. So does an own label that it names; any other calls for
    ``policy.own`` from ``policy.own_from`` downwards, where that is not said the lowest one alone. The lowest is never
    let off by a printed word that happens to be spelt like it.
    """
    label, entry = evaluation.predikat, policy.words.get(word_of(evaluation))
    if isinstance(label, Unknown):
        return None
    if entry is not None and (entry[1] or isinstance(label, PredikatBase)):
        return entry if entry[1] else None
    order = order_of(evaluation)
    start = _start(order, policy)
    low = order[len(order) - 1 if start is None else start :]
    return policy.own if len(order) > 1 and label in low and policy.own[1] else None


def unread(evaluation: Evaluation, policy: CoachingPolicy) -> Iterator[Unknown]:
    """Yield what could not be told of the word of one result, with what would settle it."""
    label, order = evaluation.predikat, order_of(evaluation)
    if isinstance(label, Unknown):
        yield label
        return
    words = {"word": evaluation.label, "order": _listed(order), "start": policy.own_from or ""}
    is_named = word_of(evaluation) in policy.words
    if not is_named and (len(order) < 2 or label not in order):  # noqa: PLR2004 - one word alone has no order
        yield Unknown((_NO_WORD.fill(**words),), (_WORD.fill(**words),))
    elif policy.own_from is not None and not isinstance(label, PredikatBase):
        yield from [Unknown((_NO_LABEL.fill(**words),), (_START.fill(**words),))] * (_start(order, policy) is None)
    elif not is_named and label not in (order[0], order[-1]):
        yield Unknown((_BETWEEN.fill(**words),), (_START.fill(**words),))


def _start(order: tuple[object, ...], policy: CoachingPolicy) -> int | None:
    """Return the place of the first label that calls for coaching, or ``None`` where it is not in *order*."""
    named = [_word(one).casefold() for one in order]
    wanted = (policy.own_from or "").strip().casefold()
    return named.index(wanted) if wanted in named else None


def _word(label: object) -> str:
    return str(getattr(label, "label", getattr(label, "name", label)))


def _listed(order: tuple[object, ...]) -> str:
    return ", ".join(map(_word, order))
