"""One SELECT behind every count: everything in the question, a flag per step, a label per group.

The waterfall is its sums, the case list is its rows: the two cannot disagree.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    case,
    false,
    func,
    literal,
    select,
    true,
)

from data_access.within import scoped
from domain.measure import (
    OVER_TIME,
    Columns,
    Cost,
    Direction,
    Funnel,
    Measure,
    PersonTime,
    Rate,
    Survival,
    Waits,
)
from domain.question import Question
from domain.ties import settled

LABEL, HIT = "label", "in_numerator"


class Ladder(NamedTuple):
    """`rows` is a subquery with the columns `label`, `rung_1` … and `in_numerator` (1 or 0)."""

    rows: FromClause
    names: tuple[str, ...]

    @property
    def rungs(self) -> list[ColumnElement[int]]:
        return [self.rows.c[f"rung_{place}"] for place in range(1, len(self.names) + 1)]


def source_of(measure: Measure, q: Question) -> FromClause:
    """The table the measure speaks of, within the question's scope and filters."""
    if isinstance(measure.rows, Table):
        return scoped(q)(measure.rows)
    return measure.rows(scoped(q), q)


def ladder(measure: Measure, q: Question) -> Ladder:
    """Everything in the question, laddered; persons counted once where the measure says so."""
    source = source_of(measure, q)
    flags: list[ColumnElement[int]] = []
    held: ColumnElement[bool] = true()
    for place, step in enumerate(measure.steps, start=1):
        held = and_(held, step.holds(source.c, q))
        flags.append(_flag(held).label(f"rung_{place}"))
    rows = (
        select(
            *source.c,
            label_of(measure, q, source.c).label(LABEL),
            *flags,
            _flag(_in_numerator(measure, q, source.c, held)).label(HIT),
        )
        .where(*_in_question(measure, q, source.c))
        .subquery("everything")
    )
    names = tuple(step.name for step in measure.steps)
    if isinstance(measure, Rate) and measure.counted_once:
        return _each_person_once(measure, q, Ladder(rows, names))
    return Ladder(rows, names)


def label_of(measure: Measure, q: Question, c: Columns) -> ColumnElement[Any]:
    """The group a row belongs to: the whole, one of the measure's own splits, a day or a code."""
    if q.by is None:
        return literal("")
    if q.by in measure.own_breakdowns:
        return measure.own_breakdowns[q.by].label(c, q)
    if q.by in OVER_TIME:
        return c[measure.period_on]
    return c["unit_id" if q.by == "unit" else q.by]


def _in_numerator(
    measure: Measure, q: Question, c: Columns, held: ColumnElement[bool]
) -> ColumnElement[bool]:
    """What makes a row count: past every step, and what the form of the measure asks for."""
    if is_of_all(measure, q):
        return held  # a group's share is of those in it, whatever came of them
    if isinstance(measure, Rate):
        return and_(held, measure.numerator(c, q))
    if isinstance(measure, Waits | PersonTime):
        return and_(held, c[measure.event_on].is_not(None))
    if isinstance(measure, Survival):
        event_on, start_on = c[measure.event_on], c[measure.start_on]
        return and_(held, event_on.is_not(None), event_on - start_on <= measure.horizon)
    if isinstance(measure, Funnel) and q.by == measure.outcome:
        return true()  # an outcome is reached at any step
    return held


def is_of_all(measure: Measure, q: Question) -> bool:
    """The groups asked for are shares of one base."""
    own = measure.own_breakdowns.get(q.by or "")
    return own is not None and own.of_all


def _in_question(measure: Measure, q: Question, c: Columns) -> list[ColumnElement[bool]]:
    conditions = []
    if measure.period_on:
        conditions.append(c[measure.period_on].between(q.start_on, q.end_on))
    if measure.state:
        conditions.append(measure.state(c, q))
    if isinstance(measure, Cost) and not q.is_whole_months:
        conditions.append(false())  # there is no whole month in the period
    return conditions


def _each_person_once(measure: Rate, q: Question, before: Ladder) -> Ladder:
    """One row a person, the first that passes every step; split by unit, one in each unit."""
    c = before.rows.c
    passes = before.rungs[-1] if before.names else literal(1)
    person = [c[measure.counted_once or ""], *([c.unit_id] if q.by == "unit" else [])]
    by_day = c[measure.once_by or measure.period_on or ""]
    first = [passes.desc(), by_day, *_settled(measure, c)]
    nth = func.row_number().over(partition_by=person, order_by=first)
    hit = func.max(c[HIT]).over(partition_by=person) if measure.any_counts else c[HIT]
    numbered = select(
        *[column for column in c if column.name != HIT],
        passes.label("passes"),
        nth.label("nth"),
        hit.label("hit"),
    ).subquery("numbered")
    counts = _flag(and_(numbered.c.passes == 1, numbered.c.nth == 1))
    rows: Select[Any] = select(
        *[column for column in numbered.c if column.name not in ("passes", "nth", "hit")],
        counts.label(f"rung_{len(before.names) + 1}"),
        (counts * numbered.c.hit).label(HIT),
    )
    return Ladder(rows.subquery("each_once"), (*before.names, measure.once_words))


def _settled(measure: Rate, c: Columns) -> Sequence[ColumnElement[Any]]:
    """Of a person's rows of one day the one that would worry us more counts: see domain/ties.py."""
    key = next(key for key in ("intervention_id", "support_id", measure.reference) if key in c)
    bad = c[HIT].desc() if measure.direction is Direction.DOWN else c[HIT]
    return settled(c, key, *(said.of(c) for said in measure.once_then), bad)


def _flag(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)
