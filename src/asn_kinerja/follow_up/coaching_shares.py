"""How much of each promise was kept, and what cannot be held against its target.

Here: one share for each indicator of the latest record. Not here: which share calls for coaching (``coaching_signs``).
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import assert_never

from ..checks import key_text
from ..evaluation.check_parts import is_open
from ..exact.pair import exact
from ..finding.finding import Unknown
from ..model.indicator import Indicator, WorkResult
from ..model.part import is_total
from ..model.realisation import NOT_DONE, Realisation, number_of
from ..model.record import Record
from ..model.target import AtLeast, AtMost, Between, By, Described, YesNo
from ..model.year import YearRecord
from ..scoring.parts.amounts import in_range
from ..scoring.scales import Fit, fit, scale_of
from ..words import Text

_WHOLE = Fraction(100)


def kept_shares(record: Record | YearRecord) -> Iterator[tuple[WorkResult, Indicator, Fraction]]:
    """Yield each indicator that can be held against its target, with how much of the promise was kept in percent."""
    last = record if isinstance(record, Record) else record.last
    for result in last.results:
        for one in result.indicators:
            realised = last.realised.get(one.code)
            share = None if _unheld(last, one, realised) else achieved(one, realised)
            if share is not None:
                yield result, one, share


def unheld(record: Record | YearRecord) -> Iterator[Unknown]:
    """Yield why an indicator says nothing: it is on another scale than its target, or its target is one of the year."""
    last = record if isinstance(record, Record) else record.last
    for one in [one for result in last.results for one in result.indicators]:
        reason = _unheld(last, one, last.realised.get(one.code))
        if reason is not None:
            yield Unknown((reason.fill(code=key_text(one.code)),))


def _unheld(record: Record, one: Indicator, realised: Realisation | None) -> Text | None:
    """Return why a realisation cannot be held against its target, ``None`` where it can or where there is none."""
    if realised is None or realised is NOT_DONE or isinstance(realised, bool):
        return None
    scale = scale_of(realised)
    if scale is not None and fit(scale, one.target) is Fit.OTHER:
        return _SCALE
    in_part = record.period != record.skp.period
    return _PART if in_part and (is_open(one.target) or is_total(one.target)) else None


_SCALE = Text(
    "indikator {code}: realisasi dan target tidak sesatuan",
    "indicator {code}: on another scale than its target",
)
_PART = Text(
    "indikator {code}: targetnya untuk seluruh periode rencana, yang dinilai hanya sebagian",
    "indicator {code}: its target is one of the plan's whole period, of which only a part was evaluated",
)


def achieved(one: Indicator, realised: Realisation | None) -> Fraction | None:
    """Return how much of the promise was kept, in percent: 100 is all of it; ``None`` where no figure says so.

    More is better: R/T; less is better: T/R where R is above T; a range: nearness; a day: 100 in time, 0 late; yes or
    no: 100 or 0; not done: 0.
    """
    target, done = one.target, number_of(realised)
    if realised is NOT_DONE or isinstance(realised, bool):
        return _WHOLE * (realised is True)
    match target:
        case By():
            return _WHOLE * (realised <= target.value) if isinstance(realised, date) else None
        case AtLeast():
            return None if done is None else _WHOLE * Fraction(done) / Fraction(target.value)
        case AtMost():
            return None if done is None else _at_most(Fraction(done), Fraction(target.value))
        case Between():
            return None if done is None else _WHOLE * exact(in_range(target.value, done))
        case YesNo() | Described():
            return None
        case _ as never:
            assert_never(never)


def _at_most(done: Fraction, planned: Fraction) -> Fraction:
    return _WHOLE if done <= planned else _WHOLE * planned / done
