"""Uptake: of the perpetrators offered direct work, how many come?"""

from sqlalchemy import FromClause, func, select

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    OVER_TIME,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.ties import settled
from domain.timeline import intervention_timeline
from measures.conditions import days_before_as_of, happened

RIPE_AFTER = 28


def _offers(scoped: Scoped, q: Question) -> FromClause:
    """One row per offer; `place` is 1 for the first that the unit ever made to the person.

    The first is looked for among all of the unit's, so that neither a filter nor the beginning of
    a period makes a later offer the first.
    """
    offers, every = scoped(intervention_timeline), scoped(intervention_timeline, filtered=False).c
    nth = func.row_number().over(
        partition_by=[every.perpetrator_id, every.unit_id],
        order_by=(every.offered_on, *settled(every, "intervention_id")),
    )
    numbered = select(every.intervention_id, nth.label("place")).subquery("numbered")
    same = numbered.c.intervention_id == offers.c.intervention_id
    return select(*offers.c, numbered.c.place).select_from(offers.join(numbered, same)).subquery()


UPTAKE = Rate(
    key="uptake",
    title="Uptake",
    question="Of the perpetrators offered direct work, how many came to a session?",
    numerator_words="perpetrators who attended at least one session since the offer",
    denominator_words="perpetrators first offered direct work in the period, at least 28 days "
    "before the day asked",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.UP,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "Offers less than 28 days old are left out: they have had no time to be taken up.",
        "A person counts once, by the first offer that the unit ever made: whoever was first "
        "offered work before the period is not in it.",
    ),
    rows=_offers,
    everything="Offers of direct work in the period",
    period_on="offered_on",
    steps=(
        Step("The first offer to the person", lambda c, q: c.place == 1),
        Step(
            "Offered at least 28 days ago",
            lambda c, q: days_before_as_of(c.offered_on, RIPE_AFTER, q),
        ),
    ),
    counted_once="perpetrator_id",
    once_words="Each perpetrator once, whatever the number of units",
    any_counts=True,
    numerator=lambda c, q: happened(c.attended_since_on, q),
    breakdowns=(*DESCRIBED_BY, *OVER_TIME),
)
