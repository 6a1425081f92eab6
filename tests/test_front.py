"""The front door: one record, a year, a batch; the only place that fills in a policy."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from asn_kinerja import (
    NIP,
    SKP,
    AdditionalTask,
    Aspect,
    AtLeast,
    AtMost,
    Bands,
    Behaviour,
    Creativity,
    Employee,
    EvaluationPeriod,
    Expectation,
    Indicator,
    Outcome,
    Position,
    Ratings,
    Recognition,
    Record,
    ServiceKind,
    WeightedPolicy,
    WorkResult,
    evaluate,
    evaluate_many,
    evaluate_year,
    record_from_plain,
    scoring,
    to_plain,
)
from asn_kinerja.errors import (
    NoRegulationInForceError,
    PeriodOverRegimesError,
    PolicyError,
    ReadingError,
    RecordError,
    RulebookError,
)
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.words import Text

SARI = Employee(
    nip=NIP("199003052015032001"),
    name="Sari",
    service=ServiceKind.PNS,
    position=Position.pelaksana("Pengelola Kependudukan"),
    unit="Disdukcapil",
)
MARKS = {"orientasi_pelayanan": 85, "integritas": 84, "komitmen": 80, "disiplin": 83, "kerjasama": 82}
REALISED = {"kk.jumlah": 12, "kk.mutu": "80.5", "kk.waktu": "9.12", "kk.biaya": 80_000_000}
INDICATORS = (
    Indicator("kk.jumlah", Aspect.QUANTITY, AtLeast(12, "dokumen")),
    Indicator("kk.mutu", Aspect.QUALITY, AtLeast(100, "persen")),
    Indicator("kk.waktu", Aspect.TIMELINESS, AtMost(12, "bulan")),
    Indicator("kk.biaya", Aspect.COST, AtMost(80_000_000, "rupiah")),
)
BAIK = pp_46_2011.Predikat.BAIK


def sari(
    period: EvaluationPeriod | None = None,
    *,
    realised: Any = None,
    marks: Any = None,
    who: Employee = SARI,
    **more: Any,
) -> Record:
    skp = SKP(who, period or EvaluationPeriod.year(2018), (WorkResult("kk", "Menerbitkan kartu keluarga", INDICATORS),))
    behaviour = None if marks == {} else Behaviour.marks(**(marks or MARKS))
    return skp.realised(REALISED if realised is None else realised, behaviour=behaviour, **more)


class TestEvaluate:
    """One record; the rulebook picks the text of its period."""

    def test_sari_without_extras_is_baik_with_exactly_86_595(self) -> None:
        """0.6 x 89.125 + 0.4 x 82.8."""
        done = evaluate(sari())

        assert done.predikat is BAIK
        assert done.score is not None
        assert done.score.exact == Fraction("86.595")
        assert done.score.value == Decimal("86.60")
        assert done.rows["kk"].value.exact == Fraction("89.125")
        assert done.policy == pp_46_2011.policy()

    def test_sari_with_extras_rests_on_the_gap_reading(self) -> None:
        """One task and a work at agency level: 90.795, Baik only because the gap is read by its lower bound."""
        extras = (AdditionalTask("Panitia HUT", evidence="ST-12"), Creativity("Antrean daring", Recognition.INSTANSI))
        record = sari(extras=extras)

        assert evaluate(record).score.exact == Fraction("90.795")  # type: ignore[union-attr]
        assert evaluate(record).predikat is BAIK
        assert pp_46_2011.BandGap.LOWER_BOUND in evaluate(record).readings
        upper = evaluate(record, readings=(pp_46_2011.BandGap.UPPER_BOUND,))
        assert upper.predikat is pp_46_2011.Predikat.SANGAT_BAIK

    def test_the_period_picks_the_text(self) -> None:
        """The same person in 2025: ratings, and no number."""
        same = Expectation.SESUAI
        done = evaluate(sari(EvaluationPeriod.year(2025), marks={}, ratings=Ratings(same, same)))

        assert done.predikat is permenpanrb_6_2022.Predikat.BAIK
        assert done.score is None

    def test_a_given_policy_is_used_and_noted_where_the_rulebook_names_another(self) -> None:
        """A replay is no secret."""
        policy = pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW)
        by_year = {year: evaluate(sari(EvaluationPeriod.year(year)), policy) for year in (2013, 2018, 2025)}
        notes = {year: [note.code for note in done.notes] for year, done in by_year.items()}

        assert {2013: ["policy_chosen"], 2018: [], 2025: ["policy_chosen"]} == notes
        assert "PermenPANRB 6/2022" in by_year[2025].notes[0].text("id")
        assert all(done.predikat is BAIK for done in by_year.values())

    def test_readings_are_added_to_a_given_policy(self) -> None:
        """Questions not named keep the policy's choice."""
        policy = pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW)
        done = evaluate(sari(), policy, readings=(pp_46_2011.BandGap.MIXED,))

        assert {pp_46_2011.ZeroRule.WHOLE_ROW, pp_46_2011.BandGap.MIXED} <= set(done.policy.readings)

    def test_a_single_reading_may_be_given_by_itself(self) -> None:
        """To one record, a year, a batch."""
        upper = pp_46_2011.BandGap.UPPER_BOUND
        halves = [sari(EvaluationPeriod.semester(2018, n)) for n in (1, 2)]

        assert evaluate(sari(), readings=upper) == evaluate(sari(), readings=(upper,))
        assert upper in evaluate(sari(), pp_46_2011.policy(), readings=upper).policy.readings
        assert evaluate_year(halves, readings=upper) == evaluate_year(halves, readings=[upper])
        assert upper in evaluate_year(halves, readings=upper).policy.readings
        for one in evaluate_many([sari(), sari()], readings=upper):
            assert one.evaluation == evaluate(sari(), readings=(upper,))

    def test_a_reading_of_another_text_is_refused(self) -> None:
        """Vocabularies never mix."""
        record = sari(EvaluationPeriod.year(2025), marks={})
        with pytest.raises(ReadingError):
            evaluate(record, readings=(pp_46_2011.BandGap.MIXED,))

    @pytest.mark.parametrize("record", [None, 5, "record", {}, [], SARI])
    def test_what_is_no_record_is_refused(self, record: Any) -> None:
        """With what to give instead."""
        with pytest.raises(RecordError) as refused:
            evaluate(record)

        assert "SKP.realised" in refused.value.text("id")

    @pytest.mark.parametrize("policy", [5, "PP 46/2011", pp_46_2011, {}])
    def test_what_is_no_policy_is_refused(self, policy: Any) -> None:
        """A module is no policy."""
        with pytest.raises(PolicyError):
            evaluate(sari(), policy)

    def test_every_problem_is_reported_at_once(self) -> None:
        """Blank, not a number of the target, a mark out of scale, one too many: four places."""
        record = sari(
            realised={"kk.jumlah": -1, "kk.waktu": "9.12", "kk.biaya": 80_000_000},
            marks={**MARKS, "disiplin": 101, "kepemimpinan": 80},
        )
        with pytest.raises(RecordError) as refused:
            evaluate(record)

        assert [
            ("negative", "realised['kk.jumlah']"),
            ("realisasi_kosong", "realised['kk.mutu']"),
            ("mark_range", "behaviour.disiplin"),
            ("mark_not_applicable", "behaviour.kepemimpinan"),
        ] == [(one.code, one.path) for one in refused.value.problems]

    def test_a_record_edited_later_changes_nothing(self) -> None:
        """Plans and records are values: the caller's own dict may change."""
        values = dict(REALISED)
        record = sari(realised=values)
        before = evaluate(record)
        values["kk.jumlah"] = 0

        assert before == evaluate(record)
        assert record.realised["kk.jumlah"] == 12

    def test_a_period_over_two_regimes_names_the_remedy(self) -> None:
        """2021 is shared."""
        with pytest.raises(PeriodOverRegimesError) as refused:
            evaluate(sari(EvaluationPeriod.year(2021)))
        found = refused.value.problems[0]

        assert (found.code, found.path) == ("period_over_regimes", "period")
        assert found.allowed
        assert found.hint


def _plan_of(value: int, period: EvaluationPeriod, mark: int, who: Employee = SARI) -> Record:
    """Return a record whose plan value is exactly *value*, from 59 up."""
    indicators = INDICATORS[:3]
    skp = SKP(who, period, (WorkResult("kk", "Kartu keluarga", indicators),))
    values = {"kk.jumlah": 12, "kk.mutu": 3 * value - 176, "kk.waktu": 12}
    return skp.realised(values, behaviour=Behaviour.marks(**dict.fromkeys(MARKS, mark)))


class TestYear:
    """Several plans in one year: each text says how they join."""

    MOVE = EvaluationPeriod.year(2018).split(EvaluationPeriod.month(2018, 6).start)

    def test_two_plans_join_by_their_unweighted_mean_and_the_marks_of_the_last_superior(self) -> None:
        """80 for five months, 92 for seven: 86; behaviour 90 as the last superior says."""
        first, last = _plan_of(80, self.MOVE[0], 50), _plan_of(92, self.MOVE[1], 90)
        done = evaluate_year([last, first])

        assert done.finding.premises[0].premises[0].value.exact == 86
        assert done.score is not None
        assert done.score.exact == Fraction("0.6") * 86 + Fraction("0.4") * 90
        assert ["1:kk", "2:kk"] == list(done.rows)
        assert done.record.period == EvaluationPeriod.year(2018)

    def test_the_result_says_how_the_plans_were_joined(self) -> None:
        """A note, in both languages."""
        done = evaluate_year([_plan_of(80, self.MOVE[0], 50), _plan_of(92, self.MOVE[1], 90)])
        note = next(note for note in done.notes if note.code == "year_joined")

        assert "tanpa bobot bulan" in note.text("id")
        assert "unweighted" in note.text("en")

    def test_earlier_superiors_need_not_mark(self) -> None:
        """The last must."""
        first, last = _plan_of(80, self.MOVE[0], 50), _plan_of(92, self.MOVE[1], 90)
        unmarked = [one.skp.realised(one.realised) for one in (first, last)]

        assert evaluate_year([unmarked[0], last]).score == evaluate_year([first, last]).score
        with pytest.raises(RecordError) as refused:
            evaluate_year([first, unmarked[1]])
        assert [("marks_missing", "records[1].behaviour")] == [(one.code, one.path) for one in refused.value.problems]

    def test_problems_name_the_record(self) -> None:
        """Full paths, over all records."""
        wrong = [sari(period, realised={**REALISED, "kk.mutu": None}) for period in (self.MOVE[0], self.MOVE[1])]
        with pytest.raises(RecordError) as refused:
            evaluate_year(wrong)

        assert ["records[0].realised['kk.mutu']", "records[1].realised['kk.mutu']"] == [
            one.path for one in refused.value.problems
        ]

    def test_one_record_is_evaluated_as_itself(self) -> None:
        """No joining, no note."""
        assert evaluate_year([sari()]) == evaluate(sari())

    @pytest.mark.parametrize(
        ("records", "code"),
        [
            ([], "year_empty"),
            ([sari(EvaluationPeriod.semester(2018, 1)), sari(EvaluationPeriod.semester(2019, 2))], "year_years"),
            ([sari(EvaluationPeriod.year(2018)), sari(EvaluationPeriod.month(2018, 12))], "year_overlap"),
            (
                [
                    sari(EvaluationPeriod.semester(2018, 1)),
                    sari(
                        EvaluationPeriod.semester(2018, 2),
                        who=Employee(
                            NIP("198801012010011001"), service=ServiceKind.PNS, position=Position.pelaksana("Pengelola")
                        ),
                    ),
                ],
                "year_persons",
            ),
        ],
    )
    def test_records_that_are_not_one_persons_year_are_refused(self, records: Any, code: str) -> None:
        """Named one by one."""
        with pytest.raises(RecordError) as refused:
            evaluate_year(records)

        assert [code] == [one.code for one in refused.value.problems]

    def test_two_texts_in_one_year_are_not_joined_in_silence(self) -> None:
        """The halves of 2021: the second has no text in this release."""
        halves = [sari(EvaluationPeriod.semester(2021, n)) for n in (1, 2)]
        with pytest.raises(NoRegulationInForceError):
            evaluate_year(halves)

    def test_a_given_policy_joins_a_year_that_the_rulebook_does_not_know(self) -> None:
        """A replay of 2021 under PP 46/2011 alone is the caller's choice."""
        halves = [sari(EvaluationPeriod.semester(2021, n)) for n in (1, 2)]

        assert evaluate_year(halves, pp_46_2011.policy()).predikat is BAIK

    @pytest.mark.parametrize("count", [1, 2])
    def test_how_plans_join_under_an_agencys_own_policy_is_not_known(self, count: int) -> None:
        """Refused, not averaged in silence."""
        parts = {aspect: (25, scoring.quantity.ratio()) for aspect in list(Aspect)[:4]}
        own = WeightedPolicy(name="Contoh", parts=parts, bands=Bands.at_least({90: "Baik"}, below="Kurang"))
        halves = [sari(EvaluationPeriod.semester(2018, n)) for n in (1, 2)]
        with pytest.raises(PolicyError) as refused:
            evaluate_year(halves[:count], own)

        assert [("year_join", "policy")] == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize("policy", [5, "PP 46/2011", pp_46_2011, {}])
    def test_what_is_no_policy_is_refused(self, policy: Any) -> None:
        """As for one record."""
        with pytest.raises(PolicyError) as refused:
            evaluate_year([sari()], policy)

        assert ["policy_part"] == [one.code for one in refused.value.problems]

    def test_what_is_no_record_is_refused(self) -> None:
        """Each by its number."""
        with pytest.raises(RecordError) as refused:
            evaluate_year([sari(), 5, None])  # type: ignore[list-item]

        assert [("type", "records[1]"), ("type", "records[2]")] == [(p.code, p.path) for p in refused.value.problems]

    @pytest.mark.parametrize(("year", "noted"), [(2018, []), (2025, ["policy_chosen"]), (2013, ["policy_chosen"])])
    def test_a_given_policy_is_noted_where_the_rulebook_names_another(self, year: int, noted: list[str]) -> None:
        """As for one record."""
        halves = [sari(EvaluationPeriod.semester(year, n)) for n in (1, 2)]
        codes = [note.code for note in evaluate_year(halves, pp_46_2011.policy()).notes]

        assert [*noted, "year_joined"] == codes
        assert [*noted, "year_gap"] == [note.code for note in evaluate_year(halves[:1], pp_46_2011.policy()).notes]

    def test_how_two_texts_join_is_not_guessed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """With a text for each half the year is refused until its joining is known."""
        later = evolve(permenpanrb_6_2022.policy(), name=Text("Aturan contoh", "Sample rule"))
        rows = (evolve(pp_46_2011.policy(), name=Text("Aturan lama", "Old rule")), later)
        halves = [sari(EvaluationPeriod.semester(2021, n)) for n in (1, 2)]

        class Row:
            def __init__(self, policy: Any) -> None:
                self.policy = policy

        from asn_kinerja import rulebook

        monkeypatch.setattr(rulebook, "find", lambda _, period: Row(rows[period.start.month > 6]))
        with pytest.raises(RulebookError) as refused:
            evaluate_year(halves)

        assert [("year_join", "records")] == [(one.code, one.path) for one in refused.value.problems]
        assert "'Old rule + Sample rule'" in refused.value.problems[0].text("en")


class Rows:
    """An iterable that counts what was taken from it."""

    def __init__(self, rows: list[Any]) -> None:
        self.rows, self.taken = rows, 0

    def __iter__(self) -> Iterator[Any]:
        for row in self.rows:
            self.taken += 1
            yield row


class TestMany:
    """A batch: an outcome for every row, in order, one at a time."""

    def test_outcomes_come_in_order_and_bad_rows_stop_nothing(self) -> None:
        """Good, not built, not governed, not complete, nothing at all, good."""
        good = to_plain(sari())
        rows = [
            {"id": 1, "data": good},
            {"id": 2, "data": {"period": 5}},
            {"id": 3, "data": {**good, "period": {"year": 2013}}},
            {"id": 4, "data": {**good, "realised": {}}},
            {"id": 5, "data": None},
            {"id": 6, "data": good},
        ]
        outcomes = list(
            evaluate_many(rows, build=lambda row: record_from_plain(row["data"]), key=lambda row: row["id"])
        )

        assert [1, 2, 3, 4, 5, 6] == [one.key for one in outcomes]
        assert [True, False, False, False, False, True] == [one.evaluation is not None for one in outcomes]
        assert [False, True, True, True, True, False] == [bool(one.problems) for one in outcomes]
        assert outcomes[0].evaluation == evaluate(sari())
        assert {"no_regulation"} == {one.code for one in outcomes[2].problems}
        assert {"realisasi_kosong"} == {one.code for one in outcomes[3].problems}

    def test_rows_are_taken_one_by_one(self) -> None:
        """An iterator: nothing is kept, nothing is read ahead."""
        rows = Rows([sari(), sari(), sari()])
        outcomes = evaluate_many(rows)

        assert rows.taken == 0
        assert isinstance(next(outcomes), Outcome)
        assert rows.taken == 1
        assert len(list(outcomes)) == 2
        assert rows.taken == 3

    def test_without_a_key_the_number_of_the_row_names_it(self) -> None:
        assert [0, 1] == [one.key for one in evaluate_many([sari(), None])]

    def test_a_row_without_its_key_is_refused_by_its_place(self) -> None:
        """A number in its stead could be the key of another row: the result would be filed under the wrong person."""
        good, nameless = {**to_plain(sari()), "id": 1}, to_plain(sari())

        def number(row: Any) -> Any:
            return row.pop("id")

        done = list(evaluate_many([good, nameless, None, []], build=record_from_plain, key=number))

        assert [1, "rows[1]", "rows[2]", "rows[3]"] == [one.key for one in done]
        assert done[0].evaluation is not None
        assert [("key_failed", "key")] * 3 == [(one.problems[0].code, one.problems[0].path) for one in done[1:]]

    @pytest.mark.parametrize("blank", ["", "  ", None])
    def test_a_blank_key_is_none(self, blank: Any) -> None:
        """Two rows without one would be one person to whoever counts by key."""
        done = list(evaluate_many([sari(), sari()], key=lambda _row: blank))

        assert ["rows[0]", "rows[1]"] == [one.key for one in done]
        assert [("key_failed", "key")] * 2 == [(one.problems[0].code, one.problems[0].path) for one in done]

    def test_whatever_a_key_raises_stops_nothing(self) -> None:
        found = list(evaluate_many([sari(), sari()], key=lambda _row: 1 / 0))

        assert ["key_failed", "key_failed"] == [one.problems[0].code for one in found]

    @pytest.mark.parametrize("row", [{"employee": {}}, "ab"])
    def test_one_row_alone_is_not_walked_key_by_key(self, row: Any) -> None:
        with pytest.raises(RecordError) as refused:
            list(evaluate_many(row))

        assert [("type", "rows")] == [(one.code, one.path) for one in refused.value.problems]

    @pytest.mark.parametrize("failed", [KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError])
    def test_a_build_that_fails_is_a_problem_of_its_row(self, failed: type[Exception]) -> None:
        """Named by the kind of the failure, without what it said."""

        def build(row: Any) -> Record:
            if row == "bad":
                raise failed("199003052015032001")
            return sari()

        outcomes = list(evaluate_many(["good", "bad", "good"], build=build))

        assert [True, False, True] == [one.evaluation is not None for one in outcomes]
        assert ["build_failed"] == [one.code for one in outcomes[1].problems]
        assert failed.__name__ in outcomes[1].problems[0].text("en")
        assert "199003052015032001" not in str(outcomes[1].row())

    def test_an_agencys_function_that_fails_is_a_problem_of_its_row(self) -> None:
        """The next row goes on."""

        def share(realised: Fraction, target: Fraction) -> Fraction:
            return target / realised * 100

        aspects = [Aspect.QUANTITY, Aspect.QUALITY, Aspect.TIMELINESS, Aspect.COST]
        parts: Any = dict.fromkeys(aspects, (25, share))
        policy = WeightedPolicy(name="Contoh", parts=parts, bands=Bands.at_least({90: "Baik"}, below="Kurang"))
        rows = [sari(marks={}), sari(marks={}, realised={**REALISED, "kk.mutu": 0}), sari(marks={})]
        outcomes = list(evaluate_many(rows, policy))

        assert [True, False, True] == [one.evaluation is not None for one in outcomes]
        assert ["opaque_failed"] == [one.code for one in outcomes[1].problems]
        assert "ZeroDivisionError" in outcomes[1].problems[0].text("id")
        assert "share" in outcomes[1].problems[0].text("id")

    def test_policy_and_readings_hold_for_every_row(self) -> None:
        """Readings may come from a generator."""
        upper = pp_46_2011.BandGap.UPPER_BOUND
        done = list(evaluate_many([sari(), sari()], pp_46_2011.policy(), readings=(one for one in [upper])))

        assert all(one.evaluation is not None and upper in one.evaluation.policy.readings for one in done)

    def test_an_outcome_is_one_row_of_a_tidy_table(self) -> None:
        """Figures as text, nothing personal but the caller's key."""
        good, bad = (one.row() for one in evaluate_many([sari(), sari(realised={})]))

        assert good == {
            "key": "0",
            "unit": "Disdukcapil",
            "predikat": "Baik",
            "score": "86.60",
            "policy": "PP 46/2011 (Perka BKN 1/2013)",
            "period": "tahun 2018",
            "problems": None,
        }
        assert bad["predikat"] is None
        assert bad["score"] is None
        assert "realisasi belum diisi" in str(bad["problems"])
        assert "Sari" not in str((good, bad))
        assert "199003052015032001" not in str((good, bad))

    def test_cannot_tell_is_no_predikat_in_the_table(self) -> None:
        """An empty cell, not a word somebody could count."""
        marks = dict.fromkeys(MARKS, "91")
        record = sari(realised={**REALISED, "kk.mutu": 84}, marks=marks)  # 90 * 0.6 + 91 * 0.4 = 90.4
        outcome = next(evaluate_many([record], readings=(pp_46_2011.BandGap.CLOSED,)))

        assert outcome.evaluation is not None
        assert outcome.row()["predikat"] is None
        assert outcome.row()["score"] == "90.40"

    def test_an_agencys_own_policy_runs_over_a_batch(self) -> None:
        """Labels of its own."""
        measures = (
            scoring.quantity.ratio(),
            scoring.quality.ratio(),
            scoring.timeliness.mirrored(),
            scoring.cost.mirrored(),
        )
        parts = {aspect: (25, one) for aspect, one in zip(Aspect, measures, strict=False)}
        policy = WeightedPolicy(name="Contoh", parts=parts, bands=Bands.at_least({90: "Istimewa"}, below="Biasa"))
        (row,) = (one.row() for one in evaluate_many([sari(marks={})], policy))

        assert row["predikat"] == "Istimewa"
        assert row["policy"] == "Contoh"


class TestWhatIsNoList:
    """A reading or a record that stands where a list of them should."""

    @pytest.mark.parametrize("wrong", [5, None, 0.5])
    def test_readings_that_are_no_list_are_refused(self, wrong):
        with pytest.raises(ReadingError, match="readings: "):
            evaluate(sari(), readings=wrong)

    @pytest.mark.parametrize("wrong", [5, None, sari(), "records"])
    def test_records_that_are_no_list_are_refused(self, wrong):
        with pytest.raises(RecordError, match="records: "):
            evaluate_year(wrong)

    @pytest.mark.parametrize("wrong", [5, None])
    def test_rows_that_are_no_rows_are_refused(self, wrong):
        with pytest.raises(RecordError, match="rows: "):
            list(evaluate_many(wrong))
