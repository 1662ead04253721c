"""The first day of the records in a question's scope: where "everything so far" begins."""

from datetime import date

from sqlalchemy import Engine, func, select

from data_access.within import scoped
from domain.question import Question
from domain.timeline import referral_timeline


def first_referral_on(engine: Engine, question: Question) -> date | None:
    """The day of the first referral received in scope; None if there is none."""
    rows = scoped(question)(referral_timeline)
    with engine.connect() as connection:
        day = connection.scalar(select(func.min(rows.c.received_on)))
    return date.fromordinal(day) if day else None
