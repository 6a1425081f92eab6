"""Counting: odd rows are counted like plain ones, whatever they are made of."""

from collections import OrderedDict, namedtuple
from enum import Enum

import pytest

from asn_kinerja.errors import SurveyError
from asn_kinerja.model import Survey
from asn_kinerja.model.tally import MOST_ELEMENTS, count, default_names, in_order, known_elements, named


class Element(Enum):
    WAKTU = 1
    BIAYA = 2


Sheet = namedtuple("Sheet", "waktu biaya")


class Array:
    """A row as numeric libraries have it: it can be indexed and iterated, and is no sequence."""

    def __init__(self, *cells):
        self.cells = cells

    def __getitem__(self, i):
        return self.cells[i]


class Broken:
    def __getitem__(self, i):
        raise RuntimeError


class Small:
    """A whole number of another library."""

    def __index__(self):
        return 3


@pytest.mark.parametrize(
    "row",
    [[1, 4], Sheet(1, 4), Array(1, 4), OrderedDict(U1=1, U2=4), {"U1": 1, "U2": 4}],
    ids=lambda r: type(r).__name__,
)
def test_any_row_with_an_order_or_names_counts(row):
    survey = Survey.from_answers([(1, 4), row])

    assert ((2, 0, 0, 0), (0, 0, 0, 2)) == (survey.counts("U1"), survey.counts("U2"))


def test_members_of_an_enum_name_elements():
    rows = [{Element.WAKTU: 1, Element.BIAYA: 2}] * 2

    assert ("WAKTU", "BIAYA") == Survey.from_answers(rows).elements
    assert 2 == Survey.from_answers([(1, 2)], Element).mean("BIAYA")
    assert ("WAKTU", " A ".strip(), 5) == (named(Element.WAKTU), named(" A "), named(5))


def test_a_whole_number_of_another_library_is_an_answer():
    assert 3 == Survey.from_answers([(Small(), 1)]).mean("U1")


@pytest.mark.parametrize("row", [{1, 2}, 5, None, "12", Broken(), iter((1, 2))], ids=lambda r: type(r).__name__)
def test_a_row_without_order_is_named_by_its_kind(row):
    with pytest.raises(SurveyError) as refused:
        Survey.from_answers([(1, 2), row])

    assert [("type", "rows[1]")] == [(one.code, one.path) for one in refused.value.problems]
    assert in_order(row) is None


def test_a_true_is_not_a_one():
    """N12: equal is not the same: True and 1.0 hash like 1 and must not be counted with it."""
    for cell in (True, 1.0):
        with pytest.raises(SurveyError):
            Survey.from_answers([(1, 1)] * 50 + [(cell, 1)])


def test_a_very_long_row_is_cut_before_it_is_counted():
    assert MOST_ELEMENTS + 1 == len(in_order(range(10**9)))


def test_hundred_elements_are_allowed_and_one_more_is_not():
    assert MOST_ELEMENTS == len(Survey.from_answers([(1,) * MOST_ELEMENTS]).elements)
    with pytest.raises(SurveyError, match="101"):
        Survey.from_answers([(1,) * (MOST_ELEMENTS + 1)])
    with pytest.raises(SurveyError, match="101"):
        known_elements(default_names(MOST_ELEMENTS + 1))


def test_a_free_text_is_never_repeated_and_a_figure_is():
    with pytest.raises(SurveyError) as refused:
        Survey.from_answers([("Budi Santoso", "7", "3,5", object(), "1" * 5000)])
    text = str(refused.value)

    assert "Budi" not in text
    assert "'7' is no answer" in text
    assert "'3,5' is no answer" in text
    assert "object is no answer" in text


def test_the_tally_is_a_count_of_each_answer():
    tally = count([(1, None)], ("A", "B"), 1, 4)

    assert ([0, 1, 0], {1: 1}, []) == (tally.sheets, dict(tally.partial[0]), tally.report())


@pytest.mark.parametrize(
    ("row", "kind"), [(None, "None"), ("abc", "str"), (5, "int"), (b"x", "bytes"), (object(), "object")]
)
def test_a_first_row_that_is_no_questionnaire_is_called_what_it_is(row, kind):
    with pytest.raises(SurveyError) as refused:
        Survey.from_answers([row])

    assert [("type", "rows[0]")] == [(one.code, one.path) for one in refused.value.problems]
    assert f"rows[0]: {kind} does not fit here; a questionnaire" in refused.value.text("en")
