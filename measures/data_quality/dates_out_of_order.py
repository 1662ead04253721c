"""Dates out of order: which events happened in an order that cannot be?"""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, literal, select, union_all

from domain.measure import Breakdown, Columns, Direction, Rate, Scoped, UnitOfCount
from domain.question import Question
from domain.terms import FIRST_STALKING_ORDER, NOT_RECORDED, STALKING_ORDERS, Audience
from domain.years import first_day_of
from measures.conditions import happened
from measures.data_quality._ordered_days import (
    OF_A_CASE,
    OF_A_UNIT,
    RULES,
    STALKING_ORDER,
    code_of,
)
from measures.data_quality._rows import ORDERS, Source, described


def _ordered_days(scoped: Scoped, q: Question) -> FromClause:
    """One row per event whose day, and the day it follows, are known and have come."""
    whole_units = q.area is None and q.crime_type is None
    pairs = (*OF_A_UNIT, *OF_A_CASE) if whole_units else OF_A_CASE
    rows = {source: described(scoped, q, source.rows) for source, _, _ in pairs}
    events = [_pair(rows[pair[0]].c, q, *pair) for pair in pairs]
    return union_all(*events, _stalking_orders(rows[ORDERS].c, q)).subquery("ordered_days")


def _pair(c: Columns, q: Question, source: Source, earlier: str, later: str) -> Select[Any]:
    is_year = earlier.endswith("birth_year")
    first = first_day_of(c[earlier]) if is_year else c[earlier]
    known = c[earlier].is_not(None) if is_year else happened(first, q)
    rows = _event(c, source, code_of(source, earlier, later), first, later)
    return rows.where(known, happened(c[later], q))


def _stalking_orders(c: Columns, q: Question) -> Select[Any]:
    first = literal(FIRST_STALKING_ORDER.toordinal())
    rows = _event(c, ORDERS, STALKING_ORDER, first, "applied_on")
    return rows.where(c.kind.in_(STALKING_ORDERS), happened(c.applied_on, q))


def _event(
    c: Columns, source: Source, rule: str, earlier: ColumnElement[int], later: str
) -> Select[Any]:
    nowhere = literal(NOT_RECORDED)
    return select(
        c.unit_id,
        c.get("area", nowhere).label("area"),
        c.get("crime_type", nowhere).label("crime_type"),
        literal(rule).label("rule"),
        c[source.key].label("reference"),
        earlier.label("earlier_on"),
        c[later].label("later_on"),
    )


DATES_OUT_OF_ORDER = Rate(
    key="dates_out_of_order",
    title="Dates out of order",
    question="Which events are recorded in an order that cannot be?",
    numerator_words="events whose day is before the day of what they follow",
    denominator_words="events of which both days are recorded and have come by the day asked",
    unit_of_count=UnitOfCount.EVENT,
    direction=Direction.DOWN,
    audience=frozenset({Audience.UNIT}),
    needs=("referrals",),
    also_reads=(*dict.fromkeys(rule.partition(":")[0] for rule in RULES),),
    traps=(
        "One row can break several rules, and counts in each of them.",
        "They are loaded as they came, and stay here until the partner mends them.",
        "Units, staff and posts are of no area: where one is asked for, they are left out.",
    ),
    rows=_ordered_days,
    everything="Events with both days recorded",
    numerator=lambda c, q: c.later_on < c.earlier_on,
    breakdowns=("unit",),
    own_breakdowns={"rule": Breakdown(lambda c, q: c.rule, RULES)},
    shown_by=("rule",),
    reference="reference",
)
