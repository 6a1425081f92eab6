"""Entries: each refuses what it cannot be, all problems at once."""

import pickle
from datetime import date, datetime

import pytest

from asn_kinerja import evaluate
from asn_kinerja.errors import DossierError
from asn_kinerja.evaluation import WeightedPolicy
from asn_kinerja.exact import Bands
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import (
    Figure,
    Golongan,
    Held,
    Leave,
    LeaveKind,
    Punishment,
    PunishmentLevel,
    RankHeld,
    Rated,
    Service,
    Training,
)
from asn_kinerja.follow_up.entries import OWN_LABEL
from asn_kinerja.model import (
    SKP,
    Aspect,
    AtLeast,
    Employee,
    EvaluationPeriod,
    Indicator,
    Position,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022
from asn_kinerja.scoring import quantity

DAY = date(2025, 1, 1)
SPAN = EvaluationPeriod.month(2025, 1)
WHOLE = [
    Rated.year(2025, permenpanrb_6_2022.Predikat.BAIK),
    Service(ServiceKind.PNS, DAY),
    RankHeld(Golongan.III_A, DAY),
    Punishment(PunishmentLevel.RINGAN, DAY, DAY, "Teguran lisan"),
    Leave(LeaveKind.CLTN, SPAN),
    Training("Pelayanan", "12.5", on=DAY, form="kursus", provider="BKPSDM"),
    Held("contoh", DAY, "Wali Kota"),
    Figure("ikm", SPAN, "-1.5"),
]


@pytest.mark.parametrize("entry", WHOLE, ids=lambda one: type(one).__name__)
def test_an_entry_is_a_value(entry):
    """Hashable, picklable, equal to itself made again."""
    assert {entry} == {pickle.loads(pickle.dumps(entry))}


@pytest.mark.parametrize(
    ("make", "paths"),
    [
        (lambda: Rated(None, "Baik"), ["period", "predikat"]),
        (lambda: Service("PNS", "2025"), ["kind", "start"]),
        (lambda: Service(ServiceKind.PNS, DAY, date(2024, 12, 31)), ["end"]),
        (lambda: Service(ServiceKind.PNS, datetime(2025, 1, 1)), ["start"]),
        (lambda: Service(ServiceKind.PNS, date(1899, 12, 31), date(2201, 1, 1)), ["start", "end"]),
        (lambda: RankHeld("III/a", None), ["golongan", "since"]),
        (lambda: Punishment("ringan", DAY, DAY, ""), ["level", "kind"]),
        (lambda: Punishment(PunishmentLevel.BERAT, DAY, date(2024, 1, 1)), ["until"]),
        (lambda: Leave("CLTN", (DAY, DAY)), ["kind", "period"]),
        (lambda: Training("", 0.5, on="x", form=1, provider=""), ["topic", "hours", "on", "form", "provider"]),
        (lambda: Training("a", -1, on=DAY), ["hours"]),
        (lambda: Held("", "x", 5), ["award", "on", "by"]),
        (lambda: Figure("", None, float("nan")), ["key", "period", "value"]),
    ],
)
def test_every_problem_of_an_entry_at_once(make, paths):
    """With its path."""
    with pytest.raises(DossierError) as refused:
        make()

    assert paths == [one.path for one in refused.value.problems]


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2200, 12, 31)])
def test_the_calendar_reaches_from_1900_to_2200(day):
    """Both ends included, so that every sum of years stays in the calendar."""
    assert RankHeld(Golongan.I_A, day).since == day


def test_an_agencys_label_is_no_predikat():
    """It becomes unknown, with the reason; a stated result stays itself; anything else is refused."""
    policy = WeightedPolicy(
        "P", parts={Aspect.QUANTITY: (100, quantity.ratio())}, bands=Bands.at_least({50: "Baik"}, below="X")
    )
    clerk = Employee(service=ServiceKind.PPPK, position=Position.pelaksana("P"))
    result = WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(12)),))
    done = evaluate(SKP(clerk, SPAN, (result,)).realised({"q": 12}), policy)
    found = Rated.of(done)

    assert (SPAN, Unknown((OWN_LABEL,))) == (found.period, found.predikat)
    assert found is Rated.of(found)
    with pytest.raises(DossierError):
        Rated.of("Baik")


def test_numbers_are_exact_and_keep_their_digits():
    """12.5 stays 12.5."""
    assert "12.5" == str(Training("a", "12.5", on=DAY).hours)
