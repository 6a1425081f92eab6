"""The policy of PP 46/2011: parts composed from its numbers under chosen readings.

Here: composing. Not here: any number, any loop.
"""

from fractions import Fraction
from functools import lru_cache

from ...evaluation.needs import Blank, MarkNeeds, Needs, Part, PeriodNeeds
from ...evaluation.policy import RulePolicy, chosen
from ...exact.interval import above, at_least
from ...exact.rounding import HALF_UP_0, HALF_UP_2
from ...exact.table import Bands, resolved
from ...frozenmap import FrozenMap
from ...law.reading import Reading
from ...law.rule import Rule
from ...model.extra import AdditionalTask, Creativity
from ...model.indicator import Aspect
from ...model.target import AtLeast, AtMost, Direction
from ...scoring.parts import Cap, Labels, Lines, Lookup, Mean, Measure, Node, Rounded, Sum
from ...scoring.parts.items import MarkKind, Over
from ...scoring.parts.joins import Join
from ...scoring.parts.keys import Keys
from ...scoring.parts.ratios import Ratio
from ...scoring.parts.reads import Reads
from ...words import Text
from .numbers import (
    BEHAVIOUR_SHARE,
    CHOICE,
    GAPS,
    LABEL_RULE,
    LEADERSHIP,
    MARK_RANGE,
    MARKS,
    MARKS_RULE,
    MEAN_RULE,
    MONTHS_RULE,
    NAME,
    PERIOD_PLACE,
    PERKA,
    PLAN_RULE,
    PP,
    PP_46_2011,
    PRINTED,
    QUALITY_RULE,
    QUANTITY_RULE,
    ROW_RULE,
    SAVING_CURVE,
    SAVING_RULE,
    SIGNERS,
    SKP_SHARE,
    STRUCTURAL,
    TASKS_CURVE,
    TASKS_RULE,
    TOTAL_RULE,
    WORKS,
    WORKS_RULE,
    YEAR_RULE,
    YEAR_TEXT,
)
from .readings import (
    READINGS,
    BandGap,
    BlankRule,
    FloorRule,
    PartMonths,
    RoundingBeforeBand,
    SeveralWorks,
    StagedRounding,
    Transfer,
    YearlyMarks,
    ZeroRule,
)


def bands(gap: Reading = BandGap.LOWER_BOUND) -> Bands:
    """Return the five bands, the spaces between the printed ones read as *gap* says."""
    rows, left = resolved(PRINTED, GAPS[one_of(gap, BandGap)])
    return Bands(rows, PRINTED, left)


def one_of(reading: Reading, question: type[Reading]) -> Reading:
    """Return *reading* where it answers *question*, refuse it where it does not."""
    return chosen((reading,), (question,), NAME)[0]


def saving_part(floor: Reading, rule: Rule = SAVING_RULE) -> Node:
    """Return time or cost: the curve over realised ÷ target, with a floor where *floor* says so."""
    curve = Lines(SAVING_CURVE, Measure(Ratio.ACHIEVED, rule, 1), rule, Direction.MIXED)
    return curve if one_of(floor, FloorRule) is FloorRule.NONE else Cap(curve, rule, at_least(0))


def row_part(zero: Reading, floor: Reading, staged: Reading) -> Node:
    """Return the points of one row: its aspects averaged, a zero and the rounding read as chosen."""
    saving = saving_part(floor)
    aspects: dict[Aspect, Node] = {
        Aspect.QUANTITY: Measure(Ratio.ACHIEVED, QUANTITY_RULE, direction=Direction.RISING),
        Aspect.QUALITY: Measure(Ratio.ACHIEVED, QUALITY_RULE, direction=Direction.RISING),
        Aspect.TIMELINESS: saving,
        Aspect.COST: saving,
    }
    row: Node = Mean(Over.INDICATORS, FrozenMap(aspects), ROW_RULE)
    if zero is ZeroRule.WHOLE_ROW:
        plain = Measure(Ratio.PLAIN, ROW_RULE, 1)
        always: FrozenMap[Aspect, Node] = FrozenMap(dict.fromkeys(REQUIRED, plain))
        lowest = Mean(Over.INDICATORS, always, ROW_RULE, Join.MINIMUM)
        row = Cap(row, ROW_RULE, gate=lowest, opens=above(0))
    return row if staged is StagedRounding.DISPLAY_ONLY else Rounded(row, HALF_UP_2, ROW_RULE)


def behaviour_part(yearly: Reading) -> Mean:
    """Return the mean of the marks, monthly marks averaged by aspect first."""
    mark = Measure(Ratio.PLAIN, MARKS_RULE, 1)
    months: Node = Mean(Over.MONTHS, mark, MONTHS_RULE)
    if one_of(yearly, YearlyMarks) is YearlyMarks.ROUNDED_PER_ASPECT:
        months = Rounded(months, HALF_UP_0, MONTHS_RULE)
    by_kind: FrozenMap[MarkKind, Node] = FrozenMap({MarkKind.YEARLY: mark, MarkKind.MONTHLY: months})
    return Mean(Over.MARKS, by_kind, MARKS_RULE)


def works_part(several: Reading) -> Mean:
    """Return the points of the creative works."""
    join = Join.TOTAL if several is SeveralWorks.SUM else Join.MAXIMUM
    return Mean(Over.CREATIVE_WORKS, Lookup(Keys.RECOGNITION, WORKS, WORKS_RULE), WORKS_RULE, join)


TASKS = Lines(TASKS_CURVE, Mean(Over.ADDITIONAL_TASKS, None, TASKS_RULE, Join.COUNT), TASKS_RULE)
REQUIRED = (Aspect.QUANTITY, Aspect.QUALITY, Aspect.TIMELINESS)
ONE = Fraction(1)


def plan_part(row: Node, several: Reading) -> Sum:
    """Return the plan value: mean of the rows, then additional tasks and creative works."""
    mean = Mean(Over.RESULTS, row, MEAN_RULE)
    return Sum(((ONE, mean), (ONE, TASKS), (ONE, works_part(several))), PLAN_RULE)


def total_part(plan: Node, behaviour: Node) -> Sum:
    """Return 60 % of the plan and 40 % of behaviour."""
    return Sum(((SKP_SHARE, plan), (BEHAVIOUR_SHARE, behaviour)), TOTAL_RULE)


def label_part(total: Node, gap: Reading, before: Reading) -> Labels:
    """Return the sebutan of *total*."""
    rounding = None if before is RoundingBeforeBand.NONE else HALF_UP_2
    return Labels(bands(gap), total, LABEL_RULE, (gap,), rounding)


def needs(blank: Reading, several: Reading) -> Needs:
    """Return what the policy reads from a record."""
    return Needs(
        policy=NAME,
        cite=CHOICE,
        targets=FrozenMap(
            {
                Aspect.QUANTITY: Reads((AtLeast,), way=Direction.RISING),
                Aspect.QUALITY: Reads((AtLeast,), way=Direction.RISING),
                Aspect.TIMELINESS: Reads((AtMost,), nonzero=(AtMost,), way=Direction.FALLING),
                Aspect.COST: Reads((AtMost,), nonzero=(AtMost,), way=Direction.FALLING),
            }
        ),
        required=frozenset(REQUIRED),
        single=True,
        blank=Blank.REFUSE if blank is BlankRule.REFUSE else Blank.ZERO,
        blank_hint=Text("atau pilih pembacaan BlankRule.ZERO.", "or choose the reading BlankRule.ZERO."),
        marks=MarkNeeds(MARK_RANGE, PP, MARKS, FrozenMap({LEADERSHIP: STRUCTURAL})),
        ratings=Part.FOREIGN,
        extras=(AdditionalTask, Creativity),
        one_work=several is SeveralWorks.SINGLE,
        period=PeriodNeeds(PERIOD_PLACE),
        zero=PERKA,
    )


def policy(*readings: Reading) -> RulePolicy:
    """Return the policy of PP 46/2011 under *readings*; questions not named take their default.

    Raises ``ReadingError`` for a reading of another regulation, or two of one question.
    Source: PP 46/2011, Perka BKN 1/2013 (articles not verified; corroborated).
    """
    return _policy(chosen(readings, READINGS, NAME))


@lru_cache(maxsize=256)
def _policy(readings: tuple[Reading, ...]) -> RulePolicy:
    gap, zero, blank, floor, before, staged, yearly, several, transfer, partial = readings
    row = row_part(zero, floor, staged)
    plan, behaviour = plan_part(row, several), behaviour_part(yearly)
    plans = Over.PLANS
    if transfer is Transfer.SCALED_QUANTITY:
        plans = Over.SCALED_PLANS if partial is PartMonths.COUNT else Over.SCALED_PLANS_BY_DAYS
    return RulePolicy(
        regulation=PP_46_2011,
        name=NAME,
        label=label_part(total_part(plan, behaviour), gap, before),
        year=label_part(total_part(Mean(plans, plan, YEAR_RULE), behaviour), gap, before),
        year_rule=YEAR_TEXT,
        read=needs(blank, several),
        make=policy,
        readings=readings,
        row_part=row,
        signers=SIGNERS,
    )
