"""An agency's own function as a part: it scores and explains; nothing looks inside."""

import functools
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import Aspect, Bands, WeightedPolicy, evaluate, scoring
from asn_kinerja.errors import NumberError, PolicyError
from asn_kinerja.finding import Finding
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    AtLeast,
    AtMost,
    Between,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.scoring.common import POLICY
from asn_kinerja.scoring.opaque import function
from asn_kinerja.scoring.parts import Direction
from asn_kinerja.scoring.parts.bounds import bounds, direction
from asn_kinerja.scoring.parts.find import find, replay
from asn_kinerja.words import Text

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
BANDS = Bands.at_least({25: "Baik"}, below="Kurang")


def separuh(realised: Fraction, target: Fraction) -> Fraction:
    return realised / target * 50


def rahasia(realised: Fraction, target: Fraction) -> Fraction:
    msg = "Sari 199003052015032001"
    raise RuntimeError(msg)


def record(realised: Any, target: Any = None) -> Record:
    row = WorkResult("a", "Hasil", (Indicator("x", Aspect.QUANTITY, target or AtLeast(10)),))
    return SKP(WHO, EvaluationPeriod.year(2018), (row,)).realised({"x": realised})


def policy(part: Any) -> WeightedPolicy:
    return WeightedPolicy(name="Contoh", parts={Aspect.QUANTITY: (100, part)}, bands=BANDS)


@pytest.mark.parametrize(
    ("realised", "expected", "label"),
    [("4.999", "24.995", "Kurang"), (5, 25, "Baik"), ("5.001", "25.005", "Baik"), (NOT_DONE, 0, "Kurang")],
)
def test_it_scores_exactly_to_the_edge_of_a_band(realised: Any, expected: Any, label: str) -> None:
    """Given fractions, it gives fractions; undone work never reaches it."""
    given = realised if realised is NOT_DONE else Fraction(realised)
    done = evaluate(record(given), policy(separuh))

    assert done.score is not None
    assert Fraction(expected) == done.score.exact
    assert label == done.predikat


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_explains_with_its_name(lang: Any) -> None:
    """The function and what it gave."""
    words = {"id": "fungsi separuh: 35", "en": "the function separuh: 35"}

    assert words[lang] in str(evaluate(record(7), policy(separuh)).explain(lang))


def test_it_has_no_bounds_and_no_direction_unless_declared() -> None:
    """Nothing looks inside."""
    assert bounds(function(separuh)) is None
    assert direction(function(separuh)) is None
    assert direction(function(separuh, direction=Direction.RISING)) is Direction.RISING


def test_its_title_heads_the_step() -> None:
    """Or its name, in both languages."""
    plain, named = function(separuh), function(separuh, title=Text("Separuh nilai", "Half points"))

    assert Text("separuh", "separuh") == plain.rule.title
    assert Text("Separuh nilai", "Half points") == named.rule.title
    assert ("policy.opaque.separuh", "policy.opaque.separuh") == (plain.rule.key, named.rule.key)


def test_what_has_no_name_is_called_by_its_kind() -> None:
    """A partial function, a lambda."""
    assert function(functools.partial(separuh)).name == "partial"
    assert function(lambda realised, target: realised).name == "<lambda>"


def test_a_lambda_stays_text_in_a_page() -> None:
    """Its angle brackets are escaped."""
    page = evaluate(record(7), policy(lambda realised, target: 5)).explain().to_html()

    assert "&lt;lambda&gt;" in page
    assert "<lambda>" not in page


class TestFailures:
    """A failing function becomes our error, without its message."""

    def test_its_name_and_the_kind_of_failure_are_all_that_is_said(self) -> None:
        """A message of somebody else may hold a name or an identity number."""
        with pytest.raises(PolicyError) as refused:
            evaluate(record(5), policy(rahasia))

        assert [("opaque_failed", "'rahasia'")] == [(one.code, one.value) for one in refused.value.problems]
        for text in (str(refused.value), refused.value.text("id"), repr(refused.value)):
            assert "Sari" not in text
            assert "1990" not in text
            assert "RuntimeError" in text
        assert refused.value.__cause__ is None
        assert refused.value.__suppress_context__

    @pytest.mark.parametrize("failure", [ZeroDivisionError, ValueError, KeyError, RecursionError, AssertionError])
    def test_any_failure_is_ours(self, failure: type[Exception]) -> None:
        """Whatever it raises."""

        def gagal(realised: Fraction, target: Fraction) -> Fraction:
            raise failure

        with pytest.raises(PolicyError, match=f"gagal.*{failure.__name__}"):
            evaluate(record(5), policy(gagal))

    @pytest.mark.parametrize(
        ("result", "code"),
        [(0.5, "float"), (True, "bool"), (None, "number_kind"), ("1,5", "number_text"), (10**120, "number_size")],
    )
    def test_a_result_that_is_no_exact_number_is_refused(self, result: Any, code: str) -> None:
        """By its name."""

        def hasil(realised: Fraction, target: Fraction) -> Any:
            return result

        with pytest.raises(NumberError) as refused:
            evaluate(record(5), policy(hasil))

        assert [(code, "hasil")] == [(one.code, one.path) for one in refused.value.problems]

    def test_text_of_digits_is_an_exact_number(self) -> None:
        """As everywhere."""
        done = evaluate(record(5), policy(lambda realised, target: "24.99"))

        assert done.score is not None
        assert done.score.exact == Fraction("24.99")


def test_a_target_that_is_no_number_is_given_as_it_is() -> None:
    """A range: a policy refuses it before, a caller of the part may want it."""
    part = function(lambda realised, target: sum(target))

    assert part.value((None, Between(80, 90), 85, None)) == (170, 1)


def test_what_a_finding_found_is_given_as_a_number_and_stays_a_premise() -> None:
    """An index as a realisation."""
    index: Finding[Any] = Finding(Fraction(8), scoring.quantity.RULE, "Indeks", POLICY, "plain", (("value", 8),))
    found = find(function(separuh), (Aspect.QUANTITY, AtLeast(10), index, None))

    assert found.value.exact == 40
    assert (index,) == found.premises


def test_a_step_of_it_replays() -> None:
    """From its own givens."""
    for step in evaluate(record(7), policy(separuh)).finding.walk():
        assert step == replay(step)


def test_it_reads_one_number() -> None:
    """More or less is better; a range is refused by the policy."""
    assert evaluate(record(7, AtMost(10)), policy(separuh)).label == "Baik"
    with pytest.raises(Exception, match="Between") as refused:
        evaluate(record(85, Between(80, 90)), policy(separuh))

    assert ["target_kind"] == [one.code for one in refused.value.problems]  # type: ignore[attr-defined]


def test_it_is_given_fractions_whatever_the_target_was_written_as() -> None:
    seen: list[Any] = []

    def taken(realised: Fraction, target: Fraction) -> Fraction:
        seen.extend((realised, target))
        return realised

    function(taken).value((None, AtLeast(Decimal("10.5")), 5, None))

    assert [Fraction(5), Fraction("10.5")] == seen
    assert [Fraction, Fraction] == [type(one) for one in seen]
