"""Hypothesis: the same examples in every run; ``--hypothesis-profile=thorough`` draws many others. No clock decides.

Under a mutant (``tests/mutants``, mutmut) a failure is not made smaller either.
"""

import os

from hypothesis import HealthCheck, Phase, settings

NO_CLOCK = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("fixed", **NO_CLOCK, max_examples=30, derandomize=True, database=None)
settings.register_profile("thorough", **NO_CLOCK, max_examples=600, derandomize=False, print_blob=True)
settings.register_profile(
    "mutants",
    settings.get_profile("fixed"),
    max_examples=60,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("mutants" if "MUTANT_UNDER_TEST" in os.environ else "fixed")
