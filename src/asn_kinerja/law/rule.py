"""A rule as a result names it: key, legal place, one sentence in two languages.

Here: ``Rule``. Not here: any rule of a regulation and any number.
"""

from attrs import frozen

from ..words import Text, by_fields
from .citation import Citation


@frozen
class Rule:
    """One rule of one text.

    Attributes:
        key: stable identifier, ``"pp_46_2011.nilai_capaian"``.
        cite: where it stands and how well that was verified.
        title: what it yields, ``Text("Nilai SKP", "Plan value")``.
        sentence: the rule in one sentence.

    """

    __repr__ = by_fields

    key: str
    cite: Citation
    title: Text
    sentence: Text
