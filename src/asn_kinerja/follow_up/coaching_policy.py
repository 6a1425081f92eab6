"""What a coaching policy decides: from when something is a need, of which kind, how grave, who acts, by when.

Here: the closed lists and the value of thresholds. Not here: any number (``regulations``, an agency), finding needs
(``coaching``).
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeVar

from attrs import field, frozen

from ..checks import gathered, kind_problem, many_problem, text_problem, word_problem
from ..errors import PolicyError, Problem, problem, raise_if
from ..exact.number import Number, fraction, kept, look
from ..frozenmap import FrozenMap
from ..law.rule import Rule
from ..model.employee_words import ServiceKind
from ..scoring.feedback import FeedbackRules
from ..signature import checked
from ..words import Text, Word


class CoachingKind(Word):
    """What may be offered; the policy says where each stands in the law."""

    BIMBINGAN = Text("bimbingan kinerja", "performance guidance")
    KONSELING = Text("konseling kinerja", "performance counselling")
    PENGEMBANGAN_KOMPETENSI = Text("pengembangan kompetensi", "competence development")
    MASA_PERBAIKAN = Text("masa perbaikan", "improvement period")
    CATATAN_AMBIL_ALIH = Text("catatan ambil alih", "take-over note")
    RUJUKAN = Text("rujukan kepada yang berwenang", "referral to the authority")


class Severity(Word):
    """How grave a need is, least first."""

    RINGAN = Text("ringan", "light")
    SEDANG = Text("sedang", "medium")
    BERAT = Text("berat", "grave")


class Trigger(Word):
    """What a need was seen in."""

    PREDIKAT = Text("predikat", "predikat")
    INDICATOR = Text("indikator", "indicator")
    ASPECT = Text("aspek", "aspect")
    BEHAVIOUR = Text("perilaku kerja", "behaviour")
    SURVEY = Text("unsur survei", "survey element")
    FEEDBACK = Text("umpan balik", "feedback")
    COMPETENCE = Text("kompetensi", "competence")
    TREND = Text("kecenderungan menurun", "falling trend")
    REPETITION = Text("berulang", "repetition")
    TAKE_OVER = Text("ambil alih", "take-over")


class Succession(Word):
    """Which evaluations count together for a trend and a repetition; the texts read say nothing of it."""

    ADJACENT = Text("berturut-turut tanpa jeda", "in a row without a gap")
    ANY = Text("kapan pun", "at any time")


#: The triggers that compare a figure with a least figure.
MEASURED = (Trigger.INDICATOR, Trigger.ASPECT, Trigger.BEHAVIOUR, Trigger.SURVEY, Trigger.FEEDBACK)
Kinds = tuple[CoachingKind, ...]
W = TypeVar("W", bound=Word)


def _map(value: object) -> object:
    return FrozenMap(value) if isinstance(value, dict) else value


@frozen(kw_only=True)
class CoachingPolicy:
    """The thresholds of coaching; policy, never law.

    Attributes:
        rule: whose choice it is; every need cites it.
        sources: where each kind stands.
        acts: who acts, by kind.
        words: what a printed word, or an own label named here, calls for: severity and kinds; no kinds: nothing.
        own: what an agency's own label calls for that *words* does not name: the lowest one alone, unless *own_from*
            says more.
        own_from: the own label at which coaching begins, it and every lower one; ``None``: at the lowest.
        best_from: how grave the figure of an indicator or aspect must be before somebody with the best word of the
            list needs anything for it.
        kinds: kinds by what a need was seen in (every trigger but the predikat).
        least: least figure of each measured trigger; below it is a need: percent of the target for indicators and
            aspects, the mark for behaviour and feedback, the mean for survey elements.
        medium: percent short of the least figure from which a need is medium.
        grave: likewise for a grave one.
        falls: evaluations, each worse than the one before, that make a trend; 2 or more.
        repeats: evaluations calling for something that make a repetition; 2 or more.
        succession: which of them count together: the latest ones, each beginning the day after the one before ended,
            or any.
        days: days until the deadline, by severity.
        months: months of an improvement period.
        period_for: the services an improvement period is offered to.
        feedback: how many raters of a group it takes before its mean is read, and the range of a mark; the weights are
            not read.
        topics: topics of training by key: an aspect's name, a mark, a survey element, a competence; capitals and
            spaces do not count.

    """

    rule: Rule
    sources: FrozenMap[CoachingKind, Rule] = field(converter=_map)
    acts: FrozenMap[CoachingKind, Text] = field(converter=_map)
    words: FrozenMap[str, tuple[Severity, Kinds]] = field(converter=_map)
    own: tuple[Severity, Kinds]
    own_from: str | None = None
    best_from: Severity
    kinds: FrozenMap[Trigger, Kinds] = field(converter=_map)
    least: FrozenMap[Trigger, Number] = field(converter=_map)
    medium: Number = field(converter=kept)
    grave: Number = field(converter=kept)
    falls: int
    repeats: int
    succession: Succession
    days: FrozenMap[Severity, int] = field(converter=_map)
    months: int
    period_for: frozenset[ServiceKind]
    feedback: FeedbackRules
    topics: FrozenMap[str, Text] = field(factory=FrozenMap, converter=_map)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind and lists with something missing, all at once."""
        tables = ("sources", "acts", "words", "kinds", "least", "days", "topics")
        found = gathered(kind_problem(getattr(self, name), FrozenMap, name, _TABLE) for name in tables)
        found += gathered(many_problem(getattr(self, name), name) for name in tables if not found)
        found += gathered([kind_problem(self.rule, Rule, "rule")])
        found += gathered([kind_problem(self.period_for, frozenset, "period_for")])
        found += gathered([kind_problem(self.succession, Succession, "succession")])
        found += gathered([kind_problem(self.best_from, Severity, "best_from")])
        found += gathered([kind_problem(self.feedback, FeedbackRules, "feedback")])
        raise_if(found or _faults(self), PolicyError)

    @checked(PolicyError)
    def limit(self, trigger: Trigger) -> Fraction:
        """Return the least figure of a measured trigger.

        Raises ``PolicyError`` for a trigger that is not measured.
        """
        if trigger not in self.least:
            raise PolicyError(word_problem(trigger.name, (one.name for one in MEASURED), "trigger"))
        return fraction(look(self.least[trigger]))  # type: ignore[arg-type]

    @checked(PolicyError)
    def severity(self, short: Fraction) -> Severity:
        """Return how grave it is to be *short* percent short of the least figure."""
        if short >= Fraction(self.grave):
            return Severity.BERAT
        return Severity.SEDANG if short >= Fraction(self.medium) else Severity.RINGAN


_TABLE = Text("pasangan kunci dan nilai", "a mapping of keys to values")


def _faults(policy: CoachingPolicy) -> list[Problem]:
    rest = tuple(one for one in Trigger if one is not Trigger.PREDIKAT)
    found = _table(policy.sources, "sources", CoachingKind, Rule) + _table(policy.acts, "acts", CoachingKind, Text)
    found += _table(policy.kinds, "kinds", rest, tuple) + _table(policy.days, "days", Severity, int)
    found += _table(policy.least, "least", MEASURED, object)
    numbers = [*policy.least.values(), policy.medium, policy.grave]
    found += [one for one in (look(number, "least") for number in numbers) if isinstance(one, Problem)]
    counts = [("falls", policy.falls, 2), ("repeats", policy.repeats, 2), ("months", policy.months, 0)]
    counts += [("days", days, 0) for days in policy.days.values()]
    found += [_count(name, number, least) for name, number, least in counts if not _is_count(number, least)]
    found += [
        problem("policy_part", "words", entry, expected=_ENTRY) for entry in policy.words.values() if not _is(entry)
    ]
    found += [] if _is(policy.own) else [problem("policy_part", "own", None, expected=_ENTRY)]
    found += gathered([None if policy.own_from is None else text_problem(policy.own_from, "own_from")])
    found += gathered(kind_problem(topic, Text, "topics") for topic in policy.topics.values())
    every = [one for entry in policy.kinds.values() if isinstance(entry, tuple) for one in entry]
    return found + gathered(kind_problem(one, CoachingKind, "kinds") for one in every)


_ENTRY = Text("(Severity, (CoachingKind, …))", "(Severity, (CoachingKind, …))")
_TWO = 2


#: Longest time to a deadline, in days, and most months or evaluations a policy may ask for (policy of the library).
MOST = 3660


def _is_count(number: object, least: int) -> bool:
    return type(number) is int and least <= number <= MOST


def _count(name: str, number: object, least: int) -> Problem:
    words = Text(f"bilangan bulat {least} sampai {MOST}", f"a whole number from {least} to {MOST}")
    return problem("policy_part", name, number, expected=words)


def _is(entry: object) -> bool:
    match entry:
        case (Severity(), tuple(kinds)):
            return all(isinstance(one, CoachingKind) for one in kinds)
        case _:
            return False


def _table(table: Mapping[W, object], path: str, keys: Iterable[W], kind: type) -> list[Problem]:
    missing = [one.name for one in keys if one not in table]
    found = [problem("policy_part", path, None, expected=", ".join(missing))] if missing else []
    return found + gathered(kind_problem(value, kind, path, kind.__name__) for value in table.values())
