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


#: The remedy of a weight a policy cannot give; there it cannot be left out.
POLICY_WEIGHT = Text(
    "Isi persennya, atau keluarkan dari kebijakan ini.", "Give its percent, or take it out of the policy."
)
