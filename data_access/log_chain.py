"""The access log as a chain: each line sealed with the line before it, and the head with the last.

Whoever writes first takes the row of the head, and holds it to the end of the transaction: two
processes that write at once wait for each other, so there is one chain.
"""

from typing import Any, TypedDict

from sqlalchemy import URL, Connection, Row, insert, text, update

from data_access.access_tables import access_log, access_log_head
from data_access.engine import LONGEST_WAIT_SECONDS
from data_access.log_key import log_key, place_of_log_key
from data_access.seals import is_same, mark_of, seal_of_head, seal_of_line
from domain.errors import DataUnavailable
from domain.printable import printable


class Unsealed(TypedDict):
    """A line as it is said, before it has its place in the chain."""

    at: str
    actor: str
    role: str
    action: str
    door: str
    filters: str
    row_count: int | None
    units: str


def append(connection: Connection, line: Unsealed) -> None:
    """Add a line after the last, sealed with it."""
    key = log_key(connection.engine.url)
    head = _taken_head(connection, key)
    whole = {**line, "entry_id": head.entry_id + 1, "previous": head.seal}
    seal = seal_of_line(key, whole)
    connection.execute(insert(access_log).values(**whole, seal=seal))
    connection.execute(
        update(access_log_head).values(
            sealed_head(key, head.line_count + 1, whole["entry_id"], seal)
        )
    )


def _taken_head(connection: Connection, key: bytes) -> Row[Any]:
    """The head, and with it the turn to write: an UPDATE waits for whoever has it on both engines.

    A head that our key has not sealed is not gone on from: that would make it ours.
    """
    if connection.dialect.name == "postgresql":  # SQLite waits as long by its own setting
        connection.execute(_WAIT, {"longest": f"{LONGEST_WAIT_SECONDS}s"})
    c = access_log_head.c
    take = update(access_log_head).values(line_count=c.line_count).returning(*c)
    return checked_head(connection.execute(take).one_or_none(), key, connection.engine.url)


_WAIT = text(
    "SELECT set_config('lock_timeout', coalesce(nullif(current_setting('lock_timeout'), '0'), "
    ":longest), true)"
)
"""To the end of the transaction, unless it waits less long already."""


def checked_head(head: Row[Any] | None, key: bytes, url: URL) -> Row[Any]:
    """The head, if this key has sealed it as it stands."""
    if head is None:
        raise DataUnavailable("Access log: its head is missing. It was taken away.")
    if head.key_mark != mark_of(key):
        named = printable(str(head.key_mark))
        raise DataUnavailable(
            f"Access log: it is sealed with key {named}, and {place_of_log_key(url)} holds "
            f"key {mark_of(key)}. Put the first back. If it is lost: python manage.py seal"
        )
    if not is_same(head.head_seal, seal_of_head(key, head.line_count, head.entry_id, head.seal)):
        raise DataUnavailable("Access log: its head is not as it was written. It was changed.")
    return head


def sealed_head(key: bytes, line_count: int, entry_id: int, seal: str) -> dict[str, Any]:
    return {
        "line_count": line_count,
        "entry_id": entry_id,
        "seal": seal,
        "key_mark": mark_of(key),
        "head_seal": seal_of_head(key, line_count, entry_id, seal),
    }
