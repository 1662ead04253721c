"""Support accepted: of the victims offered support, how many accept?"""

from sqlalchemy import and_, func

from domain.measure import DESCRIBED_BY, EVERYONE, OVER_TIME, Direction, Rate, Step, UnitOfCount
from domain.terms import Response
from domain.timeline import support_timeline
from measures.conditions import days_before_as_of

RIPE_AFTER = 14

SUPPORT_ACCEPTED = Rate(
    key="support_accepted",
    title="Support accepted",
    question="Of the victims offered one-to-one support, how many accepted?",
    numerator_words="victims who accepted one-to-one support",
    denominator_words="victims offered support in the period, at least 14 days before the day "
    "asked",
    unit_of_count=UnitOfCount.VICTIM,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "victim_support"),
    traps=(
        "A decline is the victim's choice: there is no target.",
        "Offers less than 14 days old are left out.",
    ),
    rows=support_timeline,
    everything="Offers of support in the period",
    period_on="offered_on",
    steps=(
        Step(
            "Offered at least 14 days ago",
            lambda c, q: days_before_as_of(c.offered_on, RIPE_AFTER, q),
        ),
        Step("Victim known", lambda c, q: c.victim_id.is_not(None)),
    ),
    counted_once="victim_id",
    once_words="Each victim once, by the first offer",
    numerator=lambda c, q: and_(
        c.response == Response.ACCEPTED, func.coalesce(c.responded_on, 0) <= q.as_of_on
    ),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
