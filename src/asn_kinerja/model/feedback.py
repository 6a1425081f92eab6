"""Feedback: one mark of one rater about one employee, and who the rater is to the employee.

Here: the answer as it was given, without the rater's name. Not here: joining answers (``scoring.feedback``), any
weight, any threshold.
"""

from attrs import field, frozen

from ..checks import gathered, kind_problem, text_problem
from ..errors import ModelError, Problem, raise_if
from ..exact.number import Number, enter, look
from ..words import Text, Word


class RaterGroup(Word):
    """Who a rater is to the employee."""

    SUPERIOR = Text("atasan", "superior")
    PEERS = Text("rekan kerja setingkat", "peers")
    SUBORDINATES = Text("bawahan", "subordinates")
    CITIZENS = Text("masyarakat", "citizens")
    SELF = Text("diri sendiri", "self")


@frozen
class Feedback:
    """One answer of one rater.

    Attributes:
        group: who the rater is to the employee.
        mark: the mark; its scale is that of the rules it is joined by.
        comment: words of the rater, or ``""``; never shown by ``repr``.
        reference: what tells two raters apart, a number of a form; ``""`` if not said. Never a name, never shown.

    Raises ``ModelError`` with everything that is wrong.

    >>> Feedback(RaterGroup.PEERS, "87.5", comment="Cepat menolong").mark
    Decimal('87.5')

    """

    group: RaterGroup
    mark: Number
    comment: str = field(default="", kw_only=True, repr=False)
    reference: str = field(default="", kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no answer; text of digits becomes a number."""
        mark = look(self.mark, "mark")
        found = gathered(
            (
                kind_problem(self.group, RaterGroup, "group"),
                mark if isinstance(mark, Problem) else None,
                text_problem(self.comment, "comment", empty=True),
                text_problem(self.reference, "reference", empty=True),
            )
        )
        raise_if(found, ModelError)
        object.__setattr__(self, "mark", enter(self.mark))
