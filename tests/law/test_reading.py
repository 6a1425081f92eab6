"""Open readings: what a text leaves open, as a named choice."""

import pickle

import pytest

from asn_kinerja.law import Reading, reading
from asn_kinerja.words import Text


@reading(
    "celah_sebutan",
    default="LOWER",
    about=Text("nilai di antara dua sebutan", "values between two labels"),
    why=Text("paling dekat dengan bunyi tabel", "closest to the printed table"),
)
class Gap(Reading):
    LOWER = "BATAS_BAWAH", Text("pita bawah sampai pita atas", "the lower band reaches up")
    UPPER = "BATAS_ATAS", Text("pita atas mulai lebih awal", "the upper band starts early")
    REFUSE = "TOLAK", Text("tidak dijawab", "not answered")


class TestReading:
    def test_the_value_is_the_indonesian_name(self):
        assert "BATAS_BAWAH" == Gap.LOWER.value
        assert Gap.UPPER is Gap("BATAS_ATAS")

    def test_each_choice_says_what_it_means(self):
        assert "the upper band starts early" == Gap.UPPER.text("en")

    def test_the_decorator_states_question_default_and_reason(self):
        assert "celah_sebutan" == Gap.open_question
        assert Gap.LOWER is Gap.default
        assert "values between two labels" == Gap.about("en")
        assert "paling dekat dengan bunyi tabel" == Gap.why("id")

    def test_the_alternatives_are_all_the_others(self):
        assert (Gap.LOWER, Gap.REFUSE) == Gap.UPPER.alternatives

    def test_plain_data_names_question_and_choice(self):
        expected = {"reading": "celah_sebutan", "value": "BATAS_ATAS", "name": "Gap.UPPER"}

        assert expected == Gap.UPPER.to_dict()

    def test_stating_facts_adds_no_member(self):
        assert ["LOWER", "UPPER", "REFUSE"] == [member.name for member in Gap]

    def test_a_default_that_is_no_member_is_refused(self):
        with pytest.raises(KeyError):
            reading("x", default="MIDDLE", about=Text("", ""), why=Text("", ""))(Gap)
        assert Gap.LOWER is Gap.default

    @pytest.mark.parametrize("choice", Gap)
    def test_a_choice_pickles_to_itself(self, choice):
        assert pickle.loads(pickle.dumps(choice)) is choice
        assert f"Gap.{choice.name}" == repr(choice)
