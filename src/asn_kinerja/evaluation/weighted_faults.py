"""What makes a WeightedPolicy impossible: parts of a wrong kind, weights that do not fit, bands with a gap.

Here: the faults of its fields. Not here: what its lines cannot do and what is only odd (``lint``), the policy
(``weighted``).
"""

from collections.abc import Hashable, Mapping
from datetime import date
from fractions import Fraction

from ..checks import added, day_problem, gathered, key_path, kind_problem, many_problem, text_problem
from ..errors import Problem, problem, shown
from ..exact.number import Number, fraction, look
from ..exact.table import Bands
from ..frozenmap import FrozenMap
from ..model.indicator import Aspect
from ..scoring import opaque
from ..scoring.common import POLICY_WEIGHT
from ..scoring.parts import NODES, Labels, Lookup, Mean, Node, Opaque
from ..scoring.parts.facts import fact_problem
from ..scoring.parts.keys import Keys
from ..scoring.parts.shape import walk
from ..signature import kind_of
from ..words import Text
from .lint import Parts

_WHOLE = 100
_SCORING = opaque.__name__.rpartition(".")[0]  # its makers of parts are no agency's own functions
MOST_ASPECTS = 100  # more than there are


def kind_faults(fields: Mapping[str, tuple[object, type]], gates: object) -> list[Problem]:
    """Return the *fields* of another kind than theirs, names of bands that are no key, and gates of no aspect."""
    found = [kind_problem(value, kind, name, kind.__name__) for name, (value, kind) in fields.items()]
    name, bands = fields["name"][0], fields["bands"][0]
    found.append(text_problem(name, "name") if isinstance(name, str) else None)
    found.append(kind_problem(gates, FrozenMap, "gates", Text("aspek dan batasnya", "aspects and limits")))
    if isinstance(bands, Bands):
        expected = Text("teks atau anggota Enum", "text or an Enum member")
        found += [kind_problem(row.payload, Hashable, "bands", expected) for row in bands.rows]
        found += [fact_problem(row, "bands") for row in bands.topped]
    if isinstance(gates, FrozenMap):
        found.append(many_problem(gates, "gates", MOST_ASPECTS))
        found += [kind_problem(aspect, Aspect, "gates") for aspect in gates]
    return gathered(found)


def day_faults(since: date | None, until: date | None) -> list[Problem]:
    """Return the days that are none, and a last day before the first."""
    days = {"since": since, "until": until}
    found = gathered(day_problem(day, name) for name, day in days.items() if day is not None)
    if found or since is None or until is None or since <= until:
        return found
    return [problem("policy_days", "until", until.isoformat(), since=since.isoformat())]


def part_faults(parts: object) -> list[Problem]:
    """Return what is no weight and part of an aspect."""
    pairs = Text("pasangan bobot dan bagian", "pairs of weight and part")
    if not isinstance(parts, FrozenMap):
        return [problem("policy_part", "parts", kind_of(parts), expected=pairs)]
    if not parts:
        return [problem("policy_part", "parts", Text("daftar kosong", "an empty mapping"), expected=pairs)]
    found: list[Problem] = gathered([many_problem(parts, "parts", MOST_ASPECTS)])
    for n, (aspect, entry) in enumerate(parts.items() if not found else ()):
        path = key_path("parts", aspect, n) if isinstance(aspect, str) else f"parts[{shown(aspect)}]"
        if not isinstance(aspect, Aspect):
            found.append(problem("policy_part", path, aspect, expected="Aspect"))
        elif not isinstance(entry, tuple) or len(entry) != 2:  # noqa: PLR2004 - a pair
            found.append(problem("policy_part", path, entry, expected=pairs))
        elif (expected := _instead(entry[1])) is not None:
            found.append(problem("policy_part", path, entry[1], expected=expected))
    return found


def _instead(part: object) -> Text | None:
    """Return what is expected instead of *part*, or ``None`` where it scores an indicator."""
    if not isinstance(part, NODES):
        return Text("bagian dari scoring, atau sebuah fungsi", "a part of scoring, or a function")
    own = [one for one in walk(part) if isinstance(one, Opaque)]
    for one in own:
        if str(getattr(one.of, "__module__", "")).startswith(_SCORING):
            return Text(*[f"{one.name}(...)"] * 2)
    if not all(isinstance(one.of, Hashable) for one in own):
        return Text("fungsi biasa", "a plain function")
    if not all(_scores_indicators(one) for one in walk(part)):
        return Text("bagian yang menilai satu indikator", "a part that scores one indicator")
    return None


def _scores_indicators(part: Node) -> bool:
    """Say whether a part takes one indicator: no mean, no labels, no lookup of ratings or recognitions."""
    return part.keys is Keys.LETTER if isinstance(part, Lookup) else not isinstance(part, (Mean, Labels))


def number_faults(parts: Parts, behaviour: Number, gates: Mapping[Aspect, Number]) -> list[Problem]:
    """Return what is no number, and weights and shares out of their range."""
    weights = {aspect: look(weight, f"parts[{aspect.name}].weight") for aspect, (weight, _) in parts.items()}
    found = [one for one in weights.values() if isinstance(one, Problem)]
    numbers = {aspect: fraction(w) for aspect, w in weights.items() if not isinstance(w, Problem)}
    found += [
        problem("weight", f"parts[{a.name}].weight", w, remedy=POLICY_WEIGHT)
        for a, w in numbers.items()
        if not 0 < w <= _WHOLE
    ]
    if not found and sum(numbers.values()) != _WHOLE:
        total, named = sum(numbers.values(), Fraction(0)), added((a.value, w) for a, w in numbers.items())
        found.append(problem("weights_sum", "parts", total, weights=named, equal=""))
    share = look(behaviour, "behaviour")
    if isinstance(share, Problem):
        found.append(share)
    elif not 0 <= share <= _WHOLE:
        found.append(problem("share_range", "behaviour", share))
    limits = (look(least, f"gates[{aspect.name}]") for aspect, least in gates.items())
    return found + [one for one in limits if isinstance(one, Problem)]
