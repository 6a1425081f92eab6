"""SE MenPANRB 3/2023: shares of staff predikat by the result of their organisation, as a check that reports.

Here: the percentages and the report. Not here: re-rating anybody (the circular guides, the rater decides),
the pattern without numbers (``permenpanrb_6_2022.organisation``), which this circular carries out.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..checks import count_problem, gathered, kind_problem, many_problem
from ..errors import ModelError, Problem, problem, raise_if
from ..exact.interval import above, at_most
from ..exact.table import Bands, Row
from ..finding.finding import Finding, Unknown, found
from ..finding.score import Scale, Score
from ..frozenmap import FrozenMap
from ..law.citation import Citation, Standing
from ..law.reading import Reading, reading
from ..law.text import LegalText
from ..signature import answered
from ..words import Text, Word, join
from .permenpanrb_6_2022 import Predikat
from .permenpanrb_6_2022.organisation import OrganisationResult, require_result

SE_MENPANRB_3_2023 = LegalText("SE MenPANRB", 3, 2023, "Distribusi predikat kinerja pegawai")
NAME = Text("SE MenPANRB 3/2023", "SE MenPANRB 3/2023")
TOLD, ONCE = SE_MENPANRB_3_2023.cite(Standing.CORROBORATED), SE_MENPANRB_3_2023.cite(Standing.SINGLE_SOURCE)

SHARES_RULE = SE_MENPANRB_3_2023.rule(
    "distribusi_predikat",
    ONCE,
    ("Distribusi predikat pegawai", "Distribution of staff predikat"),
    "Bagian pegawai tiap predikat menurut capaian organisasi; panduan yang dilaporkan, bukan kuota.",
    "Shares of staff with each predikat by the organisation's result; guidance to report on, no quota.",
)
HEAD_RULE = SE_MENPANRB_3_2023.rule(
    "pimpinan_organisasi",
    TOLD,
    ("Rating hasil kerja pimpinan organisasi", "Rating of results of the head of an organisation"),
    "Bagi pimpinan organisasi, capaian kinerja organisasi adalah rating hasil kerjanya.",
    "For the head of an organisation its result is the rating of results.",
)


@reading(
    "dasar_persentase",
    default="RATERS_UNIT",
    about=Text("Pegawai mana yang menjadi dasar persentase.", "Whose predikat the percentages are of."),
    why=Text(
        "PermenPANRB 6/2022 Lampiran hlm. 94 huruf g menyebut unit yang dipimpin pejabat penilai; surat edaran diam.",
        "PermenPANRB 6/2022, annex p. 94 g, names the unit led by the rater; the circular is silent.",
    ),
)
class ShareBase(Reading):
    """Whose predikat the percentages are of; the caller counts them. Shares are exact, never rounded."""

    RATERS_UNIT = (
        "UNIT_PEJABAT_PENILAI",
        Text("unit yang dipimpin pejabat penilai", "the unit led by the rater"),
    )
    AGENCY = "SELURUH_INSTANSI", Text("seluruh instansi", "the whole agency")


READINGS = (ShareBase,)


class Check(Word):
    """Whether a condition is met."""

    MET = Text("terpenuhi", "met")
    NOT_MET = Text("tidak terpenuhi", "not met")


def _at_least(percent: int) -> Bands:
    return Bands.at_least({percent: Check.MET}, below=Check.NOT_MET)


def _at_most(percent: int) -> Bands:
    return Bands((Row(at_most(percent), Check.MET), Row(above(percent), Check.NOT_MET)))


#: More than half is a majority in every sense of the word; the circular does not say which it means.
_MAJORITY = Bands((Row(at_most(50), Check.NOT_MET), Row(above(50), Check.MET)))
_SOME = Bands((Row(at_most(0), Check.NOT_MET), Row(above(0), Check.MET)))
_NONE = _at_most(0)


@frozen
class StaffShare:
    """One condition of the circular.

    Attributes:
        of: the predikat whose staff are counted together.
        words: what is asked of their share.
        table: percent to ``Check``.
        cite: where it stands and how well that is known.
        is_majority: whether the word "majority" is asked, which only more than half or not being the largest settles.

    """

    of: tuple[Predikat, ...]
    words: Text
    table: Bands
    cite: Citation
    is_majority: bool = False

    @property
    def title(self) -> Text:
        """The condition in words."""
        labels = " + ".join(one.label for one in self.of)
        return Text(f"{labels} {self.words.id}", f"{labels} {self.words.en}")


def _least(percent: int, cite: Citation, *of: Predikat) -> StaffShare:
    words = Text(f"paling sedikit {percent} %", f"at least {percent} %")
    return StaffShare(of, words, _at_least(percent), cite)


def _most(percent: int, cite: Citation, *of: Predikat) -> StaffShare:
    words = Text(f"paling banyak {percent} %", f"at most {percent} %")
    return StaffShare(of, words, _at_most(percent), cite)


def _major(cite: Citation, of: Predikat) -> StaffShare:
    return StaffShare((of,), Text("mayoritas", "the majority"), _MAJORITY, cite, is_majority=True)


_SB, _B, _BP, _K, _SK = Predikat
#: Result of the organisation: its conditions, as told.
CONDITIONS: FrozenMap[OrganisationResult, tuple[StaffShare, ...]] = FrozenMap(
    {
        OrganisationResult.ISTIMEWA: (_major(TOLD, _SB), _most(70, TOLD, _SB)),
        OrganisationResult.BAIK: (
            _major(ONCE, _B),
            _most(70, ONCE, _B),
            StaffShare((_BP, _K), Text("harus ada", "must occur"), _SOME, ONCE),
        ),
        OrganisationResult.BUTUH_PERBAIKAN: (_least(60, ONCE, _BP), _most(10, ONCE, _SB)),
        OrganisationResult.KURANG: (_least(60, ONCE, _K), _least(10, ONCE, _BP), _most(10, ONCE, _SB)),
        OrganisationResult.SANGAT_KURANG: (
            _least(60, ONCE, _SK),
            _least(10, ONCE, _K, _BP),
            StaffShare((_SB,), Text("tidak ada", "must not occur"), _NONE, ONCE),
        ),
    }
)

PERCENT = Text("persen pegawai", "percent of staff")
NO_SENSE = Text(
    "yang terbanyak, tetapi tidak lebih dari setengah: surat edaran tidak menyebut batas 'mayoritas'",
    "the largest or level with it, yet not more than half: the circular does not say what 'majority' is",
)
A_SENSE = Text("arti 'mayoritas'", "what 'majority' means")
NOT_SAID = Text("belum dapat dipastikan", "cannot be told")


def check(
    organisation: OrganisationResult, counts: Mapping[Predikat, int], *, base: ShareBase = ShareBase.RATERS_UNIT
) -> Finding[Check | Unknown]:
    """Report how the *counts* of staff stand to the percentages for their organisation's result; nobody is re-rated.

    *counts*: staff with each annual predikat; a predikat left out counts 0. *base* says whom the caller counted. Each
    premise is one condition with its exact share; the whole is met where all are. "Majority" has no number: more than
    half is one, a share smaller than another is none, in between the answer is Unknown.

    Raises ``ModelError`` with every problem: other words, no counts, nobody counted.
    Source: SE MenPANRB 3/2023 (corroborated for Istimewa, one source for the others; no place was verified).

    >>> check(OrganisationResult.ISTIMEWA, {Predikat.SANGAT_BAIK: 7, Predikat.BAIK: 3}).value
    Check.MET
    """
    organisation = answered(organisation)
    require_result(organisation)
    raise_if(_problems(counts, base), ModelError)
    return _check((organisation, FrozenMap({one: counts.get(one, 0) for one in Predikat}), base))


def _problems(counts: Any, base: Any) -> list[Problem]:
    words = "ShareBase.RATERS_UNIT, ShareBase.AGENCY"
    found = [kind_problem(base, ShareBase, "base", words)]
    expected = Text("pasangan predikat dan banyaknya", "a mapping of predikat to counts")
    found.append(kind_problem(counts, Mapping, "counts", expected))
    if found[-1] is None:
        found.append(many_problem(counts, "counts"))
    if found[-1] is None:
        found += [kind_problem(key, Predikat, "counts", "permenpanrb_6_2022.Predikat") for key in counts]
        found += [count_problem(value, f"counts[{getattr(key, 'name', '…')}]") for key, value in counts.items()]
    problems = gathered(found)
    if not problems and not sum(counts.values()):
        problems.append(problem("nobody_counted", "counts"))
    return problems


_Given = tuple[OrganisationResult, FrozenMap[Predikat, int], ShareBase]


def _check(given: _Given) -> Finding[Check | Unknown]:
    organisation, counts, base = given
    premises = tuple(_condition((one, counts, base)) for one in CONDITIONS[organisation])
    answers = [one.value for one in premises]
    open_ones = [one for one in answers if isinstance(one, Unknown)]
    value: Check | Unknown = open_ones[0] if open_ones else Check.MET
    if Check.NOT_MET in answers:
        value = Check.NOT_MET
    cite = premises[0].cite
    label = Text(f"capaian organisasi {organisation.label}", f"the organisation's result {organisation.label}")
    told: dict[str, Any] = {"keys": join((label, base.text), "; "), "given": given, "by": _check}
    told["value"] = NOT_SAID if isinstance(value, Unknown) else value
    return found(SHARES_RULE, value, "cell", cite=cite, premises=premises, readings=(base,), **told)


def _condition(given: tuple[StaffShare, FrozenMap[Predikat, int], ShareBase]) -> Finding[Check | Unknown]:
    """Return one condition with the exact share it is read from."""
    one, counts, base = given
    count, total = sum(counts[predikat] for predikat in one.of), sum(counts.values())
    percent = Score((100 * count, total), Scale(PERCENT, one.table))
    row = one.table.row(percent.pair)
    assert row is not None
    value: Check | Unknown = row.payload
    if one.is_majority and value is Check.NOT_MET and count == max(counts.values()):
        value = Unknown((NO_SENSE,), (A_SENSE,))
    return found(
        SHARES_RULE,
        value,
        "staff_share",
        about=one.title,
        cite=one.cite,
        readings=(base,),
        given=given,
        by=_condition,
        count=count,
        total=total,
        percent=percent,
    )


def head_rating(organisation: OrganisationResult) -> Finding[OrganisationResult]:
    """Return what the circular calls the rating of results of the head of an organisation: its result.

    The five words of an organisation are not the three of a rating, and no source joins them: the rater still says
    which expectation it is.

    Raises ``ModelError`` for what is no result.
    Source: SE MenPANRB 3/2023 only (corroborated); PermenPANRB 6/2022 does not say it.
    """
    organisation = answered(organisation)
    require_result(organisation)
    return found(HEAD_RULE, organisation, "noted", note=NO_BRIDGE, given=organisation, by=head_rating)


NO_BRIDGE = Text(
    "tidak ada sumber yang memadankannya dengan tiga rating ekspektasi",
    "no source joins it to the three ratings against expectation",
)
