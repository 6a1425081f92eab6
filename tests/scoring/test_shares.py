"""Shares and means as findings: down to the counts, exact, replayable."""

from fractions import Fraction

from asn_kinerja.finding import Unknown
from asn_kinerja.model import ServiceStandard, TimeUnit
from asn_kinerja.scoring.parts.find import replay
from asn_kinerja.scoring.services.times import ON_TIME
from asn_kinerja.scoring.shares import PERCENT, count, limit_rule, mean, share
from asn_kinerja.words import Text


def test_a_share_is_in_percent_and_exact():
    found = share(ON_TIME, "Selesai", 1, 3, (count(ON_TIME, "ya", 1), count(ON_TIME, "tidak", 2)))

    assert (Fraction(100, 3), PERCENT) == (found.value.exact, found.value.scale)
    assert "ya 1, tidak 2: 1 ÷ 3 × 100 ≈ 33,33" in str(found.explain("id"))
    assert found == replay(found)


def test_a_share_of_nothing_is_unknown_and_says_of_what():
    for subject, words in (("Selesai", "Selesai: there is"), (Text("Selesai", "Done"), "Done: there is")):
        found = share(ON_TIME, subject, 0, 0, ())

        assert isinstance(found.value, Unknown)
        assert words in found.value("en")
        assert found == replay(found)


def test_a_mean_shows_sum_and_number_and_none_of_the_values():
    found = mean(ON_TIME, "Lama", Fraction(7, 2), 2, PERCENT)

    assert Fraction(7, 4) == found.value.exact
    assert "jumlah 3,5 ÷ 2 = 1,75" in str(found.explain("id"))
    assert found == replay(found)


def test_a_limit_cites_where_it_stands_and_policy_where_it_stands_nowhere():
    standard = ServiceStandard(3, TimeUnit.HOURS)

    assert "POLICY" == limit_rule(standard, "Kartu").cite.standing.name
    assert "Kartu: at most 3 hours." == limit_rule(standard, Text("Kartu", "Kartu")).sentence("en")
