"""Questions: proved when built, answered as soon as every case still possible agrees, monotone in what is known."""

from datetime import date
from itertools import product

import pytest

from asn_kinerja.errors import ModelError, PolicyError, QuestionError
from asn_kinerja.finding import Unknown
from asn_kinerja.law import Standing
from asn_kinerja.law.reading import Reading, reading
from asn_kinerja.law.text import LegalText
from asn_kinerja.questions import Case, Fact, Question
from asn_kinerja.words import Text, Word

TEXT = LegalText("PP", 1, 2026, "Contoh")
RULE = TEXT.rule("contoh", TEXT.cite(Standing.OFFICIAL_TEXT, pasal="1"), ("Contoh", "Example"), "Contoh.", "Example.")
OTHER = TEXT.rule("lain", TEXT.cite(Standing.OFFICIAL_TEXT, pasal="2"), ("Lain", "Other"), "Lain.", "Other.")
OPEN = Unknown((Text("teks diam", "the text is silent"),))


class Weather(Word):
    SUN = Text("cerah", "sunny")
    RAIN = Text("hujan", "raining")
    FOG = Text("kabut", "foggy")


class Go(Word):
    WALK = Text("jalan kaki", "walk")
    STAY = Text("tinggal", "stay")


@reading("kabut", default="STAYS", about=Text("Kabut.", "Fog."), why=Text("Aman.", "Safe."))
class InFog(Reading):
    """What is done in fog."""

    STAYS = ("TINGGAL", Text("tinggal", "stay"))
    WALKS = ("JALAN", Text("jalan", "walk"))


WEATHER = Fact("weather", Weather, Text("cuaca", "the weather"))
FREE = Fact("free", bool, Text("libur atau tidak", "whether it is a day off"))
DAY = Fact("on", date, Text("harinya", "the day"))

WALK = Question(
    RULE,
    (WEATHER, FREE, DAY),
    (
        Case(Go.STAY, {"free": False}, note="free"),
        Case(OPEN, {"weather": Weather.FOG}),
        Case(Go.WALK, {"weather": Weather.SUN}, OTHER),
        Case(Go.STAY),
    ),
)


class TestAnswer:
    def test_the_first_case_that_holds_answers_with_its_own_rule(self):
        found = WALK(weather=Weather.SUN, free=True)

        assert (found.value, found.rule, found.cite.pasal) == (Go.WALK, OTHER, "2")
        assert dict(found.facts)["note"] is Weather.SUN.value

    def test_an_answer_comes_as_soon_as_every_case_still_possible_agrees(self):
        assert WALK(free=False).value is Go.STAY
        assert WALK(weather=Weather.RAIN).value is Go.STAY

    def test_the_choice_of_an_open_reading_is_a_fact_that_the_answer_lists(self):
        fog = Question(
            RULE,
            (Fact("reading", InFog, InFog.about), WEATHER),
            (Case(Go.WALK, {"reading": InFog.WALKS}), Case(Go.STAY, {"weather": Weather.FOG}), Case(Go.WALK)),
        )

        assert [(Go.STAY, (InFog.STAYS,)), (Go.WALK, (InFog.WALKS,))] == [
            (found.value, found.readings) for found in (fog(reading=one, weather=Weather.FOG) for one in InFog)
        ]
        assert () == fog(weather=Weather.SUN).readings

    def test_what_would_decide_is_named(self):
        found = WALK(weather=Weather.SUN)

        assert isinstance(found.value, Unknown)
        assert found.value.needed == (FREE.words,)
        assert found.value.reasons == (
            Text("libur atau tidak belum diketahui", "whether it is a day off is not known"),
        )

    def test_what_the_text_leaves_open_keeps_its_reason(self):
        assert WALK(weather=Weather.FOG, free=True).value == OPEN
        assert WALK(weather=Weather.FOG).value != OPEN

    def test_a_fact_that_must_be_known_always_is_asked_for_even_where_every_value_agrees(self):
        asked = Question(RULE, (Fact("weather", Weather, WEATHER.words, always=True), FREE), (Case(Go.STAY),))

        assert asked(free=True).value.needed == (WEATHER.words,)
        assert asked(weather=Weather.FOG).value is Go.STAY

    def test_a_table_without_a_last_row_for_everything_else_waits_for_its_fact(self):
        asked = Question(RULE, (FREE,), (Case(Go.WALK, {"free": True}), Case(Go.STAY, {"free": False})))

        assert asked().value.needed == (FREE.words,)
        assert asked(free=False).value is Go.STAY

    def test_a_finding_carries_what_it_was_given_and_is_computed_again(self):
        for given in WALK.combinations(unknown=True):
            found = WALK(**given, on=date(2026, 1, 5))
            assert found.given["on"] == date(2026, 1, 5)
            assert found.by(found.given) == found

    def test_learning_a_fact_never_turns_a_definite_answer(self):
        for known in WALK.combinations(unknown=True):
            answer = WALK(**known).value
            if isinstance(answer, Unknown):
                continue
            for full in WALK.combinations():
                if all(known[name] in (None, full[name]) for name in full):
                    assert WALK(**full).value is answer

    def test_facts_of_a_wrong_kind_are_refused_all_at_once(self):
        with pytest.raises(QuestionError) as refused:
            WALK(weather="cerah", free=1, on="2026-01-05")

        assert [one.path for one in refused.value.problems] == ["weather", "free", "on"]
        assert isinstance(refused.value, ModelError)


class TestProof:
    def test_a_combination_without_a_case_is_refused(self):
        with pytest.raises(PolicyError) as refused:
            Question(RULE, (WEATHER, FREE), (Case(Go.WALK, {"weather": Weather.SUN}), Case(Go.STAY, {"free": False})))

        assert [one.code for one in refused.value.problems] == ["question_hole"]
        assert "weather=RAIN, free=True" in refused.value.text("en")

    def test_a_case_that_is_never_reached_is_refused(self):
        with pytest.raises(PolicyError) as refused:
            Question(RULE, (FREE,), (Case(Go.WALK), Case(Go.STAY, {"free": True})))

        assert [(one.code, one.path) for one in refused.value.problems] == [("question_dead", "cases[1]")]

    def test_only_facts_of_a_closed_list_decide(self):
        with pytest.raises(PolicyError) as refused:
            Question(RULE, (DAY,), (Case(Go.WALK, {"on": date(2026, 1, 5)}), Case(Go.STAY, {"nobody": True})))

        assert [one.code for one in refused.value.problems] == ["question_fact", "question_fact"]

    @pytest.mark.parametrize("note", ["nobody", ("free", "nobody")])
    def test_only_facts_of_the_question_are_told(self, note):
        with pytest.raises(PolicyError) as refused:
            Question(RULE, (FREE,), (Case(Go.WALK, {"free": True}, note=note), Case(Go.STAY)))

        assert [("question_fact", "cases[0].note")] == [(one.code, one.path) for one in refused.value.problems]

    def test_what_is_no_fact_of_the_question_is_the_programs_mistake(self):
        with pytest.raises(TypeError, match="no facts named fre"):
            WALK(fre=True)

    def test_too_many_combinations_are_refused_before_they_are_walked(self):
        facts = tuple(Fact(f"f{n}", bool, Text("x", "x")) for n in range(20))
        cases = (*(Case(Go.WALK, {fact.name: True}) for fact in facts), Case(Go.STAY))

        with pytest.raises(PolicyError) as refused:
            Question(RULE, facts, cases)

        assert [one.code for one in refused.value.problems] == ["too_many"]

    def test_several_values_of_a_fact_stand_in_one_case(self):
        asked = Question(
            RULE,
            (WEATHER,),
            (Case(Go.WALK, {"weather": (Weather.SUN, Weather.FOG)}, note=Text("boleh", "allowed")), Case(Go.STAY)),
        )

        answers = {one: asked(weather=one).value for one in Weather}
        assert answers == {Weather.SUN: Go.WALK, Weather.FOG: Go.WALK, Weather.RAIN: Go.STAY}
        assert "allowed" in asked(weather=Weather.SUN).explain("en").items[0].text

    def test_every_combination_is_yielded_once(self):
        assert len(list(WALK.combinations())) == len(list(product(Weather, (True, False))))
        assert len(list(WALK.combinations(unknown=True))) == 4 * 3
