"""Conditions that many definitions share, each a sentence about a row and the day asked.

An event dated after the day asked does not exist: say `happened` or `not_yet`, which are true or
false and never NULL, rather than compare a bare column.
"""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, or_

from domain.question import Question

Clause = ColumnElement[bool]


def happened(day: ColumnElement[int], q: Question) -> ColumnElement[bool]:
    """The event is known to have happened by the day asked."""
    return and_(day.is_not(None), day <= q.as_of_on)


def by_the_end(day: ColumnElement[int], q: Question) -> ColumnElement[bool]:
    """The event happened by the end of the period, or by the day asked if that is earlier."""
    return and_(day.is_not(None), day <= q.end_on)


def not_yet(day: ColumnElement[int], q: Question) -> ColumnElement[bool]:
    """The event has not happened by the day asked."""
    return or_(day.is_(None), day > q.as_of_on)


def days_before_as_of(day: ColumnElement[int], days: int, q: Question) -> ColumnElement[bool]:
    """The day lies at least so many days before the day asked."""
    return day <= q.as_of_on - days


def holds_on(spell: Any, q: Question) -> ColumnElement[bool]:
    """The spell (from_on … to_on) holds on the day asked."""
    return and_(spell.from_on <= q.as_of_on, or_(spell.to_on.is_(None), spell.to_on > q.as_of_on))


def is_open(case_row: Any, q: Question) -> ColumnElement[bool]:
    """The case is open on the day asked."""
    return and_(case_row.opened_on <= q.as_of_on, not_yet(case_row.closed_on, q))


def started(intervention: Any, q: Question) -> ColumnElement[bool]:
    """Direct work began: a session was attended or a start is on record."""
    return or_(happened(intervention.first_attended_on, q), happened(intervention.started_on, q))


def day_started(intervention: Any, q: Question) -> ColumnElement[Any]:
    """The first attended session if it is known by the day asked, else the start on record."""
    attended = happened(intervention.first_attended_on, q)
    return case((attended, intervention.first_attended_on), else_=intervention.started_on)
