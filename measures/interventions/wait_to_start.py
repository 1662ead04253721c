"""Wait to start: how long from the offer of direct work until it starts?"""

from domain.measure import (
    DESCRIBED_BY,
    OVER_TIME,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Direction,
    Step,
    UnitOfCount,
    Waits,
)
from measures.interventions._offers import OUTCOMES, days_known_and_in_order, offers, outcome

WEEKS = tuple((f"{days // 7}_weeks", days) for days in (0, 7, 14, 28, 56, 84, 182))

WAIT_TO_START = Waits(
    key="wait_to_start",
    title="Wait to start",
    question="How long do people wait from the offer of direct work until they start?",
    numerator_words="offers of direct work that have started: the first session attended, else "
    "the start on record",
    denominator_words="offers made in the period, each for as long as it has waited",
    unit_of_count=UnitOfCount.OFFER,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "interventions", "sessions", "custody_periods"),
    traps=(
        "To decline, or to end before a start, rules a start out: such offers stay in the base "
        "(cumulative incidence), and are not taken as still waiting.",
        "The median is the day by which half of all offers had started; there is none while "
        "fewer have.",
        "The custody-adjusted form beside it leaves out days in custody or hospital.",
    ),
    rows=offers,
    everything="Offers of direct work in the period",
    period_on="offered_on",
    steps=(Step("Days known and in order", days_known_and_in_order),),
    start_on="offered_on",
    event_on="began_on",
    competing_on="gave_up_on",
    standard="start",
    custody="custody_days",
    grid=WEEKS,
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
    own_breakdowns={"outcome": Breakdown(outcome, OUTCOMES, of_all=True)},
    shown_by=("outcome",),
)
