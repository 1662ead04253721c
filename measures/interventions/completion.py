"""Completion: of the people whose direct work ended, how many completed it?"""

from domain.measure import DESCRIBED_BY, EVERYONE, Direction, Rate, UnitOfCount
from domain.terms import EndReason
from domain.ties import ENDING
from domain.timeline import intervention_timeline
from measures.interventions._endings import BASE, END_REASON, started_and_ended_or_going_on

COMPLETION = Rate(
    key="completion",
    title="Completion",
    question="Of the perpetrators whose direct work ended, how many completed it?",
    numerator_words="perpetrators whose direct work ended as completed",
    denominator_words="perpetrators whose direct work began and ended in the period, less those "
    "ended by custody, death or transfer",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "Direct work still going on is neither a success nor a failure: it is counted apart.",
        "A person whose work ended twice in the period counts once, by the first ending; "
        "of two on one day by the one further from completed.",
    ),
    rows=intervention_timeline,
    everything="Direct work begun, and ended in the period or going on",
    state=started_and_ended_or_going_on,
    steps=BASE,
    counted_once="perpetrator_id",
    once_by="ended_on",
    once_then=(ENDING,),
    once_words="Each perpetrator once, by the first ending",
    numerator=lambda c, q: c.end_reason == EndReason.COMPLETED,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"end_reason": END_REASON},
)
