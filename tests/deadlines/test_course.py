"""A course of a text written as rows only: its days, last days, states and page; mixed units; what is refused."""

import json
import pickle
from datetime import date

import pytest
from attrs import evolve, frozen

from asn_kinerja.deadlines import Course, EventDates, Limit, State, Timeline
from asn_kinerja.errors import ModelError, PolicyError
from asn_kinerja.finding import Unknown
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.law import Standing
from asn_kinerja.law.text import LegalText
from asn_kinerja.model import TimeUnit, WorkingDays
from asn_kinerja.words import Text, Word

TEXT = LegalText("PP", 1, 2026, "Contoh")
PLACE = TEXT.cite(Standing.OFFICIAL_TEXT, pasal="1")
RULE = TEXT.rule("banding", PLACE, ("Banding", "Appeal"), "Banding.", "Appeal.")
COUNTING = TEXT.rule("hitungan", PLACE, ("Awal hitungan", "Start of the count"), "Besok.", "The next day.")
ANSWER = TEXT.rule(
    "jawaban", TEXT.cite(Standing.OFFICIAL_TEXT, pasal="2"), ("Jawaban", "Answer"), "Jawaban.", "Answer."
)


class Event(Word):
    RECEIVED = Text("diterimanya keputusan", "the receipt of the decision")
    APPEALED = Text("diajukannya banding", "the appeal")
    ANSWERED = Text("dijawabnya banding", "the answer")


@frozen
class Dates(EventDates):
    events = Event
    chains = (tuple(Event),)

    received: date | None = None
    appealed: date | None = None
    answered: date | None = None

    def __attrs_post_init__(self):
        self._check()


COURSE = Course(
    Text("Banding", "Appeal"),
    (
        Limit("appeal", RULE, 14, Event.RECEIVED, Event.APPEALED, is_right=True),
        Limit(
            *("answer", ANSWER, 20, Event.RECEIVED, Event.ANSWERED),
            only_after=Event.APPEALED,
            unit=TimeUnit.CALENDAR_DAYS,
        ),
    ),
    COUNTING,
    FrozenMap({"answer": ("appeal",)}),
)
OFFICE = WorkingDays({date(2026, 2, 17)})


def case(**days):
    dates = Dates(**days)
    return Timeline(COURSE, dates, COURSE.steps(dates, OFFICE))


def states(found, day):
    return [state for _, state in found.on(day).states]


def test_each_limit_counts_in_its_own_unit():
    found = case(received=date(2026, 2, 5))

    assert [date(2026, 2, 26), date(2026, 2, 25)] == [step.due.value for step in found.steps]


def test_what_waits_for_an_event_is_needed_once_it_has_happened():
    """A text that knows nothing more of a step needs it: not running before the appeal, then open, then overdue."""
    found = case(received=date(2026, 2, 5), appealed=date(2026, 2, 9))

    assert [State.OPEN, State.NOT_STARTED] == states(found, date(2026, 2, 8))
    assert [State.IN_TIME, State.OPEN] == states(found, date(2026, 2, 25))
    assert [State.IN_TIME, State.OVERDUE] == states(found, date(2026, 2, 26))


def test_a_step_waits_for_both_of_its_events():
    assert State.NOT_STARTED is states(case(appealed=date(2026, 2, 9)), date(2026, 2, 20))[1]


def test_limits_collide_where_one_needs_the_other():
    (found,) = case(received=date(2026, 2, 5)).collisions

    assert ("appeal", "answer", date(2026, 2, 26), date(2026, 2, 25)) == (
        found.earlier.limit.key,
        found.later.limit.key,
        found.last,
        found.limit,
    )
    assert () == case(received=date(2026, 2, 5), appealed=date(2026, 2, 25)).collisions
    assert "Appeal: may still last until 26 February 2026, while Answer is due by 25 February 2026" in found.words.en


def test_the_page_says_the_unit_where_it_is_another():
    page = case(received=date(2026, 2, 5), answered=date(2026, 3, 2)).explain("en", on=date(2026, 3, 2))

    assert ("Step", "Working days", "Last day", "Done", "Source", "State on 2 March 2026") == page.sections[0].head
    assert ["14", "20 calendar days"] == [row[1] for row in page.sections[0].rows]
    assert "taken as done by 2 March 2026, since the answer cannot come before it" in str(page)


def test_a_right_filed_late_says_so_in_general_words():
    page = str(case(received=date(2026, 2, 5), appealed=date(2026, 2, 27)).explain("en"))

    assert "filed on 27 February 2026, after its last day" in page


def test_plain_data_and_copies():
    found = case(received=date(2026, 2, 5))
    data = json.loads(json.dumps(found.to_dict()))

    assert ("asn-kinerja/timeline/1", {"received": "2026-02-05", "appealed": None, "answered": None}) == (
        data["schema"],
        data["dates"],
    )
    assert (["appeal", "answer"], [["appeal", "answer"]]) == (
        [step["step"] for step in data["steps"]],
        data["collisions"],
    )
    assert found == pickle.loads(pickle.dumps(found))


def test_closed_stands_in_place_of_rights_alone():
    closed = Unknown((Text("teks diam", "the text is silent"),))
    steps = COURSE.steps(Dates(received=date(2026, 2, 5)), OFFICE, closed=closed)

    assert [closed, date(2026, 2, 25)] == [step.due.value for step in steps]


def test_days_in_a_wrong_order_and_what_is_no_event_are_refused():
    with pytest.raises(ModelError):
        Dates(received=date(2026, 2, 5), appealed=date(2026, 2, 4))
    for ask in (Dates().at, Dates().by, Dates().proof):
        with pytest.raises(ModelError):
            ask(State.OPEN)


def test_a_limit_that_needs_a_step_which_is_not_there_is_refused():
    for needs in ({"answer": ("apeal",)}, {"anwser": ("appeal",)}):
        with pytest.raises(PolicyError, match="appeal, answer"):
            evolve(COURSE, needs=FrozenMap(needs))
