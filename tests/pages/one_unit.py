"""One unit of a few drawn rows, as the app has it after a load, with two accounts to look at it."""

from sqlalchemy import Engine

from data_access.tables import DELIVERED
from tests.pages.small_numbers import note_the_load
from tests.people import ANA, PIA, add
from tests.programme import Programme
from tests.two_units import AS_OF, two_units


def one_unit(engine: Engine, name: str = "Unit One") -> Programme:
    """U1 of tests/two_units.py: on its day 3 cases are open, 1 referral awaits triage."""
    programme = Programme(engine)
    for table in DELIVERED:
        programme.spoke("unit", table, AS_OF)
    programme.holds("units", [{"unit_id": "U1", "name": name, "launched_on": "2018-06-19"}])
    two_units(programme, "U1")
    note_the_load(engine)
    for account in (ANA, PIA):
        add(engine, account)
    return programme
