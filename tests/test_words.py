"""Words in two languages and closed lists of words."""

import copy
import pickle

import pytest

from asn_kinerja.model import Aspect, NotDone, ServiceKind
from asn_kinerja.words import Text, Word, join, say

HELLO = Text("halo", "hello")


class TestText:
    def test_each_language_has_its_own_words(self):
        assert "halo" == HELLO("id")
        assert "hello" == HELLO("en")

    def test_filling_uses_the_words_of_each_language(self):
        filled = Text("nilai {what}: {n}", "value {what}: {n}").fill(what=Text("mutu", "quality"), n=80)

        assert Text("nilai mutu: 80", "value quality: 80") == filled

    def test_filled_in_braces_are_not_filled_again(self):
        filled = Text("{a}", "{a}").fill(a="{b}{0}{a!r}")

        assert Text("{b}{0}{a!r}", "{b}{0}{a!r}") == filled

    def test_a_missing_name_is_an_error_and_not_a_blank(self):
        with pytest.raises(KeyError):
            Text("{a}", "{a}").fill(b=1)

    def test_nothing_can_be_changed(self):
        with pytest.raises(AttributeError):
            HELLO.id = "hai"

    def test_it_is_equal_hashable_and_pickles(self):
        twin = pickle.loads(pickle.dumps(HELLO))

        assert HELLO == twin
        assert {HELLO: 1}[twin] == 1
        assert Text("halo", "hi") != HELLO


class TestSay:
    def test_a_plain_string_is_the_same_in_both_languages(self):
        assert "SKP" == say("SKP", "id") == say("SKP", "en")

    def test_a_text_is_said_in_the_language_asked_for(self):
        assert "hello" == say(HELLO, "en")


class TestJoin:
    def test_words_and_strings_join_in_both_languages(self):
        assert Text("halo, SKP", "hello, SKP") == join([HELLO, "SKP"])

    def test_the_separator_is_the_callers(self):
        assert Text("a; b", "a; b") == join(iter("ab"), "; ")

    def test_nothing_joins_to_nothing(self):
        assert Text("", "") == join([])


class Colour(Word):
    RED = Text("merah", "red")
    BLUE = Text("biru", "blue")


class Paint(Word):
    RED = Text("merah", "red")


class TestWord:
    def test_repr_is_what_a_reader_would_type(self):
        assert "Aspect.QUANTITY" == repr(Aspect.QUANTITY)

    def test_members_of_two_lists_are_never_equal(self):
        assert Colour.RED != Paint.RED
        assert Colour.RED.value == Paint.RED.value

    @pytest.mark.parametrize("word", [*Aspect, *ServiceKind, *NotDone], ids=repr)
    def test_a_member_pickles_and_copies_to_itself(self, word):
        assert pickle.loads(pickle.dumps(word)) is word
        assert copy.deepcopy(word) is word

    def test_a_member_hashes_by_identity(self):
        assert object.__hash__(Colour.BLUE) == hash(Colour.BLUE)
        assert {Colour.RED: 1, Colour.BLUE: 2}[Colour.BLUE] == 2

    def test_a_list_is_closed(self):
        with pytest.raises(ValueError, match="green"):
            Colour("green")
        with pytest.raises(AttributeError):
            Colour.RED = Colour.BLUE
