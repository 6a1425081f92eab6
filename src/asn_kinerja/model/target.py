"""Targets: what was promised, each kind with its own direction.

Here: at least, at most, between, by a date, yes or no, described in words; which way is better, and what a policy may
do with them. Not here: how a realisation is measured against a target (``scoring``).
"""

from datetime import date
from typing import ClassVar, TypeAlias, assert_never, get_args

from attrs import evolve, field, frozen

from ..checks import day_problem, gathered, is_code, is_line, keep_texts, kind_problem, refuse, text_problem
from ..errors import ModelError, Problem, in_language, problem, raise_if
from ..exact.number import Number, enter, look, plain
from ..words import Lang, Text, Word, by_fields
from .span import Cut, Span


class Asked(Word):
    """What is told of a target when its time is over."""

    NUMBER = Text("bilangan", "a number")
    DAY = Text("tanggal", "a day")
    ANSWER = Text("ya atau tidak", "yes or no")


class Direction(Word):
    """Which way is better: more, less, or neither."""

    RISING = Text("makin besar makin baik", "more is better")
    FALLING = Text("makin kecil makin baik", "less is better")
    MIXED = Text("tidak searah", "neither")


def _number(value: object, unit: object, code: str, path: str = "target", *, zero: bool = False) -> list[Problem]:
    """Return what is wrong with a number more than 0, or of 0 or more; *code* says why it may not be less."""
    found = look(value, path)
    if isinstance(found, Problem):
        return [found]
    if found > 0 or (zero and found == 0):
        return []
    return [problem(code, path, value, unit=unit if is_code(unit) else Text("satuan", "units"))]


def _common(unit: object, step: object, span: object) -> list[Problem]:
    found = [] if isinstance(unit, str) and unit == "" else gathered((text_problem(unit, "target.unit"),))
    found += gathered((kind_problem(span, (Span, type(None)), "target.span"),))
    return found if step is None else found + _number(step, unit, "step_positive", "target.step")


_WORD = 30  # letters of a unit that is plainly a word


@frozen
class _Amount:
    """A number in a unit; ``step`` is the smallest change that makes sense (1 document, 0.01 percent)."""

    __repr__ = by_fields

    heading: ClassVar[Text]
    asked: ClassVar[Asked] = Asked.NUMBER

    value: Number
    unit: str = ""
    step: Number | None = None
    span: Span | None = field(default=None, kw_only=True)
    cut: Cut | None = field(default=None, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what may not be promised; text of digits becomes a number."""
        value, unit = self.value, self.unit
        if type(value) is int and 0 < value < 10**18 and type(unit) is str and self.step is None and self.span is None:
            if (unit.isalpha() and len(unit) <= _WORD) or is_line(unit):  # most units are one word: no call for those
                return
        raise_if(self._value_problems() + _common(self.unit, self.step, self.span), ModelError)
        keep_texts(self, "unit")
        object.__setattr__(self, "value", enter(value))
        if self.step is not None:
            object.__setattr__(self, "step", enter(self.step))

    def _value_problems(self) -> list[Problem]:
        raise NotImplementedError

    def text(self, lang: Lang = "id") -> str:
        """Return the target in words."""
        in_language(lang)
        return f"{self.heading(lang)} {plain(self.value)} {self.unit}".strip()


@frozen
class AtLeast(_Amount):
    """At least *value* *unit*: more is better.

    Attributes:
        value: more than 0.
        unit: what is counted, ``"dokumen"``.
        step: smallest change that makes sense, or ``None``.
        span: a total over the plan's period, or a level; ``None``: not said, and noted where a part is evaluated.

    >>> AtLeast("80.5", "persen").value
    Decimal('80.5')

    """

    __repr__ = by_fields

    heading: ClassVar[Text] = Text("paling sedikit", "at least")
    direction: ClassVar[Direction] = Direction.RISING

    def _value_problems(self) -> list[Problem]:
        return _number(self.value, self.unit, "target_positive")


@frozen
class AtMost(_Amount):
    """At most *value* *unit*: less is better; 0 promises that nothing of it happens.

    Attributes:
        value: 0 or more. A policy that divides by the target refuses 0.
        unit: what is counted, ``"keluhan"``.
        step: smallest change that makes sense, or ``None``.

    >>> AtMost(0, "kecelakaan").text("en")
    'at most 0 kecelakaan'

    """

    __repr__ = by_fields

    heading: ClassVar[Text] = Text("paling banyak", "at most")
    direction: ClassVar[Direction] = Direction.FALLING

    def _value_problems(self) -> list[Problem]:
        return _number(self.value, self.unit, "target_negative", zero=True)


@frozen
class Between:
    """From *low* to *high* *unit*, both included; neither more nor less is better, the range is.

    Attributes:
        low: 0 or more, below *high*; one point alone is no range (for zero: ``AtMost(0)``).
        high: more than *low*.
        unit: what is counted.
        step: smallest change that makes sense, or ``None``.
        span: a total over the plan's period, or a level; ``None``: not said, and noted where a part is evaluated.

    """

    __repr__ = by_fields

    heading: ClassVar[Text] = Text("di dalam rentang", "within the range")
    direction: ClassVar[Direction] = Direction.MIXED
    asked: ClassVar[Asked] = Asked.NUMBER

    low: Number
    high: Number
    unit: str = ""
    step: Number | None = None
    span: Span | None = field(default=None, kw_only=True)
    cut: Cut | None = field(default=None, init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse an empty range."""
        low, high = look(self.low, "target.low"), look(self.high, "target.high")
        found = [one for one in (low, high) if isinstance(one, Problem)] + _common(self.unit, self.step, self.span)
        if not isinstance(low, Problem) and not isinstance(high, Problem) and (low < 0 or low >= high):
            code = "target_point" if low == high else "target_range"
            found.append(problem(code, "target", low=plain(low), high=plain(high)))
        raise_if(found, ModelError)
        keep_texts(self, "unit")
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
    """Done by a day; earlier is better.

    Attributes:
        value: the last day in time.

    """

    __repr__ = by_fields

    heading: ClassVar[Text] = Text("paling lambat", "by")
    direction: ClassVar[Direction] = Direction.FALLING
    asked: ClassVar[Asked] = Asked.DAY
    step: ClassVar[None] = None
    span: ClassVar[None] = None

    value: date
    unit: str = field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no date."""
        refuse(ModelError, day_problem(self.value, "target"))

    def text(self, lang: Lang = "id") -> str:
        """Return the target in words."""
        in_language(lang)
        return f"{self.heading(lang)} {self.value.isoformat()}"


@frozen
class YesNo:
    """Kept or not: yes is better. What happened is ``True`` or ``False``; the indicator's title says what is promised.

    >>> YesNo().text("en")
    'yes'

    """

    __repr__ = by_fields

    heading: ClassVar[Text] = Text("ya atau tidak", "yes or no")
    direction: ClassVar[Direction] = Direction.RISING
    asked: ClassVar[Asked] = Asked.ANSWER
    step: ClassVar[None] = None
    span: ClassVar[None] = None

    @property
    def value(self) -> bool:
        """Yes: what is promised."""
        return True

    @property
    def unit(self) -> str:
        """No unit."""
        return ""

    def text(self, lang: Lang = "id") -> str:
        """Return the target in words."""
        in_language(lang)
        return "ya" if lang == "id" else "yes"


@frozen
class Described:
    """A target or a realisation told in words: it is kept and shown, and no number is made of it.

    Words do not say which way is better: their direction is ``None``.

    Attributes:
        words: the description.

    """

    __repr__ = by_fields

    heading: ClassVar[Text] = Text("uraian", "a description")
    direction: ClassVar[None] = None
    asked: ClassVar[Asked] = Asked.NUMBER
    step: ClassVar[None] = None
    span: ClassVar[None] = None

    words: str

    def __attrs_post_init__(self) -> None:
        """Refuse empty words."""
        refuse(ModelError, text_problem(self.words, "target"))
        keep_texts(self, "words")

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


Target: TypeAlias = AtLeast | AtMost | Between | By | YesNo | Described
TARGETS: tuple[type[Target], ...] = get_args(Target)


def amounts(target: Target) -> tuple[Number, ...]:
    """Return the numbers that are promised: one, both ends of a range, none where no number is."""
    match target:
        case AtLeast() | AtMost():
            return (target.value,)
        case Between():
            return target.value
        case By() | YesNo() | Described():
            return ()
        case _ as never:
            assert_never(never)


def scaled(target: Target, cut: Cut) -> Target:
    """Return *target* times the share of *cut*, which it keeps to be shown; it is a level of its part then.

    Targets that are no number stay.
    """
    found: Target
    match target:
        case AtLeast() | AtMost():
            found = evolve(target, value=cut.times(target.value), span=Span.LEVEL)
        case Between():
            found = evolve(target, low=cut.times(target.low), high=cut.times(target.high), span=Span.LEVEL)
        case By() | YesNo() | Described():
            return target
        case _ as never:
            assert_never(never)
    object.__setattr__(found, "cut", evolve(cut, of=target.value))
    return found
