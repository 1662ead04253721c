"""How many people are in each finest group that the tables of a release divide them into.

One grouped SELECT for each unit of count: every measure says of each person (referral, case, …) in
its base in which part of it they are, and people of whom every measure says the same are a group.
What a measure counts stands in its own ladder; nothing is defined here a second time.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Engine,
    Select,
    String,
    case,
    cast,
    func,
    literal,
    select,
    union_all,
)

from data_access.engine import one_moment
from data_access.ladder import HIT, Ladder, ladder
from domain.measure import Distribution, FollowUp, Funnel, Measure, Rate, UnitOfCount
from domain.tabulated import BETWEEN, NOT_IN_IT, NOT_IN_NUMERATOR, Column, Group

KEYS = {
    UnitOfCount.REFERRAL: ("referral_id",),
    UnitOfCount.CASE: ("case_id",),
    UnitOfCount.PERPETRATOR: ("perpetrator_id",),
    UnitOfCount.VICTIM: ("victim_id",),
    UnitOfCount.PAIR_OF_ASSESSMENTS: ("case_id", "scale"),
}
"""What tells one of a unit of count from another."""


def groups(engine: Engine, columns: Sequence[Column]) -> dict[Group, int]:
    """Group to number of people, all columns being of one unit of count and of one moment."""
    if not columns:
        return {}
    said = union_all(*[_said(place, column) for place, column in enumerate(columns)]).subquery()
    by_person = [
        func.max(case((said.c.place == place, said.c.code), else_=NOT_IN_IT)).label(f"code_{place}")
        for place in range(len(columns))
    ]
    people = select(*by_person).group_by(said.c.person).subquery()
    counted = select(*people.c, func.count()).group_by(*people.c)
    with one_moment(engine) as connection:
        return {tuple(row[:-1]): row[-1] for row in connection.execute(counted)}


def _said(place: int, column: Column) -> Select[Any]:
    """One row for each person in the base of a column: who, and the code of their part in it."""
    steps = ladder(column.measure, column.question)
    c = steps.rows.c
    parts: list[ColumnElement[Any]] = [c[name] for name in column.splits]
    code: ColumnElement[Any] = cast(_outcome(column, steps), String)
    for part in reversed(parts):
        code = part + literal(BETWEEN) + code
    rows = select(
        _person(column.measure, c).label("person"),
        literal(place).label("place"),
        code.label("code"),
    )
    if column.scale:
        rows = rows.where(c.scale == column.scale)
    return rows.where(steps.rungs[-1] == 1) if _ends_in_a_base(column.measure, steps) else rows


def _ends_in_a_base(measure: Measure, steps: Ladder) -> bool:
    """Of a funnel everybody is in the base, and the steps are how far they have come."""
    return bool(steps.names) and not isinstance(measure, Funnel)


def _person(measure: Measure, c: Any) -> ColumnElement[str]:
    names = ("person",) if isinstance(measure, Funnel) else KEYS[measure.unit_of_count]
    key: ColumnElement[Any] = func.coalesce(c[names[0]], "")
    for name in names[1:]:
        key = key + literal(BETWEEN) + c[name]
    return key


def _outcome(column: Column, steps: Ladder) -> ColumnElement[Any]:
    measure, c, q = column.measure, steps.rows.c, column.question
    match measure:
        case Funnel():
            return _sum(steps.rungs)
        case FollowUp():
            return _sum(
                [
                    case((q.as_of_on - c[measure.start_on] >= days, 1), else_=0)
                    for _, days in measure.windows
                ]
            )
        case Distribution() if column.scale:
            return c.level
        case Rate():
            return c[HIT]
    return literal(NOT_IN_NUMERATOR)


def _sum(flags: Sequence[ColumnElement[int]]) -> ColumnElement[int]:
    total: ColumnElement[Any] = literal(0)
    for flag in flags:
        total = total + flag
    return total
