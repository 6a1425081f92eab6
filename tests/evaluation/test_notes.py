"""Notes: odd but possible, or worth knowing; they refuse nothing."""

from datetime import date
from typing import Any

import attrs
import pytest

from asn_kinerja import evaluate, evaluate_year, scoring
from asn_kinerja.evaluation import Unplanned, WeightedPolicy
from asn_kinerja.evaluation.explain import place
from asn_kinerja.exact import Bands
from asn_kinerja.model import (
    NIP,
    NOT_DONE,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Creativity,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    NewIdea,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    TakeOver,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022

WHO = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
FIVE = dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 80)
MARKED = Behaviour.marks(**FIVE)
SAME = Ratings(Expectation.SESUAI, Expectation.SESUAI)
VALUES = {"q": 1, "k": 1, "w": 1}


def record(
    who: Employee = WHO,
    *,
    weight: Any = None,
    share: Any = None,
    period: EvaluationPeriod | None = None,
    marks: Behaviour | None = MARKED,
    **more: Any,
) -> Record:
    kinds = (("q", Aspect.QUANTITY, AtLeast), ("k", Aspect.QUALITY, AtLeast), ("w", Aspect.TIMELINESS, AtMost))
    indicators = tuple(Indicator(code, aspect, kind(1), weight=share) for code, aspect, kind in kinds)
    row = WorkResult("a", "Hasil", indicators, weight=weight)
    return SKP(who, period or EvaluationPeriod.year(2018), (row,)).realised(VALUES, behaviour=marks, **more)


def agency() -> WeightedPolicy:
    aspects = (Aspect.QUANTITY, Aspect.QUALITY, Aspect.TIMELINESS)
    parts = dict(
        zip(
            aspects,
            zip((50, 30, 20), [scoring.quantity.ratio()] * 2 + [scoring.timeliness.mirrored()], strict=True),
            strict=True,
        )
    )
    return WeightedPolicy(name="Dinas", parts=parts, bands=Bands.at_least({90: "Baik"}, below="Kurang"))


def found(x: Record, policy: Any = None) -> list[tuple[str, str]]:
    """Return the notes but the one that says who chose the policy, which has tests of its own."""
    notes = evaluate(x, policy).notes
    return [(note.code, note.path) for note in notes if note.code != "policy_chosen"]


def test_a_plain_record_has_no_notes() -> None:
    """Nothing is said where nothing is odd."""
    assert found(record()) == []


@pytest.mark.parametrize(
    ("extras", "expected"),
    [
        ((AdditionalTask("T", "ST-1"),), []),
        ((AdditionalTask("T", "ST-1"), AdditionalTask("U")), [("evidence_missing", "extras[1]")]),
        ((Creativity("K", Recognition.INSTANSI),), []),
        ((NewIdea("I"),), [("unused_part", "extras[0]")]),
    ],
)
def test_additional_tasks_need_their_letter_and_new_ideas_are_not_read(extras: Any, expected: Any) -> None:
    """PP 46/2011: a letter of assignment; no new idea."""
    assert expected == found(record(extras=extras))


def test_an_agency_that_reads_no_extras_asks_for_no_letter() -> None:
    """They are noted as not used."""
    expected = [("unused_part", "behaviour"), ("unused_part", "extras[0]")]

    assert expected == found(record(extras=(AdditionalTask("T"),)), agency())


def test_ratings_an_agency_does_not_read_are_noted() -> None:
    """Neutral parts are a note."""
    assert [("unused_part", "ratings")] == found(record(marks=None, ratings=SAME), agency())


def test_weights_that_the_formula_does_not_read_are_noted() -> None:
    """Of results and of indicators; an agency reads them."""
    x = record(weight=100, share=100)

    assert [("unused_part", "results[0].weight"), ("unused_part", "results[0].indicators")] == found(x)
    assert [("unused_part", "behaviour")] == found(x, agency())


@pytest.mark.parametrize(
    ("period", "marked", "missing"),
    [
        (EvaluationPeriod.year(2018), range(1, 10), "10, 11, 12"),
        (EvaluationPeriod.year(2018), range(1, 13), None),
        (EvaluationPeriod.semester(2018, 2), range(8, 13), "7"),
        (EvaluationPeriod.semester(2018, 2), range(7, 13), None),
    ],
)
def test_missing_months_are_named(period: Any, marked: Any, missing: str | None) -> None:
    """Months of the evaluated period."""
    notes = evaluate(record(period=period, marks=Behaviour.monthly(dict.fromkeys(marked, FIVE)))).notes

    assert (missing is not None) == ("months_missing" in [note.code for note in notes])
    assert missing is None or f"ke-{missing} " in notes[0].text("id")


def test_what_is_odd_about_the_nip_is_noted_and_masked() -> None:
    """A PPPK number for a PNS, a very young appointment."""
    who = Employee(NIP("200001012012212007"), service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
    notes = evaluate(record(who)).notes

    assert ["young_appointment", "nip_service"] == [note.code for note in notes]
    assert {"employee.nip"} == {note.path for note in notes}
    assert "200001012012212007" not in "".join(note.text("id") for note in notes)


def test_realisations_under_a_matrix_are_noted() -> None:
    """6/2022 makes no number of them."""
    year = EvaluationPeriod.year(2025)

    assert [("unused_part", "realised")] == found(record(period=year, marks=None, ratings=SAME))


def test_weights_under_a_matrix_are_noted() -> None:
    """6/2022 weighs nothing."""
    weighed = record(period=EvaluationPeriod.year(2025), marks=None, ratings=SAME, weight=100, share=100)

    assert [("unused_part", path) for path in ("realised", "results[0].weight", "results[0].indicators")] == found(
        weighed
    )


TAKEN = TakeOver("a", "Sari tidak sanggup")


def test_a_take_over_is_a_note_of_the_evaluation() -> None:
    """Pasal 20: the note is to be weighed; the leader's own words stay in the record."""
    today = record(period=EvaluationPeriod.year(2025), marks=None, ratings=SAME, extras=(NewIdea("I"), TAKEN))
    done = evaluate(today)
    (note,) = [one for one in done.notes if one.code == "taken_over"]

    assert "extras[1]" == note.path
    assert "PermenPANRB 6/2022 Pasal 20 ayat (6-8)" in note.text("id")
    page = str(done.explain("id"))
    assert note.text("id").replace("extras[1]", "tambahan 2") in page
    assert "Sari" not in str(done.explain("id"))
    assert [("unused_part", "extras[0]")] == [one for one in found(today) if one[1] == "extras[0]"]
    assert done.predikat is evaluate(record(period=EvaluationPeriod.year(2025), marks=None, ratings=SAME)).predikat


def test_a_take_over_in_a_year_names_its_record() -> None:
    """A half of 2025 each."""
    halves = [EvaluationPeriod.semester(2025, n) for n in (1, 2)]
    year = evaluate_year([record(period=half, marks=None, ratings=SAME, extras=(TAKEN,)) for half in halves])

    paths = [note.path for note in year.notes if note.code == "taken_over"]
    assert ["records[0].extras[0]", "records[1].extras[0]"] == paths


@pytest.mark.parametrize("policy", [None, agency()])
def test_other_policies_note_a_take_over_as_unused(policy: Any) -> None:
    """PP 46/2011 and an agency that read no take-over."""
    plain = found(record(), policy)

    assert [("unused_part", "extras[0]")] == [one for one in found(record(extras=(TAKEN,)), policy) if one not in plain]


def test_a_year_says_how_it_was_joined() -> None:
    """Once, after the notes of its records."""
    halves = [EvaluationPeriod.semester(2018, n) for n in (1, 2)]
    year = evaluate_year([record(period=half, extras=(AdditionalTask("T"),)) for half in halves])

    codes = [note.code for note in year.notes]
    assert ["evidence_missing", "evidence_missing", "year_joined", "extras_per_plan"] == codes


def test_every_note_reads_in_both_languages() -> None:
    """And stands on the page."""
    done = evaluate(record(extras=(NewIdea("I"), AdditionalTask("T")), weight=100))

    for lang in ("id", "en"):
        page = str(done.explain(lang))  # type: ignore[arg-type]
        assert len(done.notes) > 1
        for note in done.notes:
            told = attrs.evolve(note, path=place(note.path, lang))  # type: ignore[arg-type]
            assert told.text(lang) in page  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", ("", "")),
        ("behaviour", ("perilaku kerja", "behaviour")),
        ("extras[0]", ("tambahan 1", "extras 1")),
        ("realised['kk.jumlah']", ("realisasi 'kk.jumlah'", "realisations 'kk.jumlah'")),
        ("records[1].results[0].weight", ("catatan 2, hasil kerja 1, bobot", "records 2, work result 1, weight")),
        ("employee.nip", ("pegawai, nip", "employee, nip")),
        ("[2]", ("3", "3")),
    ],
)
def test_a_place_is_told_in_words_of_the_page(path: str, words: tuple[str, str]) -> None:
    """Counted from 1, as people do; codes stay as they are."""
    assert words == (place(path, "id"), place(path, "en"))


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        (range(1, 7), []),
        ((1, 2, 3, 5, 6), [("months_missing", "4")]),
        ((2, 3), [("months_missing", "1, 4, 5, 6")]),
        (range(1, 8), [("months_outside", "7")]),
        ((1, 7, 12), [("months_missing", "2, 3, 4, 5, 6"), ("months_outside", "7, 12")]),
    ],
)
def test_months_without_marks_and_marks_outside_the_period_are_noted(months: Any, expected: Any) -> None:
    """January to June; the months are named in both languages."""
    half = EvaluationPeriod.semester(2018, 1)
    notes = evaluate(record(period=half, marks=Behaviour.monthly(dict.fromkeys(months, FIVE)))).notes

    assert [(code, "behaviour") for code, _ in expected] == [(note.code, note.path) for note in notes]
    for (_, named), note in zip(expected, notes, strict=True):
        assert f"bulan ke-{named} " in note.text("id")
        assert f"month {named}" in note.text("en")


def test_a_month_that_lacks_one_mark_is_missing() -> None:
    """Another month has it."""
    less = {name: mark for name, mark in FIVE.items() if name != "disiplin"}
    months = Behaviour.monthly({**dict.fromkeys(range(1, 13), FIVE), 8: less})

    assert [("months_missing", "behaviour")] == found(record(marks=months))


def test_days_between_two_plans_are_noted():
    """Their absence moves an unweighted mean: whoever reads "the whole year" must know."""
    first = record(period=EvaluationPeriod.quarter(2018, 1))
    second = record(period=EvaluationPeriod.semester(2018, 2))

    gap = [one.text("id") for one in evaluate_year([first, second]).notes if one.code == "year_gap"]
    whole = [record(period=EvaluationPeriod.semester(2018, n)) for n in (1, 2)]

    assert [
        "records: tidak ada catatan untuk 1 April 2018 sampai dengan 30 Juni 2018; "
        "hasil setahun dihitung tanpa hari-hari itu"
    ] == gap
    assert "year_gap" not in [one.code for one in evaluate_year(whole).notes]


YEAR = EvaluationPeriod.year(2025)
Q, K, W, C, S = Aspect
RENORMALISE = {"unplanned": Unplanned.RENORMALISE}


def own(weights: Any, **more: Any) -> WeightedPolicy:
    parts = {aspect: (weight, scoring.quantity.ratio()) for aspect, weight in weights.items()}
    return WeightedPolicy(name="Dinas", parts=parts, bands=Bands.at_least({90: "Baik"}, below="Kurang"), **more)


def scored(policy: WeightedPolicy, *rows: Any) -> list[tuple[str, str, str]]:
    """Return code, path and value of the notes; a row is its weight and pairs of aspect and weight."""
    results, values = [], {}
    for n, (weight, *pairs) in enumerate(rows):
        made = [Indicator(f"{n}.{m}", aspect, AtLeast(100), weight=share) for m, (aspect, share) in enumerate(pairs)]
        values |= {one.code: 90 for one in made}
        results.append(WorkResult(str(n), f"Hasil {n}", tuple(made), weight=weight))
    notes = evaluate(SKP(WHO, YEAR, tuple(results)).realised(values), policy).notes
    return [(one.code, one.path, one.value) for one in notes if one.code != "policy_chosen"]


@pytest.mark.parametrize(
    ("aspects", "expected"),
    [
        ((Q, K, C), []),
        ((Q, K), [("aspects_left_out", "results", "biaya (12,5 %)")]),
        ((K,), [("aspects_left_out", "results", "kuantitas (50 %), biaya (12,5 %)")]),
    ],
)
def test_an_evaluation_over_a_part_of_the_policy_says_so(aspects: Any, expected: Any) -> None:
    """Weights renormalised: the aspects left out and their weight."""
    which = own({Q: 50, K: "37.5", C: "12.5"}, **RENORMALISE)

    assert expected == scored(which, (None, *((one, None) for one in aspects)))


def test_the_weight_left_out_is_told_as_one_sum_in_both_languages() -> None:
    """With the aspects; the page has it."""
    which = own({Q: 50, K: "37.5", C: "12.5"}, **RENORMALISE)
    plan = SKP(WHO, YEAR, (WorkResult("a", "A", (Indicator("k", K, AtLeast(100)),)),))
    page = evaluate(plan.realised({"k": 90}), which).explain

    assert (
        "tidak ada indikator yang dihitung untuk kuantitas (50 %), biaya (12,5 %); bobotnya (62,5 %) dibagikan"
        in str(page("id"))
    )
    assert (
        "no indicator was counted for quantity (50 %), cost (12.5 %); the other aspects share its weight (62.5 %)"
        in str(page("en"))
    )


def test_a_gate_that_was_not_tested_is_noted() -> None:
    """The plan has nothing to test."""
    which = own({Q: 50, K: 50}, gates={K: 60, Q: 50}, **RENORMALISE)

    left = ("aspects_left_out", "results", "kualitas (50 %)")
    assert [left, ("gate_untested", "results", "kualitas")] == scored(which, (None, (Q, None)))
    assert [] == scored(which, (None, (Q, None), (K, None)))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([(None, (Q, None))], []),
        ([(None, (Q, None), (K, None))], []),
        ([(None, (Q, None)), (None, (K, None))], []),
        ([(None, (Q, None)), (None, (Q, None))], [("weights_equal", "results", "hasil kerja")]),
        ([(None, (Q, None), (Q, None))], [("weights_equal", "results", "indikator")]),
        (
            [(None, (Q, None), (Q, None)), (None, (Q, None))],
            [("weights_equal", "results", "hasil kerja, indikator")],
        ),
        ([(80, (Q, None)), (20, (Q, None))], []),
        ([(None, (Q, 80), (Q, 20))], []),
        ([(80, (Q, 60), (Q, 40)), (20, (Q, None), (Q, None))], [("weights_partly", "results[1].indicators", "")]),
        ([(None, (Q, 60), (Q, 40)), (None, (Q, 50), (Q, 50))], [("weights_partly", "results", "")]),
        ([(80, (Q, None), (Q, None)), (20, (K, None))], [
            ("weights_partly", "results[0].indicators", ""), ("weights_within", "results", "kuantitas, kualitas"),
        ]),
        ([(80, (Q, None), (K, None)), (20, (K, None))], [("weights_within", "results", "kuantitas")]),
        ([(80, (Q, None)), (20,)], [("row_uncounted", "results[1]", "")]),
        ([(None, (Q, None)), (None,)], [("row_uncounted", "results[1]", "")]),
    ],
)  # fmt: skip
def test_weights_that_are_missing_or_have_no_effect_are_noted(rows: Any, expected: Any) -> None:
    """All left out, given for a part, or with nothing of their aspect beside them."""
    found = scored(own({Q: 50, K: 50}, **RENORMALISE), *rows)

    assert expected == [one for one in found if one[0] != "aspects_left_out"]


def test_taking_the_weights_from_a_plan_never_goes_unsaid() -> None:
    """82 becomes 55: the plan that lost its weights says that its results count alike."""
    which = own({Q: 100})
    plans = [[(90, (Q, None)), (10, (Q, None))], [(None, (Q, None)), (None, (Q, None))]]

    assert [[], [("weights_equal", "results", "hasil kerja")]] == [scored(which, *rows) for rows in plans]


def test_a_proposal_over_a_part_of_the_agencys_policy_says_so() -> None:
    """The rating it proposed rests on it; a rating of the leader does not."""
    bands = Bands.at_least({100: Expectation.DI_ATAS, 80: Expectation.SESUAI}, below=Expectation.DI_BAWAH)
    propose = attrs.evolve(own({Q: 50, K: 50}, **RENORMALISE), bands=bands)
    plan = SKP(WHO, YEAR, (WorkResult("a", "A", (Indicator("q", Q, AtLeast(100)),)),))
    with_both = plan.realised({"q": 90}, ratings=SAME)
    proposed = plan.realised({"q": 90}, ratings=Ratings(behaviour=Expectation.SESUAI))
    codes = [
        [note.code for note in evaluate(x, permenpanrb_6_2022.policy(propose=propose)).notes]
        for x in (with_both, proposed)
    ]

    assert [["unused_part"], ["aspects_left_out", "proposed"]] == [sorted(one) for one in codes]


@pytest.mark.parametrize(
    ("values", "noted"), [({}, True), ({"q": 1}, False), ({"q": None}, True), ({"q": NOT_DONE, "k": None}, False)]
)
def test_ratings_without_one_realisation_are_noted(values: Any, noted: bool) -> None:
    """6/2022: the predikat was read from the ratings alone; what was not done is a realisation."""
    x = attrs.evolve(record(period=YEAR, marks=None, ratings=SAME), realised=values)

    assert noted == (("nothing_realised", "realised") in found(x))
    assert ("nothing_realised", "realised") not in found(SKP(WHO, YEAR, (WorkResult("a", "A"),)).realised(ratings=SAME))


@pytest.mark.parametrize(
    ("first", "last", "gaps"),
    [
        ((1, 1), (12, 31), []),
        ((3, 1), (11, 30), ["1 January 2018 to 28 February 2018", "December 2018"]),
        ((1, 2), (12, 31), ["1 January 2018 to 1 January 2018"]),
        ((1, 1), (12, 30), ["31 December 2018 to 31 December 2018"]),
    ],
)
@pytest.mark.parametrize("split", [False, True])
def test_days_before_the_first_and_after_the_last_plan_are_noted(first: Any, last: Any, gaps: Any, split: bool) -> None:
    """One plan or two; whoever reads "the year" must know what it is of."""
    ends = [(date(2018, *first), date(2018, *last))]
    if split:
        ends = [(ends[0][0], date(2018, 6, 30)), (date(2018, 7, 1), ends[0][1])]
    year = evaluate_year([record(period=EvaluationPeriod(*one)) for one in ends])
    told = [one.text("en") for one in year.notes if one.code == "year_gap"]

    assert len(gaps) == len(told)
    assert all(f"there is no record for {gap};" in one for gap, one in zip(gaps, told, strict=True)), told


OWN_PAGES = [("id", "Sebutan menurut Dinas", "Predikat"), ("en", "Label by Dinas", "Predikat")]


@pytest.mark.parametrize(("lang", "heading", "never"), OWN_PAGES)
def test_a_label_of_an_agency_is_never_printed_as_a_predikat(lang: Any, heading: str, never: str) -> None:
    """Text, Markdown, HTML and plain data; the printed list of a text is."""
    mine, law = evaluate(record(), agency()), evaluate(record())
    for done, says, not_this in ((mine, heading, never), (law, never, heading)):
        page = done.explain(lang)
        assert says in dict(page.facts)
        assert not_this not in dict(page.facts)
        assert says == done.to_dict()["heading"][lang] == done.heading(lang)
        for text in (str(page), page.to_markdown(), page.to_html()):
            assert says in text
            assert f"{not_this}:" not in text.replace("**", "")


def test_an_agencys_mean_of_marks_says_of_which() -> None:
    """Its policy names none, so a mark that is missing could not be told otherwise; a text that names them does not."""
    told = []
    for marks in (FIVE, {name: mark for name, mark in FIVE.items() if name != "disiplin"}):
        x = record(marks=Behaviour.marks(**marks))
        told.append(
            [one.value for one in evaluate(x, attrs.evolve(agency(), behaviour=20)).notes if one.code == "marks_open"]
        )

    assert [
        ["orientasi pelayanan, integritas, komitmen, disiplin, kerjasama"],
        ["orientasi pelayanan, integritas, komitmen, kerjasama"],
    ] == told
    assert "marks_open" not in [code for code, _ in found(record()) + found(record(), agency())]


@pytest.mark.parametrize(
    ("realised", "noted"), [(0, True), ("0.0", True), ("0.01", False), (1, False), (NOT_DONE, False)]
)
def test_a_0_that_a_text_counts_as_0_is_noted_where_less_is_better(realised: Any, noted: bool) -> None:
    """PP 46/2011 with Perka BKN 1/2013, time: the rule stands, and says so."""
    plain = record()
    x = plain.skp.realised({**VALUES, "w": realised}, behaviour=MARKED)
    notes = [note for note in evaluate(x).notes if note.code == "zero_counts_0"]

    assert [note.path for note in notes] == ["realised['w']"] * noted
    assert all("Perka BKN 1/2013" in note.text("id") for note in notes)


def test_a_0_where_more_is_better_and_a_0_under_an_agency_need_no_such_note() -> None:
    """Quantity 0 is nothing done; an agency's own 0 counts the best it can give."""
    x = record().skp.realised({**VALUES, "q": 0}, behaviour=MARKED)
    y = record().skp.realised({**VALUES, "w": 0}, behaviour=MARKED)

    assert not [note for note in evaluate(x).notes if note.code == "zero_counts_0"]
    assert not [note for note in evaluate(y, agency()).notes if note.code == "zero_counts_0"]
