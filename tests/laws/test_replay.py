"""Every finding of a regulation is computed again from what it carries."""

import importlib
import inspect
import pickle
import typing
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asn_kinerja import Expectation, ServiceKind
from asn_kinerja.finding import Finding
from asn_kinerja.follow_up import Dossier, Service
from asn_kinerja.model import EvaluationPeriod, Survey
from asn_kinerja.model.agency import Periodic
from asn_kinerja.model.employee_words import PositionKind
from asn_kinerja.model.extra import Recognition
from asn_kinerja.model.working_days import WorkingDays
from asn_kinerja.regulations import (
    kep_25_2004,
    permenpanrb_3_2020,
    permenpanrb_6_2022,
    permenpanrb_16_2014,
    permenpanrb_29_2022,
    permenpanrb_62_2018,
    permenpanrb_90_2021,
    perpres_76_2013,
    pp_11_2017,
    pp_30_2019_pasal_57,
    pp_35_2010,
    pp_49_2018,
    praktik_bps_kabupaten,
    se_bkn_1_2023,
    se_menpanrb_3_2023,
)
from asn_kinerja.regulations.permenpanrb_3_2020 import boxes
from asn_kinerja.regulations.permenpanrb_6_2022 import feedback, organisation, procedure, study_leave, suggestion
from asn_kinerja.regulations.permenpanrb_14_2017 import survey
from asn_kinerja.regulations.pp_46_2011 import steps
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.testing import walk
from specimens import DOSSIER, INDEX, MARKS, REALISED, RECORD, SURVEY

DAY = date(2026, 1, 2)
YEAR = EvaluationPeriod.year(2025)
WINDOW = procedure.EvaluationWindow(EvaluationPeriod.quarter(2025, 3), date(2025, 9, 20), date(2025, 10, 10))
CUTOFFS = permenpanrb_3_2020.Cutoffs(60, 80)
BAIK = permenpanrb_6_2022.Predikat.BAIK
ISTIMEWA = organisation.OrganisationResult.ISTIMEWA
OLD_SURVEY = Survey.from_answers([[3, 4] * 7] * 20)
WEIGHTS = {f"U{n}": "1/9" for n in range(1, 10)}
UNDETERMINED = RECORD.skp.realised({**REALISED, "kk.mutu": permenpanrb_16_2014.index(SURVEY)}, behaviour=MARKS)
OFFICE = (procedure.AgencyKind.DAERAH, procedure.Office.JPT_MADYA)
SERVED_AS_PPPK = Dossier(service=[Service(ServiceKind.PPPK, date(2022, 3, 1))], training=DOSSIER.training)

#: Every public function of the regulations that answers with a finding: calls of it, each branch of its answer once.
CALLS: dict[Callable[..., Any], tuple[Callable[[], Finding[Any]], ...]] = {
    se_bkn_1_2023.leave_effect: (
        lambda: se_bkn_1_2023.leave_effect(date(2025, 3, 1), date(2025, 5, 31)),
        lambda: se_bkn_1_2023.leave_effect(date(2025, 3, 1), date(2026, 2, 28)),
        lambda: se_bkn_1_2023.leave_effect(date(2025, 3, 1), None),
    ),
    se_bkn_1_2023.may_rate: (lambda: se_bkn_1_2023.may_rate(se_bkn_1_2023.OutsideLeader.TNI, leads_asn=True),),
    se_bkn_1_2023.rater_for: (lambda: se_bkn_1_2023.rater_for(se_bkn_1_2023.CircularCase.CPNS),),
    se_bkn_1_2023.skp_required: (
        lambda: se_bkn_1_2023.skp_required(se_bkn_1_2023.CircularStatus.VILLAGE_HEAD),
        lambda: se_bkn_1_2023.skp_required(procedure.StaffStatus.CLTN),
        lambda: se_bkn_1_2023.skp_required(None),
    ),
    se_bkn_1_2023.village_rater: (lambda: se_bkn_1_2023.village_rater(right_needs_it=True),),
    se_menpanrb_3_2023.check: (lambda: se_menpanrb_3_2023.check(ISTIMEWA, {BAIK: 7}),),
    se_menpanrb_3_2023.head_rating: (lambda: se_menpanrb_3_2023.head_rating(ISTIMEWA),),
    kep_25_2004.index: (lambda: kep_25_2004.index(OLD_SURVEY),),
    kep_25_2004.letter: (lambda: kep_25_2004.letter("81.26"),),
    kep_25_2004.compare: (lambda: kep_25_2004.compare(kep_25_2004.index(OLD_SURVEY), kep_25_2004.index(OLD_SURVEY)),),
    survey.index: (lambda: INDEX, lambda: survey.index(SURVEY, weights=WEIGHTS)),
    survey.equal_weight_index: (lambda: survey.equal_weight_index(SURVEY),),
    survey.letter: (lambda: survey.letter("88.31"),),
    survey.compare: (lambda: survey.compare(INDEX, INDEX),),
    survey.mean_of_indices: (lambda: survey.mean_of_indices([INDEX, INDEX]),),
    survey.sample_size: (lambda: survey.sample_size(500),),
    survey.sample_verdict: (lambda: survey.sample_verdict(500, 217),),
    survey.validity: (lambda: survey.validity(SURVEY, year=2025),),
    permenpanrb_16_2014.index: (lambda: permenpanrb_16_2014.index(SURVEY),),
    permenpanrb_29_2022.ipp: (lambda: permenpanrb_29_2022.ipp("4.2"),),
    boxes.advice: (lambda: boxes.advice(9, on=DAY), lambda: boxes.advice(9, on=date(2024, 1, 1))),
    boxes.nine_box: (
        lambda: boxes.nine_box(BAIK, permenpanrb_3_2020.Potential.TINGGI, on=DAY),
        lambda: boxes.nine_box(BAIK, 70, on=date(2024, 1, 1), cutoffs=CUTOFFS),
    ),
    boxes.performance_axis: (lambda: boxes.performance_axis(BAIK, on=DAY),),
    boxes.performance_value: (
        lambda: boxes.performance_value(main=80, awards=70, team=60),
        lambda: boxes.performance_value(main=80, awards=70, team=60, reading=boxes.Reinforcing.OWN_WEIGHTS),
    ),
    boxes.potential_axis: (lambda: boxes.potential_axis(90, CUTOFFS),),
    boxes.potential_value: (lambda: boxes.potential_value(dict.fromkeys(boxes.POTENTIAL_SHARES, 90)),),
    boxes.talent_value: (lambda: boxes.talent_value(80, 90),),
    permenpanrb_62_2018.last_day: (
        lambda: permenpanrb_62_2018.last_day(permenpanrb_62_2018.ReportKind.PERMINTAAN_INFORMASI, DAY, WorkingDays(())),
    ),
    feedback.consideration: (lambda: feedback.consideration(INDEX),),
    permenpanrb_6_2022.parse_expectation: (lambda: permenpanrb_6_2022.parse_expectation("diatas ekspektasi"),),
    permenpanrb_6_2022.parse_predikat: (
        lambda: permenpanrb_6_2022.parse_predikat("Baik"),
        lambda: permenpanrb_6_2022.parse_predikat("Cukup"),
    ),
    organisation.ideal: (lambda: organisation.ideal(ISTIMEWA),),
    organisation.result_year: (
        lambda: organisation.result_year(YEAR, DAY),
        lambda: organisation.result_year(YEAR, None),
    ),
    permenpanrb_6_2022.predikat_for: (
        lambda: permenpanrb_6_2022.predikat_for(results=Expectation.SESUAI, behaviour=Expectation.DI_ATAS),
    ),
    procedure.annual_deadline: (lambda: procedure.annual_deadline(2025),),
    procedure.skp_deadline: (lambda: procedure.skp_deadline(2025),),
    procedure.planning_applies: (
        lambda: procedure.planning_applies(procedure.StaffStatus.ACTIVE),
        lambda: procedure.planning_applies(procedure.StaffStatus.MPP),
        lambda: procedure.planning_applies(None),
    ),
    procedure.decision_finality: (lambda: procedure.decision_finality(ServiceKind.PNS),),
    procedure.after_employee_move: (lambda: procedure.after_employee_move(procedure.EvaluationKind.ANNUAL),),
    procedure.after_rater_move: (
        lambda: procedure.after_rater_move(date(2025, 9, 25), window=WINDOW),
        lambda: procedure.after_rater_move(date(2025, 8, 25), window=WINDOW),
        lambda: procedure.after_rater_move(date(2025, 8, 25), window=None),
    ),
    procedure.leader_result: (lambda: procedure.leader_result(*OFFICE, by=procedure.Official.HEAD_OF_REGION),),
    procedure.may_rate: (lambda: procedure.may_rate(PositionKind.JF, leads_unit=True, delegated=True),),
    procedure.rater_for: (lambda: procedure.rater_for(procedure.RaterCase.ACTING),),
    procedure.rater_on: (lambda: procedure.rater_on(DAY, window=WINDOW), lambda: procedure.rater_on(DAY, window=None)),
    procedure.skp_approver: (lambda: procedure.skp_approver(*OFFICE),),
    procedure.skp_partner: (
        lambda: procedure.skp_partner(DAY, 2026),
        lambda: procedure.skp_partner(date(2026, 2, 1), 2026),
        lambda: procedure.skp_partner(date(2026, 2, 1), 2026, settled=DAY, rater_moved=date(2026, 2, 1)),
    ),
    study_leave.not_finished: (
        study_leave.not_finished,
        lambda: study_leave.not_finished(study_leave.UNFINISHED[0]),
    ),
    study_leave.suggest: (
        lambda: study_leave.suggest("3.50", study_leave.StudyLevel.S1, abroad=True),
        lambda: study_leave.suggest("3.50", study_leave.StudyLevel.OTHER, abroad=True),
    ),
    study_leave.timeliness: (lambda: study_leave.timeliness(3, 4),),
    suggestion.behaviour: (lambda: suggestion.behaviour(consistent=True, guards=False),),
    suggestion.results: (
        lambda: suggestion.results(suggestion.Tally(above=3, below=1), most="0.6", small_part="0.3"),
        lambda: suggestion.results(suggestion.Tally(above=3)),
    ),
    permenpanrb_90_2021.complaints_handled: (
        lambda: permenpanrb_90_2021.complaints_handled(handled=157, to_handle=170),
        lambda: permenpanrb_90_2021.complaints_handled(handled=0, to_handle=0),
    ),
    permenpanrb_90_2021.ipak: (lambda: permenpanrb_90_2021.ipak("3.2"),),
    permenpanrb_90_2021.ipkp: (lambda: permenpanrb_90_2021.ipkp("3.2"),),
    permenpanrb_90_2021.survey_points: (lambda: permenpanrb_90_2021.survey_points("3.2", "17.5"),),
    perpres_76_2013.last_day_to_lodge: (lambda: perpres_76_2013.last_day_to_lodge(DAY),),
    perpres_76_2013.last_day_to_resolve: (lambda: perpres_76_2013.last_day_to_resolve(DAY),),
    pp_11_2017.hours_short: (
        lambda: pp_11_2017.hours_short(DOSSIER, year=2025),
        lambda: pp_11_2017.hours_short(Dossier(service=DOSSIER.service), year=2025),
    ),
    pp_30_2019_pasal_57.track: (
        lambda: pp_30_2019_pasal_57.track(service=ServiceKind.PNS, warned=DAY, on=DAY, improved=False),
    ),
    pp_35_2010.service_class: (
        lambda: pp_35_2010.service_class(DOSSIER, on=DAY),
        lambda: pp_35_2010.service_class(Dossier(), on=DAY),
    ),
    steps.additional_tasks: (lambda: steps.additional_tasks(4),),
    steps.behaviour_mean: (lambda: steps.behaviour_mean(MARKS),),
    steps.cost: (lambda: steps.cost(target=12, realised=9),),
    steps.creativity: (lambda: steps.creativity(next(iter(Recognition))),),
    steps.plan_value: (lambda: steps.plan_value(RECORD), lambda: steps.plan_value(UNDETERMINED)),
    steps.predikat_for: (lambda: steps.predikat_for("90.5"),),
    steps.timeliness: (lambda: steps.timeliness(target=12, realised=9),),
    steps.total: (lambda: steps.total(plan=90, behaviour=80),),
    pp_49_2018.hours_left: (
        lambda: pp_49_2018.hours_left(SERVED_AS_PPPK, contract_year=YEAR),
        lambda: pp_49_2018.hours_left(SERVED_AS_PPPK, contract_year=YEAR, exempt=True),
        lambda: pp_49_2018.hours_left(Dossier(service=SERVED_AS_PPPK.service), contract_year=YEAR),
    ),
    praktik_bps_kabupaten.score: (
        lambda: praktik_bps_kabupaten.score(berakhlak=90, kehadiran=100, capaian_kinerja=95),
    ),
}
#: A text's own tests may bring its calls: ``CALLS`` in ``tests/regulations/test_*.py``.
for file in sorted((Path(__file__).parents[1] / "regulations").glob("test_*.py")):
    CALLS |= getattr(importlib.import_module(f"regulations.{file.stem}"), "CALLS", {})


def answers() -> Iterator[Callable[..., Any]]:
    """Yield every public function of a regulation that answers with a finding."""
    for module in (home for text in walk.texts() for home in walk.homes(text)):
        for name, value in vars(module).items():
            if name.startswith("_") or not inspect.isfunction(value) or value.__module__ != module.__name__:
                continue
            inner = inspect.unwrap(value)
            answer = typing.get_type_hints(inner, vars(inspect.getmodule(inner))).get("return")
            if Finding in (answer, typing.get_origin(answer)):
                yield value


def test_every_function_that_answers_is_tried():
    assert set(CALLS) == set(answers())


def replays(found: Finding[Any]) -> None:
    assert [] == [step for step in found.walk() if step.by is None]
    assert found == replay(found)
    assert found == pickle.loads(pickle.dumps(found))
    hash(found)


@pytest.mark.parametrize("call", CALLS, ids=lambda one: one.__qualname__)
def test_an_answer_is_computed_again_from_what_it_carries(call):
    for ask in CALLS[call]:
        replays(ask())


@pytest.mark.parametrize("received", [DAY, None])
@pytest.mark.parametrize("signer", procedure.Signer)
def test_every_finding_of_a_follow_up_is_computed_again(signer, received):
    """Known and unknown last days, those of a final result, and both answers on finality."""
    dates = procedure.EvaluationDates(signer=signer, window_end=DAY, received=received)
    for service in (*ServiceKind, None):
        found = procedure.follow_up(dates, WorkingDays(()), service=service)
        for one in (*(step.due for step in found.steps), found.result, found.decision):
            replays(one)


@pytest.mark.parametrize("periodic", [*Periodic, None])
def test_every_day_of_a_year_is_computed_again(periodic):
    windows = (WINDOW, procedure.EvaluationWindow(YEAR, DAY, DAY)) if periodic is Periodic.QUARTERLY else ()
    for one in procedure.year_calendar(2025, periodic=periodic, windows=windows).entries:
        replays(one)
