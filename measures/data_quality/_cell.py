"""A column whose cells may be empty: when one is due, and when it is filled."""

from typing import NamedTuple

from sqlalchemy import and_, func, or_

from domain.measure import Columns, Condition
from domain.question import Question
from domain.terms import NOT_RECORDED, Relationship, Response
from measures.conditions import Clause, days_before_as_of, happened
from measures.standards import is_due, standard_days

ANSWER_TO_AN_OFFER, ANSWER_TO_SUPPORT = 28, 14
"""Days after which an offer of direct work, or of support, should have its answer."""


class Cell(NamedTuple):
    """A column as delivered; `dated` is the day of its row that makes the cell due."""

    column: str
    dated: str
    due: Condition
    filled: Condition


def always(c: Columns, q: Question) -> Clause:
    return c.unit_id.is_not(None)


def code(column: str, dated: str, due: Condition = always) -> Cell:
    return Cell(column, dated, due, lambda c, q: c[column] != NOT_RECORDED)


def written(column: str, dated: str, due: Condition = always) -> Cell:
    return Cell(column, dated, due, lambda c, q: c[column].is_not(None))


def day(column: str, dated: str, beside: str = "") -> Cell:
    """A day, due where the code beside it is recorded.

    One that is yet to come is not known: its cell is neither filled nor missing.
    """

    def due(c: Columns, q: Question) -> Clause:
        to_come = or_(c[column].is_(None), c[column] <= q.as_of_on)
        return and_(to_come, c[beside] != NOT_RECORDED) if beside else to_come

    return Cell(column, dated, due, lambda c, q: happened(c[column], q))


def suspect_known(c: Columns, q: Question) -> Clause:
    return c.relationship != Relationship.UNKNOWN_SUSPECT


def offer_is_old(c: Columns, q: Question) -> Clause:
    return days_before_as_of(c.offered_on, ANSWER_TO_AN_OFFER, q)


def support_offer_is_old(c: Columns, q: Question) -> Clause:
    return days_before_as_of(c.offered_on, ANSWER_TO_SUPPORT, q)


def answered(c: Columns, q: Question) -> Clause:
    """An answer without a day counts at once."""
    return and_(c.response != NOT_RECORDED, func.coalesce(c.responded_on, 0) <= q.as_of_on)


def accepted(c: Columns, q: Question) -> Clause:
    return and_(answered(c, q), c.response == Response.ACCEPTED)


def should_be_allocated(c: Columns, q: Question) -> Clause:
    """Open past the standard; a case that goes on with another is as that one was."""
    passed = c.opened_on + standard_days("allocation", c, q)
    stayed_open = or_(c.closed_on.is_(None), c.closed_on >= passed)
    is_first = c.case_id == c.first_case_id
    return and_(is_first, is_due(c.opened_on, "allocation", c, q), stayed_open)


def led(c: Columns, q: Question) -> Clause:
    """Who leads is known from the day of allocation on."""
    return and_(c.lead_staff_id != NOT_RECORDED, func.coalesce(c.allocated_on, 0) <= q.as_of_on)
