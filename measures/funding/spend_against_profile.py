"""Spend against profile: is the money going out as planned?"""

from domain.measure import EVERYONE, Breakdown, Direction, Money, UnitOfCount
from domain.terms import LedgerCategory
from domain.timeline import ledger_timeline

SPEND_AGAINST_PROFILE = Money(
    key="spend_against_profile",
    title="Spend against profile",
    question="How much of the grant is spent and committed, against what was planned by now?",
    numerator_words="pounds spent (actual) by the day asked; committed and planned beside it",
    denominator_words="the whole grant: everything planned on the fund line",
    unit_of_count=UnitOfCount.POUND,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("ledger",),
    traps=(
        "A month counts from its first day.",
        "The grant did not pay for people worked with before it began.",
    ),
    rows=ledger_timeline,
    everything="Months of the fund line",
    period_on="month_on",
    breakdowns=("fund_line",),
    own_breakdowns={"category": Breakdown(lambda c, q: c.category, tuple(LedgerCategory))},
    shown_by=("fund_line", "category"),
)
