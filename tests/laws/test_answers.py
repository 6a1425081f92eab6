"""One answer feeds the next: a finding is taken wherever the thing it answers is asked for."""

import inspect
import typing
from datetime import date
from types import UnionType
from typing import Union

import pytest

from asn_kinerja import Expectation, Ratings
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.finding import Finding, Score, Unknown
from asn_kinerja.follow_up import Rated, Status
from asn_kinerja.regulations import permenpanrb_3_2020, permenpanrb_6_2022, pp_35_2010, pp_46_2011, se_menpanrb_3_2023
from asn_kinerja.regulations.permenpanrb_3_2020 import boxes
from asn_kinerja.regulations.permenpanrb_6_2022 import organisation, procedure, study_leave
from asn_kinerja.signature import Answer
from asn_kinerja.words import Text
from specimens import PUBLIC, RECORD

DAY = date(2026, 2, 1)
CUTOFFS = permenpanrb_3_2020.Cutoffs(60, 80)
PREDIKAT = permenpanrb_6_2022.parse_predikat("Baik")
ABOVE = permenpanrb_6_2022.parse_expectation("diatas ekspektasi")
HEAD = se_menpanrb_3_2023.head_rating(organisation.OrganisationResult.BAIK)
OFFICIAL = procedure.skp_approver(procedure.AgencyKind.DAERAH, procedure.Office.JPT_PRATAMA)
HIGH = boxes.potential_axis(90, CUTOFFS)
VALUE = boxes.potential_value(dict.fromkeys(boxes.POTENTIAL_SHARES, 90))
PLAN = pp_46_2011.plan_value(RECORD)
CLASS = Finding(pp_35_2010.ServiceClass.X, HEAD.rule, "kelas", HEAD.cite, "plain")

#: Every place that asks for a thing which some function answers: a call with the thing.
ASKED = {
    "model.rating.Ratings.results": (ABOVE, lambda one: Ratings(one, Expectation.SESUAI)),
    "model.rating.Ratings.behaviour": (ABOVE, lambda one: Ratings(Expectation.SESUAI, one)),
    "regulations.permenpanrb_6_2022.policy.predikat_for.results": (
        ABOVE,
        lambda one: permenpanrb_6_2022.predikat_for(results=one, behaviour=Expectation.SESUAI),
    ),
    "regulations.permenpanrb_6_2022.policy.predikat_for.behaviour": (
        ABOVE,
        lambda one: permenpanrb_6_2022.predikat_for(results=Expectation.SESUAI, behaviour=one),
    ),
    "regulations.permenpanrb_3_2020.boxes.performance_axis.predikat": (
        PREDIKAT,
        lambda one: boxes.performance_axis(one, on=DAY),
    ),
    "regulations.permenpanrb_3_2020.boxes.nine_box.predikat": (PREDIKAT, lambda one: boxes.nine_box(one, HIGH, on=DAY)),
    "regulations.permenpanrb_3_2020.boxes.nine_box.potential": (
        HIGH,
        lambda one: boxes.nine_box(PREDIKAT, one, on=DAY),
    ),
    "regulations.permenpanrb_6_2022.organisation.ideal.organisation": (HEAD, organisation.ideal),
    "regulations.se_menpanrb_3_2023.check.organisation": (
        HEAD,
        lambda one: se_menpanrb_3_2023.check(one, {PREDIKAT.value: 7}),
    ),
    "regulations.se_menpanrb_3_2023.head_rating.organisation": (HEAD, se_menpanrb_3_2023.head_rating),
    "regulations.permenpanrb_6_2022.study_leave.not_finished.choice": (
        permenpanrb_6_2022.parse_predikat("Kurang"),
        study_leave.not_finished,
    ),
    "regulations.permenpanrb_6_2022.procedure.raters.leader_result.by": (
        OFFICIAL,
        lambda one: procedure.leader_result(procedure.AgencyKind.DAERAH, procedure.Office.JPT_PRATAMA, by=one),
    ),
    "regulations.pp_35_2010.satyalancana.years": (CLASS, lambda one: pp_35_2010.satyalancana(one).key),
    "regulations.pp_46_2011.steps.total.plan": (PLAN, lambda one: pp_46_2011.total(plan=one, behaviour=80)),
    "regulations.pp_46_2011.steps.total.behaviour": (PLAN, lambda one: pp_46_2011.total(plan=80, behaviour=one)),
    "regulations.pp_46_2011.steps.predikat_for.value": (PLAN, pp_46_2011.predikat_for),
    "follow_up.entries.Rated.predikat": (PREDIKAT, lambda one: Rated.year(2025, one)),
}
#: What is asked for inside a value of the library itself, or is no answer of law: words, states, comparisons.
INNER = (
    "follow_up.condition.",
    "finding.finding.Finding",
    "regulations.permenpanrb_6_2022.procedure.people.",
    "scoring.",
    "model.span.",
)


def kinds(hint: object) -> list[typing.Any]:
    several = typing.get_origin(hint) in (Union, UnionType)
    return [one for part in typing.get_args(hint) for one in kinds(part)] if several else [hint]


def hints_of(call: typing.Any) -> dict[str, typing.Any]:
    made = inspect.unwrap(vars(call).get("__init__", call) if inspect.isclass(call) else call)
    try:
        return typing.get_type_hints(made, vars(inspect.getmodule(call)))
    except (NameError, TypeError):  # names that only type checkers import
        return {}


def asked_for() -> set[str]:
    """Return every argument whose kind is a class that a public function answers with."""
    homes = {
        f"{call.__module__}.{call.__name__}".removeprefix("asn_kinerja."): call
        for call in PUBLIC.values()
        if inspect.isclass(call) or inspect.isfunction(call)
    }
    hints = {name: hints_of(call) for name, call in homes.items() if not name.startswith(INNER)}
    found = {
        kind
        for one in hints.values()
        for answer in kinds(one.get("return"))
        if typing.get_origin(answer) is Finding
        for kind in kinds(typing.get_args(answer)[0])
        if isinstance(kind, type) and kind.__module__.startswith("asn_kinerja") and kind not in (Unknown, Text, Status)
    }
    return {
        f"{name}.{argument}"
        for name, one in hints.items()
        for argument, hint in one.items()
        if argument != "return" and found & {kind for kind in kinds(hint) if isinstance(kind, type)}
    }


def test_every_place_that_asks_for_an_answer_is_tried():
    assert asked_for() <= set(ASKED)


@pytest.mark.parametrize("name", ASKED)
def test_a_finding_is_taken_like_what_it_answers(name):
    finding, call = ASKED[name]

    assert isinstance(finding, Answer)
    assert call(finding) == call(finding.value)


def test_a_value_of_potential_is_read_with_cut_offs():
    assert isinstance(VALUE.value, Score)
    assert (
        boxes.nine_box(PREDIKAT, VALUE, on=DAY, cutoffs=CUTOFFS).value
        == boxes.nine_box(PREDIKAT, 90, on=DAY, cutoffs=CUTOFFS).value
    )


def test_an_answer_that_is_open_is_refused_like_any_other_thing():
    unknown = study_leave.not_finished()

    with pytest.raises(AsnKinerjaError):
        boxes.nine_box(unknown, HIGH, on=DAY)
