"""Lines of the access log to be read: all of them, or what a unit may know of its own.

Read page by page in SQL. A line holds no case content; but that somebody looked at another unit,
with which question and at how many rows, is that unit's affair.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Engine, Select, false, func, or_, select, true

from data_access.access_log import Action
from data_access.access_tables import access_log
from domain.scope import Scope

C = access_log.c


class WholeLog:
    """Leave to read every line, for whoever answers for the log itself."""


Reach = Scope | WholeLog
"""Which lines somebody may read: those that name a unit of their scope, or the whole log."""


@dataclass(frozen=True)
class LogAsked:
    """Which lines are wanted: the days, first and last included, and what else is chosen."""

    start: date
    end: date
    who: str = ""
    action: Action | None = None
    door: str = ""
    unit: str = ""


class Line(NamedTuple):
    """One line, as much of it as its reader may know."""

    number: int
    at: str
    who: str
    role: str
    action: str
    door: str
    units: tuple[str, ...]
    filters: str
    rows: int | None


def log_lines(
    engine: Engine, reach: Reach, asked: LogAsked, *, first: int = 0, most: int = 100
) -> list[Line]:
    """The lines from the `first`, counted from nought, the newest before the others."""
    wanted = _wanted(select(access_log), reach, asked)
    with engine.connect() as connection:
        page = wanted.order_by(C.at.desc(), C.entry_id.desc()).offset(first).limit(most)
        return [_line(row, reach) for row in connection.execute(page)]


def count_lines(engine: Engine, reach: Reach, asked: LogAsked) -> int:
    """How many lines there are to page through."""
    with engine.connect() as connection:
        wanted = _wanted(select(func.count()).select_from(access_log), reach, asked)
        return connection.scalar(wanted) or 0


def last_day(engine: Engine) -> date | None:
    """The day of the last line."""
    with engine.connect() as connection:
        at = connection.scalar(select(C.at).order_by(C.entry_id.desc()).limit(1))
    return date.fromisoformat(at[:10]) if at else None


def _wanted(statement: Select[Any], reach: Reach, asked: LogAsked) -> Select[Any]:
    after = asked.end + timedelta(days=1)
    return statement.where(
        C.at >= asked.start.isoformat(),
        C.at < after.isoformat(),
        _within(reach, asked.unit),
        C.actor == asked.who if asked.who else true(),
        C.action == asked.action.value if asked.action else true(),
        C.door == asked.door if asked.door else true(),
    )


def _within(reach: Reach, unit: str) -> ColumnElement[bool]:
    """The unit asked for, if it is theirs: that a line names another is not theirs to know."""
    if isinstance(reach, Scope):
        return _names_one_of(reach.units & {unit} if unit else reach.units)
    return _names_one_of({unit}) if unit else true()


def _names_one_of(units: Collection[str]) -> ColumnElement[bool]:
    """Does a line name one of them? Not by LIKE, to which IASU and iasu are one on SQLite."""
    named = (func.replace(C.units, f"\n{unit}\n", "") != C.units for unit in sorted(units))
    return or_(false(), *named)


def _line(row: Any, reach: Reach) -> Line:
    """Whole for whoever may know of all its units; else that somebody was there, and of theirs."""
    units = tuple(filter(None, row.units.split("\n")))
    theirs = tuple(one for one in units if not isinstance(reach, Scope) or one in reach.units)
    is_whole = theirs == units
    return Line(
        number=row.entry_id,
        at=row.at,
        who=row.actor,
        role=row.role,
        action=row.action,
        door=row.door,
        units=theirs,
        filters=row.filters if is_whole else "",
        rows=row.row_count if is_whole else None,
    )
