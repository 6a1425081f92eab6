"""The signature is the check: arguments of another kind are refused by name, all at once."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import pytest
from attrs import frozen

from asn_kinerja.errors import AsnKinerjaError, PolicyError, RecordError
from asn_kinerja.evaluation import Policy
from asn_kinerja.exact.number import Number
from asn_kinerja.model import Aspect, Employee, Expectation, Position, Recognition, ServiceKind
from asn_kinerja.model.agency import Periodic
from asn_kinerja.regulations.permenpanrb_6_2022 import Predikat
from asn_kinerja.signature import checked, fits, wrong_kind


@checked(PolicyError)
def call(count: int, *days: date, aspect: Aspect | None = None, more: Any = 0, lang: Literal["id", "en"] = "id") -> str:
    """Say what was given."""
    return f"{count} {len(days)} {aspect} {more} {lang}"


@checked(RecordError)
@frozen
class Thing:
    """Something with a fraction."""

    share: Fraction
    words: tuple[str, ...] = ()


class TestChecked:
    def test_what_fits_passes(self):
        assert "1 1 Aspect.COST x en" == call(1, date(2025, 1, 1), aspect=Aspect.COST, more="x", lang="en")

    def test_every_argument_of_another_kind_is_named_with_what_would_fit(self):
        with pytest.raises(PolicyError) as refused:
            call("Sari", date(2025, 1, 1), datetime(2025, 1, 1), None, aspect=Recognition.NASIONAL, lang="jv")

        assert ["count", "days", "days", "aspect", "lang"] == [one.path for one in refused.value.problems]
        told = [str(one.allowed.id) for one in refused.value.problems]
        assert ["int", "date", "date", f"{', '.join(map(repr, Aspect))}, None", "'id' / 'en'"] == told
        assert "Sari" not in str(refused.value)

    def test_a_class_is_checked_when_it_is_made(self):
        assert Thing(1) == Thing(Fraction(1))
        with pytest.raises(RecordError) as refused:
            Thing("1/2", words=["a"])

        assert ["share", "words"] == [one.path for one in refused.value.problems]

    def test_a_wrong_number_of_arguments_stays_python_s_own_error(self):
        for wrong in (call, lambda: call(1, nothing=2), lambda: Thing(1, (), 3)):
            with pytest.raises(TypeError) as refused:
                wrong()
            assert not isinstance(refused.value, AsnKinerjaError)

    def test_an_error_of_the_call_itself_passes_as_it_is(self):
        @checked(PolicyError)
        def failing(count: int) -> int:
            return 1 // count

        with pytest.raises(ZeroDivisionError):
            failing(0)

    def test_the_signature_and_the_docstring_stay(self):
        assert "Say what was given." == call.__doc__
        assert "call" == call.__name__


class TestWrongKind:
    def said(self, value, *kinds):
        found = wrong_kind(value, "here", kinds, "Kinds")
        return found.text("en"), found.text("id")

    def test_a_word_where_a_member_belongs_names_the_way_to_write_it(self):
        with pytest.raises(AsnKinerjaError) as refused:
            Employee(service="PNS", position=Position.pelaksana("Pengelola"))

        (found,) = refused.value.problems
        assert ("type", "service", "str") == (found.code, found.path, found.value)
        assert "ServiceKind.PNS, ServiceKind.CPNS, ServiceKind.PPPK" == found.allowed.en
        assert "Tulis ServiceKind.PNS." == found.hint.id
        assert "Write ServiceKind.PNS." == found.hint.en

    @pytest.mark.parametrize(
        ("value", "kind", "meant"),
        [
            ("pns", ServiceKind, "ServiceKind.PNS"),
            ("cpsn", ServiceKind, "ServiceKind.CPNS"),
            ("ServiceKind.PPPK", ServiceKind, "ServiceKind.PPPK"),
            ("di atas ekspektasi", Expectation, "Expectation.DI_ATAS"),
            ("Butuh Perbaikan", Predikat, "Predikat.BUTUH_PERBAIKAN"),
            ("bulanan", Periodic, "Periodic.MONTHLY"),
            (Recognition.NASIONAL, Recognition, "Recognition.NASIONAL"),
        ],
    )
    def test_the_nearest_member_is_named_by_name_by_words_or_as_typed(self, value, kind, meant):
        en, id_ = self.said(value, kind)

        assert en.endswith(f"Write {meant}.")
        assert id_.endswith(f"Tulis {meant}.")

    @pytest.mark.parametrize("value", ["Sari Dewi", None, 5, ["PNS"]])
    def test_what_is_near_to_nothing_is_told_the_list_and_never_repeated(self, value):
        en, _ = self.said(value, ServiceKind, type(None))

        assert "ServiceKind.PPPK, None. Replace it by one of these." in en
        assert "Sari" not in en

    def test_kinds_that_are_no_closed_list_are_named_as_before(self):
        assert "here: str does not fit here; Kinds. Replace it by one of these." == self.said("x", Position)[0]


class TestFits:
    @pytest.mark.parametrize(
        ("value", "hint"),
        [
            *(
                (1, int),
                (1, Fraction),
                (Fraction(1, 2), Fraction),
                (True, bool),
                (None, int | None),
                ((), tuple[int, ...]),
            ),
            *((("a", 1), tuple[str, int]), (date.max, date), ("id", Literal["id"]), ({}, dict[str, int]), (5, Any)),
            *(("what is no number has its own door", Number), (Decimal(1), Number), (5, Policy), (5, "Unresolved")),
        ],
    )
    def test_right(self, value, hint):
        assert fits(value, hint)

    @pytest.mark.parametrize(
        ("value", "hint"),
        [
            *((True, int), (True, Fraction), (0.5, Fraction), (1, bool), (None, int), ((1, "a"), tuple[int, ...])),
            *((("a",), tuple[str, int]), (["a", 1], tuple[str, int]), ([], tuple[int, ...]), (datetime.max, date)),
            *(("en", Literal["id"]), (["id"], Literal["id"]), ([], dict[str, int]), (Aspect, Aspect)),
        ],
    )
    def test_wrong(self, value, hint):
        assert not fits(value, hint)
