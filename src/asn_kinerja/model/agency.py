"""The agency: what it chose once for all its staff.

Here: facts of an agency that later regimes ask for. Not here: what follows from them.
"""

from attrs import frozen

from ..checks import keep_texts, kind_problem, refuse, text_problem
from ..errors import ModelError
from ..words import Text, Word, by_fields


class Periodic(Word):
    """Rhythm of the periodic evaluation: one choice per agency."""

    MONTHLY = Text("bulanan", "monthly")
    QUARTERLY = Text("triwulanan", "quarterly")


@frozen
class Agency:
    """An agency and its choices.

    Attributes:
        name: its name.
        consults_peers: whether colleagues and subordinates are asked about behaviour; ``None`` if not known.
        periodic: rhythm of the periodic evaluation; ``None`` if not known.

    """

    __repr__ = by_fields

    name: str
    consults_peers: bool | None = None
    periodic: Periodic | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind."""
        found = (
            text_problem(self.name, "name"),
            kind_problem(self.consults_peers, (bool, type(None)), "consults_peers"),
            kind_problem(self.periodic, (Periodic, type(None)), "periodic"),
        )
        refuse(ModelError, *found)
        keep_texts(self, "name")
