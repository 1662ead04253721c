"""Every table keeps to the data contract."""

import re

import pytest

from tests.sample_data.contract import (
    CODES,
    COLUMNS,
    KEYS,
    REFERENCES,
    REFERENCES_BY_ANOTHER_NAME,
    REQUIRED,
    SCALES,
)

A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MAY_LIE_AHEAD = {"review_due_on", "due_on", "ends_on", "to_on", "month"}


def test_the_extract_has_a_manifest_and_all_20_tables(tables):
    assert set(tables) == {"manifest", *COLUMNS}
    assert len(COLUMNS) == 20


def test_every_table_comes_complete_from_one_feed_on_one_day(tables):
    assert sorted(row["table"] for row in tables["manifest"]) == sorted(COLUMNS)
    assert {row["mode"] for row in tables["manifest"]} == {"complete"}
    assert {row["as_of"] for row in tables["manifest"]} == {"2021-03-05"}
    assert {row["feed"] for row in tables["manifest"]} == {
        "police",
        "health",
        "victim_service",
        "unit",
        "commissioner_office",
    }


@pytest.mark.parametrize("table", COLUMNS)
def test_a_table_has_exactly_the_columns_of_the_contract(tables, table):
    assert tables[table], "no rows"
    assert list(tables[table][0]) == COLUMNS[table].split()


@pytest.mark.parametrize("table", REQUIRED)
def test_required_cells_are_filled(tables, table):
    for column in REQUIRED[table].split():
        assert all(row[column] for row in tables[table]), column


@pytest.mark.parametrize("table", KEYS)
def test_keys_are_unique(tables, table):
    keys = [tuple(row[column] for column in KEYS[table].split()) for row in tables[table]]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("table", COLUMNS)
def test_every_reference_leads_to_a_row(tables, table):
    for column, other in REFERENCES.items():
        if column in COLUMNS[table].split() and other != table:
            known = {row[column] for row in tables[other]}
            assert {row[column] for row in tables[table]} - {""} <= known, column


@pytest.mark.parametrize(("table", "column"), REFERENCES_BY_ANOTHER_NAME)
def test_so_does_every_reference_by_another_name(tables, table, column):
    other, key = REFERENCES_BY_ANOTHER_NAME[table, column]
    known = {row[key] for row in tables[other]}
    found = {row[column] for row in tables[table]} - {""}
    assert found
    assert found <= known


@pytest.mark.parametrize(("table", "column"), CODES)
def test_codes_are_those_of_the_contract(tables, table, column):
    found = {row[column] for row in tables[table]} - {""}
    assert found
    assert found <= set(CODES[table, column].split())


def test_levels_and_domains_belong_to_their_tool(tables):
    for row in tables["risk_assessments"]:
        domains, levels = SCALES[row["tool"]]
        assert row["domain"] in domains
        assert row["level"] in levels


@pytest.mark.parametrize("table", COLUMNS)
def test_days_are_written_year_month_day_and_have_come(tables, table):
    for column in COLUMNS[table].split():
        if column.endswith("_on") or column == "month":
            found = {row[column] for row in tables[table]} - {""}
            assert all(A_DAY.fullmatch(day) for day in found), column
            if column not in MAY_LIE_AHEAD:
                assert max(found, default="") <= "2021-03-05", column


def test_numbers_are_in_a_sensible_range(tables):
    for row in tables["staff"] + tables["posts"]:
        assert 0 < float(row["fte"]) <= 1
    for row in tables["perpetrators"] + tables["victims"]:
        assert 1940 <= int(row["birth_year"]) <= 2005
    assert all(0 < float(row["target"]) <= 365 for row in tables["targets"])
