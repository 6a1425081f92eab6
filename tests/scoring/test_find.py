"""Findings of parts: the number of the part, its figures, premises, place; worded in both languages."""

from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja.exact import Bands, Curve, Line, Row, above, at_least, closed, closed_open, open_interval
from asn_kinerja.exact.pair import exact
from asn_kinerja.exact.rounding import HALF_UP_2
from asn_kinerja.finding import Finding, Score, Unknown
from asn_kinerja.finding.score import Scale
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.scoring.parts import (
    Cap,
    Cell,
    Join,
    Keys,
    Labels,
    Lines,
    Lookup,
    Mean,
    Measure,
    Opaque,
    Ratio,
    Rounded,
    Sum,
)
from asn_kinerja.scoring.parts.find import find, replay
from asn_kinerja.scoring.parts.items import Over, PlanRow
from asn_kinerja.words import Text

CITE = Regulation("Contoh", None, None).cite(Standing.POLICY)
ROW_CITE = Regulation("PP", 1, 2001).cite(Standing.OFFICIAL_TEXT, pasal="5", ayat="2")
RULE = Rule("contoh", CITE, Text("Contoh", "Example"), Text("Sebuah contoh.", "An example."))
PLAIN = Measure(Ratio.PLAIN, RULE, 1)
ACHIEVED = Measure(Ratio.ACHIEVED, RULE)
CURVE = Curve(
    (
        Row(closed(0, 0), Line.of(0)),
        Row(open_interval(0, 1), Line.of(5, 10), ROW_CITE),
        Row(at_least(1), Line.of(90, -1)),
    )
)
BANDS = Bands.at_least({90: "Baik"}, below="Cukup")


def item(realised: Any, target: Any = None) -> Any:
    return (None, None if target is None else AtLeast(target, "dokumen"), realised, None)


def values(*given: Any) -> Any:
    return tuple(item(one) for one in given)


def ganda(realised: Fraction, _target: Fraction) -> Fraction:
    return realised * 2


CASES: list[tuple[Any, Any, str]] = [
    # part, input, the phrase that words it
    (ACHIEVED, item(9, 12), "ratio"),
    (ACHIEVED, item(NOT_DONE, 12), "not_done"),
    (ACHIEVED, item(None, 12), "not_done"),
    (Measure(Ratio.INVERSE, RULE), item(9, 12), "inverse"),
    (Measure(Ratio.MIRRORED, RULE), item(9, 12), "mirrored"),
    (PLAIN, item(9), "plain"),
    (Measure(Ratio.ACHIEVED, RULE, 100, closed(0, 120)), item(99, 12), "clamped"),
    (Measure(Ratio.ACHIEVED, RULE, 100, closed(0, 120)), item(12, 12), "ratio"),
    (Lines(CURVE, PLAIN, RULE), item(Fraction(1, 2)), "line"),
    (Lines(CURVE, PLAIN, RULE), item(0), "constant"),
    (Lines(CURVE, PLAIN, RULE), item(3), "line"),
    (Rounded(PLAIN, HALF_UP_2, RULE), item(Fraction(1, 3)), "rounded"),
    (Sum(((Fraction(3, 5), PLAIN), (Fraction(2, 5), PLAIN)), RULE), item(Fraction(76)), "sum"),
    (Mean(Over.GIVEN, PLAIN, RULE), values(80, 90), "mean"),
    (Mean(Over.GIVEN, PLAIN, RULE), values(80), "mean_one"),
    (Mean(Over.GIVEN, PLAIN, RULE), values(*range(20)), "mean"),
    (Mean(Over.GIVEN, PLAIN, RULE), (), "none"),
    (Mean(Over.GIVEN, PLAIN, RULE, Join.MAXIMUM), values(80, 90), "maximum"),
    (Mean(Over.GIVEN, PLAIN, RULE, Join.MINIMUM), values(80, 90), "minimum"),
    (Mean(Over.GIVEN, PLAIN, RULE, Join.TOTAL), values(80, 90), "total"),
    (Mean(Over.GIVEN, None, RULE, Join.COUNT), values(80, 90), "count"),
    (Cap(PLAIN, RULE, closed(0, 10)), item(Fraction("12.4")), "capped"),
    (Cap(PLAIN, RULE, closed(0, 10)), item(-3), "capped"),
    (Cap(PLAIN, RULE, closed(0, 10)), item(7), "within"),
    (Cap(PLAIN, RULE, gate=PLAIN, opens=above(0)), item(7), "gate_open"),
    (Cap(PLAIN, RULE, gate=PLAIN, opens=above(0)), item(0), "gate_shut"),
    (Cap(PLAIN, RULE, closed(0, 5), gate=PLAIN, opens=above(0)), item(7), "capped"),
    (Lookup(Keys.RECOGNITION, FrozenMap({("a",): Cell(3, ROW_CITE)}), RULE), item("a"), "cell"),
    (Lookup(Keys.RECOGNITION, FrozenMap({("a",): Cell("Baik", ROW_CITE)}), RULE), item("a"), "cell"),
    (Lookup(Keys.RECOGNITION, FrozenMap(), RULE), item("b"), "no_cell"),
    (Labels(BANDS, PLAIN, RULE), item(90), "band"),
    (Labels(BANDS, PLAIN, RULE, before=HALF_UP_2), item(Fraction("89.996")), "band_rounded"),
    (Labels(Bands((Row(closed_open(0, 10), "A"),)), PLAIN, RULE), item(10), "no_band"),
    (Opaque(ganda, RULE), item(7, 12), "opaque"),
    (Lookup(Keys.RECOGNITION, FrozenMap(), RULE, Fraction(0)), item("b"), "cell"),
]


@pytest.mark.parametrize(("part", "x", "how"), CASES)
class TestEveryPart:
    """One finding for every kind of part and every way it may go."""

    def test_a_finding_has_the_number_of_its_part(self, part: Any, x: Any, how: str) -> None:
        """Never a second computation."""
        found, plain = find(part, x), part.value(x)

        if isinstance(found.value, Score):
            assert exact(plain) == found.value.exact
        else:
            assert (plain is None) == isinstance(found.value, Unknown)
            assert plain is None or plain == found.value

    def test_a_finding_is_worded_in_both_languages(self, part: Any, x: Any, how: str) -> None:
        """Every figure of the sentence comes from the finding."""
        found = find(part, x)

        assert how == found.how
        for lang in ("id", "en"):
            text = str(found.explain(lang))  # type: ignore[arg-type]
            assert "{" not in text
            assert "Contoh" in text or "Example" in text

    def test_a_finding_replays_from_its_own_givens(self, part: Any, x: Any, how: str) -> None:
        """Equal, with all it rests on."""
        for step in find(part, x).walk():
            assert step == replay(step)

    def test_a_finding_cites_its_place(self, part: Any, x: Any, how: str) -> None:
        """A row of a table may have a place of its own."""
        found = find(part, x)
        own = (how == "cell" and bool(part.table)) or (how == "line" and x[2] == Fraction(1, 2))

        assert (ROW_CITE if own else CITE) == found.cite
        assert found.rule is RULE


def test_the_subject_heads_a_finding() -> None:
    """The rule's title, unless something is said."""
    assert find(PLAIN, item(1)).subject == RULE.title
    assert find(PLAIN, item(1), "Kartu keluarga").subject == "Kartu keluarga"


def test_points_stand_on_the_scale_they_are_asked_for() -> None:
    """Under a table of labels, on the table's own."""
    scale = Scale(Text("skala", "scale"))

    assert find(PLAIN, item(1), scale=scale).value.scale == scale
    assert find(Labels(BANDS, PLAIN, RULE), item(1)).premises[0].value.scale.bands is BANDS


def test_what_is_cut_is_a_line_of_its_own() -> None:
    """12.4 counts 10: cut by 2.4, whether from above or from below."""
    facts = dict(find(Cap(PLAIN, RULE, closed(0, 10)), item(Fraction("12.4"))).facts)

    assert facts["cut"] == Fraction("2.4")
    assert dict(find(Cap(PLAIN, RULE, closed(0, 10)), item(-3)).facts)["cut"] == 3


def test_contributions_add_up() -> None:
    """Weights times values, and shares sum to one."""
    found = find(Mean(Over.GIVEN, PLAIN, RULE), values(80, 90, 85))
    parts = dict(found.facts)["parts"]

    assert sum(weight * part.exact for weight, part in parts) / 3 == found.value.exact
    total = find(Sum(((Fraction(3, 5), PLAIN), (Fraction(2, 5), PLAIN)), RULE), item(50))
    assert sum(weight * part.exact for weight, part in dict(total.facts)["parts"]) == total.value.exact
    assert sum(weight for weight, _ in dict(total.facts)["parts"]) == 1


def test_weights_of_indicators_are_shares_of_one() -> None:
    """Two indicators of one aspect, 30 and 70 percent."""
    indicators = (
        Indicator("a", Aspect.QUANTITY, AtLeast(10), weight=30),
        Indicator("b", Aspect.QUANTITY, AtLeast(10), weight=70),
    )
    who = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Pengelola"))
    result = WorkResult("r", "Hasil", indicators)
    record = SKP(who, EvaluationPeriod.year(2018), (result,)).realised({"a": 5, "b": 10})
    found = find(Mean(Over.INDICATORS, ACHIEVED, RULE, weighted=True), PlanRow(result, record.realised))

    assert found.how == "weighted"
    assert found.value.exact == 85
    assert [Fraction(3, 10), Fraction(7, 10)] == [weight for weight, _ in dict(found.facts)["parts"]]
    assert "30 % × 50 + 70 % × 100 = 85" in str(found.explain("en"))


def test_a_row_without_indicators_says_so() -> None:
    """It counts 0 and still divides."""
    found = find(Mean(Over.INDICATORS, ACHIEVED, RULE), PlanRow(WorkResult("r", "Hasil"), FrozenMap()))

    assert found.how == "empty_row"
    assert found.value.exact == 0
    assert "tetap ikut dihitung" in str(found.explain("id"))


def test_more_terms_than_a_line_holds_are_summed_up() -> None:
    """The exact sum and the count."""
    text = str(find(Mean(Over.GIVEN, PLAIN, RULE), values(*range(20))).explain("en"))

    assert "sum 190 ÷ 20 = 9.5" in text


def test_a_finding_as_realisation_shows_its_number() -> None:
    """And keeps its own reasons below."""
    inner: Finding[Any] = find(PLAIN, item(9), "Indeks")
    found = find(ACHIEVED, item(inner, 12))

    assert found.value.exact == 75
    assert found.premises == (inner,)
    assert "9 ÷ 12 × 100 = 75" in str(found.explain("id"))


#: Each gives the number that was realised, and starts at 0.
STRAIGHT = Curve((Row(at_least(0), Line.of(0, 1), ROW_CITE),))
SAME = {
    "measure": PLAIN,
    "lines": Lines(STRAIGHT, PLAIN, RULE),
    "rounded": Rounded(PLAIN, HALF_UP_2, RULE),
    "sum": Sum(((Fraction(1), PLAIN),), RULE),
    "cap": Cap(PLAIN, RULE, closed(0, 200)),
    "opaque": Opaque(lambda realised, target: realised / target, RULE),
}


@pytest.mark.parametrize("kind", [kind for kind in SAME if kind != "rounded"])
def test_a_number_just_below_a_band_is_never_shown_inside_it(kind: str) -> None:
    """89.997 is no 90.00 where 90 is another label, whatever part gave it."""
    given = (None, AtLeast(1), Fraction("89.997"), None)
    finding = find(Labels(BANDS, SAME[kind], RULE), given)

    assert "Cukup" == finding.value
    assert "89.997" == str(finding.premises[0].value.value)


def test_what_a_curve_reads_is_never_shown_on_the_other_piece() -> None:
    """Here 0.997 of 1 lies below the step: not 1.00."""
    finding = find(Lines(CURVE, PLAIN, RULE), (None, None, Fraction("0.997"), None))

    assert "0.997" == str(finding.premises[0].value.value)


def test_a_rounded_number_is_shown_as_rounded() -> None:
    """Rounding moved it into the band, and the page shows both."""
    finding = find(Labels(BANDS, SAME["rounded"], RULE), (None, None, Fraction("89.997"), None))

    assert ("Baik", "90.00") == (finding.value, str(finding.premises[0].value.value))


@pytest.mark.parametrize(
    "part",
    [
        Lines(STRAIGHT, PLAIN, RULE),
        Lines(Curve((Row(at_least(0), Line.of(7), ROW_CITE),)), PLAIN, RULE),
        Labels(Bands((Row(at_least(0), "Baik", ROW_CITE),)), PLAIN, RULE),
        Lookup(Keys.RECOGNITION, FrozenMap({(5,): Cell(Fraction(1), ROW_CITE)}), RULE),
    ],
    ids=["a line", "a constant", "a band", "a cell"],
)
def test_what_stands_in_a_row_is_cited_by_the_place_of_the_row(part: Any) -> None:
    """Not by that of the rule around it."""
    finding = find(part, (None, None, 5, None))

    assert ROW_CITE == finding.cite
    assert RULE == finding.rule


def test_what_was_not_done_stands_on_the_scale_it_is_asked_for() -> None:
    scale = Scale(Text("skala", "scale"))

    assert scale == find(PLAIN, item(NOT_DONE, 10), scale=scale).value.scale


def test_rounded_points_stand_on_the_scale_they_are_asked_for() -> None:
    scale = Scale(Text("skala", "scale"))

    assert scale == find(Rounded(PLAIN, HALF_UP_2, RULE), item(1), scale=scale).value.scale


def test_limits_of_a_gate_that_is_not_there_hold_nothing() -> None:
    assert Fraction(1) == find(Cap(PLAIN, RULE, opens=at_least(5)), item(1)).value.exact


def test_labels_read_what_they_name_with_its_target() -> None:
    part = Labels(Bands.at_least({50: "Baik"}, below="Kurang"), Measure(Ratio.ACHIEVED, RULE, 100), RULE)

    assert ["Kurang", "Baik"] == [part.value((None, AtLeast(10), done, None)) for done in (4, 5)]
