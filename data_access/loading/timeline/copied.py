"""Rows almost as delivered: offences, custody, units, posts, staff, the ledger, who pays."""

from typing import Any

from sqlalchemy import CompoundSelect, Select, select, true, union

from data_access.tables import (
    custody_periods,
    ledger,
    offences,
    posts,
    record_columns,
    staff,
    units,
)
from domain.terms import NOT_RECORDED
from domain.timeline import intervention_timeline


def offence_rows() -> Select[Any]:
    c = offences.c
    return select(
        c.offence_id,
        c.perpetrator_id,
        c.victim_id,
        c.offence_group,
        c.qualifying,
        c.occurred_on,
        c.reported_on,
        c.recorded_on,
        c.charged_on,
        c.proven_on,
    )


def delivered_custody_rows() -> Select[Any]:
    return select(*record_columns(custody_periods))


def staff_rows() -> Select[Any]:
    return select(*record_columns(staff))


def unit_rows() -> Select[Any]:
    c = units.c
    return select(c.unit_id, c.launched_on, c.places, c.closed_on)


def post_rows() -> Select[Any]:
    return select(*record_columns(posts))


def ledger_rows() -> Select[Any]:
    c = ledger.c
    return select(
        c.entry_id,
        c.fund_line,
        c.category,
        c.month.label("month_on"),
        c.profiled,
        c.committed,
        c.actual,
    )


def fund_line_rows() -> CompoundSelect[Any]:
    """The units whose posts or direct work a line pays for; every unit if it names none."""
    paid_posts = select(posts.c.fund_line, posts.c.unit_id)
    paid_work = select(intervention_timeline.c.fund_line, intervention_timeline.c.unit_id).where(
        intervention_timeline.c.fund_line != NOT_RECORDED
    )
    named = union(paid_posts, paid_work).subquery("named")
    names_none = ledger.c.fund_line.not_in(select(named.c.fund_line))
    every_unit = ledger.join(units, true())
    for_all = select(ledger.c.fund_line, units.c.unit_id).select_from(every_unit).where(names_none)
    return union(paid_posts, paid_work, for_all)
