"""One row per offer of direct work, with the sessions that its person came to."""

from typing import Any

from sqlalchemy import FromClause, Select, and_, func, select

from data_access.loading.timeline.described import described, or_not_recorded
from data_access.loading.timeline.whole_cases import part_of
from data_access.tables import cases, interventions, perpetrators, referrals, sessions
from domain.terms import Attendance


def intervention_rows() -> Select[Any]:
    """Described like its case; the person is the one that the offer was made to."""
    c = interventions.c
    first, since = _first_attended(), _attended_since()
    return select(
        c.intervention_id,
        *described(perpetrators),
        part_of.c.first_case_id.label("case_id"),
        c.perpetrator_id,
        c.kind,
        or_not_recorded(c.fund_line),
        c.offered_on,
        or_not_recorded(c.response),
        c.responded_on,
        c.started_on,
        first.c.first_attended_on,
        since.c.attended_since_on,
        c.ended_on,
        or_not_recorded(c.end_reason),
    ).select_from(
        interventions.join(part_of, part_of.c.case_id == c.case_id)
        .join(cases, cases.c.case_id == part_of.c.first_case_id)
        .join(referrals, referrals.c.referral_id == cases.c.referral_id)
        .outerjoin(perpetrators, perpetrators.c.perpetrator_id == c.perpetrator_id)
        .outerjoin(first, first.c.intervention_id == c.intervention_id)
        .outerjoin(since, since.c.intervention_id == c.intervention_id)
    )


def _first_attended() -> FromClause:
    """One row per intervention attended at all."""
    return (
        select(
            sessions.c.intervention_id,
            func.min(sessions.c.booked_on).label("first_attended_on"),
        )
        .where(sessions.c.attendance == Attendance.ATTENDED)
        .group_by(sessions.c.intervention_id)
        .subquery("first_attended")
    )


def _attended_since() -> FromClause:
    """One row per offer after which its person came to anything offered then or later."""
    this, later = _offers("this"), _offers("later")
    same_person = and_(
        later.c.perpetrator_id == this.c.perpetrator_id, later.c.unit_id == this.c.unit_id
    )
    attended = and_(
        sessions.c.intervention_id == later.c.intervention_id,
        sessions.c.attendance == Attendance.ATTENDED,
        sessions.c.booked_on >= this.c.offered_on,
    )
    return (
        select(
            this.c.intervention_id,
            func.min(sessions.c.booked_on).label("attended_since_on"),
        )
        .select_from(
            this.join(later, and_(same_person, later.c.offered_on >= this.c.offered_on)).join(
                sessions, attended
            )
        )
        .group_by(this.c.intervention_id)
        .subquery("attended_since")
    )


def _offers(name: str) -> FromClause:
    """One row per offer, with the unit that made it."""
    return (
        select(
            interventions.c.intervention_id,
            interventions.c.perpetrator_id,
            interventions.c.offered_on,
            referrals.c.unit_id,
        )
        .select_from(
            interventions.join(cases, cases.c.case_id == interventions.c.case_id).join(
                referrals, referrals.c.referral_id == cases.c.referral_id
            )
        )
        .subquery(name)
    )
