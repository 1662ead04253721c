"""High risk, no contact: in which open high-risk cases was the victim not contacted in time?"""

from sqlalchemy import ColumnElement, and_, case

from domain.measure import (
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Snapshot,
    UnitOfCount,
)
from domain.question import Question
from measures.conditions import Clause
from measures.standards import is_due, standard_days
from measures.victim_support._high_risk_cases import high_risk_cases

STANDARD = "high_risk_contact"
STATES = ("never_contacted", "contacted_late", "not_contactable_or_safe")


def _not_contacted_by_then(c: Columns, q: Question) -> Clause:
    """The days allowed since the opening are over, and they passed without contact."""
    last_day = c.first_opened_on + standard_days(STANDARD, c, q)
    without = (c.first_contact_on.is_(None)) | (c.first_contact_on > last_day)
    return and_(is_due(c.first_opened_on, STANDARD, c, q), without)


def _contact(c: Columns, q: Question) -> ColumnElement[str]:
    return case(
        (c.first_contact_on.is_not(None), "contacted_late"),
        (c.reachable == 0, "not_contactable_or_safe"),
        else_="never_contacted",
    )


HIGH_RISK_NO_CONTACT = Snapshot(
    key="high_risk_no_contact",
    title="High risk without victim contact",
    question="In which open cases at high risk was the victim not contacted in time?",
    numerator_words="open cases at high or very high risk on any tool whose victim was not "
    "contacted within the standard of the opening",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.DOWN,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "risk_assessments", "victim_support"),
    traps=(
        "The risk is that of the latest assessment on each tool and domain; a case never assessed "
        "is not here.",
        "A victim who cannot be contacted, or not safely, is counted, as a group of its own.",
        "Contact before the case was opened counts as contact.",
    ),
    rows=high_risk_cases,
    everything="Open cases at high risk without contact in time",
    state=_not_contacted_by_then,
    since="first_opened_on",
    own_breakdowns={"contact": Breakdown(_contact, STATES, show_empty=True)},
    shown_by=("contact",),
)
