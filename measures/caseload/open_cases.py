"""Open cases: how much work is open, and how has it grown?"""

from domain.measure import DESCRIBED_BY, EVERYONE, Direction, Stock, UnitOfCount
from measures.caseload._open_cases import ON_HOLD, movements, open_cases

OPEN_CASES = Stock(
    key="open_cases",
    title="Open cases",
    question="How many cases are open, and how many were open each week?",
    numerator_words="cases opened by the day asked and not closed by then",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "cases"),
    also_reads=("holdings",),
    traps=(
        "Cases on hold in custody or hospital are open and shown apart; of a case without a "
        "hand-over on record it is not known.",
        "A case opened again within 28 days of closing is the same case.",
    ),
    rows=open_cases,
    everything="Open cases",
    history=movements,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"on_hold": ON_HOLD},
    shown_by=("on_hold",),
)
