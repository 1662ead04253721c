"""The timeline of a drawn extract, with its days as they are written."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, Table, select

from data_access.loading import load_extract
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Built = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def built(engine: Engine, extract: DrawnExtract) -> Built:
    """Loads what was drawn, on either engine; then `built(table, "column", …)` in key order."""
    loaded = False

    def rows_of(table: Table, *names: str) -> list[tuple[Any, ...]]:
        nonlocal loaded
        if not loaded:
            load_extract(engine, extract.written(), by=ANA)
            loaded = True
        asked = select(*(table.c[name] for name in names)).order_by(*table.primary_key)
        with engine.connect() as connection:
            return [
                tuple(_as_written(name, cell) for name, cell in zip(names, row, strict=True))
                for row in connection.execute(asked)
            ]

    return rows_of


def _as_written(name: str, cell: Any) -> Any:
    is_day = name.endswith("_on") and cell is not None
    return date.fromordinal(cell).isoformat() if is_day else cell
