"""Whoever writes at the same time as somebody else: one chain, on both engines."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, delete, select, update

from data_access.access_log import Action, Actor, write
from data_access.access_tables import access_log, access_log_head
from data_access.accounts import note_sign_in
from data_access.log_check import check_log
from domain.errors import NotLogged

THREADS, LINES_EACH = 6, 8


def test_lines_written_at_once_stand_in_one_chain(engine: Engine) -> None:
    def work(number: int) -> None:
        actor = Actor(f"reader{number}", "unit_lead")
        for line in range(LINES_EACH):
            if line % 2:
                write(engine, actor, Action.CONSULTATION, door="risk")
                continue
            with engine.begin() as connection:  # as a page does that reads or changes first
                connection.execute(select(access_log.c.seal)).all()
                note_sign_in(connection, actor.name, datetime(2020, 3, 6, tzinfo=UTC))
                write(connection, actor, Action.ALTERATION, door="accounts")

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, range(THREADS)))
    found = check_log(engine)
    assert (found.lines, found.faults) == (THREADS * LINES_EACH, [])


def test_each_line_names_the_seal_of_the_one_before(engine: Engine) -> None:
    for door in ("risk", "caseload"):
        write(engine, Actor("ana", "unit_lead"), Action.CONSULTATION, door=door)
    c = access_log.c
    with engine.connect() as connection:
        first, second = connection.execute(
            select(c.entry_id, c.previous, c.seal).order_by(c.entry_id)
        ).all()
    assert (first.entry_id, first.previous) == (1, "")
    assert (second.entry_id, second.previous) == (2, first.seal)


@pytest.mark.parametrize(
    "tamper",
    [
        delete(access_log_head),
        update(access_log_head).values(line_count=0),
        update(access_log_head).values(entry_id=0, seal=""),
        update(access_log_head).values(key_mark="12345678"),
    ],
)
def test_a_head_that_is_not_ours_is_not_written_on_from(engine: Engine, tamper) -> None:
    """Otherwise the next line would seal what somebody has done to it."""
    write(engine, Actor("ana", "unit_lead"), Action.CONSULTATION, door="risk")
    with engine.begin() as connection:
        connection.execute(tamper)
    with pytest.raises(NotLogged):
        write(engine, Actor("ana", "unit_lead"), Action.CONSULTATION, door="risk")
    assert check_log(engine).lines == 1
