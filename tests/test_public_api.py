"""The public names and their signatures, held against ``tests/public_api.txt``.

To accept a change: ``python tests/test_public_api.py > tests/public_api.txt``.
"""

import enum
import inspect
import sys
from pathlib import Path

import asn_kinerja
from asn_kinerja import deadlines, dossier_plain, finding, follow_up, law, model, selection, stored
from asn_kinerja.regulations.permenpanrb_6_2022 import (
    guides,
    organisation,
    planning,
    procedure,
    study_leave,
    suggestion,
)
from asn_kinerja.scoring import cost, feedback, quality, quantity, satisfaction, services, timeliness
from asn_kinerja.testing import walk

SNAPSHOT = Path(__file__).with_name("public_api.txt")
BY_NAME = (guides, organisation, planning, procedure, study_leave, suggestion)
SCORING = (quantity, quality, timeliness, cost, satisfaction, services, feedback)
ROOMS = (asn_kinerja, stored, finding, law, model, follow_up, selection, deadlines, dossier_plain, *SCORING, *BY_NAME)


def lines():
    for room in (*ROOMS, *(walk.homes(name)[0] for name in walk.texts())):
        for name in getattr(room, "__all__", None) or sorted(public(room)):
            yield from described(f"{room.__name__}.{name}", getattr(room, name))


def public(room):
    return (
        name
        for name, value in vars(room).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == room.__name__
    )


def described(name, value):
    if inspect.isclass(value) and issubclass(value, enum.Enum):
        yield f"{name}: {', '.join(value.__members__)}"
    elif callable(value) and not isinstance(value, enum.Enum):
        yield f"{name}{signature(value)}"
        if inspect.isclass(value):
            members = {key: one for key, one in vars(value).items() if not key.startswith("_")}
            yield from sorted(f"{name}.{key}{signature(getattr(value, key))}" for key in members)
    else:
        yield f"{name}: {type(value).__name__}"


def signature(value):
    try:
        words = isinstance(value, enum.Enum | enum.EnumType)  # how a list of words is called is Python's own
        return str(inspect.signature(value)) if callable(value) and not words else ""
    except (TypeError, ValueError):
        return "(...)"


def snapshot():
    text = "\n".join(lines()) + "\n"
    return text.replace("asn_kinerja.", "").replace("typing.", "")


def test_the_public_api_is_the_one_written_down():
    assert SNAPSHOT.read_text(encoding="utf-8") == snapshot()


def test_the_front_door_has_about_35_names():
    assert sorted(asn_kinerja.__all__, key=lambda n: (not n.isupper(), not n[0].isupper(), n)) == asn_kinerja.__all__
    assert 30 <= len(asn_kinerja.__all__) <= 45


if __name__ == "__main__":
    sys.stdout.write(snapshot())
