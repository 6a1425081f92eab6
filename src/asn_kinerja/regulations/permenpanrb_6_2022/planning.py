"""Notes on a plan under PermenPANRB 6/2022: weights, priorities, absolute words in targets.

Here: what the model's own fields can tell; notes, never refusals. Not here: the four perspectives of leaders
(a plan does not say which perspective a result serves) and what an evaluation needs (``policy``).
"""

import re
from typing import assert_never

from ...checks import kind_problem, refuse
from ...errors import ModelError, Problem, problem
from ...law.citation import Standing
from ...model.employee_words import PositionKind
from ...model.indicator import WorkResult, WorkResultKind
from ...model.record import SKP
from ...model.target import AtLeast, AtMost, Between, By, Described, Target, YesNo
from ...words import Text
from .numbers import PERMENPANRB_6_2022

PRIORITY_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="27-28, 49-50")
ABSOLUTE_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="51")

#: Words that the text itself calls signs of an absolute target.
ABSOLUTE_WORDS = ("semua", "selalu", "tidak pernah", "setiap")
_ABSOLUTE = re.compile(
    r"\b(?:" + "|".join(word.replace(" ", r"\s+") for word in ABSOLUTE_WORDS) + r")\b", re.IGNORECASE
)

TOLERANT = Text("target yang memberi toleransi kesalahan", "a target that leaves room for error")
EXCEPTION = Text(
    "target yang memberi toleransi kesalahan, kecuali hasil kerja utama tentang nyawa, cedera, keamanan nasional, "
    "atau kerugian moneter besar",
    "a target that leaves room for error, except for main results about life, injury, national security or large "
    "monetary loss",
)


def plan_notes(skp: SKP) -> tuple[Problem, ...]:
    """Return what a reader of the plan should know under PermenPANRB 6/2022, in the order of the plan.

    Weights (the text knows none), a plan without a main (utama) result, and words such as "semua" or "selalu" in
    targets told in words of everybody but JPT: ideally such targets are not absolute.

    Raises ``ModelError`` for what is no plan.
    Source: PermenPANRB 6/2022, annex p. 27-28, 49-50 and 51 no. 7.
    """
    refuse(ModelError, kind_problem(skp, SKP, "skp"))
    found = []
    if all(result.kind is not WorkResultKind.UTAMA for result in skp.results):
        found.append(problem("plan_no_main", "results", cite=PRIORITY_PLACE))
    leads = skp.employee.position.kind is PositionKind.JPT
    for i, result in enumerate(skp.results):
        found += _weights(result, f"results[{i}]")
        found += [] if leads else _absolute(result, f"results[{i}]")
    return tuple(found)


def _weights(result: WorkResult, path: str) -> list[Problem]:
    weighed = [f"{path}.weight"] if result.weight is not None else []
    weighed += [f"{path}.indicators[{j}].weight" for j, one in enumerate(result.indicators) if one.weight is not None]
    return [problem("plan_weight", where, cite=PRIORITY_PLACE) for where in weighed]


def _words(target: Target) -> str:
    match target:
        case Described():
            return target.words
        case AtLeast() | AtMost() | Between() | By() | YesNo():
            return ""
        case _ as never:
            assert_never(never)


def _absolute(result: WorkResult, path: str) -> list[Problem]:
    expected = EXCEPTION if result.kind is WorkResultKind.UTAMA else TOLERANT
    found = []
    for j, one in enumerate(result.indicators):
        sign = _ABSOLUTE.search(_words(one.target))
        if sign is not None:
            word = " ".join(sign[0].lower().split())
            where = f"{path}.indicators[{j}].target"
            found.append(problem("target_absolute", where, word, expected=expected, cite=ABSOLUTE_PLACE))
    return found
