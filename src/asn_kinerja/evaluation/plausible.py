"""Odd pairs of target and realisation: noted with the threshold that raised the note; the number stays.

Here: thresholds (all policy of the library) and one question for each kind of slip. Not here: refusing (``check``).
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import assert_never

from ..errors import Problem, problem, quoted
from ..exact.number import fraction
from ..model.indicator import Aspect, Indicator
from ..model.realisation import Realisation, number_of
from ..model.record import Record
from ..model.target import AtLeast, AtMost, Between, By, Described, Direction, Target, YesNo, amounts
from ..model.units import Kind, unit_of
from ..scoring.scales import Fit, fit, number_words, scale_of, unit_words, words
from ..words import Text, day_words

#: A realisation this many times its target, or more, is noted; so is one this many times less, for points of a scale.
MANY = 10
#: Any other realisation this many times less than its target, or more, is noted: a lost thousand is a mark misread.
FEW = 1000
#: A percentage of at most this may be a share of one: 0.93 for 93 percent.
SHARE = 1
#: Where less is better a small percentage is good; one this many times less than the most allowed is noted.
SMALL = 50
#: A day done more days than this from the day promised is noted: a year was mistyped.
FAR_DAYS = 366


def odd_pairs(record: Record) -> list[Problem]:
    """Return a note for each odd target and each odd realisation of *record*, in the order of its plan."""
    found: list[Problem] = []
    for i, (result, measured) in enumerate(zip(record.skp.results, record.results, strict=True)):
        for j, (planned, one) in enumerate(zip(result.indicators, measured.indicators, strict=True)):
            found += (note.at(f"results[{i}].indicators[{j}]") for note in _of_target(planned.target))
            value = record.realised.get(one.code)
            if value is not None:
                found += (note.at(f"realised[{quoted(one.code)}]") for note in _of_pair(one, value, record))
    return found


def odd_scales(record: Record) -> list[Problem]:
    """Return a note for each realisation whose scale is not, or not surely, that of its target."""
    found = []
    for result in record.skp.results:
        for one in result.indicators:
            value = record.realised.get(one.code)
            scale = scale_of(value)
            how = Fit.SAME if scale is None else fit(scale, one.target)
            if scale is not None and how is not Fit.SAME:
                code = "scale_doubt" if how is Fit.DOUBT else "scale_other"
                path = f"realised[{quoted(one.code)}]"
                found.append(problem(code, path, words(scale), target=unit_words(one.target)))
    return found


def _of_target(target: Target) -> Iterator[Problem]:
    if not amounts(target):
        return
    low, high = _ends(target)
    if _kind(target) is Kind.PERCENT and not _is_most(target) and high <= SHARE:
        yield problem("odd_share", "target", number_words(high), percent=number_words(100 * high), limit=SHARE)
    elif _kind(target) is Kind.COUNT and target.step is None:
        yield from (
            problem("odd_part", "target", number_words(one), unit=_unit(target))
            for one in sorted({low, high})
            if _broken(one)
        )


def _of_pair(one: Indicator, value: Realisation, record: Record) -> Iterator[Problem]:
    target, number = one.target, number_of(value)
    match target:
        case By():
            if isinstance(value, date):
                yield from _of_day(target.value, value, record)
        case AtLeast() | AtMost() | Between():
            if number is not None and number > 0:
                yield from _of_number(one, fraction(number))
        case YesNo() | Described():
            return
        case _ as never:
            assert_never(never)


def _of_number(one: Indicator, exact: Fraction) -> Iterator[Problem]:
    target = one.target
    if _kind(target) is Kind.COUNT and target.step is None and _broken(exact):
        yield problem("odd_part", "", number_words(exact), unit=_unit(target))
    low, high = _ends(target)
    words = unit_words(target)
    if _kind(target) is Kind.PERCENT and high <= SHARE and not _is_most(target):
        return  # the target itself is noted
    if _is_share(target, exact, low):
        yield problem("odd_share", "", number_words(exact), percent=number_words(100 * exact), limit=SHARE)
    elif high and exact >= MANY * high:
        yield problem("odd_many", "", number_words(exact), limit=MANY, target=words)
    elif low and exact * _times_less(one) <= low:
        yield problem("odd_few", "", number_words(exact), limit=number_words(_times_less(one)), target=words)


def _of_day(promised: date, done: date, record: Record) -> Iterator[Problem]:
    start = record.skp.period.start
    if done < start:
        yield problem("odd_before", "", day_words(done), start=day_words(start))
    elif abs((done - promised).days) > FAR_DAYS:
        yield problem("odd_day", "", day_words(done), target=day_words(promised), limit=FAR_DAYS)


def _is_share(target: Target, exact: Fraction, low: Fraction) -> bool:
    """Say whether a percentage is as small as a share of one, and far from what was promised."""
    times = SMALL if _is_most(target) else MANY
    return _kind(target) is Kind.PERCENT and exact <= SHARE and exact * times <= low


def _times_less(one: Indicator) -> int:
    """Return how many times less than its target is odd: fewer for points of a scale, if only by the aspect.

    A quality or a satisfaction in no known unit is a mark, a percentage or an index; a quantity may well be a twelfth.
    """
    kind = _kind(one.target)
    on_scale = kind in _SCALES or (kind is None and _is_mark(one.aspect))
    return MANY if on_scale and not _is_most(one.target) else FEW


_SCALES = (Kind.PERCENT, Kind.INDEX, Kind.POINTS)


def _is_mark(aspect: Aspect) -> bool:
    match aspect:
        case Aspect.QUALITY | Aspect.SATISFACTION:
            return True
        case Aspect.QUANTITY | Aspect.TIMELINESS | Aspect.COST:
            return False
        case _ as never:
            assert_never(never)


def _is_most(target: Target) -> bool:
    """Say whether less is better."""
    return target.direction is Direction.FALLING


def _ends(target: Target) -> tuple[Fraction, Fraction]:
    ends = [fraction(bound) for bound in amounts(target)]
    return ends[0], ends[-1]


def _kind(target: Target) -> Kind | None:
    unit = unit_of(target.unit)
    return None if unit is None else unit.kind


def _unit(target: Target) -> Text:
    unit = unit_of(target.unit)
    assert unit is not None  # only units that are known are counts
    return unit.name


def _broken(number: Fraction) -> bool:
    return number.denominator != 1
