"""Safety plans: do the victims who need one have it within the standard?"""

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
from measures.conditions import Clause, happened
from measures.standards import is_due, standard_days
from measures.victim_support._planned_for import support_accepted

STANDARD = "safety_plan"


def _in_time(c: Columns, q: Question) -> Clause:
    last_day = c.responded_on + standard_days(STANDARD, c, q)
    return and_(happened(c.completed_on, q), c.completed_on <= last_day)


SAFETY_PLANS = Rate(
    key="safety_plans",
    title="Safety plans in time",
    question="Of the victims who need a safety plan, how many had one in time?",
    numerator_words="victims whose safety plan was completed within the standard of the day they "
    "accepted support",
    denominator_words="victims who accepted support in the period and need a safety plan, whose "
    "standard day has passed",
    unit_of_count=UnitOfCount.VICTIM,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "victim_support", "plans"),
    traps=(
        "Only where a plan is needed; where nobody wrote down whether it is, it is counted apart.",
        "A safety plan belongs to a case: a referral that became none has none on record.",
        "A case opened again has its own acceptance and its own plan: neither answers for the "
        "time before.",
    ),
    rows=support_accepted,
    everything="Support accepted in the period",
    period_on="accepted_on",
    steps=(
        Step("Day of acceptance recorded", lambda c, q: c.responded_on.is_not(None)),
        Step("Whether a plan is needed is recorded", lambda c, q: c.needed.is_not(None)),
        Step("A plan is needed", lambda c, q: c.needed == 1),
        Step("Standard day has passed", lambda c, q: is_due(c.responded_on, STANDARD, c, q)),
    ),
    counted_once="victim_id",
    once_words="Each victim once, by the first acceptance",
    numerator=_in_time,
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
