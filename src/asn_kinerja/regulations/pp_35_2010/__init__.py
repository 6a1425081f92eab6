"""PP 35/2010 (UU 20/2009): Satyalancana Karya Satya for 10, 20 and 30 years of unbroken service.

Here: the years, what blocks, the open readings. Not here: counting (``follow_up``). No article was verified; none is
cited. What comes out are administrative conditions: the President confers the honour.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from ...checks import kind_problem, refuse
from ...errors import ConditionError
from ...finding.finding import Finding, Unknown, found
from ...follow_up.award import Honour, assess, award_key
from ...follow_up.condition import All, Condition, Day, Status
from ...follow_up.conduct import AwardsHeld, NoLeave, NotPunished, Stated
from ...follow_up.dossier import Dossier
from ...follow_up.entries import LeaveKind, PunishmentLevel
from ...follow_up.merit import RatedAtLeast
from ...follow_up.service_run import run_of
from ...follow_up.tenure import LeaveCount, Served, ServiceIs
from ...law.citation import Citation, Listed, Standing
from ...law.reading import Reading, reading
from ...law.text import LegalText
from ...model.employee_words import ServiceKind
from ...questions import replays
from ...signature import answered
from ...words import Text, Word
from .names import is_medal, written

PP_35_2010 = LegalText("PP", 35, 2010, "Pelaksanaan UU 20/2009 tentang Gelar, Tanda Jasa, dan Tanda Kehormatan")
PP_25_1994 = LegalText("PP", 25, 1994, "Tanda Kehormatan Satyalancana Karya Satya")
NAME = Text("PP 35/2010 (Satyalancana Karya Satya)", "PP 35/2010 (Satyalancana Karya Satya)")
TOLD = PP_35_2010.cite(Standing.CORROBORATED)
ONE_SOURCE = PP_35_2010.cite(Standing.SINGLE_SOURCE)
YEARS_PLACE = PP_25_1994.cite(Standing.CORROBORATED, pasal="4", ayat="2")
CHOICE = PP_35_2010.cite(Standing.POLICY)
PRESIDENT = Text("Presiden Republik Indonesia", "the President of the Republic of Indonesia")


@reading(
    "hukuman_disiplin",
    default="BLOCKS",
    about=Text("Akibat hukuman disiplin sedang atau berat.", "The effect of a moderate or severe punishment."),
    why=Text('Semua sumber menyebut "tidak pernah".', 'Every source says "never punished".'),
)
class PunishmentEffect(Reading):
    """What a moderate or severe punishment during service does."""

    BLOCKS = ("BLOKIR", Text("tidak memenuhi untuk seterusnya", "the conditions are never met afterwards"))
    RESTARTS = (
        "MULAI_ULANG",
        Text("masa kerja dihitung ulang setelah selesai dijalani", "service counts anew after it is served"),
    )


@reading(
    "cltn",
    default="BLOCKS",
    about=Text("Akibat cuti di luar tanggungan negara.", "The effect of leave outside the state's charge."),
    why=Text("Dua instansi menyebutnya demikian.", "Two agencies say so."),
)
class LeaveEffect(Reading):
    """What leave outside the state's charge (CLTN) does."""

    BLOCKS = ("BLOKIR", Text("tidak memenuhi untuk seterusnya", "the conditions are never met afterwards"))
    DEDUCTS = ("KURANGI", Text("lamanya dikurangkan dari masa kerja", "its length is deducted"))
    RESTARTS = ("MULAI_ULANG", Text("masa kerja dihitung ulang setelahnya", "service counts anew after it"))


@reading(
    "kelas_diusulkan",
    default="HIGHEST",
    about=Text("Kelas yang diusulkan.", "The class to propose."),
    why=Text("Kelas yang lebih rendah tidak disyaratkan.", "The lower class is not required first."),
)
class ProposedClass(Reading):
    """Which class is proposed."""

    HIGHEST = ("TERTINGGI", Text("kelas tertinggi yang dicapai", "the highest class reached"))
    NEXT = ("BERIKUTNYA", Text("kelas berikut setelah yang dimiliki", "the class after the one held"))


READINGS = (PunishmentEffect, LeaveEffect, ProposedClass)


class ServiceClass(Word):
    """The three classes, lowest first; the value is the printed numeral."""

    X = Text("Satyalancana Karya Satya X Tahun", "Satyalancana Karya Satya, 10 years")
    XX = Text("Satyalancana Karya Satya XX Tahun", "Satyalancana Karya Satya, 20 years")
    XXX = Text("Satyalancana Karya Satya XXX Tahun", "Satyalancana Karya Satya, 30 years")


#: Full years of unbroken service that each class asks for, with the place.
YEARS: dict[ServiceClass, tuple[int, Citation]] = {
    ServiceClass.X: (10, YEARS_PLACE),
    ServiceClass.XX: (20, YEARS_PLACE),
    ServiceClass.XXX: (30, YEARS_PLACE),
}
BLOCKING = (PunishmentLevel.SEDANG, PunishmentLevel.BERAT)
CLTN = (LeaveKind.CLTN,)
#: Kinds of service about which the sources say nothing: neither covered nor excluded.
SILENT_ABOUT = (ServiceKind.PPPK,)
#: Years of results an agency that asks for them looks at.
RESULT_YEARS = 2
_rule = PP_35_2010.rule

WHOLE_RULE = _rule(
    "satyalancana_karya_satya",
    TOLD,
    ("Satyalancana Karya Satya", "Satyalancana Karya Satya"),
    "Satyalancana Karya Satya dapat diusulkan bagi PNS yang memenuhi semua syaratnya.",
    "Satyalancana Karya Satya may be proposed for a PNS who meets all of its conditions.",
)
WHO_RULE = _rule(
    "pns",
    TOLD,
    ("Jenis kepegawaian", "Kind of service"),
    "Diberikan kepada PNS; berlakunya bagi PPPK belum jelas.",
    "It is for PNS; whether it covers PPPK is open.",
)
SERVICE_RULE = _rule(
    "masa_kerja",
    YEARS_PLACE,
    ("Masa kerja terus-menerus", "Unbroken service"),
    "Masa kerja terus-menerus paling sedikit 10, 20 atau 30 tahun, dihitung sejak CPNS; masa kerja di luar PNS "
    "tidak dihitung.",
    "Unbroken service of at least 10, 20 or 30 years, counted from the start as CPNS; other service does not count.",
)
PUNISHMENT_RULE = _rule(
    "hukuman_disiplin",
    TOLD,
    ("Hukuman disiplin", "Discipline"),
    "Tidak pernah dijatuhi hukuman disiplin tingkat sedang atau berat.",
    "Never punished at the level sedang or berat.",
)
LEAVE_RULE = _rule(
    "cltn",
    ONE_SOURCE,
    ("Cuti di luar tanggungan negara", "Leave outside the state's charge"),
    "Tidak pernah mengambil cuti di luar tanggungan negara.",
    "Never took leave outside the state's charge.",
)
LIGHT_RULE = _rule(
    "hukuman_ringan",
    ONE_SOURCE,
    ("Hukuman disiplin ringan", "Light punishment"),
    "Beberapa instansi meminta tidak pernah dihukum apa pun.",
    "Some agencies ask for no punishment at all.",
)
RESULT_RULE = _rule(
    "predikat",
    ONE_SOURCE,
    ("Predikat kinerja", "Performance predikat"),
    "Satu kementerian meminta paling rendah Baik dalam 2 tahun terakhir.",
    "One ministry asks for BAIK or better.",
)
PROCESS_RULE = _rule(
    "proses_pidana",
    ONE_SOURCE,
    ("Proses pidana", "Criminal process"),
    "Satu kabupaten meminta tidak sedang menjalani proses pidana.",
    "One regency asks that there is no criminal process.",
)
CLASS_RULE = _rule(
    "kelas_masa_kerja",
    YEARS_PLACE,
    ("Kelas menurut masa kerja", "Class by service"),
    "Kelas menurut masa kerja terus-menerus saja.",
    "The class by unbroken service alone.",
)
CLASS_OPEN = Text(
    "kelas Satyalancana Karya Satya pada awards[{n}] tidak dikenal",
    "the class of the medal at awards[{n}] is not known",
)
HELD_RULE = _rule(
    "belum_dimiliki",
    CHOICE,
    ("Belum dimiliki", "Not held"),
    "Kelas yang sudah dimiliki tidak diusulkan lagi.",
    "A class that is held is not proposed again.",
)
NO_PROCESS = "tidak_dalam_proses_pidana"
NO_PROCESS_TITLE = Text("tidak sedang menjalani proses pidana", "no criminal process is under way")
REVOKED = Text(
    "Dapat dicabut bila syaratnya tidak terpenuhi lagi (satu sumber).",
    "It may be revoked once the conditions cease (one source).",
)


@frozen
class Switches:
    """What single agencies ask for beyond the rule; all off where nothing is said.

    Attributes:
        light: a light punishment blocks as well.
        performance: BAIK or better in each of the last two years.
        criminal_process: the dossier must state that there is none.

    """

    light: bool = False
    performance: bool = False
    criminal_process: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what is neither on nor off."""
        names = ("light", "performance", "criminal_process")
        refuse(ConditionError, *(kind_problem(getattr(self, name), bool, name, "bool") for name in names))


PLAIN = Switches()


def satyalancana(years: ServiceClass, *readings: Reading, switches: Switches = PLAIN) -> Honour:
    """Return the honour of a class under *readings*, with the *switches* of an agency.

    Raises ``ReadingError`` for a reading this text does not have, ``ConditionError`` for what is no class.

    >>> satyalancana(ServiceClass.XX).key
    'pp_35_2010.satyalancana_20'
    """
    years = answered(years)
    wrong_class = kind_problem(years, ServiceClass, "years")
    wrong_switches = kind_problem(switches, Switches, "switches")
    refuse(ConditionError, wrong_class, wrong_switches)
    return _Make(years, switches)(PunishmentEffect.BLOCKS, LeaveEffect.BLOCKS).reading(*readings)


@frozen
class _Make:
    """Makes the honour of one class under other readings; a value, so that honours pickle."""

    years: ServiceClass
    switches: Switches

    def __call__(self, punishment: PunishmentEffect, leave: LeaveEffect) -> Honour:
        count, _ = YEARS[self.years]
        condition = _condition(count, punishment, leave, self.switches)
        readings, notes = (punishment, leave), (REVOKED,)
        once = _from(self.years)
        return Honour(_key(self.years), self.years.value, condition, PRESIDENT, readings, self, notes, once, NAMES)


def _key(years: ServiceClass) -> str:
    count, _ = YEARS[years]
    return f"pp_35_2010.satyalancana_{count}"


def _from(years: ServiceClass) -> tuple[str, ...]:
    """Return the keys of this class and the higher ones."""
    classes = list(ServiceClass)
    return tuple(_key(one) for one in classes[classes.index(years) :])


NAMES = Listed(HELD_RULE.cite, {_key(one): written(one.value, one.name, YEARS[one][0]) for one in ServiceClass})


def _condition(years: int, punishment: PunishmentEffect, leave: LeaveEffect, switches: Switches) -> All:
    counts = {
        LeaveEffect.BLOCKS: LeaveCount.COUNTED,
        LeaveEffect.DEDUCTS: LeaveCount.DEDUCTED,
        LeaveEffect.RESTARTS: LeaveCount.RESTARTS,
    }[leave]
    anew = BLOCKING if punishment is PunishmentEffect.RESTARTS else ()
    of: list[Condition] = [
        ServiceIs(rule=WHO_RULE, kinds=(ServiceKind.PNS, ServiceKind.CPNS), silent=SILENT_ABOUT),
        Served(rule=SERVICE_RULE, years=years, anew_after=anew, leave=CLTN, leave_counts=counts, silent=SILENT_ABOUT),
    ]
    of += [NotPunished(rule=PUNISHMENT_RULE, levels=BLOCKING)] if not anew else []
    of += [NoLeave(rule=LEAVE_RULE, kinds=CLTN)] if leave is LeaveEffect.BLOCKS else []
    return All(of + list(_switched(switches)), rule=WHOLE_RULE)


def _switched(switches: Switches) -> list[Condition]:
    light = NotPunished(rule=LIGHT_RULE, levels=(PunishmentLevel.RINGAN,))
    results = RatedAtLeast(rule=RESULT_RULE, word="BAIK", years=RESULT_YEARS, own_labels=False)
    no_process = Stated(rule=PROCESS_RULE, key=NO_PROCESS, title=NO_PROCESS_TITLE)
    asked = ((switches.light, light), (switches.performance, results), (switches.criminal_process, no_process))
    return [one for on, one in asked if on]


SATYALANCANA_10 = satyalancana(ServiceClass.X)
SATYALANCANA_20 = satyalancana(ServiceClass.XX)
SATYALANCANA_30 = satyalancana(ServiceClass.XXX)
HONOURS = {ServiceClass.X: SATYALANCANA_10, ServiceClass.XX: SATYALANCANA_20, ServiceClass.XXX: SATYALANCANA_30}


@replays
def service_class(dossier: Dossier, *, on: date) -> "Finding[ServiceClass | Unknown | None]":
    """Return the class by unbroken service alone on a day: ``None`` below ten years, whatever else blocks.

    ``Unknown`` where the service is not known, and for full years as PPPK, about whom the sources are silent.

    Raises ``ConditionError`` for what is no dossier and no day.
    """
    steps = {kind: Served(rule=SERVICE_RULE, years=years, silent=SILENT_ABOUT) for kind, (years, _) in YEARS.items()}
    verdicts = {kind: assess(step, dossier, on=on) for kind, step in steps.items()}
    reached = [kind for kind, verdict in verdicts.items() if verdict]
    missing = tuple(dict.fromkeys(what for verdict in verdicts.values() for what in verdict.missing))
    if missing:
        return found(CLASS_RULE, Unknown(missing, missing))
    highest = reached[-1] if reached else None
    start = run_of(dossier.service or (), on)
    words = highest.value if highest else Text("belum mencapai kelas apa pun", "no class reached")
    first = Day(start) if start else Text("-", "-")
    return found(CLASS_RULE, highest, "service_class", first=first, value=words)


def proposed(
    dossier: Dossier, *readings: Reading, on: date, switches: Switches = PLAIN
) -> "ServiceClass | Unknown | None":
    """Return the class that could be proposed on a day: ``None`` where none, ``Unknown`` where it cannot be told.

    Raises ``ReadingError`` for a reading this text does not have, ``ConditionError`` for what is no dossier.
    """
    which = next((one for one in readings if isinstance(one, ProposedClass)), ProposedClass.HIGHEST)
    others = tuple(one for one in readings if not isinstance(one, ProposedClass))
    open_ones: dict[Text, None] = {}  # each reason once, in order
    order = list(ServiceClass) if which is ProposedClass.NEXT else list(reversed(ServiceClass))
    for kind in order:
        verdict = assess(_wanted(kind, others, switches), dossier, on=on)
        if verdict.status is Status.MET:
            open_ones |= dict.fromkeys(_class_open(dossier, on))
            return Unknown(tuple(open_ones), tuple(open_ones)) if open_ones else kind
        open_ones |= dict.fromkeys(verdict.missing if verdict.status is Status.UNKNOWN else ())
    return Unknown(tuple(open_ones), tuple(open_ones)) if open_ones else None


def _class_open(dossier: Dossier, on: date) -> Iterator[Text]:
    """Yield each medal of this name that is held and whose class is not told."""
    for n, one in enumerate(dossier.awards or ()):
        if is_medal(one.award) and one.on <= on and award_key(SATYALANCANA_10, one.award) is None:
            yield CLASS_OPEN.fill(n=n)


def _wanted(kind: ServiceClass, readings: tuple[Reading, ...], switches: Switches) -> Honour:
    """Return the honour of a class, asking further that neither it nor a higher one is held."""
    honour = satyalancana(kind, *readings, switches=switches)
    not_held = [AwardsHeld(rule=HELD_RULE, award=key, at_most=0, names=NAMES[key]) for key in honour.once]
    return Honour(honour.key, honour.name, All((honour.condition, *not_held), rule=WHOLE_RULE), PRESIDENT)
