"""The memory of a survey does not grow with its rows; the speed gate itself is run by the gates."""

import survey


def test_ten_times_the_rows_hold_no_more_memory():
    few, many = survey.peak(8_000), survey.peak(80_000)

    assert many < few * 1.2


def test_both_loops_count_the_same():
    rows = list(survey.questionnaires(500))
    found = survey.Survey.from_answers(rows)

    assert [tuple(count[1:]) for count in survey.bare(iter(rows))] == [found.counts(name) for name in found.elements]
