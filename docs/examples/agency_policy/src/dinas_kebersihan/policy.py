"""The policies of the office by year: weights, parts, bands. A new year is a new value; none is ever edited."""

from asn_kinerja import Aspect, Bands, Blank, Unplanned, WeightedPolicy
from asn_kinerja.scoring import limits, quality, quantity, satisfaction, timeliness

POLICY_2025 = WeightedPolicy(
    name="Kebijakan Dinas Kebersihan 2025",
    parts={
        Aspect.QUANTITY: (30, quantity.ratio(cap=120)),
        Aspect.QUALITY: (25, quality.rubric({0: 100, 2: 90, 5: 70}, beyond=40)),
        Aspect.TIMELINESS: (20, timeliness.lateness_steps({0: 100, 3: 85, 7: 60}, beyond=0)),
        Aspect.SATISFACTION: (25, limits.cap(satisfaction.against_target(), 110)),
    },
    behaviour=20,
    unplanned=Unplanned.REFUSE,
    blank=Blank.REFUSE,
    bands=Bands.at_least({100: "Istimewa", 85: "Baik", 70: "Cukup"}, below="Kurang"),
)

POLICIES = {2025: POLICY_2025}


def policy_of(year: int) -> WeightedPolicy:
    """Return the policy of *year*; a year without one is an error, never the nearest year's."""
    return POLICIES[year]
