"""One row per referral received."""

from typing import Any

from sqlalchemy import Select, select

from data_access.loading.timeline.described import described, or_not_recorded
from data_access.tables import perpetrators, referrals


def referral_rows() -> Select[Any]:
    return select(
        referrals.c.referral_id,
        *described(perpetrators),
        referrals.c.perpetrator_id,
        referrals.c.victim_id,
        referrals.c.received_on,
        referrals.c.triaged_on,
        or_not_recorded(referrals.c.triage_decision),
    ).select_from(
        referrals.outerjoin(
            perpetrators, perpetrators.c.perpetrator_id == referrals.c.perpetrator_id
        )
    )
