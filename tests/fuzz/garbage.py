"""Garbage: whatever a caller could hand over by mistake or on purpose, made anew for every call."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from asn_kinerja.model import Alignment, Aspect, Expectation, Jenjang, Recognition, ServiceKind
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from specimens import EVALUATION, NAME, NUMBER, RECORD, SPECIMENS, STAFF


class Hostile:
    """Raises whatever is asked of it, as the objects of a broken extension module do."""

    def _raise(self, *_args: Any) -> Any:
        raise RuntimeError(f"{NAME} {NUMBER}")

    __index__ = __eq__ = __hash__ = __len__ = __bool__ = __str__ = __repr__ = _raise  # type: ignore[assignment]
    __lt__ = __gt__ = __le__ = __ge__ = __contains__ = __getitem__ = __call__ = __format__ = _raise  # type: ignore[assignment]
    __int__ = __float__ = __add__ = __mul__ = as_integer_ratio = _raise


class Liar:
    """Answers like a number of numpy, and never the truth."""

    dtype = "float64"

    def __index__(self) -> int:
        return 10**5000

    def __len__(self) -> int:
        return 10**9

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 1

    def as_integer_ratio(self) -> Any:
        return (1, 0)


class Text(str):
    """A text of another class."""


def cyclic_list() -> list[Any]:
    made: list[Any] = [NAME]
    made.append(made)
    return made


def cyclic_dict() -> dict[Any, Any]:
    made: dict[Any, Any] = {"name": NAME}
    made["employee"] = made
    return made


def deep(levels: int = 5000) -> list[Any]:
    made: list[Any] = []
    for _ in range(levels):
        made = [made]
    return made


DEEP = deep()


def stream() -> Any:
    yield from (NAME, NUMBER, None)


TEXTS = (
    *("", " ", "\x00", NAME, f"{NAME}, S.Kom., M.Si.", NUMBER, "19900305 201503 2 001", f"{NAME} {NUMBER}"),
    *(
        "1e999999",
        "1e-999999",
        "NaN",
        "inf",
        "-0",
        "+1",
        "0x10",
        "1_000",
        "80,5",
        "1.234,56",
        "1/0",
        "٣",
        "½",
        "9" * 200,
    ),
    *("\ud800", "a\udfffb", "\u202eabc\u200b", "{value}", "{0.__class__}", "%s", "<script>", "x" * 100_000),
    *("2018-02-30", "DI_ATAS", "sangat baik", "__class__"),
)
NUMBERS = (
    *(
        True,
        False,
        0,
        -1,
        1,
        2,
        12,
        2018,
        10**400,
        -(10**5000),
        int(NUMBER),
        0.1,
        float("nan"),
        float("inf"),
        -0.0,
        1e308,
    ),
    *(Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"), Decimal("1e999999"), Decimal("1e-999999"), Decimal("0.1")),
    *(Fraction(1, 10**4000), Fraction(-1, 3), 1j, 1.0),
)
WORDS = (
    *(Aspect.COST, Expectation.DI_ATAS, Jenjang.PEMULA, ServiceKind.PPPK, Recognition.NASIONAL, Alignment.DIRECT),
    *(pp_46_2011.BandGap.UPPER_BOUND, pp_46_2011.Predikat.BAIK, permenpanrb_6_2022.Predikat.KURANG),
)
THINGS = (
    *(None, ..., NotImplemented, b"12", bytearray(b"x"), range(3), slice(1), object(), type, int, date, Aspect, len),
    *(date(2018, 1, 1), date.max, datetime(2018, 1, 1), datetime(2018, 1, 1, tzinfo=UTC), time(1), timedelta(1)),
    *(type(RECORD), type(STAFF), RECORD, STAFF, EVALUATION, ValueError(NAME), Text("80"), Text(NAME)),
)
FRESH: tuple[Callable[[], Any], ...] = (
    *(Hostile, Liar, cyclic_list, cyclic_dict, lambda: DEEP, stream, lambda: iter(()), list, dict, tuple, set),
    *(lambda: [None], lambda: (None, None), lambda: {None: None}, lambda: {"a": float("nan")}, lambda: [1, 2]),
    *(lambda: [Hostile()], lambda: {"x": Hostile()}, lambda: (Hostile(), Hostile()), lambda: {Aspect.COST: (1, 2)}),
    *(
        lambda: [[NAME, NUMBER]],
        lambda: {NAME: NUMBER},
        lambda: {NUMBER: NAME},
        lambda: {1: {2: 3}},
        lambda: ("a", "b"),
    ),
    *(lambda: ((),), lambda: {NAME, NUMBER}, lambda: frozenset({1}), lambda: [0.5] * 10_000, lambda: {1.5: 1}),
    *(lambda: (0, 0), lambda: (1, 0), lambda: [RECORD, None], lambda: (STAFF,), lambda: lambda *a, **k: 1 / 0),
)


def kept(value: Any) -> Callable[[], Any]:
    return lambda: value


GARBAGE: tuple[Callable[[], Any], ...] = (*map(kept, (*TEXTS, *NUMBERS, *WORDS, *THINGS, *SPECIMENS)), *FRESH)
