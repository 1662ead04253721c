"""Attendance: of the sessions booked, how many were attended?"""

from domain.measure import (
    DESCRIBED_BY,
    OVER_TIME,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Direction,
    Rate,
    Step,
    UnitOfCount,
)
from domain.terms import Attendance, InterventionKind
from domain.timeline import session_timeline

IN_THE_BASE = tuple(one for one in Attendance if one is not Attendance.CANCELLED_BY_SERVICE)

ATTENDANCE = Rate(
    key="attendance",
    title="Sessions attended",
    question="Of the sessions booked, how many did the person come to?",
    numerator_words="sessions attended",
    denominator_words="sessions booked in the period, up to the day asked, less those that the "
    "service cancelled",
    unit_of_count=UnitOfCount.SESSION,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "It counts sessions, not people: one person who comes every week weighs more than five "
        "who came once.",
        "A session that the person cancelled was not attended; one that the service cancelled is "
        "left out.",
    ),
    rows=session_timeline,
    everything="Sessions booked in the period",
    period_on="booked_on",
    steps=(
        Step(
            "Not cancelled by the service",
            lambda c, q: c.attendance != Attendance.CANCELLED_BY_SERVICE,
        ),
    ),
    numerator=lambda c, q: c.attendance == Attendance.ATTENDED,
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    own_breakdowns={
        "attendance": Breakdown(lambda c, q: c.attendance, IN_THE_BASE, of_all=True),
        "kind": Breakdown(lambda c, q: c.kind, tuple(InterventionKind)),
    },
    shown_by=("attendance",),
)
