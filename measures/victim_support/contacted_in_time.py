"""Contacted in time: are victims contacted within the standard of the referral?"""

from sqlalchemy import and_

from domain.measure import (
    DESCRIBED_BY,
    OVER_TIME,
    UNIT_AND_PARTNERSHIP,
    Columns,
    Direction,
    Rate,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.timeline import support_timeline
from measures.conditions import Clause, happened
from measures.standards import is_due, standard_days
from measures.victim_support._reachable import REACHABLE

STANDARD = "victim_contact"


def _in_time(c: Columns, q: Question) -> Clause:
    last_day = c.received_on + standard_days(STANDARD, c, q)
    return and_(happened(c.first_contact_on, q), c.first_contact_on <= last_day)


CONTACTED_IN_TIME = Rate(
    key="contacted_in_time",
    title="Victims contacted in time",
    question="Of the victims who can be contacted safely, how many were contacted in time?",
    numerator_words="victims first contacted within the standard of the day the referral came in",
    denominator_words="victims of referrals received in the period, contactable and safe to "
    "contact, whose standard day has passed",
    unit_of_count=UnitOfCount.VICTIM,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "victim_support"),
    traps=(
        "No contact on record once the standard day has passed counts as not in time.",
        "Victims who cannot be contacted, or not safely, are out of the base and counted.",
        "A victim of several referrals counts once, by the first of them that is due; of "
        "several records of one day by one that is late.",
    ),
    rows=support_timeline,
    everything="Referrals received in the period",
    period_on="received_on",
    steps=(
        *REACHABLE,
        Step("Standard day has passed", lambda c, q: is_due(c.received_on, STANDARD, c, q)),
    ),
    counted_once="victim_id",
    once_words="Each victim once, by the first such referral",
    numerator=_in_time,
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
