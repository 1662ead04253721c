"""Days not at liberty between two days of a person, for the forms that leave them out."""

from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select

from domain.question import Question
from domain.timeline import custody_spells


def days_in_custody(
    person: ColumnElement[Any], from_on: ColumnElement[int], until_on: Any, q: Question
) -> ColumnElement[int]:
    """Of the days from `from_on` until `until_on`, which is no more one of them, those in custody.

    Correlated with the row that the person stands in; 0 for a person who was always at liberty. A
    spell that lasts, or ends after the day asked, is clipped to `until_on` and to that day.
    """
    spell = custody_spells.c
    last = case((until_on < q.as_of_on, until_on), else_=q.as_of_on)
    begins = case((spell.from_on > from_on, spell.from_on), else_=from_on)
    ends = case((spell.to_on < last, spell.to_on), else_=last)
    inside = and_(spell.perpetrator_id == person, begins < ends)
    days = select(func.coalesce(func.sum(ends - begins), 0)).where(inside)
    return days.correlate_except(custody_spells).scalar_subquery()


def in_custody_throughout(
    person: ColumnElement[Any], from_on: ColumnElement[int], last_on: Any
) -> ColumnElement[bool]:
    """One spell holds on both days and so on every day between."""
    spell = custody_spells.c
    covers = and_(
        spell.perpetrator_id == person,
        spell.from_on <= from_on,
        func.coalesce(spell.to_on, last_on + 1) > last_on,
    )
    return select(spell.perpetrator_id).where(covers).correlate_except(custody_spells).exists()
