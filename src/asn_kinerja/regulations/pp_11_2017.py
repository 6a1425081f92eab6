"""PP 11/2017 (Manajemen PNS): the yearly minimum of competence development for PNS.

Here: the number of hours. Not here: adding hours (``follow_up.competence``), hours per form of training (the agency's
table). The article was not verified; none is cited.
"""

from fractions import Fraction

from ..finding.finding import Finding, Unknown, found
from ..finding.score import Scale, Score
from ..follow_up.competence import hours, require_service
from ..follow_up.dossier import Dossier
from ..follow_up.twice import hours_facts
from ..law.citation import Standing
from ..law.texts import PP_11_2017
from ..model.employee_words import ServiceKind
from ..model.period import EvaluationPeriod
from ..questions import replays
from ..words import Text

NAME = Text("PP 11/2017 (pengembangan kompetensi PNS)", "PP 11/2017 (competence development of PNS)")
HOURS_PLACE = PP_11_2017.cite(Standing.CORROBORATED)
#: Fewest hours (jam pelajaran, JP) of competence development in a calendar year.
LEAST_HOURS = 20
#: Whom the minimum binds; those who become PNS are under the same management.
BOUND = frozenset({ServiceKind.PNS, ServiceKind.CPNS})
JP = Scale(Text("JP", "JP"), unit="JP")
HOURS_RULE = PP_11_2017.rule(
    "jam_pelajaran",
    HOURS_PLACE,
    ("Kekurangan jam pelajaran", "Hours of training short"),
    "PNS mengembangkan kompetensinya paling sedikit 20 jam pelajaran dalam 1 tahun.",
    "A PNS develops competence for at least 20 hours (JP) a year.",
)


@replays
def hours_short(dossier: Dossier, *, year: int) -> "Finding[Score | Unknown]":
    """Return how many hours (JP) are short of the yearly minimum of PNS, 0 where it is reached.

    Somebody who served part of the year is measured by the whole minimum: no proportion was found.

    Raises ``DossierError`` for what is no dossier and for a PPPK, who has a ceiling and no minimum
    (``pp_49_2018.hours_left``); ``PeriodError`` for what is no year.
    """
    period = EvaluationPeriod.year(year)
    done = hours(dossier, period)
    require_service(dossier, period, BOUND, HOURS_RULE, "pp_49_2018.hours_left")
    if isinstance(done, Unknown):
        return found(HOURS_RULE, done)
    short = max(Fraction(0), LEAST_HOURS - done)
    value = Score(short.as_integer_ratio(), JP)
    how, once = hours_facts(dossier.training or (), period, "hours_short")
    return found(HOURS_RULE, value, how, hours=done, limit=LEAST_HOURS, **once)
