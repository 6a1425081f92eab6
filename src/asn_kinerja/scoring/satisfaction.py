"""Satisfaction: an index against its target, letters as steps, complaints handled; more is better.

Here: named constructors of parts; what follows of a small survey or of months without one. Not here: how an index
is computed (a regulation does), how complaints are counted (``scoring.services``).
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import evolve

from ..checks import MAX_PARTS, gathered, key_path, kind_problem, least_problem, refuse, text_problem
from ..errors import ModelError, PolicyError, Problem, problem, raise_if, shown
from ..exact.number import Number, enter, fraction, look
from ..finding.finding import Finding, Unknown, found
from ..finding.score import POINTS, Scale, Score
from ..frozenmap import FrozenMap
from ..law.rule import Rule
from ..model.target import Direction
from ..signature import checked
from ..words import MONTHS, Text, Word
from .common import POLICY, policy_rule
from .limits import up_to
from .parts.keys import Cell, Keys
from .parts.kinds import Lookup, Measure
from .parts.ratios import Ratio
from .scales import Fit, fit_scales, is_off, number_words, scale_of
from .scales import words as scale_words
from .shares import count
from .surveys.readings import ShortSample

RULE = policy_rule(
    "satisfaction.against_target",
    Text("Kepuasan", "Satisfaction"),
    Text(
        "Kepuasan adalah indeks dibagi target, dalam persen.", "Satisfaction is the index over its target, in percent."
    ),
)


@checked(PolicyError)
def against_target(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return index / target x 100, more is better; *cap*: the most it may count, in percent."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)


LETTERS = policy_rule(
    "satisfaction.letter_steps",
    Text("Kepuasan", "Satisfaction"),
    Text("Nilai dibaca dari huruf mutu layanan.", "Points are read from the letter of the service."),
)


@checked(PolicyError)
def letter_steps(points: Mapping[str, Number], *, rule: Rule = LETTERS) -> Lookup:
    """Return points by the letter of a described realisation or of an index; nothing realised counts 0.

    >>> from asn_kinerja.model import Described
    >>> letter_steps({"A": 100, "B": 85}).value((None, None, Described("B"), None))
    (85, 1)
    """
    if not isinstance(points, Mapping) or not points:
        raise PolicyError(
            problem("policy_part", "points", points, expected=Text("huruf dan nilainya", "letters and points"))
        )
    if len(points) > MAX_PARTS:
        raise PolicyError(problem("too_many", "points", len(points), limit=MAX_PARTS))
    refuse(PolicyError, *(text_problem(letter, "points") for letter in points))
    cells = {(letter.strip().upper(),): Cell(fraction(enter(value)), POLICY) for letter, value in points.items()}
    return Lookup(Keys.LETTER, FrozenMap(cells), rule, Fraction(0))


COMPLAINTS = policy_rule(
    "satisfaction.complaints_handled",
    Text("Penanganan pengaduan", "Complaint handling"),
    Text(
        "Penanganan pengaduan adalah persentase pengaduan yang ditangani dibagi targetnya, dalam persen.",
        "Complaint handling is the share of complaints handled over its target, in percent.",
    ),
)


def complaints_handled(*, cap: Number | None = None, rule: Rule = COMPLAINTS) -> Measure:
    """Return share / target x 100, the share from ``scoring.services``; *cap*: the most it may count, in percent."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)


SAMPLE = policy_rule(
    "satisfaction.with_sample",
    Text("Indeks dan jumlah responden", "Index and sample"),
    Text(
        "Survei yang lebih kecil dari yang diperlukan tidak memutuskan apa pun, kecuali dinyatakan lain.",
        "A survey smaller than needed decides nothing unless said otherwise.",
    ),
)


def with_sample(
    index: Finding[Any], *, respondents: int, needed: "int | Finding[int]", short: ShortSample = ShortSample.UNKNOWN
) -> Finding[Any]:
    """Return *index* where enough people answered; where not, what *short* says: ``Unknown``, or the index noted.

    For an index that somebody else computed; ``permenpanrb_14_2017.index`` judges its own sample by the same reading,
    and there the default is the note. *respondents* answered, *needed* are asked for (a number, or the finding of a
    sample size).

    Raises ``ModelError`` for what is no count.
    """
    least = needed.value if isinstance(needed, Finding) else needed
    found = gathered(
        (
            kind_problem(index, Finding, "index"),
            least_problem(respondents, "respondents", 0),
            least_problem(least, "needed", 1),
            kind_problem(short, ShortSample, "short"),
        )
    )
    raise_if(found, ModelError)
    return _sampled((index, respondents, needed, short))


def _sampled(given: Any) -> Finding[Any]:
    index, respondents, needed, short = given
    least = needed.value if isinstance(needed, Finding) else needed
    how, value = "enough_sheets" if respondents >= least else "few_sheets", index.value
    if respondents < least and short is ShortSample.UNKNOWN:
        how, value = "plain", Unknown((_FEW.fill(respondents=respondents, needed=least),), (_MORE,))
    readings = (short,) if respondents < least else ()
    premises = (index, needed) if isinstance(needed, Finding) else (index,)
    facts: dict[str, Any] = {"respondents": respondents, "needed": least}
    return found(SAMPLE, value, how, premises=premises, readings=readings, given=given, by=_sampled, **facts)


_FEW = Text(
    "survei terlalu kecil: {respondents} responden, diperlukan {needed}",
    "the survey is too small: {respondents} respondents, {needed} needed",
)
_MORE = Text("responden sebanyak yang diperlukan", "as many respondents as needed")


MEASURED = policy_rule(
    "satisfaction.measured",
    Text("Rata-rata periode yang diukur", "Mean of the periods measured"),
    Text(
        "Periode tanpa survei tidak dihitung sebagai 0 dan disebut namanya.",
        "A period without a survey is no 0 and is named.",
    ),
)


class Gaps(Word):
    """What follows where a period was not measured."""

    NAMED = Text("periode yang tidak diukur disebut dan tidak dihitung", "unmeasured periods are named and left out")
    REFUSED = Text("periode yang tidak diukur ditolak", "an unmeasured period is refused")


def measured(values: Mapping[str, object], *, gaps: Gaps) -> Finding[Any]:
    """Return the mean over the periods measured; ``None`` means not measured and is never a 0.

    *values* gives an index, a percentage or a finding for each period; a finding that is ``Unknown`` was not
    measured. A bare 0 is refused, because reports write it where nothing was measured.

    Raises ``ModelError`` with every such 0, every figure that is none or on another scale than the first and, under
    ``Gaps.REFUSED``, every gap.

    >>> found = measured({"Januari": 82, "Februari": None, "Maret": 84}, gaps=Gaps.NAMED)
    >>> found.value.exact, found.premises[1].value("en")
    (Fraction(83, 1), 'not measured')
    """
    wrong = gathered((kind_problem(values, Mapping, "values", _BY_PERIOD), kind_problem(gaps, Gaps, "gaps")))
    raise_if(wrong, ModelError)
    if len(values) > MAX_PARTS:
        raise ModelError(problem("too_many", "values", len(values), limit=MAX_PARTS))
    read = [(key, path, _figure(value, path)) for key, path, value in _placed(values)]
    wrong = [one for _, _, one in read if isinstance(one, Problem)]
    if gaps is Gaps.REFUSED:
        wrong += [problem("gap_refused", path) for _, path, one in read if isinstance(one, Unknown)]
    scale = next((found for found in map(scale_of, values.values()) if found is not None), None)
    wrong += [] if scale is None else _off_scale(scale, read, values)
    raise_if(wrong, ModelError)
    return _joined((tuple((key if isinstance(key, str) else shown(key), one) for key, _, one in read), scale))


def _placed(values: Mapping[str, object]) -> Iterator[tuple[object, str, object]]:
    """Yield each period with its place; a text that may be a name is told by its number."""
    for n, (key, value) in enumerate(values.items()):
        written = isinstance(key, str) and key.isprintable() and _PERIOD_WORDS.issuperset(key.split())
        own = f"values['{key}']" if written else key_path("values", key, n)
        yield key, own if isinstance(key, str) else f"values[{shown(key)}]", value


_PERIOD_WORDS = frozenset(
    (
        *(*MONTHS["id"], *MONTHS["en"], "Triwulan", "Semester", "Kuartal", "TW", "I", "II", "III", "IV"),
        *map(str, (*range(1, 13), *range(2000, 2100))),
    )
)


def _off_scale(scale: Scale, read: Sequence[tuple[object, str, object]], values: Mapping[str, object]) -> list[Problem]:
    """Return a problem for each figure that is not on *scale*: by its own scale, or beyond the ends."""
    found = []
    for (_, path, figure), value in zip(read, values.values(), strict=True):
        own = scale_of(value)
        if fit_scales(scale, own) is Fit.OTHER if own is not None else is_off(scale, figure):
            told = number_words(figure) if own is None else scale_words(own)
            found.append(problem("scales_mixed", path, scale_words(scale), other=told))
    return found


_BY_PERIOD = Text("angka untuk setiap periode", "a figure for each period")
_MEAN_OF = Text("rata-rata {name}", "mean of {name}")
_UNMEASURED = Unknown((Text("tidak diukur", "not measured"),))


def _figure(value: Any, path: str) -> "Fraction | Unknown | Problem":
    """Return a figure of one period, ``Unknown`` where there is none, or its problem."""
    finding = isinstance(value, Finding)
    if value is None or (finding and isinstance(value.value, Unknown)):
        return _UNMEASURED
    exact = getattr(value.value, "exact", value.value) if finding else value
    found = look(exact, path)
    if isinstance(found, Problem):
        return found
    if found < 0:
        return problem("negative", path, found)
    return fraction(found) if found or finding else problem("not_measured", path, found)


def _joined(given: Any) -> Finding[Any]:
    pairs, scale = given
    premises = tuple(count(MEASURED, period, value) for period, value in pairs)
    known = [value for _, value in pairs if not isinstance(value, Unknown)]
    total = sum(known, Fraction(0))
    on = POINTS if scale is None else evolve(scale, bands=None, name=_MEAN_OF.fill(name=scale.name))
    value = Score((total / len(known)).as_integer_ratio(), on) if known else _UNMEASURED
    if not known:
        return found(MEASURED, value, premises=premises, given=given, by=_joined)
    facts: dict[str, Any] = {"parts": tuple((1, one) for one in known), "total": total, "count": len(known)}
    return found(MEASURED, value, "mean", premises=premises, given=given, by=_joined, **facts)
