"""Evaluations: immutable, picklable, written as plain data, nothing personal unless asked for."""

import json
import pickle
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from asn_kinerja import evaluate, evaluate_year
from asn_kinerja.evaluation import Evaluation
from asn_kinerja.finding import Score, Unknown
from asn_kinerja.model import (
    NIP,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import pp_46_2011
from asn_kinerja.scoring.parts.find import replay

WHO = Employee(
    NIP("199003052015032001"),
    "Sari",
    service=ServiceKind.PNS,
    position=Position.pelaksana("Pengelola"),
    unit="Disdukcapil",
)
FIVE = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama")
KINDS = ((Aspect.QUANTITY, AtLeast), (Aspect.QUALITY, AtLeast), (Aspect.TIMELINESS, AtMost))
SAME = Ratings(Expectation.SESUAI, Expectation.SESUAI)


def record(*rows: Any, marks: Any = 91, period: EvaluationPeriod | None = None, **more: Any) -> Record:
    results, values = [], {}
    for n, (targets, realised) in enumerate(rows or [((12, 100, 3), (4, 98, 2))]):
        codes = [f"r{n}.{aspect.name}" for aspect, _ in KINDS]
        values |= dict(zip(codes, realised, strict=True))
        made = [Indicator(code, aspect, kind(t)) for code, (aspect, kind), t in zip(codes, KINDS, targets, strict=True)]
        results.append(WorkResult(f"r{n}", f"Hasil {n}", tuple(made)))
    behaviour = None if marks is None else Behaviour.marks(**dict.fromkeys(FIVE, marks))
    return SKP(WHO, period or EvaluationPeriod.year(2018), tuple(results)).realised(values, behaviour=behaviour, **more)


def year() -> Evaluation:
    return evaluate_year([record(period=EvaluationPeriod.semester(2018, n)) for n in (1, 2)])


def rated() -> Evaluation:
    return evaluate(record(marks=None, period=EvaluationPeriod.year(2025), ratings=SAME))


def untold() -> Evaluation:
    return evaluate(record(marks="89.75"), readings=(pp_46_2011.BandGap.CLOSED,))


EVERY = [lambda: evaluate(record()), year, rated, untold]


@pytest.mark.parametrize("made", EVERY)
class TestAny:
    """Whatever kind of result it is."""

    def test_it_is_a_value(self, made: Any) -> None:
        """Equal when made again, hashable, picklable, unchangeable."""
        done = made()

        assert done == made() == pickle.loads(pickle.dumps(done))
        assert hash(done) == hash(made())
        with pytest.raises(FrozenInstanceError):
            done.predikat = None

    def test_it_is_written_as_json_without_personal_data(self, made: Any) -> None:
        """NIP and name only where asked for."""
        done = made()
        text = json.dumps(done.to_dict())

        assert "Sari" not in text
        assert "199003052015032001" not in text
        assert "Sari" in json.dumps(done.to_dict(identify=True))
        assert json.loads(text)["schema"] == "asn-kinerja/evaluation/1"

    def test_its_repr_and_pages_hold_nothing_personal(self, made: Any) -> None:
        """Nor does a notebook."""
        done = made()
        for text in (
            repr(done),
            str(done.explain()),
            done._repr_html_(),
            done.explain().to_markdown(),
            repr(done.record),
        ):
            assert "Sari" not in text
            assert "199003052015032001" not in text

    def test_a_page_for_signing_names_the_person(self, made: Any) -> None:
        """Both, when asked."""
        page = str(made().explain("id", identify=True))

        assert "Sari" in page
        assert "199003052015032001" in page

    def test_a_result_is_replayable(self, made: Any) -> None:
        """Every step again from its own givens."""
        for step in made().finding.walk():
            assert step == replay(step)

    def test_its_finding_is_its_result(self, made: Any) -> None:
        """Recomputed on demand, the same."""
        done = made()

        assert done.predikat == done.finding.value


def test_a_score_is_exact_and_shown_half_up() -> None:
    """Two decimals, the exact value beside it."""
    done = evaluate(record(((32, 100, 12), (19, 70, 9))))

    assert isinstance(done.score, Score)
    assert str(done.rows["r0"].value.value) == "68.13"
    assert done.rows["r0"].value.exact == Fraction("68.125")
    assert done.to_dict()["score"] == {"exact": str(done.score.exact), "shown": str(done.score.value)}


def test_rows_are_keyed_by_their_codes() -> None:
    """Of several plans, with the number of the plan."""
    two = evaluate(record(((12, 100, 3), (4, 98, 2)), ((12, 100, 12), (12, 100, 12))))

    assert {"r0": 66, "r1": 92} == {code: found.value.exact for code, found in two.rows.items()}
    assert [found.subject for found in two.rows.values()] == ["Hasil 0", "Hasil 1"]
    assert {"1:r0": 66, "2:r0": 66} == {code: found.value.exact for code, found in year().rows.items()}


def test_what_cannot_be_told_has_points_rows_and_steps() -> None:
    """The label of the third answer."""
    done = untold()

    assert isinstance(done.predikat, Unknown)
    assert done.label == "Tidak dapat ditentukan"
    assert list(done.rows) == [result.code for result in done.record.skp.results]
    assert done.to_dict()["steps"]["how"] == "no_band"
    assert done.to_dict()["predikat"]["unknown"]
    assert repr(done).startswith("<Evaluation Tidak dapat ditentukan 75.50")


def test_plain_data_names_policy_readings_notes_and_steps() -> None:
    """Everything a reader of the file needs."""
    done = evaluate(record(((12, 100, 12), (10, 95, 12)), extras=(AdditionalTask("Tugas"),)))
    plain = done.to_dict()

    assert plain["policy"]["regulation"] == "PP 46/2011"
    assert len(plain["policy"]["readings"]) == len(pp_46_2011.READINGS)
    assert [one["name"] for one in plain["readings"]] == [f"{type(one).__name__}.{one.name}" for one in done.readings]
    assert [one["code"] for one in plain["notes"]] == ["evidence_missing"]
    assert plain["steps"] == done.finding.to_dict()
    assert plain["rows"] == {"r0": str(done.rows["r0"].value.exact)}
    assert plain["predikat"] == done.predikat.name
    assert len(plain["records"]) == 1
    assert len(year().to_dict()["records"]) == 2


def test_the_label_is_the_printed_word() -> None:
    """Of the regulation."""
    assert evaluate(record()).label == "Baik"
    assert repr(rated()) == "<Evaluation Baik: PermenPANRB 6/2022, the year 2025>"


def test_a_new_plan_is_a_new_evaluation() -> None:
    """A result appended later changes nothing that was computed."""
    results = [WorkResult("a", "Hasil")]
    skp = SKP(WHO, EvaluationPeriod.year(2018), results)  # type: ignore[arg-type]
    behaviour = Behaviour.marks(**dict.fromkeys(FIVE, 90))
    before = evaluate(skp.realised(behaviour=behaviour))
    results.append(WorkResult("b", "Hasil lain"))

    assert len(before.record.skp.results) == 1  # type: ignore[union-attr]
    assert evaluate(skp.realised(behaviour=behaviour)) == before
    wider = evolve(skp, results=(*skp.results, *record().skp.results))
    assert evaluate(wider.realised(record().realised, behaviour=behaviour)).score != before.score
