"""Employees and their positions.

Here: who is evaluated. Not here: identifiers (``model.nip``), rules about positions.
"""

from attrs import field, frozen

from ..checks import NONE, gathered, is_line, keep_texts, kind_problem, listed, refuse, text_problem, word_problem
from ..errors import ModelError, Problem, problem, raise_if
from ..words import by_fields
from .employee_words import LEVELS, Jenjang, PositionKind, ServiceKind
from .nip import HABIT, NIP


@frozen
class Position:
    """A position, made by the constructor of its kind.

    Attributes:
        kind: kind of position.
        title: its title, in Indonesian; no rule ever reads it.
        jenjang: level; for JPT and JF only.

    >>> Position.jf("Perawat", "AHLI_MUDA").jenjang
    Jenjang.AHLI_MUDA

    """

    __repr__ = by_fields

    kind: PositionKind
    title: str
    jenjang: Jenjang | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a title that is no text and a level of another kind."""
        kind = kind_problem(self.kind, PositionKind, "kind")
        title = text_problem(self.title, "title")
        found = [] if kind is None and title is None else gathered((kind, title))
        if kind is None:
            found += _level_problems(self.kind, self.jenjang)
        raise_if(found, ModelError)
        if self.title.__class__ is not str:
            keep_texts(self, "title")

    @classmethod
    def pelaksana(cls, title: str) -> "Position":
        """Return an executing position."""
        return cls(PositionKind.PELAKSANA, title)

    @classmethod
    def pengawas(cls, title: str) -> "Position":
        """Return a supervisor."""
        return cls(PositionKind.PENGAWAS, title)

    @classmethod
    def administrator(cls, title: str) -> "Position":
        """Return an administrator."""
        return cls(PositionKind.ADMINISTRATOR, title)

    @classmethod
    def jpt(cls, title: str, jenjang: "Jenjang | str") -> "Position":
        """Return a high leadership position: JPT_PRATAMA, JPT_MADYA or JPT_UTAMA."""
        return cls(PositionKind.JPT, title, level(jenjang))

    @classmethod
    def jf(cls, title: str, jenjang: "Jenjang | str") -> "Position":
        """Return a functional position: PEMULA to PENYELIA, AHLI_PERTAMA to AHLI_UTAMA."""
        return cls(PositionKind.JF, title, level(jenjang))


def level(word: "Jenjang | str") -> Jenjang:
    """Return the level named *word* (``AHLI_MUDA`` or ``"ahli muda"``)."""
    if isinstance(word, Jenjang):
        return word
    name = word.strip().upper().replace(" ", "_") if isinstance(word, str) else ""
    if name not in Jenjang.__members__:
        raise ModelError(word_problem(word, Jenjang.__members__, "jenjang"))
    return Jenjang[name]


def _level_problems(kind: PositionKind, jenjang: Jenjang | None) -> list[Problem]:
    levels: tuple[Jenjang | None, ...] = LEVELS.get(kind, (None,))
    if jenjang is levels[0] or any(jenjang is one for one in levels):
        return []
    words = listed(one.name if one else "-" for one in levels)
    return [problem("jenjang_family", "jenjang", NONE if jenjang is None else jenjang, words=words)]


@frozen
class Employee:
    """A person in the civil service; NIP and name may be left out.

    Attributes:
        nip: NIP or NI PPPK, or ``None``.
        name: name, or ``None``; never printed unless asked for.
        service: PNS, CPNS or PPPK.
        position: position held in the period.
        unit: unit of work, or ``None``.

    """

    __repr__ = by_fields

    nip: NIP | None = None
    name: str | None = field(default=None, repr=False)
    service: ServiceKind = field(kw_only=True)
    position: Position = field(kw_only=True)
    unit: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse parts of a wrong kind, all at once."""
        if self._is_plain():
            return
        found = [
            kind_problem(self.service, ServiceKind, "service"),
            kind_problem(self.position, Position, "position"),
            kind_problem(self.nip, (NIP, type(None)), "nip"),
            None if self.name is None else text_problem(self.name, "name"),
            None if self.unit is None else text_problem(self.unit, "unit"),
        ]
        refuse(ModelError, *found)
        keep_texts(self, "name", "unit")

    def _is_plain(self) -> bool:
        """Say quickly whether there is nothing to report."""
        if self.service.__class__ is not ServiceKind or self.position.__class__ is not Position:
            return False
        if self.nip is not None and self.nip.__class__ is not NIP:
            return False
        name, unit = self.name, self.unit
        if name is not None and (name.__class__ is not str or not is_line(name)):
            return False
        return unit is None or (unit.__class__ is str and is_line(unit))

    def notes(self) -> tuple[Problem, ...]:
        """Return what is odd but possible about the identifier."""
        if self.nip is None:
            return ()
        asked = ServiceKind.PPPK if self.service is ServiceKind.PPPK else ServiceKind.PNS
        odd: tuple[Problem, ...] = ()
        if self.nip.layout is not asked:
            words = {"layout": self.nip.layout.name, "service": self.service.name, "masked": self.nip.masked}
            odd = (problem("nip_service", "employee.nip", cite=HABIT, **words),)
        return tuple(note.at("employee") for note in self.nip.notes()) + odd
