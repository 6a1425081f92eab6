"""PP 30/2019 article 56 to 58: the six-month track of a PNS below target, as far as it was verified.

Here: which step the text names next. Not here: any decision; a dismissal is never an answer, what could lead to one
is handed to the authority. Coaching policies stand apart (``permenpanrb_6_2022.coaching``).
"""

from datetime import date

from attrs import evolve
from dateutil.relativedelta import relativedelta

from ..errors import DossierError, raise_if
from ..finding.finding import Finding, Unknown
from ..follow_up.entries import date_problem
from ..law.citation import Standing
from ..law.texts import PP_30_2019
from ..model.checks import gathered, kind_problem
from ..model.employee_words import ServiceKind
from ..words import Text, Word

NAME = Text("PP 30/2019 Pasal 57-58 (jalur perbaikan PNS)", "PP 30/2019 art. 57-58 (the six-month track of PNS)")
TRACK_PLACE = PP_30_2019.cite(Standing.CORROBORATED, pasal="57-58")
#: Months a PNS has to improve.
MONTHS_TO_IMPROVE = 6
#: First assessment year that falls under the text; before it the track does not exist.
FIRST_YEAR = 2019
TRACK_RULE = evolve(PP_30_2019, key="pp_30_2019_pasal_57").rule(
    "jalur_perbaikan",
    TRACK_PLACE,
    ("Jalur perbaikan enam bulan", "The six-month track"),
    (
        "PNS yang tidak mencapai target diberi 6 bulan untuk memperbaiki, lalu uji kompetensi; selebihnya diputuskan "
        "pejabat yang berwenang.",
        "A PNS below target has 6 months to improve, then a competency test; the authority decides the rest.",
    ),
)


class TrackStep(Word):
    """What the text names next; none is a decision."""

    SELESAI = Text("selesai: kinerja membaik", "over: performance improved")
    PERBAIKAN_6_BULAN = Text("masa perbaikan 6 bulan berjalan", "the 6 months to improve are running")
    UJI_KOMPETENSI = Text("uji kompetensi", "competency test")
    SERAHKAN = Text("serahkan kepada pejabat yang berwenang", "proceed to the authority")
    BUKAN_JALUR_INI = Text(
        "bukan jalur ini: ketentuan kontrak, serahkan kepada pejabat yang berwenang",
        "not this track: rules of the contract, proceed to the authority",
    )


def track(
    *, service: ServiceKind, warned: date | None, on: date, improved: bool | None = None, tested: bool | None = None
) -> "Finding[TrackStep | Unknown]":
    """Return the step that PP 30/2019 names next for a person rated below good, on a day.

    *warned*: the day the months began, ``None`` where unknown. *improved*: whether performance improved, judged under
    normal conditions, ``None`` where nobody said. *tested*: whether a competency test was held. The track is that of
    PNS; anybody else is told so. ``Unknown`` names what is missing.

    Raises ``DossierError`` for parts of a wrong kind.
    Source: PP 30/2019 article 57-58 (corroborated, the text itself not read).
    """
    truth = (bool, type(None))
    found = [kind_problem(service, ServiceKind, "service", "ServiceKind"), date_problem(on, "on")]
    found += [None if warned is None else date_problem(warned, "warned")]
    found += [kind_problem(improved, truth, "improved", "bool"), kind_problem(tested, truth, "tested", "bool")]
    raise_if(gathered(found), DossierError)
    step = _step(service, warned, on, improved=improved, tested=tested)
    return Finding(step, TRACK_RULE, TRACK_RULE.title, TRACK_PLACE, "plain", (("value", step),))


def _step(
    service: ServiceKind, warned: date | None, on: date, *, improved: bool | None, tested: bool | None
) -> "TrackStep | Unknown":
    if service is not ServiceKind.PNS:
        return TrackStep.BUKAN_JALUR_INI
    if improved:
        return TrackStep.SELESAI
    if warned is None:
        return _missing(_SINCE)
    if warned.year < FIRST_YEAR or on < warned:
        return _missing(_AFTER)
    if on < warned + relativedelta(months=MONTHS_TO_IMPROVE):
        return TrackStep.PERBAIKAN_6_BULAN
    if improved is None:
        return _missing(_IMPROVED)
    if tested is None:
        return _missing(_TESTED)
    return TrackStep.SERAHKAN if tested else TrackStep.UJI_KOMPETENSI


def _missing(what: Text) -> Unknown:
    return Unknown((what,), (what,))


_SINCE = Text("hari mulai masa perbaikan belum diketahui", "the day the months began is not known")
_AFTER = Text("jalur ini belum ada atau belum mulai pada hari itu", "the track was not there, or not begun, that day")
_IMPROVED = Text("belum diketahui apakah kinerja membaik", "whether performance improved is not known")
_TESTED = Text("belum diketahui apakah uji kompetensi sudah diadakan", "whether the test was held is not known")
