"""Risk distribution: at what level is each open case, on each tool and domain?"""

from sqlalchemy import FromClause, and_, func, select, true

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Direction,
    Distribution,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import SCALES
from domain.timeline import case_timeline, risk_scales, risk_spells
from measures.conditions import holds_on, is_open
from measures.risk._first_and_last import HIGHEST_OF_A_DAY

NOT_ASSESSED = "not_assessed"
BY_LEVEL = "tool:domain:level"


def _open_cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per open case; split by level, one per open case and scale."""
    cases = scoped(case_timeline)
    if q.by == BY_LEVEL:
        return _on_each_scale(cases, scoped(risk_spells), q)
    return select(*cases.c).where(is_open(cases.c, q)).subquery("open_cases")


def _on_each_scale(cases: FromClause, spells: FromClause, q: Question) -> FromClause:
    """One row per open case and scale, with the level of the latest assessment on that scale."""
    latest = and_(
        spells.c.case_id == cases.c.case_id,
        spells.c.tool == risk_scales.c.tool,
        spells.c.domain == risk_scales.c.domain,
        holds_on(spells.c, q),
    )
    scale = risk_scales.c.tool + ":" + risk_scales.c.domain
    return (
        select(
            *cases.c,
            scale.label("scale"),
            func.coalesce(spells.c.level, NOT_ASSESSED).label("level"),
            spells.c.from_on.label("assessed_on"),
        )
        .select_from(cases.join(risk_scales, true()).outerjoin(spells, latest))
        .where(is_open(cases.c, q))
        .subquery("open_cases_on_each_scale")
    )


RISK_DISTRIBUTION = Distribution(
    key="risk_distribution",
    title="Risk of open cases",
    question="At what level was each open case last assessed, on each tool and domain?",
    numerator_words="open cases whose latest assessment on the tool and domain is at the level",
    denominator_words="open cases, those not assessed included",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "cases", "risk_assessments"),
    traps=(
        "Tools are never merged into one scale.",
        HIGHEST_OF_A_DAY,
        "Not assessed on a tool is a group of its own: most cases are assessed on one tool only.",
    ),
    rows=_open_cases,
    everything="Open cases",
    by_level=BY_LEVEL,
    breakdowns=DESCRIBED_BY,
    own_breakdowns={
        BY_LEVEL: Breakdown(
            lambda c, q: c.scale + ":" + c.level,
            tuple(
                f"{tool}:{domain}:{level}"
                for (tool, domain), levels in SCALES.items()
                for level in (*levels, NOT_ASSESSED)
            ),
            show_empty=True,
        )
    },
    shown_by=(BY_LEVEL,),
)
