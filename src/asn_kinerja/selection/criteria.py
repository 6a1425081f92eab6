"""What a ranking asks for: weighted criteria, tie-breaks, what becomes of a missing figure.

Here: each as a value. Not here: ranking (``ranking``, ``order``), any weight of law or programme.
"""

from fractions import Fraction

from attrs import field, frozen

from ..checks import gathered, kind_problem, refuse, text_problem
from ..errors import Problem, RankingError, problem, raise_if
from ..exact.interval import Interval
from ..exact.number import Number, kept, look
from ..words import Text, Word


class Missing(Word):
    """What becomes of a candidate who lacks the figure of a criterion."""

    REFUSE = Text("tidak diperingkat sampai angkanya ada", "not ranked until the figure is there")
    RENORMALISE = Text("bobot kriteria lain disesuaikan", "the weights of the other criteria are scaled up")


@frozen
class Criterion:
    """One criterion of a ranking.

    Attributes:
        key: code of its figure.
        weight: share of the total, more than 0 and at most 1.
        title: its name.
        scale: the range its figures are expected in, or ``None``; a figure outside is noted, not cut.
        lower: less is better (minutes late): a figure counts as the upper end of *scale* minus itself, so *scale* must
            have ends. Otherwise more is better and a figure counts as it stands.

    """

    key: str
    weight: Number = field(converter=kept)
    title: Text | str = ""
    scale: Interval | None = None
    lower: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key, no share, no range, and less is better without a range."""
        found = gathered(
            (
                text_problem(self.key, "key"),
                kind_problem(self.title, (Text, str), "title", Text("teks", "text")),
                kind_problem(self.scale, (Interval, type(None)), "scale"),
                kind_problem(self.lower, bool, "lower", "bool"),
            )
        )
        if self.lower is True and self.top is None:
            found.append(problem("lower_scale", "scale", self.scale.words if isinstance(self.scale, Interval) else "-"))
        weight = look(self.weight, "weight")
        if isinstance(weight, Problem):
            found.append(weight)
        elif not 0 < weight <= 1:
            found.append(problem("weight_range", "weight", weight))
        raise_if(found, RankingError)

    @property
    def name(self) -> Text | str:
        """Its title, or its key."""
        return self.title or self.key

    @property
    def top(self) -> Fraction | None:
        """The upper end of a scale that has both ends, otherwise ``None``."""
        scale = self.scale
        return scale.upper if isinstance(scale, Interval) and scale.lower is not None else None

    def counts(self, figure: Number) -> Number | Fraction:
        """Return what *figure* counts: itself, or where less is better what it leaves of the upper end.

        >>> from asn_kinerja.exact import closed
        >>> Criterion("terlambat", "0.05", scale=closed(0, 60), lower=True).counts(21)
        Fraction(39, 1)
        """
        return self.top - Fraction(figure) if self.lower and self.top is not None else figure


@frozen
class TieBreak:
    """What decides between equals: a figure, the higher or the lower first.

    Attributes:
        key: code of the figure; a criterion or a further figure of the candidates.
        title: its name.
        lower: the lower figure goes first.

    """

    key: str
    title: Text | str = ""
    lower: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no key."""
        found = (
            text_problem(self.key, "key"),
            kind_problem(self.title, (Text, str), "title", Text("teks", "text")),
            kind_problem(self.lower, bool, "lower", "bool"),
        )
        refuse(RankingError, *found)

    @property
    def name(self) -> Text | str:
        """Its title, or its key."""
        return self.title or self.key
