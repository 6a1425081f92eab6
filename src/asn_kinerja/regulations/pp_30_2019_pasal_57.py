"""PP 30/2019 article 56 to 58: the six-month track of a PNS below target, as far as it was verified.

Here: which step the text names next. Not here: any decision; a dismissal is never an answer, what could lead to one
is handed to the authority. Coaching policies stand apart (``permenpanrb_6_2022.coaching``).
"""

from datetime import date

from attrs import evolve
from dateutil.relativedelta import relativedelta

from ..errors import QuestionError
from ..finding.finding import Finding, Unknown
from ..law.citation import Standing
from ..law.texts import PP_30_2019
from ..model.employee_words import ServiceKind
from ..questions import Case, Fact, Question
from ..signature import checked
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
    "PNS yang tidak mencapai target diberi 6 bulan untuk memperbaiki, lalu uji kompetensi; selebihnya diputuskan "
    "pejabat yang berwenang.",
    "A PNS below target has 6 months to improve, then a competency test; the authority decides the rest.",
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


class TrackStage(Word):
    """Where a day stands in the months to improve."""

    BEFORE = Text("jalur belum ada atau belum mulai", "before the track: not there, or not begun")
    RUNNING = Text("sebelum 6 bulan berakhir", "before the six months are over")
    OVER = Text("6 bulan sudah berakhir", "the six months are over")


_BEFORE = Text("jalur ini belum ada atau belum mulai pada hari itu", "the track was not there, or not begun, that day")
TRACK = Question(
    TRACK_RULE,
    (
        Fact("service", ServiceKind, Text("jenis kepegawaian", "the kind of service")),
        Fact("stage", TrackStage, Text("hari mulai masa perbaikan", "the day the months began")),
        Fact("improved", bool, Text("apakah kinerja membaik", "whether performance improved")),
        Fact("tested", bool, Text("apakah uji kompetensi sudah diadakan", "whether the test was held")),
        Fact("warned", date, Text("hari mulai masa perbaikan", "the day the months began")),
        Fact("on", date, Text("hari yang ditanyakan", "the day asked about")),
    ),
    (
        Case(TrackStep.BUKAN_JALUR_INI, {"service": (ServiceKind.CPNS, ServiceKind.PPPK)}),
        Case(Unknown((_BEFORE,), (_BEFORE,)), {"stage": TrackStage.BEFORE}),
        Case(TrackStep.SELESAI, {"improved": True}),
        Case(TrackStep.PERBAIKAN_6_BULAN, {"stage": TrackStage.RUNNING}),
        Case(TrackStep.SERAHKAN, {"tested": True}),
        Case(TrackStep.UJI_KOMPETENSI, {"tested": False}),
    ),
)


_LAST = date.max - relativedelta(months=MONTHS_TO_IMPROVE)  # of later days the months end after the last day there is


@checked(QuestionError)
def track(
    *, service: ServiceKind, warned: date | None, on: date, improved: bool | None = None, tested: bool | None = None
) -> "Finding[TrackStep | Unknown]":
    """Return the step that PP 30/2019 names next for a person rated below good, on a day.

    *warned*: the day the months began. *improved*: whether performance has improved by that day, judged under normal
    conditions. *tested*: whether a competency test was held by that day. "Not yet" is ``False``; ``None`` says that it
    is not known, and the answer is ``Unknown``, naming it, wherever it would decide. The track is that of PNS; anybody
    else is told so.

    Raises ``QuestionError`` for parts of a wrong kind.
    Source: PP 30/2019 article 57-58 (corroborated, the text itself not read).
    """
    stage = TrackStage.BEFORE if on.year < FIRST_YEAR else None if warned is None else _stage(warned, on)
    return TRACK(service=service, stage=stage, improved=improved, tested=tested, warned=warned, on=on)


def _stage(warned: date, on: date) -> TrackStage:
    if warned.year < FIRST_YEAR or on < warned:
        return TrackStage.BEFORE
    is_over = warned <= _LAST and on >= warned + relativedelta(months=MONTHS_TO_IMPROVE)
    return TrackStage.OVER if is_over else TrackStage.RUNNING
