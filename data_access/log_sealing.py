"""Sealing an access log as it stands: one without seals, or one whose key is lost."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from data_access.access_log import TERMINAL, Action, Door, write
from data_access.access_tables import access_log, access_log_head
from data_access.log_chain import sealed_head
from data_access.log_key import made_log_key
from data_access.seals import BEGINNING, seal_of_line

HEAD = 1
SEALED_ANEW = "sealed anew"
AT_ONCE = 5000
"""Lines sealed at a time: as many as memory need hold."""


def begin_chain(connection: Connection, now: datetime) -> None:
    """For a database that has just got its head table: makes a key if there is none."""
    if connection.scalar(select(access_log_head.c.head_id)) is None and _seal_all(connection):
        _say_so(connection, now)


def seal_anew(connection: Connection, now: datetime) -> int:
    """For a key that was lost or changed: seals every line as it stands, and says so in a last one.

    Nothing vouches for the lines from before; how many there were is the answer.
    """
    lines = _seal_all(connection)
    _say_so(connection, now)
    return lines


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


def _say_so(connection: Connection, now: datetime) -> None:
    """In a line that is sealed in its turn: up to here nothing vouches for what was written."""
    write(
        connection, TERMINAL, Action.ALTERATION, door=Door.COMMAND_LOG, filters=SEALED_ANEW, at=now
    )


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
