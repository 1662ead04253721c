"""What every test may ask for, and what no test leaves to the next."""

import os

import pytest
from sqlalchemy import Engine

from data_access import counting, pseudonyms
from data_access.log_key import KEY
from tests.programme import Programme

os.environ[KEY] = "a key that seals the logs of tests alone"
"""Databases of tests are copied from place to place: none has a key file beside it."""
pytest_plugins = ["tests.databases", "tests.sample_database"]


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Tests share a database address and load no extract: what was kept is not theirs."""
    counting._counted.cache_clear()
    pseudonyms._key.cache_clear()


@pytest.fixture
def programme(engine: Engine) -> Programme:
    """An empty programme, on SQLite and on PostgreSQL in turn."""
    return Programme(engine)
