"""What the library says, word for word, held against ``tests/said.txt``: refusals, findings of lint, pages, plain results.

Every word here reaches an employee or an office, in both languages. To accept a change, after reading it:
``python tests/test_said.py > tests/said.txt``.
"""

import json
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from asn_kinerja import evaluate, evaluate_many, evaluate_year, record_from_plain, scoring
from asn_kinerja.errors import AsnKinerjaError
from asn_kinerja.evaluation import Blank, Unplanned, WeightedPolicy
from asn_kinerja.evaluation.lint import uncovered
from asn_kinerja.evaluation.policy import require
from asn_kinerja.exact import (
    Bands,
    Curve,
    Line,
    Row,
    above,
    at_least,
    at_most,
    below,
    closed,
    open_closed,
    open_interval,
)
from asn_kinerja.model import Aspect, AtLeast, Expectation
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.scoring import limits
from asn_kinerja.scoring.parts import Cap, Direction, Labels, Lines, Lookup, Mean, Measure, Opaque, Ratio, Rounded, Sum
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.surveys.indices import IndexScale
from asn_kinerja.words import Text, say
from counted_sayings import ANSWERED, ASKED_WRONGLY

SNAPSHOT = Path(__file__).with_name("said.txt")
Q, K, W, C, S = Aspect
BANDS = Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang")
RATIO = scoring.quantity.ratio(cap=120)
RULE = RATIO.rule


class Sebutan(Enum):
    """Labels of an agency's own."""

    TINGGI = "Tinggi"
    RENDAH = "Rendah"


# --- records, as plain data -------------------------------------------------------------------------------------------

MARKS = dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 82)


def data(year: int = 2018, **more: Any) -> dict[str, Any]:
    """Return one row with four indicators; *more* replaces keys of the record."""
    kinds = (("q", "QUANTITY", {"at_least": 12}), ("k", "QUALITY", {"at_least": 100}))
    kinds += (("w", "TIMELINESS", {"at_most": 12}), ("c", "COST", {"at_most": 500}))
    made: dict[str, Any] = {
        "employee": {"service": "PNS", "position": {"kind": "PELAKSANA", "title": "Pengelola"}, "unit": "Dinas"},
        "period": {"year": year},
        "results": [
            {
                "code": "a",
                "title": "Hasil",
                "indicators": [{"code": code, "aspect": aspect, "target": target} for code, aspect, target in kinds],
            }
        ],
        "realised": {"q": 13, "k": "80.5", "w": "9.12", "c": 450},
        "behaviour": {"marks": dict(MARKS)},
    }
    return made | more


def broken(path: str, value: Any) -> Callable[[], Any]:
    """Return the reading of a record with *value* at *path*."""

    def run() -> Any:
        whole = deepcopy(data())
        place: Any = whole
        *way, last = [int(key) if key.isdigit() else key for key in path.split("/")]
        for key in way:
            place = place[key]
        place[last] = value
        return record_from_plain(whole)

    return run


def rated(**ratings: str) -> Any:
    whole = data(2025, ratings=ratings)
    del whole["behaviour"]
    return record_from_plain(whole)


def half(number: int, year: int = 2018, **more: Any) -> Any:
    return record_from_plain(data(year, period={"year": year, "semester": number}, **more))


SARI = {
    "nip": "199003052015032001",
    "name": "Sari",
    "service": "PNS",
    "position": {"kind": "JF", "title": "Perawat", "jenjang": "AHLI_MUDA"},
    "unit": "RSUD",
}
TASK = [{"additional_task": "Panitia", "evidence": "ST-12"}]


# --- policies ---------------------------------------------------------------------------------------------------------


GIVEN = Measure(Ratio.PLAIN, scoring.quality.RUBRIC, 1)


def policy(**more: Any) -> WeightedPolicy:
    return WeightedPolicy(**{"name": "Contoh", "parts": {Q: (100, RATIO)}, "bands": BANDS, **more})


def full(**more: Any) -> WeightedPolicy:
    """Return a policy with a part of every ready-made kind that its record can fill."""
    parts = {
        Q: (30, limits.floor(limits.cap(scoring.quantity.ratio(), 120), 10)),
        K: (25, limits.steps(GIVEN, {"79.9": "50.25", 90: 80}, 100, GIVEN.rule, Direction.RISING)),
        W: (
            20,
            limits.gate(scoring.timeliness.inverse_ratio(cap=120), critical=scoring.timeliness.mirrored(), least=60),
        ),
        C: (25, scoring.cost.mirrored()),
    }
    return policy(**{"name": "Dinas Kebersihan", "parts": parts, "behaviour": 10, "gates": {K: 50}, **more})


def line(low: Any, high: Any, kind: Any = closed, direction: Any = Direction.MIXED) -> Lines:
    return Lines(Curve((Row(kind(low, high), Line.of(1, "-0.5")),)), Measure(Ratio.PLAIN, RULE, 1), RULE, direction)


class Formula:
    """A function with an equality of its own, which nothing can look up."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other

    def __call__(self, realised: Fraction, target: Fraction) -> Fraction:
        return realised / target


def failing(realised: Fraction, target: Fraction) -> Fraction:
    msg = "no points"
    raise ValueError(msg)


PARTS_OF = {Measure: 3, Lines: 4, Rounded: 3, Sum: 2, Mean: 3, Cap: 2, Lookup: 3, Labels: 3}
THREE = Lines(
    Curve((Row(closed(6, 7), Line.of(1)), Row(open_closed(7, 8), Line.of(2)), Row(open_interval(8, 9), Line.of(3)))),
    Measure(Ratio.PLAIN, RULE, 1),
    RULE,
    Direction.RISING,
)
NAMED = evolve(permenpanrb_6_2022.policy(), name=Text("Aturan contoh", "Sample rule"))
USUL = full(behaviour=0, bands=Bands.at_least({80: Expectation.DI_ATAS}, below=Expectation.SESUAI))

REFUSED: dict[str, Callable[[], Any]] = {
    "a record that is none": lambda: evaluate("x"),  # type: ignore[arg-type]
    "readings that are none": lambda: evaluate(record_from_plain(data()), readings=5),  # type: ignore[arg-type]
    "readings of one question": lambda: pp_46_2011.policy(pp_46_2011.BandGap.MIXED, pp_46_2011.BandGap.CLOSED),
    "readings of no question": lambda: pp_46_2011.policy("MIXED"),  # type: ignore[arg-type]
    "readings where none is open": lambda: permenpanrb_6_2022.policy(pp_46_2011.BandGap.MIXED),
    "a policy that is none": lambda: require("x"),
    "records that are no list": lambda: evaluate_year("ab"),  # type: ignore[arg-type]
    "two texts in a year": lambda: evaluate_year([half(1, 2021), half(2, 2022)]),
    "a year under an agency's policy": lambda: evaluate_year([half(1), half(2)], policy()),
    "a year over two texts": lambda: evaluate_year([half(1, 2021), half(2, 2021)]),
    "readings of an agency's policy": lambda: policy().reading(pp_46_2011.BandGap.MIXED),
    "a gap and an overlap": lambda: Bands(
        (Row(closed(0, 50), "A"), Row(closed(51, 60), "B"), Row(closed(60, 70), "C"), Row(at_least(70), "D"))
    ),
    "rows in no order": lambda: Bands((Row(at_least(60), "A"), Row(at_most("2/3"), "B"), Row(closed(1, 2), "C"))),
    "an edge of no row": lambda: Bands((Row(below("0.5"), "A"), Row(above("0.5"), "B"))),
    "no step": lambda: scoring.timeliness.lateness_steps({}, beyond=0),
    "letters that are none": lambda: scoring.satisfaction.letter_steps("A"),  # type: ignore[arg-type]
    "no letter": lambda: scoring.satisfaction.letter_steps({}),
    "a gate that is none": lambda: evaluate(record_from_plain(data()), policy(gates=5)),
    "a gate of no aspect": lambda: evaluate(record_from_plain(data()), policy(gates={"K": 60})),
    "labels that cannot be compared": lambda: evaluate(
        record_from_plain(data()), policy(bands=Bands.at_least({50: ["a"]}, below=["b"]))
    ),
    "parts that are a number": lambda: evaluate(record_from_plain(data()), policy(parts=5)),
    "parts that are none": lambda: evaluate(record_from_plain(data()), policy(parts=None)),
    "a part without weight": lambda: evaluate(record_from_plain(data()), policy(parts={Q: (100,)})),
    "a part of no aspect": lambda: evaluate(record_from_plain(data()), policy(parts={5: (100, RATIO)})),
    "a part that is none": lambda: evaluate(record_from_plain(data()), policy(parts={Q: (100, "rasio")})),
    "a function that cannot be a key": lambda: evaluate(record_from_plain(data()), policy(parts={Q: (100, Formula())})),
    "a part over all results": lambda: evaluate(
        record_from_plain(data()), policy(parts={Q: (100, Mean(Over.RESULTS, RATIO, RULE))})
    ),
    "weights out of range": lambda: evaluate(
        record_from_plain(data()), policy(parts={Q: (0, RATIO), K: (101, RATIO), C: (-1, RATIO)}, behaviour=101)
    ),
    "weights": lambda: evaluate(record_from_plain(data()), policy(parts={Q: (50, RATIO), K: ("49.99", RATIO)})),
    "kinds": lambda: evaluate(record_from_plain(data()), policy(name=5, bands=5, blank="x", unplanned=1, marks=2)),
    "plain: two targets": broken("results/0/indicators/0/target", {"at_least": 1, "at_most": 2}),
    "plain: no target": broken("results/0/indicators/0/target", {}),
    "plain: one bound": broken("results/0/indicators/0/target", {"between": [5]}),
    "plain: no extra": broken("extras", [{}]),
    "plain: two extras": broken("extras", [{"additional_task": "T", "new_idea": "I"}]),
    "plain: recognition of a task": broken("extras", [{"additional_task": "T", "recognition": "INSTANSI"}]),
    "plain: no recognition": broken("extras", [{"creativity": "K"}]),
    "plain: recognition of no list": broken("extras", [{"creativity": "K", "recognition": "DUNIA"}]),
    "plain: an empty work": broken("extras", [{"creativity": " ", "recognition": "NASIONAL"}]),
    "plain: no text": broken("results/0/title", 5),
    "plain: evidence": broken("extras", [{"additional_task": "T", "evidence": 5}]),
    "plain: two parts of a year": broken("period", {"year": 2018, "month": 1, "quarter": 1}),
    "plain: a year with an end": broken("period", {"year": 2018, "end": "2018-12-31"}),
    "plain: words of no list": broken("results/0/alignment", "x"),
    "plain: a scope of no list": broken("results/0/scope", "x"),
    "plain: a position of no list": broken("employee/position", {"kind": "x", "title": "T", "jenjang": "y"}),
    "plain: a day of the evaluated period": broken("evaluated_period", {"year": 2018, "month": 13}),
    "plain: too many of a kind": broken("extras", [{"new_idea": "I"}] * 10_001),
    "plain: too many realisations": broken("realised", {str(n): 1 for n in range(100_001)}),
    "plain: no list": broken("results", {}),
    "plain: who reviewed": broken("reviewed_by", ["atasan", 5]),
    "plain: no object": broken("employee", []),
    "plain: an unknown key": broken("results/0/titel", "x"),
    "plain: an unknown word": broken("results/0/indicators/0/aspect", "KUANTITASS"),
    "plain: an unknown code": broken("realised/qq", 1),
    "plain: a realisation of no kind": broken("realised/q", [1]),
    "plain: two realisations": broken("realised/q", {"date": "2018-06-30", "described": "selesai"}),
    "plain: a day": broken("realised/q", {"date": "31-12-2018"}),
    "plain: realised": broken("realised", 5),
    "plain: a period": broken("period", {"start": "2018-01-01"}),
    "plain: a month": broken("period", {"year": 2018, "month": 13}),
    "plain: marks": broken("behaviour", {"marks": {1: 80}}),
    "plain: months twice": broken("behaviour", {"months": {"1": {"a": 80}, "01": {"a": 90}}}),
    "plain: both kinds of marks": broken("behaviour", {"marks": {"a": 1}, "months": {"1": {"a": 80}}}),
    "plain: evidence of a creativity": broken(
        "extras", [{"creativity": "K", "recognition": "NASIONAL", "evidence": 5}]
    ),
    "plain: foreign keys of two extras": broken(
        "extras", [{"additional_task": "T", "recognition": "x"}, {"new_idea": "I", "note": "y"}]
    ),
    "plain: unknown for no reason": broken("realised/q", {"unknown": 5}),
    "plain: unknown for a reason that is none": broken("realised/q", {"unknown": [5, "x"]}),
    "plain: unknown and more": broken("realised/q", {"unknown": ["x"], "date": "2018-01-31"}),
    "rows that are none": lambda: list(evaluate_many(5)),  # type: ignore[arg-type]
    "ratings where marks are read": lambda: evaluate(record_from_plain(data(ratings={"results": "SESUAI"}))),
    "no ratings": lambda: evaluate(rated()),
    "a year under an agency's policy with a name of its own": lambda: evaluate_year([half(1), half(2)], NAMED),
    "a function that is none": lambda: Opaque(5, 5),  # type: ignore[arg-type]
    "a rule of a function that is none": lambda: Opaque(min, 5),  # type: ignore[arg-type]
    "a function that fails": lambda: scoring.opaque.function(failing).value((None, AtLeast(10), 5, None)),
    "a number outside all lines": lambda: THREE.value((None, AtLeast(10), 5, None)),
    **{f"nothing but figures in a {kind.__name__}": partial(kind, *(5,) * size) for kind, size in PARTS_OF.items()},
    "a number as a term": lambda: Sum((5, (1, RATIO), ("x", 5)), RULE),  # type: ignore[arg-type]
    "limits that are no intervals": lambda: Cap(RATIO, RULE, 5, 5, 5, 5),  # type: ignore[arg-type]
    "a gate that is no part": lambda: Cap(RATIO, RULE, None, 5, 5, 5),  # type: ignore[arg-type]
    "a mean of kinds that are none": lambda: Mean(Over.RESULTS, 5, RULE, join=5, empty=5),  # type: ignore[arg-type]
    "plain: described by nothing": broken("realised/q", {"described": " "}),
    "plain: described by a number": broken("realised/q", {"described": 5}),
    "plain: a date and more": broken("realised/q", {"date": "2018-01-31", "x": 1}),
    "plain: an employee without a position": broken("employee", {"service": "PNS", "unit": "Dinas"}),
    "plain: an aspect in words": broken("results/0/indicators/0/aspect", "orientasi pelayanan"),
    "plain: a described target of a number": broken("results/0/indicators/0/target", {"described": 5}),
    "plain: a described target of nothing": broken("results/0/indicators/0/target", {"described": " "}),
    "plain: a day by which": broken("results/0/indicators/0/target", {"by": 5}),
    "plain: nothing": lambda: record_from_plain(None),
    **ASKED_WRONGLY,
}

ODD: dict[str, Callable[[], WeightedPolicy]] = {
    "a gate without its part": lambda: policy(gates={K: 60}),
    "lines that end": lambda: policy(parts={Q: (60, line(0, 50)), K: (40, line(10, 50, open_interval))}),
    "lines that open at 0": lambda: policy(parts={Q: (100, line(0, 50, open_interval))}),
    "lines of a function": lambda: policy(
        parts={Q: (100, limits.steps(scoring.opaque.function(min), {0: 1}, 2, RULE, Direction.RISING))}
    ),
    "lines that end over a function": lambda: policy(parts={Q: (100, evolve(THREE, of=scoring.opaque.function(min)))}),
    "a share": lambda: policy(parts={Q: (100, Measure(Ratio.ACHIEVED, RULE, 1, direction=Direction.RISING))}),
    "a limit that never bites": lambda: policy(parts={Q: (100, limits.cap(RATIO, 120))}),
    "a direction nobody declares": lambda: policy(parts={Q: (100, line(0, 120, direction=None))}),
    "labels twice": lambda: policy(
        bands=Bands.at_least({90: Sebutan.TINGGI, 50: Sebutan.TINGGI}, below=Sebutan.RENDAH)
    ),
    "bands nobody reaches": lambda: policy(bands=Bands.at_least({120: "A", 121: "B", 0: "C"}, below="D")),
    "bands that open": lambda: policy(bands=Bands((Row(open_interval(0, 120), "A"),))),
    "a band that only 0 reaches": lambda: policy(bands=Bands((Row(at_most(0), "D"), Row(above(0), "A")))),
    "a band below 0": lambda: policy(bands=Bands((Row(below(0), "D"), Row(at_least(0), "A")))),
    "half a percent": lambda: policy(parts={Q: ("0.5", RATIO), K: ("99.5", RATIO)}),
    "marks that bound the total": lambda: policy(behaviour=50, bands=Bands.at_least({111: "A", 110: "B"}, below="C")),
    "bands that end": lambda: policy(bands=Bands((Row(closed(1, 119), "A"),))),
}

PAGES: dict[str, Callable[[], Any]] = {
    "the policy of an agency": full,
    "an agency's choices": lambda: full(unplanned=Unplanned.RENORMALISE, blank=Blank.ZERO),
    "PP 46/2011": lambda: pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW, pp_46_2011.FloorRule.ZERO),
    "PermenPANRB 6/2022": lambda: permenpanrb_6_2022.policy(propose=USUL),
    "a text with a name in each language": lambda: NAMED,
    "a text that names expectations": lambda: evolve(
        pp_46_2011.policy(),
        label=Labels(Bands.at_least({50: Expectation.SESUAI}, below=Expectation.DI_BAWAH), RATIO, RULE),
    ),
    "half points": lambda: policy(
        parts={
            Q: (
                100,
                Lines(
                    Curve((Row(at_most(50), Line.of(10, "0.5")), Row(above(50), Line.of(0, "-0.5")))),
                    Measure(Ratio.PLAIN, RULE, 1500),
                    RULE,
                    Direction.MIXED,
                ),
            )
        }
    ),
}

#: Parts of a result as plain data that are long and held elsewhere, or said step by step here.
APART = ("steps", "rows", "records", "proposal")

RESULTS: dict[str, Callable[[], Any]] = {
    "an agency": lambda: evaluate(record_from_plain(data(2025)), full()),
    "an agency, most not done": lambda: evaluate(
        record_from_plain(data(realised={"q": 5, "k": 60, "w": 12, "c": "NOT_DONE"})), full()
    ),
    "a blank that counts 0": lambda: evaluate(record_from_plain(data(2025, realised={"q": 5})), full(blank=Blank.ZERO)),
    "PP 46/2011": lambda: evaluate(record_from_plain(data())),
    "PP 46/2011, a semester": lambda: evaluate(half(2)),
    "PP 46/2011, a realisation that is unknown": lambda: evaluate(
        record_from_plain(data(realised=data()["realised"] | {"q": {"unknown": ["survei terlalu kecil", "lagi"]}}))
    ),
    "a text with a name in each language": lambda: evaluate(rated(results="DI_ATAS", behaviour="SESUAI"), NAMED),
    "PP 46/2011, a year": lambda: evaluate_year([half(1), half(2)]),
    "PermenPANRB 6/2022, proposed": lambda: evaluate(
        rated(behaviour="SESUAI"), permenpanrb_6_2022.policy(propose=USUL)
    ),
}

TOLD: dict[str, Callable[[], Any]] = {
    "PP 46/2011": lambda: evaluate(record_from_plain(data(employee=SARI))),
    "a contract": lambda: evaluate(rated(results="DI_ATAS", behaviour="SESUAI")),
    "cannot tell": lambda: evaluate(
        record_from_plain(data(employee=SARI, behaviour={"marks": dict.fromkeys(MARKS, "1371/16")})),
        readings=(pp_46_2011.BandGap.CLOSED, pp_46_2011.FloorRule.ZERO),
    ),
    "a year of codes with colons": lambda: evaluate_year(
        [half(n, results=[data()["results"][0] | {"code": "a:b"}]) for n in (1, 2)]
    ),
    "a year with tasks in both plans": lambda: evaluate_year([half(1, extras=TASK), half(2, extras=TASK)]),
}

NOTED: dict[str, Callable[[], Any]] = {
    "a policy where no text governs": lambda: evaluate(record_from_plain(data(2010)), full()),
    "a policy over two texts": lambda: evaluate(record_from_plain(data(2021)), full()),
    "a policy beside the text": lambda: evaluate(record_from_plain(data()), full()),
}


def problems(found: Any) -> Iterator[str]:
    for one in found:
        cite = one.cite.text("en") if one.cite else "-"
        yield f"  {one.code} | {one.path} | {one.value} | {cite}"
        yield f"    id: {one.text('id')}"
        yield f"    en: {one.text('en')}"


def refusal(run: Callable[[], Any]) -> Any:
    try:
        run()
    except AsnKinerjaError as refused:
        return refused.problems
    return ()


def odd(make: Callable[[], WeightedPolicy]) -> Iterator[str]:
    found = make()
    yield from problems(found.problems())
    yield "  and, as the table of its lines:"
    yield from problems(uncovered(found.parts))


def page(make: Callable[[], Any], lang: Any) -> Iterator[str]:
    done = make().describe(lang)
    yield str(done)
    yield f"({done.lang})"
    yield from done.sources


def result(run: Callable[[], Any]) -> Iterator[str]:
    done = run()
    plain = done.to_dict()
    yield repr(done)
    yield dumped({key: one for key, one in plain.items() if key not in APART})
    yield dumped(plain["proposal"] and sorted(plain["proposal"]))
    for step in done.finding.walk():
        yield f"  {step.rule.key} | {step.cite.text('en')} | {step.cite.standing.name} | {say(step.subject, 'en')}"
    yield str(done.explain("id"))
    yield str(done.explain("en"))


def answered(run: Callable[[], Any]) -> Iterator[str]:
    """Every step of a finding, its value on its scale and its figures, and each of its rules once."""
    done = run()
    for step in done.walk():
        scale = getattr(step.value, "scale", None)
        held = f" | {scale.name}: {scale.lowest} - {scale.highest}" if isinstance(scale, IndexScale) else ""
        yield f"  {step.rule.key} | {step.cite.text('en')} | {step.cite.standing.name} | {step.how} | {step.value!r}{held}"
        facts = (*step.facts, ("readings", step.readings))
        yield " | ".join(
            ("    " + say(step.subject, "id"), say(step.subject, "en"), *(f"{k} = {v!r}" for k, v in facts))
        )
    for rule in dict.fromkeys(step.rule for step in done.walk()):
        yield from (f"  {rule.title(lang)}: {rule.sentence(lang)}" for lang in ("id", "en"))
    yield str(done.explain("id"))
    yield str(done.explain("en"))


def told(run: Callable[[], Any]) -> Iterator[str]:
    """A page with the name on it, for signing."""
    done = run()
    yield str(done.explain("id", identify=True))
    yield str(done.explain("en", identify=True))
    yield from problems(done.notes)


def dumped(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, indent=1)


def rows() -> Iterator[str]:
    batch = [data(), {}, 5, data(year=2010)]
    yield from (dumped(one.row()) for one in evaluate_many(batch, build=record_from_plain))
    yield from (dumped(one.row()) for one in evaluate_many([rated(results="SESUAI", behaviour="SESUAI")], NAMED))
    for one in evaluate_many([{}, 5], build=lambda row: row["record"]):
        yield from problems(one.problems)


SAYINGS: dict[str, Callable[[], Iterator[str]]] = {
    **{f"refused: {name}": partial(lambda run: problems(refusal(run)), run) for name, run in REFUSED.items()},
    **{f"odd: {name}": partial(odd, found) for name, found in ODD.items()},
    **{f"page in {lang}: {name}": partial(page, make, lang) for name, make in PAGES.items() for lang in ("id", "en")},
    **{f"result: {name}": partial(result, run) for name, run in RESULTS.items()},
    **{f"answered: {name}": partial(answered, run) for name, run in ANSWERED.items()},
    **{f"told: {name}": partial(told, run) for name, run in TOLD.items()},
    **{f"noted: {name}": partial(lambda run: problems(run().notes), run) for name, run in NOTED.items()},
    "rows of a table": rows,
}


def section(name: str) -> list[str]:
    """Return a section as it is written: no line ends in a space."""
    return [line.rstrip() for line in "\n".join(SAYINGS[name]()).splitlines()]


WRITTEN = {
    head: body.splitlines()
    for head, _, body in (one.partition("\n") for one in SNAPSHOT.read_text(encoding="utf-8").split("### ")[1:])
}


@pytest.mark.parametrize("name", SAYINGS)
def test_the_library_says_what_is_written_down(name: str) -> None:
    assert WRITTEN.get(name) == section(name)


def test_nothing_is_written_that_is_not_said() -> None:
    assert list(SAYINGS) == list(WRITTEN)


@pytest.mark.parametrize("name", REFUSED)
def test_every_refusal_is_refused(name: str) -> None:
    assert refusal(REFUSED[name])


if __name__ == "__main__":
    sys.stdout.write("".join(f"### {name}\n" + "".join(f"{one}\n" for one in section(name)) for name in SAYINGS))
