"""The succession group (kelompok rencana suksesi): whom the text admits to it.

Here: the condition. Not here: choosing among those who meet it; a committee does.
"""

from collections.abc import Mapping

from ...follow_up.award import Honour
from ...follow_up.condition import All, Condition
from ...follow_up.conduct import Stated
from ...follow_up.merit import CompetencesMet, RatedAtLeast
from ...follow_up.tenure import ServiceIs
from ...law.rule import Rule
from ...model.employee_words import ServiceKind
from ...words import Text
from .numbers import PERMENPANRB_3_2020, SUCCESSION_PLACE, SUCCESSION_RULE, SUCCESSION_WORD, SUCCESSION_YEARS

COMMITTEE = Text("komite talenta dan pejabat pembina kepegawaian", "the talent committee and the PPK")
COMPETENCE_FITS = "sesuai_kompetensi"
DEVELOPMENT_MET = "kewajiban_pengembangan_terpenuhi"


def _rule(key: str, title: tuple[str, str]) -> Rule:
    said = SUCCESSION_RULE.sentence
    return PERMENPANRB_3_2020.rule(key, SUCCESSION_PLACE, title, said.id, said.en)


WHO_RULE = _rule("suksesi_pns", ("Jenis kepegawaian", "Kind of service"))
RESULT_RULE = _rule("suksesi_predikat", ("Predikat kinerja", "Performance predikat"))
COMPETENCE_RULE = _rule("suksesi_kompetensi", ("Kesesuaian kompetensi", "Fit of competence"))
DUTY_RULE = _rule("suksesi_pengembangan", ("Kewajiban pengembangan kompetensi", "Development duty"))


def succession_group(required: Mapping[str, int] | None = None) -> Honour:
    """Return the succession group: PNS, BAIK or better in each of the last two years, competence, development duty.

    *required* are the levels the post asks for, compared with the dossier's; without it the dossier must state the
    fact ``sesuai_kompetensi``. The development duty is the fact ``kewajiban_pengembangan_terpenuhi``.

    Raises ``ConditionError`` for levels that are none.
    """
    title = Text("sesuai kompetensi yang dibutuhkan", "fits the competence needed")
    fits: Condition = Stated(rule=COMPETENCE_RULE, key=COMPETENCE_FITS, title=title)
    if required is not None:
        fits = CompetencesMet(rule=COMPETENCE_RULE, required=required)
    duty = Text("kewajiban pengembangan kompetensi terpenuhi", "the development duty is met")
    return Honour(
        key=SUCCESSION_RULE.key,
        name=SUCCESSION_RULE.title,
        condition=All(
            (
                ServiceIs(rule=WHO_RULE, kinds=(ServiceKind.PNS,)),
                RatedAtLeast(rule=RESULT_RULE, word=SUCCESSION_WORD, years=SUCCESSION_YEARS, own_labels=False),
                fits,
                Stated(rule=DUTY_RULE, key=DEVELOPMENT_MET, title=duty),
            ),
            rule=SUCCESSION_RULE,
        ),
        confers=COMMITTEE,
    )


SUCCESSION_GROUP = succession_group()
