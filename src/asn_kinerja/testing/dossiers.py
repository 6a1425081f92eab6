"""Hypothesis strategies for dossiers: whole ones, and the same with facts taken away.

Here: strategies. Not here: laws. Days at the ends of months and of leap years are always among the examples.
"""

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from ..follow_up import (
    Dossier,
    Education,
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
)
from ..model.employee_words import ServiceKind
from ..model.period import EvaluationPeriod
from ..regulations import permenpanrb_6_2022

_EDGES = tuple(date(*day) for day in ((2016, 2, 29), (2024, 2, 29), (2020, 8, 31), (2019, 12, 31), (2016, 3, 1)))
Dossiers = st.SearchStrategy[Dossier]
#: The parts of a dossier that may be unknown.
PARTS = (
    *("birth", "education", "service", "ranks", "evaluations"),
    *("discipline", "leave", "awards", "figures", "competences"),
)


def days(first: int = 2012, last: int = 2028) -> st.SearchStrategy[date]:
    """Return days of some years, the edges of months and leap years among them."""
    near = [edge for edge in _EDGES if first <= edge.year <= last]
    free = st.dates(date(first, 1, 1), date(last, 12, 31))
    return st.one_of(st.sampled_from(near), free) if near else free


def _span(draw: st.DrawFn, most: int) -> EvaluationPeriod:
    start = draw(days())
    return EvaluationPeriod(start, start + timedelta(days=draw(st.integers(0, most))))


@st.composite
def punishments(draw: st.DrawFn) -> Punishment:
    """Return a punishment; its end may be unknown."""
    span = _span(draw, 400)
    return Punishment(draw(st.sampled_from(PunishmentLevel)), span.start, draw(st.sampled_from((span.end, None))))


@st.composite
def services(draw: st.DrawFn) -> Service:
    """Return a span of service; it may go on."""
    span = _span(draw, 6000)
    return Service(draw(st.sampled_from(ServiceKind)), span.start, draw(st.sampled_from((span.end, None))))


@st.composite
def leaves(draw: st.DrawFn) -> Leave:
    """Return a leave of at most two years."""
    return Leave(draw(st.sampled_from((LeaveKind.CLTN, LeaveKind.BESAR))), _span(draw, 700))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Return a dossier in which every part is known."""
    predikat = st.sampled_from(permenpanrb_6_2022.Predikat)
    rated = st.builds(Rated.year, st.integers(2020, 2026), predikat)
    figures = st.builds(lambda span, value: Figure("ikm", span, value), _spans(), st.integers(0, 100))
    values: dict[str, Any] = {
        "birth": draw(days(1980, 1999)),
        "education": draw(st.sampled_from(Education)),
        "service": draw(st.lists(services(), max_size=3)),
        "ranks": draw(st.lists(st.builds(RankHeld, st.sampled_from(Golongan), days()), max_size=3)),
        "evaluations": draw(st.lists(rated, max_size=4, unique_by=lambda one: one.period)),
        "discipline": draw(st.lists(punishments(), max_size=2)),
        "leave": draw(st.lists(leaves(), max_size=2)),
        "awards": draw(st.lists(st.builds(Held, st.sampled_from(("a", "b")), days()), max_size=2)),
        "figures": draw(st.lists(figures, max_size=3)),
        "competences": draw(st.dictionaries(st.sampled_from("xyz"), st.integers(0, 5), max_size=3)),
        "facts": draw(st.dictionaries(st.sampled_from("pq"), st.one_of(st.booleans(), days()), max_size=2)),
    }
    return Dossier(**values)


@st.composite
def _spans(draw: st.DrawFn) -> EvaluationPeriod:
    return _span(draw, 200)


@st.composite
def known_and_less(draw: st.DrawFn) -> tuple[Dossier, Dossier]:
    """Return a dossier, and the same with some of its facts not known."""
    whole = draw(dossiers())
    away = draw(st.sets(st.sampled_from(PARTS)))
    less: dict[str, Any] = dict.fromkeys(away)
    if whole.evaluations and "evaluations" not in away:
        less["evaluations"] = [one for one in whole.evaluations if draw(st.booleans())]
    if whole.discipline and "discipline" not in away:
        less["discipline"] = [evolve(one, until=draw(st.sampled_from((one.until, None)))) for one in whole.discipline]
    if whole.competences and "competences" not in away:
        less["competences"] = {key: level for key, level in whole.competences.items() if draw(st.booleans())}
    less["facts"] = {key: value for key, value in whole.facts.items() if draw(st.booleans())}
    return whole, evolve(whole, **less)
