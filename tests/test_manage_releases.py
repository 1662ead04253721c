"""The terminal publishes, lists and checks releases."""

import pytest
from sqlalchemy import create_engine, text
from typer.testing import CliRunner

from manage import app
from tests.releases_drawn import LAST_YEAR, a_store, two_years


@pytest.fixture
def store(sqlite_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    two_years(sqlite_engine)
    return a_store(monkeypatch, tmp_path)


def said(*words: str):
    return CliRunner().invoke(app, ["release", *words])


def test_a_period_is_published_listed_and_found_whole(store):
    done = said("publish", "--by", "Ann Officer", "--period", LAST_YEAR)
    assert done.exit_code == 0, done.stderr
    fingerprint = done.stdout.splitlines()[1].removeprefix("Fingerprint ")
    assert said("list").stdout.split("\t")[2:] == ["Ann Officer", f"{fingerprint}\n"]
    assert "Releases: as they were published." in CliRunner().invoke(app, ["check"]).stdout


def test_a_release_that_was_changed_or_is_not_in_the_log_is_found(store):
    said("publish", "--by", "Ann Officer", "--period", LAST_YEAR)
    opened = create_engine(f"sqlite:///{store}")
    with opened.begin() as connection:
        connection.execute(text("DROP TRIGGER no_update"))
        connection.execute(
            text("INSERT INTO releases SELECT 3, published_at, 'x', 'y', content FROM releases")
        )
    opened.dispose()
    checked = CliRunner().invoke(app, ["check"])
    assert checked.exit_code == 1
    assert "Release 2: it is missing from the store." in checked.stdout
    assert "Release 3: it was changed after it was published." in checked.stdout


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (("publish", "--by", "Ann", "--period", "2031/32"), "There is no closed period 2031/32"),
        (("allow", "uptake", "--period", LAST_YEAR, "--by", "", "--why", "x"), "Say who decides"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(store, asked, why):
    done = said(*asked)
    assert (done.exit_code, done.stdout) == (1, "")
    assert why in done.stderr


def test_a_total_is_allowed_by_name_and_reason(store):
    allowed = ("reoffending_as_reported", "--period", LAST_YEAR, "--by", "Ann", "--why", "Public")
    assert "exact in the next release" in said("allow", *allowed).stdout
