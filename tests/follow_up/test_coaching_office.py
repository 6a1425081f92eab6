"""A whole office in one call: nobody stops the others, nobody is lost, the table says who needs what."""

import csv
import io
from datetime import date
from itertools import repeat

import pytest
from attrs import evolve

from asn_kinerja import (
    NIP,
    SKP,
    Aspect,
    AtLeast,
    Bands,
    Employee,
    EvaluationPeriod,
    Indicator,
    Outcome,
    Position,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
    evaluate_many,
    front,
    scoring,
)
from asn_kinerja.errors import DossierError
from asn_kinerja.follow_up import Gap, Trigger, coaching_many
from asn_kinerja.follow_up.coaching_office import MOST_ROWS
from asn_kinerja.model import Feedback, RaterGroup
from asn_kinerja.regulations.permenpanrb_6_2022.coaching import DEFAULT
from asn_kinerja.scoring.feedback import FeedbackRules, join

ON = date(2026, 2, 1)
POLICY = WeightedPolicy(
    name="Contoh",
    parts={Aspect.QUANTITY: (100, scoring.quantity.ratio())},
    bands=Bands.at_least({90: "Baik"}, below="Kurang"),
)
ONE, TWO = NIP("198607262015051001"), NIP("199011132019032001")


def record(row):
    who = Employee(
        service=ServiceKind.PNS,
        position=Position.pelaksana("Petugas"),
        unit=row["unit"],
        nip=row.get("nip"),
        name=row.get("name"),
    )
    rows = (WorkResult("a", "Kartu", (Indicator("q", Aspect.QUANTITY, AtLeast(100), title="Jumlah kartu"),)),)
    return SKP(who, EvaluationPeriod.year(row.get("year", 2025)), rows).realised({"q": row["q"]})


def row(key, q, unit="Loket", **more):
    return {"id": key, "q": q, "unit": unit, **more}


def outcomes(*rows):
    return evaluate_many(rows, POLICY, build=record, key=lambda one: one["id"])


def office(*rows, **more):
    return front.coaching_many(outcomes(*rows), on=ON, **more)


OFFICE = office(row("P1", "99"), row("P2", 50), row("P3", "banyak", "Arsip"), row("P4", 120, "Arsip"))


class TestPeople:
    def test_everybody_comes_out_in_order_with_a_plan_or_problems(self):
        assert [(one.key, one.unit, one.plan is None, bool(one.problems)) for one in OFFICE] == [
            ("P1", "Loket", False, False),
            ("P2", "Loket", False, False),
            ("P3", "Arsip", True, True),
            ("P4", "Arsip", False, False),
        ]
        assert len(OFFICE) == 4
        assert repr(OFFICE) == "<OfficeCoaching 4 people, 3 needs on 2026-02-01>"

    def test_each_plan_is_the_one_of_that_person_alone(self):
        alone = front.coaching_needs([evaluate(record(row("P2", 50)), POLICY)], on=ON)

        assert OFFICE.people[1].plan == alone

    def test_rows_of_one_key_or_of_one_nip_are_one_person(self):
        falling = [row("P1", 50, year=2024), row("P2", 50, nip=ONE, year=2024)]
        later = [row("P1", 40, "Arsip"), row("P2-2025", 40, nip=ONE), row("P3", 40, nip=TWO)]
        found = office(*falling, *later)

        assert [one.key for one in found] == ["P1", "P2", "P3"]
        assert [any(need.trigger is Trigger.REPETITION for need in one.plan.needs) for one in found] == [
            True,
            True,
            False,
        ]
        assert [one.unit for one in found] == ["Arsip", "Loket", "Loket"]

    def test_two_persons_under_one_key_are_a_problem_of_that_key(self):
        found = office(row("P1", 50, nip=ONE), row("P1", 50, nip=TWO, year=2024), row("P2", 50))

        assert [[each.code for each in one.problems] for one in found] == [["several_people"], []]
        assert "1986" not in str(found.explain("id")) + repr(found.rows())

    def test_a_row_that_was_refused_is_told_beside_the_plan_of_the_others(self):
        (found,) = office(row("P1", 50), row("P1", "?", year=2024))

        assert found.plan is not None
        assert [each.path for each in found.problems] == ["realised['q']"]

    def test_evaluations_have_their_numbers_or_a_key_of_the_callers(self):
        done = [evaluate(record(row("P1", figure)), POLICY) for figure in (50, 120)]

        assert [one.key for one in front.coaching_many(iter(done), on=ON)] == [0, 1]
        by_score = front.coaching_many(done, on=ON, key=lambda one: str(one.score))
        assert [one.key for one in by_score] == ["50.00", "120.00"]

    @pytest.mark.parametrize(
        ("bad", "code"),
        [
            (5, "type"),
            (None, "type"),
            ("P1", "type"),
            (Outcome("P9", 5), "type"),
            (Outcome("P9", None, (5,)), "type"),
            (Outcome([], evaluate(record(row("P9", 5)), POLICY)), "key_failed"),
        ],
    )
    def test_a_row_that_is_none_is_named_by_its_place_and_stops_nobody(self, bad, code):
        first, second = front.coaching_many([bad, *outcomes(row("P2", 50))], on=ON)

        assert (first.key, first.plan, [one.code for one in first.problems]) == ("rows[0]", None, [code])
        assert second.plan.needs

    @pytest.mark.parametrize(("unit", "told"), [("Arsip", "Arsip"), (5, None), (None, None)])
    def test_a_refused_row_keeps_its_unit(self, unit, told):
        (found,) = front.coaching_many([Outcome("P9", None, (), unit)], on=ON)

        assert (found.unit, found.plan) == (told, None)

    def test_a_key_that_fails_is_a_problem_of_its_row(self):
        found = front.coaching_many(outcomes(row("P1", 50)), on=ON, key=lambda one: one.nothing)

        assert [(one.key, one.problems[0].code) for one in found] == [("rows[0]", "key_failed")]

    def test_a_day_before_the_period_is_a_problem_of_each_person(self):
        found = coaching_many(outcomes(row("P1", 50), row("P2", 50, year=2020)), DEFAULT, on=date(2021, 1, 1))

        assert [[each.code for each in one.problems] for one in found] == [["not_begun"], []]


class TestByKey:
    def test_feedback_and_gaps_go_to_their_person(self):
        answers = {
            "P1": [Feedback(RaterGroup.SUPERIOR, 60)],
            "P2": join([], FeedbackRules({RaterGroup.PEERS: 100}, anonymity=2)),
        }
        found = office(row("P1", 120), row("P2", 120), feedback=answers, gaps={"P2": [Gap("komunikasi", 3, 2)]})

        assert [[need.trigger for need in one.plan.needs] for one in found] == [
            [Trigger.FEEDBACK],
            [Trigger.COMPETENCE],
        ]
        assert [len(one.plan.unknown) for one in found] == [0, 1]

    def test_any_of_the_keys_of_a_person_will_do(self):
        rows = row("P1-2024", 120, nip=ONE, year=2024), row("P1-2025", 120, nip=ONE)
        (found,) = office(*rows, gaps={"P1-2025": [Gap("komunikasi", 3, 2)]})

        assert [need.trigger for need in found.plan.needs] == [Trigger.COMPETENCE]

    @pytest.mark.parametrize("name", ["feedback", "gaps"])
    def test_keys_that_nobody_has_are_never_dropped(self, name):
        with pytest.raises(DossierError) as refused:
            office(row("P1", 120), **{name: {"P1": [], "P7": [], "Sari": []}})

        assert [(one.code, one.path, one.value) for one in refused.value.problems] == [("key_of_nobody", name, "2")]
        assert "Sari" not in str(refused.value)

    def test_a_single_rater_is_shown_in_no_table(self):
        found = office(row("P1", 120), feedback={"P1": [Feedback(RaterGroup.PEERS, "13.57", comment="kasar")] * 2})
        told = "".join(
            (str(found.explain("id")), found._repr_html_(), repr(found), str(found.rows()), str(found.to_dict()))
        )

        assert "rekan kerja setingkat: kurang dari 3 penilai" in told
        assert not any(word in told for word in ("13,57", "13.57", "1357", "kasar"))

    def test_what_is_wrong_with_one_persons_feedback_stops_nobody(self):
        found = office(row("P1", 50), row("P2", 50), feedback={"P1": [5]})

        assert [one.plan is None for one in found] == [True, False]


class Broken:
    """No outcome: whatever is asked of it fails."""

    def __getattr__(self, name):
        raise ValueError(name)


class TestBounds:
    def test_what_fails_when_it_is_asked_is_named_and_stops_nobody(self):
        good = evaluate(record(row("a", 100)), POLICY)

        office = coaching_many([Broken(), good], DEFAULT, on=ON)

        assert ["rows[0]"] == [one.path for person in office.people for one in person.problems]
        assert 2 == len(office.people)

    @pytest.mark.parametrize("rows", [5, None, "P1", b"P1", {"P1": 5}])
    def test_what_is_no_list_of_rows_is_refused(self, rows):
        with pytest.raises(DossierError, match="a list of rows"):
            front.coaching_many(rows, on=ON)

    def test_everything_wrong_is_said_at_once(self):
        with pytest.raises(DossierError) as refused:
            coaching_many(5, 5, on="hari ini", feedback=5, gaps=5)  # type: ignore[arg-type]

        assert [one.path for one in refused.value.problems] == ["rows", "policy", "on", "feedback", "gaps"]

    def test_endless_rows_are_refused_before_any_is_read(self):
        with pytest.raises(DossierError) as refused:
            front.coaching_many(repeat(5), on=ON)

        assert [(one.code, one.value) for one in refused.value.problems] == [("too_many", str(MOST_ROWS + 1))]
        assert MOST_ROWS == 100_000


class TestTable:
    def test_the_table_says_who_needs_what_why_and_by_when(self):
        page = str(OFFICE.explain("id"))

        assert "P2     Loket       kuantitas       –      Jumlah kartu: 50, di bawah 100" in page
        assert "pelaksana" in page.lower()
        assert "3 Maret 2026" in page
        assert "P3: realised['q']" in page
        assert "Loket           2                 1          3        0" in page
        assert "Arsip           2                 0          0        1" in page
        assert "PermenPANRB 6/2022 Lampiran hlm. 78-85" in page

    @pytest.mark.parametrize(("lang", "head"), [("id", "Tindak lanjut"), ("en", "What to do")])
    def test_in_both_languages_as_markdown_and_html(self, lang, head):
        page = OFFICE.explain(lang)

        assert f"| {head} |" in page.to_markdown()
        assert f"{head}</th>" in page.to_html()
        assert "<table" in OFFICE._repr_html_()

    def test_a_topic_and_what_it_was_seen_in_have_their_columns(self):
        found = office(row("P1", 120), gaps={"P1": [Gap("komunikasi", 3, 2)]}).rows("en")

        assert [(one["aspect"], one["topic"]) for one in found] == [("competence", "communication")]

    def test_flat_rows_go_into_a_file_and_a_frame(self):
        rows = OFFICE.rows()
        text = io.StringIO()
        writer = csv.DictWriter(text, list(rows[0]))
        writer.writerows(rows)

        assert [one["key"] for one in rows] == ["P2", "P2", "P2", "P3"]
        assert [one["aspect"] for one in rows[:3]] == ["kuantitas", "Hasil evaluasi", "Hasil evaluasi"]
        assert {tuple(one) for one in rows} == {tuple(rows[0])}
        assert rows[0]["deadline"] == "2026-03-03"
        assert [one["problems"] is None for one in rows] == [True, True, True, False]

    def test_people_of_no_unit_have_a_line_of_their_own(self):
        page = str(front.coaching_many([5, evaluate(record(row("P1", 50, unit=None)), POLICY)], on=ON).explain("id"))

        assert "tanpa unit      2                 1          3        1" in page

    def test_a_key_that_is_a_number_of_somebody_is_masked_on_pages_and_kept_in_rows(self):
        number = "198607262015051001"
        found = office(row(number, 75, "Loket"), row(ONE.digits[:-1] + "2", "?"))

        assert "1986" not in repr(found) + repr(found.people) + str(found.explain("id")) + found._repr_html_()
        assert found.rows()[0]["key"] == number

    def test_an_office_without_needs_says_so(self):
        assert "Tidak ada kebutuhan" in str(office(row("P1", 120)).explain("id"))
        assert "Tidak ada kebutuhan" in str(front.coaching_many([], on=ON).explain("id"))

    def test_as_plain_data(self):
        data = OFFICE.to_dict()

        assert (data["schema"], data["on"]) == ("asn-kinerja/coaching-office/1", "2026-02-01")
        assert [one["plan"] is None for one in data["people"]] == [False, False, True, False]
        assert data["people"][1]["plan"]["needs"][0]["aspect"] == "QUANTITY"

    def test_another_language_is_refused(self):
        with pytest.raises(DossierError):
            OFFICE.explain("de")
        with pytest.raises(DossierError):
            OFFICE.rows("ID")


def test_twenty_people_get_a_need_for_each_figure_that_is_short_and_no_more():
    """They got 114 needs once: indicator and aspect twice, the best rated too."""
    figures = [120 - 2 * n for n in range(20)]
    found = office(*(row(f"P{n}", figure) for n, figure in enumerate(figures)))
    seen = [need.trigger for one in found for need in one.plan.needs]

    assert seen.count(Trigger.INDICATOR) == sum(figure <= 90 for figure in figures)
    assert Trigger.ASPECT not in seen
    assert seen.count(Trigger.PREDIKAT) == 2 * sum(figure < 90 for figure in figures)
    strict = office(
        *(row(f"P{n}", figure) for n, figure in enumerate(figures)),
        policy=evolve(DEFAULT, best_from=DEFAULT.own[0].RINGAN),
    )
    assert sum(need.trigger is Trigger.INDICATOR for one in strict for need in one.plan.needs) == sum(
        figure < 100 for figure in figures
    )
