"""The units of the partnership, as last delivered."""

from datetime import date

from sqlalchemy import Engine, insert

from data_access.tables import units as units_table
from data_access.units import Unit, unit_ids, units

SOUTH = {"unit_id": "U1", "name": "South", "launched_on": 736864, "places": 12, "closed_on": None}
NORTH = {
    "unit_id": "U2",
    "name": "North",
    "launched_on": 736864,
    "places": None,
    "closed_on": 737490,
}


def test_without_a_load_there_is_no_unit(sqlite_engine: Engine) -> None:
    assert unit_ids(sqlite_engine) == frozenset()
    assert units(sqlite_engine) == []


def test_units_come_by_name_with_their_days(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(insert(units_table), [SOUTH, NORTH])
    assert unit_ids(engine) == {"U1", "U2"}
    assert units(engine) == [
        Unit("U2", "North", date(2018, 6, 19), None, date(2020, 3, 6)),
        Unit("U1", "South", date(2018, 6, 19), 12, None),
    ]
