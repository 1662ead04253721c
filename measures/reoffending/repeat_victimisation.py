"""Repeat victimisation: how many victims were offended against again by the same person?"""

from sqlalchemy import FromClause, and_, case, or_, select

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import Response
from domain.timeline import offence_timeline, support_timeline
from measures.conditions import days_before_as_of, happened

A_YEAR = 365


def _accepted(scoped: Scoped, q: Question) -> FromClause:
    """One row per support accepted by the day asked, and whether an offence followed in a year."""
    support, offence = scoped(support_timeline), offence_timeline.c
    c = support.c
    again = and_(
        offence.perpetrator_id == c.perpetrator_id,
        offence.victim_id == c.victim_id,
        offence.qualifying == "yes",
        offence.occurred_on > c.responded_on,
        offence.occurred_on <= c.responded_on + A_YEAR,
        happened(offence.occurred_on, q),
        happened(offence.recorded_on, q),
    )
    is_again = select(offence.offence_id).where(again).correlate_except(offence_timeline).exists()
    known = or_(c.responded_on.is_(None), c.responded_on <= q.as_of_on)
    return (
        select(*c, case((is_again, 1), else_=0).label("again"))
        .where(c.response == Response.ACCEPTED, known)
        .subquery("accepted")
    )


REPEAT_VICTIMISATION = Rate(
    key="repeat_victimisation",
    title="Repeat victimisation",
    question="Of the victims supported, how many were offended against again by the same person?",
    numerator_words="victims with a further recorded qualifying offence by the same person within "
    "365 days of accepting support",
    denominator_words="victims who accepted one-to-one support at least 365 days before the day "
    "asked",
    unit_of_count=UnitOfCount.VICTIM,
    of_a_day=True,
    direction=Direction.DOWN,
    audience=EVERYONE,
    needs=("referrals", "victim_support", "offences"),
    traps=(
        "Better reporting raises it: a victim with support may report what would have gone "
        "unreported.",
        "The same person means the perpetrator of the referral; offences by others do not count.",
        "Everybody who accepted by the day asked counts, whatever the period.",
    ),
    rows=_accepted,
    everything="Support accepted",
    steps=(
        Step("Day of acceptance recorded", lambda c, q: c.responded_on.is_not(None)),
        Step(
            "Accepted at least 365 days ago",
            lambda c, q: days_before_as_of(c.responded_on, A_YEAR, q),
        ),
        Step("Perpetrator known", lambda c, q: c.perpetrator_id.is_not(None)),
    ),
    counted_once="victim_id",
    once_by="responded_on",
    once_words="Each victim once, by the first acceptance",
    numerator=lambda c, q: c.again == 1,
    breakdowns=DESCRIBED_BY,
    reference="referral_id",
)
