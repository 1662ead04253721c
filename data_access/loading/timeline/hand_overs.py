"""What a case waited for and who held it: spells that tile its life, from its hand-overs.

The life of a case is from its first opening to its last closing. Every case begins with nothing
recorded; the last hand-over on or before a day says how it stood on that day.
"""

from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    union_all,
)

from data_access.loading.timeline.whole_cases import part_of
from data_access.tables import cases, holdings
from domain.terms import NOT_RECORDED
from domain.ties import HOLDER, WAITING
from domain.timeline import case_timeline

BEFORE_ALL_DAYS = 0


def stage_rows() -> Select[Any]:
    """One row per time a case waited for one thing."""
    return _spells(holdings.c.waiting_for)


def holding_rows() -> Select[Any]:
    """One row per time an agency held a case."""
    return _spells(holdings.c.agency)


def _spells(state: Column[str]) -> Select[Any]:
    """From each change of state to the next, else to the end of the case's life."""
    c = _changes(state).c
    next_on = func.lead(c.from_on).over(partition_by=c.case_id, order_by=c.nth)
    place = func.row_number().over(partition_by=(c.case_id, c.from_on), order_by=c.nth)
    return select(
        c.case_id,
        c.from_on,
        place.label("place"),
        c.unit_id,
        c.state.label(state.name),
        func.coalesce(next_on, c.life_ends_on).label("to_on"),
    )


def _changes(state: Column[str]) -> FromClause:
    """The moves within the life of a case that change its state."""
    c = _within_life(state).c
    before = func.lag(c.state).over(partition_by=c.case_id, order_by=c.nth)
    moves = select(*c, before.label("before")).subquery("moves_within_life")
    return (
        select(moves)
        .where(or_(moves.c.before.is_(None), moves.c.before != moves.c.state))
        .subquery("changes")
    )


def _within_life(state: Column[str]) -> FromClause:
    """Moves of which a part lies in the case's life."""
    life, moves = _lives(), _ordered_moves(state)
    from_on = case((moves.c.from_on < life.c.opened_on, life.c.opened_on), else_=moves.c.from_on)
    begun_before_its_end = or_(life.c.closed_on.is_(None), from_on < life.c.closed_on)
    not_over_before_its_start = or_(
        moves.c.from_on >= life.c.opened_on,
        moves.c.next_on.is_(None),
        moves.c.next_on > life.c.opened_on,
    )
    return (
        select(
            moves.c.case_id,
            moves.c.nth,
            moves.c.state,
            from_on.label("from_on"),
            life.c.unit_id,
            life.c.closed_on.label("life_ends_on"),
        )
        .select_from(moves.join(life, life.c.case_id == moves.c.case_id))
        .where(and_(begun_before_its_end, not_over_before_its_start))
        .subquery("within_life")
    )


def _ordered_moves(state: Column[str]) -> FromClause:
    """Every move of a case, numbered in order, with the day of the next.

    Those of two cases opened on one day as one go by their places, then by what they say: the
    reference is asked last, when it can no more matter (domain/ties.py).
    """
    moves = union_all(_beginnings(), _hand_overs(state)).subquery("moves")
    c = moves.c
    in_order: dict[str, Any] = {
        "partition_by": c.case_id,
        "order_by": (
            *(c.from_on, c.case_opened_on, c.goes_on, c.place),
            *(c.holder, c.waiting, c.delivered_case_id),
        ),
    }
    return select(
        c.case_id,
        c.from_on,
        c.state,
        func.row_number().over(**in_order).label("nth"),
        func.lead(c.from_on).over(**in_order).label("next_on"),
    ).subquery("ordered_moves")


def _hand_overs(state: Column[str]) -> Select[Any]:
    return select(
        part_of.c.first_case_id.label("case_id"),
        holdings.c.from_on,
        func.coalesce(state, NOT_RECORDED).label("state"),
        cases.c.opened_on.label("case_opened_on"),
        case((holdings.c.case_id == part_of.c.first_case_id, 0), else_=1).label("goes_on"),
        holdings.c.place,
        HOLDER.of(holdings.c).label("holder"),
        WAITING.of(holdings.c).label("waiting"),
        holdings.c.case_id.label("delivered_case_id"),
    ).select_from(
        holdings.join(part_of, part_of.c.case_id == holdings.c.case_id).join(
            cases, cases.c.case_id == holdings.c.case_id
        )
    )


def _beginnings() -> Select[Any]:
    c = case_timeline.c
    return select(
        c.case_id,
        literal(BEFORE_ALL_DAYS).label("from_on"),
        literal(NOT_RECORDED).label("state"),
        c.first_opened_on.label("case_opened_on"),
        *(literal(0).label(name) for name in ("goes_on", "place", "holder", "waiting")),
        c.case_id.label("delivered_case_id"),
    ).where(c.spell == 1)


def _lives() -> FromClause:
    """From first opening to last closing; a case that is open has no end."""
    c = case_timeline.c
    ended_on: ColumnElement[int] = case(
        (func.count(c.closed_on) == func.count(), func.max(c.closed_on)), else_=None
    )
    return (
        select(
            c.case_id,
            c.unit_id,
            func.min(c.first_opened_on).label("opened_on"),
            ended_on.label("closed_on"),
        )
        .group_by(c.case_id, c.unit_id)
        .subquery("lives")
    )
