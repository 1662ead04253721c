"""Net flow: is the caseload growing, and when would it clear?"""

from domain.measure import UNIT_AND_PARTNERSHIP, Direction, NetFlow, UnitOfCount
from measures.caseload._open_cases import moved_cases, movements, open_cases

NET_FLOW = NetFlow(
    key="net_flow",
    title="Net flow",
    question="Were more cases opened than closed, and how many weeks would it take to clear them?",
    numerator_words="cases opened less cases closed in the period",
    denominator_words="weeks to clear: open cases over the mean closures of the last 8 weeks",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases"),
    traps=(
        "With no closure in 8 weeks it is not clearing, however few are open.",
        "The weeks to clear say what happens if nothing new came in; something always does.",
    ),
    rows=open_cases,
    everything="Open cases",
    movements=movements,
    moved=moved_cases,
    breakdowns=(),
)
