"""Support that a victim accepted, and the day it counts from."""

from typing import Any

from sqlalchemy import ColumnElement, func

from domain.measure import Columns
from domain.terms import Response
from measures.conditions import Clause


def accepted_on(c: Columns) -> ColumnElement[Any]:
    """The day of the answer; where nobody wrote it down, of the offer, else of the referral."""
    return func.coalesce(c.responded_on, c.offered_on, c.received_on)


def is_accepted(c: Columns) -> Clause:
    return c.response == Response.ACCEPTED
