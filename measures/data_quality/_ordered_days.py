"""Days that have an order: pairs of columns of which the later is never before the earlier.

A year of birth counts as its first day.
"""

from domain import timeline
from measures.data_quality._rows import (
    ASSESSMENTS,
    CASES,
    OFFERS,
    ORDERS,
    REFERRALS,
    SUPPORT,
    Source,
)

UNITS = Source("units", timeline.unit_timeline, "unit_id")
STAFF = Source("staff", timeline.staff_timeline, "staff_id")
POSTS = Source("posts", timeline.post_timeline, "post_id")
SESSIONS = Source("sessions", timeline.session_timeline, "session_id")
OFFENCES = Source("offences", timeline.offence_timeline, "offence_id")
CUSTODY = Source("custody_periods", timeline.delivered_custody, "perpetrator_id")
ACTIONS = Source("actions", timeline.action_timeline, "action_id")
Pair = tuple[Source, str, str]
OF_A_UNIT: tuple[Pair, ...] = (
    (UNITS, "launched_on", "closed_on"),
    (STAFF, "from_on", "to_on"),
    (POSTS, "from_on", "to_on"),
)
"""They are of no area and no crime type: where one is asked for, these are left out."""
OF_A_CASE: tuple[Pair, ...] = (
    (REFERRALS, "received_on", "recorded_on"),
    (REFERRALS, "received_on", "triaged_on"),
    (REFERRALS, "birth_year", "received_on"),
    (REFERRALS, "victim_birth_year", "received_on"),
    (CASES, "received_on", "opened_on"),
    (CASES, "opened_on", "allocated_on"),
    (CASES, "opened_on", "closed_on"),
    (ASSESSMENTS, "from_on", "review_due_on"),
    (OFFERS, "offered_on", "responded_on"),
    (OFFERS, "offered_on", "started_on"),
    (OFFERS, "offered_on", "ended_on"),
    (OFFERS, "started_on", "ended_on"),
    (SESSIONS, "offered_on", "booked_on"),
    (SUPPORT, "offered_on", "responded_on"),
    (SUPPORT, "offered_on", "ended_on"),
    (OFFENCES, "occurred_on", "reported_on"),
    (OFFENCES, "occurred_on", "recorded_on"),
    (OFFENCES, "occurred_on", "charged_on"),
    (OFFENCES, "charged_on", "proven_on"),
    (OFFENCES, "birth_year", "occurred_on"),
    (CUSTODY, "from_on", "to_on"),
    (ORDERS, "applied_on", "decided_on"),
    (ORDERS, "decided_on", "ends_on"),
    (ORDERS, "applied_on", "breached_on"),
    (ACTIONS, "raised_on", "completed_on"),
)
STALKING_ORDER = "orders:stalking_order"
"""A stalking protection order applied for before there were any."""


def code_of(source: Source, earlier: str, later: str) -> str:
    return f"{source.table}:{earlier}>{later}"


RULES = (*(code_of(*pair) for pair in (*OF_A_UNIT, *OF_A_CASE)), STALKING_ORDER)
