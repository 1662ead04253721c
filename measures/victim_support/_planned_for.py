"""Support accepted, and the safety plan it led to: whether it is needed, when it was done."""

from sqlalchemy import FromClause, case, func, select

from domain.measure import Scoped
from domain.question import Question
from domain.terms import PlanKind
from domain.timeline import plan_timeline, support_timeline
from measures.victim_support._accepted import accepted_on, is_accepted


def support_accepted(scoped: Scoped, q: Question) -> FromClause:
    """One row per acceptance, with the safety plan of the case that its own referral became.

    Not of a case which that one continues or which continues it: to them belong other acceptances.
    """
    support, plans = scoped(support_timeline), _safety_plans(scoped)
    return (
        select(
            *support.c,
            accepted_on(support.c).label("accepted_on"),
            plans.c.needed,
            plans.c.completed_on,
        )
        .select_from(support.outerjoin(plans, plans.c.referral_id == support.c.referral_id))
        .where(is_accepted(support.c))
        .subquery("support_accepted")
    )


def _safety_plans(scoped: Scoped) -> FromClause:
    """One row per referral with a safety plan on record; of several, the first completed."""
    plans = scoped(plan_timeline)
    is_needed = plans.c.needed == "yes"
    return (
        select(
            plans.c.referral_id,
            func.max(case((is_needed, 1), else_=0)).label("needed"),
            func.min(case((is_needed, plans.c.completed_on), else_=None)).label("completed_on"),
        )
        .where(plans.c.kind == PlanKind.SAFETY)
        .group_by(plans.c.referral_id)
        .subquery("safety_plans")
    )
