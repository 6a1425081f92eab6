"""Names whose modules load when a program imports them from a busier place: nothing else is loaded late.

Here: the ``__getattr__`` of such a module. Not here: which names those are; whatever an evaluation, its page or a
refusal may need is loaded at import, for nothing is opened afterwards.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def loader(package: str, module: str, names: Mapping[str, str]) -> Callable[[str], Any]:
    """Return the ``__getattr__`` of *module*: *names* maps a name to the module of *package* where it stands.

    A name that its module bears itself is that module.
    """

    def load(name: str) -> Any:
        if name not in names:
            msg = f"module {module!r} has no attribute {name!r}"
            raise AttributeError(msg)
        home = import_module(f".{names[name]}", package)
        return home if names[name] == name else getattr(home, name)

    return load
