"""What has been loaded: the load that counts are made from, the feeds, and the history."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, select

from data_access.load_tables import loads
from data_access.loading.report import LoadReport
from domain.errors import NotFound
from domain.timeline import feed_timeline


class Load(NamedTuple):
    """The latest load. Counts are kept under its `load_id`: nothing else changes them."""

    load_id: int
    loaded_at: str
    data_as_of: date


class Feed(NamedTuple):
    """A table as a feed last delivered it, and the day it spoke for."""

    feed: str
    table: str
    as_of: date
    mode: str

    def days_old(self, on: date) -> int:
        return (on - self.as_of).days


class LoadTotals(NamedTuple):
    """What one load brought: rows in all, those refused, and those with days out of order."""

    load_id: int
    on: date
    received: int
    refused: int
    faults: int


def current_load(engine: Engine) -> Load | None:
    """None while nothing has been loaded. The data's day is the latest that any feed speaks for."""
    latest_day = select(func.max(feed_timeline.c.as_of_on)).scalar_subquery()
    latest = (
        select(loads.c.load_id, loads.c.loaded_at, latest_day)
        .order_by(loads.c.load_id.desc())
        .limit(1)
    )
    with engine.connect() as connection:
        row = connection.execute(latest).one_or_none()
    return Load(row[0], row[1], date.fromordinal(row[2])) if row else None


def current_load_id(connection: Connection) -> int | None:
    """The load that this connection sees as the latest."""
    return connection.scalar(select(func.max(loads.c.load_id)))


def feeds(engine: Engine) -> list[Feed]:
    """Every table that was ever received, by feed."""
    c = feed_timeline.c
    asked = select(c.feed, c.table_name, c.as_of_on, c.mode).order_by(c.feed, c.table_name)
    with engine.connect() as connection:
        rows = connection.execute(asked).all()
    return [Feed(feed, table, date.fromordinal(day), mode) for feed, table, day, mode in rows]


def load_history(engine: Engine, most: int = 50) -> list[LoadReport]:
    """The reports of the last loads, the latest first."""
    asked = select(loads.c.report, loads.c.load_id).order_by(loads.c.load_id.desc()).limit(most)
    with engine.connect() as connection:
        return [LoadReport.from_json(told, key) for told, key in connection.execute(asked)]


def load_trend(engine: Engine, most: int = 26) -> list[LoadTotals]:
    """The totals of the last loads, the latest last."""
    return [_totals(report) for report in reversed(load_history(engine, most))]


def _totals(report: LoadReport) -> LoadTotals:
    total, on = report.total, loaded_on(report)
    return LoadTotals(report.load_id, on, total.received, total.refused, report.faults_found)


def loaded_on(report: LoadReport) -> date:
    """The day of a load, by the clock that all instants are kept by (UTC)."""
    return date.fromisoformat(report.loaded_at[:10])


def report(engine: Engine, load_id: int) -> LoadReport:
    """The report of one load."""
    asked = select(loads.c.report).where(loads.c.load_id == load_id)
    with engine.connect() as connection:
        told = connection.scalar(asked)
    if told is None:
        raise NotFound(f"There is no load {load_id}.")
    return LoadReport.from_json(told, load_id)
