"""One row per record of victim support, and one per referral that has none."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, select

from data_access.loading.timeline.described import described, or_not_recorded
from data_access.loading.timeline.whole_cases import part_of
from data_access.tables import cases, referrals, victim_support, victims


def support_rows() -> Select[Any]:
    victim_id = func.coalesce(victim_support.c.victim_id, referrals.c.victim_id)
    adopted, offers = _adopted(), _first_offers()
    return select(
        referrals.c.referral_id,
        func.coalesce(victim_support.c.support_id, "").label("support_id"),
        *described(victims),
        victim_id.label("victim_id"),
        referrals.c.perpetrator_id,
        adopted.c.case_id,
        referrals.c.received_on,
        or_not_recorded(victim_support.c.contactable),
        or_not_recorded(victim_support.c.safe_to_contact),
        victim_support.c.first_contact_on,
        victim_support.c.offered_on,
        offers.c.victim_offered_on,
        or_not_recorded(victim_support.c.response),
        victim_support.c.responded_on,
        victim_support.c.ended_on,
        or_not_recorded(victim_support.c.feels_safer),
        or_not_recorded(victim_support.c.advocate_staff_id),
    ).select_from(
        referrals.outerjoin(victim_support, victim_support.c.referral_id == referrals.c.referral_id)
        .outerjoin(victims, victims.c.victim_id == victim_id)
        .outerjoin(adopted, adopted.c.referral_id == referrals.c.referral_id)
        .outerjoin(offers, _same_victim(offers, victim_id))
    )


def _same_victim(offers: FromClause, victim_id: ColumnElement[str]) -> ColumnElement[bool]:
    return (offers.c.victim_id == victim_id) & (offers.c.unit_id == referrals.c.unit_id)


def _adopted() -> FromClause:
    """One row per referral with a case; of several any: it names the case, and counts nothing."""
    return (
        select(cases.c.referral_id, func.min(part_of.c.first_case_id).label("case_id"))
        .select_from(cases.join(part_of, part_of.c.case_id == cases.c.case_id))
        .group_by(cases.c.referral_id)
        .subquery("adopted")
    )


def _first_offers() -> FromClause:
    """One row per victim and unit that offered support: the first day it did."""
    return (
        select(
            victim_support.c.victim_id,
            referrals.c.unit_id,
            func.min(victim_support.c.offered_on).label("victim_offered_on"),
        )
        .select_from(
            victim_support.join(referrals, referrals.c.referral_id == victim_support.c.referral_id)
        )
        .group_by(victim_support.c.victim_id, referrals.c.unit_id)
        .subquery("first_offers")
    )
