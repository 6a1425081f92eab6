"""However much is handed to a public name, the work is bounded before it is looked at: counted, never timed."""

import inspect
import itertools
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from inspect import Parameter
from typing import Any

import pytest
from test_garbage import CALLS, hints, likely, parameters

from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.meant import close
from asn_kinerja.model import FrozenMap, Survey
from asn_kinerja.model.moments import iterated
from asn_kinerja.model.realisation import read_all
from asn_kinerja.regulations import permenpanrb_14_2017
from work import calls

MANY = 20_000
MOST_CALLS = 240_000
#: Read once and row by row, in the time their rows take: an endless one ends at ``moments.MOST_ROWS``.
STREAMS = {
    ("front.evaluate_many", "rows"),
    ("insight.summarise", "outcomes"),
    ("insight.summary.summarise", "outcomes"),
}


class TooMuch(BaseException):
    """More calls than any input is worth."""


class Endless(Mapping[str, str]):
    def __len__(self) -> int:
        return 10**9

    def __getitem__(self, key: str) -> str:
        return "x"

    def __iter__(self) -> Iterator[str]:
        return endless()


class Long(Sequence[int]):
    def __len__(self) -> int:
        return 10**12

    def __getitem__(self, place: Any) -> int:
        return 1


def endless() -> Iterator[str]:
    return (f"k{number}" for number in itertools.count())


HUGE: dict[str, Callable[[], Any]] = {
    "many words by word": lambda: {f"k{number}": "x" for number in range(MANY)},
    "many numbers by number": lambda: dict(zip(range(MANY), range(MANY), strict=True)),
    "a list": lambda: ["x"] * MANY,
    "a tuple": lambda: tuple(f"k{number}" for number in range(MANY)),
    "endless words": endless,
    "endless ones": lambda: (1 for _ in itertools.count()),
    "a long sequence": Long,
    "an endless mapping": Endless,
}
TAKES = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
PLACES = [
    (name, place)
    for name, call in CALLS.items()
    for place, one in parameters(call).items()
    if one.kind in TAKES and (name, place) not in STREAMS
]


def within(most: int, do: Callable[[], Any]) -> None:
    """Do it, and give up after *most* calls."""
    left = itertools.count(most, -1)

    def see(_frame: object, event: str, _arg: object) -> None:
        if event in ("call", "c_call") and not next(left):
            raise TooMuch

    before, told = sys.getprofile(), ()
    sys.setprofile(see)
    try:
        do()
    except AsnKinerjaError as refused:
        told = refused.problems
    finally:
        sys.setprofile(before)
    assert sum(len(one.text("en")) for one in told) < 200_000


@pytest.mark.parametrize("kind", HUGE)
def test_whatever_comes_in_hugely_is_refused_or_read_in_bounded_work(kind):
    assert [] == [f"{name}({place}=...)" for name, place in PLACES if not is_bounded(name, place, HUGE[kind]())]


def is_bounded(name: str, place: str, huge: Any) -> bool:
    """Say whether the call *name* with *huge* in one *place*, and likely arguments in the others, ends soon."""
    call, types_of = CALLS[name], hints(CALLS[name])
    known = {key: one for key, one in inspect.signature(call).parameters.items() if one.kind in TAKES}
    needed = {key for key, one in known.items() if one.default is one.empty}
    made = {key: "id" if key == "lang" else likely(types_of.get(key)) for key in needed} | {place: huge}
    first = [made.pop(key) for key, one in known.items() if one.kind is TAKES[0] and key in made]
    try:
        within(MOST_CALLS, lambda: call(*first, **made))
    except (TooMuch, MemoryError, OverflowError):
        return False
    except Exception:  # which errors may come out is the claim of test_garbage
        return True
    return True


class TestKinds:
    def test_a_hundred_thousand_wrong_weights_are_counted_and_not_read(self):
        survey = Survey.from_answers([(1, 2, 3)] * 3)
        wrong = {f"k{number}": "x" for number in range(100_000)}

        def refused() -> None:
            with pytest.raises(AsnKinerjaError) as found:
                permenpanrb_14_2017.index(survey, weights=wrong)
            assert ("too_many", "weights") in [(one.code, one.path) for one in found.value.problems]

        assert calls(refused) < 10_000

    def test_five_thousand_unknown_codes_that_are_near_cost_no_more_than_two_hundred(self):
        codes = frozenset("a" * 95 + f"{number:02d}" for number in range(50))
        few, many = ({"a" * 76 + f"b{number:04d}": 1 for number in range(count)} for count in (200, 5000))

        assert calls(lambda: read_all(many, codes)) < 1.1 * calls(lambda: read_all(few, codes))
        assert 200 == len(read_all(many, codes)[1])

    def test_a_near_word_of_a_long_text_costs_what_one_of_a_short_text_costs(self):
        short = ["a" * 30 + f"{number:02d}" for number in range(50)]
        long = ["a" * 30 + f"{number:02d}" + "a" * 5000 for number in range(50)]

        assert calls(lambda: close("a" * 20_000, long)) < 2 * calls(lambda: close("a" * 32, short))

    def test_rows_read_once_end(self, monkeypatch):
        monkeypatch.setattr("asn_kinerja.model.moments.MOST_ROWS", 1000)

        with pytest.raises(AsnKinerjaError, match="rows: too many entries: 1000"):
            list(iterated(itertools.repeat(1), "rows"))
        assert 1000 == len(list(iterated(range(1000), "rows")))

    def test_a_dict_is_kept_whatever_its_size(self):
        assert MANY == len(FrozenMap(dict.fromkeys(range(MANY))))
