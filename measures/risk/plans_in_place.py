"""Plans in place: have open cases the formulation and the risk management plan they need?"""

from sqlalchemy import ColumnElement, and_, case, not_

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Rate,
    Step,
    UnitOfCount,
)
from domain.question import Question
from measures.risk._plans import KINDS, MISSING, NOT_NEEDED, open_cases_with_plans
from measures.standards import is_due

STATES = ("both_in_place", "formulation_missing", "risk_management_missing", "both_missing")


def _missing(c: Columns, q: Question) -> ColumnElement[str]:
    formulation, management = (c[kind] == MISSING for kind in KINDS)
    return case(
        (and_(formulation, management), "both_missing"),
        (formulation, "formulation_missing"),
        (management, "risk_management_missing"),
        else_="both_in_place",
    )


PLANS_IN_PLACE = Rate(
    key="plans_in_place",
    title="Plans in place",
    question="Of the cases open for 28 days or more, how many have both plans they need?",
    numerator_words="cases whose formulation and risk management plan are completed or not needed",
    denominator_words="cases open for the standard of 28 days, less those that need neither plan",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "plans"),
    traps=("A plan that nobody has entered is a missing plan, not one that is not needed.",),
    rows=open_cases_with_plans,
    everything="Open cases",
    steps=(
        Step("Open at least 28 days", lambda c, q: is_due(c.first_opened_on, "formulation", c, q)),
        Step("A plan is needed", lambda c, q: not_(and_(*(c[k] == NOT_NEEDED for k in KINDS)))),
    ),
    numerator=lambda c, q: and_(*(c[kind] != MISSING for kind in KINDS)),
    breakdowns=DESCRIBED_BY,
    of_a_day=True,
    own_breakdowns={"missing": Breakdown(_missing, STATES, of_all=True)},
    shown_by=("missing",),
)
