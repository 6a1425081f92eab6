"""Questions about surveys, cases, complaints and joined feedback, whose answers ``test_said`` holds word for word."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

from asn_kinerja.finding import Finding
from asn_kinerja.law import Regulation, Standing
from asn_kinerja.model import (
    Complaint,
    EvaluationPeriod,
    Feedback,
    RaterGroup,
    ServiceRecord,
    ServiceStandard,
    Survey,
    TimeUnit,
)
from asn_kinerja.regulations import kep_25_2004, permenpanrb_29_2022, permenpanrb_90_2021
from asn_kinerja.regulations import permenpanrb_14_2017 as skm
from asn_kinerja.regulations.permenpanrb_14_2017 import BeforeTable, BlankAnswers, ShortSample, StagedRounding, Weight
from asn_kinerja.scoring import satisfaction
from asn_kinerja.scoring.feedback import FeedbackRules, Joined, MissingGroup, join
from asn_kinerja.scoring.satisfaction import Gaps
from asn_kinerja.scoring.services import ServiceTimes, Unfinished, service_times
from asn_kinerja.scoring.services.complaints import ComplaintHandling, complaint_handling

YEAR = EvaluationPeriod.year(2025)
SUPERIOR, PEERS, BELOW = RaterGroup.SUPERIOR, RaterGroup.PEERS, RaterGroup.SUBORDINATES


# --- surveys ----------------------------------------------------------------------------------------------------------


def total(score: int, **more: Any) -> Survey:
    return Survey.from_grand_total(score, respondents=19, elements=9, **more)


def named(marks: str = "333333334", **more: Any) -> Survey:
    """Return a survey of the nine elements by one respondent."""
    return Survey.from_totals(dict(zip(skm.DEFINITION_ORDER, map(int, marks), strict=True)), respondents=1, **more)


def thirds() -> Survey:
    return Survey.from_totals(dict.fromkeys(skm.DEFINITION_ORDER, 10), respondents=3)


def answered(whole: int = 0) -> Survey:
    """Return a survey of which one sheet has a blank, and *whole* have none."""
    full = dict.fromkeys(skm.DEFINITION_ORDER, 3)
    return Survey.from_answers([*[full] * whole, {**full, skm.DEFINITION_ORDER[0]: None}])


def old(*readings: Any) -> Finding[Any]:
    return kep_25_2004.index(Survey.from_grand_total(560, respondents=13, elements=14), *readings)


# --- cases and complaints ---------------------------------------------------------------------------------------------

DAY = date(2025, 6, 20)
PLACE = Regulation("Perbup", 7, 2024).cite(Standing.POLICY)
STANDARD = ServiceStandard(3, TimeUnit.CALENDAR_DAYS)
LIMITS = {
    "aduan_biasa": ServiceStandard(14, TimeUnit.CALENDAR_DAYS),
    "darurat": ServiceStandard(1, TimeUnit.CALENDAR_DAYS, title="Aduan darurat", cite=PLACE),
}


def times(*days: int | None, on: date | None = DAY, standard: ServiceStandard = STANDARD) -> ServiceTimes:
    ends = [None if end is None else date(2025, 6, end) for end in days]
    cases = [ServiceRecord(f"L-{n}", date(2025, 6, 2), end) for n, end in enumerate(ends)]
    return service_times(cases, standard, unfinished=Unfinished.LATE_WHEN_OVERDUE, on=on)


def complaints(*more: Complaint) -> ComplaintHandling:
    start = date(2025, 6, 2)
    here = [
        Complaint("A-1", "aduan_biasa", start, date(2025, 6, 16)),
        Complaint("A-2", "aduan_biasa", start, date(2025, 6, 17)),
        Complaint("A-3", "aduan_biasa", start),
        Complaint("A-4", "darurat", start, date(2025, 6, 3)),
        Complaint("A-5", "darurat", date(2025, 6, 19)),
    ]
    return complaint_handling([*here, *more], LIMITS, on=DAY)


# --- feedback ---------------------------------------------------------------------------------------------------------


def rules(weights: Any = None, **more: Any) -> FeedbackRules:
    return FeedbackRules(
        {SUPERIOR: 50, PEERS: 30, BELOW: 20} if weights is None else weights, **{"anonymity": 3, **more}
    )


def joined(missing: MissingGroup = MissingGroup.UNKNOWN, *, below: int = 1, **more: Any) -> Joined:
    marks = [(SUPERIOR, 80), *((PEERS, mark) for mark in (88, 90, 93)), *((BELOW, 70 + n) for n in range(below))]
    return join([Feedback(group, mark) for group, mark in marks], rules(missing=missing, **more))


def measured(values: Any, gaps: Any = Gaps.NAMED) -> Finding[Any]:
    return satisfaction.measured(values, gaps=gaps)


def needless(**more: Any) -> Finding[Any]:
    return satisfaction.with_sample(skm.index(total(524)), **{"respondents": 19, "needed": 30, **more})


ANSWERED: dict[str, Callable[[], Finding[Any]]] = {
    "an index of own weights": lambda: skm.index(
        named("333333344"), weights=dict.fromkeys(skm.DEFINITION_ORDER, Fraction(1, 9))
    ),
    "an index rounded by stages": lambda: skm.index(thirds(), StagedRounding.NRR_2_TERM_2),
    "an index before its rounding": lambda: skm.index(total(524), BeforeTable.UNROUNDED),
    "an index by short weights": lambda: skm.index(thirds(), Weight.PRINTED_0_11),
    "an index of answers with a blank": lambda: skm.index(answered(1), BlankAnswers.COMPLETE_ONLY),
    "an index of means": lambda: skm.index(Survey.from_means([3] * 9, population=500)),
    "an index of more elements": lambda: skm.index(
        Survey.from_totals({**dict.fromkeys(skm.DEFINITION_ORDER, 3), "PARKIR": 4}, respondents=1)
    ),
    "an index of a short sample": lambda: skm.index(total(524, population=500)),
    "no index of a short sample": lambda: skm.index(total(524, population=500), ShortSample.UNKNOWN),
    "an index of a home-made questionnaire": lambda: skm.equal_weight_index(Survey.from_totals([3, 4], respondents=1)),
    "the lowest letter": lambda: skm.letter(25),
    "below the letters": lambda: skm.letter("24.99"),
    "a letter that rounding decides": lambda: skm.letter("76.6050"),
    "a letter before its rounding": lambda: skm.letter("76.6050", BeforeTable.UNROUNDED),
    "a sample size": lambda: skm.sample_size(500),
    "a sample that suffices": lambda: skm.sample_verdict(500, 217),
    "a sample that does not": lambda: skm.sample_verdict(500, 216),
    "an index of a grand total": lambda: skm.index(total(524)),
    "a printed weight of a grand total": lambda: old(kep_25_2004.Weight.PRINTED_0_071),
    "an exact weight of a grand total": old,
    "the change of an index": lambda: skm.compare(skm.index(named()), skm.index(named("333333344"))),
    "the mean of indices": lambda: skm.mean_of_indices([skm.index(total(524)), skm.index(total(530))]),
    "a given index": lambda: permenpanrb_90_2021.ipkp("3.5"),
    "a survey of the year": lambda: skm.validity(named(period=YEAR), year=2025),
    "a survey of another year": lambda: skm.validity(named(period=YEAR), year=2024),
    "a survey of no period": lambda: skm.validity(named(), year=2025),
    "an index with its sample": lambda: needless(short=ShortSample.NOTE),
    "an index without its sample": needless,
    "services on time": lambda: times(3, 5, 6, None, None).on_time,
    "services on time of a law": lambda: times(3, standard=LIMITS["darurat"]).on_time,
    "the mean time": lambda: times(3, 5, 6).mean,
    "the median time": lambda: times(3, 5, 6).median,
    "a quantile of the times": lambda: times(3, 5, 6).quantile("0.9"),
    "no time": lambda: times().median,
    "complaints handled": lambda: complaints().handled,
    "complaints in time": lambda: complaints().in_time,
    "complaints in time of those due": lambda: complaints().in_time_of_due,
    "no complaint": lambda: complaint_handling([], LIMITS, on=DAY).handled,
    "no complaint due": lambda: (
        complaint_handling([Complaint("A-1", "aduan_biasa", DAY)], LIMITS, on=DAY).in_time_of_due
    ),
    "several periods": lambda: measured({"Januari": 82, "Februari": None, "Maret": "84.5"}),
    "several findings": lambda: measured(
        {"Januari": needless(), "Februari": skm.index(total(524)), "Maret": skm.sample_size(50)}
    ),
    "no period measured": lambda: measured({"Januari": None}),
    "feedback": lambda: joined(below=3).total,
    "feedback of too few": lambda: joined().total,
    "feedback of less than a group needs": lambda: joined(below=3, least={BELOW: 5}).total,
    "feedback shared": lambda: joined(MissingGroup.SHARED).total,
}


# --- refused ----------------------------------------------------------------------------------------------------------


def feedback_of(*answers: Any) -> Callable[[], Any]:
    return lambda: join(answers, rules())


ASKED_WRONGLY: dict[str, Callable[[], Any]] = {
    "a survey of everything wrong": lambda: skm.index(
        Survey.from_totals({"WAKTU": 8, "waktu": 8, "PARKIR": 9}, respondents=2, answers=(1, 5), period=YEAR),
        Weight.PRINTED_0_11,
        weights={"BIAYA": "0.5", "biaya": "x", "KANTIN": 0},
    ),
    "own weights that leave an element out": lambda: skm.index(
        named(), weights={"WAKTU": "0.5", "BIAYA": "0.25", "KANTIN": "0.25"}
    ),
    "own weights that sum to less": lambda: skm.index(named(), weights={"WAKTU": "0.5"}),
    "own weights that are none": lambda: skm.index(named(), weights=5),  # type: ignore[arg-type]
    "a printed weight for ten": lambda: skm.index(Survey.from_totals([3] * 10, respondents=1), Weight.PRINTED_0_11),
    "seven elements without names": lambda: skm.index(Survey.from_totals([3] * 7, respondents=1)),
    "an element the decree does not have": lambda: kep_25_2004.index(Survey.from_totals({"PARKIR": 3}, respondents=1)),
    "a survey before the text": lambda: skm.index(named(period=EvaluationPeriod.year(2012))),
    "a survey after the text": lambda: kep_25_2004.index(
        Survey.from_grand_total(560, respondents=13, elements=14, period=EvaluationPeriod.year(2020))
    ),
    "no index of nothing": lambda: skm.index(None),  # type: ignore[arg-type]
    "blanks that are refused": lambda: skm.index(answered(), BlankAnswers.REFUSE),
    "no complete questionnaire": lambda: skm.index(answered(), BlankAnswers.COMPLETE_ONLY),
    "an element nobody answered": lambda: skm.index(answered()),
    "stages of a grand total": lambda: skm.index(total(524), StagedRounding.NRR_2_TERM_2),
    "own weights of a grand total": lambda: skm.index(
        total(524), weights=dict.fromkeys(skm.DEFINITION_ORDER, Fraction(1, 9))
    ),
    "a population of none": lambda: skm.sample_size(0),
    "a response of none": lambda: skm.sample_verdict(500, -1),
    "a letter of no number": lambda: skm.letter("baik"),
    "a letter beyond the scale": lambda: skm.letter("100.01"),
    "an index of no number": lambda: permenpanrb_29_2022.ipp("tinggi"),
    "an index beyond its scale": lambda: permenpanrb_90_2021.ipak("4.01"),
    "two that are no indices": lambda: skm.compare(5, None),  # type: ignore[arg-type]
    "indices of two texts": lambda: skm.compare(permenpanrb_90_2021.ipkp(3), old()),
    "an answer that is no index": lambda: skm.compare(skm.sample_size(500), skm.index(total(524))),
    "indices under two readings": lambda: skm.compare(
        skm.index(named()), skm.index(named(), StagedRounding.NRR_2_TERM_2)
    ),
    "no index to average": lambda: skm.mean_of_indices([]),
    "indices that are none": lambda: skm.mean_of_indices(range(30)),  # type: ignore[arg-type]
    "the validity of nothing": lambda: skm.validity(None, year="2025"),  # type: ignore[arg-type]
    "a year before surveys": lambda: skm.validity(named(), year=1899),
    "a year after surveys": lambda: skm.validity(named(), year=2201),
    "a sample of nothing": lambda: needless(respondents=-1, needed=0, short="NOTE"),
    "a sample of no index": lambda: satisfaction.with_sample(5, respondents=0, needed=1),  # type: ignore[arg-type]
    "cases given twice": lambda: service_times([ServiceRecord("L-1", DAY, DAY)] * 2, STANDARD),
    "minutes of whole days": lambda: service_times(
        [ServiceRecord("L-1", DAY, DAY)], ServiceStandard(3, TimeUnit.HOURS)
    ),
    "cases of no kind": lambda: service_times(5, 5, unfinished=5),
    "cases that are no list": lambda: service_times(5, STANDARD),
    "cases that are none": lambda: service_times([5, "L-1"], STANDARD),
    "unfinished cases of which nothing is said": lambda: service_times([ServiceRecord("L-1", DAY)], STANDARD),
    "overdue on no day": lambda: times(3, None, on=None),
    "minutes on a day": lambda: service_times([], ServiceStandard(3, TimeUnit.HOURS), on=DAY),
    "periods that are none": lambda: measured(5, gaps=5),
    "figures that are none": lambda: measured({"Januari": "x", "Februari": -1, "Maret": 0}),
    "gaps that are refused": lambda: measured({"Januari": 80, "Februari": None}, Gaps.REFUSED),
    "a share that is none": lambda: times(3).quantile("separuh"),
    "a share above 1": lambda: times(3).quantile("1.01"),
    "complaints that are no list": lambda: complaint_handling(5, LIMITS, on=DAY),  # type: ignore[arg-type]
    "complaints that are none": lambda: complaint_handling(["A-1", None], LIMITS, on=DAY),  # type: ignore[list-item]
    "a complaint of no kind": lambda: complaints(Complaint("A-9", "aduan_biassa", DAY)),
    "limits that are none": lambda: complaint_handling([], 14, on=DAY),  # type: ignore[arg-type]
    "no limits": lambda: complaint_handling([], {}, on=DAY),
    "a limit that is none": lambda: complaint_handling([], {"aduan": 14, 5: None}, on=DAY),  # type: ignore[dict-item]
    "rules of feedback that are none": lambda: join([], 5),  # type: ignore[arg-type]
    "parts of rules that are none": lambda: rules(5, least=5, missing=5, known=5, marks=5),
    "groups that are none": lambda: rules({"atasan": 100}, least={"rekan": 3}, known=frozenset({5})),
    "counts and weights that are none": lambda: rules(
        {SUPERIOR: 0, PEERS: 101, BELOW: "x"}, anonymity=0, least={PEERS: 0}
    ),
    "weights of feedback": lambda: rules({SUPERIOR: 50, PEERS: "49.99"}),
    "answers that are no list": lambda: join(5, rules()),  # type: ignore[arg-type]
    "answers that are none": feedback_of("x", None),
    "marks out of range": feedback_of(Feedback(PEERS, 101), Feedback(PEERS, -1)),
    "a rater twice": feedback_of(*(Feedback(PEERS, 80, reference="R-1") for _ in range(2))),
}
