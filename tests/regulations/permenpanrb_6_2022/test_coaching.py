"""The default coaching policy through its door: every threshold met exactly and missed by a hair, every word, place, day."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from asn_kinerja import (
    SKP,
    Aspect,
    AtLeast,
    AtMost,
    Behaviour,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Position,
    Ratings,
    ServiceKind,
    WorkResult,
    evaluate,
)
from asn_kinerja.coaching import coaching_needs
from asn_kinerja.errors import DossierError
from asn_kinerja.follow_up import CoachingKind, Gap, Severity, Trigger
from asn_kinerja.model import Feedback, RaterGroup, Survey, TakeOver
from asn_kinerja.regulations import kep_25_2004, permenpanrb_16_2014
from asn_kinerja.regulations import permenpanrb_14_2017 as skm
from asn_kinerja.regulations.permenpanrb_6_2022.coaching import COACHING_RULE, DEFAULT, SURVEY_TOPICS, TOPICS, WORDS
from asn_kinerja.scoring.feedback import FeedbackRules, join
from asn_kinerja.words import Text

ON = date(2026, 1, 1)
PNS = Employee(service=ServiceKind.PNS, position=Position.pelaksana("Petugas"))
ABOVE, GOOD, LESS = Expectation.DI_ATAS, Expectation.SESUAI, Expectation.DI_BAWAH
ROW = WorkResult(
    "a",
    "Layanan",
    (
        Indicator("a.1", Aspect.QUANTITY, AtLeast(100)),
        Indicator("a.2", Aspect.QUALITY, AtLeast(100)),
        Indicator("a.3", Aspect.TIMELINESS, AtMost(10)),
        Indicator("a.4", Aspect.SATISFACTION, AtLeast(1)),
        Indicator("a.5", Aspect.QUANTITY, AtLeast(100)),
    ),
)
MARKS = dict.fromkeys(("orientasi_pelayanan", "integritas", "komitmen", "disiplin", "kerjasama"), 80)


def rated(year=2025, results=GOOD, behaviour=GOOD, service=ServiceKind.PNS, realised=None, extras=()):
    who = Employee(service=service, position=Position.pelaksana("Petugas"))
    plan = SKP(who, EvaluationPeriod.year(year), (ROW,))
    return evaluate(plan.realised(realised or {}, ratings=Ratings(results, behaviour), extras=extras))


def marked(**marks):
    """A result of PP 46/2011, everything reached, behaviour as given."""
    plan = SKP(PNS, EvaluationPeriod.year(2018), (WorkResult("a", "Layanan", ROW.indicators[:3]),))
    record = plan.realised({"a.1": 100, "a.2": 100, "a.3": 10}, behaviour=Behaviour.marks(**{**MARKS, **marks}))
    return evaluate(record)


def index(**means):
    elements = dict.fromkeys(list(skm.INSTRUMENT.elements)[:9], Fraction(3))
    return skm.index(Survey.from_means({**elements, **means}, respondents=400))


def seen(trigger, evaluations=None, **more):
    plan = coaching_needs(evaluations or [rated()], on=ON, **more)
    return [one for one in plan.needs if one.trigger is trigger]


def short(trigger, figure):
    """The needs seen in *figure*, which stands just where the trigger looks."""
    match trigger:
        case Trigger.INDICATOR:
            return seen(trigger, [rated(realised={"a.1": figure})])
        case Trigger.ASPECT:  # the mean of two
            return seen(trigger, [rated(realised={"a.1": 2 * Fraction(figure) - 100, "a.5": 100})])
        case Trigger.BEHAVIOUR:
            return seen(trigger, [marked(integritas=figure)])
        case Trigger.SURVEY:
            return seen(trigger, [rated(realised={"a.4": index(WAKTU=Fraction(figure))})])
    return seen(trigger, feedback=[Feedback(RaterGroup.SUPERIOR, figure)])


class TestFigures:
    @pytest.mark.parametrize(
        ("trigger", "figure", "severity"),
        [
            (Trigger.INDICATOR, "100.0010", None),
            (Trigger.INDICATOR, "100", None),
            (Trigger.INDICATOR, "99.9990", "RINGAN"),
            (Trigger.INDICATOR, "90.0010", "RINGAN"),
            (Trigger.INDICATOR, "90", "SEDANG"),
            (Trigger.INDICATOR, "75.0010", "SEDANG"),
            (Trigger.INDICATOR, "75", "BERAT"),
            (Trigger.ASPECT, "90", None),
            (Trigger.ASPECT, "89.9990", "RINGAN"),
            (Trigger.ASPECT, "81.0010", "RINGAN"),
            (Trigger.ASPECT, "81", "SEDANG"),
            (Trigger.ASPECT, "67.5010", "SEDANG"),
            (Trigger.ASPECT, "67.5", "BERAT"),
            (Trigger.BEHAVIOUR, "76", None),
            (Trigger.BEHAVIOUR, "75.9990", "RINGAN"),
            (Trigger.BEHAVIOUR, "68.4010", "RINGAN"),
            (Trigger.BEHAVIOUR, "68.4", "SEDANG"),
            (Trigger.BEHAVIOUR, "57.0010", "SEDANG"),
            (Trigger.BEHAVIOUR, "57", "BERAT"),
            (Trigger.SURVEY, "3", None),
            (Trigger.SURVEY, "2.9990", "RINGAN"),
            (Trigger.SURVEY, "2.7010", "RINGAN"),
            (Trigger.SURVEY, "2.7", "SEDANG"),
            (Trigger.SURVEY, "2.2510", "SEDANG"),
            (Trigger.SURVEY, "2.25", "BERAT"),
            (Trigger.FEEDBACK, "70", None),
            (Trigger.FEEDBACK, "69.9990", "RINGAN"),
            (Trigger.FEEDBACK, "63.0010", "RINGAN"),
            (Trigger.FEEDBACK, "63", "SEDANG"),
            (Trigger.FEEDBACK, "52.5010", "SEDANG"),
            (Trigger.FEEDBACK, "52.5", "BERAT"),
        ],
    )
    def test_a_figure_below_the_least_one_is_a_need_graver_the_shorter(self, trigger, figure, severity):
        assert [one.severity.name for one in short(trigger, figure)] == ([severity] if severity else [])

    @pytest.mark.parametrize(
        ("trigger", "figure", "kind"),
        [
            (Trigger.INDICATOR, "99", "BIMBINGAN"),
            (Trigger.ASPECT, "89", "PENGEMBANGAN_KOMPETENSI"),
            (Trigger.BEHAVIOUR, "75", "KONSELING"),
            (Trigger.SURVEY, "2.9", "PENGEMBANGAN_KOMPETENSI"),
            (Trigger.FEEDBACK, "69", "BIMBINGAN"),
        ],
    )
    def test_what_is_offered_follows_from_where_it_was_seen(self, trigger, figure, kind):
        assert [one.kind.name for one in short(trigger, figure)] == [kind]

    def test_a_competence_gap_calls_for_development_and_a_take_over_for_a_note(self):
        gap = seen(Trigger.COMPETENCE, gaps=[Gap("integritas", 20, 19)])
        taken = seen(Trigger.TAKE_OVER, [rated(extras=(TakeOver("a"),))])

        assert [one.kind.name for one in gap] == ["PENGEMBANGAN_KOMPETENSI"]
        assert [one.kind.name for one in taken] == ["CATATAN_AMBIL_ALIH"]

    @pytest.mark.parametrize(("actual", "severity"), [(19, "RINGAN"), (18, "SEDANG"), (16, "SEDANG"), (15, "BERAT")])
    def test_a_competence_gap_is_graver_the_wider(self, actual, severity):
        assert [one.severity.name for one in seen(Trigger.COMPETENCE, gaps=[Gap("x", 20, actual)])] == [severity]


class TestWords:
    @pytest.mark.parametrize(
        ("ratings", "severity", "kinds"),
        [
            ((ABOVE, ABOVE), None, []),
            ((GOOD, GOOD), None, []),
            ((LESS, GOOD), "RINGAN", ["BIMBINGAN", "PENGEMBANGAN_KOMPETENSI"]),
            ((GOOD, LESS), "SEDANG", ["BIMBINGAN", "KONSELING"]),
            ((LESS, LESS), "BERAT", ["BIMBINGAN", "KONSELING", "RUJUKAN"]),
        ],
    )
    def test_each_word_of_today_calls_for_its_own(self, ratings, severity, kinds):
        found = seen(Trigger.PREDIKAT, [rated(2025, *ratings)])

        assert [one.kind.name for one in found] == kinds
        assert {one.severity.name for one in found} == ({severity} if severity else set())

    @pytest.mark.parametrize("ratings", [(ABOVE, ABOVE), (GOOD, GOOD)])
    def test_the_two_best_words_are_known_and_call_for_nothing(self, ratings):
        assert coaching_needs([rated(2025, *ratings)], on=ON).unknown == ()

    def test_the_words_of_all_lists(self):
        assert {word: (severity.name, *(one.name for one in kinds)) for word, (severity, kinds) in WORDS.items()} == {
            "SANGAT_BAIK": ("RINGAN",),
            "BAIK": ("RINGAN",),
            "CUKUP": ("RINGAN", "BIMBINGAN", "PENGEMBANGAN_KOMPETENSI"),
            "BUTUH_PERBAIKAN": ("RINGAN", "BIMBINGAN", "PENGEMBANGAN_KOMPETENSI"),
            "KURANG": ("SEDANG", "BIMBINGAN", "KONSELING"),
            "BURUK": ("BERAT", "BIMBINGAN", "KONSELING", "RUJUKAN"),
            "SANGAT_KURANG": ("BERAT", "BIMBINGAN", "KONSELING", "RUJUKAN"),
        }


class TestOverTime:
    def test_two_results_are_a_repetition_and_one_is_none(self):
        assert not seen(Trigger.REPETITION, [rated(2024), rated(2025, LESS)])
        found = seen(Trigger.REPETITION, [rated(2024, LESS), rated(2025, LESS)])

        assert [one.kind.name for one in found] == ["MASA_PERBAIKAN", "RUJUKAN"]

    def test_they_repeat_each_other_only_in_a_row_up_to_the_latest(self):
        """No text read speaks of repetition; the default is the reading by which fewer results are one."""
        assert not seen(Trigger.REPETITION, [rated(2023, LESS), rated(2024), rated(2025, LESS)])
        assert not seen(Trigger.REPETITION, [rated(2023, LESS), rated(2024, LESS), rated(2025)])

    def test_three_falling_results_are_a_trend_and_two_are_none(self):
        falling = [rated(2023, ABOVE, ABOVE), rated(2024), rated(2025, LESS)]

        assert [one.kind.name for one in seen(Trigger.TREND, falling)] == ["BIMBINGAN"]
        assert not seen(Trigger.TREND, falling[1:])

    def test_the_improvement_period_has_six_months_the_referral_thirty_days(self):
        found = seen(Trigger.REPETITION, [rated(2024, LESS), rated(2025, LESS)])

        assert [one.deadline for one in found] == [date(2026, 7, 1), date(2026, 1, 31)]

    @pytest.mark.parametrize(("service", "kinds"), [("PNS", 2), ("CPNS", 1), ("PPPK", 1)])
    def test_the_improvement_period_is_for_pns(self, service, kinds):
        """A PPPK is under the rules of a contract (mistake F7)."""
        years = [rated(year, LESS, service=ServiceKind[service]) for year in (2024, 2025)]

        assert len(seen(Trigger.REPETITION, years)) == kinds

    @pytest.mark.parametrize(
        ("figure", "deadline"), [("99", date(2026, 4, 1)), ("90", date(2026, 3, 2)), ("75", date(2026, 1, 31))]
    )
    def test_ninety_sixty_or_thirty_days_by_severity(self, figure, deadline):
        assert [one.deadline for one in short(Trigger.INDICATOR, figure)] == [deadline]


class TestWhereItStands:
    EVERY = coaching_needs(
        [rated(2024, LESS, LESS), rated(2025, LESS, LESS, extras=(TakeOver("a"),))],
        on=ON,
        gaps=[Gap("literasi_digital", 3, 2)],
    ).needs

    @pytest.mark.parametrize(
        ("kind", "key", "place", "standing", "acts"),
        [
            (
                "BIMBINGAN",
                "permenpanrb_6_2022.bimbingan_kinerja",
                "PermenPANRB 6/2022 annex p. 78-85",
                "OFFICIAL_TEXT",
                "the leader or a party assigned",
            ),
            (
                "KONSELING",
                "permenpanrb_6_2022.konseling_kinerja",
                "PermenPANRB 6/2022 annex p. 85-88",
                "OFFICIAL_TEXT",
                "the authorised official or HR head names a counsellor",
            ),
            (
                "PENGEMBANGAN_KOMPETENSI",
                "permenpanrb_6_2022.pengembangan_kompetensi",
                "PermenPANRB 6/2022 annex p. 78",
                "OFFICIAL_TEXT",
                "the leader and HR",
            ),
            ("MASA_PERBAIKAN", "policy.masa_perbaikan", None, "POLICY", "the leader"),
            (
                "CATATAN_AMBIL_ALIH",
                "permenpanrb_6_2022.catatan_ambil_alih",
                "PermenPANRB 6/2022 Pasal 20 ayat (6-8)",
                "OFFICIAL_TEXT",
                "the leader",
            ),
            (
                "RUJUKAN",
                "permenpanrb_6_2022.rujukan",
                "PermenPANRB 6/2022 annex p. 85-88",
                "OFFICIAL_TEXT",
                "the leader's superior, PyB or HR head",
            ),
        ],
    )
    def test_every_kind_names_its_place_its_standing_and_who_acts(self, kind, key, place, standing, acts):
        found = next(one for one in self.EVERY if one.kind is CoachingKind[kind])

        assert (found.source.rule.key, found.source.cite.standing.name, found.acts.en) == (key, standing, acts)
        assert place is None or found.source.cite.text("en") == place

    def test_every_need_says_that_its_limit_is_a_policy(self):
        assert {(one.why.rule.key, one.why.cite.standing.name) for one in self.EVERY} == {
            ("policy.pembinaan", "POLICY")
        }
        assert COACHING_RULE is DEFAULT.rule


class TestTopics:
    @pytest.mark.parametrize(
        ("trigger", "more", "topic"),
        [
            (Trigger.INDICATOR, {"evaluations": [rated(realised={"a.1": 50})]}, None),
            (Trigger.INDICATOR, {"evaluations": [rated(realised={"a.3": 20})]}, "time management"),
            (Trigger.INDICATOR, {"evaluations": [rated(realised={"a.4": "0.5"})]}, "communication"),
            (Trigger.SURVEY, {"evaluations": [rated(realised={"a.4": index(WAKTU=1)})]}, "response time"),
            (
                Trigger.SURVEY,
                {"evaluations": [rated(realised={"a.4": index(PENANGANAN_PENGADUAN=1)})]},
                "complaint handling",
            ),
            (Trigger.SURVEY, {"evaluations": [rated(realised={"a.4": index(PERILAKU_PELAKSANA=1)})]}, "communication"),
            (Trigger.SURVEY, {"evaluations": [rated(realised={"a.4": index(BIAYA=1)})]}, "openness about costs"),
            (Trigger.SURVEY, {"evaluations": [rated(realised={"a.4": index(SENYUM=1)})]}, None),
            (Trigger.COMPETENCE, {"gaps": [Gap("komunikasi", 3, 2)]}, "communication"),
            (Trigger.COMPETENCE, {"gaps": [Gap("literasi_digital", 3, 2)]}, "digital skills"),
            (Trigger.COMPETENCE, {"gaps": [Gap("integritas", 3, 2)]}, None),
            (Trigger.BEHAVIOUR, {"evaluations": [marked(orientasi_pelayanan=70)]}, "communication"),
            (Trigger.BEHAVIOUR, {"evaluations": [marked(disiplin=70)]}, "time management"),
            (Trigger.BEHAVIOUR, {"evaluations": [marked(integritas=70)]}, None),
            (Trigger.FEEDBACK, {"feedback": [Feedback(RaterGroup.PEERS, 60)] * 3}, "communication"),
            (Trigger.FEEDBACK, {"feedback": [Feedback(RaterGroup.CITIZENS, 60)] * 3}, "communication"),
            (Trigger.FEEDBACK, {"feedback": [Feedback(RaterGroup.SUPERIOR, 60)]}, None),
        ],
    )
    def test_a_common_gap_has_its_topic_and_another_has_none(self, trigger, more: dict[str, Any], topic):
        assert [one.topic and one.topic.en for one in seen(trigger, **more)] == [topic]


class TestEveryElement:
    """Each element of the three survey texts has a topic, and each topic of a survey is somebody's element."""

    TEXTS = (skm, kep_25_2004, permenpanrb_16_2014)

    @pytest.mark.parametrize("element", [one for text in TEXTS for one in text.Unsur], ids=str)
    def test_the_weakest_element_has_a_topic(self, element):
        assert element.name in SURVEY_TOPICS

    @pytest.mark.parametrize("weak", [one.name for one in skm.Unsur])
    def test_it_reaches_the_plan_and_its_page(self, weak):
        found = coaching_needs([rated(realised={"a.4": index(**{weak: 1})})], on=ON)
        (need,) = [one for one in found.needs if one.trigger is Trigger.SURVEY]

        assert need.topic == SURVEY_TOPICS[weak]
        assert f"topik: {SURVEY_TOPICS[weak].id}" in str(found.explain("id"))

    @pytest.mark.parametrize("weak", [one.name for one in kep_25_2004.Unsur])
    def test_so_do_those_of_2004(self, weak):
        means = dict.fromkeys((one.name for one in kep_25_2004.Unsur), Fraction(3)) | {weak: Fraction(1)}
        found = kep_25_2004.index(Survey.from_means(means))
        (need,) = seen(Trigger.SURVEY, [rated(realised={"a.4": found})])

        assert need.topic == SURVEY_TOPICS[weak]

    def test_every_key_is_somebodys_name(self):
        names = {one.name for text in self.TEXTS for one in text.Unsur}
        spelt = {"PENANGANAN_PENGADUAN", "PERILAKU_PELAKSANA"}  # columns of offices, the labels shortened

        assert set(SURVEY_TOPICS) == names | spelt
        assert set(TOPICS) - set(SURVEY_TOPICS) <= {
            *(one.name for one in Aspect),
            *(one.name for one in RaterGroup),
            *MARKS,
            "komunikasi",
            "literasi_digital",
        }

    @pytest.mark.parametrize("spelt", ["Keramahan satpam", "keramahan_satpam", "KERAMAHAN  SATPAM"])
    def test_an_own_element_has_the_topic_of_the_agencys_table(self, spelt):
        own = evolve(DEFAULT, topics=dict(DEFAULT.topics) | {spelt: Text("keramahan", "friendliness")})
        home = skm.equal_weight_index(Survey.from_means({"Keramahan satpam": 2, "Parkir": 3}))
        evaluations = [rated(realised={"a.4": home})]

        assert [one.topic.id for one in seen(Trigger.SURVEY, evaluations, policy=own)] == ["keramahan"]
        assert [one.topic for one in seen(Trigger.SURVEY, evaluations)] == [None]
        assert "topik: belum ada dalam tabel topik" in str(coaching_needs(evaluations, on=ON).explain("id"))


class TestRaters:
    """Nothing of a group with fewer than three raters is shown, nor can be told from what is shown."""

    HIDDEN = (RaterGroup.PEERS, RaterGroup.SUBORDINATES, RaterGroup.CITIZENS)

    @pytest.mark.parametrize("group", HIDDEN)
    @pytest.mark.parametrize("count", [1, 2])
    def test_below_the_threshold_the_answer_is_the_same_whatever_the_marks_are(self, group, count):
        beside = [Feedback(RaterGroup.SUPERIOR, 60), *[Feedback(g, 65) for g in self.HIDDEN if g is not group] * 3]
        low, high = (
            said(
                coaching_needs([rated()], on=ON, feedback=[*beside, *[Feedback(group, mark, comment="kasar")] * count])
            )
            for mark in ("13.57", "97.53")
        )

        assert low == high
        assert not any(word in "".join(low) for word in ("13.57", "13,57", "1357", "kasar"))
        assert group.value.id + ": kurang dari 3 penilai" in low[0]

    @pytest.mark.parametrize("group", HIDDEN)
    def test_three_are_enough_and_only_their_mean_is_shown(self, group):
        answers = [Feedback(group, mark) for mark in ("41.25", "52.5", "63.75")]
        texts = "".join(said(coaching_needs([rated()], on=ON, feedback=answers)))

        assert "52,5" in texts
        assert not any(word in texts for word in ("41,25", "63,75", "165/4", "255/4", "41.25"))

    def test_the_superior_is_known_and_oneself_never_read(self):
        answers = [Feedback(RaterGroup.SUPERIOR, 41), Feedback(RaterGroup.SELF, "11.5")]
        texts = "".join(said(coaching_needs([rated()], on=ON, feedback=answers)))

        assert "Umpan balik atasan: 41" in texts
        assert "11,5" not in texts

    def test_one_rater_who_answers_three_times_is_refused(self):
        answers = [Feedback(RaterGroup.PEERS, 60, reference="F-7")] * 3
        with pytest.raises(DossierError) as refused:
            coaching_needs([rated()], on=ON, feedback=answers)

        assert [(one.code, one.path) for one in refused.value.problems] == [
            ("reference_twice", "feedback[1].reference"),
            ("reference_twice", "feedback[2].reference"),
        ]

    def test_a_mark_out_of_the_range_is_refused(self):
        with pytest.raises(DossierError, match=r"feedback\[0\]\.mark"):
            coaching_needs([rated()], on=ON, feedback=[Feedback(RaterGroup.PEERS, 101)])

    def test_what_was_joined_by_an_agencys_rules_is_read_as_it_was_joined(self):
        rules = FeedbackRules({RaterGroup.PEERS: 60, RaterGroup.CITIZENS: 40}, anonymity=2)
        marks = [Feedback(RaterGroup.PEERS, 60), Feedback(RaterGroup.PEERS, 64), Feedback(RaterGroup.CITIZENS, 9)]
        found = coaching_needs([rated()], on=ON, feedback=join(marks, rules))

        assert [(one.what.en, one.short) for one in found.needs] == [("Feedback of peers", 8)]
        assert [one("en") for one in found.unknown] == ["citizens: fewer than 2 raters"]
        strict = evolve(DEFAULT, feedback=rules)
        assert found.needs == coaching_needs([rated()], strict, on=ON, feedback=marks).needs


def said(plan):
    """Everything a plan says anywhere."""
    pages = [page for lang in ("id", "en") for page in (plan.explain(lang),)]
    return [
        *map(str, pages),
        *(page.to_markdown() for page in pages),
        *(page.to_html() for page in pages),
        repr(plan),
        repr(plan.needs),
        repr(plan.unknown),
        repr([(one.why.given, one.source.given, one.why.premises) for one in plan.needs]),
        str(plan.to_dict()),
        plan._repr_html_(),
    ]


def test_every_severity_and_trigger_is_in_the_tables():
    assert set(DEFAULT.days) == set(Severity)
    assert set(DEFAULT.kinds) == set(Trigger) - {Trigger.PREDIKAT}
