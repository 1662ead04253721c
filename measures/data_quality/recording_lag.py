"""Recording lag: how long after it happened is an event written down?"""

from sqlalchemy import FromClause, literal, select, union_all

from domain.measure import (
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Direction,
    Quantiles,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.timeline import offence_timeline, referral_timeline
from measures.conditions import happened
from measures.data_quality._rows import with_its_person

LATELY = 28
REFERRAL, OFFENCE = "referral", "offence"


def _recorded(scoped: Scoped, q: Question) -> FromClause:
    """One row per referral, and per offence of a person referred, recorded by the day asked."""
    referrals, offences = scoped(referral_timeline), with_its_person(scoped, q, offence_timeline)
    each = (
        (REFERRAL, referrals, referrals.c.referral_id, referrals.c.received_on),
        (OFFENCE, offences, offences.c.offence_id, offences.c.occurred_on),
    )
    return union_all(
        *(
            select(
                rows.c.unit_id,
                rows.c.area,
                rows.c.crime_type,
                literal(kind).label("recorded"),
                reference.label("reference"),
                happened_on.label("happened_on"),
                rows.c.recorded_on,
            ).where(happened(rows.c.recorded_on, q))
            for kind, rows, reference, happened_on in each
        )
    ).subquery("recorded")


RECORDING_LAG = Quantiles(
    key="recording_lag",
    title="Recording lag",
    question="How many days after it happened was an event recorded?",
    numerator_words="days from the referral's receipt, or the offence, to its recording: the "
    "median and the 90th percentile",
    denominator_words="referrals, and offences of perpetrators referred, recorded in the 28 days "
    "to the day asked",
    unit_of_count=UnitOfCount.EVENT,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals",),
    also_reads=("offences",),
    traps=(
        "What happened lately and is not yet recorded is not in it: it says nothing of what is "
        "still to come.",
        "An event recorded before it happened is refused, and counted in the steps.",
    ),
    rows=_recorded,
    everything="Events recorded in the last 28 days",
    state=lambda c, q: c.recorded_on > q.as_of_on - LATELY,
    steps=(Step("Days in order", lambda c, q: c.recorded_on >= c.happened_on),),
    length=lambda c, q: c.recorded_on - c.happened_on,
    since="happened_on",
    breakdowns=("unit",),
    own_breakdowns={"recorded": Breakdown(lambda c, q: c.recorded, (REFERRAL, OFFENCE))},
    shown_by=("recorded",),
    reference="reference",
)
