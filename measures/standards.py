"""The service standards as conditions: a unit's own days allowed before the common ones."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, literal

from domain.measure import Columns
from domain.question import Question
from measures.conditions import Clause, happened


def standard_days(key: str, c: Columns, q: Question) -> ColumnElement[Any]:
    """The days allowed for a wait in the unit of the row."""
    common = literal(q.standards.days(key))
    own = [
        (c.unit_id == unit, q.standards.days(key, unit))
        for unit in q.standards.units_with_their_own(key)
    ]
    return case(*own, else_=common) if own else common


def is_due(day: ColumnElement[Any], key: str, c: Columns, q: Question) -> Clause:
    """The standard counted from the day has passed by the day asked."""
    return and_(day.is_not(None), day + standard_days(key, c, q) <= q.as_of_on)


def in_time(
    done_on: ColumnElement[Any], since: ColumnElement[Any], key: str, c: Columns, q: Question
) -> Clause:
    """It was done within the standard counted from the day, and is known by the day asked."""
    return and_(happened(done_on, q), done_on <= since + standard_days(key, c, q))
