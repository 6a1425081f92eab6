"""The words of one problem: what is wrong, what is allowed, what to do.

Here: ``Message`` and its short constructor. Not here: any message.
"""

from attrs import frozen

from ..words import Text, by_fields


@frozen
class Message:
    """The words of one problem code; ``{value}`` and further names are filled in by the check.

    ``from_input``: the value is what a caller gave; text in it may be a name in the wrong place, so it is not repeated.
    """

    __repr__ = by_fields

    says: Text
    allowed: Text
    hint: Text
    from_input: bool = False


def message(
    id: str, en: str, allowed: tuple[str, str] = ("", ""), hint: tuple[str, str] = ("", ""), *, from_input: bool = False
) -> Message:
    """Return a message from its words, Indonesian first."""
    return Message(Text(id, en), Text(*allowed), Text(*hint), from_input)
