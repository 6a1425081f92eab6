"""Extras: additional tasks, creative works, new ideas, take-overs."""

import pickle

import pytest

from asn_kinerja.errors import ModelError
from asn_kinerja.model import AdditionalTask, Creativity, NewIdea, Recognition, TakeOver

TITLED = (AdditionalTask, NewIdea)


def problems(make):
    with pytest.raises(ModelError) as caught:
        make()
    return [(p.code, p.path) for p in caught.value.problems]


class TestTitled:
    @pytest.mark.parametrize("kind", TITLED)
    def test_evidence_is_an_identifier_or_none(self, kind):
        assert kind("Panitia HUT").evidence is None
        assert "ST-12" == kind("Panitia HUT", evidence="ST-12").evidence

    @pytest.mark.parametrize("kind", TITLED)
    def test_all_problems_at_once(self, kind):
        assert [("empty_text", "title"), ("type", "evidence")] == problems(lambda: kind(" ", 12))

    @pytest.mark.parametrize("kind", TITLED)
    @pytest.mark.parametrize(
        ("title", "code"),
        [("", "empty_text"), (None, "type"), (["x"], "type"), ("x" * 2001, "text_size")],
        ids=["", "none", "list", "long"],
    )
    def test_a_title_is_text(self, kind, title, code):
        assert [(code, "title")] == problems(lambda: kind(title))

    def test_a_task_is_no_idea(self):
        assert AdditionalTask("Panitia") != NewIdea("Panitia")


class TestCreativity:
    def test_recognition_is_kept(self):
        work = Creativity("Antrean daring", Recognition.INSTANSI, "SK-9")

        assert ("Antrean daring", Recognition.INSTANSI, "SK-9") == (work.title, work.recognition, work.evidence)

    def test_all_problems_at_once(self):
        assert [("type", "title"), ("type", "recognition"), ("empty_text", "evidence")] == problems(
            lambda: Creativity(5, "INSTANSI", "")
        )


class TestTakeOver:
    def test_it_names_a_result_and_may_keep_the_leaders_words(self):
        assert ("kk", "") == (TakeOver("kk").result, TakeOver("kk").note)
        assert "terhenti" == TakeOver("kk", "terhenti").note

    def test_all_problems_at_once(self):
        assert [("empty_text", "result"), ("type", "note")] == problems(lambda: TakeOver(" ", None))


@pytest.mark.parametrize(
    "extra", [AdditionalTask("a", "b"), NewIdea("a"), Creativity("a", Recognition.NASIONAL), TakeOver("a")], ids=repr
)
def test_an_extra_is_frozen_equal_hashable_and_pickles(extra):
    with pytest.raises(AttributeError):
        extra.evidence = "b"
    assert extra == pickle.loads(pickle.dumps(extra))
    assert hash(extra) == hash(pickle.loads(pickle.dumps(extra)))
