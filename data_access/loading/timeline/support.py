"""One row per record of victim support, and one per referral that has none."""

from typing import Any

from sqlalchemy import Select, func, select

from data_access.loading.timeline.described import described, or_not_recorded
from data_access.tables import referrals, victim_support, victims


def support_rows() -> Select[Any]:
    victim_id = func.coalesce(victim_support.c.victim_id, referrals.c.victim_id)
    return select(
        referrals.c.referral_id,
        func.coalesce(victim_support.c.support_id, "").label("support_id"),
        *described(victims),
        victim_id.label("victim_id"),
        referrals.c.received_on,
        or_not_recorded(victim_support.c.contactable),
        or_not_recorded(victim_support.c.safe_to_contact),
        victim_support.c.first_contact_on,
        victim_support.c.offered_on,
        or_not_recorded(victim_support.c.response),
        victim_support.c.responded_on,
        victim_support.c.ended_on,
        or_not_recorded(victim_support.c.feels_safer),
        or_not_recorded(victim_support.c.advocate_staff_id),
    ).select_from(
        referrals.outerjoin(
            victim_support, victim_support.c.referral_id == referrals.c.referral_id
        ).outerjoin(victims, victims.c.victim_id == victim_id)
    )
