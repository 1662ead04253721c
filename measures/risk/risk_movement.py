"""Risk movement: from which level to which has each open case moved, on each tool and domain?"""

from sqlalchemy import ColumnElement, FromClause, case, func, select

from domain.measure import (
    DESCRIBED_BY,
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Columns,
    Direction,
    Distribution,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import SCALES
from domain.timeline import case_timeline
from measures.conditions import is_open
from measures.risk._first_and_last import HIGHEST_OF_A_DAY, first_and_last, risen

BY_CHANGE = "tool:domain:change"
RISEN, NOT_RISEN = "risen", "not_risen"


def _open_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case assessed twice on a scale; split by change, one per case and scale."""
    cases = scoped(case_timeline)
    open_now = select(cases).where(is_open(cases.c, q)).subquery("open_now")
    found = first_and_last(scoped, open_now, q.as_of_on)
    moves: FromClause = select(found).where(found.c.assessments >= 2).subquery("moves")
    if q.by != BY_CHANGE:
        moves = _by_case(moves)
    return (
        select(*open_now.c, *[column for column in moves.c if column.name != "case_id"])
        .select_from(open_now.join(moves, moves.c.case_id == open_now.c.case_id))
        .subquery("open_cases_assessed_twice")
    )


def _by_case(moves: FromClause) -> FromClause:
    rose = func.max(case((risen(moves.c), 1), else_=0)).label("rose")
    return select(moves.c.case_id, rose).group_by(moves.c.case_id).subquery("by_case")


def _change(c: Columns, q: Question) -> ColumnElement[str]:
    return c.tool + ":" + c.domain + ":" + c.first_level + ">" + c.last_level


CHANGES = tuple(
    f"{tool}:{domain}:{first}>{last}"
    for (tool, domain), levels in SCALES.items()
    for first in levels
    for last in levels
)

RISK_MOVEMENT = Distribution(
    key="risk_movement",
    title="Movement of risk",
    question="From which level to which have open cases moved since they were first assessed?",
    numerator_words="open cases by their first and their latest level on one tool and domain",
    denominator_words="open cases with two or more assessments on that tool and domain",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("referrals", "cases", "risk_assessments"),
    traps=(
        "Tools are never merged into one scale: a case on two tools is in both, each on its own.",
        "A case has risen if it is higher on any tool and domain, even where lower on another.",
        HIGHEST_OF_A_DAY,
        "A level may rise when more is known, and not only when there is more danger.",
    ),
    rows=_open_cases,
    everything="Open cases assessed twice on one tool and domain",
    by_level=BY_CHANGE,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={
        BY_CHANGE: Breakdown(_change, CHANGES),
        "movement": Breakdown(
            lambda c, q: case((c.rose == 1, RISEN), else_=NOT_RISEN),
            (RISEN, NOT_RISEN),
            show_empty=True,
        ),
    },
    shown_by=(BY_CHANGE, "movement"),
)
