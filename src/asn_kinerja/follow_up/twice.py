"""What stands twice in a dossier: the same certificate, award, punishment or figure.

Here: which entries repeat others, whatever their order. Not here: what is counted (``competence``, ``conduct``).
"""

from collections.abc import Hashable, Iterable, Iterator
from fractions import Fraction
from typing import Any

from ..errors import Problem, problem
from ..model.period import EvaluationPeriod
from .entries import Figure, Held, Punishment, Training
from .names import letters


def again(values: Iterable[Hashable]) -> dict[int, int]:
    """Return the places of *values* that were there before, each with the first place.

    >>> again(["a", "b", "a"])
    {2: 0}
    """
    first: dict[Hashable, int] = {}
    return {n: first[one] for n, one in enumerate(values) if first.setdefault(one, n) != n}


def trainings_again(trainings: tuple[Training, ...]) -> dict[int, int]:
    """Return the places of certificates that repeat another: same topic, day and hours, no other provider.

    One without a provider is the same certificate as one with it; two providers gave two.
    """
    named: dict[Hashable, int] = {}
    for n, one in enumerate(trainings):
        if one.provider is not None:
            named.setdefault(_certificate(one), n)
    marks = [(_certificate(one), letters(one.provider or "")) for one in trainings]
    found = again(marks)
    for n, one in enumerate(trainings):
        if one.provider is None and _certificate(one) in named:
            found[n] = named[_certificate(one)]
    return dict(sorted(found.items()))


def _certificate(one: Training) -> Hashable:
    return letters(one.topic), one.on, Fraction(one.hours)


def hours_facts(trainings: tuple[Training, ...], period: EvaluationPeriod, how: str) -> tuple[str, dict[str, Any]]:
    """Return the phrase *how* and the facts that say how many certificates of *period* stand twice, if any do."""
    count = sum(trainings[n].on in period for n in trainings_again(trainings))
    return (f"{how}_once", {"once": count}) if count else (how, {})


def awards_again(awards: Iterable[Held]) -> dict[int, int]:
    """Return the places of awards that repeat another: the same award on the same day."""
    return again((letters(one.award), one.on) for one in awards)


def twice(
    trainings: tuple[Training, ...],
    awards: tuple[Held, ...],
    discipline: tuple[Punishment, ...],
    figures: tuple[Figure, ...],
) -> Iterator[Problem]:
    """Yield a note on each entry that repeats another, and on trainings and figures that differ where one is asked."""
    lists = (("training", trainings_again(trainings)), ("awards", awards_again(awards)))
    for name, found in (*lists, ("discipline", again((one.level, one.decided) for one in discipline))):
        for n, first in found.items():
            yield problem("entry_twice", f"{name}[{n}]", other=f"{name}[{first}]")
    yield from _alike(trainings)
    for n, first in again((one.key, one.period) for one in figures).items():
        yield problem("figure_twice", f"figures[{n}]", other=f"figures[{first}]")


def _alike(trainings: tuple[Training, ...]) -> Iterator[Problem]:
    repeated = trainings_again(trainings)
    for n, first in again((letters(one.topic), one.on) for one in trainings).items():
        if n not in repeated:
            yield problem("training_alike", f"training[{n}]", other=f"training[{first}]")
