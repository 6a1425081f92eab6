"""A target cut to a part of its period, as a step of the explanation.

Here: the finding. Not here: cutting (``model.part``, ``model.target``).
"""

from typing import Any

from ...finding.finding import Finding, found
from ...words import Text
from ..common import policy_rule

RULE = policy_rule(
    "target.part_of_period",
    Text("Target bagian periode", "Target for a part of the period"),
    Text(
        "Target yang berupa jumlah selama periode dikalikan bagian yang dinilai; target yang berupa tingkat tetap.",
        "A target that is a total over the period is multiplied by its part; one that is a level stays.",
    ),
)


def cut_steps(target: Any) -> tuple[Finding[object], ...]:
    """Return how *target* was cut to a part of its period; nothing for one that was not."""
    cut = getattr(target, "cut", None)
    if cut is None:
        return ()
    part, whole = cut.share if isinstance(cut.share[0], int) else cut.factor.as_integer_ratio()
    told: dict[str, Any] = {"whole": cut.of, "unit": target.unit, "share": f"{part}/{whole}", "counted": cut.unit}
    return (found(RULE, target.value, "cut", given=target, by=_cut_again, **told),)


def _cut_again(target: object) -> Finding[object]:
    return cut_steps(target)[0]
