"""What every test may ask for, and what no test leaves to the next."""

import os
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from xdist.scheduler import LoadScopeScheduling

from data_access import counting, pseudonyms
from data_access.log_key import KEY
from tests.programme import Programme

os.environ[KEY] = "a key that seals the logs of tests alone"
"""Databases of tests are copied from place to place: none has a key file beside it."""

TESTS = Path(__file__).parent
LONGEST_FIRST = ("journeys", "pages", "data_access")
"""Folders whose files take longest: what is short fills the time at the end, on both workers."""

pytest_plugins = ["tests.databases", "tests.sample_database"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_when)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> "Together":
    return Together(config, log)


class Together(LoadScopeScheduling):
    """Each file is for one worker, which then makes what it shares once; so are all journeys, or
    there would be two browsers and two served apps on two cores.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "journeys" if file.startswith("tests/journeys/") else file


def _when(item: pytest.Item) -> int:
    folder = item.path.relative_to(TESTS).parts[0]
    return LONGEST_FIRST.index(folder) if folder in LONGEST_FIRST else len(LONGEST_FIRST)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Tests share a database address and load no extract: what was kept is not theirs."""
    counting._counted.cache_clear()
    pseudonyms._key.cache_clear()


@pytest.fixture
def programme(engine: Engine) -> Programme:
    """An empty programme, on SQLite and on PostgreSQL in turn."""
    return Programme(engine)
