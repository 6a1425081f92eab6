"""What the named constructors share: rules that are policy, not law.

Here: ``policy_rule``. Not here: any formula.
"""

from ..law.citation import Regulation, Standing
from ..law.rule import Rule
from ..words import Text

#: The library's own choices, and an agency's: never presented as law.
KEBIJAKAN = Regulation("Kebijakan", None, None, "pilihan instansi atau pustaka")
POLICY = KEBIJAKAN.cite(Standing.POLICY)


def policy_rule(key: str, title: Text, sentence: Text) -> Rule:
    """Return a rule that is somebody's choice."""
    return Rule(f"policy.{key}", POLICY, title, sentence)
