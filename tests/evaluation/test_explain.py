"""The page of an evaluation: result, rows, every step, readings, notes, sources; the same numbers in both languages."""

import re
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import evaluate, evaluate_year, scoring
from asn_kinerja.evaluation import Evaluation, WeightedPolicy
from asn_kinerja.exact import Bands
from asn_kinerja.finding.document import Item, Section, Sheet
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Creativity,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    NewIdea,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011

WHO = Employee(service=ServiceKind.PNS, position=Position.jf("Perawat", "AHLI_MUDA"), unit="RSUD")
FIVE = ("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama")
KINDS = ((Aspect.QUANTITY, AtLeast), (Aspect.QUALITY, AtLeast), (Aspect.TIMELINESS, AtMost), (Aspect.COST, AtMost))
EXTRAS = (
    AdditionalTask("Tim"),
    NewIdea("Ide"),
    Creativity("A", Recognition.INSTANSI),
    Creativity("B", Recognition.NASIONAL),
)


def record(*rows: Any, marks: Any = 83, period: EvaluationPeriod | None = None, **more: Any) -> Record:
    results, values = [], {}
    for n, (targets, realised) in enumerate(rows or [((12, 100, 12, 80_000_000), (12, "80.5", "9.12", 79_999_999))]):
        codes = [f"r{n}.{aspect.name}" for aspect, _ in KINDS]
        values |= dict(zip(codes, realised, strict=False))
        made = [
            Indicator(code, aspect, kind(t, "satuan"))
            for code, (aspect, kind), t in zip(codes, KINDS, targets, strict=False)
        ]
        results.append(WorkResult(f"r{n}", f"Hasil ke-{n + 1}", tuple(made)))
    behaviour = (
        marks if isinstance(marks, Behaviour) else Behaviour.marks(**dict.fromkeys(FIVE, marks)) if marks else None
    )
    return SKP(WHO, period or EvaluationPeriod.year(2018), tuple(results)).realised(values, behaviour=behaviour, **more)


def year(*readings: Any) -> Evaluation:
    return evaluate_year([record(period=EvaluationPeriod.semester(2018, n)) for n in (1, 2)], readings=readings)


def agency() -> Evaluation:
    parts = {
        Aspect.QUANTITY: (30, scoring.quantity.ratio(cap=90)),
        Aspect.QUALITY: (25, scoring.quality.ratio()),
        Aspect.TIMELINESS: (20, scoring.timeliness.inverse_ratio()),
        Aspect.COST: (25, scoring.cost.mirrored()),
    }
    policy = WeightedPolicy(name="Dinas", parts=parts, behaviour=12, bands=Bands.at_least({90: "Baik"}, below="Kurang"))
    return evaluate(record(), policy)


def proposed() -> Evaluation:
    parts = {Aspect.QUANTITY: (100, scoring.quantity.ratio())}
    bands = Bands.at_least({100: Expectation.DI_ATAS}, below=Expectation.SESUAI)
    policy = permenpanrb_6_2022.policy(propose=WeightedPolicy(name="Usul", parts=parts, bands=bands))
    x = record(
        ((12,), (13,)), marks=None, period=EvaluationPeriod.year(2025), ratings=Ratings(behaviour=Expectation.SESUAI)
    )
    return evaluate(x, policy)


MONTHS = Behaviour.monthly({1: dict.fromkeys(FIVE, 82), 2: dict.fromkeys(FIVE, 85)})
EVERY: dict[str, Any] = {
    "simple": lambda: evaluate(record()),
    "extras and notes": lambda: evaluate(record(extras=EXTRAS)),
    "months": lambda: evaluate(record(marks=MONTHS), readings=(pp_46_2011.YearlyMarks.ROUNDED_PER_ASPECT,)),
    "zero, floor, stages": lambda: evaluate(
        record(((7, 100, 10), (0, 90, 18)), ((7, 100, 10), (3, 90, 20)), ((7, 100, 3), (NOT_DONE,) * 3), ((), ())),
        readings=(
            pp_46_2011.ZeroRule.WHOLE_ROW,
            pp_46_2011.FloorRule.ZERO,
            pp_46_2011.StagedRounding.TWO_DECIMALS,
            pp_46_2011.RoundingBeforeBand.TWO_DECIMALS,
        ),
    ),
    "many rows": lambda: evaluate(record(*[((7, 100, 11), (n, 90, 9)) for n in range(20)])),
    "cannot tell": lambda: evaluate(
        record(((12, 100, 3), (4, 98, 2)), marks="89.75"), readings=(pp_46_2011.BandGap.CLOSED,)
    ),
    "year": year,
    "agency": agency,
    "proposed": proposed,
}


def numbers(line: str, lang: str) -> Counter[str]:
    """Return the numbers of *line*, their marks made alike."""
    text = line.translate(str.maketrans(".,", ",.")) if lang == "id" else line
    return Counter(one.strip(".,") for one in re.findall(r"\d[\d.,]*", text))


@pytest.mark.parametrize("name", [name for name in EVERY if name != "cannot tell"])
def test_both_languages_carry_the_same_numbers(name: str) -> None:
    """Line by line, readings and notes included."""
    done = EVERY[name]()
    pages = {lang: str(done.explain(lang)).splitlines() for lang in ("id", "en")}

    assert len(pages["id"]) == len(pages["en"])
    for one, two in zip(pages["id"], pages["en"], strict=True):
        assert numbers(one, "id") == numbers(two, "en"), (one, two)


@pytest.mark.parametrize("name", EVERY)
class TestEveryPage:
    """Whatever was evaluated."""

    def test_both_languages_differ_in_their_words(self, name: str) -> None:
        """No page is left untranslated."""
        done = EVERY[name]()
        closings = {done.explain(lang).closing.split(".")[0] for lang in ("id", "en")}

        assert closings == {"Ini hitungan, bukan penetapan", "This is a computation, not a determination"}

    def test_every_rendering_is_made(self, name: str) -> None:
        """Text, Markdown, HTML, a whole page, plain data."""
        document = EVERY[name]().explain()

        assert "hitungan, bukan penetapan" in str(document)
        assert "hitungan, bukan penetapan" in document.to_markdown()
        assert document.to_html().startswith("<article")
        assert document.to_html(page=True).startswith("<!DOCTYPE html>")
        assert document.to_dict()["schema"] == "asn-kinerja/document/1"

    def test_every_reference_has_its_source(self, name: str) -> None:
        """And every source is referred to."""
        document = EVERY[name]().explain()
        refs = {n for section in document.sections if isinstance(section, Section) for n in _refs(section.items)}

        assert refs == set(range(1, len(document.sources) + 1))


def _refs(items: tuple[Item, ...]) -> set[int]:
    return {n for item in items for n in (*item.refs, *_refs(item.items))}


def _values(items: tuple[Item, ...]) -> list[str]:
    return [value for item in items for value in (item.exact, *_values(item.items))]


def test_the_page_shows_the_numbers_of_the_result() -> None:
    """Points, predikat, rows, every step exact."""
    done = evaluate(record(extras=EXTRAS))
    document = done.explain("en")
    facts = dict(document.facts)
    sheet = next(section for section in document.sections if isinstance(section, Sheet))
    steps = next(section for section in document.sections if section.heading == "Computation")
    assert isinstance(steps, Section)
    shown = set(_values(steps.items))

    assert facts["Points"] == str(done.score)
    assert facts["Predikat"] == done.label
    assert [(found.subject, str(found.value)) for found in done.rows.values()] == list(sheet.rows)
    assert str(done.score.exact) in shown  # type: ignore[union-attr]
    assert {str(found.value.exact) for found in done.rows.values()} <= shown


def test_the_page_says_who_and_when_without_a_name() -> None:
    """Position with its level, unit, period, rule."""
    facts = dict(evaluate(record()).explain("id").facts)

    assert facts["Jabatan"] == "Perawat (ahli muda, PNS)"
    assert facts["Unit kerja"] == "RSUD"
    assert facts["Periode penilaian"] == "tahun 2018"
    assert facts["Aturan"] == "PP 46/2011 (Perka BKN 1/2013)"
    assert "Nama" not in facts


@pytest.mark.parametrize(
    ("lang", "said"),
    [("id", "Ini bukan pilihan bawaan; bawaannya "), ("en", "This is not the default; the default is ")],
)
def test_every_reading_states_the_reason_of_its_default_and_whether_it_is_the_default(lang: Any, said: str) -> None:
    """The reason is that of the default, and is told as such where another choice was made."""
    default = str(year().explain(lang))
    chosen = str(year(pp_46_2011.Transfer.SCALED_QUANTITY).explain(lang))

    assert "mutasi_dalam_tahun = RATA_RATA" in default
    assert f"). {pp_46_2011.Transfer.why(lang)}" in default
    assert said not in default
    assert "mutasi_dalam_tahun = TARGET_KUANTITAS_PROPORSIONAL" in chosen
    because = {"id": "dengan alasan", "en": "because"}[lang]
    assert f"{said}RATA_RATA, {because}: {pp_46_2011.Transfer.why(lang)}" in chosen


def test_a_page_without_readings_and_notes_has_no_such_headings() -> None:
    """Nothing is said where nothing is open."""
    page = str(evaluate(record(((12, 100, 12), (12, 100, 12)))).explain("en"))

    assert "Open readings" not in page
    assert "Notes" not in page


def test_what_cannot_be_told_says_why_and_shows_how_far_it_got() -> None:
    """The reason, and the computation up to the number that no band names."""
    page = str(EVERY["cannot tell"]().explain("en"))

    assert "Why nothing can be said" in page
    assert "between two printed bands" in page
    assert "lies in no band" in page


def test_markup_in_a_title_stays_text() -> None:
    """A title is data."""
    x = record()
    evil = WorkResult("r0", "<script>alert('x')</script> *tebal* [x](y)", x.skp.results[0].indicators)
    done = evaluate(SKP(WHO, x.skp.period, (evil,)).realised(x.realised, behaviour=x.behaviour))

    assert "<script>" not in done.explain().to_html(page=True)
    assert "&lt;script&gt;" in done.explain().to_html()
    assert "*tebal*" not in done.explain().to_markdown().replace("\\*", "")
    assert "{" not in str(done.explain())


@given(
    st.lists(st.tuples(st.integers(1, 10**9), st.fractions(0, 3, max_denominator=10**4)), min_size=1, max_size=4),
    st.decimals(0, 100, places=3),
)
def test_any_sheet_reads_alike_in_both_languages(drawn: Any, mark: Any) -> None:
    """Thousands, decimals, rounded figures."""
    rows = [((target, 100, target), (ratio * target, 90, ratio * target)) for target, ratio in drawn]
    done = evaluate(record(*rows, marks=Behaviour.marks(**dict.fromkeys(FIVE, mark))))
    one, two = (str(done.explain(lang)) for lang in ("id", "en"))  # type: ignore[arg-type]

    assert numbers(one, "id") == numbers(two, "en")
    assert str(done.score) in two.replace(",", "")
