"""Conformance cases of satisfaction surveys: PermenPANRB 14/2017 and KEP 25/2004.

Here: mapping their rules and readings to the library. Not here: judging a case (``conformance``).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ..law.reading import Reading
from ..model.survey import Survey
from ..regulations import kep_25_2004, permenpanrb_14_2017
from ..scoring.surveys.readings import StagedRounding
from .answers import Answer, Case, Chosen, offered

#: Chosen by suite and by their Indonesian names, as the case files use them.
OFFERED = {
    suite: offered(*text.READINGS)
    for suite, text in (("permenpanrb_14_2017", permenpanrb_14_2017), ("kep_25_2004", kep_25_2004))
}
#: Chosen that round on the way: cases that do not name them promise only rounded figures.
ROUNDS = frozenset(StagedRounding) - {StagedRounding.NONE}


#: Questions about sums and means: neither blanks nor sample sizes are part of them.
_INDEX = (permenpanrb_14_2017.Weight, StagedRounding, permenpanrb_14_2017.BeforeTable)


def _only(chosen: Chosen, *questions: type[Reading]) -> Chosen:
    """Return the readings of *questions*: the others cannot be applied to the inputs of the rule."""
    return tuple(one for one in chosen if type(one) in questions)


@lru_cache(maxsize=64)
def _answer(compute: Callable[..., Any], survey: Survey, *readings: Reading) -> Answer:
    """Return an index as the case files write it; most readings of a case cannot be applied to it, hence the cache."""
    value = compute(survey, *readings).value
    mutu = value.mutu
    return {
        "skm": value.interval,
        "ikm": value.exact,
        "mutu": None if mutu is None else mutu.name,
        "kinerja": None if mutu is None else mutu.kinerja,
    }


def _figures(given: Case, key: str) -> dict[str, str]:
    return {one["unsur"]: one[key] for one in given["unsur"]}


def _means(text: Any) -> Callable[[Case, Chosen], Answer]:
    return lambda given, chosen: _answer(
        text.index, Survey.from_means(_figures(given, "nrr")), *_only(chosen, text.Weight, *_INDEX)
    )


def _sums(given: Case) -> Survey:
    return Survey.from_totals(_figures(given, "jumlah_nilai"), respondents=int(given["jumlah_responden"]))


def _total(given: Case, chosen: Chosen) -> Answer:
    size, elements = int(given["jumlah_responden"]), int(given["jumlah_unsur"])
    survey = Survey.from_grand_total(given["jumlah_nilai"], respondents=size, elements=elements)
    applied = _only(chosen, permenpanrb_14_2017.Weight, permenpanrb_14_2017.BeforeTable)
    return _answer(permenpanrb_14_2017.index, survey, *applied)


def _answers(given: Case, chosen: Chosen) -> Answer:
    return _answer(permenpanrb_14_2017.index, Survey.from_answers(given["jawaban"]), *chosen)


def _home_made(given: Case, chosen: Chosen) -> Answer:
    applied = _only(chosen, StagedRounding, permenpanrb_14_2017.BeforeTable)
    return _answer(permenpanrb_14_2017.equal_weight_index, _sums(given), *applied)


def _letter(text: object) -> Callable[[Case, Chosen], Answer]:
    return lambda given, chosen: _letter_of(text, given["ikm"], *_only(chosen, permenpanrb_14_2017.BeforeTable))


@lru_cache(maxsize=64)
def _letter_of(text: Any, ikm: str, *before: Reading) -> Answer:
    found = text.letter(ikm, *before).value
    return {"mutu": found.name, "kinerja": found.kinerja} if found else {"mutu": None, "kinerja": None}


@lru_cache(maxsize=64)
def _size_of(population: str, *chi: Any) -> Answer:
    return {"ukuran_sampel": permenpanrb_14_2017.sample_size(int(population), *chi).value}


#: The rules of these suites: (suite, rule).
RULES: dict[tuple[str, str], Callable[[Case, Chosen], Answer]] = {
    ("permenpanrb_14_2017", "ikm_dari_nrr"): _means(permenpanrb_14_2017),
    ("permenpanrb_14_2017", "ikm_dari_jumlah"): lambda given, chosen: _answer(
        permenpanrb_14_2017.index, _sums(given), *_only(chosen, *_INDEX)
    ),
    ("permenpanrb_14_2017", "ikm_dari_total"): _total,
    ("permenpanrb_14_2017", "ikm_dari_jawaban"): _answers,
    ("permenpanrb_14_2017", "indeks_bobot_sama"): _home_made,
    ("permenpanrb_14_2017", "mutu_layanan"): _letter(permenpanrb_14_2017),
    ("permenpanrb_14_2017", "ukuran_sampel"): lambda given, chosen: _size_of(
        given["populasi"], *_only(chosen, permenpanrb_14_2017.ChiSquare)
    ),
    ("kep_25_2004", "ikm_dari_nrr"): _means(kep_25_2004),
    ("kep_25_2004", "mutu_layanan"): _letter(kep_25_2004),
}
