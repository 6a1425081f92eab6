"""EXAMPLE, NOT LAW: how one regency statistics office ranks its employee of the month.

Here: the one published set of weights, as a preset to copy. Not here: any regulation: none with published weights was
found.
"""

from ..exact.interval import closed
from ..exact.number import Number
from ..finding.finding import Finding
from ..finding.score import Score
from ..follow_up.programme import Programme, Rhythm
from ..law.citation import Standing
from ..law.reading import Reading
from ..law.text import LegalText
from ..questions import replays
from ..selection.candidate import Candidate
from ..selection.criteria import Criterion
from ..selection.ranking import Ranking
from ..words import Text

PRAKTIK = LegalText("Praktik satu kantor BPS kabupaten", None, None, key="praktik_bps_kabupaten")
PLACE = PRAKTIK.cite(Standing.SINGLE_SOURCE)
NAME = Text("Praktik satu kantor BPS kabupaten (contoh, bukan hukum)", "Practice of one BPS office (example, not law)")
NOT_LAW = Text(
    "Contoh, bukan hukum: bobot ini kebiasaan satu kantor; sebutkan kebijakan instansi sendiri.",
    "Example, not law: these weights are the habit of one office; state your agency's own policy.",
)
READINGS: tuple[type[Reading], ...] = ()
SCORE_RULE = PRAKTIK.rule(
    "pegawai_teladan_bulanan",
    PLACE,
    ("Pegawai teladan bulanan", "Employee of the month"),
    "Contoh, bukan hukum: 30 % BerAKHLAK, 40 % kehadiran, 30 % capaian kinerja.",
    "Example, not law: 30 % BerAKHLAK, 40 % attendance, 30 % achievement.",
)
#: The weights, and the range that office's application accepts for BerAKHLAK.
BERAKHLAK = Criterion("berakhlak", "0.3", Text("BerAKHLAK", "BerAKHLAK"), closed(80, 100))
ATTENDANCE = Criterion("kehadiran", "0.4", Text("kehadiran", "attendance"))
ACHIEVEMENT = Criterion("capaian_kinerja", "0.3", Text("capaian kinerja", "achievement"))
RANKING = Ranking(SCORE_RULE, (BERAKHLAK, ATTENDANCE, ACHIEVEMENT), quota=1)
EMPLOYEE_OF_THE_MONTH = Programme(
    key=SCORE_RULE.key,
    name=SCORE_RULE.title,
    ranking=RANKING,
    confers=Text("kepala kantor", "the head of the office"),
    rhythm=Rhythm.MONTH,
    notes=(NOT_LAW,),
)


@replays
def score(*, berakhlak: Number | str, kehadiran: Number | str, capaian_kinerja: Number | str) -> Finding[Score]:
    """Return the weighted score of three figures, exact; an example, not law.

    Raises ``RankingError`` for what is no number.

    >>> score(berakhlak=92, kehadiran=100, capaian_kinerja=95).value.exact
    Fraction(961, 10)
    """
    figures = {"berakhlak": berakhlak, "kehadiran": kehadiran, "capaian_kinerja": capaian_kinerja}
    return RANKING.score(Candidate("-", figures))
