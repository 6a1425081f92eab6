"""PP 49/2018 (Manajemen PPPK): the ceiling of competence development for PPPK in a contract year.

Here: the number of hours; it is a ceiling, never a floor. Not here: adding hours (``follow_up.competence``).
"""

from fractions import Fraction

from ..checks import kind_problem, refuse
from ..errors import DossierError
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Scale, Score
from ..follow_up.competence import hours, require_service
from ..follow_up.dossier import Dossier
from ..follow_up.twice import hours_facts
from ..law.citation import Standing
from ..law.text import LegalText
from ..model.employee_words import ServiceKind
from ..model.period import EvaluationPeriod
from ..questions import replays
from ..words import Text

PP_49_2018 = LegalText("PP", 49, 2018, "Manajemen PPPK")
NAME = Text("PP 49/2018 (pengembangan kompetensi PPPK)", "PP 49/2018 (competence development of PPPK)")
HOURS_PLACE = PP_49_2018.cite(Standing.OFFICIAL_TEXT, pasal="40", ayat="1")
EXEMPT_PLACE = PP_49_2018.cite(Standing.CORROBORATED, pasal="40", ayat="2")
#: Most hours (jam pelajaran, JP) of competence development in a year of the contract.
MOST_HOURS = 24
#: Whom the ceiling binds.
BOUND = frozenset({ServiceKind.PPPK})
JP = Scale(Text("JP", "JP"), unit="JP")
HOURS_RULE = PP_49_2018.rule(
    "jam_pelajaran",
    HOURS_PLACE,
    ("Sisa jam pelajaran", "Hours of training left"),
    "Pengembangan kompetensi PPPK paling banyak 24 jam pelajaran dalam 1 tahun masa perjanjian kerja.",
    "A PPPK develops competence for at most 24 hours (JP) in a year of the contract.",
)
EXEMPT_RULE = PP_49_2018.rule(
    "jam_pelajaran_dikecualikan",
    EXEMPT_PLACE,
    ("Sisa jam pelajaran", "Hours of training left"),
    "Batas itu tidak berlaku bagi PPPK dalam JPT utama dan madya tertentu.",
    "The limit does not bind PPPK in certain JPT utama and madya.",
)
NO_LIMIT = Text("tidak ada batas", "no limit")


@replays
def hours_left(
    dossier: Dossier, *, contract_year: EvaluationPeriod, exempt: bool = False
) -> "Finding[Score | Unknown | None]":
    """Return how many hours (JP) are still allowed in a year of the contract, 0 where the limit is reached.

    *exempt* says that the post is one of the JPT utama and madya that the limit does not bind: ``None``, no limit.

    Raises ``DossierError`` for what is no dossier, no period, no answer to *exempt*, and for a PNS, who has a minimum
    and no ceiling (``pp_11_2017.hours_short``).
    """
    wrong = kind_problem(exempt, bool, "exempt", "bool")
    refuse(DossierError, wrong)
    done = hours(dossier, contract_year)
    require_service(dossier, contract_year, BOUND, HOURS_RULE, "pp_11_2017.hours_short")
    if exempt:
        return found(EXEMPT_RULE, None, value=NO_LIMIT)
    if isinstance(done, Unknown):
        return found(HOURS_RULE, done)
    over = done - MOST_HOURS
    value = Score(max(Fraction(0), -over).as_integer_ratio(), JP)
    how, once = hours_facts(dossier.training or (), contract_year, "hours_over" if over > 0 else "hours_left")
    return found(HOURS_RULE, value, how, hours=done, limit=MOST_HOURS, over=max(Fraction(0), over), **once)
