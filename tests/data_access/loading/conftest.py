"""An extract to draw, and a load of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from data_access.access_log import Actor
from data_access.loading import LoadReport, load_extract
from data_access.tables import DELIVERED
from tests.extracts import DrawnExtract

ANA = Actor("ana", "administrator")


@pytest.fixture
def extract(tmp_path: Path) -> DrawnExtract:
    return DrawnExtract(tmp_path / "extract")


@pytest.fixture
def load(sqlite_engine: Engine) -> Callable[[DrawnExtract], LoadReport]:
    """Loads into SQLite: for rules about files and rows, which are the same for every engine."""
    return lambda drawn: load_extract(sqlite_engine, drawn.written(), by=ANA)


@pytest.fixture
def keys(sqlite_engine: Engine) -> Callable[[str], list[str]]:
    """The keys that a table holds now."""

    def keys_of(table: str) -> list[str]:
        key = DELIVERED[table].primary_key.columns[0]
        with sqlite_engine.connect() as connection:
            return list(connection.scalars(select(key).order_by(key)))

    return keys_of
