"""What the doors of ``Survey`` check in common: ranges, whole numbers, figures by element.

Here: checks that return problems. Not here: answers of respondents (``tally``), any rule.
"""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from ..checks import gathered, kind_problem, least_problem
from ..errors import Problem, problem
from ..exact.number import Number, fraction, look
from ..signature import kind_of
from ..words import Text
from .period import EvaluationPeriod
from .tally import MOST_ELEMENTS, default_names, element_path, in_order, name_problems, named

#: Lowest and highest answer of a survey where nothing else is said.
ANSWERS = (1, 4)
#: Highest answer, and most elements, a survey may have (policy of the library).
MOST = 100


def facts_problems(answers: Any, population: Any, period: Any) -> list[Problem]:
    """Return what is wrong with the facts every survey may have."""
    sound = isinstance(answers, tuple) and len(answers) == len(ANSWERS) and all(type(edge) is int for edge in answers)
    found = []
    if not sound or not 0 <= answers[0] < answers[1] <= MOST:
        expected = Text("dua bilangan bulat: jawaban terendah dan tertinggi", "two whole numbers: lowest and highest")
        found.append(problem("type", "answers", answers, expected=expected))
    if population is not None:
        found += gathered((least_problem(population, "population", 1),))
    if period is not None:
        found += gathered((kind_problem(period, EvaluationPeriod, "period"),))
    return found


def whole(value: object, path: str, low: int, high: int) -> Problem | None:
    """Return a problem unless *value* is a whole number from *low* to *high*."""
    if type(value) is int and low <= value <= high:
        return None
    if type(value) is int:
        return problem("survey_range", path, value, low=low, high=high)
    return problem("whole", path, value)


def within(value: Number, path: str, low: int, high: int, *, whole: bool = False) -> Problem | None:
    """Return a problem unless *value* lies from *low* to *high*, and is whole where asked."""
    exact = fraction(value)
    if low <= exact <= high and (not whole or exact.denominator == 1):
        return None
    return problem("survey_range", path, value, low=low, high=high)


def figures(given: object, path: str) -> tuple[dict[str, Number], list[Problem]]:
    """Return the figures by element, and every one that is no number."""
    if isinstance(given, Mapping):
        pairs = [(named(key), value) for key, value in islice(given.items(), MOST_ELEMENTS + 1)]
    else:
        cells = in_order(given)
        pairs = list(zip(default_names(len(cells)), cells, strict=True)) if cells else []
    if not pairs:
        expected = Text("unsur dan angkanya", "elements and their figures")
        return {}, [problem("type", path, kind_of(given), expected=expected)]
    if len(pairs) > MOST_ELEMENTS:
        return {}, [problem("survey_range", path, len(pairs), low=1, high=MOST_ELEMENTS)]
    found = name_problems(tuple(key for key, _ in pairs), path)
    places = [element_path(path, key, n) for n, (key, _) in enumerate(pairs)]
    seen = [
        (key, look(value, place)) for place, (key, value) in zip(places, pairs, strict=True) if isinstance(key, str)
    ]
    found += [value for _, value in seen if isinstance(value, Problem)]
    return {key: value for key, value in seen if not isinstance(value, Problem)}, found


def placed(values: Mapping[str, Number], path: str) -> list[tuple[str, Number]]:
    """Return each figure with its place."""
    return [(element_path(path, name, n), value) for n, (name, value) in enumerate(values.items())]
