"""Open the database. SQLite by default, PostgreSQL by address; nothing else differs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from sqlite3 import SQLITE_BUSY
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from domain.errors import Busy, DataUnavailable

Database = Engine
"""What layers that run no SQL call it: they only hand it on."""
DEFAULT_DATABASE = "sqlite:///oversight.db"
LONGEST_WAIT_SECONDS = 60
"""For whoever writes while another does; then they are told."""
BUSY = "The database is busy, most likely because new data are being stored. Try again in a minute."
"""Said to whoever would be shown something: nothing is shown before it is in the access log."""
AT_A_FORM_SECONDS = 3.0
"""For whoever signs in: nobody sits before a form for a minute."""
LOCK_NOT_AVAILABLE = "55P03"
"""What PostgreSQL calls it."""
STATEMENTS_KEPT = 2000
"""The catalogue with its splits has more than the library keeps of its own accord."""


def database_url() -> str:
    """The address in OVERSIGHT_DATABASE, else the SQLite file beside the app."""
    return os.environ.get("OVERSIGHT_DATABASE") or DEFAULT_DATABASE


def database(url: str | None = None) -> Engine:
    """The engine for an address; one engine per address in this process."""
    return _engine(url or database_url())


@contextmanager
def one_moment(engine: Engine) -> Iterator[Connection]:
    """Whatever is read here is of one moment: a load that ends meanwhile is not seen."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")  # else each SELECT would be a moment of its own
        else:
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


@contextmanager
def waits_at_most(connection: Connection, seconds: float) -> Iterator[None]:
    """Nothing here waits longer than this for whoever writes; on PostgreSQL nor does the rest of
    the transaction."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {round(seconds * 1000)}")
        yield
        return
    usual = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {usual}")


@contextmanager
def at_a_form(engine: Engine) -> Iterator[Connection]:
    """A transaction for somebody who waits at a form: Busy in a few seconds, and nothing done."""
    with engine.begin() as connection, waits_at_most(connection, AT_A_FORM_SECONDS):
        yield connection


@contextmanager
def whatever_is_there(connection: Connection) -> Iterator[None]:
    """Here SQLite hands out text that is no text (not UTF-8) too, in place of an error; PostgreSQL
    holds none."""
    if connection.dialect.name != "sqlite":
        yield
        return
    opened: Any = connection.connection.dbapi_connection
    opened.text_factory = partial(str, encoding="utf-8", errors="surrogateescape")
    try:
        yield
    finally:
        opened.text_factory = str


@cache
def _engine(url: str) -> Engine:
    try:
        engine = create_engine(
            url, pool_pre_ping=not url.startswith("sqlite"), query_cache_size=STATEMENTS_KEPT
        )
    except (ArgumentError, NoSuchModuleError) as error:
        raise DataUnavailable(
            "The database address is not one we can open. Write it as sqlite:///file.db or "
            "postgresql+psycopg://user@host/name."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", _make_for_us_alone)
        event.listen(engine, "connect", _sqlite_settings)
    event.listen(engine, "handle_error", _say_that_it_is_busy)
    return engine


def _make_for_us_alone(_dialect: Any, _record: Any, where: list[Any], _settings: Any) -> None:
    """A new file is read by its owner alone; what SQLite lays beside it takes the same rights.

    A file that is there keeps the rights it has. What cannot be made, SQLite refuses in words.
    """
    if where[0] != ":memory:" and not where[0].startswith("file:"):
        with suppress(OSError):
            Path(where[0]).touch(mode=0o600, exist_ok=False)


def _say_that_it_is_busy(failed: ExceptionContext) -> None:
    """A load writes for longer than anybody waits; so may whoever else holds the database."""
    error = failed.original_exception
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # what else it says of it lies above
    if code == SQLITE_BUSY or getattr(error, "sqlstate", "") == LOCK_NOT_AVAILABLE:
        raise Busy(BUSY) from error


def _sqlite_settings(connection: Any, _record: Any) -> None:
    """Readers do not wait for a load; what is deleted is overwritten, and not only forgotten."""
    cursor = connection.cursor()
    for setting in (
        "foreign_keys=ON",
        "journal_mode=WAL",
        "secure_delete=ON",
        f"busy_timeout={LONGEST_WAIT_SECONDS * 1000}",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()
