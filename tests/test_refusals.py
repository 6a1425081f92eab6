"""Refusals that only malformed input reaches, each by what it says."""

from datetime import date
from enum import Enum, StrEnum
from fractions import Fraction
from itertools import count
from typing import Any

import pytest

from asn_kinerja import (
    AsnKinerjaError,
    AtLeast,
    Behaviour,
    EvaluationPeriod,
    Position,
    evaluate_many,
    frozenmap,
    record_from_plain,
)
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.errors import Problem, RecordError
from asn_kinerja.exact.number import look
from asn_kinerja.finding.phrases import sentence
from asn_kinerja.follow_up import AwardsHeld, Dossier, Figure, FigureAtLeast, Programme, Rated, RatedAtLeast, assess
from asn_kinerja.follow_up.results import _written
from asn_kinerja.follow_up.tenure import BelowCeiling
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.model import moments
from asn_kinerja.model.working_days import WorkingDays
from asn_kinerja.plain import contained
from asn_kinerja.regulations import permenpanrb_6_2022, permenpanrb_14_2017, permenpanrb_62_2018
from asn_kinerja.scoring.satisfaction import Gaps, measured
from asn_kinerja.scoring.services import located
from asn_kinerja.scoring.services.complaints import complaint_handling
from asn_kinerja.signature import Answer, checked
from specimens import RECORD, RULE


def refused(call: Any, *args: Any, **more: Any) -> tuple[Problem, ...]:
    with pytest.raises(AsnKinerjaError) as found:
        call(*args, **more)
    return found.value.problems


class TestPlainDoors:
    @pytest.mark.parametrize(
        ("entry", "paths"),
        [
            ({"year": 2018, "predikat": "Istimewa"}, ["evaluations[0].predikat"]),
            ({"year": "x", "predikat": None}, ["evaluations[0]", "evaluations[0].year"]),
            ({"year": 2021, "predikat": "Istimewa"}, ["evaluations[0].predikat", "evaluations[0].regulation"]),
        ],
    )
    def test_a_result_of_no_list_and_no_year(self, entry, paths):
        found = refused(dossier_from_plain, {"evaluations": [entry]})

        assert sorted(one.path for one in found) == paths

    def test_facts_without_end_are_counted_first(self):
        assert [one.code for one in refused(dossier_from_plain, {"facts": {f"f{n}": True for n in range(600)}})] == [
            "too_many"
        ]

    @pytest.mark.parametrize("key", ["marks", "months"])
    def test_marks_without_end_are_counted_first(self, key):
        data = {
            "employee": {"service": "PNS", "position": {"kind": "PELAKSANA", "title": "Petugas"}},
            "period": {"year": 2018},
            "results": [{"code": "a", "title": "A"}],
            "behaviour": {key: {str(n): 80 for n in range(600)}},
        }

        assert "too_many" in {one.code for one in refused(record_from_plain, data)}

    def test_what_an_object_raises_is_a_problem_of_its_own(self):
        class Broken(dict[str, Any]):
            def __contains__(self, key: object) -> bool:
                raise RuntimeError

            def get(self, key: Any, default: Any = None) -> Any:
                raise RuntimeError

        assert [one.code for one in refused(record_from_plain, Broken(employee=1))] == ["build_failed"]

    def test_the_librarys_own_refusal_passes(self):
        assert [one.code for one in refused(contained, lambda: AtLeast(0))] == ["target_positive"]

    def test_a_key_that_cannot_be_written_is_told_by_its_kind(self):
        class Key:
            def __str__(self) -> str:
                raise RuntimeError

        (outcome,) = evaluate_many([RECORD], key=lambda _: Key())

        assert outcome.row()["key"] == "Key"


class TestNumbers:
    def test_numbers_of_other_classes(self):
        class Share(Fraction):
            """A fraction of another class."""

        class float32:
            def __str__(self) -> str:
                return "0.5"

        assert type(look(Share(1, 3))) is Fraction
        found = look(float32())
        assert isinstance(found, Problem)
        assert found.code == "float"

    def test_a_text_of_another_class_is_kept_plain(self):
        class Unit(StrEnum):
            DOCUMENT = "dokumen"

        assert type(AtLeast(5, Unit.DOCUMENT).unit) is str
        assert type(Position.pelaksana(Unit.DOCUMENT).title) is str


class TestRooms:
    def test_a_phrase_passes_on_the_librarys_own_error(self):
        class Spoilt:
            def __str__(self) -> str:
                raise RecordError(())

        with pytest.raises(RecordError):
            sentence("plain", (("value", Spoilt()),), "id")

    def test_awards_conditions_and_rounds(self):
        assert [one.path for one in refused(AwardsHeld, rule=RULE, award="kota", names=["Kota"])] == ["names"]
        assert [one.code for one in refused(BelowCeiling, rule=RULE, ceilings={n: n for n in range(600)})] == [
            "too_many"
        ]

    def test_a_condition_on_a_named_period_may_turn_at_its_end_only(self):
        period, end = EvaluationPeriod.month(2025, 6), date(2025, 6, 30)
        figure = FigureAtLeast(rule=RULE, key="ikm", least=80, period=period)
        rated = RatedAtLeast(rule=RULE, word="Baik", years=1, period=EvaluationPeriod.year(2024))
        dossier = Dossier(
            figures=[Figure("ikm", period, 85)], evaluations=[Rated.year(2024, permenpanrb_6_2022.Predikat.BAIK)]
        )

        assert list(figure.dates(dossier)) == [end]
        assert list(rated.dates(dossier)) == [date(2024, 12, 31)]
        assert assess(figure, dossier, on=end).status.name == "MET"

    def test_a_label_that_is_a_member_is_written_by_name_and_value(self):
        class Label(Enum):
            GOOD = "Baik"

        assert _written(Label.GOOD) == ("GOOD", "Baik")

    def test_a_round_without_end_is_counted_first(self):
        from specimens import SPECIMENS

        (programme, *_) = [one for one in SPECIMENS if isinstance(one, Programme)]

        assert [one.code for one in refused(programme.hold, count(), EvaluationPeriod.month(2025, 6))] == ["too_many"]

    def test_marks_of_no_name(self):
        assert [one.path for one in refused(Behaviour.monthly({1: {"integritas": 80}}).of, 5)] == ["name"]

    def test_pairs_without_end_make_no_mapping(self, monkeypatch):
        monkeypatch.setattr(frozenmap, "_MOST", 3)

        assert [one.code for one in refused(FrozenMap, ((n, n) for n in count()))] == ["too_many"]

    def test_rows_without_end_are_counted(self, monkeypatch):
        monkeypatch.setattr(moments, "MOST_ROWS", 3)

        assert [one.code for one in refused(list, moments.iterated(count(), "rows"))] == ["too_many"]

    def test_a_weekday_that_is_none(self):
        assert refused(WorkingDays, frozenset(), weekend=(9,))

    def test_complaints_of_a_wrong_kind_are_told_up_to_a_limit(self):
        limits = permenpanrb_62_2018.limits(WorkingDays(frozenset()))

        assert len(refused(complaint_handling, [5] * 2000, limits, on=date(2025, 6, 30))) < 2000

    def test_measured_periods_without_end(self):
        assert [one.code for one in refused(measured, {str(n): 80 for n in range(600)}, gaps=Gaps.NAMED)] == [
            "too_many"
        ]

    def test_a_quantile_of_nothing_counted(self):
        assert [one.path for one in refused(located, 5)] == ["given"]

    @pytest.mark.parametrize("weights", [{f"U{n}": 1 for n in range(16_000)}, {"": 1}])
    def test_weights_without_end_and_without_a_name(self, weights):
        assert refused(permenpanrb_14_2017.index, RECORD, weights=weights)

    def test_an_answer_beside_a_missing_argument_leaves_python_its_own_word(self):
        @checked(RecordError)
        def asks(one: int, two: int) -> int:
            return one + two

        holder = Answer()
        with pytest.raises(TypeError, match="two"):
            asks(holder)  # type: ignore[arg-type,call-arg]
