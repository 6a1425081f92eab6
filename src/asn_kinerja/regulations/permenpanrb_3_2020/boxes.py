"""Placing a performance and a potential in one of nine boxes, by the annex of the day.

Here: reading the tables. Not here: the tables (``numbers``), deciding about anybody.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen

from ...checks import MAX_PARTS, added, gathered, kind_problem, listed, refuse, word_problem
from ...errors import ModelError, Problem, ReadingError, problem, raise_if
from ...exact.number import Number, kept, look
from ...exact.table import Bands
from ...finding.finding import Finding, Unknown, found
from ...finding.score import Score
from ...follow_up.entries import date_problem
from ...law.citation import Citation
from ...law.predikat import PredikatBase
from ...law.reading import Reading
from ...law.rule import Rule
from ...model.rating import Expectation
from ...questions import replays
from ...signature import answered, kind_of
from ...words import Text, join
from .numbers import (
    ADVICE,
    ADVICE_OPEN,
    ADVICE_PLACE,
    ADVICE_RULE,
    AXIS_PLACE,
    AXIS_RULE,
    BOX_RULE,
    BOXES,
    CUTOFF_RULE,
    FRAMEWORK_PLACE,
    OLD_ADVICE,
    OLD_ADVICE_PLACE,
    PERFORMANCE_RULE,
    PERFORMANCE_SHARES,
    POTENTIAL_RULE,
    POTENTIAL_SHARES,
    PREDIKAT_VALUES,
    PRINTED_AXIS,
    SINCE,
    TALENT_RULE,
    TALENT_SHARES,
    Advice,
    OldAxis,
    Potential,
    Reinforcing,
)

_HUNDRED = 100


@frozen
class Cutoffs:
    """An agency's cut-offs on a scale of 0 to 100, lower edges included.

    Attributes:
        middle: from here on SESUAI or MENENGAH.
        high: from here on DI_ATAS or TINGGI; more than *middle*.

    """

    middle: Number = field(converter=kept)
    high: Number = field(converter=kept)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number from 0 to 100, and a wrong order."""
        wrong = gathered((value_problem(self.middle, "middle"), value_problem(self.high, "high")))
        if not wrong and self.middle >= self.high:
            wrong.append(problem("cutoffs_order", "middle", self.middle))
        raise_if(wrong, ModelError)

    def read(self, value: Number, labels: tuple[object, ...]) -> Any:
        """Return the label, highest first, that *value* falls under."""
        high, middle, low = labels
        row = Bands.at_least({self.high: high, self.middle: middle}, below=low).row(value.as_integer_ratio())
        return None if row is None else row.payload


def value_problem(value: object, path: str) -> Problem | None:
    """Return a problem unless *value* is an exact number from 0 to 100."""
    found = look(value, path)
    if isinstance(found, Problem):
        return found
    scale = Text("nilai 0 sampai 100", "a value of 0 to 100")
    return None if 0 <= found <= _HUNDRED else problem("outside_scale", path, found, range=scale)


def _predikat_problem(value: object) -> Problem | None:
    names = set(type(value).__members__) if isinstance(value, PredikatBase) else set()
    if names == set(PRINTED_AXIS):
        return None
    shown = value.label if isinstance(value, PredikatBase) else type(value).__name__
    return problem("foreign_predikat", "predikat", Text.both(shown), cite=AXIS_PLACE, words=listed(PRINTED_AXIS))


@replays
def performance_axis(
    predikat: PredikatBase, *, on: date, cutoffs: Cutoffs | None = None, reading: OldAxis = OldAxis.CUTOFFS
) -> Finding[Expectation]:
    """Return the place of a predikat of PermenPANRB 6/2022 on the performance axis, by the annex of the day.

    From 31 December 2025 the printed mapping; before, the agency's *cutoffs* over the value of the predikat, unless
    *reading* applies the mapping backwards.

    Raises ``ModelError`` for a predikat of another list, what is no day, and for missing cut-offs, all at once.
    """
    predikat = answered(predikat)
    wrong = gathered(
        (
            _predikat_problem(predikat),
            date_problem(on, "on"),
            kind_problem(cutoffs, (Cutoffs, type(None)), "cutoffs"),
            kind_problem(reading, OldAxis, "reading"),
        )
    )
    raise_if(wrong, ModelError)
    if on >= SINCE or reading is OldAxis.PRINTED:
        axis, cite = PRINTED_AXIS[predikat.name]
        return _axis(axis, AXIS_RULE, cite, predikat.label, () if on >= SINCE else (reading,))
    if cutoffs is None:
        raise ModelError(problem("cutoffs_needed", "cutoffs", cite=FRAMEWORK_PLACE))
    value, cite = PREDIKAT_VALUES[predikat.name]
    return _axis(cutoffs.read(value, tuple(Expectation)), CUTOFF_RULE, cite, predikat.label, (reading,))


def _axis(axis: Any, rule: Rule, cite: Citation, shown: Text | str, readings: tuple[Reading, ...] = ()) -> Finding[Any]:
    return found(rule, axis, "cell", cite=cite, keys=shown, value=axis.value, readings=readings)


@replays
def potential_axis(value: Number | str, cutoffs: Cutoffs) -> Finding[Potential]:
    """Return the place of a potential value, 0 to 100, on its axis by the agency's cut-offs.

    Raises ``ModelError`` for what is no such value and no cut-offs.
    """
    given = answered(value)
    exact = given.exact if isinstance(given, Score) else given
    wrong = gathered((value_problem(exact, "potential"), kind_problem(cutoffs, Cutoffs, "cutoffs")))
    raise_if(wrong, ModelError)
    number = kept(exact)
    return _axis(cutoffs.read(number, tuple(Potential)), CUTOFF_RULE, FRAMEWORK_PLACE, str(number))


@replays
def nine_box(
    predikat: PredikatBase,
    potential: Potential | Number | str,
    *,
    on: date,
    cutoffs: Cutoffs | None = None,
    reading: OldAxis = OldAxis.CUTOFFS,
) -> Finding[int]:
    """Return the box, 1 to 9, of a predikat and a potential on a day; an input to the committee, no placement.

    *potential* is a word of the axis, or a value of 0 to 100 that *cutoffs* read. *cutoffs* are needed for a value,
    and for every day before 31 December 2025.

    Raises ``ModelError`` with everything that is wrong or missing.
    """
    performance = performance_axis(predikat, on=on, cutoffs=cutoffs, reading=reading)
    potential = answered(potential)
    if isinstance(potential, Potential):
        place = _named(potential)
    elif cutoffs is None:
        raise ModelError(problem("cutoffs_needed", "cutoffs", cite=FRAMEWORK_PLACE))
    else:
        place = potential_axis(potential, cutoffs)
    box, cite = BOXES[performance.value, place.value]
    facts = {"performance": performance.value.value, "potential": place.value.value}
    steps = (performance, place)
    return found(BOX_RULE, box, "box", cite=cite, premises=steps, readings=performance.readings, **facts)


def _named(potential: Potential) -> Finding[Potential]:
    return evolve(_axis(potential, BOX_RULE, BOX_RULE.cite, potential.name), given=potential, by=_named)


@replays
def advice(box: int, *, on: date) -> "Finding[tuple[Advice, ...] | Unknown]":
    """Return what is recommended for a box by the annex of the day; ``Unknown`` where that was not verified.

    Raises ``ModelError`` for what is no box and no day.
    """
    shown = box if type(box) is int else kind_of(box)
    number = None if shown in OLD_ADVICE else problem("whole_number", "box", shown, range="1-9")
    refuse(ModelError, number, date_problem(on, "on"))
    table, cite = (ADVICE, ADVICE_PLACE) if on >= SINCE else (OLD_ADVICE, OLD_ADVICE_PLACE)
    given = table.get(box)
    if given is None:
        return found(ADVICE_RULE, Unknown((ADVICE_OPEN,), (ADVICE_OPEN,)), cite=cite)
    return found(ADVICE_RULE, given, cite=cite, value=join((one.value for one in given), "; "))


@replays
def performance_value(
    *,
    main: Number | str,
    awards: Number | str,
    team: Number | str,
    shares: tuple[Number | str, Number | str] = PERFORMANCE_SHARES,
    reading: Reading = Reinforcing.MEAN,
) -> "Finding[Score | Unknown]":
    """Return the value of the performance axis from its main part and its reinforcing part, each 0 to 100.

    The split of the reinforcing part is open: its mean is the default, weights of its own are ``Unknown``.

    Raises ``ModelError`` for values outside 0 to 100 and shares that do not sum to one.
    """
    if not isinstance(reading, Reinforcing):
        raise ReadingError(problem("type", "reading", type(reading).__name__, expected="Reinforcing"))
    values = {"main": main, "awards": awards, "team": team}
    wrong = gathered(value_problem(value, path) for path, value in values.items())
    raise_if(wrong + _shares_problems(shares), ModelError)
    if reading is Reinforcing.OWN_WEIGHTS:
        answer = Unknown((Reinforcing.about, Reinforcing.why), (Reinforcing.about,))
        return found(PERFORMANCE_RULE, answer, readings=(reading,))
    first, second = (Fraction(kept(one)) for one in shares)
    parts = {"main": first, "awards": second / 2, "team": second / 2}
    return _weighted(PERFORMANCE_RULE, [(parts[name], values[name]) for name in values], (reading,))


def potential_value(values: Mapping[str, Number | str]) -> Finding[Score]:
    """Return the value of the potential axis from ``kompetensi``, ``potensi``, ``kualifikasi``, ``integritas``.

    Raises ``ModelError`` for a part that is missing, unknown, or outside 0 to 100, all at once.
    """
    if not isinstance(values, Mapping):
        name = kind_of(values)
        raise ModelError(problem("type", "values", name, expected=listed(POTENTIAL_SHARES)))
    if len(values) > MAX_PARTS:
        raise ModelError(problem("too_many", "values", len(values), limit=MAX_PARTS))
    wrong = [problem("figure_missing", "values", name) for name in POTENTIAL_SHARES if name not in values]
    for n, (name, value) in enumerate(values.items()):
        unknown = None if name in POTENTIAL_SHARES else word_problem(name, POTENTIAL_SHARES, "values")
        wrong += gathered([unknown, value_problem(value, name if unknown is None else f"values[{n}]")])
    raise_if(wrong, ModelError)
    return _potential_value(tuple(values[name] for name in POTENTIAL_SHARES))


def _potential_value(given: tuple[Number | str, ...]) -> Finding[Score]:
    answer = _weighted(POTENTIAL_RULE, list(zip(POTENTIAL_SHARES.values(), given, strict=True)))
    return evolve(answer, given=given, by=_potential_value)


@replays
def talent_value(performance: Number | str, potential: Number | str) -> Finding[Score]:
    """Return the talent value, half of each axis value of 0 to 100.

    Raises ``ModelError`` for values outside 0 to 100.
    """
    values = {"performance": performance, "potential": potential}
    refuse(ModelError, *(value_problem(value, path) for path, value in values.items()))
    return _weighted(TALENT_RULE, list(zip(TALENT_SHARES, values.values(), strict=True)))


def _shares_problems(shares: object) -> list[Problem]:
    if not isinstance(shares, tuple) or len(shares) != len(PERFORMANCE_SHARES):
        expected = Text("dua bobot", "two shares")
        return [problem("type", "shares", kind_of(shares), expected=expected)]
    numbers = [look(one, f"shares[{n}]") for n, one in enumerate(shares)]
    found = [one for one in numbers if isinstance(one, Problem)]
    if found:
        return found
    given = [(f"shares[{n}]", one) for n, one in enumerate(numbers) if not isinstance(one, Problem)]
    total = sum((Fraction(one) for _, one in given), Fraction(0))
    return [] if total == 1 else [problem("weights_to_one", "shares", total, weights=added(given))]


def _weighted(
    rule: Rule, pairs: list[tuple[Fraction, Number | str]], readings: tuple[Reading, ...] = ()
) -> Finding[Score]:
    parts = tuple((share, kept(value)) for share, value in pairs)
    value = Score(sum((share * Fraction(figure) for share, figure in parts), Fraction(0)).as_integer_ratio())
    return found(rule, value, "weighted", parts=parts, readings=readings)
