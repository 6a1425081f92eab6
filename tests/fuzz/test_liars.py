"""Objects that raise, lie or write themselves otherwise: what the doors make of them (docs/design.md says it)."""

import json
from decimal import Decimal
from enum import Enum, IntEnum
from fractions import Fraction
from typing import Any

import pytest

from asn_kinerja import (
    Agency,
    Aspect,
    AtLeast,
    Behaviour,
    Between,
    Described,
    Employee,
    Indicator,
    Outcome,
    Position,
    ServiceKind,
    WorkResult,
    evaluate,
    record_from_plain,
    to_plain,
)
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.errors import AsnKinerjaError, PlainDataError
from asn_kinerja.exact.number import look
from asn_kinerja.model import AdditionalTask
from asn_kinerja.model.survey import Survey
from asn_kinerja.scoring.services import located
from asn_kinerja.stored import recompute
from specimens import EVALUATION, RECORD


class Broken:
    """Raises whatever is asked of it, and says nothing of the library."""

    def _raise(self, *_args: Any) -> Any:
        raise RuntimeError("broken")

    __eq__ = __hash__ = __len__ = __bool__ = __str__ = __repr__ = __iter__ = __getitem__ = __index__ = _raise  # type: ignore[assignment]


class BrokenDict(dict):  # type: ignore[type-arg]
    def __len__(self) -> int:
        raise RuntimeError("broken")


class BrokenText(str):
    def strip(self, *_args: Any) -> Any:
        raise RuntimeError("broken")

    lower = __getitem__ = strip  # type: ignore[assignment]


class Unit(str, Enum):  # noqa: UP042 - as older programs write it
    KK = "kartu keluarga"


class Code(str):
    def __format__(self, _spec: str) -> str:
        return "something else"

    __str__ = __repr__ = lambda self: "something else"


class Half(Fraction):
    def __new__(cls) -> "Half":
        return super().__new__(cls, 1, 2)

    def as_integer_ratio(self) -> Any:
        return (1, 0)


class NoNumber(Fraction):
    @property
    def numerator(self) -> Any:
        raise RuntimeError("broken")


class Tens(Decimal):
    def is_finite(self) -> Any:
        raise RuntimeError("broken")


class Count(IntEnum):
    TWELVE = 12


def spoilt(value: Any, *path: Any) -> Any:
    data = to_plain(RECORD)
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return data


PLACES = [("employee",), ("employee", "nip"), ("period", "start"), ("results",), ("results", 0, "code"), ("realised",)]


class TestPlainDoors:
    @pytest.mark.parametrize("path", PLACES, ids=str)
    @pytest.mark.parametrize("make", [Broken, BrokenDict, lambda: BrokenText("x"), lambda: [Broken()]])
    def test_what_an_object_raises_is_a_problem_of_the_data(self, make, path):
        with pytest.raises(AsnKinerjaError) as refused:
            record_from_plain(spoilt(make(), *path))
        assert refused.value.problems

    @pytest.mark.parametrize("key", ["birth", "service", "ranks", "facts", "evaluations"])
    @pytest.mark.parametrize("make", [Broken, BrokenDict, lambda: [Broken()], lambda: {1: Broken()}])
    def test_a_dossier_door_contains_them_too(self, make, key):
        with pytest.raises(AsnKinerjaError) as refused:
            dossier_from_plain({key: make()})
        assert refused.value.problems

    def test_the_kind_of_what_was_raised_is_told_and_nothing_else(self):
        with pytest.raises(PlainDataError, match="RuntimeError") as refused:
            dossier_from_plain(BrokenDict())
        assert "broken" not in refused.value.text("en")

    def test_data_nested_however_deep_is_refused(self):
        deep = json.loads("[" * 900 + "]" * 900)

        def frames(count: int) -> Any:
            return recompute(kept) if not count else frames(count - 1)

        kept = EVALUATION.to_dict()
        kept["policy"] = {**kept["policy"], "readings": [{"reading": deep, "value": deep}]}
        with pytest.raises(AsnKinerjaError, match=r"policy\.readings\[0\]"):
            frames(200)


class TestWhatIsWrittenOut:
    @pytest.mark.parametrize("key", [10**5000, -(10**5000), Broken(), ("a", 10**5000)], ids=["long", "less", "b", "in"])
    def test_a_key_that_cannot_be_written_is_told_by_its_kind_or_in_full(self, key):
        told = Outcome(key, None).row()["key"]

        assert told is not None
        assert told in ("Broken", "tuple") or len(told) in (5001, 5002)

    def test_keys_are_written_as_before(self):
        assert ["a", "12", "(1, 'b')", "None"] == [Outcome(key, None).row()["key"] for key in ("a", 12, (1, "b"), None)]

    @pytest.mark.parametrize(
        "name", [10**5000, Broken(), None, 5.5, (1,)], ids=["long", "broken", "none", "float", "t"]
    )
    def test_a_heading_that_is_no_text_is_refused(self, name):
        with pytest.raises(AsnKinerjaError):
            Survey.from_answers([(1,)], [name])


class TestNumbers:
    def test_a_number_of_another_class_is_kept_as_a_plain_one(self):
        found = [look(one) for one in (Half(), Tens("1.5"), Count.TWELVE, Code("12"))]

        assert [Fraction(1, 2), Decimal("1.5"), 12, 12] == found
        assert [Fraction, Decimal, int, int] == list(map(type, found))

    def test_one_that_cannot_say_what_it_is_is_refused(self):
        assert "number_kind" == look(NoNumber(1, 2)).code  # type: ignore[union-attr]


class TestTexts:
    def test_a_text_of_another_class_is_kept_as_plain_text(self):
        made = [
            AtLeast(12, Unit.KK).unit,
            AtLeast("12", Unit.KK, "1").unit,
            Between(1, 2, Unit.KK).unit,
            Described(Unit.KK).words,
            Indicator(Unit.KK, Aspect.COST, AtLeast(1), title=Code("judul")).code,
            Indicator("q", Aspect.COST, AtLeast(1), title=Unit.KK).title,
            WorkResult("r", Unit.KK).title,
            WorkResult("r", "x", supports=Unit.KK).supports,
            Employee(None, Unit.KK, service=ServiceKind.PNS, position=Position.pelaksana("x")).name,
            Employee(None, "x", service=ServiceKind.PNS, position=Position.pelaksana("x"), unit=Unit.KK).unit,
            Position.pelaksana(Unit.KK).title,
            Agency(Unit.KK).name,
            AdditionalTask(Unit.KK).title,
        ]

        assert {"kartu keluarga"} == set(made)
        assert {str} == set(map(type, made))

    def test_it_is_written_as_it_is(self):
        assert "paling sedikit 12 kartu keluarga" == AtLeast(12, Unit.KK).text()
        assert "kartu keluarga" == str(AtLeast(12, Unit.KK).unit)

    def test_a_record_of_such_texts_is_written_and_read_again(self):
        indicator = Indicator(Code("q"), Aspect.QUANTITY, AtLeast(12, Unit.KK))
        skp = type(RECORD.skp)(RECORD.employee, RECORD.period, (WorkResult(Code("r"), Code("x"), (indicator,)),))
        data = json.loads(json.dumps(to_plain(skp.realised({"q": 12}))))

        assert skp.realised({"q": 12}) == record_from_plain(data)


class TestUnchecked:
    @pytest.mark.parametrize("given", [5, None, (), (1, 2), ("a", "b"), [1, 2]])
    def test_a_quantile_of_no_times_is_refused(self, given):
        with pytest.raises(AsnKinerjaError, match="given: "):
            located(given)

    @pytest.mark.parametrize("name", [[], {}, None, 5, Broken()], ids=["list", "dict", "none", "int", "broken"])
    @pytest.mark.parametrize("behaviour", [Behaviour(), Behaviour.monthly({1: {"integritas": 80}})])
    def test_a_mark_of_no_name_is_refused(self, name, behaviour):
        with pytest.raises(AsnKinerjaError, match="name: "):
            behaviour.of(name)


def test_evaluating_stays_as_it_was():
    assert EVALUATION == evaluate(RECORD)
