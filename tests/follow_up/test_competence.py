"""Competence: required against actual, the gap, the index, hours of training."""

from datetime import date
from fractions import Fraction

import pytest

from asn_kinerja.errors import DossierError
from asn_kinerja.finding import Unknown
from asn_kinerja.follow_up import Dossier, Training, gaps, hours, matching
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.model import EvaluationPeriod
from asn_kinerja.words import Text

RULE = Rule(
    "contoh.jpm", Regulation("Contoh", None, None).cite(Standing.SINGLE_SOURCE), Text("JPM", "JPM"), Text("J.", "J.")
)
YEAR = EvaluationPeriod.year(2025)


class TestGaps:
    def test_required_minus_actual_and_unknown_where_not_assessed(self):
        """Positive is a need; more than asked is none; not assessed is not zero."""
        found = gaps({"a": 3, "b": 2, "c": 1}, Dossier(competences={"a": 1, "b": 4}))

        assert [2, -2, None] == [one.size for one in found]
        assert [True, False, False] == [one.is_need for one in found]
        assert [None] == [one.actual for one in gaps({"a": 1}, Dossier())]

    @pytest.mark.parametrize(("required", "dossier"), [(None, Dossier()), ({"a": "1"}, Dossier()), ({}, None)])
    def test_garbage_is_refused(self, required, dossier):
        """Only our errors."""
        with pytest.raises(DossierError):
            gaps(required, dossier)


class TestMatching:
    def test_the_sums_are_compared_exactly_and_may_exceed_100(self):
        """No cap was found."""
        assert Fraction(100, 3) == matching({"a": 3}, Dossier(competences={"a": 1}), RULE).value.exact
        found = matching({"a": 2, "b": 2}, Dossier(competences={"a": 4, "b": 1, "c": 5}), RULE)
        assert 125 == found.value.exact
        assert "5 dari 4: 125" in str(found.explain("id"))

    def test_what_was_not_assessed_leaves_it_open(self):
        """Named."""
        found = matching({"a": 2, "b": 2}, Dossier(competences={"a": 2}), RULE).value

        assert isinstance(found, Unknown)
        assert "belum dinilai: b" == found.reasons[0].id
        assert isinstance(matching({"a": 2}, Dossier(), RULE).value, Unknown)

    @pytest.mark.parametrize("required", [{}, {"a": 0}])
    def test_nothing_required_is_no_base(self, required):
        """No division by zero."""
        with pytest.raises(DossierError):
            matching(required, Dossier(competences={}), RULE)
        with pytest.raises(DossierError):
            matching({"a": 1}, Dossier(), "JPM")


class TestHours:
    def test_trainings_finished_in_the_period_add_up_exactly(self):
        """Both ends included."""
        days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)]
        dossier = Dossier(training=[Training("a", "3.5", on=day) for day in days])

        assert 7 == hours(dossier, YEAR)
        assert 0 == hours(Dossier(training=()), YEAR)
        assert isinstance(hours(Dossier(), YEAR), Unknown)

    @pytest.mark.parametrize(("dossier", "period"), [(None, YEAR), (Dossier(), 2025)])
    def test_garbage_is_refused(self, dossier, period):
        """Only our errors."""
        with pytest.raises(DossierError):
            hours(dossier, period)
