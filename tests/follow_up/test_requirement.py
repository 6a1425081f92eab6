"""What every requirement has; an agency's own requirement is a small class."""

from datetime import date

import pytest
from attrs import frozen

from asn_kinerja.errors import ConditionError
from asn_kinerja.follow_up import All, Dossier, Requirement, Served, Stated, Status, assess
from asn_kinerja.follow_up.requirement import met
from asn_kinerja.law import Regulation, Rule, Standing
from asn_kinerja.words import Text

RULE = Rule(
    "dinas.muda", Regulation("Dinas", None, None).cite(Standing.POLICY), Text("Muda", "Young"), Text("M.", "Y.")
)


@frozen(kw_only=True)
class BornAfter(Requirement):
    """An agency's own: born after a year."""

    year: int

    def answer(self, dossier, on):
        if dossier.birth is None:
            return self.missing(Text("tanggal lahir", "day of birth"), dossier, on)
        return self.found(met(dossier.birth.year > self.year), "stated", dossier, on, title=Text("lahir", "born"))

    def dates(self, dossier):
        return iter(())


def test_an_agencys_own_requirement_joins_the_others():
    """Answers, explains itself and is a value."""
    own = BornAfter(rule=RULE, year=1990)
    both = All([own, Stated(rule=RULE, key="a", title=Text("a", "a"))], rule=RULE)
    found = [
        assess(both, Dossier(birth=birth, facts={"a": True}), on=date(2026, 1, 1)).status
        for birth in (date(1991, 1, 1), date(1990, 1, 1), None)
    ]

    assert [Status.MET, Status.UNMET, Status.UNKNOWN] == found
    assert "Muda: terpenuhi: lahir" in str(
        assess(own, Dossier(birth=date(1991, 1, 1)), on=date(2026, 1, 1)).explain("id")
    )


def test_its_rule_is_checked_for_it():
    """By the base."""
    with pytest.raises(ConditionError):
        BornAfter(rule="x", year=1990)


@pytest.mark.parametrize(
    ("years", "told"),
    [(0, "0"), (-3, "-3"), (0.5, "0.5"), ("x", "str (1)"), ("3", "'3'"), (None, "None"), (True, "True")],
)
def test_a_wrong_number_of_years_is_told_as_it_was_given(years, told):
    with pytest.raises(ConditionError) as refused:
        Served(rule=RULE, years=years)

    assert [("years", told)] == [(one.path, one.value) for one in refused.value.problems]
