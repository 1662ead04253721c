"""Paired gaps: where is the perpetrator in direct work and the victim without an offer?"""

from sqlalchemy import FromClause, and_, select

from domain.measure import UNIT_AND_PARTNERSHIP, Direction, Scoped, Snapshot, UnitOfCount
from domain.question import Question
from domain.timeline import case_timeline, intervention_timeline, support_timeline
from measures.conditions import is_open, not_yet, started
from measures.victim_support._reachable import can_be_reached


def _cases_with_a_gap(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case of a perpetrator in direct work whose victim has no offer."""
    cases, working = scoped(case_timeline), _in_direct_work(scoped, q)
    waiting = _victims_without_an_offer(scoped, q)
    same_person = and_(
        working.c.unit_id == cases.c.unit_id,
        working.c.perpetrator_id == cases.c.perpetrator_id,
    )
    return (
        select(*cases.c)
        .select_from(
            cases.join(working, same_person).join(
                waiting, waiting.c.referral_id == cases.c.referral_id
            )
        )
        .where(is_open(cases.c, q))
        .subquery("cases_with_a_gap")
    )


def _in_direct_work(scoped: Scoped, q: Question) -> FromClause:
    """One row per person and unit, whatever case the work belongs to: a filter is not for it."""
    work = scoped(intervention_timeline, filtered=False)
    going_on = and_(started(work.c, q), not_yet(work.c.ended_on, q))
    return (
        select(work.c.unit_id, work.c.perpetrator_id)
        .where(going_on)
        .distinct()
        .subquery("in_direct_work")
    )


def _victims_without_an_offer(scoped: Scoped, q: Question) -> FromClause:
    """One row per referral of a victim who can be reached and has never been offered support."""
    support = scoped(support_timeline)
    waiting = and_(can_be_reached(support.c, q), not_yet(support.c.victim_offered_on, q))
    return select(support.c.referral_id).where(waiting).distinct().subquery("without_an_offer")


PAIRED_GAPS = Snapshot(
    key="paired_gaps",
    title="Perpetrator in direct work, victim without an offer",
    question="In which open cases is the perpetrator in direct work and the victim without an "
    "offer?",
    numerator_words="open cases whose perpetrator is in direct work and whose victim can be "
    "contacted safely and has had no offer of support from the unit",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "interventions", "sessions", "victim_support"),
    traps=(
        "The direct work may belong to another case of the same person in the unit.",
        "An offer on any referral of the same victim to the unit counts as an offer.",
        "A victim of whom nobody wrote down whether contact is possible and safe is not here.",
    ),
    rows=_cases_with_a_gap,
    everything="Open cases with the perpetrator in direct work and no offer to the victim",
    since="first_opened_on",
)
