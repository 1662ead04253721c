"""Sealing an access log as it stands: one without seals, or one whose key is lost.

Whoever has the database and not the key can take the chain away, head and all, and have it begun
again by the next start. So that is said in the log, and `check` says it until somebody has written
down that they know why.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from data_access.access_log import TERMINAL, Action, Door, write
from data_access.access_tables import access_log, access_log_head
from data_access.log_chain import sealed_head
from data_access.log_key import key_file_is_there, made_log_key
from data_access.seals import BEGINNING, seal_of_line

HEAD = 1
SEALED_ANEW, ACCEPTED = "sealed anew", "sealed anew, and known why"
AT_ONCE = 5000
"""Lines sealed at a time: as many as memory need hold."""


def begin_chain(connection: Connection, now: datetime, *, is_new: bool) -> None:
    """For a database without a chain: makes a key if there is none.

    Nothing need be said of it where database and key are both new. Lines that are left, a database
    of an earlier version or a key that was used already can mean that a chain was taken away.
    """
    if connection.scalar(select(access_log_head.c.head_id)) is not None:
        return
    is_new = is_new and not key_file_is_there(connection.engine.url)
    if _seal_all(connection) or not is_new:
        _say_so(connection, now, SEALED_ANEW)


def seal_anew(connection: Connection, now: datetime) -> int:
    """For a key that was lost or changed: seals every line as it stands, and says so in a last one.

    Nothing vouches for the lines from before; how many there were is the answer.
    """
    lines = _seal_all(connection)
    _say_so(connection, now, SEALED_ANEW)
    return lines


def accept_seal(connection: Connection, now: datetime) -> None:
    """Somebody knows why the log was sealed anew. Only a line after the last such one says so:
    those before it could have been put in."""
    _say_so(connection, now, ACCEPTED)


def _seal_all(connection: Connection) -> int:
    key = made_log_key(connection.engine.url)
    connection.execute(delete(access_log_head))  # and the turn is ours
    seal, count, entry_id = BEGINNING, 0, 0
    for lines in _batches(connection):
        sealed = []
        for line in lines:
            previous, entry_id = seal, line["entry_id"]
            seal = seal_of_line(key, {**line, "previous": previous})
            sealed.append({"of": entry_id, "previous": previous, "seal": seal})
        connection.execute(_RESEAL, sealed)
        count += len(sealed)
    head = {"head_id": HEAD, **sealed_head(key, count, entry_id, seal)}
    connection.execute(insert(access_log_head).values(head))
    return count


def _say_so(connection: Connection, now: datetime, what: str) -> None:
    """In a line that is sealed in its turn: up to here nothing vouches for what was written."""
    write(connection, TERMINAL, Action.ALTERATION, door=Door.COMMAND_LOG, filters=what, at=now)


_RESEAL = (
    update(access_log)
    .where(access_log.c.entry_id == bindparam("of"))
    .values(previous=bindparam("previous"), seal=bindparam("seal"))
)


def _batches(connection: Connection) -> Iterator[list[dict[str, Any]]]:
    last = 0
    while True:
        after = select(access_log).where(access_log.c.entry_id > last)
        asked = after.order_by(access_log.c.entry_id).limit(AT_ONCE)
        lines = [dict(line) for line in connection.execute(asked).mappings()]
        if not lines:
            return
        yield lines
        last = lines[-1]["entry_id"]
