"""Every word the library prints is read back by every door that takes that word."""

import copy
from typing import Any

import pytest

from asn_kinerja import Aspect, Expectation, ServiceKind, WorkResultKind, record_from_plain
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.follow_up import LeaveKind, PunishmentLevel
from asn_kinerja.model import Alignment, Jenjang, PositionKind, Scope
from asn_kinerja.model.agency import Periodic
from asn_kinerja.model.rank import Education, Golongan
from asn_kinerja.model.realisation import NotDone
from asn_kinerja.regulations import kep_25_2004, permenpanrb_6_2022, permenpanrb_14_2017, pp_46_2011
from asn_kinerja.words import Word

RECORD: dict[str, Any] = {
    "employee": {"service": "PNS", "position": {"kind": "PELAKSANA", "title": "Petugas"}},
    "period": {"year": 2025},
    "results": [
        {
            "code": "a",
            "title": "A",
            "indicators": [{"code": "i", "aspect": "QUANTITY", "target": {"at_least": 1}}],
        }
    ],
    "realised": {"i": 1},
    "ratings": {"results": "SESUAI", "behaviour": "SESUAI"},
}
LEVELS = {PositionKind.JF: "AHLI_MUDA", PositionKind.JPT: "JPT_PRATAMA"}


def placed(*path: Any, value: Any) -> Any:
    """Return the record with *value* at *path*."""
    data = copy.deepcopy(RECORD)
    inner: Any = data
    for key in path[:-1]:
        inner = inner[key] if isinstance(inner, list) else inner.setdefault(key, {})
    inner[path[-1]] = value
    return record_from_plain(data)


def position(word: str, member: PositionKind) -> Any:
    given = {"kind": word, "title": "Petugas"} | ({"jenjang": LEVELS[member]} if member in LEVELS else {})
    return placed("employee", "position", value=given).employee.position.kind


def level(word: str, member: Jenjang) -> Any:
    kind = "JPT" if member.name.startswith("JPT") else "JF"
    given = {"kind": kind, "title": "Petugas", "jenjang": word}
    return placed("employee", "position", value=given).employee.position.jenjang


DOORS: dict[type[Word], Any] = {
    ServiceKind: lambda word, _: placed("employee", "service", value=word).employee.service,
    PositionKind: position,
    Jenjang: level,
    Aspect: lambda word, _: (
        placed("results", 0, "indicators", 0, "aspect", value=word).skp.results[0].indicators[0].aspect
    ),
    WorkResultKind: lambda word, _: placed("results", 0, "kind", value=word).skp.results[0].kind,
    Alignment: lambda word, _: placed("results", 0, "alignment", value=word).skp.results[0].alignment,
    Scope: lambda word, _: placed("results", 0, "scope", value=word).skp.results[0].scope,
    Periodic: lambda word, _: placed("agency", value={"name": "Pemkab", "periodic": word}).skp.agency.periodic,
    Expectation: lambda word, _: placed("ratings", "results", value=word).ratings.results,
    NotDone: lambda word, _: placed("realised", "i", value=word).realised["i"],
    Golongan: lambda word, _: (
        dossier_from_plain({"ranks": [{"golongan": word, "since": "2016-01-01"}]}).ranks[0].golongan
    ),
    Education: lambda word, _: dossier_from_plain({"education": word}).education,
    PunishmentLevel: lambda word, _: (
        dossier_from_plain({"discipline": [{"level": word, "decided": "2016-01-01"}]}).discipline[0].level
    ),
    LeaveKind: lambda word, _: (
        dossier_from_plain({"leave": [{"kind": word, "start": "2016-01-01", "end": "2016-02-01"}]}).leave[0].kind
    ),
}


def printed(member: Any) -> set[str]:
    """Return how *member* is written in code, in plain data and on the pages of both languages."""
    pages = {member(lang) for lang in ("id", "en")} if callable(member) else set()
    return {member.name, member.value.id, member.value.en, *pages}


@pytest.mark.parametrize("words", DOORS, ids=lambda one: one.__name__)
def test_every_word_of_a_closed_list_is_read_as_it_is_printed(words):
    for member in words:
        for word in sorted(printed(member)):
            assert DOORS[words](word, member) is member, word
            assert DOORS[words](f" {word} ", member) is member, word


@pytest.mark.parametrize(
    ("words", "year"), [(pp_46_2011.Predikat, 2018), (permenpanrb_6_2022.Predikat, 2025)], ids=["PP 46", "6/2022"]
)
def test_every_predikat_is_read_as_it_is_printed(words, year):
    for member in words:
        for word in (member.name, member.label, member.label.upper()):
            dossier = dossier_from_plain({"evaluations": [{"year": year, "predikat": word}]})
            assert dossier.evaluations[0].predikat is member, word


@pytest.mark.parametrize("survey", [permenpanrb_14_2017, kep_25_2004], ids=["14/2017", "KEP 25"])
def test_every_element_of_a_survey_is_read_as_it_is_printed(survey):
    from asn_kinerja.model import Survey

    elements = list(survey.Unsur)
    codes = Survey.from_means({one.name: 3 for one in elements}, respondents=30)
    for lang in ("id", "en"):
        heads = {one.value(lang): 3 for one in elements}
        assert survey.index(Survey.from_means(heads, respondents=30)).value == survey.index(codes).value
