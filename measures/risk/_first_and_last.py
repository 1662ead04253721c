"""The first and the last level of a case on each tool and domain: what two measures compare."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, case, func, select

from domain.measure import Columns, Scoped
from domain.terms import SCALES
from domain.ties import RISK
from domain.timeline import risk_spells

HIGHEST_OF_A_DAY = "The level of a day is the highest found on it, of two on one tool and domain."
"""For whoever reads a measure of levels."""
RANKS = {level: place for levels in SCALES.values() for place, level in enumerate(levels)}
"""A level's place from the lowest of its scale; only levels of one scale are compared."""


def first_and_last(scoped: Scoped, cases: FromClause, until: Any) -> FromClause:
    """One row per case, tool and domain assessed by a day: the levels, and how many assessments.

    `cases` has one row per case; `until` is the day, or a column of it. The level of a day is the
    highest found on it.
    """
    spells = scoped(risk_spells)
    c = spells.c
    scale = (c.case_id, c.tool, c.domain)
    in_order = func.row_number().over(partition_by=scale, order_by=(c.from_on, RISK.of(c)))
    last_first = (c.from_on.desc(), RISK.of(c))
    backwards = func.row_number().over(partition_by=scale, order_by=last_first)
    numbered = (
        select(*scale, c.level, in_order.label("nth"), backwards.label("nth_last"))
        .select_from(spells.join(cases, cases.c.case_id == c.case_id))
        .where(c.from_on <= until)
        .subquery("numbered")
    )
    n = numbered.c
    return (
        select(
            n.case_id,
            n.tool,
            n.domain,
            func.max(case((n.nth == 1, n.level))).label("first_level"),
            func.max(case((n.nth_last == 1, n.level))).label("last_level"),
            func.count().label("assessments"),
        )
        .group_by(n.case_id, n.tool, n.domain)
        .subquery("first_and_last")
    )


def risen(c: Columns) -> ColumnElement[bool]:
    """The last level is higher than the first."""
    return _rank(c.last_level) > _rank(c.first_level)


def fallen(c: Columns) -> ColumnElement[bool]:
    """The last level is lower than the first."""
    return _rank(c.last_level) < _rank(c.first_level)


def _rank(level: ColumnElement[str]) -> ColumnElement[int]:
    return case(RANKS, value=level)
