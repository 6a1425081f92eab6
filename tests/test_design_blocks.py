"""The code blocks of the front door run as they are written in the design, placeholders filled in."""

from fractions import Fraction

from asn_kinerja import Unknown, to_plain


def first_block():
    from asn_kinerja import (
        NIP,
        SKP,
        AdditionalTask,
        Aspect,
        AtLeast,
        AtMost,
        Behaviour,
        Creativity,
        Employee,
        EvaluationPeriod,
        Indicator,
        Position,
        Recognition,
        ServiceKind,
        WorkResult,
    )

    sari = Employee(
        nip=NIP("199003052015032001"),
        name="Sari",
        service=ServiceKind.PNS,
        position=Position.pelaksana("Pengelola Kependudukan"),
        unit="Disdukcapil",
    )
    skp = SKP(
        employee=sari,
        period=EvaluationPeriod.year(2018),
        results=(
            WorkResult(
                "kk",
                "Menerbitkan kartu keluarga",
                indicators=(
                    Indicator("kk.jumlah", Aspect.QUANTITY, AtLeast(12, "dokumen")),
                    Indicator("kk.mutu", Aspect.QUALITY, AtLeast(100, "persen")),
                    Indicator("kk.waktu", Aspect.TIMELINESS, AtMost(12, "bulan")),
                    Indicator("kk.biaya", Aspect.COST, AtMost(80_000_000, "rupiah")),
                ),
            ),
        ),
    )
    marks = Behaviour.marks(orientasi_pelayanan=85, integritas=84, komitmen=80, disiplin=83, kerjasama=82)
    values = {"kk.jumlah": 12, "kk.mutu": "80.5", "kk.waktu": "9.12", "kk.biaya": 80_000_000}
    extras = (AdditionalTask("Panitia HUT", evidence="ST-12"), Creativity("Antrean daring", Recognition.INSTANSI))
    return skp, skp.realised(values, behaviour=marks, extras=extras), skp.realised(values, behaviour=marks)


def test_sari_without_extras_scores_exactly_86_595_baik():
    from asn_kinerja import evaluate
    from asn_kinerja.regulations import pp_46_2011

    _, _, record = first_block()
    evaluation = evaluate(record)

    assert Fraction("86.595") == evaluation.score.exact
    assert pp_46_2011.Predikat.BAIK is evaluation.predikat


def test_sari_with_extras_lies_in_a_gap_and_says_so():
    from asn_kinerja import evaluate
    from asn_kinerja.regulations import pp_46_2011

    _, record, _ = first_block()
    evaluation = evaluate(record)

    assert Fraction("90.795") == evaluation.score.exact
    assert pp_46_2011.BandGap.LOWER_BOUND in evaluation.readings
    assert Fraction("89.125") == evaluation.rows["kk"].value.exact
    upper = evaluate(record, readings=(pp_46_2011.BandGap.UPPER_BOUND,))
    assert pp_46_2011.Predikat.SANGAT_BAIK is upper.predikat
    assert pp_46_2011.BandGap.UPPER_BOUND in upper.readings


def test_the_calls_of_the_first_block():
    from asn_kinerja import EvaluationPeriod, evaluate, evaluate_many, evaluate_year, record_from_plain
    from asn_kinerja.regulations import pp_46_2011

    skp, record, _ = first_block()
    doc = evaluate(record).explain("id")
    assert str(doc)
    assert doc.to_markdown()
    assert doc.to_html()
    assert doc.to_dict()
    assert evaluate(record, pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW)).score

    halves = [
        skp.realised(record.realised, period=EvaluationPeriod.semester(2018, n), behaviour=record.behaviour)
        for n in (1, 2)
    ]
    assert Fraction("86.595") == evaluate_year(halves).score.exact

    rows = [{"id": 7, **to_plain(record)}, {"id": 8}]
    seen = [
        (outcome.key, outcome.evaluation is not None, bool(outcome.problems), outcome.row()["predikat"])
        for outcome in evaluate_many(rows, build=record_from_plain, key=lambda r: r["id"])
    ]
    assert [(7, True, False, "Baik"), (8, False, True, None)] == seen


def agency_policy():
    from asn_kinerja import Aspect, Bands, Blank, Unplanned, WeightedPolicy, scoring

    return WeightedPolicy(
        name="Contoh: Dinas Kebersihan",
        parts={
            Aspect.QUANTITY: (30, scoring.quantity.ratio(cap=120)),
            Aspect.QUALITY: (25, scoring.quality.ratio(cap=120)),
            Aspect.TIMELINESS: (20, scoring.timeliness.inverse_ratio(cap=120)),
            Aspect.SATISFACTION: (25, scoring.satisfaction.against_target()),
        },
        behaviour=0,
        unplanned=Unplanned.REFUSE,
        blank=Blank.REFUSE,
        bands=Bands.at_least({110: "Istimewa", 90: "Baik", 70: "Cukup"}, below="Kurang"),
    )


def test_the_block_of_todays_regime():
    from asn_kinerja import SKP, EvaluationPeriod, Expectation, Ratings, evaluate
    from asn_kinerja.regulations import permenpanrb_6_2022

    skp, _, _ = first_block()
    skp_2025 = SKP(employee=skp.employee, period=EvaluationPeriod.year(2025), results=skp.results)
    record_2025 = skp_2025.realised(ratings=Ratings(results=Expectation.DI_ATAS, behaviour=Expectation.SESUAI))
    june = skp_2025.realised({"kk.jumlah": 1}, period=EvaluationPeriod.month(2025, 6), ratings=record_2025.ratings)
    found = permenpanrb_6_2022.predikat_for(results=Expectation.DI_ATAS, behaviour=Expectation.SESUAI)

    assert permenpanrb_6_2022.Predikat.BAIK is found.value
    assert permenpanrb_6_2022.Predikat.BAIK is evaluate(record_2025).predikat is evaluate(june).predikat
    assert evaluate(record_2025).score is None

    proposing = permenpanrb_6_2022.policy(propose=agency_policy())
    assert permenpanrb_6_2022.Predikat.BAIK is evaluate(record_2025, proposing).predikat


def test_an_agencys_policy_is_a_composed_value():
    assert () == agency_policy().problems()


def test_a_proposal_that_is_no_expectation_answers_unknown():
    from asn_kinerja import (
        SKP,
        Aspect,
        AtLeast,
        AtMost,
        EvaluationPeriod,
        Expectation,
        Indicator,
        Ratings,
        WorkResult,
        evaluate,
    )
    from asn_kinerja.regulations import permenpanrb_6_2022

    skp, _, _ = first_block()
    work = WorkResult(
        "a",
        "A",
        (
            Indicator("q", Aspect.QUANTITY, AtLeast(10)),
            Indicator("k", Aspect.QUALITY, AtLeast(100)),
            Indicator("t", Aspect.TIMELINESS, AtMost(10)),
            Indicator("s", Aspect.SATISFACTION, AtLeast(80)),
        ),
    )
    plan = SKP(skp.employee, EvaluationPeriod.year(2025), (work,))
    record = plan.realised({"q": 10, "k": 100, "t": 10, "s": 80}, ratings=Ratings(behaviour=Expectation.SESUAI))
    result = evaluate(record, permenpanrb_6_2022.policy(propose=agency_policy()))

    assert isinstance(result.predikat, Unknown)
    assert "Baik" in result.predikat("id")
