"""Plain data to dossiers: the door for JSON, forms and sheets about people over the years.

Here: reading plain data, every problem at once with its full path. Not here: any rule of law. A key that is left out,
null or empty text is *not known*; an empty list is *none*.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from . import rulebook
from .checks import MOST_PROBLEMS, key_path, listed, word_problem
from .errors import AsnKinerjaError, LabelError, PlainDataError, Problem, problem, raise_if
from .evaluation.evaluation import Evaluation
from .finding.finding import Finding
from .follow_up.dossier import Dossier
from .follow_up.entries import (
    Figure,
    Held,
    Leave,
    LeaveKind,
    Punishment,
    PunishmentLevel,
    RankHeld,
    Rated,
    Service,
    Training,
)
from .front import evaluate
from .law.citation import Regulation
from .law.predikat import PredikatBase
from .model.employee_words import ServiceKind
from .model.period import EvaluationPeriod
from .model.rank import Education, Golongan
from .plain import Reader, contained, record_from_plain
from .regulations import permenpanrb_6_2022, pp_46_2011
from .signature import kind_of
from .words import Text

__all__ = ["dossier_from_plain"]

T = TypeVar("T")

#: The printed list of each text whose results can be given as words.
LISTS: dict[Regulation, type[PredikatBase]] = {
    pp_46_2011.PP_46_2011: pp_46_2011.Predikat,
    permenpanrb_6_2022.PERMENPANRB_6_2022: permenpanrb_6_2022.Predikat,
}
_KEYS = (
    *("id", "employee", "birth", "education", "service", "ranks", "evaluations"),
    *("discipline", "leave", "training", "awards", "figures", "competences", "facts"),
)


def dossier_from_plain(data: object) -> Dossier:
    """Return the dossier that *data* describes; see ``docs/awards.md`` for its keys.

    A key ``id`` is the caller's own and is left to the caller.

    Raises ``PlainDataError`` with every problem found anywhere in *data*, each with its full path
    (``discipline[0].decided``). Unknown keys are problems.

    >>> dossier_from_plain({"discipline": []}).discipline
    ()
    """
    door = _Door()
    found = contained(lambda: door.dossier(data))
    raise_if(door.problems[:MOST_PROBLEMS], PlainDataError)
    assert found is not None
    return found


class _Door(Reader):
    """Reads one dossier and collects problems on the way."""

    def dossier(self, data: Any) -> Dossier | None:
        f = self.fields(data, "", (), _KEYS)
        if f is None:
            return None
        lists: dict[str, Callable[[object, str], object]] = {
            "service": self.service,
            "ranks": self.rank,
            "evaluations": self.result_of_year,
            "discipline": self.punishment,
            "leave": self.leave,
            "training": self.training,
            "awards": self.award,
            "figures": self.figure,
        }
        given: dict[str, Any] = {name: self.several(f[name], name, read) for name, read in lists.items()}
        given["employee"] = None if f["employee"] is None else self.employee(f["employee"], "employee")
        given["birth"] = self.day_or_none(f["birth"], "birth")
        given["education"] = self.word(f["education"], Education, "education")
        given["competences"] = f["competences"]
        given["facts"] = self.facts(f["facts"])
        return self.build("", lambda: Dossier(**given))

    def several(self, data: object, path: str, read: Callable[[object, str], T | None]) -> tuple[T, ...] | None:
        """Return a list of entries; what is absent is not known."""
        if data is None:
            return None
        return tuple(one for one in self.each(data, path, read) if one is not None)

    def entry(
        self,
        data: object,
        path: str,
        needed: tuple[str, ...],
        may: tuple[str, ...],
        make: Callable[[dict[str, object]], T],
    ) -> T | None:
        """Return what *make* makes of the fields of an entry, or keep everything that is wrong in it, each once."""
        before = len(self.problems)
        f = self.fields(data, path, needed, may)
        if f is None:
            return None
        shape, made, last = self.problems[before:], None, []
        try:
            made = make(f)
        except AsnKinerjaError as refused:
            last = [one.at(path) for one in refused.problems]
        read = self.problems[before + len(shape) :]
        given = tuple(f"{path}.{key}" for key in (*needed, *may) if f[key] is not None)
        if shape:  # what is missing was told: it makes no problem of its own
            read = [one for one in read if one.path.startswith(given)]
        if shape or read:  # what could not be read is no second problem where it is missed
            told = [one.path for one in read]
            last = [one for one in last if one.path.startswith(given) and not _is_about(told, one.path)]
        self.problems[before:] = [*shape, *read, *last]
        return made if len(self.problems) == before else None

    def day_or_none(self, value: object, path: str) -> date | None:
        """Return a day, or ``None`` where there is none."""
        return None if value is None else self.day(value, path)

    def service(self, data: Any, path: str) -> Service | None:
        def make(f: dict[str, Any]) -> Service:
            kind: Any = self.word(f["kind"], ServiceKind, f"{path}.kind")
            start: Any = self.day(f["start"], f"{path}.start")
            return Service(kind, start, self.day_or_none(f["end"], f"{path}.end"))

        return self.entry(data, path, ("kind", "start"), ("end",), make)

    def rank(self, data: Any, path: str) -> RankHeld | None:
        def make(f: dict[str, Any]) -> RankHeld:
            golongan: Any = self.golongan(f["golongan"], f"{path}.golongan")
            since: Any = self.day(f["since"], f"{path}.since")
            return RankHeld(golongan, since)

        return self.entry(data, path, ("golongan", "since"), (), make)

    def golongan(self, value: object, path: str) -> Golongan | None:
        """Return a golongan as written, ``"III/b"``, by its rank, ``"Penata Muda Tingkat I"``, or by name."""
        word = " ".join(value.lower().split()) if isinstance(value, str) else ""
        for one in Golongan:
            if word in (one.label.lower(), one.value.id.lower(), one.name.lower()):
                return one
        self.problems.append(word_problem(value, [one.label for one in Golongan], path))
        return None

    def punishment(self, data: Any, path: str) -> Punishment | None:
        def make(f: dict[str, Any]) -> Punishment:
            level: Any = self.word(f["level"], PunishmentLevel, f"{path}.level")
            decided: Any = self.day(f["decided"], f"{path}.decided")
            return Punishment(level, decided, self.day_or_none(f["until"], f"{path}.until"), f["kind"])

        return self.entry(data, path, ("level", "decided"), ("until", "kind"), make)

    def leave(self, data: Any, path: str) -> Leave | None:
        def make(f: dict[str, Any]) -> Leave:
            kind: Any = self.word(f["kind"], LeaveKind, f"{path}.kind")
            start, end = self.day(f["start"], f"{path}.start"), self.day(f["end"], f"{path}.end")
            period: Any = EvaluationPeriod(start, end) if start and end else None
            return Leave(kind, period)

        return self.entry(data, path, ("kind", "start", "end"), (), make)

    def training(self, data: Any, path: str) -> Training | None:
        def make(f: dict[str, Any]) -> Training:
            on: Any = self.day(f["on"], f"{path}.on")
            return Training(f["topic"], f["hours"], on=on, form=f["form"], provider=f["provider"])

        return self.entry(data, path, ("topic", "hours", "on"), ("form", "provider"), make)

    def award(self, data: Any, path: str) -> Held | None:
        def make(f: dict[str, Any]) -> Held:
            on: Any = self.day(f["on"], f"{path}.on")
            return Held(f["award"], on, f["by"])

        return self.entry(data, path, ("award", "on"), ("by",), make)

    def figure(self, data: Any, path: str) -> Figure | None:
        def make(f: dict[str, Any]) -> Figure:
            period: Any = self.period(f["period"], f"{path}.period")
            return Figure(f["key"], period, f["value"])

        return self.entry(data, path, ("key", "period", "value"), (), make)

    def result_of_year(self, data: Any, path: str) -> "Evaluation | Rated | None":
        if isinstance(data, (Evaluation, Rated)):
            return data
        if isinstance(data, Mapping) and "record" in data:
            return self.entry(data, path, ("record",), (), lambda f: evaluate(record_from_plain(f["record"])))

        def make(f: dict[str, Any]) -> Rated | None:
            period: Any = self.period({"year": f["year"]}, path)
            predikat: Any = self.predikat(f, period, path)
            if period is None or predikat is None:
                return None  # why was told
            return Rated(period, predikat)

        return self.entry(data, path, ("year", "predikat"), ("regulation",), make)

    def predikat(
        self, f: dict[str, Any], period: EvaluationPeriod | None, path: str
    ) -> "PredikatBase | Finding[PredikatBase] | None":
        """Return the printed word in the list of the text that is named, or of the text that governs the year."""
        words: Any = self.list_of(f["regulation"], period, path)
        if words is None and f["predikat"] is None:
            return None
        if words is None:  # the year or the text is wrong: the word must stand in some list
            words = [one for every in LISTS.values() for one in every]
        if words is permenpanrb_6_2022.Predikat:
            return self.habit(f["predikat"], f"{path}.predikat")
        given = " ".join(str(f["predikat"]).replace("_", " ").lower().split()) if isinstance(f["predikat"], str) else ""
        one: PredikatBase
        for one in words:
            if given in (one.label.lower(), one.name.replace("_", " ").lower()):
                return one
        self.problems.append(word_problem(f["predikat"], [one.label for one in words], f"{path}.predikat"))
        return None

    def habit(self, word: Any, path: str) -> "Finding[PredikatBase] | None":
        """Return what a word of today's list means, as ``parse_predikat`` reads it, its note with it."""
        try:
            return permenpanrb_6_2022.parse_predikat(word)
        except LabelError as refused:
            self.problems += [one.at(path) for one in refused.problems]
            return None

    def list_of(self, regulation: object, period: EvaluationPeriod | None, path: str) -> type[PredikatBase] | None:
        """Return the printed list of a text by its citation, or of the text that governs PNS in the whole period."""
        by_name = {one.short: words for one, words in LISTS.items()}
        if regulation is None:
            if period is None:
                return None
            governed = [rulebook.on(ServiceKind.PNS, day) for day in (period.start, period.end)]
            texts = {row.policy.regulation for row in governed if row is not None}
            if None not in governed and len(texts) == 1 and texts <= set(LISTS):
                return LISTS[texts.pop()]
            self.problems.append(_text_needed(period, path, by_name))
            return None
        if isinstance(regulation, str) and regulation.strip() in by_name:
            return by_name[regulation.strip()]
        self.problems.append(word_problem(regulation, by_name, f"{path}.regulation"))
        return None

    def facts(self, data: object) -> dict[str, Any]:
        """Return the stated facts: true, false, or a day; ``null`` is not known."""
        if data is None:
            return {}
        if not isinstance(data, Mapping):
            self.problems.append(problem("type", "facts", kind_of(data), expected=_FACTS))
            return {}
        if self.too_many(data, "facts"):
            return {}
        known = {key: value for key, value in data.items() if value is not None and value != ""}
        return {
            key: value if isinstance(value, bool) else self.day(value, key_path("facts", key, n)) or False
            for n, (key, value) in enumerate(known.items())
        }


def _is_about(paths: list[str], place: str) -> bool:
    return any(path.startswith(place) for path in paths)


_FACTS = Text("kunci dengan true, false atau tanggal", "keys with true, false or a day")


def _text_needed(period: EvaluationPeriod, path: str, known: Mapping[str, object]) -> Problem:
    words = listed(known)
    return problem("result_text", f"{path}.regulation", period.words, words=words)
