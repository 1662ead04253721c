"""The store of releases: written once by whoever publishes, read by nobody else's connection.

The commissioner's road ends here. On SQLite the store is a file of its own, opened for reading
only; on PostgreSQL a schema of its own, which OVERSIGHT_RELEASES may name with a role that has
rights on nothing else (docs/disclosure.md has the SQL).
"""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Engine, insert, inspect, make_url, select
from sqlalchemy.exc import ArgumentError, IntegrityError
from sqlalchemy.schema import CreateSchema

from data_access.engine import database, database_url
from data_access.release_tables import SCHEMA, releases, store_metadata
from domain.errors import DataUnavailable, NotFound

ADDRESS = "OVERSIGHT_RELEASES"
BESIDE = "-releases.db"


@dataclass(frozen=True)
class Stored:
    """A release as it lies in the store."""

    number: int
    published_at: str
    published_by: str
    fingerprint: str
    content: str


class PublishedMeanwhile(DataUnavailable):
    """Somebody else published first."""


def store_url(records: URL | None = None) -> URL:
    """The address in OVERSIGHT_RELEASES, else beside the records: a file, or their server."""
    try:
        if address := os.environ.get(ADDRESS):
            return make_url(address)
        records = records or make_url(database_url())
    except ArgumentError as error:
        raise DataUnavailable(
            f"The address of the releases cannot be read. Write {ADDRESS} as sqlite:///file.db or "
            "postgresql+psycopg://user@host/name."
        ) from error
    if records.get_backend_name() != "sqlite" or not records.database:
        return records
    return records.set(database=f"{records.database.removesuffix('.db')}{BESIDE}")


def reading(records: URL | None = None) -> Engine | None:
    """The store to read from, and nothing else; None while nothing has been published.

    `records` is the address of the database whose releases they are: the app's, if none is given.
    """
    url = store_url(records)
    if url.get_backend_name() == "sqlite":
        file = Path(url.database or "").absolute()
        if not file.exists():
            return None
        only = {"mode": "ro", "uri": "true"}
        url = URL.create("sqlite", database=f"file:{quote(str(file))}", query=only)
    engine = _at(url)
    schema = None if url.get_backend_name() == "sqlite" else SCHEMA
    return engine if inspect(engine).has_table(releases.name, schema=schema) else None


def writing(records: Engine) -> Engine:
    """The store to publish in, made if it is not there.

    On the server of the records it is written by their own role: that of the store only reads.
    """
    url = store_url(records.url)
    on_server = url.get_backend_name() == records.dialect.name == "postgresql"
    is_same = on_server and (url.host, url.database) == (records.url.host, records.url.database)
    engine = _at(records.url if is_same else url)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(CreateSchema(SCHEMA, if_not_exists=True))
        store_metadata.create_all(connection)
    return engine


def _at(url: URL) -> Engine:
    engine = database(url.render_as_string(hide_password=False))
    if engine.dialect.name != "sqlite":
        return engine
    return engine.execution_options(schema_translate_map={SCHEMA: None})


def all_stored(store: Engine | None) -> list[Stored]:
    """Every release, the first first."""
    if store is None:
        return []
    with store.connect() as connection:
        rows = connection.execute(select(releases).order_by(releases.c.number)).all()
    return [Stored(**row._mapping) for row in rows]


def stored(store: Engine | None, number: int) -> Stored:
    found = [one for one in all_stored(store) if one.number == number]
    if not found:
        raise NotFound(f"There is no release {number}.")
    return found[0]


def add(store: Engine, release: Stored) -> None:
    """Publish: in one transaction, the number being the next and nobody else's."""
    try:
        with store.begin() as connection:
            connection.execute(insert(releases), vars(release))
    except IntegrityError as error:
        raise PublishedMeanwhile(
            f"Somebody else published release {release.number} meanwhile. Nothing of yours was "
            "published: look at theirs first, then publish again."
        ) from error
