"""The units of the partnership. They are no records about anybody: no scope is asked for."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Engine, select

from data_access.tables import units as units_table


class Unit(NamedTuple):
    """One unit, as it was last delivered."""

    unit_id: str
    name: str
    launched_on: date
    places: int | None
    closed_on: date | None


def unit_ids(engine: Engine) -> frozenset[str]:
    with engine.connect() as connection:
        return frozenset(connection.scalars(select(units_table.c.unit_id)))


def units(engine: Engine) -> list[Unit]:
    """Every unit, by name."""
    with engine.connect() as connection:
        rows = connection.execute(select(units_table).order_by(units_table.c.name)).all()
    return [
        Unit(
            row.unit_id,
            row.name,
            date.fromordinal(row.launched_on),
            row.places,
            date.fromordinal(row.closed_on) if row.closed_on else None,
        )
        for row in rows
    ]
