"""Advocate caseload: how many victims does each whole-time advocate support?"""

from sqlalchemy import FromClause, and_, func, select

from domain.measure import (
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Direction,
    Ratio,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import Profession
from domain.timeline import staff_timeline, support_timeline
from measures.conditions import happened, holds_on, not_yet
from measures.victim_support._accepted import accepted_on, is_accepted

APART = {"unit": "unit_id", "advocate": "advocate_staff_id"}
"""Splits in which a victim is one of each group that supports them."""


def _victims_supported(scoped: Scoped, q: Question) -> FromClause:
    """One row per victim whose support was accepted and has not ended: the first of their support.

    A victim in two units, or of two advocates, is one in all and one in each.
    """
    support = scoped(support_timeline)
    c = support.c
    one = [c.victim_id, *(c[column] for split, column in APART.items() if q.by == split)]
    first = (accepted_on(c), c.support_id)
    nth = func.row_number().over(partition_by=one, order_by=first).label("nth")
    going_on = and_(is_accepted(c), happened(accepted_on(c), q), not_yet(c.ended_on, q))
    numbered = select(*c, nth).where(going_on).subquery("numbered")
    return select(numbered).where(numbered.c.nth == 1).subquery("victims_supported")


def _advocates_in_post(scoped: Scoped, q: Question) -> FromClause:
    staff = scoped(staff_timeline)
    in_post = and_(staff.c.profession == Profession.VICTIM_ADVOCATE, holds_on(staff.c, q))
    return (
        select(*staff.c, staff.c.staff_id.label("advocate_staff_id"))
        .where(in_post)
        .subquery("advocates_in_post")
    )


ADVOCATE_CASELOAD = Ratio(
    key="advocate_caseload",
    title="Advocate caseload",
    question="How many victims does each whole-time advocate support?",
    numerator_words="victims whose one-to-one support was accepted and has not ended",
    denominator_words="whole-time equivalents of victim advocates in post on the day asked",
    unit_of_count=UnitOfCount.VICTIM,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "victim_support", "staff"),
    traps=(
        "Posts counted by their hours, not heads; a vacancy counts as nothing.",
        "A victim of two advocates, or in two units, is one in each: the groups may add to more.",
        "Always of whole units: an advocate serves every area and crime type.",
    ),
    rows=_victims_supported,
    everything="Victims supported",
    base_rows=_advocates_in_post,
    amount="fte",
    amount_words="Whole-time advocates in post",
    ratio_unit="victims per whole-time advocate",
    breakdowns=("unit",),
    own_breakdowns={"advocate": Breakdown(lambda c, q: c.advocate_staff_id)},
    shown_by=("advocate",),
    unit_only=("advocate",),
    of_whole_units=True,
    reference="referral_id",
)
