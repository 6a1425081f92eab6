"""The performance policy of a made-up city office."""

from .policy import POLICIES, POLICY_2025, policy_of

__all__ = ["POLICIES", "POLICY_2025", "policy_of"]
