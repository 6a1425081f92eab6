"""Scales and units of a record: a realisation against its target, and numbers that would be added as they stand.

Here: refusing what is surely another scale, noting what may be. Not here: the answers themselves (``scoring.scales``).
"""

from collections.abc import Iterator

from ..errors import Problem, problem, quoted
from ..finding.score import Scale
from ..frozenmap import FrozenMap
from ..model.indicator import Aspect
from ..model.record import Record
from ..model.target import Asked, Target
from ..scoring.scales import Fit, fit, fit_scales, scale_in, scale_of, unit_words, words
from ..words import Text
from .needs import Needs, Targets


def other_scale(value: object, target: Target, path: str, needs: Needs) -> list[Problem]:
    """Return the problem of a realisation on another scale than its target."""
    scale = scale_of(value)
    if scale is None or fit(scale, target) is not Fit.OTHER:
        return []
    return [problem("scale_other", path, words(scale), target=unit_words(target), cite=needs.cite)]


def mixed_scales(record: Record, targets: Targets, needs: Needs) -> list[Problem]:
    """Return a problem for each aspect whose numbers count as they stand and are on two scales."""
    return [
        problem("scales_mixed", path, one, other=two, cite=needs.cite)
        for path, one, two, how in _pairs(record, targets)
        if how is Fit.OTHER
    ]


def unclear_scales(record: Record, needs: Needs) -> list[Problem]:
    """Return a note for each aspect whose numbers count as they stand and may be on two scales."""
    found = _pairs(record, needs.targets or FrozenMap())
    return [problem("scales_unclear", path, one, other=two) for path, one, two, how in found if how is Fit.DOUBT]


def _pairs(record: Record, targets: Targets) -> Iterator[tuple[str, Text, Text, Fit]]:
    """Yield for each aspect of raw numbers the first indicator that is not surely on the scale of the first."""
    for aspect in [aspect for aspect, read in targets.items() if read.raw]:
        scales = list(_scales(record, aspect))
        for code, scale in scales[1:]:
            how = fit_scales(scales[0][1], scale)
            if how is not Fit.SAME:
                yield f"realised[{quoted(code)}]", words(scales[0][1]), words(scale), how
                break


def _scales(record: Record, aspect: Aspect) -> Iterator[tuple[str, Scale]]:
    for result in record.skp.results:
        for one in result.indicators:
            if one.aspect is aspect and one.target.asked is not Asked.DAY:
                yield one.code, scale_in(record.realised.get(one.code), one.target)
