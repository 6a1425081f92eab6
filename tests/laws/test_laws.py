"""Laws that bind every evaluation, whatever the regime."""

import decimal
import json
import pickle
import random
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import SKP, evaluate, record_from_plain, to_plain
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.exact.rounding import display
from asn_kinerja.finding.explain import shown
from asn_kinerja.finding.finding import plain_value
from asn_kinerja.finding.phrases import PHRASES
from asn_kinerja.law import Citation, PredikatBase
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.testing.strategies import numbers, pp_46_records, records

FIGURE = re.compile(r"[0-9][0-9.,]*")


def figures(text: str, lang: str) -> list[str]:
    """Return the figures of *text* with the marks of English."""
    swap = str.maketrans(",.", ".,") if lang == "id" else {}
    return [found.translate(swap).strip(".,") for found in FIGURE.findall(text)]


def steps(document):
    todo = [item for section in document.sections if hasattr(section, "items") for item in section.items]
    while todo:
        item = todo.pop(0)
        yield item
        todo += item.items


class TestEveryEvaluation:
    @given(records())
    def test_total_every_record_has_a_predikat(self, record):
        assert isinstance(evaluate(record).predikat, PredikatBase)

    @given(records())
    def test_cited_every_step_has_a_place_and_a_standing(self, record):
        for step in evaluate(record).finding.walk():
            assert isinstance(step.cite, Citation)
            assert step.cite.standing is not None

    @given(records())
    def test_replayable_from_the_givens_of_each_step(self, record):
        for step in evaluate(record).finding.walk():
            assert step == replay(step)

    @given(records())
    def test_the_finding_says_what_the_evaluation_says(self, record):
        evaluation = evaluate(record)

        assert evaluation.predikat is evaluation.finding.value
        if evaluation.score is not None:
            assert evaluation.score.exact == evaluation.finding.premises[0].value.exact

    @given(records())
    def test_numbers_of_the_explanation_are_those_of_the_result_in_both_languages(self, record):
        evaluation = evaluate(record)
        found = {str(plain_value(step.value)) for step in evaluation.finding.walk()}
        pages = {lang: evaluation.explain(lang) for lang in ("id", "en")}

        for page in pages.values():
            assert found >= {item.exact for item in steps(page) if re.match(r"-?[0-9]", item.exact)}
        texts = {lang: [item.text for item in steps(page)] for lang, page in pages.items()}
        assert [figures(text, "id") for text in texts["id"]] == [figures(text, "en") for text in texts["en"]]
        if evaluation.score is not None:
            assert shown(evaluation.score, "id") in str(pages["id"])
            assert shown(evaluation.score, "en") in str(pages["en"])

    @given(records())
    def test_the_four_forms_of_an_explanation_agree_on_every_figure(self, record):
        page = evaluate(record).explain("en")
        html = re.sub(r"<style>.*?</style>|<[^>]+>", " ", page.to_html())

        for item in steps(page):
            for figure in figures(item.text, "en"):
                for form in (str(page), page.to_markdown(), html, json.dumps(page.to_dict(), ensure_ascii=False)):
                    assert figure in form

    @given(records())
    def test_round_trips_pickle_and_plain_data(self, record):
        evaluation = evaluate(record)
        plain = json.loads(json.dumps(to_plain(record)))

        assert record == record_from_plain(plain)
        assert evaluation == pickle.loads(pickle.dumps(evaluation))
        assert evaluation.to_dict() == json.loads(json.dumps(evaluation.to_dict()))

    @given(records(), st.randoms(use_true_random=False))
    def test_order_free(self, record, chance: random.Random):
        plan = record.skp
        results = list(plan.results)
        chance.shuffle(results)
        items = list(record.realised.items())
        chance.shuffle(items)
        shuffled = SKP(plan.employee, plan.period, tuple(results)).realised(
            dict(items), period=record.period, behaviour=record.behaviour, extras=record.extras, ratings=record.ratings
        )
        one, two = evaluate(record), evaluate(shuffled)

        assert one.predikat is two.predikat
        assert one.score == two.score
        assert set(one.readings) == set(two.readings)

    @given(records())
    def test_the_decimal_context_changes_nothing(self, record):
        here = str(evaluate(record).explain())

        with decimal.localcontext(decimal.Context(prec=3, rounding=decimal.ROUND_FLOOR)):
            assert here == str(evaluate(record).explain())

    @given(records())
    def test_nothing_personal_without_identify(self, record):
        named = record_from_plain(
            {**to_plain(record), "employee": {**to_plain(record)["employee"], "name": "Sari Dewi"}}
        )
        evaluation = evaluate(named)

        for text in (repr(evaluation), str(evaluation.explain()), json.dumps(evaluation.to_dict()), repr(named)):
            assert "Sari" not in text
        assert "Sari Dewi" in str(evaluation.explain(identify=True))

    @given(records())
    def test_every_explanation_says_it_is_no_determination(self, record):
        assert "hitungan, bukan penetapan" in str(evaluate(record).explain("id"))
        assert "not a determination" in str(evaluate(record).explain("en"))


class TestPP46:
    @given(pp_46_records())
    def test_contributions_add_up(self, record):
        evaluation = evaluate(record)
        total = evaluation.finding.premises[0]
        weights = [share for share, _ in dict(total.facts)["parts"]]

        assert [pp_46_2011.SKP_SHARE, pp_46_2011.BEHAVIOUR_SHARE] == weights
        assert 1 == sum(weights)

        assert evaluation.score.exact == sum(
            weight * premise.value.exact for weight, premise in zip(weights, total.premises, strict=True)
        )

    @given(pp_46_records())
    def test_removing_any_input_never_yields_a_number(self, record):
        for code in record.realised:
            fewer = {key: value for key, value in record.realised.items() if key != code}
            with pytest.raises(AsnKinerjaError) as refused:
                evaluate(record.skp.realised(fewer, behaviour=record.behaviour, extras=record.extras))
            assert [("realisasi_kosong", f"realised['{code}']")] == [(p.code, p.path) for p in refused.value.problems]
        with pytest.raises(AsnKinerjaError, match="marks are missing"):
            evaluate(record.skp.realised(record.realised, extras=record.extras))

    @given(pp_46_records())
    def test_no_rendering_shows_a_number_on_the_other_side_of_an_edge(self, record):
        score = evaluate(record).score

        assert pp_46_2011.predikat_for(score.exact).value is pp_46_2011.predikat_for(score.value).value

    @given(numbers(0, 200, [50, 51, 60, 61, 75, 76, 90, 91]))
    def test_every_value_has_one_sebutan_under_every_reading_but_the_closed_one(self, value):
        for gap in pp_46_2011.BandGap:
            found = pp_46_2011.predikat_for(value, gap).value
            closed = gap is pp_46_2011.BandGap.CLOSED
            inside = any(low < value < low + 1 for low in (50, 60, 75, 90))
            assert isinstance(found, pp_46_2011.Predikat) is not (closed and inside)

    def test_tempting_but_false_faster_is_never_worse(self):
        slow, fast = (pp_46_2011.timeliness(target=1000, realised=r).value.exact for r in (760, 759))

        assert (Fraction(100), Fraction("75.9")) == (slow, fast)

    def test_tempting_but_false_a_score_stays_between_0_and_100(self):
        assert Fraction(-4) == pp_46_2011.timeliness(target=10, realised=18).value.exact


@given(numbers(-10, 200, [76]), st.integers(0, 4))
def test_a_display_without_edges_is_half_up(value, places):
    assert abs(Fraction(str(display(value, places))) - value) <= Fraction(1, 2 * 10**places)


def test_every_phrase_has_the_same_places_in_both_languages():
    for phrase in PHRASES.values():
        assert sorted(re.findall(r"{(\w+)}", phrase.id)) == sorted(re.findall(r"{(\w+)}", phrase.en))
