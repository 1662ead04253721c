"""How the cases of a scope stood at a past load: as they were then, whatever came later."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, select, true

from data_access.access_log import Action, Actor, write
from data_access.pseudonyms import pseudonym
from data_access.within import of_units
from domain.case_states import case_states, snapshots
from domain.errors import NotFound
from domain.scope import CaseScope


@dataclass(frozen=True)
class CaseState:
    """One case at one load. `risk` is its level on each scale assessed, by (tool, domain)."""

    case: str
    unit_id: str
    area: str
    crime_type: str
    opened_on: date
    waiting_for: str
    agency: str
    risk: dict[tuple[str, str], str]
    review: str
    review_due_on: date | None
    victim_contacted_on: date | None
    closed_on: date | None
    exit_reason: str


def states_at(engine: Engine, scope: CaseScope, at: int | date) -> list[CaseState]:
    """The cases of the scope as a load left them, by their reference.

    `at` is the load's number, or a day: then the last load whose data speaks for no later day. A
    CaseScope held by an agency gives the cases that were that agency's move then. The access log
    knows of it before anything is shown.
    """
    with engine.begin() as connection:
        c = case_states.c
        asked = select(case_states).where(
            c.load_id == _snapshot_at(connection, at), of_units(case_states, scope), _held(scope)
        )
        rows = connection.execute(asked.order_by(c.case_id)).all()
        write(
            connection,
            Actor(scope.viewer, scope.role),
            Action.CONSULTATION,
            door=scope.door,
            filters=f"case states at {at}",
            units=scope.units,
            rows=len(rows),
        )
    return [_state(engine, scope, row) for row in rows]


def _snapshot_at(connection: Connection, at: int | date) -> int:
    c = snapshots.c
    is_day = isinstance(at, date)
    wanted = c.as_of_on <= at.toordinal() if isinstance(at, date) else c.load_id == at
    asked = select(c.states_of).where(wanted).order_by(c.load_id.desc()).limit(1)
    found = connection.scalar(asked)
    if found is None:
        raise NotFound(f"No load {'up to' if is_day else 'number'} {at} has kept how cases stood.")
    return found


def _held(scope: CaseScope) -> ColumnElement[bool]:
    return true() if scope.held_by is None else case_states.c.agency == scope.held_by


def _state(engine: Engine, scope: CaseScope, row: Any) -> CaseState:
    return CaseState(
        case=pseudonym(engine, row.case_id) if scope.pseudonymous else row.case_id,
        unit_id=row.unit_id,
        area=row.area,
        crime_type=row.crime_type,
        opened_on=date.fromordinal(row.opened_on),
        waiting_for=row.waiting_for,
        agency=row.agency,
        risk=_levels(row.risk),
        review=row.review,
        review_due_on=_day(row.review_due_on),
        victim_contacted_on=_day(row.victim_contacted_on),
        closed_on=_day(row.closed_on),
        exit_reason=row.exit_reason,
    )


def _levels(risk: str) -> dict[tuple[str, str], str]:
    written = [one.split(":") for one in risk.split()]
    return {(tool, domain): level for tool, domain, level in written}


def _day(on: int | None) -> date | None:
    return None if on is None else date.fromordinal(on)
