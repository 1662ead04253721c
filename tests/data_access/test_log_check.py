"""Everything that somebody could do to the table without the key, and the line that is named."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, delete, insert, select, update

from data_access.access_log import Action, Actor, write
from data_access.access_tables import access_log, access_log_head
from data_access.log_check import check_log
from data_access.log_copy import LogCopy
from data_access.log_key import KEY
from domain.errors import DataUnavailable
from tests.people import ANA, people

C = access_log.c
NOT_AS_WRITTEN = "it is not as it was written. It was changed, moved or put in."


@pytest.fixture
def six(engine: Engine) -> Engine:
    """Six lines, by six people."""
    for name in ("ana", "bea", "colm", "dee", "eve", "fay"):
        actor = Actor(name, "unit_lead")
        write(engine, actor, Action.CONSULTATION, door="risk", units={"U1"}, rows=3)
    return engine


def do(engine: Engine, *statements) -> None:
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)


def row(engine: Engine, entry_id: int) -> dict:
    with engine.connect() as connection:
        asked = select(access_log).where(C.entry_id == entry_id)
        return dict(connection.execute(asked).mappings().one())


def test_a_log_that_nobody_touched_is_whole(six):
    found = check_log(six)
    assert (found.lines, found.faults, found.is_whole) == (6, [], True)
    assert found.ends.entry_id == 6


def test_an_empty_log_is_whole(engine):
    assert check_log(engine).faults == []


@pytest.mark.parametrize(
    "change",
    [
        {"at": "2019-01-01T00:00:00Z"},
        {"actor": "somebody"},
        {"role": "administrator"},
        {"action": "sign_in"},
        {"door": "funding"},
        {"filters": "uptake"},
        {"row_count": 2},
        {"row_count": None},
        {"units": ""},
        {"previous": "0" * 64},
        {"seal": "0" * 64},
    ],
    ids=str,
)
def test_a_changed_line_is_named(six, change):
    do(six, update(access_log).where(C.entry_id == 3).values(change))
    assert check_log(six).faults == [f"Access log, line 3: {NOT_AS_WRITTEN}"]


@pytest.mark.parametrize(
    ("gone", "fault"),
    [
        ((3,), "line 4: it does not follow line 2. What stood between was taken away."),
        ((2, 3), "line 4: it does not follow line 1. What stood between was taken away."),
        ((1,), "line 2: it does not follow the beginning. What stood between was taken away."),
        ((6,), "line 6: it was taken away, with all after it to line 6."),
        ((4, 5, 6), "line 4: it was taken away, with all after it to line 6."),
        (range(1, 7), "line 1: it was taken away, with all after it to line 6."),
    ],
)
def test_a_removed_line_is_named_at_the_end_too(six, gone, fault):
    do(six, delete(access_log).where(C.entry_id.in_(gone)))
    assert check_log(six).faults == [f"Access log, {fault}"]


def test_lines_that_changed_places_are_named(six):
    move = [(3, 90), (4, 3), (90, 4)]
    do(six, *(update(access_log).where(C.entry_id == a).values(entry_id=b) for a, b in move))
    assert check_log(six).faults == [
        f"Access log, line 3: {NOT_AS_WRITTEN}",
        f"Access log, line 4: {NOT_AS_WRITTEN}",
    ]


@pytest.mark.parametrize("entry_id", [0, -4, 7, 900])
def test_a_line_put_in_is_named(six, entry_id):
    do(six, insert(access_log).values(row(six, 6) | {"entry_id": entry_id, "actor": "nobody"}))
    assert check_log(six).faults[0] == f"Access log, line {entry_id}: {NOT_AS_WRITTEN}"


def test_a_line_put_in_between_is_named_with_those_that_were_moved_for_it(six):
    moved = [update(access_log).where(C.entry_id == n).values(entry_id=n + 1) for n in (6, 5, 4)]
    do(six, *moved, insert(access_log).values(row(six, 3) | {"entry_id": 40}))
    do(six, update(access_log).where(C.entry_id == 40).values(entry_id=4))
    named = [fault.split(":")[0] for fault in check_log(six).faults[:4]]
    assert named == [f"Access log, line {number}" for number in (4, 5, 6, 7)]


def test_a_line_taken_off_the_end_is_missed_although_the_head_was_changed_to_fit(six):
    fifth = row(six, 5)
    do(
        six,
        delete(access_log).where(C.entry_id == 6),
        update(access_log_head).values(line_count=5, entry_id=5, seal=fifth["seal"]),
    )
    assert check_log(six).faults == [
        "Access log: its head is not as it was written. It was changed."
    ]


def test_a_head_that_was_taken_away_is_missed(six):
    do(six, delete(access_log), delete(access_log_head))
    assert check_log(six).faults == ["Access log: its head is missing. It was taken away."]


def test_an_older_head_put_back_is_missed(six):
    with six.connect() as connection:
        old = dict(connection.execute(select(access_log_head)).mappings().one())
    write(six, Actor("gil", "unit_lead"), Action.CONSULTATION, door="risk")
    do(six, update(access_log_head).values(old))
    assert check_log(six).faults == ["Access log, line 7: it is not where the log ended."]


def test_an_older_copy_of_everything_is_missed_by_what_was_kept_outside(six, tmp_path: Path):
    file = tmp_path / "log-copy.json"
    with six.connect() as connection:
        old = dict(connection.execute(select(access_log_head)).mappings().one())
    write(six, Actor("gil", "unit_lead"), Action.CONSULTATION, door="risk")
    check_log(six).ends.keep(file)
    do(six, delete(access_log).where(C.entry_id == 7), update(access_log_head).values(old))
    assert check_log(six).is_whole  # alone it cannot know
    assert check_log(six, LogCopy.read(file)).faults == [
        "Access log, line 7: it was taken away: the copy kept outside names it."
    ]
    write(six, Actor("hal", "unit_lead"), Action.CONSULTATION, door="caseload")
    assert check_log(six, LogCopy.read(file)).faults == [
        "Access log, line 7: it is another than the copy kept outside names it."
    ]


NO_TEXT = ["CAST(x'ff41' AS TEXT)", "x'00ff'", "x'616e61'"]
"""Not UTF-8, bytes, and the bytes of a name: SQLite holds them in a column of text."""
OF_TEXT = ["at", "actor", "role", "action", "door", "filters", "units", "previous", "seal"]


@pytest.mark.parametrize("cell", NO_TEXT)
@pytest.mark.parametrize("column", [*OF_TEXT, "row_count"])
def test_a_cell_that_is_no_text_is_a_changed_line(sqlite_engine, column, cell):
    write(sqlite_engine, Actor("ana", "unit_lead"), Action.CONSULTATION, door="risk")
    with sqlite_engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE access_log SET {column} = {cell}")
    assert check_log(sqlite_engine).faults == [f"Access log, line 1: {NOT_AS_WRITTEN}"]
    write(sqlite_engine, Actor("ana", "unit_lead"), Action.CONSULTATION, door="risk")


@pytest.mark.parametrize("cell", NO_TEXT)
@pytest.mark.parametrize("column", ["line_count", "entry_id", "seal", "key_mark", "head_seal"])
def test_so_is_a_head_that_has_one(sqlite_engine, column, cell):
    with sqlite_engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE access_log_head SET {column} = {cell}")
    [fault] = check_log(sqlite_engine).faults
    assert fault.startswith("Access log: it")
    assert fault.isprintable()


def test_a_second_head_is_named(six):
    with six.connect() as connection:
        head = dict(connection.execute(select(access_log_head)).mappings().one())
    do(six, insert(access_log_head).values(head | {"head_id": 7}))
    assert check_log(six).faults == ["Access log: it has more than one head. One was put in."]


def test_an_empty_log_beside_accounts_is_missed_whatever_its_head_says(engine):
    people(engine, ANA)
    assert check_log(engine).faults == [
        "Access log: it is empty, and there are accounts or loads, which leave lines. What it held "
        "was taken away."
    ]


def test_with_another_key_it_says_which_is_wanted(six, monkeypatch):
    mark = check_log(six).key_mark
    monkeypatch.setenv(KEY, "another key, as long as a key has to be")
    assert f"it is sealed with key {mark}, and {KEY} holds key" in check_log(six).faults[0]


def test_without_a_key_it_cannot_be_checked(six, monkeypatch):
    monkeypatch.setenv(KEY, "short")
    with pytest.raises(DataUnavailable, match="too short"):
        check_log(six)
