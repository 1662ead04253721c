"""Feels safer: what do victims say when their support ends?"""

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    OVER_TIME,
    Beside,
    Direction,
    Rate,
    Step,
    UnitOfCount,
)
from domain.terms import FeelsSafer
from domain.timeline import support_timeline

ENDED, ANSWERED = "Support ended in the period", "Asked and answered yes or no"

FEELS_SAFER = Rate(
    key="feels_safer",
    title="Feels safer",
    question="Of the victims who answered at the end of support, how many feel safer?",
    numerator_words="victims who said that they feel safer",
    denominator_words="victims whose support ended in the period and who said yes or no",
    unit_of_count=UnitOfCount.VICTIM,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "victim_support"),
    traps=(
        "Those not asked, or who would not say, may feel otherwise: read it with the response "
        "rate, the share of support ended with a yes or no.",
        "It is how a victim feels at the end of support, not a measure of risk.",
        "A victim whose support ended twice in the period counts once, by the first answer; "
        "of a yes and a no on one day by the no.",
    ),
    rows=support_timeline,
    everything=ENDED,
    period_on="ended_on",
    steps=(Step(ANSWERED, lambda c, q: c.feels_safer.in_((FeelsSafer.YES, FeelsSafer.NO))),),
    counted_once="victim_id",
    once_words="Each victim once, by the first answer",
    numerator=lambda c, q: c.feels_safer == FeelsSafer.YES,
    beside=(Beside("response_rate", ANSWERED, ENDED),),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    reference="referral_id",
)
