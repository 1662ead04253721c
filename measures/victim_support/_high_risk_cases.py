"""Open cases at high risk, each with the first contact on record with its victim."""

from sqlalchemy import FromClause, and_, case, func, select

from domain.measure import Scoped
from domain.question import Question
from domain.terms import RiskLevel
from domain.timeline import case_timeline, risk_spells, support_timeline
from measures.conditions import happened, holds_on, is_open

HIGH = (RiskLevel.HIGH, RiskLevel.VERY_HIGH)


def high_risk_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case whose latest assessment on any tool and domain is high.

    `reachable` is 0 where every support record of its referral rules contact out.
    """
    cases, high, support = scoped(case_timeline), _at_high_risk(scoped, q), _support(scoped, q)
    return (
        select(*cases.c, support.c.first_contact_on, support.c.reachable)
        .select_from(
            cases.join(high, high.c.case_id == cases.c.case_id).outerjoin(
                support, support.c.referral_id == cases.c.referral_id
            )
        )
        .where(is_open(cases.c, q))
        .subquery("high_risk_cases")
    )


def _at_high_risk(scoped: Scoped, q: Question) -> FromClause:
    spells = scoped(risk_spells)
    now = and_(holds_on(spells.c, q), spells.c.level.in_(HIGH))
    return select(spells.c.case_id).where(now).distinct().subquery("high")


def _support(scoped: Scoped, q: Question) -> FromClause:
    """One row per referral, over all its support records."""
    support = scoped(support_timeline)
    c = support.c
    contact = case((happened(c.first_contact_on, q), c.first_contact_on), else_=None)
    ruled_out = (c.contactable == "no") | (c.safe_to_contact == "no")
    return (
        select(
            c.referral_id,
            func.min(contact).label("first_contact_on"),
            func.max(case((ruled_out, 0), else_=1)).label("reachable"),
        )
        .group_by(c.referral_id)
        .subquery("support")
    )
