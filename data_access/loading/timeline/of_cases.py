"""Plans, orders, actions, cases as delivered: rows of a case, under the first of its line."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, func, select

from data_access.loading.timeline.described import or_not_recorded
from data_access.loading.timeline.whole_cases import part_of
from data_access.tables import actions, cases, orders, plans, referrals
from domain.terms import NOT_RECORDED
from domain.timeline import case_timeline


def delivered_case_rows() -> Select[Any]:
    c = cases.c
    own_referral = referrals.c.referral_id == c.referral_id
    return select(
        c.case_id,
        case_timeline.c.unit_id,
        case_timeline.c.area,
        case_timeline.c.crime_type,
        part_of.c.first_case_id,
        referrals.c.received_on,
        c.opened_on,
        c.allocated_on,
        or_not_recorded(c.lead_staff_id),
        c.closed_on,
        or_not_recorded(c.exit_reason),
    ).select_from(_with_its_case(cases).join(referrals, own_referral))


def plan_rows() -> Select[Any]:
    c = plans.c
    as_delivered = cases.c.case_id == c.case_id
    return select(
        c.plan_id,
        case_timeline.c.unit_id,
        case_timeline.c.case_id,
        cases.c.referral_id,
        c.kind,
        c.needed,
        c.completed_on,
    ).select_from(_with_its_case(plans).join(cases, as_delivered))


def order_rows() -> Select[Any]:
    c = orders.c
    return select(
        c.order_id,
        case_timeline.c.unit_id,
        case_timeline.c.case_id,
        c.kind,
        c.applied_on,
        or_not_recorded(c.decision),
        c.decided_on,
        c.ends_on,
        c.breached_on,
    ).select_from(_with_its_case(orders))


def action_rows() -> Select[Any]:
    """An action may be about no case, or about one that was never received."""
    c = actions.c
    return select(
        c.action_id,
        c.unit_id,
        func.coalesce(case_timeline.c.area, NOT_RECORDED).label("area"),
        func.coalesce(case_timeline.c.crime_type, NOT_RECORDED).label("crime_type"),
        c.agency,
        c.kind,
        case_timeline.c.case_id,
        c.raised_on,
        c.due_on,
        c.completed_on,
    ).select_from(
        actions.outerjoin(part_of, part_of.c.case_id == c.case_id).outerjoin(
            case_timeline, _first_spell()
        )
    )


def _with_its_case(rows: Table) -> FromClause:
    return rows.join(part_of, part_of.c.case_id == rows.c.case_id).join(
        case_timeline, _first_spell()
    )


def _first_spell() -> ColumnElement[bool]:
    return (case_timeline.c.case_id == part_of.c.first_case_id) & (case_timeline.c.spell == 1)
