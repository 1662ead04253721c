"""The sample extract, loaded once for a test run; each test that asks for it gets a copy."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data_access.access_log import TERMINAL
from data_access.engine import database
from data_access.loading import load_extract
from data_access.schema import prepare
from sample_data import write_extract
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
def sample_engine(tmp_path: Path, sample_file: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """The sample data and an account for each role, as the database the app is using."""
    copy = tmp_path / "sample.db"
    shutil.copy(sample_file, copy)
    monkeypatch.setenv("OVERSIGHT_DATABASE", f"sqlite:///{copy}")
    return database()
