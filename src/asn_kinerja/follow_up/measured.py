"""Requirements of figures: a figure of a period that reaches a number, or rose above the period before.

Here: which period is read and what it is compared with; never the order of a list. Not here: which figure and how much
a programme asks for, results of evaluation (``merit``).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve, field, frozen

from ..checks import gathered, kind_problem, text_problem
from ..errors import Problem, problem
from ..exact.number import Number, kept
from ..finding.finding import Finding, Unknown
from ..model.period import EvaluationPeriod, later
from ..selection.figures import reasons_text
from ..words import Text, day_words, join
from .condition import Status
from .dossier import Dossier
from .entries import Figure, number_problem
from .requirement import Requirement, met

_DAY = timedelta(days=1)
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12}
KINDS = {
    "month": Text("bulan", "months"),
    "quarter": Text("triwulan", "quarters"),
    "semester": Text("semester", "half-years"),
    "year": Text("tahun", "years"),
    "dates": Text("rentang tanggal lain", "other spans of days"),
}
NO_FIGURES = Text("data {key} belum diketahui", "the figures of {key} are not known")
NONE_YET = Text("data {key} dari periode yang sudah berakhir tidak ada", "no figure of {key} of a period that is over")
NO_FIGURE_OF = Text("data {key} untuk {period} tidak ada", "no figure of {key} for {period}")
NONE_BEFORE = Text(
    "data {key} untuk periode tepat sebelum {period} tidak ada",
    "no figure of {key} for the period just before {period}",
)
NOT_OVER = Text("{period} belum berakhir pada {day}", "{period} is not over on {day}")
TWICE = Text(
    "data {key} untuk {period} lebih dari satu dan berbeda",
    "more than one figure of {key} for {period}, and they differ",
)
MIXED = Text(
    "data {key} memakai jenis periode yang berbeda ({kinds}): sebutkan periode yang dinilai",
    "the figures of {key} are of several kinds of period ({kinds}): name the period that is asked about",
)
CROSSED = Text(
    "data {key} untuk periode yang bertumpang tindih, sampai {day}",
    "figures of {key} for periods that overlap, to {day}",
)
OPEN_FIGURE = Text("data {key} untuk {period} belum dapat ditentukan: {why}", "{key} for {period} is open: {why}")


@frozen(kw_only=True)
class OfFigure(Requirement):
    """What requirements of a figure have in common: which figure, and of which period.

    Attributes:
        key: which figure.
        period: the period whose figure is asked for; ``None`` for the last one that is over before the day. A round of
            a programme names its own.

    """

    key: str
    period: EvaluationPeriod | None = None

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        kinds = (EvaluationPeriod, type(None))
        period = kind_problem(self.period, kinds, "period", Text("EvaluationPeriod", "EvaluationPeriod"))
        return gathered([text_problem(self.key, "key"), period])

    def in_round(self, period: EvaluationPeriod, names: Mapping[str, tuple[str, ...]]) -> "OfFigure":  # noqa: ARG002
        """Return the same requirement for the figure of *period*, unless it names a period already."""
        return self if self.period is not None else evolve(self, period=period)

    def dates(self, dossier: Dossier) -> Iterator[date]:
        """Yield the days from which the figures of a period are read."""
        if self.period is not None:
            return iter((self.period.end,))
        return (one.period.end + _DAY for one in dossier.figures or () if one.key == self.key)

    def notes(self, dossier: Dossier, on: date) -> Iterator[Problem]:
        """Yield a note where a later period is over and has no figure."""
        last = self._read(dossier, on)
        if self.period is None and isinstance(last, Figure):
            months = _MONTHS.get(last.period.kind)
            if months and later(last.period.end + _DAY, months=months) <= on:
                yield problem("figure_old", "figures", last.period.words)

    def _read(self, dossier: Dossier, on: date) -> Figure | Text:
        """Return the figure of the period that is asked about, or why there is none."""
        if dossier.figures is None:
            return NO_FIGURES.fill(key=self.key)
        own = [one for one in dossier.figures if one.key == self.key]
        if self.period is not None:
            over = self.period.end <= on
            return (
                _only(own, self.period, self.key)
                if over
                else NOT_OVER.fill(period=self.period.words, day=day_words(on))
            )
        ended = [one for one in own if one.period.end < on]
        last = _last(ended, self.key)
        return last if isinstance(last, Text) else _only(ended, last, self.key)

    def _read_before(self, dossier: Dossier, last: Figure) -> Figure | Text:
        """Return the figure of the period of the same kind that ends just before *last* starts."""
        period = last.period
        before = [
            one
            for one in dossier.figures or ()
            if one.key == self.key and one.period.kind == period.kind and one.period.end + _DAY == period.start
        ]
        if not before:
            return NONE_BEFORE.fill(period=period.words, key=self.key)
        found = _last(before, self.key)
        return found if isinstance(found, Text) else _only(before, found, self.key)


def _last(figures: list[Figure], key: str) -> EvaluationPeriod | Text:
    """Return the last period among *figures* of one *key*, or why none is the last."""
    if not figures:
        return NONE_YET.fill(key=key)
    kinds = {one.period.kind for one in figures}
    if len(kinds) > 1:
        return MIXED.fill(key=key, kinds=join([words for kind, words in KINDS.items() if kind in kinds]))
    end = max(one.period.end for one in figures)
    last = {one.period for one in figures if one.period.end == end}
    return last.pop() if len(last) == 1 else CROSSED.fill(key=key, day=day_words(end))


def _only(figures: list[Figure], period: EvaluationPeriod, key: str) -> Figure | Text:
    """Return the one figure of *period* among those of one *key*, or why there is none that stands."""
    here = [one for one in figures if one.period == period]
    if not here:
        return NO_FIGURE_OF.fill(period=period.words, key=key)
    for one in here:
        if isinstance(one.value, Unknown):
            return OPEN_FIGURE.fill(key=key, period=period.words, why=reasons_text(one.value))
    if len({_exact(one) for one in here}) > 1:
        return TWICE.fill(key=key, period=period.words)
    return here[0]


def _exact(figure: Figure) -> Fraction:
    """Return the value of a figure that is known."""
    assert not isinstance(figure.value, Unknown)
    return Fraction(figure.value)


@frozen(kw_only=True)
class FigureRose(OfFigure):
    """A figure of one period above the one of the period of the same kind just before it.

    Attributes:
        by: by how much at least, absolute and in the unit of the figure itself (points of an index, not percent),
            more than 0 and exact; ``None`` for any rise.

    """

    by: Number | None = field(default=None, converter=kept)

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        by = None if self.by is None else number_problem(self.by, "by")
        if by is None and self.by is not None and not self.by:
            by = problem("rise_zero", "by", self.by)
        return [*super().faults(), *gathered([by])]

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the figure rose, and by enough; a period without a figure leaves it open."""
        last = self._read(dossier, on)
        if isinstance(last, Text):
            return self.missing(last, dossier, on)
        before = self._read_before(dossier, last)
        if isinstance(before, Text):
            return self.missing(before, dossier, on)
        facts: dict[str, object] = {"before": before.value, "last": last.value, "first_period": before.period.words}
        facts["last_period"] = last.period.words
        rise = _exact(last) - _exact(before)
        if self.by is None:
            return self.found(met(rise > 0), "rose", dossier, on, **facts)
        return self.found(met(rise >= Fraction(self.by)), "rose_by", dossier, on, **facts, rise=rise, least=self.by)


@frozen(kw_only=True)
class FigureAtLeast(OfFigure):
    """A figure of one period of at least a number.

    Attributes:
        least: the number it must reach, exact.

    """

    least: Number = field(converter=kept)

    def faults(self) -> Iterable[Problem]:
        """Return what is wrong with the parameters."""
        return [*super().faults(), *gathered([number_problem(self.least, "least", negative=True)])]

    def answer(self, dossier: Dossier, on: date) -> Finding[Status]:
        """Say whether the figure reaches the number."""
        last = self._read(dossier, on)
        if isinstance(last, Text):
            return self.missing(last, dossier, on)
        facts = {"last": last.value, "least": self.least, "last_period": last.period.words}
        return self.found(met(_exact(last) >= Fraction(self.least)), "reaches", dossier, on, **facts)
