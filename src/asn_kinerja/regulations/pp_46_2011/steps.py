"""Single rules of PP 46/2011, for whoever asks for one step.

Here: one function a rule, each answering with a finding. Not here: whole records (``policy``).
"""

from typing import Any

from ...checks import kind_problem, listed, refuse
from ...errors import RecordError, problem, raise_if
from ...evaluation.check import check_plan
from ...evaluation.policy import chosen
from ...exact.number import Number, enter
from ...finding.finding import Finding, Unknown, found
from ...finding.score import Score
from ...frozenmap import FrozenMap
from ...law.reading import Reading
from ...law.rule import Rule
from ...model.behaviour import Behaviour
from ...model.extra import Recognition
from ...model.realisation import NUMBERS
from ...model.record import Record
from ...model.target import AtMost
from ...scoring.parts import Lines, Lookup, Mean, Measure, Node, Sum
from ...scoring.parts.find import find
from ...scoring.parts.items import Item, Over
from ...scoring.parts.joins import Join
from ...scoring.parts.keys import Keys
from ...scoring.parts.ratios import Ratio
from ...signature import answered, checked
from ...words import Text
from .numbers import (
    BEHAVIOUR_SHARE,
    CHOICE,
    MARK_RANGE,
    MARKS,
    MARKS_RULE,
    NAME,
    PERKA,
    PLAN_RULE,
    PP,
    SKP_SHARE,
    TASKS_CURVE,
    TASKS_RULE,
    TOTAL_RULE,
    WORKS,
    WORKS_RULE,
    Predikat,
)
from .policy import behaviour_part, label_part, needs, plan_part, row_part, saving_part
from .readings import READINGS, BandGap, FloorRule, RoundingBeforeBand, YearlyMarks


@checked(RecordError)
def timeliness(*, target: Number | str, realised: Number | str, floor: FloorRule = FloorRule.NONE) -> Finding[Score]:
    """Return the points of time: *target* and *realised* in one unit, more than 0 and 0 or more.

    >>> timeliness(target=12, realised=9).value.exact
    Fraction(75, 1)
    """
    return find(saving_part(floor), _item(AtMost(enter(target)), realised), Text("Waktu", "Time"))


@checked(RecordError)
def cost(*, target: Number | str, realised: Number | str, floor: FloorRule = FloorRule.NONE) -> Finding[Score]:
    """Return the points of cost, by the same formula as time."""
    return find(saving_part(floor), _item(AtMost(enter(target)), realised), Text("Biaya", "Cost"))


@checked(RecordError)
def plan_value(record: Record, *readings: Reading) -> Finding[Any]:
    """Return the plan value (nilai SKP) of *record*: mean of its rows, additional tasks, creativity."""
    _, zero, blank, floor, _, staged, _, several, _, _ = chosen(readings, READINGS, NAME)
    problems, unknowns = check_plan(record, needs(blank, several))
    raise_if(problems, RecordError)
    if unknowns:
        reasons = Unknown(tuple(reason for one in unknowns for reason in one.reasons))
        return found(PLAN_RULE, reasons, given=(record, readings), by=_plan_again)
    return find(plan_part(row_part(zero, floor, staged), several), record)


def _plan_again(given: tuple[Record, tuple[Reading, ...]]) -> Finding[Any]:
    record, readings = given
    return plan_value(record, *readings)


@checked(RecordError)
def behaviour_mean(behaviour: Behaviour, yearly: YearlyMarks = YearlyMarks.UNROUNDED) -> Finding[Score]:
    """Return the mean of the marks that apply, 0 to 100.

    Raises ``RecordError`` for no mark at all and for marks outside 0 to 100, all at once.
    """
    words = MARK_RANGE.words
    wrong = [(path, mark) for path, _, mark in behaviour.all_marks() if not MARK_RANGE.holds(mark.as_integer_ratio())]
    found = [problem("mark_range", path, mark, range=words, cite=PP) for path, mark in wrong]
    missing = [] if behaviour.names else [problem("marks_missing", "behaviour", expected=listed(MARKS), cite=PP)]
    raise_if(found + missing, RecordError)
    return find(behaviour_part(yearly), behaviour)


def additional_tasks(count: int) -> Finding[Score]:
    """Return the points of *count* additional tasks in a year.

    >>> [additional_tasks(n).value.exact.numerator for n in (0, 1, 3, 4, 6, 7)]
    [0, 1, 1, 2, 2, 3]
    """
    if type(count) is not int or count < 0:
        raise RecordError(problem("whole", "count", count, cite=CHOICE))
    return find(Lines(TASKS_CURVE, Measure(Ratio.PLAIN, TASKS_RULE, 1), TASKS_RULE), _item(None, count))


def creativity(recognition: Recognition) -> Finding[Score]:
    """Return the points of one creative work."""
    refuse(RecordError, kind_problem(recognition, Recognition, "recognition"))
    return find(Lookup(Keys.RECOGNITION, WORKS, WORKS_RULE), (None, None, recognition, None))


@checked(RecordError)
def total(*, plan: Number | str | Score, behaviour: Number | str | Score) -> Finding[Score]:
    """Return the performance value (nilai prestasi kerja) of a plan value and a behaviour mean."""
    weighted: FrozenMap[Rule, Node] = FrozenMap(
        {
            PLAN_RULE: Sum(((SKP_SHARE, Measure(Ratio.PLAIN, PLAN_RULE, 1)),), TOTAL_RULE),
            MARKS_RULE: Sum(((BEHAVIOUR_SHARE, Measure(Ratio.PLAIN, MARKS_RULE, 1)),), TOTAL_RULE),
        }
    )
    given = tuple((rule, None, _number(value), None) for rule, value in ((PLAN_RULE, plan), (MARKS_RULE, behaviour)))
    return find(Mean(Over.GIVEN, weighted, TOTAL_RULE, Join.TOTAL), given)


@checked(RecordError)
def predikat_for(value: Number | str | Score, gap: BandGap = BandGap.LOWER_BOUND) -> Finding[Predikat]:
    """Return the sebutan of a performance value; ``Unknown`` in a gap that *gap* leaves open.

    >>> predikat_for(90).value, predikat_for("90.5").value, predikat_for("90.5", BandGap.UPPER_BOUND).value
    (Predikat.BAIK, Predikat.BAIK, Predikat.SANGAT_BAIK)
    """
    given = Measure(Ratio.PLAIN, TOTAL_RULE, 1)
    return find(label_part(given, gap, RoundingBeforeBand.NONE), _item(None, value))


_MORE = Text("Berikan target lebih dari 0.", "Give a target of more than 0.")


def _number(value: Number | str | Score) -> "Number | Score":
    answer = answered(value)
    return answer if isinstance(answer, Score) else enter(answer)


def _item(target: AtMost | None, realised: Number | str | Score) -> Item:
    number = _number(realised)
    if target is not None and not target.value:
        raise RecordError(problem("target_zero", "target", 0, cite=PERKA, remedy=_MORE))
    if target is not None and isinstance(number, NUMBERS) and number < 0:
        raise RecordError(problem("negative", "realised", number, cite=CHOICE))
    return Item(None, target, number, None)
