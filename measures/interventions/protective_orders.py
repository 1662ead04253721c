"""Protective orders: in how many cases was one applied for, granted, in force or breached?"""

from domain.measure import DESCRIBED_BY, EVERYONE, Breakdown, Direction, Rate, UnitOfCount
from domain.terms import OrderKind
from measures.interventions._orders import STAGES, cases_and_orders

PROTECTIVE_ORDERS = Rate(
    key="protective_orders",
    title="Protective orders",
    question="In how many of the cases open in the period was a protective order applied for?",
    numerator_words="cases with an order applied for by the end of the period; beside it those "
    "with one granted, in force and breached by then",
    denominator_words="cases open at any time in the period",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "cases", "orders"),
    traps=(
        "An order that lapses is no failure: an interim one often does when another follows it.",
        "Stalking protection orders exist since 20 January 2020; one dated before is not counted "
        "and is listed among the days out of order.",
        "An order granted without a day of decision is not counted as granted.",
        "Each stage is a share of all the cases: they do not add up to the whole.",
    ),
    rows=cases_and_orders,
    everything="Cases open in the period",
    numerator=lambda c, q: c.has_order == 1,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={
        "order_stage": Breakdown(lambda c, q: c.order_stage, STAGES),
        "order_kind": Breakdown(lambda c, q: c.order_kind, tuple(OrderKind)),
    },
    shown_by=("order_stage",),
)
