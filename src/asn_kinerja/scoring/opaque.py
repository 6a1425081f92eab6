"""An agency's own function as a part of a policy.

Here: one named constructor. Not here: any function. It scores and explains; what would need to look inside
(inverse, bounds) answers that it cannot.
"""

from collections.abc import Callable
from fractions import Fraction

from ..errors import PolicyError
from ..exact.number import Number
from ..model.target import Direction
from ..signature import checked
from ..words import Text
from .common import policy_rule
from .parts.kinds import Opaque

SENTENCE = Text("Nilai dihitung oleh fungsi milik instansi.", "Points are computed by the agency's own function.")


@checked(PolicyError)
def function(
    function: Callable[[Fraction, Fraction], Number], *, direction: Direction | None = None, title: Text | None = None
) -> Opaque:
    """Return *function* as a part: it takes realised and target as fractions and returns an exact number of points.

    *direction* declares how points move with the realisation; *title* heads the step in explanations.

    >>> from asn_kinerja.model import AtLeast
    >>> half = function(lambda realised, target: min(realised / target, 1) * 50)
    >>> half.value((None, AtLeast(10), 5, None))
    (25, 1)
    """
    name = getattr(function, "__name__", type(function).__name__)
    heading = title or Text.both(name)
    return Opaque(function, policy_rule(f"opaque.{name}", heading, SENTENCE), direction)
