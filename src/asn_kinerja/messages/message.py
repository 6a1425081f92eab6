"""The words of one problem: what is wrong, what is allowed, what to do.

Here: ``Message`` and its short constructor. Not here: any message.
"""

from attrs import frozen

from ..words import Text, by_fields


@frozen
class Message:
    """The words of one problem code; ``{value}`` and further names are filled in by the check."""

    __repr__ = by_fields

    says: Text
    allowed: Text
    hint: Text


def message(id: str, en: str, allowed: tuple[str, str] = ("", ""), hint: tuple[str, str] = ("", "")) -> Message:
    """Return a message from its words, Indonesian first."""
    return Message(Text(id, en), Text(*allowed), Text(*hint))
