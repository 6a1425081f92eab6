"""The policy of PermenPANRB 6/2022: two ratings, one matrix, no number.

Here: composing. Not here: how a rating is found (the rater decides; an agency's policy may only propose).
"""

from attrs import evolve

from ...errors import RecordError
from ...evaluation.needs import Needs, Part, PeriodNeeds
from ...evaluation.policy import Policy, RulePolicy, chosen, require
from ...finding.finding import Finding
from ...law.reading import Reading
from ...model.rating import Expectation, Ratings
from ...scoring.parts.find import find
from ...signature import checked
from ...words import Text
from .numbers import (
    LOOKUP,
    NAME,
    PERIOD_PLACE,
    PERIODS,
    PERMENPANRB_6_2022,
    RATINGS_PLACE,
    TAKE_OVER_PLACE,
    Predikat,
)

NEEDS = Needs(
    policy=NAME,
    cite=RATINGS_PLACE,
    targets=None,
    marks=Part.FOREIGN,
    ratings=Part.READ,
    take_over=TAKE_OVER_PLACE,
    period=PeriodNeeds(PERIOD_PLACE, PERIODS),
)
YEAR_TEXT = Text(
    "tidak ada hitungan proporsional: pejabat penilai yang baru menilai setahun (Lampiran hlm. 91)",
    "nothing is proportional: the new rater evaluates the year (annex p. 91)",
)


def policy(*readings: Reading, propose: Policy | None = None) -> RulePolicy:
    """Return the policy of PermenPANRB 6/2022.

    *propose* is an agency's own policy whose labels are expectations: it proposes the rating of results where the
    record has none; a rating in the record wins, and a proposal is marked as policy.

    Raises ``ReadingError`` for any reading: the matrix leaves none open.
    Source: PermenPANRB 6/2022, annex p. 97-103 (official text).
    """
    chosen(readings, (), NAME)
    if propose is None:
        return PLAIN
    require(propose)
    return evolve(PLAIN, propose=propose)


PLAIN = RulePolicy(
    regulation=PERMENPANRB_6_2022,
    name=NAME,
    label=LOOKUP,
    year=LOOKUP,
    year_rule=YEAR_TEXT,
    read=NEEDS,
    make=policy,
)


@checked(RecordError)
def predikat_for(*, results: Expectation, behaviour: Expectation) -> Finding[Predikat]:
    """Return the predikat of both ratings, with its cell of the matrix.

    >>> predikat_for(results=Expectation.DI_ATAS, behaviour=Expectation.DI_BAWAH).value
    Predikat.KURANG
    """
    return find(LOOKUP, Ratings(results, behaviour))
