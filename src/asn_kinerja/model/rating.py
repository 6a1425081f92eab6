"""The two ratings a leader gives against expectation.

Here: the three words and the pair. Not here: parsing printed labels, the matrix (both in the
regulation).
"""

from attrs import field, frozen

from ..checks import kind_problem, refuse
from ..errors import ModelError
from ..signature import answered
from ..words import Text, Word, by_fields


class Expectation(Word):
    """A rating against the leader's expectation, best first."""

    DI_ATAS = Text("di atas ekspektasi", "above expectation")
    SESUAI = Text("sesuai ekspektasi", "as expected")
    DI_BAWAH = Text("di bawah ekspektasi", "below expectation")


@frozen
class Ratings:
    """Rating of results (hasil kerja) and rating of behaviour (perilaku kerja).

    Attributes:
        results: rating of results, or ``None`` when not given.
        behaviour: rating of behaviour, or ``None`` when not given.

    A finding of a rating (``parse_expectation``) is kept as its rating.

    """

    __repr__ = by_fields

    results: Expectation | None = field(default=None, converter=answered)
    behaviour: Expectation | None = field(default=None, converter=answered)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no expectation, both at once."""
        kinds = (Expectation, type(None))
        words = "Expectation.DI_ATAS, Expectation.SESUAI, Expectation.DI_BAWAH"
        found = (
            kind_problem(self.results, kinds, "ratings.results", words),
            kind_problem(self.behaviour, kinds, "ratings.behaviour", words),
        )
        refuse(ModelError, *found)
