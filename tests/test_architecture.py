"""What the house promises: rooms, charters, no I/O, no clock, citations everywhere."""

import ast
import re
import subprocess
import sys
import textwrap
import tomllib
from pathlib import Path

import pytest

import asn_kinerja
from asn_kinerja.exact import Bands, Curve
from asn_kinerja.frozenmap import FrozenMap
from asn_kinerja.law import Citation, Reading
from asn_kinerja.law.citation import Listed
from asn_kinerja.questions import Question
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.testing import walk

SRC = Path(asn_kinerja.__file__).parent
TOP = Path(__file__).parents[1]
FILES = sorted(SRC.rglob("*.py"))
FORBIDDEN = {"open", "print", "input", "eval", "exec", "__import__", "breakpoint"}
CLOCKS = {"today", "now", "utcnow", "environ", "getenv", "random", "urandom", "uuid4", "time", "sleep"}
NO_IMPORT = {
    "os",
    "io",
    "sys",
    "socket",
    "subprocess",
    "random",
    "time",
    "pathlib",
    "shutil",
    "logging",
    "secrets",
    "tempfile",
}


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    """The syntax tree of every module, by its path."""
    return {file.relative_to(SRC).as_posix(): ast.parse(file.read_text(encoding="utf-8")) for file in FILES}


class TestEveryModule:
    def test_has_a_charter_of_at_most_four_lines(self, trees):
        for name, tree in trees.items():
            lines = [line for line in (ast.get_docstring(tree) or "").splitlines() if line.strip()]

            assert 1 <= len(lines) <= 4, name

    def test_has_no_name_of_input_output_or_a_clock(self, trees):
        for file, tree in trees.items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    assert node.func.id not in FORBIDDEN, (file, node.lineno)
                if isinstance(node, ast.Attribute):
                    assert node.attr not in CLOCKS, (file, node.lineno)
                if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and not node.level):
                    names = [one.name for one in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                    assert not {name.split(".")[0] for name in names} & NO_IMPORT, (file, node.lineno)

    def test_has_no_float_literal_and_rounds_only_in_one_place(self, trees):
        for file, tree in trees.items():
            for node in ast.walk(tree):
                where = file, getattr(node, "lineno", 0)
                assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), where
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    assert node.func.id not in {"round", "float"}, where
                if isinstance(node, ast.Attribute):
                    assert node.attr not in {"quantize", "getcontext", "setcontext", "localcontext"}, where

    def test_fits_in_a_few_screens(self):
        longer = {"kinds.py": 430, "plain.py": 480}
        for file in FILES:
            assert len(file.read_text(encoding="utf-8").splitlines()) <= longer.get(file.name, 350), file.name


def test_the_table_of_rooms_is_that_of_the_source_and_of_the_import_contract():
    """In one order: an import may only go to an earlier line."""
    page = (TOP / "docs" / "design.md").read_text(encoding="utf-8").split("## Rooms")[1].split("\n## ")[0]
    told = re.findall(r"^\| `(\w+)` \| .{10,} \|$", page, re.MULTILINE)
    contract = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"][
        0
    ]
    rooms = {one.stem for one in SRC.iterdir() if one.suffix == ".py" or (one / "__init__.py").exists()} - {"__init__"}

    assert list(reversed(contract["layers"])) == told
    assert rooms == set(told)


def test_numbers_of_law_stand_in_regulations_only():
    """The jump at 76 percent and the bands occur in one file of the package."""
    for needle in ('"0.76"', "176, -100"):
        found = [file.relative_to(SRC).as_posix() for file in FILES if needle in file.read_text(encoding="utf-8")]
        assert ["regulations/pp_46_2011/numbers.py"] == found


TABLES = [(name, key, table) for name in walk.texts() for key, table in walk.tables(name).items()]


def test_every_row_of_every_table_of_a_text_has_a_citation():
    """A row cites, its table does, or it is the choice of a reading, which states its own source."""
    uncited = [
        (name, key, row)
        for name, key, table in TABLES
        for row in walk.rows(table)
        if not any(walk.inside(row, Citation)) and not isinstance(row[0], Reading)
    ]

    assert {Question, Curve, Bands, FrozenMap, Listed, tuple} <= {type(table) for *_, table in TABLES}
    assert 400 < sum(len(walk.rows(table)) for *_, table in TABLES)
    assert [] == uncited


def test_no_rows_stand_bare_in_a_tuple():
    """Rows as tuples carry their citation, or stand in a list that has one."""
    bare = [
        (name, key)
        for name in walk.texts()
        for key, value in walk.values(name)
        if not key.startswith("_")
        and isinstance(value, tuple)
        and value
        and all(isinstance(row, tuple) for row in value)
        if not all(any(walk.inside(row, Citation)) for row in value)
    ]

    assert [] == bare


def test_every_text_that_is_cited_leads_to_a_module():
    """From the citation of a rule to the file it stands in: the key of the rule begins with the name of its module."""
    for name in walk.texts():
        for rule in walk.rules(name):
            assert rule.cite.regulation in walk.sources(name), rule.key


def test_every_reading_that_a_text_declares_is_one_of_its_readings():
    for name in walk.texts():
        declared = {one for _, one in walk.values(name) if isinstance(one, type) and issubclass(one, Reading)}
        own = {
            one for one in declared if one is not Reading and one.__module__.startswith(walk.homes(name)[0].__name__)
        }

        assert own <= set(walk.readings(name)), name


READINGS = list(dict.fromkeys(reading for name in walk.texts() for reading in walk.readings(name)))


@pytest.mark.parametrize("reading", READINGS, ids=lambda r: r.__name__)
def test_every_reading_states_its_question_default_and_reason(reading):
    assert issubclass(reading, Reading)
    assert isinstance(reading.default, reading)
    for words in (reading.about, reading.why, *(member.text for member in reading)):
        assert words.id
        assert words.en


def test_the_numbers_of_surveys_stand_in_their_regulations():
    """Each band edge and weight occurs in the file of its text only."""
    for needle, home in (
        ('"76.61"', "permenpanrb_14_2017/numbers.py"),
        ('"62.51"', "kep_25_2004.py"),
        ('"0.071"', "kep_25_2004.py"),
    ):
        found = [file.relative_to(SRC).as_posix() for file in FILES if needle in file.read_text(encoding="utf-8")]
        assert [f"regulations/{home}"] == found


def test_no_article_is_cited_that_the_law_page_does_not_give():
    """Nothing of PP 46/2011 is verified to an article; the pages of 6/2022 are."""
    rules = [value for value in vars(pp_46_2011).values() if type(value).__name__ == "Rule"]

    assert len(rules) > 10
    assert not any(rule.cite.place_verified for rule in rules)
    assert permenpanrb_6_2022.MATRIX_PLACE.page == "99, 102-103"


AUDIT = """
import sys
import asn_kinerja
from asn_kinerja import *
from datetime import date
from asn_kinerja.dossier_plain import dossier_from_plain
from asn_kinerja.follow_up import assess
from asn_kinerja.regulations.permenpanrb_6_2022 import procedure
from asn_kinerja.regulations import permenpanrb_6_2022, pp_35_2010, pp_46_2011, praktik_bps_kabupaten
from asn_kinerja.follow_up import Nominee
from asn_kinerja.model import Survey, WorkingDays
from asn_kinerja.regulations import permenpanrb_14_2017

def hook(event, args):
    if event in ("open", "os.listdir", "os.scandir") or event.split(".")[0] in ("socket", "subprocess", "os", "shutil", "import"):
        raise SystemExit(f"{event} {args}")

sys.addaudithook(hook)
employee = Employee(nip=NIP("199003052015032001"), name="Sari", service=ServiceKind.PNS, position=Position.pelaksana("P"))
work = WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(12)), Indicator("k", Aspect.QUALITY, AtLeast(100)),
                             Indicator("t", Aspect.TIMELINESS, AtMost(12))))
plan = SKP(employee, EvaluationPeriod.year(2018), (work,))
marks = Behaviour.marks(orientasi_pelayanan=85, integritas=84, komitmen=80, disiplin=83, kerjasama=82)
record = plan.realised({"q": 12, "k": "80.5", "t": "9.12"}, behaviour=marks, extras=[AdditionalTask("T")])
done = evaluate(record)
for lang in ("id", "en"):
    page = done.explain(lang, identify=True)
    str(page), page.to_markdown(), page.to_html(page=True), page.to_dict(), page._repr_html_()
done.to_dict(), done.rows, done.readings, done.notes, done._repr_html_(), done.finding.explain()
assert record_from_plain(to_plain(record)) == record
list(evaluate_many([to_plain(record), {}], build=record_from_plain))[1].row()
evaluate_year([plan.realised({"q": 1, "k": 1, "t": 1}, period=EvaluationPeriod.semester(2018, 1), behaviour=marks),
               plan.realised({"q": 1, "k": 1, "t": 1}, period=EvaluationPeriod.semester(2018, 2), behaviour=marks)]).explain()
permenpanrb_6_2022.parse_predikat("Cukup").explain()
known = procedure.EvaluationDates(signer=procedure.Signer.RATER, received=date(2026, 2, 5))
str(procedure.follow_up(known, WorkingDays(())).explain("id", on=date(2026, 2, 6)))
for wrong in (lambda: NIP("1"), lambda: AtLeast(0.1), lambda: evaluate(plan.realised()), lambda: record_from_plain([])):
    try:
        wrong()
    except AsnKinerjaError as refused:
        str(refused), refused.text()
policy = WeightedPolicy("P", parts={Aspect.QUANTITY: (100, scoring.quantity.ratio(cap=120))},
                        bands=Bands.at_least({50: "Baik"}, below="Kurang"))
one = SKP(employee, EvaluationPeriod.year(2025), (WorkResult("a", "A", (Indicator("q", Aspect.QUANTITY, AtLeast(12)),)),))
evaluate(one.realised({"q": 15}), policy).explain()
ikm = permenpanrb_14_2017.index(Survey.from_answers([(3, 4, 2, 3, 4, 3, 3, 4, None), (3,) * 9] * 9, population=50))
ikm.explain(), ikm.explain("en"), ikm.to_dict(), ikm.value.notes[0].text()
dossier = dossier_from_plain({"service": [{"kind": "PNS", "start": "2016-03-01"}], "discipline": [], "leave": []})
verdict = assess(pp_35_2010.SATYALANCANA_10, dossier, on=date(2026, 8, 17))
str(verdict.explain()), verdict.to_dict(), verdict._repr_html_()
figures = {"berakhlak": 90, "kehadiran": 90, "capaian_kinerja": 90}
held = praktik_bps_kabupaten.EMPLOYEE_OF_THE_MONTH.hold([Nominee("p", dossier, figures)], EvaluationPeriod.month(2026, 1))
str(held.explain()), held.ranked._repr_html_()
sys.stdout.write("quiet")
"""


def test_an_audit_hook_sees_no_file_socket_or_process_after_import():
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(AUDIT)], capture_output=True, text=True, check=False)

    assert (0, "quiet", "") == (done.returncode, done.stdout, done.stderr)


def test_import_loads_no_extra_and_no_slow_module():
    code = "import sys, asn_kinerja; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert not {"dateutil.parser", "narwhals", "hypothesis", "importlib.metadata", "cattrs", "json"} & set(
        done.stdout.split()
    )
