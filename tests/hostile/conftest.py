"""A database that knows something, and what every attack on it must come to: a refusal, no more."""

import shutil
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.engine import database
from data_access.loading import load_extract
from domain.errors import BadExtract
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Refused = Callable[[Path], str]
MEMORY_FOR_A_REFUSAL = 64 * 1024**2
"""Bytes. A row of 2 MB takes 40 as elements of XML; an attack that is believed takes gigabytes."""


@pytest.fixture
def extract(tmp_path: Path) -> DrawnExtract:
    """A right extract, for a test to spoil in one place."""
    return DrawnExtract(tmp_path / "extract")


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory, _migrated_file: Path) -> Iterator[Engine]:
    """A database with an earlier load in it. Nothing here may change it, so all tests share it."""
    folder = tmp_path_factory.mktemp("known")
    copy = folder / "oversight.db"
    shutil.copy(_migrated_file, copy)
    engine = database(f"sqlite:///{copy}")
    load_extract(engine, DrawnExtract(folder / "extract").written(), by=ANA)
    yield engine
    engine.dispose()


@pytest.fixture
def refused(known: Engine) -> Refused:
    """Sends it, sees that it is refused, that no row anywhere changed; gives the sentence."""

    def sentence(path: Path) -> str:
        before = all_rows(known)
        with pytest.raises(BadExtract) as refusal:
            load_extract(known, path, by=ANA)
        assert all_rows(known) == before
        return str(refusal.value)

    return sentence


@pytest.fixture
def refused_at_once(refused: Refused) -> Refused:
    """The same for what would fill the memory if it were believed."""

    def sentence(path: Path) -> str:
        with within(MEMORY_FOR_A_REFUSAL):
            return refused(path)

    return sentence


def all_rows(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table there is: records, timeline, loads, logs."""
    with engine.connect() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        return {
            name: sorted(
                map(tuple, connection.exec_driver_sql(f'SELECT * FROM "{name}"')), key=repr
            )
            for name in tables.scalars().all()
        }


@contextmanager
def within(most: int) -> Iterator[None]:
    """Fails if more memory than this was held at any moment."""
    tracemalloc.start()
    try:
        yield
        _, peak = tracemalloc.get_traced_memory()
        assert peak < most, f"{peak / 1024**2:.0f} MB were held at once"
    finally:
        tracemalloc.stop()
