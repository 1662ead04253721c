"""Repeat referrals: of the pairs referred, how many had been referred in the year before?"""

from sqlalchemy import ColumnElement, FromClause, and_, case, select

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Columns,
    Direction,
    Rate,
    Scoped,
    Step,
    UnitOfCount,
)
from domain.question import Question
from domain.timeline import referral_timeline, unit_timeline

A_YEAR = 365
MATURE, IMMATURE = "mature", "immature"


def _referrals(scoped: Scoped, q: Question) -> FromClause:
    """One row per referral, with the day its unit was launched."""
    referrals, units = scoped(referral_timeline), scoped(unit_timeline)
    return (
        select(*referrals.c, units.c.launched_on)
        .select_from(referrals.join(units, units.c.unit_id == referrals.c.unit_id))
        .subquery("referrals")
    )


def _look_back(c: Columns, q: Question) -> ColumnElement[str]:
    """Whether the unit had been there for a year to look back on."""
    return case((c.received_on < c.launched_on + A_YEAR, IMMATURE), else_=MATURE)


REPEAT_REFERRALS = Rate(
    key="repeat_referrals",
    title="Repeat referrals",
    question="Of the referrals received, how many are of a pair referred in the year before?",
    numerator_words="referrals whose victim and perpetrator were referred together in the 365 "
    "days before",
    denominator_words="referrals received in the period with victim and perpetrator both known",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals",),
    traps=(
        "An earlier referral to any unit of the partnership counts, not only to this one.",
        "In the first 12 months of a unit there is no full year to look back on: its referrals "
        "are shown apart, as immature.",
        "More repeats may mean that people come back for help sooner.",
    ),
    rows=_referrals,
    everything="Referrals received in the period",
    period_on="received_on",
    steps=(
        Step(
            "Perpetrator and victim both known",
            lambda c, q: and_(c.perpetrator_id.is_not(None), c.victim_id.is_not(None)),
        ),
    ),
    numerator=lambda c, q: and_(
        c.referred_before_on.is_not(None), c.referred_before_on >= c.received_on - A_YEAR
    ),
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"look_back": Breakdown(_look_back, (MATURE, IMMATURE))},
    shown_by=("look_back",),
    reference="referral_id",
)
