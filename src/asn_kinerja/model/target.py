"""Targets: what was promised, each kind with its own direction.

Here: at least, at most, between, by a date, described in words. Not here: how a realisation
is measured against a target (``scoring``).
"""

from datetime import date
from fractions import Fraction
from typing import TypeAlias

from attrs import field, frozen

from ..errors import ModelError, Problem, in_language, problem, raise_if
from ..exact.number import Number, enter, look, plain
from ..words import Lang, Text
from .checks import day_problem, gathered, is_code, is_line, text_problem


def _positive(value: object, unit: object, path: str = "target") -> list[Problem]:
    found = look(value, path)
    if isinstance(found, Problem):
        return [found]
    if found > 0:
        return []
    return [problem("target_positive", path, value, unit=unit if is_code(unit) else Text("satuan", "units"))]


def _common(unit: object, step: object) -> list[Problem]:
    found = [] if isinstance(unit, str) and unit == "" else gathered((text_problem(unit, "target.unit"),))
    return found if step is None else found + _positive(step, unit, "target.step")


@frozen
class _Amount:
    """A number in a unit; ``step`` is the smallest change that makes sense (1 document, 0.01 percent)."""

    value: Number
    unit: str = ""
    step: Number | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what is no positive number; text of digits becomes a number."""
        value = self.value
        if type(value) is int and 0 < value < 10**18 and self.step is None and type(self.unit) is str:
            if is_line(self.unit):
                return
        raise_if(_positive(value, self.unit) + _common(self.unit, self.step), ModelError)
        object.__setattr__(self, "value", enter(value))
        if self.step is not None:
            object.__setattr__(self, "step", enter(self.step))

    def text(self, lang: Lang = "id") -> str:
        """Return the target in words."""
        in_language(lang)
        return f"{_AMOUNTS[type(self).__name__](lang)} {plain(self.value)} {self.unit}".strip()


@frozen
class AtLeast(_Amount):
    """At least *value* *unit*: more is better.

    Attributes:
        value: more than 0.
        unit: what is counted, ``"dokumen"``.
        step: smallest change that makes sense, or ``None``.

    >>> AtLeast("80.5", "persen").value
    Decimal('80.5')

    """


@frozen
class AtMost(_Amount):
    """At most *value* *unit*: less is better. Attributes as in ``AtLeast``."""


_AMOUNTS = {"AtLeast": Text("paling sedikit", "at least"), "AtMost": Text("paling banyak", "at most")}


@frozen
class Between:
    """From *low* to *high* *unit*, both included.

    Attributes:
        low: 0 or more, below *high*.
        high: more than *low*.
        unit: what is counted.
        step: smallest change that makes sense, or ``None``.

    """

    low: Number
    high: Number
    unit: str = ""
    step: Number | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse an empty range."""
        low, high = look(self.low, "target.low"), look(self.high, "target.high")
        found = [one for one in (low, high) if isinstance(one, Problem)] + _common(self.unit, self.step)
        if not isinstance(low, Problem) and not isinstance(high, Problem) and (low < 0 or low >= high):
            found.append(problem("target_range", "target", low=plain(low), high=plain(high)))
        raise_if(found, ModelError)
        for name in ("low", "high", "step"):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, enter(getattr(self, name)))

    @property
    def value(self) -> tuple[Number, Number]:
        """Both bounds."""
        return self.low, self.high

    def text(self, lang: Lang = "id") -> str:
        """Return the target in words."""
        in_language(lang)
        return f"{plain(self.low)} {'sampai' if lang == 'id' else 'to'} {plain(self.high)} {self.unit}".strip()


@frozen
class By:
    """Done by a day.

    Attributes:
        value: the last day in time.

    """

    value: date
    unit: str = field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no date."""
        raise_if(gathered((day_problem(self.value, "target"),)), ModelError)

    def text(self, lang: Lang = "id") -> str:
        """Return the target in words."""
        in_language(lang)
        return f"{'paling lambat' if lang == 'id' else 'by'} {self.value.isoformat()}"


@frozen
class Described:
    """A target or a realisation told in words: it is kept and shown, and no number is made of it.

    Attributes:
        words: the description.

    """

    words: str

    def __attrs_post_init__(self) -> None:
        """Refuse empty words."""
        raise_if(gathered((text_problem(self.words, "target"),)), ModelError)

    @property
    def value(self) -> str:
        """The words."""
        return self.words

    @property
    def unit(self) -> str:
        """No unit."""
        return ""

    def text(self, lang: Lang = "id") -> str:
        """Return the words."""
        in_language(lang)
        return self.words


Target: TypeAlias = AtLeast | AtMost | Between | By | Described
TARGETS = (AtLeast, AtMost, Between, By, Described)


def scaled(target: Target, share: Fraction) -> Target:
    """Return *target* times *share*, for targets that are one number; others stay."""
    if isinstance(target, (AtLeast, AtMost)):
        value = Fraction(*target.value.as_integer_ratio()) * share
        return type(target)(value, target.unit, target.step)
    return target
