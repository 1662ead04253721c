"""The first day of the records in a scope: where "everything so far" begins."""

from datetime import date

from sqlalchemy import Engine, func, select

from domain.scope import Scope
from domain.timeline import referral_timeline


def first_referral_on(engine: Engine, scope: Scope) -> date | None:
    """The day of the first referral received by the units in scope; None if there is none."""
    c = referral_timeline.c
    first = select(func.min(c.received_on)).where(c.unit_id.in_(sorted(scope.units)))
    with engine.connect() as connection:
        day = connection.scalar(first)
    return date.fromordinal(day) if day else None
