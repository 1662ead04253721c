"""Service standards in SQL: the days allowed to a row's unit, and whether they have passed."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, literal

from domain.measure import Columns
from domain.question import Question


def standard_days(key: str, c: Columns, q: Question) -> ColumnElement[Any]:
    """The days allowed for a wait, a unit's own standard before the common one."""
    own = [
        (c.unit_id == unit, q.standards.days(key, unit))
        for unit in q.standards.units_with_their_own(key)
    ]
    common = q.standards.days(key)
    return case(*own, else_=common) if own else literal(common)


def is_due(day: ColumnElement[int], key: str, c: Columns, q: Question) -> ColumnElement[bool]:
    """The days allowed since then have passed by the day asked."""
    return and_(day.is_not(None), day + standard_days(key, c, q) <= q.as_of_on)
