"""What a policy reads: every problem a record has for it, with place, value, what is allowed, law and remedy."""

import json
from datetime import date
from typing import Any

import pytest

from asn_kinerja import evaluate, scoring
from asn_kinerja.errors import Problem, RecordError
from asn_kinerja.evaluation import Unplanned, WeightedPolicy
from asn_kinerja.evaluation.check import check
from asn_kinerja.evaluation.needs import MarkNeeds, Needs, Part
from asn_kinerja.exact import Bands, at_least, closed, closed_open
from asn_kinerja.finding import Finding, Score, Unknown
from asn_kinerja.model import (
    NOT_DONE,
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Between,
    Creativity,
    Described,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    WorkResult,
)
from asn_kinerja.model.employee_words import PositionKind
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.words import Text

CLERK = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Sekretaris Kepala"))
FIVE = {"orientasi_pelayanan": 85, "integritas": 84, "komitmen": 80, "disiplin": 83, "kerjasama": 82}
Q = Indicator("q", Aspect.QUANTITY, AtLeast(12, "dokumen"))
K = Indicator("k", Aspect.QUALITY, AtLeast(100, "persen"))
W = Indicator("w", Aspect.TIMELINESS, AtMost(12, "bulan"))
VALUES = {"q": 12, "k": 90, "w": 9}
OLD, NEW = pp_46_2011.policy(), permenpanrb_6_2022.policy()
UNKNOWN = Unknown((Text("survei belum selesai", "the survey is not finished"),), (Text("indeks", "an index"),))


def record(
    *indicators: Indicator, values: Any = None, marks: Any = FIVE, year: int = 2018, who: Employee = CLERK, **more: Any
) -> Record:
    skp = SKP(who, EvaluationPeriod.year(year), (WorkResult("a", "Hasil", indicators or (Q, K, W)),))
    behaviour = Behaviour.marks(**marks) if isinstance(marks, dict) else marks
    return skp.realised(VALUES if values is None else values, behaviour=behaviour, **more)


def finding(value: Any) -> Finding[Any]:
    return Finding(value, pp_46_2011.ROW_RULE, "Indeks", pp_46_2011.PERKA, "plain", (("value", value),))


def extra(aspect: Aspect, target: Any) -> Indicator:
    return Indicator("x", aspect, target)


def agency(**more: Any) -> WeightedPolicy:
    parts = {
        Aspect.QUANTITY: (50, scoring.quantity.ratio()),
        Aspect.TIMELINESS: (50, scoring.timeliness.inverse_ratio()),
    }
    return WeightedPolicy(name="Contoh", parts=parts, bands=Bands.at_least({90: "Baik"}, below="Kurang"), **more)


def refusal(x: Record, policy: Any) -> list[Problem]:
    with pytest.raises(RecordError) as refused:
        evaluate(x, policy)
    return list(refused.value.problems)


SEVERAL = (Creativity("A", Recognition.INSTANSI), Creativity("B", Recognition.INSTANSI))
SAME = Ratings(Expectation.SESUAI, Expectation.SESUAI)

REFUSED: list[tuple[str, Record, Any, list[tuple[str, str]], bool]] = [
    # claim, record, policy, (code, path) of every problem, whether a text of law (or the policy's own) is named
    ("blank", record(values={"q": 12, "w": 9}), OLD, [("realisasi_kosong", "realised['k']")], True),
    ("negative", record(values={**VALUES, "q": -1}), OLD, [("negative", "realised['q']")], True),
    (
        "a date",
        record(values={**VALUES, "q": date(2018, 1, 1)}),
        OLD,
        [("realisation_for_target", "realised['q']")],
        True,
    ),
    (
        "words",
        record(values={**VALUES, "q": Described("ya")}),
        OLD,
        [("realisation_for_target", "realised['q']")],
        True,
    ),
    (
        "a label",
        record(values={**VALUES, "q": finding("Baik")}),
        OLD,
        [("realisation_for_target", "realised['q']")],
        True,
    ),
    (
        "negative finding",
        record(values={**VALUES, "q": finding(Score((-1, 2)))}),
        OLD,
        [("negative", "realised['q']")],
        True,
    ),
    ("no quality", record(Q, W, values={"q": 1, "w": 1}), OLD, [("aspect_missing", "results[0]")], True),
    (
        "two times",
        record(Q, K, W, extra(Aspect.TIMELINESS, AtMost(1)), values={**VALUES, "x": 1}),
        OLD,
        [("aspect_twice", "results[0]")],
        True,
    ),
    (
        "satisfaction",
        record(Q, K, W, extra(Aspect.SATISFACTION, AtLeast(1)), values={**VALUES, "x": 1}),
        OLD,
        [("aspect_foreign", "results[0].indicators[3].aspect")],
        True,
    ),
    (
        "wrong direction",
        record(Q, K, W, extra(Aspect.COST, AtLeast(1)), values={**VALUES, "x": 1}),
        OLD,
        [("target_kind", "results[0].indicators[3].target")],
        True,
    ),
    (
        "a range",
        record(Q, K, W, extra(Aspect.COST, Between(1, 2)), values={**VALUES, "x": 1}),
        OLD,
        [("target_kind", "results[0].indicators[3].target")],
        True,
    ),
    ("no marks", record(marks=None), OLD, [("marks_missing", "behaviour")], True),
    ("empty marks", record(marks={}), OLD, [("marks_missing", "behaviour")], True),
    ("mark 101", record(marks={**FIVE, "disiplin": 101}), OLD, [("mark_range", "behaviour.disiplin")], True),
    (
        "leadership",
        record(marks={**FIVE, "kepemimpinan": 80}),
        OLD,
        [("mark_not_applicable", "behaviour.kepemimpinan")],
        True,
    ),
    ("unknown mark", record(marks={**FIVE, "inisiatif": 80}), OLD, [("mark_unknown", "behaviour.inisiatif")], True),
    ("a mark short", record(marks={**FIVE, "disiplin": None}), OLD, [("mark_missing", "behaviour.disiplin")], True),
    ("ratings", record(ratings=SAME), OLD, [("ratings_foreign", "ratings")], True),
    (
        "two works",
        record(extras=SEVERAL),
        pp_46_2011.policy(pp_46_2011.SeveralWorks.SINGLE),
        [("several_works", "extras")],
        False,
    ),
    ("marks under 6/2022", record(year=2025, ratings=SAME), NEW, [("marks_foreign", "behaviour")], True),
    (
        "no ratings",
        record(year=2025, marks=None),
        NEW,
        [("rating_missing", "ratings.results"), ("rating_missing", "ratings.behaviour")],
        True,
    ),
    ("agency: an aspect not planned", record(Q, values={"q": 1}), agency(), [("aspect_unplanned", "results")], True),
    (
        "agency: a foreign aspect",
        record(marks=None),
        agency(),
        [("aspect_foreign", "results[0].indicators[1].aspect")],
        True,
    ),
    ("agency: a blank", record(Q, W, values={"q": 1}), agency(), [("realisasi_kosong", "realised['w']")], True),
    (
        "agency: zero divides",
        record(Q, W, values={"q": 1, "w": 0}),
        agency(),
        [("realisation_for_target", "realised['w']")],
        True,
    ),
    (
        "agency: no marks",
        record(Q, W, marks=None, values={"q": 1, "w": 1}),
        agency(behaviour=10),
        [("marks_missing", "behaviour")],
        False,
    ),
]


class TestRefusals:
    """One table: a record, a policy, its problems and no others."""

    @pytest.mark.parametrize(("claim", "x", "policy", "expected", "cited"), REFUSED, ids=[row[0] for row in REFUSED])
    def test_each_problem_has_its_code_and_its_path(
        self, claim: str, x: Record, policy: Any, expected: Any, cited: bool
    ) -> None:
        """Nothing more, nothing less."""
        assert expected == [(one.code, one.path) for one in refusal(x, policy)]

    @pytest.mark.parametrize(("claim", "x", "policy", "expected", "cited"), REFUSED, ids=[row[0] for row in REFUSED])
    def test_each_problem_says_what_is_allowed_the_law_and_the_remedy(
        self, claim: str, x: Record, policy: Any, expected: Any, cited: bool
    ) -> None:
        """In both languages."""
        for one in refusal(x, policy):
            words = one.to_dict()
            assert words["allowed"]
            assert words["hint"]
            assert words["text"]["id"] != words["text"]["en"]  # type: ignore[index]
            assert cited == (one.cite is not None)

    def test_several_problems_come_at_once_in_the_order_of_the_record(self) -> None:
        """Realisations, shape, marks, ratings."""
        x = record(Q, W, values={"q": -1}, marks={**FIVE, "disiplin": 101, "kepemimpinan": 1}, ratings=SAME)

        assert [
            ("negative", "realised['q']"),
            ("realisasi_kosong", "realised['w']"),
            ("aspect_missing", "results[0]"),
            ("mark_range", "behaviour.disiplin"),
            ("mark_not_applicable", "behaviour.kepemimpinan"),
            ("ratings_foreign", "ratings"),
        ] == [(one.code, one.path) for one in refusal(x, OLD)]

    def test_monthly_marks_are_checked_one_by_one(self) -> None:
        """Each with its month."""
        months = Behaviour.monthly({1: FIVE, 2: {**FIVE, "disiplin": "100.5"}, 3: {**FIVE, "kepemimpinan": 80}})

        assert [("mark_range", "behaviour[2].disiplin"), ("mark_not_applicable", "behaviour[3].kepemimpinan")] == [
            (one.code, one.path) for one in refusal(record(marks=months), OLD)
        ]

    def test_a_blank_says_which_reading_would_count_it(self) -> None:
        """The remedy names the choice of this very policy."""
        blank = record(values={"q": 12, "w": 9})

        assert "BlankRule.ZERO" in refusal(blank, OLD)[0].text("id")
        assert "Blank.ZERO" in refusal(record(Q, W, values={"q": 1}), agency())[0].text("id")

    def test_no_message_holds_a_nip_or_a_name(self) -> None:
        """Personal data stays out of every problem."""
        from asn_kinerja.model import NIP

        who = Employee(NIP("199003052015032001"), "Sari", service=ServiceKind.PNS, position=CLERK.position)
        text = str([one.to_dict() for one in refusal(record(who=who, marks={"x": 500}, values={}), OLD)])

        assert "199003052015032001" not in text
        assert "Sari" not in text


BLANKED = record(values={**VALUES, "k": finding(UNKNOWN)})


class TestUnknown:
    """A realisation that is itself unknown is the third answer, never a problem and never a number."""

    def test_an_unknown_realisation_makes_the_result_unknown(self) -> None:
        """With its reasons and what is needed."""
        done = evaluate(record(values={**VALUES, "k": finding(UNKNOWN)}))

        assert done.predikat == UNKNOWN
        assert done.score is None
        assert done.rows == {}

    @pytest.mark.parametrize("policy", [OLD, agency()])
    def test_everything_can_be_asked_of_an_unknown_result(self, policy: Any) -> None:
        """Readings, finding, page, plain data: the reason, and no number."""
        done = evaluate(record(Q, W, values={"q": finding(UNKNOWN), "w": 9}) if policy is not OLD else BLANKED, policy)

        assert done.predikat == UNKNOWN
        assert done.finding.value == UNKNOWN
        assert done.finding.premises == ()
        assert "the survey is not finished" in str(done.finding.explain("en"))
        assert "survei belum selesai" in str(done.explain("id"))
        assert "the survey is not finished" in str(done.explain("en"))
        assert done.readings == ()
        plain = json.loads(json.dumps(done.to_dict()))
        assert plain["predikat"] == {"unknown": ["survei belum selesai"]}
        assert plain["score"] is None
        assert plain["steps"] is None
        assert plain["rows"] == {}

    def test_the_same_reason_is_said_once(self) -> None:
        """Two indicators wait for one survey."""
        other = Unknown((Text("lain", "other"),))
        found = evaluate(record(values={"q": finding(UNKNOWN), "k": finding(UNKNOWN), "w": finding(other)})).predikat

        assert found == Unknown((*UNKNOWN.reasons, *other.reasons), UNKNOWN.needed)

    def test_problems_come_before_what_is_unknown(self) -> None:
        """What can be mended is said first."""
        x = record(values={"q": finding(UNKNOWN), "k": 90})

        assert ["realised['w']"] == [one.path for one in refusal(x, OLD)]


class TestSound:
    """What is no problem."""

    @pytest.mark.parametrize("value", [0, 12, NOT_DONE, finding(Score((80, 1))), finding(80)])
    def test_numbers_findings_and_not_done_are_read(self, value: Any) -> None:
        """0 or more, where nothing divides by it."""
        assert check(record(values={**VALUES, "q": value}), OLD.read) == ([], [])

    def test_a_row_without_indicators_is_no_problem(self) -> None:
        """It says nothing measurable; it counts 0."""
        skp = SKP(CLERK, EvaluationPeriod.year(2018), (WorkResult("a", "Hasil"),))

        assert check(skp.realised({}, behaviour=Behaviour.marks(**FIVE)), OLD.read) == ([], [])

    def test_an_agency_that_renormalises_asks_for_no_aspect(self) -> None:
        """The SKP has no indicator of time."""
        assert evaluate(record(Q, values={"q": 12}), agency(unplanned=Unplanned.RENORMALISE)).label == "Baik"

    def test_any_names_of_marks_are_read_where_none_are_listed(self) -> None:
        """An agency's own marks."""
        done = evaluate(record(Q, W, values={"q": 12, "w": 12}, marks={"ramah": 70, "rapi": 90}), agency(behaviour=50))

        assert done.score is not None
        assert done.score.exact == 90

    @pytest.mark.parametrize(
        ("kind", "expected"), [(PositionKind.JPT, ("umum", "pimpin")), (PositionKind.PELAKSANA, ("umum",))]
    )
    def test_marks_only_for_some_are_expected_of_them_only(self, kind: PositionKind, expected: Any) -> None:
        """Stated by the regulation, mechanism here."""
        from asn_kinerja.frozenmap import FrozenMap

        needs = MarkNeeds(
            closed(0, 100), None, ("umum", "pimpin"), FrozenMap({"pimpin": frozenset({PositionKind.JPT})})
        )

        assert expected == needs.expected(kind)

    def test_what_a_policy_neither_reads_nor_forbids_is_no_problem(self) -> None:
        """Neutral parts are a note (``notes``)."""
        needs = Needs(Text("Contoh", "Example"), None, marks=Part.IGNORED, ratings=Part.IGNORED)

        assert check(record(ratings=SAME), needs) == ([], [])


@pytest.mark.parametrize(
    ("span", "sound", "refused"),
    [
        (closed_open(1, 100), (1, 99), (0, 100)),  # open at one end: no quick look, and the same answer
        (closed("0.5", 100), (1, 100), (0, 101)),
        (at_least(1), (1, 10**6), (0,)),
        (closed(1, 100), (1, 100), (0, 101)),
    ],
)
def test_the_range_of_marks_holds_at_both_ends_however_it_is_written(span, sound, refused):
    needs = Needs(Text("Contoh", "Example"), None, marks=MarkNeeds(span, None))

    for mark in sound:
        assert ([], []) == check(record(marks={"a": mark}), needs)
    for mark in refused:
        problems, _ = check(record(marks={"a": mark}), needs)
        assert [("mark_range", "behaviour.a")] == [(one.code, one.path) for one in problems]


class TestPeriods:
    """Both texts evaluate within one calendar year: PP 46/2011 Pasal 5; PermenPANRB 6/2022 Pasal 24(2)-(3)."""

    def of(self, start: date, end: date) -> Record:
        skp = SKP(CLERK, EvaluationPeriod(start, end), (WorkResult("a", "Hasil", (Q, K, W)),))
        if start.year < 2022:
            return skp.realised(VALUES, behaviour=Behaviour.marks(**FIVE))
        return skp.realised(ratings=Ratings(Expectation.SESUAI, Expectation.SESUAI))

    @pytest.mark.parametrize(
        ("start", "end", "place"),
        [
            (date(2018, 1, 1), date(2019, 12, 31), "Pasal 5"),
            (date(2018, 12, 31), date(2019, 1, 1), "Pasal 5"),
            (date(2024, 12, 1), date(2025, 1, 31), "Pasal 24"),
        ],
    )
    def test_two_years_are_refused_with_the_place(self, start: date, end: date, place: str) -> None:
        with pytest.raises(RecordError) as refused:
            evaluate(self.of(start, end))
        (found,) = refused.value.problems

        assert ("period_years", "period") == (found.code, found.path)
        assert place in found.text("id")

    @pytest.mark.parametrize(
        ("start", "end"), [(date(2018, 1, 1), date(2018, 12, 31)), (date(2025, 4, 1), date(2025, 6, 30))]
    )
    def test_a_whole_year_and_a_quarter_are_evaluated_without_a_note(self, start: date, end: date) -> None:
        assert "period_odd" not in [one.code for one in evaluate(self.of(start, end)).notes]

    @pytest.mark.parametrize(
        ("start", "end", "noted"),
        [
            (date(2025, 1, 1), date(2025, 6, 30), True),  # half a year
            (date(2025, 2, 3), date(2025, 3, 9), True),
            (date(2025, 5, 5), date(2025, 5, 5), True),
            (date(2025, 5, 1), date(2025, 5, 31), False),
            (date(2018, 2, 3), date(2018, 3, 9), False),  # PP 46/2011 names no other period than the year
        ],
    )
    def test_what_is_no_month_quarter_or_year_is_noted_under_6_2022(self, start: date, end: date, noted: bool) -> None:
        assert noted == ("period_odd" in [one.code for one in evaluate(self.of(start, end)).notes])


def test_a_mark_by_a_persons_name_is_described_and_not_repeated() -> None:
    """In a sheet whose columns slipped, names stand where marks should."""
    found = refusal(record(marks={**FIVE, "Siti Aminah": 80, "intergritas": 81}), OLD)
    said = " ".join(one.text(lang) for one in found for lang in ("id", "en"))

    assert [("mark_unknown", "behaviour[5]"), ("mark_unknown", "behaviour.intergritas")] == [
        (one.code, one.path) for one in found
    ]
    assert "Siti" not in said
    assert "'intergritas'" in said
