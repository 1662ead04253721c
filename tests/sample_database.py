"""The sample extract, loaded once for a test run; each test that asks for it gets a copy."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from data_access import counting
from data_access.access_log import TERMINAL
from data_access.engine import database
from data_access.loading import load_extract
from data_access.schema import prepare
from sample_data import write_extract
from tests.databases import lay_anew
from tests.people import add
from tests.sample_people import SAMPLE_PEOPLE


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample extract as `manage.py sample` writes it."""
    folder = tmp_path_factory.mktemp("sample") / "extract"
    write_extract(folder)
    return folder


@pytest.fixture(scope="session")
def sample_file(sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("loaded") / "oversight.db"
    opened = database(f"sqlite:///{path}")
    prepare(opened)
    load_extract(opened, sample_folder, by=TERMINAL)
    for account in SAMPLE_PEOPLE:
        add(opened, account)
    opened.dispose()  # the last to leave writes everything into the one file
    return path


@pytest.fixture
def sample_engine(
    _one_sample: Engine, sample_file: Path, _counts_kept: Any, monkeypatch: pytest.MonkeyPatch
) -> Engine:
    """The sample data and an account for each role, as the database the app is using.

    No test changes its records, so what is once counted of them is kept for the next test.
    """
    lay_anew(_one_sample, sample_file)
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(_one_sample.url))
    monkeypatch.setattr(counting, "_counted", _counts_kept)
    return _one_sample


@pytest.fixture(scope="session")
def _counts_kept() -> Any:
    """A memory of its own: that of the app is emptied before every test."""
    return lru_cache(maxsize=4096)(counting._counted.__wrapped__)


@pytest.fixture(scope="session")
def _one_sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    opened = database(f"sqlite:///{tmp_path_factory.mktemp('sample') / 'oversight.db'}")
    yield opened
    opened.dispose()
