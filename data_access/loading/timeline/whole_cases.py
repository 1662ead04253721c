"""Which delivered cases are one case, and when that case was open: two tables for the build.

Only cases with a parent need thought, and are few: they are read and put together in Python
(continued.py). All others pass from table to table.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    MetaData,
    Select,
    String,
    Table,
    case,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
)

from data_access.loading.timeline.continued import (
    REOPENED_WITHIN_DAYS,
    Spell,
    first_cases,
    open_spells,
)
from data_access.tables import cases, referrals

_build = MetaData()
part_of = Table(
    "part_of",
    _build,
    Column("case_id", String, primary_key=True),
    Column("first_case_id", String),
    prefixes=["TEMPORARY"],
    comment="One row per case as delivered: the first case of the line it belongs to.",
)
case_spells = Table(
    "case_spells",
    _build,
    Column("case_id", String, primary_key=True),
    Column("spell", Integer, primary_key=True),
    Column("first_opened_on", Integer),
    Column("opened_on", Integer),
    Column("closed_on", Integer),
    Column("reopened_on", Integer),
    Column("allocated_on", Integer),
    Column("lead_staff_id", String),
    Column("exit_reason", String),
    prefixes=["TEMPORARY"],
    comment="One row per time a case was open, under its first case.",
)


@contextmanager
def whole_cases(connection: Connection) -> Iterator[None]:
    """Fills both tables, for as long as the timeline is built."""
    _build.create_all(connection, checkfirst=False)
    _add_continued(connection)
    alone = ~exists().where(part_of.c.case_id == cases.c.case_id)
    spells = _spells_of_their_own().where(alone)
    connection.execute(insert(case_spells).from_select(_names(spells), spells))
    parts = select(cases.c.case_id, cases.c.case_id.label("first_case_id")).where(alone)
    connection.execute(insert(part_of).from_select(_names(parts), parts))
    yield
    _build.drop_all(connection, checkfirst=False)


def _add_continued(connection: Connection) -> None:
    continues = {child: parent for child, parent in connection.execute(_continuations())}
    if not continues:
        return
    described = {case_id: tuple(said) for case_id, *said in connection.execute(_descriptions())}
    first = first_cases(continues, described)
    parts = [{"case_id": case_id, "first_case_id": of} for case_id, of in first.items()]
    connection.execute(insert(part_of), parts)
    lines: dict[str, list[Spell]] = defaultdict(list)
    for row in connection.execute(_cases_with_kin()):
        if row.case_id in first:
            lines[first[row.case_id]].append(Spell(*row))
    rows = [row for case_id, line in lines.items() for row in _rows(case_id, line)]
    connection.execute(insert(case_spells), rows)


def _rows(case_id: str, line: list[Spell]) -> Iterator[dict[str, Any]]:
    spells = open_spells(line, case_id)
    reopenings = [*(spell.opened_on for spell in spells[1:]), None]
    for nth, (spell, reopened_on) in enumerate(zip(spells, reopenings, strict=True), start=1):
        yield {
            **spell._asdict(),
            "case_id": case_id,
            "spell": nth,
            "first_opened_on": spells[0].opened_on,
            "reopened_on": reopened_on,
        }


def _closed_on(delivered: FromClause) -> ColumnElement[int]:
    """A case closed before it was opened (a fault that loads) was open for no day at all."""
    c = delivered.c
    return case((c.closed_on < c.opened_on, c.opened_on), else_=c.closed_on)


def _continuations() -> Select[str, str]:
    """Each case that continues its parent, and the parent."""
    child, parent = cases.alias("child"), cases.alias("parent")
    child_from, parent_from = referrals.alias("child_from"), referrals.alias("parent_from")
    days_between = child.c.opened_on - _closed_on(parent)
    return (
        select(child.c.case_id, parent.c.case_id)
        .select_from(
            child.join(parent, parent.c.case_id == child.c.parent_case_id)
            .join(child_from, child_from.c.referral_id == child.c.referral_id)
            .join(parent_from, parent_from.c.referral_id == parent.c.referral_id)
        )
        .where(
            child.c.case_id != parent.c.case_id,
            child_from.c.unit_id == parent_from.c.unit_id,
            days_between.between(0, REOPENED_WITHIN_DAYS),
        )
    )


def _descriptions() -> Select[Any]:
    """What the referral of each case with a parent says; a code that is missing sorts as a text."""
    c = referrals.c
    facts = (c.received_on, c.area, c.crime_type, func.coalesce(c.relationship, ""), c.source)
    own_referral = c.referral_id == cases.c.referral_id
    asked = select(cases.c.case_id, *facts).select_from(cases.join(referrals, own_referral))
    return asked.where(cases.c.parent_case_id.is_not(None))


def _cases_with_kin() -> Select[Any]:
    """Cases that have a parent or are one, as spells of their own."""
    parents = select(cases.c.parent_case_id).where(cases.c.parent_case_id.is_not(None))
    return select(
        cases.c.case_id,
        cases.c.opened_on,
        _closed_on(cases),
        cases.c.allocated_on,
        cases.c.lead_staff_id,
        cases.c.exit_reason,
    ).where(or_(cases.c.parent_case_id.is_not(None), cases.c.case_id.in_(parents)))


def _spells_of_their_own() -> Select[Any]:
    return select(
        cases.c.case_id,
        literal(1).label("spell"),
        cases.c.opened_on.label("first_opened_on"),
        cases.c.opened_on,
        _closed_on(cases).label("closed_on"),
        cases.c.allocated_on,
        cases.c.lead_staff_id,
        cases.c.exit_reason,
    )


def _names(rows: Select[Any]) -> list[str]:
    return [column.name for column in rows.selected_columns]
