"""Laws of evaluations, to hold against any policy: each can fail, and says where.

Here: what every evaluation promises, as functions of somebody's ``evaluate`` and a record. Not here: records to try
(``strategies``), cases of law (``answers``).
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any, TypeAlias

from attrs import evolve

from ..errors import AsnKinerjaError
from ..evaluation.evaluation import Evaluation
from ..exact.number import fraction, plain
from ..finding.finding import Finding, Unknown
from ..finding.score import Score
from ..law.citation import Citation
from ..model.realisation import Realisation, number_of
from ..model.record import Record
from ..model.target import Direction
from ..scoring.parts.bounds import bounds
from ..scoring.parts.find import replay

Evaluate: TypeAlias = Callable[[Record], Evaluation]
_MONOTONE = "{code}: better by a hundredth lowers the points from {before} to {after}"


def total(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """Every record is answered or refused by the library's own error; an answer has a word or says what is missing."""
    try:
        done = evaluate(record)
    except AsnKinerjaError:
        return
    except Exception as broken:
        yield f"{type(broken).__name__} instead of an answer or a refusal"
        return
    if done.predikat is None or (isinstance(done.predikat, Unknown) and not done.predikat.reasons):
        yield "neither a word nor a reason"


def cited(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """Every step has a rule with a key, a place and a standing."""
    for step in evaluate(record).finding.walk():
        if not isinstance(step.cite, Citation) or not step.rule.key:
            yield f"{step.rule.key}: no citation"


def replayable(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """Every step is computed again from what it carries."""
    for step in evaluate(record).finding.walk():
        if step.by is None:
            yield f"{step.rule.key}: nothing computes it again"
        elif replay(step) != step:
            yield f"{step.rule.key}: computed again it is {replay(step).value!r}, not {step.value!r}"


def accounted(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """Every sum is that of its parts by the shares it names, a mean their mean; the parts are those it rests on."""
    for step in evaluate(record).finding.walk():
        parts, steps = dict(step.facts).get("parts"), [one.value for one in step.premises]
        if not isinstance(step.value, Score) or not isinstance(parts, tuple) or not parts:
            continue
        if steps and [value for _, value in parts] != steps:
            yield f"{step.rule.key}: the parts told are not those it rests on"
        summed = sum((share * value.exact for share, value in parts), Fraction(0))
        wanted = {"sum": summed, "weighted": summed, "mean": summed / len(parts), "mean_one": parts[0][1].exact}
        if wanted.get(step.how, step.value.exact) != step.value.exact:
            yield f"{step.rule.key}: its parts make {plain(wanted[step.how])}, not {plain(step.value.exact)}"
        if step.how == "weighted" and sum(share for share, _ in parts) != 1:
            yield f"{step.rule.key}: the shares do not sum to 1"


def bounded(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """Points lie where the part that gives them says they can."""
    for step in evaluate(record).finding.walk():
        limits = _limits(step)
        if limits is not None and not limits.holds(step.value.pair):
            yield f"{step.rule.key}: {plain(step.value.exact)} lies outside {limits.text('en')}"


def _limits(step: Finding[Any]) -> Any:
    try:
        return bounds(step.by) if isinstance(step.value, Score) and step.by is not None else None
    except (AssertionError, AttributeError, TypeError):  # computed by no part
        return None


def order_free(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """No order in which results, realisations and extras are given changes anything."""
    plan = evolve(record.skp, results=record.skp.results[::-1])
    turned = _given(evolve(record, skp=plan, extras=record.extras[::-1]), dict(reversed(record.realised.items())))
    one, two = evaluate(record), evaluate(turned)
    if (one.predikat, one.score) != (two.predikat, two.score):
        yield f"another order gives {two.predikat!r} {two.score}, not {one.predikat!r} {one.score}"


def monotone(evaluate: Evaluate, record: Record) -> Iterator[str]:
    """Doing better never lowers the points. Not every text keeps it: PP 46/2011 does not, beyond 24 % saving."""
    before = evaluate(record).score
    for code, realised in record.realised.items():
        better = _better(record, code, realised)
        after = None if better is None else evaluate(_given(record, {**record.realised, code: better})).score
        if before is not None and after is not None and after.exact < before.exact:
            yield _MONOTONE.format(code=code, before=plain(before.exact), after=plain(after.exact))


def _given(record: Record, realised: dict[str, Any]) -> Record:
    """Return the record with other realisations."""
    return record.skp.realised(
        realised, period=record.period, behaviour=record.behaviour, extras=record.extras, ratings=record.ratings
    )


def _better(record: Record, code: str, realised: Realisation) -> Fraction | None:
    """Return a realisation a hundredth better, or ``None`` where its target has no direction in numbers."""
    targets = {one.code: one.target for result in record.skp.results for one in result.indicators}
    number, direction = number_of(realised), targets[code].direction
    hundredths = {Direction.RISING: 101, Direction.FALLING: 99}.get(direction) if direction else None
    return None if number is None or hundredths is None else fraction(number) * hundredths / 100


#: The laws every policy keeps.
LAWS: Mapping[str, Callable[[Evaluate, Record], Iterator[str]]] = {
    law.__name__: law for law in (total, cited, replayable, accounted, bounded, order_free)
}


def broken(evaluate: Evaluate, record: Record, *more: Callable[[Evaluate, Record], Iterator[str]]) -> list[str]:
    """Return where *evaluate* breaks a law of ``LAWS`` or one of *more* (``monotone``) on *record*; empty where none.

    >>> from asn_kinerja import evaluate
    >>> from asn_kinerja.testing.strategies import records
    >>> broken(evaluate, records().example())  # doctest: +SKIP
    []
    """
    found = [f"total: {one}" for one in total(evaluate, record)]
    if found or _refuses(evaluate, record):
        return found
    laws = [*(law for name, law in LAWS.items() if name != "total"), *more]
    return [f"{law.__name__}: {one}" for law in laws for one in law(evaluate, record)]


def _refuses(evaluate: Evaluate, record: Record) -> bool:
    """Say whether the record is refused: there are no steps to hold laws against."""
    try:
        evaluate(record)
    except AsnKinerjaError:
        return True
    return False
