"""A Scope and filters as a WHERE clause. Deny by default: no scope, no rows."""

from dataclasses import replace
from functools import cache

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    TableClause,
    and_,
    column,
    false,
    select,
)
from sqlalchemy import table as plain_table

from domain.measure import Cost, Measure, Scoped
from domain.period import Period, whole_months_in
from domain.question import Question
from domain.scope import Scope
from domain.timeline import fund_line_units, ledger_timeline

FILTERS = ("area", "crime_type")


def scoped(question: Question) -> Scoped:
    """The one road to a timeline table: its rows within the question's scope and filters."""
    without_filters = replace(question, area=None, crime_type=None)

    def rows_of(table: Table, *, filtered: bool = True, wholly: bool = False) -> FromClause:
        plain = _plain(table)
        within = _within(plain, question if filtered else without_filters)
        if wholly:
            within = and_(within, plain.c.fund_line.not_in(_pays_elsewhere(question)))
        return select(plain).where(within).subquery(table.name)

    return rows_of


@cache
def _plain(table: Table) -> TableClause:
    """The table without what it says to a database's maker: subqueries copy every column, and
    such copies are three times as quick."""
    return plain_table(table.name, *(column(one.name, one.type) for one in table.c))


def asked_of(measure: Measure, question: Question) -> Question:
    """The question as the measure can answer it.

    Of whole units, without a filter inside them; of money for what was done, in whole months.
    """
    if isinstance(measure, Cost):
        known = Period(question.period.start, max(question.period.start, question.last_known))
        question = replace(question, period=whole_months_in(known) or question.period)
    if not measure.of_whole_units:
        return question
    return replace(question, area=None, crime_type=None)


def of_units(table: FromClause, scope: Scope) -> ColumnElement[bool]:
    """The rows of the scope's units; without a unit, none."""
    units = sorted(scope.units)
    return table.c.unit_id.in_(units) if units else false()


def _pays_elsewhere(question: Question) -> Select[str]:
    """Fund lines that pay for a unit outside the scope."""
    elsewhere = fund_line_units.c.unit_id.not_in(sorted(question.scope.units))
    return select(fund_line_units.c.fund_line).where(elsewhere)


def _within(table: TableClause, question: Question) -> ColumnElement[bool]:
    units = sorted(question.scope.units)
    if not units:
        return false()
    if table.name == ledger_timeline.name:
        paid = select(fund_line_units.c.fund_line).where(fund_line_units.c.unit_id.in_(units))
        return table.c.fund_line.in_(paid)
    conditions = [of_units(table, question.scope)]
    for name in FILTERS:
        wanted = getattr(question, name)
        if wanted is not None and name in table.c:
            conditions.append(table.c[name] == wanted)
    return and_(*conditions)
