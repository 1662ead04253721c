"""Which of two rows of one day comes first, so that no reference decides what is counted.

By what the rows say, the answer that would worry us more first; then by the facts that breakdowns
and filters read, in one fixed order; by the key only where nothing that is counted differs.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case

from domain.terms import (
    Agency,
    Area,
    CrimeType,
    EndReason,
    Relationship,
    RiskLevel,
    Source,
    WaitingFor,
)


class WorstFirst(NamedTuple):
    """A column, and what it may say, from the most worrying on; what is not named comes last."""

    column: str
    values: tuple[str, ...]

    def of(self, c: Any) -> ColumnElement[int]:
        """The place of what a row says: its rank and not its text, which engines sort apart."""
        ranks = {str(value): place for place, value in enumerate(self.values)}
        return case(ranks, value=c[self.column], else_=len(ranks))


RISK = WorstFirst("level", tuple(reversed(RiskLevel)))
"""Of levels on one scale; those of two scales are never compared."""
ENDING = WorstFirst(
    "end_reason",
    (
        EndReason.DISENGAGED,
        EndReason.UNSUITABLE,
        EndReason.PLANNED_PARTIAL,
        EndReason.CUSTODY,
        EndReason.TRANSFERRED,
        EndReason.DIED,
        EndReason.COMPLETED,
    ),
)

WAITING = WorstFirst("waiting_for", tuple(WaitingFor))
HOLDER = WorstFirst("agency", tuple(Agency))
"""Of these two none is worse: the order is only fixed, and no reference's."""

FACTS = (
    WorstFirst("area", tuple(Area)),
    WorstFirst("crime_type", tuple(CrimeType)),
    WorstFirst("relationship", tuple(Relationship)),
    WorstFirst("source", tuple(Source)),
    WorstFirst("age_band", ("under_18", "18_24", "25_34", "35_44", "45_54", "55_and_over")),
)
"""What a breakdown may read that can differ between two rows of one person: none is worse, the
order is only fixed. The agency follows from the source, sex and ethnic group from the person. A
unit's name is a reference: split by unit everybody counts once in each, and no order is needed."""


def settled(c: Any, key: str, *worst_first: ColumnElement[Any]) -> Sequence[ColumnElement[Any]]:
    """ORDER BY for rows of one day, after the day."""
    return (*worst_first, *(fact.of(c) for fact in FACTS), c[key])
