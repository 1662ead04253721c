"""One row per assessment on one tool and domain, until the next of the same case on the same."""

from typing import Any

from sqlalchemy import Select, func, select

from data_access.loading.timeline.whole_cases import part_of
from data_access.tables import risk_assessments
from domain.ties import RISK
from domain.timeline import case_timeline


def risk_rows() -> Select[Any]:
    c = risk_assessments.c
    next_on = func.lead(c.assessed_on).over(
        partition_by=(part_of.c.first_case_id, c.tool, c.domain),
        order_by=(c.assessed_on, RISK.of(c).desc(), c.assessment_id),
    )
    return select(
        c.assessment_id,
        part_of.c.first_case_id.label("case_id"),
        case_timeline.c.unit_id,
        c.tool,
        c.domain,
        c.level,
        c.assessed_on.label("from_on"),
        next_on.label("to_on"),
        c.review_due_on,
    ).select_from(
        risk_assessments.join(part_of, part_of.c.case_id == c.case_id).join(
            case_timeline,
            (case_timeline.c.case_id == part_of.c.first_case_id) & (case_timeline.c.spell == 1),
        )
    )
