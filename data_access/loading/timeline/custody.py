"""Times not at liberty, those that meet or overlap put together, so that no day counts twice."""

from typing import Any

from sqlalchemy import FromClause, Select, case, func, or_, select

from data_access.tables import custody_periods

NEVER_ENDS = 9_999_999
"""After every day there is: a period without an end, for as long as days are compared."""


def custody_rows() -> Select[Any]:
    c = _numbered().c
    ends_on = func.max(c.ends_on)
    return select(
        c.perpetrator_id,
        func.min(c.from_on).label("from_on"),
        case((ends_on == NEVER_ENDS, None), else_=ends_on).label("to_on"),
    ).group_by(c.perpetrator_id, c.nth)


def _numbered() -> FromClause:
    """Each period with the number of the spell it is part of."""
    c = _after_those_before().c
    begins_anew = case((or_(c.reached_on.is_(None), c.from_on > c.reached_on), 1), else_=0)
    nth = func.sum(begins_anew).over(partition_by=c.perpetrator_id, order_by=c.from_on)
    return select(*c, nth.label("nth")).subquery("numbered")


def _after_those_before() -> FromClause:
    """Each period with the last day that those begun before it reach."""
    c = custody_periods.c
    ends_on = case(
        (c.to_on.is_(None), NEVER_ENDS),
        (c.to_on < c.from_on, c.from_on),  # a fault that loads: it lasted no day at all
        else_=c.to_on,
    )
    periods = select(c.perpetrator_id, c.from_on, ends_on.label("ends_on")).subquery("periods")
    p = periods.c
    reached_on = func.max(p.ends_on).over(
        partition_by=p.perpetrator_id, order_by=p.from_on, rows=(None, -1)
    )
    return select(*p, reached_on.label("reached_on")).subquery("after_those_before")
