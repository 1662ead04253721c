"""What a session is being looked at as: beside its row, logged at its start and at its end."""

from dataclasses import dataclass, replace
from typing import Self

from sqlalchemy import Connection, delete, insert, select

from data_access.access_log import Action, Actor, write
from data_access.access_tables import viewing_as
from data_access.sessions import is_token, token_hash
from domain.terms import Agency, Role

DOOR = "view_as"
BETWEEN = "\n"
"""No name of a unit has an end of line in it."""


@dataclass(frozen=True)
class View:
    """A role, and the units and the agency that it is looked at with."""

    role: Role
    units: frozenset[str]
    agency: Agency | None = None

    @property
    def words(self) -> str:
        """In codes, for the access log."""
        agency = f" agency={self.agency}" if self.agency else ""
        return f"{self.role} units={','.join(sorted(self.units))}{agency}"

    @classmethod
    def of_codes(cls, role: str, units: str, agency: str | None) -> Self:
        return cls(
            Role(role),  # type: ignore[call-arg]
            frozenset(units.split(BETWEEN)),
            Agency(agency) if agency else None,  # type: ignore[call-arg]
        )


def actor_as(actor: Actor, role: Role) -> Actor:
    """The person who looks, and with whose eyes: both stand in every line of the log."""
    return replace(actor, role=f"{actor.role} as {role}")


def start_viewing(connection: Connection, token: str, view: View, actor: Actor) -> None:
    """In the place of whatever the session was looked at as before."""
    stop_viewing(connection, token, actor)
    connection.execute(
        insert(viewing_as).values(
            token_hash=token_hash(token),
            role=view.role,
            agency=view.agency,
            units=BETWEEN.join(sorted(view.units)),
        )
    )
    _log(connection, "start", view, actor)


def viewing(connection: Connection, token: str | None) -> View | None:
    """What this session is looked at as; None for every other."""
    if not is_token(token):
        return None
    c = viewing_as.c
    asked = select(c.role, c.units, c.agency).where(c.token_hash == token_hash(token))
    row = connection.execute(asked).one_or_none()
    return View.of_codes(*row) if row else None


def stop_viewing(connection: Connection, token: str, actor: Actor) -> None:
    """Nothing where there is nothing to stop; of two that come together only one is logged."""
    view = viewing(connection, token)
    this_one = viewing_as.c.token_hash == token_hash(token)
    if view and connection.execute(delete(viewing_as).where(this_one)).rowcount:
        _log(connection, "stop", view, actor)


def _log(connection: Connection, what: str, view: View, actor: Actor) -> None:
    looking = actor_as(actor, view.role)
    write(
        connection,
        looking,
        Action.CONSULTATION,
        door=DOOR,
        filters=f"{what} {view.words}",
        units=view.units,
    )
