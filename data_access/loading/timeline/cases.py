"""One row per time a case was open, with how far its direct work has come."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, func, select

from data_access.loading.timeline.described import described, or_not_recorded
from data_access.loading.timeline.whole_cases import case_spells
from data_access.tables import cases, perpetrators, referrals
from domain.terms import EndReason, Response
from domain.timeline import intervention_timeline


def case_rows() -> Select[Any]:
    """A case is described by its first referral on every spell: it is one case in every group."""
    work = _milestones()
    unknown_person = "case:" + case_spells.c.case_id
    return select(
        case_spells.c.case_id,
        case_spells.c.spell,
        *described(perpetrators),
        referrals.c.referral_id,
        referrals.c.perpetrator_id,
        referrals.c.victim_id,
        func.coalesce(referrals.c.perpetrator_id, unknown_person).label("person"),
        case_spells.c.first_opened_on,
        case_spells.c.opened_on,
        case_spells.c.closed_on,
        case_spells.c.reopened_on,
        case_spells.c.allocated_on,
        or_not_recorded(case_spells.c.lead_staff_id),
        or_not_recorded(case_spells.c.exit_reason),
        work.c.offered_on,
        work.c.accepted_on,
        work.c.started_on,
        work.c.completed_on,
    ).select_from(
        case_spells.join(cases, cases.c.case_id == case_spells.c.case_id)
        .join(referrals, referrals.c.referral_id == cases.c.referral_id)
        .outerjoin(perpetrators, perpetrators.c.perpetrator_id == referrals.c.perpetrator_id)
        .outerjoin(work, work.c.case_id == case_spells.c.case_id)
    )


def _milestones() -> FromClause:
    """One row per case with an offer: its earliest offer, acceptance, start and completion."""
    c = intervention_timeline.c
    accepted_on = func.coalesce(c.responded_on, _started_on(c), c.offered_on)
    return (
        select(
            c.case_id,
            func.min(c.offered_on).label("offered_on"),
            _earliest(accepted_on, c.response == Response.ACCEPTED).label("accepted_on"),
            func.min(_started_on(c)).label("started_on"),
            _earliest(c.ended_on, c.end_reason == EndReason.COMPLETED).label("completed_on"),
        )
        .group_by(c.case_id)
        .subquery("work")
    )


def _earliest(day: ColumnElement[int], condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.min(case((condition, day), else_=None))


def _started_on(c: Any) -> ColumnElement[int]:
    """The first attended session, else the start on record."""
    return func.coalesce(c.first_attended_on, c.started_on)
