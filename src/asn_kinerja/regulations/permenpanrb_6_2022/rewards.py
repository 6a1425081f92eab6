"""Pasal 31 of PermenPANRB 6/2022: the rewards that may follow an evaluation.

Here: the three rewards with their places, as honours. Not here: who receives one: the text names no threshold, the PPK
decides. Imported by name, so that evaluating loads nothing of this.
"""

from ...follow_up.award import Honour
from ...follow_up.merit import RatedAtLeast
from ...law.citation import Citation, Standing
from ...words import Text
from .numbers import PERMENPANRB_6_2022

PPK = Text("pejabat pembina kepegawaian (PPK)", "the PPK")
NO_THRESHOLD = Text(
    "Pasal 31 tidak menetapkan batas predikat maupun masa dua tahun; penghargaan dapat diberikan, tidak wajib.",
    "Pasal 31 names neither a predikat nor two years; a reward may be given, it need not be.",
)
#: Calendar years of results a reward rests on: the evaluation it follows.
RESULT_YEARS = 1


def _place(ayat: str) -> Citation:
    return PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, pasal="31", ayat=ayat)


def _reward(key: str, ayat: str, title: tuple[str, str], indonesian: str, english: str) -> Honour:
    rule = PERMENPANRB_6_2022.rule(key, _place(ayat), title, indonesian, english)
    condition = RatedAtLeast(rule=rule, word=None, years=RESULT_YEARS, own_labels=False)
    return Honour(rule.key, rule.title, condition, PPK, notes=(NO_THRESHOLD,))


SUCCESSION_PRIORITY = _reward(
    "prioritas_rencana_suksesi",
    "1",
    ("Prioritas kelompok rencana suksesi", "Priority for the succession group"),
    "Penghargaan dapat berupa prioritas untuk diikutsertakan dalam program kelompok rencana suksesi.",
    "A reward may be priority for the programme of the succession group.",
)
DEVELOPMENT_PRIORITY = _reward(
    "prioritas_pengembangan_kompetensi",
    "1",
    ("Prioritas pengembangan kompetensi", "Priority for competence development"),
    "Penghargaan dapat berupa prioritas untuk pengembangan kompetensi.",
    "A reward may be priority for competence development.",
)
OTHER_REWARD = _reward(
    "penghargaan_lain",
    "3",
    ("Penghargaan lain", "Another award"),
    "PPK dapat memberikan penghargaan lain sesuai peraturan perundang-undangan.",
    "The PPK may give other awards under the law.",
)
REWARDS = (SUCCESSION_PRIORITY, DEVELOPMENT_PRIORITY, OTHER_REWARD)
