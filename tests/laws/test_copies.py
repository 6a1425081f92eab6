"""Every public object can be stored, sent to another process and copied, and is the same afterwards."""

import copy
import enum
import pickle
from typing import Any

import pytest

from asn_kinerja.errors import Problem, problem
from asn_kinerja.words import Text
from specimens import CLASSES, ENUMS, ERRORS, NAME, NUMBER, SPECIMENS

#: Public classes that nobody has an instance of, and why.
WITHOUT = {
    "errors.Cited": "a protocol",
    "deadlines.EventDates": "what the days of every text have in common",
    "deadlines.steps.EventDates": "the same",
    "evaluation.policy.Policy": "a protocol",
    "follow_up.condition.Condition": "a protocol",
    "signature.Answer": "what findings have in common",
    "plain.Reader": "lives while plain data is read",
}
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
MEMBERS = [member for cls in ENUMS.values() for member in cls]


def same(one: Any, other: Any) -> None:
    assert type(one) is type(other)
    assert one == other
    assert hash(one) == hash(other)


def name_of(value: Any) -> str:
    return type(value).__name__


def test_every_public_class_has_an_example():
    """A new public class fails here until ``tests/specimens.py`` has an example of it."""
    shown = {type(one) for one in SPECIMENS}
    missing = {name for name, cls in CLASSES.items() if cls not in shown and name not in {*ENUMS, *ERRORS}}

    assert missing == set(WITHOUT)


@pytest.mark.parametrize("example", SPECIMENS, ids=name_of)
class TestExamples:
    def test_a_pickle_comes_back_equal(self, example):
        for protocol in PROTOCOLS:
            same(example, pickle.loads(pickle.dumps(example, protocol)))

    def test_a_copy_and_a_deep_copy_are_equal(self, example):
        same(example, copy.copy(example))
        same(example, copy.deepcopy(example))

    def test_its_repr_masks_the_number_and_prints_no_name(self, example):
        assert NUMBER not in repr(example)
        assert NAME not in repr(example)


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_member_of_a_closed_list_stays_the_very_member(protocol):
    for member in MEMBERS:
        assert pickle.loads(pickle.dumps(member, protocol)) is member
        assert copy.copy(member) is member
        assert copy.deepcopy(member) is member


def test_members_inside_objects_stay_the_very_members():
    for example in SPECIMENS:
        for back in (pickle.loads(pickle.dumps(example)), copy.deepcopy(example)):
            for name in getattr(type(example), "__match_args__", ()):
                if isinstance(getattr(example, name), enum.Enum):
                    assert getattr(back, name) is getattr(example, name)


@pytest.mark.parametrize("error", ERRORS.values(), ids=lambda cls: cls.__name__)
def test_an_error_comes_back_with_all_its_problems(error):
    made = error([problem("float", "target", 0.1, write="0.1"), problem("type", "a", Text("x", "y"), expected="z")])
    pickled = [pickle.loads(pickle.dumps(made, protocol)) for protocol in PROTOCOLS]

    for back in (*pickled, copy.copy(made), copy.deepcopy(made)):
        assert type(back) is error
        assert made.problems == back.problems
        assert all(type(one) is Problem for one in back.problems)
        assert str(made) == str(back)
