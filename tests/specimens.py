"""What the library offers, found by walking its rooms, and an example of each public class.

A new public name is met by every test that walks: it is fuzzed, pickled and copied without being listed anywhere.
"""

import enum
import importlib
import inspect
import pkgutil
import re
from datetime import date
from fractions import Fraction
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any

import asn_kinerja
from asn_kinerja import (
    NOT_DONE,
    SKP,
    AdditionalTask,
    Agency,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    Behaviour,
    Between,
    By,
    Creativity,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    NewIdea,
    Outcome,
    Position,
    Ratings,
    Recognition,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    deadlines,
    evaluate,
    evaluate_year,
    follow_up,
    insight,
    rulebook,
    scoring,
)
from asn_kinerja.coaching import coaching_many, coaching_needs
from asn_kinerja.errors import AsnKinerjaError, problem
from asn_kinerja.evaluation.improvement import OutOfReach, improvements
from asn_kinerja.exact import Curve, Interval, Jump, Line, Rounding, Row, Table, closed
from asn_kinerja.finding import Score, Unknown
from asn_kinerja.finding.score import POINTS, Scale
from asn_kinerja.follow_up import (
    Dossier,
    Figure,
    Held,
    Leave,
    LeaveKind,
    Nominee,
    Programme,
    Punishment,
    PunishmentLevel,
    RankHeld,
    Rated,
    Rhythm,
    Service,
    Training,
)
from asn_kinerja.follow_up.requirement import Requirement
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.law.text import LegalText
from asn_kinerja.model import (
    NIP,
    Complaint,
    Feedback,
    FrozenMap,
    RaterGroup,
    Resource,
    ServiceRecord,
    ServiceStandard,
    Survey,
    TakeOver,
    TimeUnit,
    WorkingDays,
    YearRecord,
    YesNo,
)
from asn_kinerja.model.rank import Golongan
from asn_kinerja.questions import Case, Fact, Question
from asn_kinerja.regulations import (
    permenpanrb_3_2020,
    permenpanrb_6_2022,
    permenpanrb_14_2017,
    pp_35_2010,
    pp_46_2011,
    pp_99_2000,
    se_bkn_1_2023,
    se_menpanrb_3_2023,
)
from asn_kinerja.regulations.permenpanrb_6_2022 import procedure
from asn_kinerja.scoring.feedback import FeedbackRules, join
from asn_kinerja.scoring.lateness import late_bands
from asn_kinerja.scoring.parts import ByTarget, Cap, Cell, Labels, Lookup, Mean, Rounded, Sum
from asn_kinerja.scoring.parts.items import Over
from asn_kinerja.scoring.parts.joins import Join
from asn_kinerja.scoring.parts.keys import Keys
from asn_kinerja.scoring.services import service_times
from asn_kinerja.scoring.services.complaints import complaint_handling
from asn_kinerja.selection import Criterion, Ranking, TieBreak
from asn_kinerja.stored import recompute
from asn_kinerja.testing import walk
from asn_kinerja.words import Text

#: Rooms that hold no part of the interface.
NOT_WALKED = {"testing": "tools for tests", "messages": "templates of sentences, filled by errors.problem only"}


def rooms() -> list[ModuleType]:
    """Return every room of the package, the tools for tests and the templates of messages apart."""
    names = [found.name for found in pkgutil.iter_modules(asn_kinerja.__path__) if not found.name.startswith("_")]
    return [importlib.import_module(f"asn_kinerja.{name}") for name in names if name not in NOT_WALKED]


def own(module: ModuleType) -> list[str]:
    """Return the public names of a module: its ``__all__``, or what it defines."""
    if hasattr(module, "__all__"):
        return list(module.__all__)
    mine = ((name, getattr(value, "__module__", None)) for name, value in vars(module).items())
    return [name for name, home in mine if not name.startswith("_") and home == module.__name__]


def documented() -> dict[ModuleType, list[str]]:
    """Return the names the reference page shows, by module."""
    page = Path(__file__).parent.parent / "docs" / "api.md"
    pattern = r"automodule:: (\S+)\n   :members:(.*)"
    found = {}
    for name, listed in re.findall(pattern, page.read_text(encoding="utf-8")):
        module = importlib.import_module(name)
        found[module] = [one.strip() for one in listed.split(",") if one.strip()] or own(module)
    return found


def public() -> dict[str, Any]:
    """Return every public name with what it stands for, by its dotted name."""
    found: dict[str, Any] = {}
    for module, names in documented().items():
        found |= {f"{module.__name__}.{name}".removeprefix("asn_kinerja."): getattr(module, name) for name in names}
    todo, seen = [asn_kinerja, *rooms(), *(walk.homes(name)[0] for name in walk.texts())], set()
    while todo:
        module = todo.pop()
        if module in seen:
            continue
        seen.add(module)
        for name in own(module):
            value = getattr(module, name)
            if isinstance(value, ModuleType):
                todo.append(value)
            else:
                home = (
                    getattr(value, "__module__", None) if inspect.isclass(value) or inspect.isfunction(value) else None
                )
                found.setdefault(f"{home or module.__name__}.{name}".removeprefix("asn_kinerja."), value)
    return dict(sorted(found.items()))


PUBLIC = public()
CLASSES = {name: value for name, value in PUBLIC.items() if inspect.isclass(value)}
ENUMS = {name: value for name, value in CLASSES.items() if issubclass(value, enum.Enum)}
ERRORS = {name: value for name, value in CLASSES.items() if issubclass(value, AsnKinerjaError)}

NUMBER = "199003052015032001"
NAME = "Kusumaningtyas"

STAFF = Employee(NIP(NUMBER), NAME, service=ServiceKind.PNS, position=Position.jf("Perawat", "AHLI_MUDA"), unit="RSUD")
ROW = WorkResult(
    "kk",
    "Kartu keluarga",
    (
        Indicator("kk.jumlah", Aspect.QUANTITY, AtLeast(12, "dokumen"), title="Jumlah"),
        Indicator("kk.mutu", Aspect.QUALITY, AtLeast(100, "persen")),
        Indicator("kk.waktu", Aspect.TIMELINESS, AtMost(12, "bulan")),
    ),
    supports="atasan-1",
)
MARKS = Behaviour.marks(orientasi_pelayanan=85, integritas=84, komitmen=80, disiplin=83, kerjasama=82)
REALISED = {"kk.jumlah": 12, "kk.mutu": "80.5", "kk.waktu": "9.12"}
PLAN = SKP(STAFF, EvaluationPeriod.year(2018), (ROW,), agency=Agency("Pemkab"), resources=(Resource("Anggaran"),))
TASK, WORK, IDEA = AdditionalTask("Panitia", "ST-1"), Creativity("Antrean", Recognition.INSTANSI), NewIdea("Drone")
RECORD = PLAN.realised(REALISED, behaviour=MARKS, extras=(TASK, WORK))
HALF = SKP(STAFF, EvaluationPeriod.semester(2018, 1), (ROW,)).realised(REALISED, behaviour=MARKS)
REST = SKP(STAFF, EvaluationPeriod.semester(2018, 2), (ROW,)).realised(REALISED, behaviour=MARKS)
RATED = SKP(STAFF, EvaluationPeriod.year(2025), (ROW,)).realised(
    ratings=Ratings(Expectation.DI_ATAS, Expectation.SESUAI)
)
BANDS = Bands.at_least({90: Expectation.DI_ATAS, 70: Expectation.SESUAI}, below=Expectation.DI_BAWAH)
AGENCY = WeightedPolicy(
    name="Contoh",
    parts={
        Aspect.QUANTITY: (40, scoring.quantity.ratio(cap=120)),
        Aspect.QUALITY: (40, scoring.limits.floor(scoring.quality.ratio(), 0)),
        Aspect.TIMELINESS: (20, scoring.timeliness.inverse_ratio(cap=120)),
    },
    bands=BANDS,
)
PROPOSED = SKP(STAFF, EvaluationPeriod.year(2025), (ROW,)).realised(
    REALISED, ratings=Ratings(behaviour=Expectation.SESUAI)
)
CITE = Regulation("PP", 46, 2011).cite(Standing.CORROBORATED)
RULE = Rule("contoh.aturan", CITE, Text("Judul", "Title"), Text("Kalimat.", "Sentence."))
QUESTION = Question(RULE, (Fact("done", bool, Text("selesai", "done")),), (Case("ya", {"done": True}), Case("tidak")))
EVALUATION = evaluate(RECORD)
LOW = evaluate(PLAN.realised({"kk.jumlah": 8, "kk.mutu": 60, "kk.waktu": 11}, behaviour=MARKS))
COACHING = coaching_needs([LOW], on=date(2019, 2, 1))
OFFICE = coaching_many([LOW], on=date(2019, 2, 1))


def half(realised: Fraction, target: Fraction) -> Fraction:
    """Stand for an agency's own function; pickles by its name."""
    return realised / target * 50


MEASURE = scoring.quantity.ratio(cap=120)
LOOKUP = Lookup(Keys.LETTER, FrozenMap({("A",): Cell(100, CITE)}), RULE)
DOCUMENT = EVALUATION.explain("id")
DESCRIBED = AGENCY.describe("en")

DAY = date(2026, 1, 2)
DOSSIER = Dossier(
    birth=date(1990, 3, 5),
    service=[Service(ServiceKind.PNS, date(2015, 3, 1))],
    ranks=[RankHeld(Golongan.III_A, date(2015, 3, 1))],
    evaluations=[Rated.year(2024, permenpanrb_6_2022.Predikat.BAIK), EVALUATION],
    discipline=[Punishment(PunishmentLevel.RINGAN, date(2019, 1, 1))],
    leave=[Leave(LeaveKind.BESAR, EvaluationPeriod.month(2020, 1))],
    training=[Training("Pelayanan prima", "12.5", on=date(2025, 5, 5))],
    awards=[Held("kota.bulanan", date(2025, 8, 31))],
    figures=[Figure("ikm", EvaluationPeriod.quarter(2025, 1), "88.31")],
    competences={"komunikasi": 3},
    facts={"bersih": True},
)
SERVED = follow_up.Served(rule=RULE, years=10)
REQUIREMENTS = (
    *(SERVED, follow_up.InRank(rule=RULE, years=4), follow_up.YoungerThan(rule=RULE, years=58)),
    *(follow_up.ServiceIs(rule=RULE, kinds=(ServiceKind.PNS,)), follow_up.RatedAtLeast(rule=RULE, word=None, years=2)),
    *(follow_up.PositionIn(rule=RULE, kinds=(STAFF.position.kind,)), follow_up.FigureRose(rule=RULE, key="ikm")),
    *(follow_up.AwardsHeld(rule=RULE, at_most=0), follow_up.NoLeave(rule=RULE, kinds=(LeaveKind.CLTN,))),
    follow_up.NotPunished(rule=RULE, levels=(PunishmentLevel.BERAT,), years=5),
    follow_up.Stated(rule=RULE, key="bersih", title=Text("bersih", "clean")),
    follow_up.FigureAtLeast(rule=RULE, key="ikm", least=80),
    follow_up.CompetencesMet(rule=RULE, required={"komunikasi": 3}),
    follow_up.BelowCeiling(rule=RULE, ceilings=pp_99_2000.CEILINGS),
    *(follow_up.All((SERVED,), rule=RULE), follow_up.AnyOf((SERVED,), rule=RULE), follow_up.Not(SERVED, rule=RULE)),
    Requirement(rule=RULE),
)
HONOUR = pp_35_2010.satyalancana(pp_35_2010.ServiceClass.X)
RANKING = Ranking(RULE, [Criterion("layanan", 1)], tie_breaks=[TieBreak("masa_kerja")])
PROGRAMME = Programme(
    key="kota.bulanan", name=RULE.title, ranking=RANKING, confers=Text("Wali Kota", "mayor"), rhythm=Rhythm.MONTH
)
NOMINEE = Nominee("p", DOSSIER, {"layanan": 90})
ROUND = PROGRAMME.hold([NOMINEE], EvaluationPeriod.month(2025, 6))
STANDARD = ServiceStandard(1, TimeUnit.CALENDAR_DAYS)
CASE, COMPLAINT = ServiceRecord("1", date(2025, 6, 2), date(2025, 6, 4)), Complaint("A-1", "aduan", date(2025, 6, 2))
COMPLAINTS = complaint_handling([COMPLAINT], {"aduan": STANDARD}, on=date(2025, 6, 17))
FEEDBACK, FEEDBACK_RULES = Feedback(RaterGroup.PEERS, 80), FeedbackRules({RaterGroup.PEERS: 100}, anonymity=1)
SURVEY = Survey.from_answers([[3, 4, 3, 4, 3, 4, 3, 4, 3]] * 20)
INDEX = permenpanrb_14_2017.survey.index(SURVEY)
FOLLOWED = procedure.follow_up(
    procedure.EvaluationDates(signer=procedure.Signer.RATER, received=date(2026, 2, 5)),
    WorkingDays({date(2026, 2, 17)}),
)
CALENDAR = procedure.year_calendar(2025, periodic=None)
#: Dossiers, awards, rankings, services, surveys and what regulations make of them.
FOLLOW_UP: tuple[Any, ...] = (
    *(DOSSIER, *chain.from_iterable(getattr(DOSSIER, name) for name in ("service", "ranks", "discipline", "leave"))),
    *(*DOSSIER.training, *DOSSIER.awards, *DOSSIER.figures, DOSSIER.evaluations[0], *REQUIREMENTS),
    *(HONOUR, follow_up.assess(HONOUR, DOSSIER, on=DAY), follow_up.gaps({"komunikasi": 4}, DOSSIER)[0]),
    *(RANKING, *RANKING.criteria, *RANKING.tie_breaks, ROUND.ranked, *ROUND.ranked.places, PROGRAMME, NOMINEE, ROUND),
    ROUND.ranked.places[0].candidate,
    *(
        STANDARD,
        CASE,
        service_times([CASE], STANDARD),
        late_bands(service_times([CASE], STANDARD), [0])[0],
        COMPLAINT,
        COMPLAINTS,
        *COMPLAINTS.kinds,
    ),
    *(FEEDBACK, FEEDBACK_RULES, join([FEEDBACK], FEEDBACK_RULES), TakeOver("kk")),
    *(SURVEY, INDEX, INDEX.value, INDEX.value.elements[0], INDEX.value.scale),
    permenpanrb_14_2017.survey.mean_of_indices([INDEX]).value,
    *(FOLLOWED, FOLLOWED.dates, FOLLOWED.steps[0], FOLLOWED.steps[0].limit, FOLLOWED.on(DAY), CALENDAR),
    *(FOLLOWED.course, deadlines.Timeline(FOLLOWED.course, FOLLOWED.dates, FOLLOWED.steps)),
    deadlines.EndOfMonth(RULE, RULE.title, 1),
    procedure.Collision(FOLLOWED.steps[0], FOLLOWED.steps[1], DAY, DAY),
    procedure.EvaluationWindow(EvaluationPeriod.quarter(2025, 3), date(2025, 9, 20), date(2025, 10, 10)),
    *(procedure.rater_for(procedure.RaterCase.MISSED_WINDOW).value, procedure.PLANNING),
    *(permenpanrb_6_2022.guides.guide("LOYAL.3"), permenpanrb_6_2022.suggestion.Tally(above=3)),
    *(permenpanrb_3_2020.Cutoffs(50, 80), pp_35_2010.Switches()),
    *chain.from_iterable(se_menpanrb_3_2023.CONDITIONS.values()),
    se_bkn_1_2023.leave_review(PLAN, [EvaluationPeriod.month(2018, 2)], WorkingDays(frozenset())),
)

#: An example of each public class that has instances of its own; several where they differ in kind.
SPECIMENS: tuple[Any, ...] = (
    *(STAFF, STAFF.nip, STAFF.position, Agency("Pemkab"), PLAN, Resource("Anggaran"), ROW, ROW.indicators[0]),
    *(AtLeast("80.5", "persen", "0.01"), AtMost(Fraction(1, 3)), Between(80, 90, "%"), By(date(2025, 6, 30))),
    *(AtMost(0, "kecelakaan"), YesNo(), ByTarget(FrozenMap({AtLeast: MEASURE}), RULE)),
    *(Described("baik sekali"), NOT_DONE, MARKS, Behaviour.monthly({1: {"integritas": 84}}), TASK, WORK, IDEA),
    *(RATED.ratings, RECORD, RATED, HALF, YearRecord((HALF, REST)), EvaluationPeriod.month(2025, 6)),
    *(FrozenMap({"a": 1, "b": (2,)}), FrozenMap(), WorkingDays(frozenset({date(2025, 4, 18)}))),
    *(EVALUATION, evaluate_year([HALF, REST]), evaluate(RATED), evaluate(RECORD, AGENCY)),
    evaluate(PROPOSED, permenpanrb_6_2022.policy(propose=AGENCY)),
    *(Outcome("a", EVALUATION), Outcome(1, None, (problem("float", "target", 0.1, write="0.1"),)), AGENCY),
    *(insight.summarise([Outcome("a", EVALUATION)])[0], EVALUATION.finding, EVALUATION.score, POINTS),
    *(Score((1, 3), Scale(Text("skala", "scale"))), Unknown((Text("belum diketahui", "not known"),))),
    *(DOCUMENT, *DOCUMENT.sections[:1], *DOCUMENT.items[:1], *DESCRIBED.sections),
    *(QUESTION, *QUESTION.facts, *QUESTION.cases, LegalText("PP", 94, 2021)),
    *(CITE, CITE.regulation, RULE, Text("satu", "one"), problem("type", "a", [], expected="b")),
    *(BANDS, Table(BANDS.rows), Curve((Row(closed(0, 100), Line.of(100, -1)),)), BANDS.rows[0], Line.of(1, 2)),
    Jump(Fraction(50), Fraction(1), Fraction(2)),
    *(Rounding(2), closed(0, "0.5"), Interval(None, None, has_lower=False, has_upper=False)),
    *(pp_46_2011.policy(), permenpanrb_6_2022.policy(propose=AGENCY), rulebook.RULEBOOK[0]),
    *(MEASURE, scoring.quality.defect_share(), Rounded(MEASURE, Rounding(2), RULE), Sum(((1, MEASURE),), RULE)),
    *(Mean(Over.RESULTS, Mean(Over.INDICATORS, MEASURE, RULE), RULE, Join.MEAN), Cap(MEASURE, RULE, closed(0, 1))),
    *(LOOKUP, Cell(100, CITE), Labels(BANDS, MEASURE, RULE), scoring.opaque.function(half)),
    recompute(EVALUATION.to_dict()),
    *(
        OFFICE,
        *OFFICE.people,
        COACHING,
        COACHING.policy,
        *COACHING.needs[:1],
        *improvements(LOW),
        OutOfReach("a", "A", Text("x", "y")),
    ),
    AGENCY.needs(RECORD),
    AGENCY.needs(RECORD).targets[Aspect.QUANTITY],
    pp_46_2011.policy().read.marks,
    *FOLLOW_UP,
)
