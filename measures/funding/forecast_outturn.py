"""Forecast outturn: what will the fund line have cost when it ends?"""

from domain.measure import EVERYONE, Breakdown, Direction, Money, UnitOfCount
from domain.terms import LedgerCategory
from domain.timeline import ledger_timeline

FORECAST_OUTTURN = Money(
    key="forecast_outturn",
    title="Forecast outturn",
    question="How much of the grant will have been spent when it ends, as things stand?",
    numerator_words="pounds spent (actual) and committed in the months begun by the day asked, and "
    "what was planned (profiled) for the months left",
    denominator_words="the whole grant: everything planned on the fund line",
    unit_of_count=UnitOfCount.POUND,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("ledger",),
    traps=(
        "It supposes that the months left go as planned, and that nothing unspent is caught up.",
        "A month that has begun counts what is booked for it so far: early in a month, or before "
        "it is booked, the forecast is low.",
        "A commitment that has been paid counts twice unless it is taken off the committed.",
    ),
    rows=ledger_timeline,
    everything="Months of the fund line",
    period_on="month_on",
    is_forecast=True,
    breakdowns=("fund_line",),
    own_breakdowns={"category": Breakdown(lambda c, q: c.category, tuple(LedgerCategory))},
    shown_by=("fund_line", "category"),
)
