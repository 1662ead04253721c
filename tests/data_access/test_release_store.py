"""Where releases lie, and that nothing else can be reached from there."""

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DatabaseError, ProgrammingError

from briefing.releases.earlier import earlier_releases
from data_access.release_store import Stored, add, all_stored, reading, store_url, writing
from domain.errors import DataUnavailable
from tests.releases_drawn import publish_first, two_years

ONE = Stored(1, "2020-04-06T12:00:00Z", "Ann", "f" * 64, "{}")


@pytest.mark.parametrize(
    ("records", "given", "store"),
    [
        ("sqlite:////srv/oversight.db", None, "sqlite:////srv/oversight-releases.db"),
        ("sqlite:///records", None, "sqlite:///records-releases.db"),
        ("sqlite:///a.db", "sqlite:///b.db", "sqlite:///b.db"),
        ("postgresql+psycopg://u@h/n", None, "postgresql+psycopg://u@h/n"),
    ],
)
def test_the_store_lies_beside_the_records_unless_told(monkeypatch, records, given, store):
    monkeypatch.setenv("OVERSIGHT_RELEASES", given or "")
    assert store_url(make_url(records)) == make_url(store)


def test_an_address_that_is_none_is_refused_in_words(monkeypatch):
    monkeypatch.setenv("OVERSIGHT_RELEASES", "somewhere")
    with pytest.raises(DataUnavailable, match="address of the releases cannot be read"):
        store_url()


def test_before_anything_is_published_there_is_no_store(sqlite_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_RELEASES", f"sqlite:///{tmp_path}/with # and %.db")
    assert reading() is None
    assert all_stored(None) == []
    add(writing(sqlite_engine), ONE)
    assert all_stored(reading()) == [ONE]
    assert (tmp_path / "with # and %.db").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def released_only(postgresql_engine, monkeypatch):
    """A role of the server that may read releases and nothing else, as the docs say to make it."""
    monkeypatch.delenv("OVERSIGHT_RELEASES", raising=False)
    published = publish_first(two_years(postgresql_engine).engine)
    with postgresql_engine.begin() as connection:
        connection.execute(text("CREATE ROLE released_only LOGIN"))
        connection.execute(text("GRANT USAGE ON SCHEMA releases TO released_only"))
        connection.execute(text("GRANT SELECT ON releases.releases TO released_only"))
    url = postgresql_engine.url.set(username="released_only")
    monkeypatch.setenv("OVERSIGHT_RELEASES", url.render_as_string(hide_password=False))
    yield published
    with postgresql_engine.begin() as connection:
        connection.execute(text("DROP SCHEMA releases CASCADE"))
        connection.execute(text("DROP OWNED BY released_only"))
        connection.execute(text("DROP ROLE released_only"))


def test_on_a_server_a_role_of_its_own_reads_releases_and_nothing_else(
    postgresql_engine, released_only
):
    store = reading(postgresql_engine.url)
    assert store.url.username == "released_only"
    assert all_stored(store) == [released_only]
    assert earlier_releases(postgresql_engine).next_number == 2
    for forbidden in (
        "SELECT * FROM case_timeline",
        "SELECT * FROM release_groups",
        "DELETE FROM releases.releases",
    ):
        with pytest.raises(ProgrammingError, match="permission denied"), store.begin() as to:
            to.execute(text(forbidden))
    with pytest.raises(DatabaseError, match="never changed"), postgresql_engine.begin() as to:
        to.execute(text("UPDATE releases.releases SET number = 2"))
    assert writing(postgresql_engine).url.username != "released_only"
    store.dispose()


def test_the_file_is_opened_for_reading_only(sqlite_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_RELEASES", f"sqlite:///{tmp_path}/store.db")
    add(writing(sqlite_engine), ONE)
    with pytest.raises(DatabaseError, match="readonly"), reading().begin() as to:
        to.execute(text("CREATE TABLE more (x)"))
    raw = create_engine(f"sqlite:///{tmp_path}/store.db")
    with raw.connect() as connection:
        tables = connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        assert list(tables) == ["releases"]
    raw.dispose()
