"""To whom the planning of PermenPANRB 6/2022 does not apply.

Here: a closed list of statuses and what follows. Not here: village staff and study leave (``se_bkn_1_2023``).
"""

from attrs import evolve

from ....finding.finding import Finding, Unknown
from ....frozenmap import FrozenMap
from ....law.citation import Listed, Standing
from ....questions import Case, Fact, Question, replays
from ....words import Text, Word
from ..numbers import PERMENPANRB_6_2022
from .people import Applicability

EXCLUSION_RULE = PERMENPANRB_6_2022.rule(
    "perencanaan_tidak_berlaku",
    PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="65-66", point="8"),
    ("Perencanaan kinerja (SKP)", "Planning (SKP)"),
    "Perencanaan kinerja tidak berlaku bagi pejabat negara, pimpinan/anggota lembaga nonstruktural, yang "
    "diberhentikan sementara, CLTN, dan masa persiapan pensiun; tidak ada syarat masa kerja minimum.",
    "Planning does not apply to state officials, heads and members of non-structural bodies, those temporarily "
    "dismissed, on unpaid leave (CLTN) or in pre-retirement (MPP); no minimum service is required.",
)


class StaffStatus(Word):
    """Status of an employee, as far as the text treats it apart."""

    ACTIVE = Text("bertugas", "on duty")
    STATE_OFFICIAL = Text("pejabat negara", "state official")
    LNS = Text("pimpinan/anggota lembaga nonstruktural", "head or member of a non-structural body (LNS)")
    SUSPENDED = Text("diberhentikan sementara", "temporarily dismissed")
    CLTN = Text("cuti di luar tanggungan negara", "unpaid leave (CLTN)")
    MPP = Text("masa persiapan pensiun", "pre-retirement (MPP)")


_NOT = Applicability.DOES_NOT_APPLY
#: Status to whether planning applies, as printed.
PLANNING: FrozenMap[StaffStatus, Applicability] = Listed(
    EXCLUSION_RULE.cite,
    {
        StaffStatus.ACTIVE: Applicability.APPLIES,
        StaffStatus.STATE_OFFICIAL: _NOT,
        StaffStatus.LNS: _NOT,
        StaffStatus.SUSPENDED: _NOT,
        StaffStatus.CLTN: _NOT,
        StaffStatus.MPP: _NOT,
    },
)
MEANING = Text(
    "evaluate tidak mengetahui status pegawai dan menghitung setiap SKP yang diberikan: hasil untuk hari-hari dalam "
    "status ini dihitung dari SKP yang menurut ketentuan ini tidak perlu ada; akibatnya tidak disebut di sana",
    "evaluate knows no status and computes every plan it is given: a result for days in this status comes from a plan "
    "that need not exist by this rule, which names no consequence",
)
STATUS = Text("status pegawai", "the status of the employee")
PLANS = Question(
    EXCLUSION_RULE,
    (Fact("status", StaffStatus, STATUS),),
    tuple(Case(applies, {"status": status}) for status, applies in PLANNING.items()),
)


@replays
def planning_applies(status: StaffStatus | None) -> Finding[Applicability | Unknown]:
    """Return whether the planning of performance applies to an employee of *status*; ``None``: not known.

    Length of service plays no part: the text names no minimum. Where planning does not apply the answer says what that
    means for an evaluation already made: ``evaluate`` knows no status and computes every plan it is given, and the
    text read here names no consequence for such a result. It stays a computation over a plan nobody had to make.
    Raises ``QuestionError`` for what is no ``StaffStatus``. Source: annex p. 65-66 no. 8 (official text).

    >>> planning_applies(StaffStatus.CLTN).value
    Applicability.DOES_NOT_APPLY
    """
    found = PLANS(status=status)
    if found.value is not Applicability.DOES_NOT_APPLY:
        return found
    return evolve(found, how="excluded", facts=(*found.facts, ("meaning", MEANING)))
