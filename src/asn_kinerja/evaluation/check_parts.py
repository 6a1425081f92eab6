"""Targets where only a part of the plan's period is evaluated: totals that cannot be cut, and what is not said.

Here: refusing and noting. Not here: cutting (``model.part``).
"""

from ..checks import key_text
from ..errors import Problem, problem
from ..frozenmap import FrozenMap
from ..model.indicator import Aspect
from ..model.part import is_total, is_unsaid
from ..model.record import Record
from ..model.target import Target
from ..model.units import Kind, unit_of
from ..words import Text, join
from .needs import Needs, Targets

#: What is measured in these is a level by its nature: a share of a hundred or an index has no twelfth.
_LEVELS = (Kind.PERCENT, Kind.INDEX, Kind.POINTS)


def uncut(record: Record, targets: Targets, needs: Needs) -> list[Problem]:
    """Return a problem for each total over the plan that cannot be shared out to the part evaluated."""
    if record.results is record.skp.results:
        return []
    fill = {"plan": record.skp.period.words, "part": record.period.words}
    return [
        problem("part_months", f"results[{i}].indicators[{j}].target", cite=needs.cite, **fill)
        for i, result in enumerate(record.results)
        for j, one in enumerate(result.indicators)
        if is_total(one.target) and one.aspect in targets
    ]


def unsaid(record: Record, needs: Needs, shared_out: frozenset[Aspect]) -> list[Problem]:
    """Return a note where a part was held against targets that do not say whether they are totals or levels.

    Targets of the aspects *shared_out* are cut by the policy itself.
    """
    part = record.period
    read = needs.targets or FrozenMap()
    targets: Targets = FrozenMap({aspect: one for aspect, one in read.items() if aspect not in shared_out})
    if part == record.skp.period:
        return []
    open_ones = [
        one.code
        for result in record.skp.results
        for one in result.indicators
        if one.aspect in targets and targets[one.aspect].held and is_open(one.target) and one.code in record.realised
    ]
    if not open_ones:
        return []
    codes = join([key_text(code) for code in open_ones[:_NAMED]])
    more = _MORE.fill(codes=codes) if len(open_ones) > _NAMED else codes
    return [problem("part_unsaid", "period", part.words, plan=record.skp.period.words, codes=more)]


_NAMED = 12
_MORE = Text("{codes}, …", "{codes}, …")


def is_open(target: Target) -> bool:
    """Return whether *target* is a number that does not say what it spans, and is no level by its nature."""
    unit = unit_of(target.unit)
    return is_unsaid(target) and (unit is None or unit.kind not in _LEVELS)
