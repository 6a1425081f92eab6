"""Hypothesis without deadlines: the machines that run these tests are shared.

Under a mutant (``tests/mutants``, mutmut) examples are the same in every run and a failure is not made smaller.
"""

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile("shared", deadline=None, max_examples=60)
settings.register_profile(
    "mutants",
    settings.get_profile("shared"),
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("mutants" if "MUTANT_UNDER_TEST" in os.environ else "shared")
