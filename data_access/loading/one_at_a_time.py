"""Two loads wait for each other; whoever reads waits for neither."""

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError

from data_access.engine import LONGEST_WAIT_SECONDS, waits_at_most
from data_access.load_tables import loads
from domain.errors import DataUnavailable

TAKE_TURNS = {
    "sqlite": ("BEGIN IMMEDIATE",),
    "postgresql": (
        f"SET LOCAL lock_timeout = '{LONGEST_WAIT_SECONDS}s'",
        f"LOCK TABLE {loads.name} IN EXCLUSIVE MODE",
        "SET LOCAL lock_timeout TO DEFAULT",
    ),
}
"""SQLite waits as long by its own setting (engine.py)."""
SHORT_WAIT_SECONDS = 5


def wait_for_other_loads(connection: Connection) -> None:
    """Call it first in the transaction that stores what a load has read."""
    try:
        for statement in TAKE_TURNS[connection.dialect.name]:
            connection.execute(text(statement))
    except (DataUnavailable, OperationalError) as error:
        raise DataUnavailable("Another load is under way. Try again when it is done.") from error


def leave_no_old_pages(engine: Engine) -> None:
    """SQLite keeps what a load wrote over in a log beside the file: it is emptied now.

    Whoever is reading an old page gets a few seconds to finish; then the next load empties it.
    """
    if engine.dialect.name != "sqlite":
        return
    with engine.connect() as connection, waits_at_most(connection, SHORT_WAIT_SECONDS):
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
