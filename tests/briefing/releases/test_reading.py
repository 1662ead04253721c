"""Every function that a commissioner's page can call returns numbers and words, about nobody."""

import re
from types import FunctionType

import pytest

from briefing.record import of_release
from briefing.releases import (
    answers,
    area_table,
    fair_reach,
    figures,
    money,
    pictures,
    reading,
    table_rows,
)
from data_access import release_store
from disclosure.releases import derived
from tests.releases_drawn import a_store, publish_first, two_years

REFERENCE = re.compile(r"\b[RCPVIS]\d{1,6}\b")
ROAD = (
    *(reading, answers, fair_reach, figures, table_rows, derived, release_store),
    *(area_table, money, pictures, of_release),
)
NEEDS_RECORDS = {"writing", "add"}
"""Of whoever publishes: they are given the database of the records, which no page hands on."""


@pytest.fixture
def release(sqlite_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    a_store(monkeypatch, tmp_path)
    publish_first(two_years(sqlite_engine).engine)
    return reading.shelf()[0].release


def public_functions():
    return {
        f"{module.__name__}.{name}": one
        for module in ROAD
        for name, one in vars(module).items()
        if isinstance(one, FunctionType)
        and one.__module__ == module.__name__
        and name[0] != "_"
        and name not in NEEDS_RECORDS
    }


def given(release, name):
    """What an argument of that name may be, each in turn."""
    wanted = figures.Wanted("reoffending_as_reported", "Recorded offence since")
    return {
        "release": [release],
        "table": release.tables,
        "measure": [one.measure for one in release.tables],
        "part": [""],
        "group": ["all"],
        "wanted": [wanted],
        "feed": release.feeds,
        "store": [release_store.reading()],
        "number": [1],
        "records": [None],
        "day": [None],
        "about": [*pictures.BY_AREA, "Take-up", "Money"],
        "tables": [list(release.tables)],
        "which": [money.SPENT],
        "shelved": reading.shelf(),
        "is_greyed": [False],
    }[name]


def test_nothing_returned_names_a_case_or_a_person(release):
    called = public_functions()
    assert len(called) >= 12
    for function in called.values():
        arguments = function.__code__.co_varnames[: function.__code__.co_argcount]
        choices = [given(release, name) for name in arguments]
        for place in range(max(map(len, choices), default=1)):
            values = [each[min(place, len(each) - 1)] for each in choices]
            assert not REFERENCE.search(repr(function(*values))), function.__name__
