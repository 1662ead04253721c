"""The access log: who did what, through which door, written before anything is shown.

It holds no case content: a filter is a unit, a period, the name of a measure or of an account.
"""

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Connection, Engine, insert

from data_access.access_tables import access_log, instant


class Action(StrEnum):
    """What may happen to a record (Data Protection Act 2018 s.62), and at the door."""

    COLLECTION = "collection"
    ALTERATION = "alteration"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    COMBINATION = "combination"
    ERASURE = "erasure"
    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    REFUSAL = "refusal"


@dataclass(frozen=True)
class Actor:
    """Who did it: the account's name and the role it held then."""

    name: str
    role: str


TERMINAL = Actor("terminal", "none")
"""Whoever has a terminal on the server: no account stands behind it."""
UNKNOWN = Actor("unknown", "none")
"""Somebody who is not signed in. What they typed as a name may be a password: it is not kept."""


def write(
    place: Engine | Connection,
    actor: Actor,
    action: Action,
    *,
    door: str,
    filters: str = "",
    rows: int | None = None,
    at: datetime | None = None,
) -> None:
    """One line in the log, in the transaction of `place` if it has one."""
    line = {
        "at": instant(at or datetime.now(UTC)),
        "actor": actor.name,
        "role": actor.role,
        "action": action,
        "door": door,
        "filters": filters,
        "row_count": rows,
    }
    with _transaction(place) as connection:
        connection.execute(insert(access_log).values(line))


def _transaction(place: Engine | Connection) -> AbstractContextManager[Connection]:
    return place.begin() if isinstance(place, Engine) else nullcontext(place)
