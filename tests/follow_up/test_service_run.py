"""The unbroken run of service, and the gap that broke the service before it."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from asn_kinerja.follow_up import Service
from asn_kinerja.follow_up.service_run import family_on, gap_before, held_on, run_of
from asn_kinerja.model import ServiceKind
from asn_kinerja.testing.dossiers import days, dossiers

PNS, CPNS, PPPK = ServiceKind.PNS, ServiceKind.CPNS, ServiceKind.PPPK
DAY = timedelta(days=1)
FIRST = Service(CPNS, date(2010, 1, 1), date(2015, 12, 30))
AGAIN = Service(PNS, date(2016, 1, 1))


class TestHeldOn:
    def test_both_ends_are_in_it(self):
        """And the days beside them are not."""
        ends = (FIRST.start - DAY, FIRST.start, FIRST.end, FIRST.end + DAY)

        assert [0, 1, 1, 0] == [len(held_on((FIRST,), day)) for day in ends]


class TestFamilyOn:
    def test_probation_and_service_are_one_and_pppk_another(self):
        """The PNS family comes first where both are held."""
        pppk = Service(PPPK, date(2012, 1, 1))

        assert [(CPNS, PNS), (PPPK,), ()] == [
            family_on(spans, date(2014, 1, 1)) for spans in ((pppk, FIRST), (pppk,), (AGAIN,))
        ]


class TestGapBefore:
    """A note, or nothing."""

    def test_one_day_is_a_gap_and_is_named_with_both_its_ends(self):
        """At the span that starts the run, in both languages."""
        note = gap_before((AGAIN, FIRST), date(2026, 1, 1))

        assert ("service_gap", "service[0]") == (note.code, note.path)
        assert "jeda 1 hari setelah masa kerja yang berakhir 30 Desember 2015" in note.text("id")
        assert "masa kerja terus-menerus mulai 1 Januari 2016" in note.text("id")
        assert "a gap of 1 day after the service that ended on 30 December 2015" in note.text("en")

    def test_several_days_are_counted(self):
        """From the last day before to the first day after, neither included."""
        first = Service(PNS, date(2010, 1, 1), date(2015, 12, 1))

        assert "a gap of 30 days " in gap_before((first, AGAIN), date(2026, 1, 1)).text("en")

    @pytest.mark.parametrize(
        ("spans", "on"),
        [
            ((FIRST, AGAIN), date(2015, 1, 1)),  # the first run itself
            ((FIRST, AGAIN), date(2015, 12, 31)),  # in the gap: no run at all
            ((Service(CPNS, date(2010, 1, 1), date(2015, 12, 31)), AGAIN), date(2026, 1, 1)),  # no gap
            ((Service(PPPK, date(2010, 1, 1), date(2015, 1, 1)), AGAIN), date(2026, 1, 1)),  # another family
            ((AGAIN, Service(PNS, date(2018, 1, 1), date(2019, 1, 1))), date(2026, 1, 1)),  # inside the run
            ((), date(2026, 1, 1)),
        ],
    )
    def test_where_nothing_was_broken_there_is_no_note(self, spans, on):
        """Nor where there is no run."""
        assert gap_before(spans, on) is None

    def test_the_last_service_before_is_the_one_that_counts(self):
        """Of several that ended; and of spans that start a run together, the first is the place."""
        older = Service(PNS, date(2000, 1, 1), date(2005, 1, 1))
        note = gap_before((older, FIRST, AGAIN, AGAIN), date(2026, 1, 1))

        assert ("service[2]", True) == (note.path, "30 December 2015" in note.text("en"))

    @given(dossiers(), days(2012, 2028))
    def test_a_note_is_given_exactly_where_an_older_span_lies_before_the_run(self, dossier, on):
        """The day before the run is held by no span of its family; an older span of it lies before."""
        start, family = run_of(dossier.service, on), family_on(dossier.service, on)
        older = [one for one in dossier.service if start and one.kind in family and one.start < start]

        assert (gap_before(dossier.service, on) is not None) == bool(older)
        if start is not None:
            assert not [one for one in held_on(dossier.service, start - DAY) if one.kind in family]
