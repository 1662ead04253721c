"""Five ways by which one person's rows could reach another, each tried for every pair of people.

Two units with the same people in both (tests/two_units.py), a unit lead and a partner lead of each,
the commissioner and an administrator. Of each pair the first looks at everything, then the second.
"""

import io
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select

from auth.files import _note, is_for
from auth.permissions import Permission, may
from auth.viewer import Viewer
from charts.labels import label_of
from data_access import counting
from data_access.engine import database
from data_access.load_tables import loads
from data_access.loading.case_states import keep_case_states
from data_access.loading.report import LoadReport, QualityFault, RefusedRow, TableCounts
from data_access.loads import load_history
from data_access.snapshots import states_at
from data_access.tables import DELIVERED
from data_access.within import scoped
from disclosure.exports import csv_of, json_of, rows_of, table_csv, xlsx_of
from disclosure.released import Released
from domain import timeline
from domain.errors import NotPermitted
from domain.period import twelve_months_to
from domain.question import Question
from domain.terms import Agency, Role
from measures.catalogue import CATALOGUE
from pages.menu import MENU
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.cases import Behind, records_behind
from pages.parts.cases import rows_of as rows_of_records
from tests.pages.sent import words_sent
from tests.pages.small_numbers import note_the_load
from tests.people import ADA, ANA, COLM, PIA, add, sign_in
from tests.programme import Programme
from tests.tabs import Tab
from tests.two_units import AS_OF, two_units

NAMES = {"U1": "North End", "U2": "South Bank"}
U1, U2 = frozenset({"U1"}), frozenset({"U2"})
PEOPLE = {
    "ana": Viewer("ana", "Ana", Role.UNIT_LEAD, units=U1),
    "bea": Viewer("bea", "Bea", Role.UNIT_LEAD, units=U2),
    "pia": Viewer("pia", "Pia", Role.PARTNER_LEAD, Agency.HEALTH, U1),
    "pat": Viewer("pat", "Pat", Role.PARTNER_LEAD, Agency.HEALTH, U2),
    "colm": Viewer("colm", "Colm", Role.COMMISSIONER, units=U1 | U2),
    "ada": Viewer("ada", "Ada", Role.ADMINISTRATOR),
}
PAIRS = list(permutations(PEOPLE, 2))
every_pair = pytest.mark.parametrize(("first", "then"), PAIRS)
KEYS = ("support_offered", "feed_freshness")
"""A rate without a series is quick: test_every_function.py asks every other form."""


@pytest.fixture(scope="module")
def databases(
    tmp_path_factory: pytest.TempPathFactory, _migrated_file: Path
) -> Iterator[dict[str, Engine]]:
    """The two units together, and each of them alone."""
    made = {}
    for units in (("U1", "U2"), ("U1",), ("U2",)):
        file = tmp_path_factory.mktemp("units") / "oversight.db"
        shutil.copy(_migrated_file, file)
        made[" ".join(units)] = as_after_a_load(database(f"sqlite:///{file}"), *units)
    yield made
    for opened in made.values():
        opened.dispose()


def as_after_a_load(engine: Engine, *units: str) -> Engine:
    programme = Programme(engine)
    for table in DELIVERED:
        programme.spoke("unit", table, AS_OF)
    launched = {"launched_on": "2018-06-19"}
    programme.holds("units", [{"unit_id": u, "name": NAMES[u], **launched} for u in units])
    two_units(programme, *units)
    note_the_load(engine)
    with engine.begin() as connection:
        keep_case_states(connection, 1)
    for account in (ANA, PIA, COLM, ADA):
        add(engine, account)
    return engine


@pytest.fixture
def both(databases: dict[str, Engine], monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(databases["U1 U2"].url))
    return databases["U1 U2"]


# What somebody sees, and what they must not


def marks_of(then: str) -> list[str]:
    """What no screen, file or answer of theirs may hold: names and codes of the other units."""
    mine = PEOPLE[then].units if PEOPLE[then].grant.audience else frozenset()
    return [mark for unit in sorted((U1 | U2) - mine) for mark in (unit, NAMES[unit])]


def asked_by(name: str) -> Asked | None:
    """The question of their first page with these measures; None for whoever has none."""
    viewer, day = PEOPLE[name], date.fromisoformat(AS_OF)
    for item in MENU:
        if may(viewer, item.permission) and set(KEYS) <= set(item.measures):
            question = Question(viewer.scope, twelve_months_to(day), day)
            names = {unit: NAMES[unit] for unit in viewer.units}
            return Asked(question, names, item.stem, item.permission, "", day)
    return None


def seen_by(name: str) -> list[Released]:
    """Each measure as it is always shown, and by unit."""
    asked = asked_by(name)
    if asked is None:
        return []
    splits = [(key, by) for key in KEYS for by in (None, "unit")]
    return [
        ask(PEOPLE[name], asked, key, by)
        for key, by in splits
        if by is None or by in CATALOGUE[key].all_breakdowns
    ]


def figures_of(name: str) -> list[list[dict[str, object]]]:
    return [rows_of(released) for released in seen_by(name)]


Figures = dict[str, list[list[dict[str, object]]]]


@pytest.fixture(scope="module")
def unshared(databases: dict[str, Engine]) -> Figures:
    """What each sees where nobody has looked before."""
    return {name: figures_in(databases["U1 U2"], name) for name in PEOPLE}


@pytest.fixture(scope="module")
def alone(databases: dict[str, Engine]) -> Figures:
    """What each sees where no unit is there but their own."""
    return {
        name: figures_in(databases.get(" ".join(sorted(one.units)), databases["U1 U2"]), name)
        for name, one in PEOPLE.items()
    }


def figures_in(engine: Engine, name: str) -> list[list[dict[str, object]]]:
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("OVERSIGHT_DATABASE", str(engine.url))
        counting._counted.cache_clear()
        return figures_of(name)


# 1. What is kept for one is not given to another


@every_pair
def test_the_cache_of_one_gives_nothing_to_another(both, unshared, first, then):
    seen_by(first)
    figures = figures_of(then)
    assert figures == unshared[then]
    assert not [mark for mark in marks_of(then) if mark in str(figures)]


def test_the_cache_is_used_at_all(both):
    """Else there was nothing to leak: a partner lead's counts are those of the unit's lead."""
    seen_by("ana")
    before = counting._counted.cache_info().hits
    seen_by("pia")
    assert counting._counted.cache_info().hits > before


# 2. What may be chosen says what there is


@pytest.fixture(scope="module")
def screens(databases: dict[str, Engine]) -> dict[str, tuple[list[str], str]]:
    """The choices of everybody's first page and all that was sent, one after another."""
    engine = databases["U1 U2"]
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setenv("OVERSIGHT_DATABASE", str(engine.url))
        found = {}
        for name in ("ana", "colm", "pia", "ada"):
            tab = Tab(monkeypatch)
            tab.hold(sign_in(engine, name))
            at = tab.open()
            options = [option for box in at.selectbox for option in box.options]
            found[name] = options, words_sent(at)
        return found


SIGNED_IN = ("ana", "pia", "colm", "ada")


@pytest.mark.parametrize(("first", "then"), list(permutations(SIGNED_IN, 2)))
def test_the_choices_of_one_name_nothing_of_another(screens, first, then):
    options, sent = screens[then]
    for mark in marks_of(then):
        assert mark not in options
        assert mark not in sent
    # of one unit there is no choice, and whoever has both reads what was published
    assert set(options) & {*NAMES.values()} == set()
    assert screens[first][1] != sent


# 3. A total is made of one's own rows alone


@every_pair
def test_the_totals_and_percentages_of_one_do_not_move_with_the_rows_of_another(
    both, alone, first, then
):
    """The rows of the first are there, or are not: the second sees the same."""
    figures = figures_of(then)
    assert figures == alone[then]
    if PEOPLE[first].units != PEOPLE[then].units and figures:
        assert figures != alone[first]


def test_the_totals_of_two_units_are_others(both):
    assert figures_of("bea") != figures_of("ana")


def test_the_commissioner_is_given_no_total_that_was_not_published(both):
    asked = asked_by("ana")
    assert asked is not None and asked_by("colm") is None
    for key in KEYS:
        with pytest.raises(NotPermitted, match="does not give"):
            ask(PEOPLE["colm"], replace(asked, door="commissioner"), key)


def test_an_administrator_is_given_no_total_of_any_page(both):
    asked = asked_by("ana")
    assert asked is not None
    assert asked_by("ada") is None
    for key in KEYS:
        with pytest.raises(NotPermitted, match="does not see figures"):
            ask(PEOPLE["ada"], asked, key)


# 4. A file is made of one's own rows, and is handed to oneself


@every_pair
def test_the_files_of_one_hold_nothing_of_another(both, first, then):
    seen_by(first)
    for name, content in files_of(then).items():
        assert not [mark for mark in marks_of(then) if mark in content], name


def files_of(name: str) -> dict[str, str]:
    """Every kind of file there is, as the text in it."""
    released, names = seen_by(name), {unit: NAMES[unit] for unit in PEOPLE[name].units}
    if not released:
        return {}
    book = xlsx_of(
        released,
        title="Everything",
        is_demonstration=True,
        label_of=lambda by, group: label_of(by, group, names),
    )
    files = {
        "figures.csv": csv_of(*released).decode(),
        "figures.json": json_of(released),
        "figures.xlsx": _text_of(book),
    }
    if may(PEOPLE[name], Permission.SEE_CASE_RECORDS):
        records = records_behind(PEOPLE[name], asked_by(name), Behind("open_cases"))
        rows = rows_of_records(records, names)
        assert rows
        files["cases.csv"] = table_csv(rows, list(rows[0])).decode()
    return files


def _text_of(book: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist())


def test_the_own_names_are_in_ones_own_files(both):
    files = files_of("ana")
    assert "U1" in files["figures.csv"]
    assert "North End" in files["figures.xlsx"]
    assert "North End" in files["cases.csv"]


@every_pair
def test_the_file_of_one_is_handed_to_no_other(first, then):
    token_of = {name: f"the session of {name}" for name in PEOPLE}
    address = _note(f"/media/of-{first}-not-{then}.csv", token_of[first])
    assert is_for(address, token_of[first])
    assert not is_for(address, token_of[then])


# 5. What is worked out from the records is as much theirs as the records

BY_UNIT = [
    table
    for name, table in timeline.metadata.tables.items()
    if "unit_id" in table.c and name in vars(timeline)
]


@every_pair
def test_the_tables_worked_out_by_a_load_give_one_nothing_of_another(both, first, then):
    for name in (first, then):
        asked = asked_by(name)
        with both.connect() as connection:
            for table in BY_UNIT if asked else ():
                rows = scoped(asked.whole)(table)
                found = set(connection.scalars(select(rows.c.unit_id)))
                assert found <= PEOPLE[name].units, table.name


def test_each_of_these_tables_has_rows_of_both_units(both):
    with both.connect() as connection:
        has_both = {
            table.name
            for table in BY_UNIT
            if set(connection.scalars(select(table.c.unit_id))) >= {"U1", "U2"}
        }
    assert has_both >= {"referral_timeline", "case_timeline", "stage_spells", "holding_spells"}


@every_pair
def test_how_cases_stood_at_a_load_is_within_the_units_and_for_those_who_list_cases(
    both, first, then
):
    if not may(PEOPLE[then], Permission.SEE_CASE_RECORDS):
        with pytest.raises(NotPermitted):
            PEOPLE[then].case_scope("this_week")
        return
    if may(PEOPLE[first], Permission.SEE_CASE_RECORDS):
        states_at(both, PEOPLE[first].case_scope("this_week"), 1)
    states = states_at(both, PEOPLE[then].case_scope("this_week"), 1)
    assert {state.unit_id for state in states} == PEOPLE[then].units
    assert not [mark for mark in marks_of(then) if mark in repr(states)]


def test_the_report_of_a_load_names_no_unit_and_no_reference(databases):
    """It is read by leads of every unit; whoever sent the rows was told which, once."""
    engine = databases["U1 U2"]
    wrong = RefusedRow("cases.csv", 2, "unit_id", "U2", "Write the reference of a row of units")
    late = QualityFault("cases", "U2-c1", "A case is opened after it was referred")
    tables = (TableCounts("cases", 1, 0, 0, 0, 0, 1),)
    told = LoadReport("now", "ada", "march", tables, refused=(wrong,), faults=(late,))
    assert "U2" in str(wrong)
    of_this = {"loaded_at": "now", "loaded_by": "ada", "extract": "march", "load_id": 2}
    with engine.begin() as connection:
        connection.execute(insert(loads).values(**of_this, report=told.as_json()))
        kept = connection.scalars(select(loads.c.report)).all()
    said = repr(load_history(engine)) + repr(kept)
    assert "march" in said
    assert not [mark for unit in NAMES for mark in (unit, NAMES[unit]) if mark in said]
