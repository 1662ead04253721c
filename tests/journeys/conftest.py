"""A served app, a real browser, and people who sign in through the form."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser import SAY_WHAT_TO_DO, find_browser
from tests.journeys.serving import Served, served, trial_pages
from tests.journeys.visiting import Visitor, Visitors

expect.set_options(timeout=30_000)
"""Milliseconds: how busy the machine is decides no journey. What is there at once costs nothing."""


@pytest.fixture(scope="session")
def prepared(sample_file: Path) -> Callable[[Path], str]:
    """Makes the address of a database with the sample data and an account for each role."""

    def database_in(folder: Path) -> str:
        shutil.copy(sample_file, folder / "oversight.db")
        return f"sqlite:///{folder / 'oversight.db'}"

    return database_in


@pytest.fixture(scope="session")
def app(
    tmp_path_factory: pytest.TempPathFactory, prepared: Callable[[Path], str]
) -> Iterator[Served]:
    """The app, served once for all journeys of this run."""
    folder = tmp_path_factory.mktemp("served")
    with served(prepared(folder), folder / "log.txt") as running:
        yield running


@pytest.fixture(scope="session")
def trial_app(
    tmp_path_factory: pytest.TempPathFactory, prepared: Callable[[Path], str]
) -> Iterator[Served]:
    """The same front door before trial pages."""
    folder = tmp_path_factory.mktemp("trial")
    with served(prepared(folder), folder / "log.txt", trial_pages(folder)) as running:
        yield running


@pytest.fixture
def just_started(tmp_path: Path, prepared: Callable[[Path], str]) -> Iterator[Served]:
    """An app that nobody has opened yet."""
    with served(prepared(tmp_path), tmp_path / "log.txt") as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.fail(SAY_WHAT_TO_DO)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sign_ins() -> dict[tuple[str, str], object]:
    """What browsers hold after a sign-in, for journeys that begin after it."""
    return {}


@pytest.fixture
def visitors(chromium: Browser, sign_ins: dict[tuple[str, str], object]) -> Iterator[Visitors]:
    """Makes visitors, each in a browser of their own, and looks where their requests went."""
    made = Visitors(chromium, sign_ins)
    yield made
    made.leave()


@pytest.fixture
def visitor(visitors: Visitors, app: Served) -> Visitor:
    """Somebody at the app's door, not signed in."""
    return visitors.at(app)
