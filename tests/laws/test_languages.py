"""Whatever is told in a language is told in one of two, or refused."""

import enum
import inspect

import pytest

from asn_kinerja.errors import AsnKinerjaError
from specimens import CLASSES, ERRORS, SPECIMENS


def tellers():
    """Yield every public method that takes a language, bound to an example of its class."""
    for name, cls in CLASSES.items():
        if issubclass(cls, enum.Enum) or name in ERRORS or name.startswith("words."):
            continue
        examples = [one for one in SPECIMENS if type(one) is cls][:1]
        for key, raw in inspect.getmembers_static(cls):
            if key.startswith("_") and key != "__call__":
                continue
            if inspect.isfunction(raw) and "lang" in inspect.signature(raw).parameters:
                yield from ((f"{name}.{key}", getattr(example, key)) for example in examples)


TELLERS = dict(tellers())


@pytest.mark.parametrize("lang", ["de", "ID", "", None, 1, ["id"], "i"])
@pytest.mark.parametrize("name", TELLERS)
def test_a_language_there_is_not_is_refused(name, lang):
    with pytest.raises(AsnKinerjaError) as refused:
        TELLERS[name](lang)

    assert [("type", "lang")] == [(one.code, one.path) for one in refused.value.problems]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", TELLERS)
def test_the_two_languages_are_told(name, lang):
    told = TELLERS[name](lang)

    assert str(told) or name.endswith(".caution")  # nothing to warn of


def test_the_walk_meets_pages_and_texts():
    assert {name.rpartition(".")[2] for name in TELLERS} >= {"explain", "describe", "text", "__call__"}
    assert len(TELLERS) > 20
