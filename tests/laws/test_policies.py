"""Laws that bind every policy an agency composes of ready parts, against an oracle of plain fractions."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_kinerja import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    Behaviour,
    Between,
    By,
    Described,
    Employee,
    Evaluation,
    EvaluationPeriod,
    Indicator,
    Position,
    Record,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
    scoring,
)
from asn_kinerja.exact import Curve, Line, Row, at_least, closed_open
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.finding import Score
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Direction, Lines, Rounded, Sum
from asn_kinerja.scoring.parts.bounds import bounds, direction
from asn_kinerja.scoring.parts.find import replay
from work import times

HAIR = Fraction(1, 1000)
WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
DUE = date(2018, 6, 30)
RISING, FALLING, MIXED = Direction
Q, K, W, C, S = Aspect


@dataclass(frozen=True)
class Ready:
    """A ready part with the oracle of its points.

    Attributes:
        part: what the library runs.
        points: the oracle: target and realisation to points.
        way: the direction it declares.
        figures: the numbers it consists of, as printed.
        targets: what may be promised.
        edges: realisations, as shares of the target, at which its formula changes.

    """

    part: Any
    points: Callable[[Any, Any], Fraction]
    way: Direction
    figures: tuple[str, ...] = ("100",)
    targets: tuple[Any, ...] = ()
    edges: tuple[Any, ...] = (1,)
    realised: Any = None  # a strategy of its own; otherwise shares of the target

    def __post_init__(self) -> None:
        """Promise what the part reads: more, or less."""
        kind = AtMost if self.way is FALLING else AtLeast
        object.__setattr__(self, "targets", self.targets or (kind(10), kind(100), kind(12), kind("80.5")))


def share(t: Any, r: Any) -> Fraction:
    return 100 * Fraction(r) / Fraction(t)


def saved(t: Any, r: Any) -> Fraction:
    return 100 * Fraction(t) / Fraction(r)


def left(t: Any, r: Any) -> Fraction:
    return 200 - share(t, r)


def near(t: Any, r: Any) -> Fraction:
    low, high = t
    return 100 * (Fraction(r) / low if r < low else Fraction(1) if r <= high else high / Fraction(r))


def errors(_t: Any, r: Any) -> Fraction:
    return Fraction(100 if r <= 0 else 90 if r <= 2 else "75.5" if r <= 4 else 50)


def late(t: Any, r: Any) -> Fraction:
    beyond = (r - t).days if isinstance(t, date) else r - t
    return Fraction(100 if beyond <= 0 else "80.25" if beyond <= 5 else 40)


def bent(t: Any, r: Any) -> Fraction:
    x = share(t, r)
    return x / 2 if x < 60 else Fraction(-60) + Fraction(3, 2) * x


def half_up(x: Fraction) -> Fraction:
    return Fraction((x * 100 + Fraction(1, 2)).__floor__(), 100)


def akar(realised: Fraction, target: Fraction) -> Fraction:
    return min(realised / target, Fraction(1)) * 90


RATIO = scoring.quantity.ratio()
HALVES = Sum(((Fraction(1, 2), RATIO), (Fraction(1, 2), scoring.quality.ratio(cap=80))), RATIO.rule)
BENT = Curve((Row(closed_open(0, 60), Line.of(0, "0.5")), Row(at_least(60), Line.of(-60, "1.5"))))
LETTERS = {"A": Fraction(100), "B": Fraction("85.5"), "C": Fraction(60)}
RANGES = (Between(80, 90), Between("0.5", 2))
COUNTS = st.sampled_from([Fraction(n) + side for n in (0, 2, 4, 9) for side in (-HAIR, 0, HAIR) if n + side >= 0])
DAYS = st.integers(-40, 40).map(lambda n: DUE + timedelta(n)) | st.sampled_from(
    [DUE + timedelta(n) for n in (0, 1, 5, 6)]
)

READY: dict[Aspect, list[Ready]] = {
    Q: [
        Ready(scoring.quantity.ratio(), share, RISING),
        Ready(scoring.quantity.ratio(cap="120.5"), lambda t, r: min(share(t, r), Fraction("120.5")), RISING,
              ("100", "0", "120.5"), edges=("1.205",)),
        Ready(scoring.quantity.within_range(), near, MIXED, targets=RANGES,
              realised=st.sampled_from([Fraction(x) for x in ("0", "0.499", "0.5", "2", "2.001", "79.999", "80", "90", "90.001", "500")])),
        Ready(limits.cap(RATIO, 90), lambda t, r: min(share(t, r), Fraction(90)), RISING, ("90", "100"), edges=("0.9",)),
        Ready(limits.floor(RATIO, 30), lambda t, r: max(share(t, r), Fraction(30)), RISING, ("30", "100"), edges=("0.3",)),
        Ready(limits.gate(RATIO, critical=RATIO, least=60, otherwise="12.5"),
              lambda t, r: share(t, r) if share(t, r) >= 60 else Fraction("12.5"), RISING, ("60", "12.5", "100"), edges=("0.6",)),
        Ready(HALVES, lambda t, r: share(t, r) / 2 + min(share(t, r), Fraction(80)) / 2, RISING,
              ("50", "100", "0", "80"), edges=("0.8",)),
    ],
    K: [
        Ready(scoring.quality.ratio(), share, RISING),
        Ready(scoring.quality.rubric({0: 100, 2: 90, "4": "75.5"}, beyond=50), errors, FALLING,
              ("0", "100", "0", "2", "90", "2", "4", "75.5", "4", "50"), realised=COUNTS),
        Ready(scoring.quality.defect_share(), lambda _t, r: 100 - min(Fraction(r), Fraction(100)), FALLING,
              ("0", "100", "100", "0", "100"),
              realised=st.sampled_from([Fraction(x) for x in ("0", "0.001", "33", "99.999", "100", "100.001", "130")])),
        Ready(Lines(BENT, RATIO, RATIO.rule, RISING), bent, RISING, ("0", "60", "0.5", "60", "60", "1.5", "100"), edges=("0.6",)),
        Ready(Rounded(scoring.quality.ratio(), HALF_UP_2, RATIO.rule), lambda t, r: half_up(share(t, r)), RISING, ("2", "100")),
    ],
    W: [
        Ready(scoring.timeliness.inverse_ratio(), saved, FALLING),
        Ready(scoring.timeliness.inverse_ratio(cap=120), lambda t, r: min(saved(t, r), Fraction(120)), FALLING,
              ("100", "0", "120"), edges=(Fraction(100, 120),)),
        Ready(scoring.timeliness.mirrored(cap=150), lambda t, r: max(Fraction(0), min(left(t, r), Fraction(150))), FALLING,
              ("2", "100", "0", "150"), edges=("0.5", 2)),
        Ready(scoring.timeliness.on_time_share(cap=100), lambda t, r: min(share(t, r), Fraction(100)), RISING, ("100", "0", "100")),
        Ready(scoring.timeliness.lateness_steps({0: 100, 5: "80.25"}, beyond=40), late, FALLING,
              ("0", "100", "0", "5", "80.25", "5", "40"), targets=(By(DUE),), realised=DAYS),
        Ready(scoring.timeliness.lateness_steps({0: 100, 5: "80.25"}, beyond=40), late, FALLING,
              ("0", "100", "0", "5", "80.25", "5", "40"), targets=(AtMost(10),), edges=(1, "1.5")),
    ],
    C: [
        Ready(scoring.cost.inverse_ratio(cap=110), lambda t, r: min(saved(t, r), Fraction(110)), FALLING,
              ("100", "0", "110"), edges=(Fraction(100, 110),)),
        Ready(scoring.cost.mirrored(cap=200), lambda t, r: max(Fraction(0), left(t, r)), FALLING, ("2", "100", "0", "200"), edges=(2,)),
        Ready(scoring.opaque.function(akar, direction=RISING), lambda t, r: min(Fraction(r) / t, Fraction(1)) * 90, RISING, ()),
    ],
    S: [
        Ready(scoring.satisfaction.against_target(cap=120), lambda t, r: min(share(t, r), Fraction(120)), RISING,
              ("100", "0", "120"), edges=("1.2",)),
        Ready(scoring.satisfaction.letter_steps(LETTERS), lambda _t, r: LETTERS[r], RISING, ("100", "85.5", "60"),
              targets=(Described("B"), AtLeast(80)), realised=st.sampled_from("ABC")),
    ],
}  # fmt: skip
EVERY = [(aspect, one) for aspect, some in READY.items() for one in some]


@dataclass(frozen=True)
class Cell:
    """One indicator: aspect, target, what was realised, weight."""

    aspect: Aspect
    target: Any
    realised: Any
    weight: Any = None


@dataclass(frozen=True)
class Case:
    """A policy and a plan, as the oracle sees them."""

    ready: dict[Aspect, Ready]
    weights: dict[Aspect, Any]
    rows: tuple[tuple[Any, tuple[Cell, ...]], ...]
    behaviour: Any
    marks: tuple[Any, ...]
    gates: dict[Aspect, Fraction]
    edge: Fraction

    def policy(self, **more: Any) -> WeightedPolicy:
        return WeightedPolicy(**{
            "name": "Contoh",
            "parts": {aspect: (weight, self.ready[aspect].part) for aspect, weight in self.weights.items()},
            "behaviour": self.behaviour,
            "bands": Bands.at_least({self.edge: "Baik"}, below="Kurang"),
            "gates": self.gates,
            **more,
        })  # fmt: skip

    def record(self) -> Record:
        results, realised = [], {}
        for n, (weight, cells) in enumerate(self.rows):
            made = []
            for m, cell in enumerate(cells):
                code = f"{n}:{m}"
                made.append(Indicator(code, cell.aspect, cell.target, weight=cell.weight))
                realised[code] = Described(cell.realised) if isinstance(cell.realised, str) else cell.realised
            results.append(WorkResult(str(n), f"Hasil {'abcdef'[n]}", tuple(made), weight=weight))
        marks = Behaviour.marks(**{f"nilai_{'abcdef'[n]}": mark for n, mark in enumerate(self.marks)})
        plan = SKP(WHO, EvaluationPeriod.year(2018), tuple(results))
        return plan.realised(realised, behaviour=marks if self.marks else None)

    def evaluation(self) -> Evaluation:
        return evaluate(self.record(), self.policy())

    # the oracle: what the policy says, in fractions

    def points(self, cell: Cell) -> Fraction:
        if cell.realised is NOT_DONE:
            return Fraction(0)
        promised = cell.target.value
        if isinstance(promised, tuple):
            promised = tuple(Fraction(bound) for bound in promised)
        elif not isinstance(promised, (date, str)):
            promised = Fraction(promised)
        return self.ready[cell.aspect].points(promised, cell.realised)

    def aspect(self, aspect: Aspect) -> Fraction:
        """Mean over indicators by weight, then over the results that have the aspect by weight."""
        rows = [(weight, [cell for cell in cells if cell.aspect is aspect]) for weight, cells in self.rows]
        return mean([(w, mean([(one.weight, self.points(one)) for one in cells])) for w, cells in rows if cells])

    def score(self) -> Fraction:
        """Aspects by their weights, behaviour by its percent; 0 if a gate is shut."""
        if any(self.aspect(aspect) < least for aspect, least in self.gates.items()):
            return Fraction(0)
        behaviour = Fraction(self.behaviour) / 100
        work = sum((Fraction(w) / 100 * self.aspect(a) for a, w in self.weights.items()), Fraction(0))
        return (1 - behaviour) * work + (behaviour * mean([(None, m) for m in self.marks]) if self.marks else 0)


def mean(values: list[tuple[Any, Any]]) -> Fraction:
    weights = [Fraction(1) if weight is None else Fraction(weight) for weight, _ in values]
    return sum((w * Fraction(v) for w, (_, v) in zip(weights, values, strict=True)), Fraction(0)) / sum(weights)


@st.composite
def hundred(draw: Any, count: int) -> list[Fraction]:
    """Return *count* weights that sum to exactly 100, thirds and sevenths among them."""
    parts = draw(st.lists(st.integers(1, 7), min_size=count, max_size=count))
    return [Fraction(100 * one, sum(parts)) for one in parts]


@st.composite
def cells(draw: Any, aspect: Aspect, ready: Ready, weight: Any = None) -> Cell:
    """Return an indicator, its realisation often at an edge of its part or a hair beside it."""
    target = draw(st.sampled_from(ready.targets))
    if draw(st.integers(0, 9)) == 0:
        return Cell(aspect, target, NOT_DONE, weight)
    if ready.realised is not None:
        return Cell(aspect, target, draw(ready.realised), weight)
    whole = Fraction(target.value)
    edges = [Fraction(edge) * whole + side for edge in ready.edges for side in (-HAIR, 0, HAIR)]
    values = st.sampled_from(edges) | st.fractions(Fraction(1, 60), 3 * whole, max_denominator=60)
    return Cell(aspect, target, draw(values), weight)


@st.composite
def cases(draw: Any) -> Case:
    """Return a policy and a plan that fits it; gates and bands at what comes out, or a hair beside it."""
    aspects = draw(st.lists(st.sampled_from(Aspect), min_size=1, max_size=5, unique=True))
    ready = {aspect: draw(st.sampled_from(READY[aspect])) for aspect in aspects}
    weights = dict(zip(aspects, draw(hundred(len(aspects))), strict=True))
    rows = []
    count = draw(st.integers(1, 3))
    shares = draw(st.just([None] * count) | hundred(count))
    for n in range(count):
        here = aspects if n == 0 else draw(st.lists(st.sampled_from(aspects), min_size=1, unique=True))
        made: list[Cell] = []
        for aspect in here:
            few = draw(st.integers(1, 2))
            own = draw(st.just([None] * few) | hundred(few))
            made += [draw(cells(aspect, ready[aspect], weight)) for weight in own]
        rows.append((shares[n], tuple(made)))
    behaviour = draw(st.sampled_from([0, 0, 40, "12.5", Fraction(100, 3), 100]))
    mark = st.sampled_from([0, 100, Fraction("82.5")]) | st.fractions(0, 100, max_denominator=12)
    marks = tuple(draw(st.lists(mark, min_size=1, max_size=4))) if behaviour else ()
    case = Case(ready, weights, tuple(rows), behaviour, marks, {}, Fraction(0))
    hair = st.sampled_from([-HAIR, Fraction(0), HAIR])
    gated = draw(st.lists(st.sampled_from(aspects), max_size=2, unique=True))
    case = replace(case, gates={aspect: case.aspect(aspect) + draw(hair) for aspect in gated})
    return replace(case, edge=case.score() + draw(hair))


@st.composite
def single(draw: Any) -> tuple[Ready, Cell, Cell]:
    """Return a part and two realisations of one indicator, both of them done."""
    aspect, ready = draw(st.sampled_from(EVERY))
    one = draw(cells(aspect, ready).filter(lambda cell: cell.realised is not NOT_DONE))
    two = draw(cells(aspect, ready).filter(lambda cell: cell.realised is not NOT_DONE and cell.target == one.target))
    return ready, one, two


def alone(ready: Ready, cell: Cell) -> Case:
    return Case({cell.aspect: ready}, {cell.aspect: 100}, ((None, (cell,)),), 0, (), {}, Fraction(0))


def scored(case: Case) -> Fraction:
    score = case.evaluation().score
    assert score is not None
    return score.exact


FIGURE = re.compile(r"[0-9][0-9.,]*")


def figures(text: str, lang: str) -> list[str]:
    """Return the figures of *text* with the marks of English and no thousands marks."""
    swap = str.maketrans(",.", ".,") if lang == "id" else {}
    return [found.translate(swap).strip(".,").replace(",", "") for found in FIGURE.findall(text)]


def written(value: Any) -> str:
    """Write a figure: in full where it ends within four places, otherwise rounded half up to two, below 10 to four."""
    number = abs(Fraction(value))
    places = 4 if (number * 10**4).denominator == 1 or number < 10 else 2
    units = (number * 10**places + Fraction(1, 2)).__floor__()
    text = f"{units // 10**places}.{units % 10**places:0{places}d}"
    return text.rstrip("0").rstrip(".") if (number * 10**4).denominator == 1 else text


def edges(value: Any) -> list[str]:
    """Write an edge: a decimal that ends within six places, otherwise both numbers of its fraction."""
    number = abs(Fraction(value))
    if (number * 10**6).denominator != 1:
        return [str(number.numerator), str(number.denominator)]
    text = f"{number.numerator * 10**6 // number.denominator:07d}"
    return [f"{text[:-6]}.{text[-6:]}".rstrip("0").rstrip(".")]


class TestOracle:
    """The score is what the policy says."""

    @settings(max_examples=times(4))
    @given(cases())
    def test_the_score_is_that_of_plain_fractions_and_the_label_that_of_its_band(self, case: Case) -> None:
        """Indicators, results, aspects, behaviour, gates; the edge of the band belongs to it."""
        evaluation = case.evaluation()
        expected = case.score()

        assert evaluation.score is not None
        assert expected == evaluation.score.exact
        assert ("Baik" if expected >= case.edge else "Kurang") == evaluation.predikat
        if len(edges(case.edge)) == 1:  # an edge that ends as a decimal: any other may be met by no shown number
            shown = Fraction(str(evaluation.score.value))
            assert (shown >= case.edge) == (expected >= case.edge)

    @pytest.mark.parametrize(("aspect", "ready"), EVERY)
    def test_every_ready_part_is_among_the_policies(self, aspect: Aspect, ready: Ready) -> None:
        """And undone work counts 0 under each."""
        case = alone(ready, Cell(aspect, ready.targets[0], NOT_DONE))

        assert scored(case) == case.score() == 0
        assert case.policy().faults() == ()

    @given(cases())
    def test_the_finding_says_what_the_evaluation_says_and_replays(self, case: Case) -> None:
        """Every step from its own givens."""
        evaluation = case.evaluation()

        assert evaluation.predikat == evaluation.finding.value
        assert evaluation.finding.premises[0].value.exact == case.score()
        for step in evaluation.finding.walk():
            assert step == replay(step)

    @given(cases())
    def test_an_evaluation_is_plain_data(self, case: Case) -> None:
        """Whatever parts it has."""
        plain = case.evaluation().to_dict()

        assert plain == json.loads(json.dumps(plain))
        assert str(case.score()) == plain["score"]["exact"]


class TestOrder:
    """Neither the order of results nor of indicators, parts or gates changes a score."""

    @given(cases(), st.randoms(use_true_random=False))
    def test_order_changes_nothing(self, case: Case, chance: Any) -> None:
        """All shuffled at once."""

        def shuffled(some: Any) -> list[Any]:
            mixed = list(some)
            chance.shuffle(mixed)
            return mixed

        other = replace(
            case,
            weights=dict(shuffled(case.weights.items())),
            gates=dict(shuffled(case.gates.items())),
            rows=tuple((weight, tuple(shuffled(row))) for weight, row in shuffled(case.rows)),
            marks=tuple(shuffled(case.marks)),
        )
        one, two = case.evaluation(), other.evaluation()

        assert (one.predikat, one.score) == (two.predikat, two.score)
        assert case.policy() == other.policy()
        assert str(case.policy().describe()) == str(other.policy().describe())

    @given(cases())
    def test_equal_weights_count_as_weights_left_out(self, case: Case) -> None:
        """They cannot be scaled, for they sum to 100."""

        def given_all(rows: Any, equal: bool) -> Any:
            share = Fraction(100, len(rows)) if equal else None
            found = []
            for _, row in rows:
                many = {aspect: sum(cell.aspect is aspect for cell in row) for aspect in Aspect}
                found.append(
                    (
                        share,
                        tuple(
                            replace(cell, weight=Fraction(100, many[cell.aspect]) if equal else None) for cell in row
                        ),
                    )
                )
            return tuple(found)

        assert scored(replace(case, rows=given_all(case.rows, equal=True))) == scored(
            replace(case, rows=given_all(case.rows, equal=False))
        )

    def test_tempting_but_false_weights_may_be_scaled(self) -> None:
        """30 and 60 are refused, though they share one whole as 1 to 2."""
        part = scoring.quantity.ratio()
        made = WeightedPolicy(
            name="Contoh", parts={Q: (30, part), K: (60, part)}, bands=Bands.at_least({1: "A"}, below="B")
        )

        assert ["weights_sum"] == [one.code for one in made.faults()]


class TestDeclared:
    """Declared direction and bounds hold."""

    @settings(max_examples=times(4))
    @given(single())
    def test_points_move_as_declared(self, drawn: tuple[Ready, Cell, Cell]) -> None:
        """More never lowers what rises and never raises what falls."""
        ready, one, two = drawn
        if isinstance(one.realised, str):
            low, high = sorted((one, two), key=lambda cell: LETTERS[cell.realised])
        else:
            low, high = sorted((one, two), key=lambda cell: cell.realised)
        less, more = scored(alone(ready, low)), scored(alone(ready, high))

        assert ready.way is direction(ready.part)
        assert ready.way is not RISING or less <= more
        assert ready.way is not FALLING or less >= more

    @settings(max_examples=times(4))
    @given(single())
    def test_points_stay_within_the_declared_bounds(self, drawn: tuple[Ready, Cell, Cell]) -> None:
        """Of whatever was realised; a function of its own has none."""
        ready, one, _ = drawn
        declared = bounds(ready.part)

        assert (declared is None) == (ready.figures == ())
        assert declared is None or scored(alone(ready, one)) in declared

    @given(cases())
    def test_the_total_stays_within_the_declared_bounds_of_its_policy(self, case: Case) -> None:
        """Where everything was done."""
        done = tuple((w, tuple(cell for cell in row if cell.realised is not NOT_DONE)) for w, row in case.rows)
        full = [(w, row) for w, row in done if row]
        if len(full) < len(case.rows) or any(len(a[1]) < len(b[1]) for a, b in zip(done, case.rows, strict=True)):
            return
        root = case.policy().root(case.record())
        declared = bounds(root)

        assert declared is None or scored(case) in declared

    @settings(max_examples=times(2))
    @given(cases(), st.data())
    def test_undone_work_never_scores_more_than_anything_done(self, case: Case, data: Any) -> None:
        """One realisation after the other is taken back."""
        n = data.draw(st.integers(0, len(case.rows) - 1))
        weight, row = case.rows[n]
        m = data.draw(st.integers(0, len(row) - 1))
        undone = (*row[:m], replace(row[m], realised=NOT_DONE), *row[m + 1 :])
        other = replace(case, rows=(*case.rows[:n], (weight, undone), *case.rows[n + 1 :]))

        assert scored(other) <= scored(case)

    def test_tempting_but_false_nearer_to_a_range_is_always_more(self) -> None:
        """Inside it everything counts the same, and more of it may be worse."""
        part = scoring.quantity.within_range()
        got = [Fraction(*part.value((Q, Between(80, 90), r, None))) for r in (80, 85, 90, 100)]

        assert [100, 100, 100, 90] == got


class TestDescribed:
    """The description holds every number the evaluation uses."""

    @settings(max_examples=times(2))
    @given(cases())
    def test_every_number_of_the_policy_stands_in_its_description(self, case: Case) -> None:
        """Weights as percent of the total, the constants of each part, edges of gates and bands."""
        behaviour = Fraction(case.behaviour)
        percents = [Fraction(weight) * (100 - behaviour) / 100 for weight in case.weights.values()]
        percents += [behaviour] if behaviour else []
        expected = [written(one) for one in percents if one != 100]
        expected += [figure for aspect in case.weights for figure in case.ready[aspect].figures]
        expected += [figure for least in (*case.gates.values(), case.edge) for figure in edges(least)]
        for lang in ("id", "en"):
            text = str(case.policy().describe(lang))  # type: ignore[arg-type]
            found = figures(text, lang)

            assert set(expected) <= set(found)
            assert all(expected.count(one) <= found.count(one) for one in case_parts(case))
            assert ("akar" in text) == any(not case.ready[aspect].figures for aspect in case.weights)

    @settings(max_examples=times(2))
    @given(cases())
    def test_every_constant_of_a_step_stands_in_the_description(self, case: Case) -> None:
        """Weights of sums, starts and slopes of lines, flat pieces, intervals, limits, bands, cells."""
        pages = {lang: set(figures(str(case.policy().describe(lang)), lang)) for lang in ("id", "en")}  # type: ignore[arg-type]

        for step in case.evaluation().finding.walk():
            facts = dict(step.facts)
            constants = [facts[name] for name in ("start", "slope") if facts.get(name)]
            constants += [weight * 100 for weight, _ in facts["parts"] if weight != 1] if step.how == "sum" else []
            constants += [facts["value"].exact] if step.how in ("constant", "cell") else []
            intervals = [facts[name] for name in ("interval", "range") if name in facts]
            for lang, page in pages.items():
                assert {written(one) for one in constants} <= page
                assert {one for text in intervals for one in figures(text(lang), lang)} <= page

    @given(cases())
    def test_both_languages_describe_with_the_same_figures_in_the_same_order(self, case: Case) -> None:
        """Only the words differ."""
        pages = {lang: str(case.policy().describe(lang)) for lang in ("id", "en")}  # type: ignore[arg-type]

        assert figures(pages["id"], "id") == figures(pages["en"], "en")

    @settings(max_examples=times(2))
    @given(cases())
    def test_both_languages_explain_with_the_same_figures_and_those_are_the_results(self, case: Case) -> None:
        """Step by step; the exact figures are those of the finding."""
        evaluation = case.evaluation()
        texts: dict[str, list[list[str]]] = {"id": [], "en": []}
        exact = {str(step.value.exact) for step in evaluation.finding.walk() if isinstance(step.value, Score)}
        for lang, found in texts.items():
            todo = [one for part in evaluation.explain(lang).sections for one in getattr(part, "items", ())]  # type: ignore[arg-type]
            while todo:
                item = todo.pop(0)
                found.append(figures(item.text, lang))
                todo += item.items
                assert not re.match("-?[0-9]", item.exact) or item.exact in exact

        assert texts["id"] == texts["en"]


def case_parts(case: Case) -> set[str]:
    """Return the constants of the parts: each is written as often as it counts."""
    return {figure for aspect in case.weights for figure in case.ready[aspect].figures}


def test_a_figure_is_written_as_a_reader_writes_it() -> None:
    """The oracle's own hand."""
    assert ["18", "12.5", "33.33", "4.1667", "0.5", "1250"] == [
        written(one) for one in (18, "12.5", Fraction(100, 3), Fraction(25, 6), "0.5", 1250)
    ]
    assert [["0.001"], ["100", "3"], ["60"], ["0"]] == [edges(one) for one in ("0.001", Fraction(100, 3), 60, 0)]
