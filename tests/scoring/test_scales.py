"""Whether a number that knows its scale can be held against a target, or beside another number."""

from datetime import date, datetime

import pytest

from asn_kinerja.finding.score import Scale
from asn_kinerja.model import (
    AtLeast,
    AtMost,
    Between,
    By,
    Complaint,
    Described,
    ServiceRecord,
    ServiceStandard,
    Survey,
    TimeUnit,
    WorkingDays,
)
from asn_kinerja.regulations import kep_25_2004, permenpanrb_14_2017, permenpanrb_29_2022, permenpanrb_90_2021
from asn_kinerja.scoring.scales import Fit, fit, fit_scales, fit_words, is_off, scale_in, scale_of, unit_words, words
from asn_kinerja.scoring.services import service_times
from asn_kinerja.scoring.services.complaints import complaint_handling
from asn_kinerja.words import Text

SURVEY = Survey.from_means(dict.fromkeys(permenpanrb_14_2017.DEFINITION_ORDER, "3.6668"), respondents=100)
IKM = permenpanrb_14_2017.index(SURVEY)
SURVEY_2004 = Survey.from_means(dict.fromkeys(kep_25_2004.INSTRUMENT.elements, "3.2"), respondents=150)
IPKP = permenpanrb_90_2021.ipkp("3.6")
DAYS = {TimeUnit.CALENDAR_DAYS: None, TimeUnit.WORKING_DAYS: WorkingDays(frozenset())}


def times(unit):
    start, end = (
        (date(2025, 6, 2), date(2025, 6, 4)) if unit in DAYS else (datetime(2025, 6, 2, 8), datetime(2025, 6, 2, 9))
    )
    case = ServiceRecord("1", start, end)
    return service_times([case], ServiceStandard(3, unit, working_days=DAYS.get(unit)))


MINUTES, HOURS, CALENDAR, WORKING = (times(unit) for unit in TimeUnit)
HANDLED = complaint_handling(
    [Complaint("A", "aduan", date(2025, 6, 2), date(2025, 6, 3))],
    {"aduan": ServiceStandard(5, TimeUnit.CALENDAR_DAYS)},
    on=date(2025, 7, 1),
)


class TestScaleOf:
    @pytest.mark.parametrize(
        ("found", "unit", "ends"),
        [
            (IKM, "IKM", (25, 100)),
            (permenpanrb_14_2017.mean_of_indices([IKM]), "IKM", (25, 100)),
            (kep_25_2004.index(SURVEY_2004), "IKM", (25, 100)),
            (IKM.premises[0], "indeks", (1, 4)),
            (IKM.premises[0].premises[0], "indeks", (1, 4)),
            (IPKP, "IPKP", (0, 4)),
            (permenpanrb_90_2021.ipak("3.6"), "IPAK", (0, 4)),
            (permenpanrb_29_2022.ipp("3.6"), "IPP", (0, 5)),
            (MINUTES.on_time, "persen", (0, 100)),
            (MINUTES.mean, "menit", (0, None)),
            (HOURS.median, "jam", (0, None)),
            (CALENDAR.quantile("0.9"), "hari kalender", (0, None)),
            (WORKING.mean, "hari kerja", (0, None)),
            (HANDLED.handled, "persen", (0, 100)),
            (HANDLED.in_time, "persen", (0, 100)),
            (HANDLED.in_time_of_due, "persen", (0, 100)),
        ],
    )
    def test_every_finding_that_is_a_figure_of_a_unit_carries_it(self, found, unit, ends):
        scale = scale_of(found)

        assert (unit, ends) == (scale.unit, (scale.lowest, scale.highest))

    @pytest.mark.parametrize("value", [3, "3.6", None, Described("B"), date(2025, 1, 1)])
    def test_a_bare_value_knows_none(self, value):
        assert scale_of(value) is None


class TestFit:
    """Refused where surely another scale, noted where it cannot be told, silent where it fits."""

    @pytest.mark.parametrize(
        ("found", "target", "how"),
        [
            # an index: told by its ends, then by its name
            (IKM, AtLeast("3.84", "indeks"), Fit.OTHER),
            (IKM, AtLeast("24.99"), Fit.OTHER),
            (IKM, AtLeast(25), Fit.SAME),
            (IKM, AtLeast(100, "indeks"), Fit.SAME),
            (IKM, AtLeast("100.01", "indeks"), Fit.OTHER),
            (IKM, AtMost(3, "IKM"), Fit.OTHER),
            (IKM, Between(24, 80), Fit.OTHER),
            (IKM, Between(80, 101), Fit.OTHER),
            (IKM, Between(25, 100, "IKM"), Fit.SAME),
            (IKM, AtLeast(80, "IKM"), Fit.SAME),
            (IKM, AtLeast(80, "nilai"), Fit.SAME),
            (IKM, AtLeast(80, "persen"), Fit.DOUBT),
            (IKM, AtLeast(80, "loket"), Fit.DOUBT),
            (IKM, AtLeast(80, "IPKP"), Fit.OTHER),
            (IKM, AtLeast(80, "menit"), Fit.OTHER),
            (IKM, AtLeast(80, "dokumen"), Fit.OTHER),
            (IPKP, AtLeast(80, "IKM"), Fit.OTHER),
            (IPKP, AtLeast(4, "IPKP"), Fit.SAME),
            (IPKP, AtLeast("4.01", "IPKP"), Fit.OTHER),
            (IPKP, AtLeast(3, "IPAK"), Fit.OTHER),
            (IPKP, AtLeast(3, "indeks"), Fit.SAME),
            # a share of a hundred
            (MINUTES.on_time, AtLeast(95, "persen"), Fit.SAME),
            (MINUTES.on_time, AtLeast(95), Fit.SAME),
            (MINUTES.on_time, AtLeast(100, "%"), Fit.SAME),
            (MINUTES.on_time, AtLeast("100.1", "%"), Fit.OTHER),
            (HANDLED.handled, AtLeast(80, "IKM"), Fit.OTHER),
            (HANDLED.handled, AtLeast(80, "indeks"), Fit.DOUBT),
            (HANDLED.handled, AtLeast(80, "poin"), Fit.SAME),
            (HANDLED.handled, AtLeast(5, "pengaduan"), Fit.OTHER),
            # lengths of time
            (MINUTES.mean, AtMost(95, "persen"), Fit.OTHER),
            (MINUTES.mean, AtMost(105, "persen"), Fit.OTHER),
            (MINUTES.mean, AtMost(30, "menit"), Fit.SAME),
            (MINUTES.mean, AtMost(2, "jam"), Fit.OTHER),
            (HOURS.mean, AtMost(2, "JP"), Fit.OTHER),
            (MINUTES.mean, AtMost(30), Fit.DOUBT),
            (MINUTES.mean, AtMost(30, "loket"), Fit.DOUBT),
            (CALENDAR.mean, AtMost(30, "menit"), Fit.OTHER),
            (CALENDAR.mean, AtMost(3, "hari"), Fit.DOUBT),
            (CALENDAR.mean, AtMost(3, "hari kalender"), Fit.SAME),
            (CALENDAR.mean, AtMost(3, "hari kerja"), Fit.OTHER),
            (WORKING.mean, AtMost(3, "working days"), Fit.SAME),
            # what is no number cannot be on another scale
            (IKM, Described("B"), Fit.SAME),
            (IKM, By(date(2025, 6, 30)), Fit.SAME),
        ],
    )
    def test_a_finding_against_a_target(self, found, target, how):
        assert how is fit(scale_of(found), target)

    @pytest.mark.parametrize("word", ["", "  "])
    def test_an_empty_word_contradicts_nothing(self, word):
        assert Fit.SAME is fit_words("persen", word) is fit_words(word, "menit")

    def test_counts_of_whole_things_add_to_counts(self):
        assert Fit.SAME is fit_words("dokumen", "laporan")


class TestFitScales:
    def test_two_indices_of_different_ends_are_never_added(self):
        assert Fit.OTHER is fit_scales(scale_of(IKM), scale_of(IPKP))
        assert Fit.OTHER is fit_scales(scale_of(IKM), scale_of(MINUTES.on_time))

    def test_two_of_one_text_are(self):
        assert Fit.SAME is fit_scales(scale_of(IKM), scale_of(IKM))

    def test_two_texts_with_the_same_ends_are_told_by_their_names(self):
        assert Fit.OTHER is fit_scales(scale_of(IPKP), scale_of(permenpanrb_90_2021.ipak(3)))

    def test_a_bare_number_is_on_the_scale_its_target_names(self):
        assert Fit.SAME is fit_scales(scale_of(IKM), scale_in(80, AtLeast(80, "IKM")))
        assert Fit.OTHER is fit_scales(scale_in(1, AtLeast(1, "dokumen")), scale_in(2, AtLeast(2, "bulan")))
        assert Fit.DOUBT is fit_scales(scale_in(1, AtLeast(1, "ton")), scale_in(2, AtLeast(2, "loket")))


class TestWords:
    def test_a_scale_is_told_by_its_unit_and_its_ends(self):
        assert "menit" == words(scale_of(MINUTES.mean)).id
        assert "percent (0-100)" == words(scale_of(MINUTES.on_time)).en

    def test_a_unit_that_is_not_known_is_not_repeated(self):
        own = Scale(Text("Siti", "Siti"), unit="Siti Rahmawati")

        assert "Siti" not in words(own).id
        assert "5 (satuan yang tidak dikenal)" == unit_words(AtLeast(5, "Siti Rahmawati")).id
        assert "5 (no unit)" == unit_words(AtLeast(5)).en

    def test_a_range_is_told_by_both_ends(self):
        assert "80 – 90 persen" == unit_words(Between(80, 90, "%")).id

    def test_what_is_no_number_is_off_no_scale(self):
        assert not is_off(scale_of(IKM), "A")
