"""Erasure: somebody whom a complete table no longer holds leaves nothing of theirs behind.

What cannot be without the person (a required reference) goes too, and what goes with that; another
reference is emptied. Rows that still name the person were refused as they came in.
"""

from dataclasses import dataclass, field

from sqlalchemy import Column, Connection, Table, delete, func, select, update

from data_access.columns import cell_of
from data_access.loading.merge import changed_rows
from data_access.loading.references import references_of
from data_access.loading.removals import belongs_to_erased, refers_to_erased, remove
from data_access.loading.report import TableCounts
from data_access.tables import DELIVERED, PEOPLE, cases
from domain.case_states import case_states


@dataclass(frozen=True)
class Erasure:
    """How many people, rows that were theirs by table, and references that were emptied."""

    people: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    emptied: int = 0

    def added_to(self, counts: list[TableCounts]) -> tuple[TableCounts, ...]:
        """The counts of every table that was delivered or lost rows, in the contract's order."""
        known = {one.table: one for one in counts}
        for table, rows in self.rows.items():
            one = known.get(table, TableCounts(table, 0, 0, 0, 0, 0, 0))
            known[table] = one._replace(removed=one.removed + rows)
        return tuple(known[table] for table in DELIVERED if table in known)

    @property
    def note(self) -> str:
        return (
            f"People erased: {self.people:,}. What was theirs went with them "
            f"({sum(self.rows.values()):,} rows), and {self.emptied:,} references to them were "
            "emptied."
        )


def erase_people(connection: Connection, removed: Table) -> Erasure:
    """Call it when every table of the extract is loaded; `removed` holds what they lost."""
    _forget_cases(connection, removed)
    c = removed.c
    of_people = c.table_name.in_([table.name for table in PEOPLE])
    people = connection.scalar(select(func.count()).select_from(removed).where(of_people)) or 0
    if not people:
        return Erasure()
    rows: dict[str, int] = {}
    emptied = 0
    for table in DELIVERED.values():  # what a row refers to comes before it, and goes before it
        lost = remove(connection, removed, table, belongs_to_erased(removed, table) == 1)
        if lost:
            rows[table.name] = lost
        for column, target in references_of(table):
            if column.nullable:
                emptied += _empty(connection, removed, column, target)
    return Erasure(people, rows, emptied)


def _empty(connection: Connection, removed: Table, column: Column[str], target: Table) -> int:
    emptied = update(column.table).values({column.name: cell_of(column).when_empty})
    return changed_rows(connection, emptied.where(refers_to_erased(removed, column, target)))


def _forget_cases(connection: Connection, removed: Table) -> None:
    """A case that its source no longer holds is in no snapshot either."""
    gone = select(removed.c.key).where(removed.c.table_name == cases.name)
    connection.execute(delete(case_states).where(case_states.c.case_id.in_(gone)))
