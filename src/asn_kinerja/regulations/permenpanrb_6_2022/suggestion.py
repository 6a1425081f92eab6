"""The printed guidance from results, feedback and behaviour to a rating: it may suggest, it never decides.

Here: the three rows of both ratings, read as far as they go. Not here: the ratings (the rater sets them)
and any number that becomes one: what counts as "most" is not said by the law, and nothing is assumed.
"""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from attrs import frozen

from ...checks import MAX_PARTS, count_problem, entries, gathered, kind_problem, many_problem, refuse
from ...errors import ModelError, Problem, problem, raise_if
from ...exact.interval import Interval, closed_open, open_interval
from ...exact.number import Number, enter, fraction, look
from ...finding.finding import Finding, Unknown, found
from ...law.citation import Listed, Standing
from ...model.rating import Expectation
from ...questions import Case, Fact, Question
from ...words import Text, Word, join
from .numbers import PERMENPANRB_6_2022

GUIDE_PLACE = PERMENPANRB_6_2022.cite(Standing.OFFICIAL_TEXT, page="97-98, 101-102")
SHARE_PLACE = PERMENPANRB_6_2022.cite(Standing.POLICY)
#: Where a user's limits may lie: half is never "most", and half is no "small part" (policy of the library).
MOST_RANGE, SMALL_RANGE = closed_open("1/2", 1), open_interval(0, "1/2")

RESULTS_RULE = PERMENPANRB_6_2022.rule(
    "panduan_rating_hasil_kerja",
    GUIDE_PLACE,
    ("Saran rating hasil kerja", "Suggested rating of results"),
    "Contoh panduan yang dapat digunakan, tidak mengikat: rating ditetapkan pejabat penilai, yang juga "
    "mempertimbangkan umpan balik, pola distribusi, dan kontribusi pegawai.",
    "Example guidance that may be used, not binding: the rater sets the rating and also weighs feedback, "
    "the pattern of distribution and the contributions of staff.",
)
BEHAVIOUR_RULE = PERMENPANRB_6_2022.rule(
    "panduan_rating_perilaku_kerja",
    GUIDE_PLACE,
    ("Saran rating perilaku kerja", "Suggested rating of behaviour"),
    RESULTS_RULE.sentence.id,
    RESULTS_RULE.sentence.en,
)
SHARE_RULE = PERMENPANRB_6_2022.rule(
    "batas_sebagian",
    SHARE_PLACE,
    ("Batas sebagian besar dan sebagian kecil", "Limits of most and of a small part"),
    "Naskah tidak menyebut batas 'sebagian besar' dan 'sebagian kecil': batasnya dipilih pemakai.",
    "The text does not say what 'most' and 'a small part' are: the limits were chosen by the user.",
)


class Feedback(Word):
    """Feedback on results taken together, in the words of the guidance."""

    MOST_POSITIVE = Text("sebagian besar atau seluruhnya positif", "mostly or all positive")
    PART_POSITIVE = Text("sebagian positif", "partly positive")
    MOST_NOT_POSITIVE = Text("sebagian besar atau seluruhnya tidak positif", "mostly or all not positive")


_MOST = 10 * MAX_PARTS  # results that may be counted (policy of the library)


@frozen
class Tally:
    """How many results stand above, as and below expectation, by the rater's own look at each.

    Attributes:
        above: results above expectation, 0 or more.
        as_expected: results as expected.
        below: results below expectation.

    Raises ``ModelError`` with every count that is no whole number of 0 or more.

    """

    above: int = 0
    as_expected: int = 0
    below: int = 0

    def __attrs_post_init__(self) -> None:
        """Refuse what is no count."""
        names = ("above", "as_expected", "below")
        refuse(ModelError, *(count_problem(getattr(self, name), name) for name in names))

    @classmethod
    def of(cls, ratings: Iterable[Expectation]) -> "Tally":
        """Count the rater's expectation of each result.

        >>> Tally.of([Expectation.DI_ATAS, Expectation.SESUAI, Expectation.DI_ATAS])
        Tally(above=2, as_expected=1, below=0)
        """
        given: list[object] = (
            list(entries(ratings, _MOST))
            if isinstance(ratings, Iterable) and not isinstance(ratings, str)
            else [ratings]
        )
        refuse(ModelError, many_problem(given, "", _MOST))
        wrong = (kind_problem(one, Expectation, f"[{i}]") for i, one in enumerate(given))
        raise_if(gathered(wrong, MAX_PARTS), ModelError)
        return cls(*(given.count(one) for one in Expectation))

    @property
    def total(self) -> int:
        """All results counted."""
        return self.above + self.as_expected + self.below


#: Rating; the count it is about; how much of utama may stand below expectation; its feedback. As printed.
ROWS = Listed(
    GUIDE_PLACE,
    {
        Expectation.DI_ATAS: ("above", "none", Feedback.MOST_POSITIVE),
        Expectation.SESUAI: ("as_expected", "small_part", Feedback.PART_POSITIVE),
        Expectation.DI_BAWAH: ("below", "any", Feedback.MOST_NOT_POSITIVE),
    },
)

NO_ROW = Text("tidak ada baris panduan yang memuat susunan ini", "no row of the guidance covers this mix")
OPEN_WORD = Text("naskah tidak memberi batas untuk '{word}'", "the text sets no limit for '{word}'")
OTHER_FEEDBACK = Text(
    "hitungan sesuai dengan baris {rating}, tetapi umpan baliknya {feedback}: tidak ada baris yang memuat keduanya",
    "the counts fit the row {rating}, yet feedback is {feedback}: no row covers both",
)
THE_RATER = Text("rating dari pejabat penilai", "the rater's rating")
OVER, UP_TO = Text("lebih dari {share}", "more than {share}"), Text("paling banyak {share}", "at most {share}")
CHOSEN = Text("dipilih pemakai", "chosen by the user")
MOST, SMALL = Text("sebagian besar", "most"), Text("sebagian kecil", "a small part")
COUNTS = Text(
    "{above} di atas, {as_expected} sesuai, {below} di bawah ekspektasi dari {total} hasil kerja; "
    "{main_below} dari {main} hasil kerja utama di bawah ekspektasi",
    "{above} above, {as_expected} as, {below} below expectation of {total} results; "
    "{main_below} of {main} main (utama) results below expectation",
)
UNWEIGHED = Text("umpan balik belum dipertimbangkan", "feedback not yet weighed")
WEIGHED = Text("umpan balik {feedback}", "feedback {feedback}")


def results(
    main: Tally,
    additional: Tally | None = None,
    *,
    feedback: Feedback | None = None,
    most: Number | str | None = None,
    small_part: Number | str | None = None,
) -> Finding[Expectation | Unknown]:
    """Suggest a rating of results from counts of *main* (utama) and *additional* (tambahan) results, or answer Unknown.

    The law does not say what "most" and "a small part" are. *most*: a share above which results are most of them,
    1/2 to below 1; *small_part*: the largest share of utama results that is still a small part, above 0 to below 1/2.
    Without them only mixes are answered that any limit would answer alike: all results alike, or half and less, which
    is never most. *feedback* is a consideration and no score: where it speaks against the row of the counts, no row
    covers both and the answer is Unknown.

    Raises ``ModelError`` with every problem: no result counted, a share out of range.
    Source: PermenPANRB 6/2022, annex p. 97-98 and 101-102: example guidance, never binding.

    >>> results(Tally(above=3)).value, results(Tally(above=3, below=1)).value.reasons[0].en
    (Expectation.DI_ATAS, 'no row of the guidance covers this mix')
    """
    more = Tally() if additional is None else additional
    raise_if(_problems(main, more, feedback, most, small_part), ModelError)
    return _results((main, more, feedback, _share(most), _share(small_part)))


def _problems(main: Any, more: Any, feedback: object, most: object, small_part: Any) -> list[Problem]:
    found = [
        kind_problem(main, Tally, "main"),
        kind_problem(more, Tally, "additional"),
        kind_problem(feedback, (Feedback, type(None)), "feedback"),
        _share_problem(most, "most", MOST_RANGE),
        _share_problem(small_part, "small_part", SMALL_RANGE),
    ]
    problems = gathered(found)
    if not problems and main.total + more.total == 0:
        problems.append(problem("tally_empty", "main", cite=GUIDE_PLACE))
    return problems


def _share_problem(value: Any, path: str, within: Interval) -> Problem | None:
    if value is None:
        return None
    found = look(value, path)
    if isinstance(found, Problem):
        return found
    expected = within.words
    return None if within.holds(found.as_integer_ratio()) else problem("guide_share", path, found, expected=expected)


def _share(value: Number | str | None) -> Fraction | None:
    return None if value is None else fraction(enter(value))


_Given = tuple[Tally, Tally, Feedback | None, Fraction | None, Fraction | None]
_Answer = tuple[bool | None, tuple[Finding[Fraction], ...]]


def _results(given: _Given) -> Finding[Expectation | Unknown]:
    """Return the row that the counts fit, with the limits it rests on."""
    main, more, feedback, _, _ = given
    every = Tally(main.above + more.above, main.as_expected + more.as_expected, main.below + more.below)
    counts: dict[str, Any] = {"above": every.above, "as_expected": every.as_expected, "below": every.below}
    counts |= {"total": every.total, "main_below": main.below, "main": main.total}
    told = COUNTS.fill(**counts)
    value: Expectation | Unknown = Unknown((NO_ROW,), (THE_RATER,))
    premises: tuple[Finding[Fraction], ...] = ()
    for rating, (name, limit, expected) in ROWS.items():
        enough, first = _is_most(getattr(every, name), every.total, given[3])
        few, second = _is_few(main, limit, given[4])
        if enough is False or few is False:
            continue
        premises = (*first, *second)
        value = rating
        if enough is None or few is None:
            words = [word for word, answer in ((MOST, enough), (SMALL, few)) if answer is None]
            value = Unknown(tuple(OPEN_WORD.fill(word=word) for word in words), (THE_RATER, *words))
        elif feedback not in (None, expected):
            value = Unknown((OTHER_FEEDBACK.fill(rating=rating.value, feedback=feedback.value),), (THE_RATER,))
    heard = UNWEIGHED if feedback is None else WEIGHED.fill(feedback=feedback.value)
    note = join((told, heard), "; ")
    return found(RESULTS_RULE, value, "noted", note=note, premises=premises, given=given, by=_results, **counts)


def _is_most(count: int, total: int, most: Fraction | None) -> _Answer:
    """Say whether *count* is most or all of *total*; ``None`` where only a limit could tell."""
    if count == total:
        return True, ()
    if 2 * count <= total:
        return False, ()
    return (None, ()) if most is None else (Fraction(count, total) > most, (_limit((MOST, most, OVER)),))


def _is_few(main: Tally, limit: str, small_part: Fraction | None) -> _Answer:
    """Say whether few enough utama results stand below expectation; ``None`` where only a limit could tell."""
    if limit == "any" or main.below == 0:
        return True, ()
    if limit == "none" or 2 * main.below >= main.total:
        return False, ()
    if small_part is None:
        return None, ()
    return Fraction(main.below, main.total) <= small_part, (_limit((SMALL, small_part, UP_TO)),)


def _limit(given: tuple[Text, Fraction, Text]) -> Finding[Fraction]:
    """Return a limit that a user chose, as a premise."""
    word, share, said = given
    shown = said.fill(share=share)
    return found(SHARE_RULE, share, "noted", about=word, value=shown, note=CHOSEN, given=given, by=_limit)


CONSISTENT = Text("apakah pegawai konsisten menjalankan nilai dasar ASN", "whether the values are consistently lived")
GUARDS = Text("apakah pegawai menjaga penerapannya di lingkungannya", "whether their application is guarded")
#: What is described at each rating.
LIVED = Text("konsisten menjalankan nilai dasar ASN untuk diri sendiri", "consistently lives the values for oneself")
NOT_YET = Text("belum konsisten menjalankan nilai dasar ASN", "not yet consistent in living the values")
GUARDED = Text(
    "konsisten menjalankan nilai dasar ASN dan menjadi penjaga penerapannya",
    "consistently lives the values and guards their application",
)
BEHAVIOUR = Question(
    BEHAVIOUR_RULE,
    (Fact("consistent", bool, CONSISTENT), Fact("guards", bool, GUARDS)),
    (
        Case(Expectation.DI_BAWAH, {"consistent": False}, note=NOT_YET),
        Case(Expectation.DI_ATAS, {"guards": True}, note=GUARDED),
        Case(Expectation.SESUAI, {"guards": False}, note=LIVED),
    ),
)


def behaviour(*, consistent: bool | None, guards: bool | None = None) -> Finding[Expectation | Unknown]:
    """Suggest a rating of behaviour from what was described, or answer Unknown where that does not settle it.

    *consistent*: the employee consistently lives the ASN values; *guards*: the employee also guards their
    application inside or outside the unit; ``None`` where not known.

    Raises ``QuestionError`` for what is neither true, false nor ``None``.
    Source: PermenPANRB 6/2022, annex p. 98 and 102: example guidance, never binding.

    >>> behaviour(consistent=True, guards=False).value, behaviour(consistent=False).value
    (Expectation.SESUAI, Expectation.DI_BAWAH)
    """
    return BEHAVIOUR(consistent=consistent, guards=guards)
