"""A scope as a WHERE clause: no scope, no rows; a filter narrows whatever it can."""

import pytest
from sqlalchemy import select

from data_access.within import scoped
from domain.timeline import (
    TIMELINE,
    custody_spells,
    delivered_custody,
    ledger_timeline,
    offence_timeline,
    risk_scales,
)

AS_OF = "2020-03-06"
WITH_A_UNIT = [table for table in TIMELINE if "unit_id" in table.c]


@pytest.fixture
def two_units(programme):
    """One of everything in each of two units."""
    programme.staff("unit_id \n U1 \n U2")
    programme.cases("""
        case_id  unit_id  area        crime_type
        C1       U1       halton      stalking
        C2       U2       warrington  harassment
    """)
    programme.holdings("case_id from_on \n C1 2020-01-02 \n C2 2020-01-02")
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2020-01-10
        C2       high   2020-01-10
    """)
    programme.interventions("case_id \n C1 \n C2")
    programme.sessions("intervention_id booked_on \n I1 2020-01-20 \n I2 2020-01-20")
    programme.plans("case_id \n C1 \n C2")
    programme.orders("case_id \n C1 \n C2")
    programme.actions("unit_id case_id \n U1 C1 \n U2 C2")
    programme.victim_support("referral_id \n R1 \n R2")
    programme.ledger("fund_line month actual \n one 2020-01-01 10 \n two 2020-01-01 20")
    programme.posts("fund_line unit_id \n one U1 \n two U2")
    programme.build()
    return programme


def _rows(programme, table, **asked):
    rows = scoped(programme.question(AS_OF, **asked))(table)
    with programme.engine.connect() as connection:
        return connection.execute(select(rows)).mappings().all()


@pytest.mark.parametrize("table", WITH_A_UNIT, ids=lambda table: table.name)
def test_a_scope_of_one_unit_gives_rows_of_that_unit_and_no_other(two_units, table):
    assert {row["unit_id"] for row in _rows(two_units, table, units=("U1",))} == {"U1"}
    assert len(_rows(two_units, table)) == 2 * len(_rows(two_units, table, units=("U1",)))


@pytest.mark.parametrize("table", [*WITH_A_UNIT, ledger_timeline], ids=lambda table: table.name)
def test_no_scope_gives_no_rows(two_units, table):
    assert _rows(two_units, table, units=()) == []


def test_the_pounds_of_a_unit_are_those_of_the_lines_that_pay_for_it(two_units):
    lines = [row["fund_line"] for row in _rows(two_units, ledger_timeline, units=("U2",))]
    assert lines == ["two"]


@pytest.mark.parametrize("table", WITH_A_UNIT, ids=lambda table: table.name)
def test_a_filter_narrows_every_table_that_has_its_column(two_units, table):
    for asked in ({"area": "halton"}, {"crime_type": "stalking"}):
        (column,) = asked
        units = {row["unit_id"] for row in _rows(two_units, table, **asked)}
        assert units == ({"U1"} if column in table.c else {"U1", "U2"})


def test_a_unit_that_does_not_exist_has_no_rows(two_units):
    assert _rows(two_units, WITH_A_UNIT[0], units=("U3",)) == []


WITHOUT_A_UNIT = [offence_timeline, risk_scales, custody_spells, delivered_custody]


@pytest.mark.parametrize("table", WITHOUT_A_UNIT, ids=lambda table: table.name)
def test_a_table_that_names_no_unit_cannot_be_reached_by_itself(two_units, table):
    with pytest.raises(AttributeError, match="unit_id"):
        _rows(two_units, table)
