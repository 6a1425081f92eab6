"""Satisfaction: an index against its target, more is better.

Here: named constructors of parts. Not here: how an index is computed (a regulation does).
"""

from collections.abc import Mapping
from fractions import Fraction

from ..errors import PolicyError, problem, raise_if
from ..exact.number import Number, enter
from ..law.rule import Rule
from ..model.checks import MAX_PARTS, gathered, text_problem
from ..model.frozenmap import FrozenMap
from ..signature import checked
from ..words import Text
from .common import POLICY, policy_rule
from .keys import Keys
from .limits import up_to
from .parts import Cell, Direction, Lookup, Measure, Ratio

RULE = policy_rule(
    "satisfaction.against_target",
    Text("Kepuasan", "Satisfaction"),
    Text(
        "Kepuasan adalah indeks dibagi target, dalam persen.", "Satisfaction is the index over its target, in percent."
    ),
)


@checked(PolicyError)
def against_target(*, cap: Number | None = None, rule: Rule = RULE) -> Measure:
    """Return index / target x 100, more is better; *cap*: the most it may count, in percent."""
    return Measure(Ratio.ACHIEVED, rule, 100, up_to(cap), Direction.RISING)


LETTERS = policy_rule(
    "satisfaction.letter_steps",
    Text("Kepuasan", "Satisfaction"),
    Text("Nilai dibaca dari huruf mutu layanan.", "Points are read from the letter of the service."),
)


@checked(PolicyError)
def letter_steps(points: Mapping[str, Number], *, rule: Rule = LETTERS) -> Lookup:
    """Return points by the letter of a described realisation or of an index; nothing realised counts 0.

    >>> from asn_kinerja.model import Described
    >>> letter_steps({"A": 100, "B": 85}).value((None, None, Described("B"), None))
    (85, 1)
    """
    if not isinstance(points, Mapping) or not points:
        raise PolicyError(
            problem("policy_part", "points", points, expected=Text("huruf dan nilainya", "letters and points"))
        )
    if len(points) > MAX_PARTS:
        raise PolicyError(problem("too_many", "points", len(points), limit=MAX_PARTS))
    raise_if(gathered(text_problem(letter, "points") for letter in points), PolicyError)
    cells = {
        (letter.strip().upper(),): Cell(Fraction(*enter(value).as_integer_ratio()), POLICY)
        for letter, value in points.items()
    }
    return Lookup(Keys.LETTER, FrozenMap(cells), rule, Fraction(0))
