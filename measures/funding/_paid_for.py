"""What a fund line paid for in whole months: its spending, and the direct work and referrals."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, func, or_, select

from domain.measure import Scoped
from domain.question import Question
from domain.timeline import ledger_timeline

TRAPS = (
    "A line that also pays for units not asked about is left out: its spending is theirs too.",
    "Only whole months count, and only lines with a ledger; areas and crime types are not told "
    "apart.",
)
"""What to keep in mind with every cost."""


def months_spent(scoped: Scoped, q: Question) -> FromClause:
    """One row per ledger entry of the months asked."""
    ledger = scoped(ledger_timeline, wholly=True)
    within = ledger.c.month_on.between(q.start_on, q.end_on)
    return select(*ledger.c).where(within).subquery("months_spent")


def lines_with_a_ledger(scoped: Scoped) -> FromClause:
    """One row per fund line in scope that has a ledger: of others nobody knows what they spent."""
    ledger = scoped(ledger_timeline, wholly=True)
    return select(ledger.c.fund_line).distinct().subquery("lines_with_a_ledger")


def first_of_each_person(
    work: FromClause, lines: FromClause, on: ColumnElement[Any], q: Question
) -> FromClause:
    """One row per person with work on the lines that falls `on` a day of the months asked.

    Split by line a person of two lines is one on each; on both together they are one.
    """
    c = work.c
    person = [c.perpetrator_id, *([c.fund_line] if q.by == "fund_line" else [])]
    nth = func.row_number().over(partition_by=person, order_by=(on, c.intervention_id))
    numbered = (
        select(*c, on.label("on"), nth.label("nth"))
        .select_from(work.join(lines, lines.c.fund_line == c.fund_line))
        .where(on.between(q.start_on, q.end_on))
        .subquery("numbered")
    )
    return select(numbered).where(numbered.c.nth == 1).subquery("first_of_each_person")


def paid_by(posts: FromClause, referrals: FromClause) -> ColumnElement[bool]:
    """A post of the referral's unit that a line paid for on the day it was received."""
    day = referrals.c.received_on
    return and_(
        posts.c.unit_id == referrals.c.unit_id,
        posts.c.from_on <= day,
        or_(posts.c.to_on.is_(None), posts.c.to_on > day),
    )
