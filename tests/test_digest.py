"""A digest of what an evaluation follows from: inputs, policy, release."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import truediv
from pathlib import Path

import pytest
from attrs import evolve

from asn_kinerja import (
    Aspect,
    AtLeast,
    Bands,
    evaluate,
    evaluate_year,
    record_from_plain,
    scoring,
    stored,
    to_plain,
)
from asn_kinerja.errors import PlainDataError
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.stored import digest
from specimens import AGENCY, HALF, MARKS, NAME, NUMBER, PLAN, PROPOSED, RATED, REALISED, RECORD, REST, half

KNOWN = digest(evaluate(RECORD))


def under(policy):
    return digest(evaluate(RECORD, policy))


class TestWhatItHolds:
    def test_it_is_made_of_values_written_in_one_way_only(self):
        values = (None, True, 3, Decimal("0.5"), "0.5", date(2025, 1, 2), Aspect.COST, FrozenMap({"b": 1, "a": 2}))

        assert [
            *("tuple", None, True, "3/1", "1/2", ["str", "0.5"], ["date", "2025-01-02"], ["Aspect", "COST"]),
            ["map", [["str", "a"], "2/1"], [["str", "b"], "1/1"]],
        ] == stored._token(values)
        assert ["set", "1/1", "2/1"] == stored._token(frozenset({2, 1}))
        assert ["AtLeast", ["value", "3/1"]] == stored._token(AtLeast(3))[:2]

    @pytest.mark.parametrize("seed", ["0", "1", "77"])
    def test_it_is_equal_in_every_process(self, seed):
        code = "import specimens, asn_kinerja.stored as s; print(s.digest(specimens.EVALUATION))"
        paths = [str(Path(__file__).parent), str(Path(stored.__file__).parents[1])]
        done = subprocess.run(
            [sys.executable, "-c", f"import sys; sys.path[:0] = {paths}; {code}"],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1"},
        )

        assert KNOWN == done.stdout.strip()

    def test_it_survives_plain_data(self):
        assert digest(evaluate(record_from_plain(to_plain(RECORD)))) == digest(evaluate(RECORD))

    @pytest.mark.parametrize("mark", [Decimal("80.50"), Fraction(161, 2), "80.5", Decimal("8.05E+1")])
    def test_numbers_count_by_their_value(self, mark):
        assert digest(evaluate(PLAN.realised({**REALISED, "kk.mutu": mark}, behaviour=MARKS))) == digest(
            evaluate(PLAN.realised({**REALISED, "kk.mutu": "80.5"}, behaviour=MARKS))
        )

    def test_every_input_every_reading_and_every_kind_of_result_has_another(self):
        other = PLAN.realised({**REALISED, "kk.mutu": "80.51"}, behaviour=MARKS)
        found = [
            digest(one)
            for one in (
                evaluate(RECORD),
                evaluate(other),
                evaluate(PLAN.realised(REALISED, behaviour=MARKS)),
                evaluate(RECORD, AGENCY),
                evaluate(RATED),
                evaluate(PROPOSED, AGENCY),
                evaluate_year([HALF, REST]),
                *(
                    evaluate(RECORD, readings=[member])
                    for cls in pp_46_2011.READINGS
                    for member in cls
                    if member is not cls.default and cls is not pp_46_2011.PartMonths
                ),
            )
        ]

        assert len(found) == len(set(found))

    def test_another_table_part_or_weight_is_another_policy(self):
        heavier = {aspect: part for aspect, (_, part) in AGENCY.parts.items()}
        found = [
            under(one)
            for one in (
                AGENCY,
                evolve(AGENCY, bands=Bands.at_least({91: "Baik"}, below="Kurang")),
                evolve(AGENCY, bands=Bands.at_least({90: "Baik"}, below="Kurang")),
                evolve(
                    AGENCY,
                    parts={one: (weight, heavier[one]) for one, weight in zip(heavier, (20, 40, 40), strict=True)},
                ),
                evolve(AGENCY, parts={**AGENCY.parts, Aspect.QUANTITY: (40, scoring.quantity.ratio(cap=121))}),
            )
        ]

        assert len(found) == len(set(found))

    def test_another_release_has_another(self, monkeypatch):
        monkeypatch.setattr(stored, "__version__", "9.9.9")

        assert KNOWN != digest(evaluate(RECORD))


class TestWhatItLeavesOut:
    def test_it_is_the_same_for_equal_work_of_anybody(self):
        somebody = evolve(RECORD, skp=evolve(PLAN, employee=evolve(PLAN.employee, nip=None, name=None)))

        assert KNOWN == digest(evaluate(somebody))
        assert KNOWN != digest(evaluate(evolve(RECORD, skp=evolve(PLAN, employee=evolve(PLAN.employee, unit="Lain")))))

    def test_what_is_hashed_has_neither_name_nor_number(self):
        told = str(stored._token(RECORD))

        assert NAME not in told
        assert NUMBER not in told


def own(function):
    part = scoring.opaque.function(function)
    parts = {
        Aspect.QUANTITY: (40, part),
        Aspect.QUALITY: (40, part),
        Aspect.TIMELINESS: (20, AGENCY.parts[Aspect.TIMELINESS][1]),
    }
    return evolve(AGENCY, parts=parts)


def double(realised, target):
    return realised / target * 200


class Times:
    def __init__(self, factor):
        self.factor = factor

    def of(self, realised, target):
        return realised / target * 100 * self.factor


class Mine:
    """A policy of an agency's own class, of which nothing can be told."""

    def __getattr__(self, name):
        return getattr(AGENCY, name)


class TestOwnFunctions:
    def test_a_function_of_a_module_counts_by_its_name(self):
        assert under(own(half)) == under(own(half)) != under(own(double))

    def test_a_function_without_a_name_is_refused(self):
        with pytest.raises(PlainDataError, match="no name of its own"):
            under(own(lambda realised, target: realised))

    def test_a_method_of_an_object_is_refused_for_what_it_holds_would_not_count(self):
        with pytest.raises(PlainDataError, match="no name of its own"):
            under(own(Times(2).of))

    def test_a_function_of_python_itself_counts_by_its_name(self):
        assert under(own(truediv)) != under(own(half))

    def test_what_cannot_be_looked_into_is_refused(self):
        with pytest.raises(PlainDataError, match="Mine"):
            digest(evolve(evaluate(RECORD, AGENCY), policy=Mine()))

    @pytest.mark.parametrize("value", [None, RECORD, "x", 1])
    def test_what_is_no_evaluation_is_refused(self, value):
        with pytest.raises(PlainDataError, match="evaluation"):
            digest(value)
