"""The access log: who did what, through which door, written before anything is shown.

It holds no case content: a filter is a period, the name of a measure or of an account. If it cannot
be written, whatever it was to be about does not happen.
"""

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from data_access.access_tables import instant
from data_access.log_chain import Unsealed, append
from domain.errors import Busy, DataUnavailable, NotLogged
from domain.terms import Term


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


class Door(Term):
    """Through what somebody came, if it is no page: a page is its own name on the menu."""

    SIGN_IN = "sign_in", "Sign-in"
    SIGN_OUT = "sign_out", "Sign-out"
    SECOND_FACTOR = "second_factor", "Second factor"
    OWN_PASSWORD = "own_password", "Change of one's own password"
    ORGANISATION = "organisation", "Sign-in through the organisation"
    LOCK_OUT = "lock_out", "Lock-out"
    PAGE = "page", "A page"
    PART_OF_A_PAGE = "part of a page", "Part of a page"
    CASE_LIST = "case list", "Case list"
    CASE_LIST_FILE = "case list download", "Case list, as a file"
    DOWNLOAD = "download", "Figures or a list, as a file"
    LOG_FILE = "log download", "Access log, as a file"
    NOT_THEIR_FILE = "file", "A file of another session"
    BRIEF = "brief", "Briefing, as a file"
    RELEASE_PREVIEW = "release preview", "Release, beforehand"
    EXACT_TOTAL = "exact total", "Release, an exact total"
    LOAD = "load", "Load"
    COMMAND_FIGURES = "figures", "Figures, on the command line"
    COMMAND_LOG = "access log", "Access log, on the command line"


@dataclass(frozen=True)
class Actor:
    """Who did it: the account's name and the role it held then."""

    name: str
    role: str


NOBODYS = "none"
"""The role of whoever has no account."""
TERMINAL = Actor("terminal", NOBODYS)
"""Whoever has a terminal on the server: no account stands behind it."""
ORGANISATION = Actor("organisation", NOBODYS)
"""Whoever vouched for somebody's role."""
UNKNOWN = Actor("unknown", NOBODYS)
"""Somebody who is not signed in. What they typed as a name may be a password: it is not kept."""


def write(
    place: Engine | Connection,
    actor: Actor,
    action: Action,
    *,
    door: str,
    filters: str = "",
    units: Collection[str] = (),
    rows: int | None = None,
    at: datetime | None = None,
) -> None:
    """One line in the log, in the transaction of `place` if it has one. If it fails: NotLogged,
    or Busy where somebody else holds the database.

    `units` are those whose records it is about. Call it last: from here to the end of the
    transaction nobody else can write a line.
    """
    line: Unsealed = {
        "at": instant(at or datetime.now(UTC)),
        "actor": actor.name,
        "role": str(actor.role),
        "action": action.value,
        "door": str(door),
        "filters": filters,
        "row_count": rows,
        "units": _in_lines(units),
    }
    with _or_nothing(), _transaction(place) as connection:
        append(connection, line)


@contextmanager
def _or_nothing() -> Iterator[None]:
    try:
        yield
    except Busy:
        raise  # nothing is done either, and the reason is no fault
    except (SQLAlchemyError, DataUnavailable) as error:
        raise NotLogged(
            "The access log cannot be written, so nothing is shown. Whoever runs the server can "
            "find the reason with: python manage.py check"
        ) from error


def _in_lines(units: Collection[str]) -> str:
    """No name of a unit has an end of line in it, so that none can be taken for a part of one."""
    return "".join(f"\n{unit}" for unit in sorted(units)) + ("\n" if units else "")


def _transaction(place: Engine | Connection) -> AbstractContextManager[Connection]:
    return place.begin() if isinstance(place, Engine) else nullcontext(place)
