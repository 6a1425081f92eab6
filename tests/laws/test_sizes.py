"""Whatever is computed can be written, under every limit Python sets on digits; what cannot be is refused."""

import json
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    Bands,
    Behaviour,
    EvaluationPeriod,
    Indicator,
    WeightedPolicy,
    WorkResult,
    evaluate,
    evaluate_year,
    scoring,
)
from asn_kinerja.errors import AsnKinerjaError, RecordError
from asn_kinerja.exact.notation import text_of, whole_text
from asn_kinerja.exact.number import length
from asn_kinerja.finding import Score
from asn_kinerja.finding.figures import figure
from asn_kinerja.finding.score import size_problem
from asn_kinerja.model import Survey
from asn_kinerja.regulations import permenpanrb_14_2017
from asn_kinerja.selection import Candidate, Criterion, Ranking
from specimens import RULE, STAFF
from work import calls

POLICY = WeightedPolicy(
    "X", {Aspect.QUANTITY: (100, scoring.quantity.ratio())}, bands=Bands.at_least({90: "B"}, below="K")
)
LONG = 10**99


def plan(count: int) -> SKP:
    indicators = [
        Indicator(f"q{i}", Aspect.QUANTITY, AtLeast(Fraction(LONG + 2 * i + 1, LONG + 7 * i + 3))) for i in range(count)
    ]
    rows = tuple(WorkResult(f"r{i}", "x", tuple(indicators[i : i + 50])) for i in range(0, count, 50))
    return SKP(STAFF, EvaluationPeriod.year(2018), rows)


def record(count: int, semester: int = 0):
    """*count* indicators, each target and each realisation a fraction of twice a hundred digits."""
    whole = plan(count)
    taken = evolve(whole, period=EvaluationPeriod.semester(2018, semester)) if semester else whole
    return taken.realised({f"q{i}": Fraction(LONG + i, LONG + 3 * i + 1) for i in range(count)})


@pytest.fixture(params=[4300, 640], ids="at most {} digits".format)
def _limit(request):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(request.param)
    yield
    sys.set_int_max_str_digits(before)


def told(evaluation) -> list[str]:
    finding = evaluation.finding
    pages = [page for one in (evaluation, finding) for page in (one.explain("id"), one.explain("en"))]
    texts = [text for page in pages for text in (str(page), page.to_markdown(), page.to_html())]
    plain = [json.dumps(one) for one in (evaluation.to_dict(), finding.to_dict(), *(page.to_dict() for page in pages))]
    return [*texts, *plain, repr(evaluation), repr(evaluation.score), str(evaluation.score), repr(finding.value)]


@pytest.mark.usefixtures("_limit")
class TestWhatIsComputedIsWritten:
    @pytest.mark.parametrize("count", [1, 3, 8, 20])
    def test_every_page_and_all_plain_data_of_long_fractions(self, count):
        evaluation = evaluate(record(count), POLICY)

        assert all(told(evaluation))
        assert text_of(evaluation.score.exact) == evaluation.to_dict()["score"]["exact"]

    @pytest.mark.parametrize("count", [30, 60, 200, 500, 1000])
    def test_what_would_be_too_long_is_refused_in_bounded_work(self, count):
        def refused() -> None:
            with pytest.raises(RecordError) as found:
                evaluate(record(count), POLICY)
            assert found.value.problems[0].code in ("result_size", "record_size")

        assert calls(refused) < 100_000 + 300 * count

    def test_whole_numbers_of_any_length(self):
        number = 10**5000 + 7

        assert 5001 == len(whole_text(number))
        assert whole_text(number).endswith("0007")
        assert "-" + whole_text(number) == whole_text(-number)
        assert number == sum(int(digit) * 10**place for place, digit in enumerate(reversed(whole_text(number))))

    def test_a_long_figure_of_a_page(self):
        assert 3900 < len(figure(Fraction(10**3900), "id").replace(".", "")) < 4000
        assert figure(Score((10**3900, 3)), "en").startswith("≈ 333,333")


class TestBounds:
    def test_a_result_has_four_thousand_digits_above_and_below_the_line(self):
        for pair in ((10**3999, 1), (1, 10**3999), (-(10**3999), 3), (10**4100, 10**4100 * 2)):  # the last is a half
            assert size_problem(pair, "") is None
        for pair in ((10**4001, 1), (1, 10**4001), (-(10**4001), 3)):
            assert "result_size" == size_problem(pair, "x").code

    def test_a_step_has_as_many_digits_as_a_record(self):
        assert "1" + "0" * 99_000 == text_of(Score((10**99_000, 1)).exact)
        for pair in ((10**100_001, 1), (1, 10**100_001)):
            with pytest.raises(AsnKinerjaError, match="result is too long"):
                Score(pair)

    def test_steps_behind_a_shut_gate_are_written_however_long(self):
        """The whole counts 0 and is short; what shut the gate is told in full."""
        gated = evolve(POLICY, gates={Aspect.QUANTITY: 10**6})
        evaluation = evaluate(record(60), gated)

        assert 0 == evaluation.score.exact
        assert all(told(evaluation))

    def test_weights_of_a_survey_that_are_too_long_together_are_refused(self):
        weights = {f"U{i}": Fraction(LONG + i, LONG * 200 + 7 * i + 3) for i in range(1, 60)}
        weights["U60"] = 1 - sum(weights.values())
        survey = Survey.from_means(dict.fromkeys(weights, "3.1"))

        with pytest.raises(AsnKinerjaError):
            permenpanrb_14_2017.index(survey, weights=weights)

    def test_the_numbers_of_a_record_have_a_hundred_thousand_digits_together_at_most(self):
        long = plan(300)
        fits = {f"q{i}": 10**98 for i in range(300)}  # about 200 + 99 digits each

        assert 300 == len(long.realised(fits).realised)
        with pytest.raises(RecordError, match="numbers together are too long"):
            long.realised({f"q{i}": Fraction(LONG + i, LONG + 3 * i + 1) for i in range(300)})

    def test_marks_count_too(self):
        short = plan(1)
        marks = {f"a{i}": Fraction(LONG + i, LONG + 3 * i + 1) for i in range(400)}

        assert short.realised({}, behaviour=Behaviour.marks(**marks)).behaviour is not None
        with pytest.raises(RecordError, match="numbers together are too long"):
            short.realised({}, behaviour=Behaviour.monthly({1: marks, 2: marks}))

    def test_the_records_of_a_year_count_together(self):
        halves = [record(200, semester) for semester in (1, 2)]

        with pytest.raises(RecordError, match="numbers together are too long"):
            evaluate_year(halves)

    def test_a_ranking_of_long_fractions_is_refused_too(self):
        criteria = tuple(Criterion(f"k{i}", Fraction(1, 100)) for i in range(100))
        figures = {f"k{i}": Fraction(LONG + i, LONG + 7 * i + 3) for i in range(100)}

        with pytest.raises(AsnKinerjaError, match="result is too long"):
            Ranking(RULE, criteria).rank([Candidate("a", figures)])

    @pytest.mark.parametrize(
        ("number", "digits"),
        [(0, 1), (9, 2), (480, 3), (10**99, 100), (Fraction(1, 3), 2), (Decimal("80.5"), 4), (Decimal("1e-50"), 51)],
    )
    def test_the_length_of_a_number_is_right_or_a_little_more(self, number, digits):
        assert digits - 1 <= length(number) <= digits + 1
