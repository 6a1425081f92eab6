"""A legal text as its module declares it, once: its name, its places, its rules.

Here: ``LegalText``. Not here: any text (each stands in ``regulations``), any number.
"""

from attrs import field, frozen

from ..words import Text
from .citation import Citation, Regulation
from .rule import Rule


@frozen(eq=False)
class LegalText(Regulation):
    """A text that states rules; cited like any ``Regulation``.

    Attributes:
        key: prefix of the keys of its rules, the name of its module; by default kind, number and year.

    >>> LegalText("PP", 94, 2021).key
    'pp_94_2021'

    """

    key: str = field(kw_only=True)

    @key.default
    def _key(self) -> str:
        return f"{self.kind.lower().replace(' ', '_')}_{self.number}_{self.year}"

    def rule(self, key: str, cite: Citation, title: tuple[str, str], indonesian: str, english: str) -> Rule:
        """Return one rule of the text: its key without the prefix, its place, its title and sentence in both languages.

        The title is a pair, Indonesian first; *indonesian* and *english* are the sentence.
        """
        return Rule(f"{self.key}.{key}", cite, Text(*title), Text(indonesian, english))
