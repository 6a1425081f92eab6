"""What stands against an index of a survey: elements, answers, year, weights, blanks, basis; all of it at once.

Here: the checks. Not here: answers of single respondents (``model.tally``), computing.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from ...checks import (
    MOST_NAMED,
    added,
    gathered,
    key_text,
    many_problem,
    nearest,
    own_word_problem,
    repeated,
    text_problem,
)
from ...errors import Problem, problem
from ...exact.number import fraction, look
from ...frozenmap import FrozenMap
from ...meant import close
from ...model.survey import Basis, Survey
from ...model.tally import MOST_ELEMENTS, element_path, named
from ...signature import kind_of
from ...words import Text
from .instruments import Instrument, Method, is_unnamed
from .readings import BlankAnswers, StagedRounding

_ELEMENT_MEANS = Text("rata-rata tiap unsur", "the mean of each element")


def faults(method: Method, survey: Survey) -> list[Problem]:
    """Return everything that stands against an index of *survey* under *method*."""
    found = [*_scale(method, survey), *_year(method, survey), *_elements(method, survey), *_weights(method, survey)]
    return [*found, *_blanks(method, survey), *_basis(method, survey)]


def _scale(method: Method, survey: Survey) -> Iterator[Problem]:
    low, high = method.instrument.answers
    if survey.answers != (low, high):
        words = "{} – {}".format(*survey.answers)
        yield problem("survey_scale", "survey.answers", Text.both(words), low=low, high=high)


def _year(method: Method, survey: Survey) -> Iterator[Problem]:
    first, last = method.instrument.years
    if survey.period is None:
        return
    if (first is not None and survey.period.start.year < first) or (last is not None and survey.period.end.year > last):
        fill: dict[str, object] = {"policy": method.instrument.name, "expected": method.instrument.years_text}
        cite = method.instrument.index.cite
        yield problem("survey_year", "survey.period", survey.period.end.year, cite=cite, **fill)


def _elements(method: Method, survey: Survey) -> Iterator[Problem]:
    instrument, own = method.instrument, method.instrument.elements
    if not own:
        return
    if is_unnamed(survey, instrument):
        if len(survey.elements) != len(own):
            fill: dict[str, Any] = {"count": len(own)}
            yield problem("survey_unnamed_count", "survey.elements", len(survey.elements), **fill)
        return
    spelled = [instrument.canonical(name) for name in survey.elements]
    for name in _twice(spelled):
        yield problem("survey_element_twice", "survey.elements", key_text(name))
    missing = [name for name in own if name not in spelled]
    if missing or instrument.added is None:
        heads = [(n, name) for n, name in enumerate(spelled) if name not in own][:MOST_NAMED]
        yield from _heads(instrument, heads)
        meant = {instrument.canonical(str(close(name, _words(instrument)))) for _, name in heads}
        missing = [name for name in missing if name not in meant]  # told already: the cause is how it is written
    for name in missing:
        fill = {"policy": instrument.name}
        yield problem("survey_element_missing", "survey.elements", name, cite=instrument.mean.cite, **fill)


def _words(instrument: Instrument) -> list[str]:
    """Return how the elements may be written: by name, and as printed."""
    return [*instrument.elements, *(label.id for label in instrument.elements.values())]


def _heads(instrument: Instrument, heads: list[tuple[int, str]]) -> Iterator[Problem]:
    """Tell each head that is no element of the text, by its place, with the nearest element."""
    known, words = _words(instrument), ", ".join(instrument.elements)
    for n, name in heads:
        fill: dict[str, Any] = {"words": words, "near": nearest(name, known)}
        yield problem("unknown_word", f"survey.elements[{n}]", repeated(name, known), **fill)


def _weights(method: Method, survey: Survey) -> Iterator[Problem]:
    if method.short_weight is not None and (
        method.weights is not None or len(survey.elements) != len(method.instrument.elements)
    ):
        count = len(method.instrument.elements)
        yield problem("survey_short_weight", "readings", method.short_weight, count=count)
    if method.weights is None:
        return
    spelled = {method.instrument.canonical(name) for name in survey.elements}
    for name in sorted(spelled - set(method.weights)):
        yield problem("survey_weight", element_path("weights", name, 0), Text("kosong", "blank"))
    for name in sorted(set(method.weights) - spelled)[:MOST_NAMED]:
        yield own_word_problem(name, sorted(spelled), "weights")


def _blanks(method: Method, survey: Survey) -> Iterator[Problem]:
    choice = method.choice(BlankAnswers)
    if choice is BlankAnswers.REFUSE and survey.incomplete:
        yield problem("survey_blanks", "survey", survey.incomplete)
    if survey.basis is not Basis.ANSWERS:
        return
    if method.complete_only and not survey.sheets:
        yield problem("survey_empty", "survey")
        return
    for name in survey.elements:
        if not survey.filled(name, complete_only=method.complete_only):
            yield problem("survey_unanswered", "survey", key_text(name))


def _basis(method: Method, survey: Survey) -> Iterator[Problem]:
    if survey.basis is not Basis.GRAND_TOTAL:
        return
    if method.choice(StagedRounding) is not StagedRounding.NONE or method.weights is not None:
        yield problem("survey_basis", "survey", survey.basis.value, expected=_ELEMENT_MEANS)


def own_weights(instrument: Instrument, weights: object) -> tuple[FrozenMap[str, Fraction] | None, list[Problem]]:
    """Return *weights* by element, ``None`` where there are none, and everything that is wrong with them.

    Each is more than 0, and they sum to exactly one.
    """
    if weights is None:
        return None, []
    if not isinstance(weights, Mapping) or not weights:
        expected = Text("bobot tiap unsur", "a weight for each element")
        return None, [problem("type", "weights", kind_of(weights), expected=expected)]
    if wrong := many_problem(weights, "weights", MOST_ELEMENTS):
        return None, [wrong]
    keys = [named(key) for key in weights]
    found = gathered(text_problem(key, f"weights[{n}]") for n, key in enumerate(keys))
    if found:
        return None, found
    names = [instrument.canonical(key) for key in keys]
    places = [element_path("weights", name, n) for n, name in enumerate(names)]
    read = [(name, look(value, place)) for name, place, value in zip(names, places, weights.values(), strict=True)]
    found = [value for _, value in read if isinstance(value, Problem)]
    found += [problem("survey_element_twice", "weights", key_text(name)) for name in _twice([name for name, _ in read])]
    here = {name: fraction(v) for name, v in read if not isinstance(v, Problem)}
    low = [(element_path("weights", name, n), weight) for n, (name, weight) in enumerate(here.items()) if weight <= 0]
    found += [problem("survey_weight", place, weight) for place, weight in low]
    total = sum(here.values(), Fraction(0))
    if not found and total != 1:
        told = added((element_path("weights", name, n), weight) for n, (name, weight) in enumerate(here.items()))
        found.append(problem("survey_weights_sum", "weights", total, weights=told, cite=instrument.added))
    return (None, found) if found else (FrozenMap(here), [])


def _twice(names: list[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if names.count(name) > 1]
