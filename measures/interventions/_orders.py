"""Protective orders of each case, as far as they had come by the end of the period."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, func, not_, or_, select, true

from domain.measure import Columns, Scoped
from domain.question import Question
from domain.terms import FIRST_STALKING_ORDER, STALKING_ORDERS, OrderDecision, OrderKind
from domain.timeline import order_timeline
from measures.conditions import Clause, by_the_end
from measures.interventions._cases_in_period import cases_in_period, codes

STAGES = ("applied", "granted", "in_force", "breached")


def existed(c: Columns) -> Clause:
    """A stalking protection order could not be applied for before the Act came into force."""
    return not_(and_(c.kind.in_(STALKING_ORDERS), c.applied_on < FIRST_STALKING_ORDER.toordinal()))


def cases_and_orders(scoped: Scoped, q: Question) -> FromClause:
    """One row per case open in the period; split by stage or kind of order, one per case and each.

    `has_order` is 1 where the case has an order that came so far, or of that kind.
    """
    cases, orders = cases_in_period(scoped, q), scoped(order_timeline)
    has_order: ColumnElement[Any]
    if q.by == "order_kind":
        each, found = codes("order_kind", OrderKind), _by_case(orders, q, orders.c.kind)
        same = and_(found.c.case_id == cases.c.case_id, found.c.kind == each.c.order_kind)
        has_order = found.c.applied
    else:
        stages = STAGES if q.by == "order_stage" else STAGES[:1]
        each, found = codes("order_stage", stages), _by_case(orders, q)
        same = found.c.case_id == cases.c.case_id
        has_order = case(*((each.c.order_stage == stage, found.c[stage]) for stage in stages))
    return (
        select(*cases.c, *each.c, func.coalesce(has_order, 0).label("has_order"))
        .select_from(cases.join(each, true()).outerjoin(found, same))
        .subquery("cases_and_orders")
    )


def _by_case(orders: FromClause, q: Question, *kind: ColumnElement[str]) -> FromClause:
    """One row per case with an order, of each kind if asked: how far any of them came."""
    c = orders.c
    granted = and_(c.decision == OrderDecision.GRANTED, by_the_end(c.decided_on, q))
    reached = {
        "applied": true(),
        "granted": granted,
        "in_force": and_(granted, or_(c.ends_on.is_(None), c.ends_on > q.end_on)),
        "breached": by_the_end(c.breached_on, q),
    }
    facts = [func.max(case((holds, 1), else_=0)).label(name) for name, holds in reached.items()]
    applied = select(c.case_id, *kind, *facts).where(by_the_end(c.applied_on, q), existed(c))
    return applied.group_by(c.case_id, *kind).subquery("orders_by_case")
