"""One row per referral received."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, select

from data_access.loading.timeline.described import described, or_not_recorded
from data_access.tables import perpetrators, referrals, victims


def referral_rows() -> Select[Any]:
    return select(
        referrals.c.referral_id,
        *described(perpetrators),
        referrals.c.perpetrator_id,
        referrals.c.victim_id,
        perpetrators.c.birth_year,
        victims.c.birth_year.label("victim_birth_year"),
        referrals.c.received_on,
        referrals.c.recorded_on,
        _referred_before_on().label("referred_before_on"),
        referrals.c.triaged_on,
        or_not_recorded(referrals.c.triage_decision),
    ).select_from(
        referrals.outerjoin(
            perpetrators, perpetrators.c.perpetrator_id == referrals.c.perpetrator_id
        ).outerjoin(victims, victims.c.victim_id == referrals.c.victim_id)
    )


def _referred_before_on() -> ColumnElement[int]:
    """The last earlier day of the pair; two referrals of one day are not before each other."""
    pair = (referrals.c.perpetrator_id, referrals.c.victim_id)
    earlier: ColumnElement[int] = func.max(referrals.c.received_on).over(
        partition_by=pair, order_by=referrals.c.received_on, range_=(None, -1)
    )
    both_known = and_(*(person.is_not(None) for person in pair))
    return case((both_known, earlier), else_=None)
