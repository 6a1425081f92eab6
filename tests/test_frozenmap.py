"""A mapping that cannot be changed, hashes, pickles and keeps its order."""

import copy
import pickle

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import FrozenMap

MAP = FrozenMap({"b": 2, "a": 1})

CHANGES = {
    "set": lambda m: m.__setitem__("c", 3),
    "replace": lambda m: m.__setitem__("a", 3),
    "delete": lambda m: m.__delitem__("a"),
    "clear": lambda m: m.clear(),
    "pop": lambda m: m.pop("a"),
    "pop with default": lambda m: m.pop("z", None),
    "popitem": lambda m: m.popitem(),
    "setdefault": lambda m: m.setdefault("c", 3),
    "update": lambda m: m.update(c=3),
    "ior": lambda m: m.__ior__({"c": 3}),
}


class TestFrozenMap:
    @pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
    def test_nothing_can_be_changed(self, change):
        here = FrozenMap(MAP)

        with pytest.raises(TypeError, match="cannot be changed"):
            change(here)
        assert [("b", 2), ("a", 1)] == list(here.items())

    def test_making_it_again_changes_nothing(self):
        here = FrozenMap({"a": 1})
        here.__init__({"a": 2, "b": 3})
        FrozenMap.__init__(here, [("c", 4)])

        assert {"a": 1} == here
        assert hash(here) == hash(FrozenMap({"a": 1}))

    def test_the_in_place_operators_refuse(self):
        here = FrozenMap(MAP)

        with pytest.raises(TypeError):
            here["c"] = 3
        with pytest.raises(TypeError):
            del here["a"]
        with pytest.raises(TypeError):
            here |= {"c": 3}
        with pytest.raises(AttributeError):
            here.note = 1
        assert MAP == here

    def test_the_mapping_it_was_made_from_may_change_without_it(self):
        source = {"a": 1}
        here = FrozenMap(source)
        source["a"] = 2

        assert 1 == here["a"]

    def test_it_reads_like_a_dict(self):
        assert (2, 1) == (MAP["b"], MAP.get("a"))
        assert MAP.get("z") is None
        assert "a" in MAP
        assert 2 == len(MAP)
        assert ["b", "a"] == list(MAP)
        with pytest.raises(KeyError):
            MAP["z"]

    def test_order_does_not_make_another_map(self):
        twin = FrozenMap({"a": 1, "b": 2})

        assert twin == MAP
        assert {"a": 1, "b": 2} == MAP
        assert hash(twin) == hash(MAP)
        assert FrozenMap({"a": 1}) != MAP

    def test_it_hashes_as_far_as_its_values_do(self):
        assert {FrozenMap({"a": 1}): "x"}[FrozenMap({"a": 1})] == "x"
        with pytest.raises(TypeError):
            hash(FrozenMap({"a": [1]}))

    def test_pickle_and_copies_keep_kind_and_order(self):
        for twin in (pickle.loads(pickle.dumps(MAP)), copy.copy(MAP), copy.deepcopy(MAP), MAP.copy()):
            assert FrozenMap is type(twin)
            assert ["b", "a"] == list(twin)
            assert twin == MAP

    def test_a_copy_is_itself(self):
        assert MAP.copy() is MAP

    def test_repr_is_the_call_that_makes_it(self):
        assert "FrozenMap({'b': 2, 'a': 1})" == repr(MAP)
        assert "FrozenMap({})" == repr(FrozenMap())

    def test_joining_makes_a_new_mapping(self):
        joined = MAP | {"c": 3}

        assert {"a": 1, "b": 2, "c": 3} == joined
        assert "c" not in MAP

    @pytest.mark.parametrize("items", [5, None, "abc", [1, 2], [("a", 1, 2)], [([], 1)]])
    def test_what_is_no_mapping_and_no_pairs_is_refused(self, items):
        with pytest.raises(ModelError) as refused:
            FrozenMap(items)

        assert [("type", "items")] == [(one.code, one.path) for one in refused.value.problems]
