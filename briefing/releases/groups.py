"""The groups of the people of a release and of all before it, counted now and set right."""

from collections.abc import Mapping, Sequence

from data_access.engine import Database
from data_access.standards import standards_on
from data_access.tabulation import groups
from disclosure.releases.history import Asked, Kept, reconciled
from domain.period import Period
from domain.question import Question
from domain.scope import Scope
from domain.tabulated import NOT_IN_IT, Column, Group
from measures.catalogue import CATALOGUE


def linked_groups(engine: Database, kept: Kept, new: Sequence[Column]) -> dict[Group, int]:
    """Codes of the kept columns, then of the new ones, to how many there are."""
    again = [_again(engine, one) for one in kept.columns]
    askable = [column for column in again if column is not None]
    counted = groups(engine, [*askable, *new])
    return reconciled(kept, _in_place(counted, again), len(new))


def _in_place(counted: Mapping[Group, int], again: Sequence[Column | None]) -> dict[Group, int]:
    """A measure that there is no more says of nobody where they are."""
    filled: dict[Group, int] = {}
    for group, people in counted.items():
        codes = iter(group)
        kept = [next(codes) if column else NOT_IN_IT for column in again]
        filled[(*kept, *codes)] = people
    return filled


def _again(engine: Database, asked: Asked) -> Column | None:
    """The column as it was asked then, of the records as they are now."""
    measure = CATALOGUE.get(asked.measure)
    if measure is None:
        return None
    question = Question(
        Scope(frozenset(asked.units)),
        Period(asked.start, asked.end),
        asked.as_of,
        by=asked.by,
        standards=standards_on(engine, asked.as_of),
    )
    return Column(measure, question, asked.splits, asked.release, asked.scale)
