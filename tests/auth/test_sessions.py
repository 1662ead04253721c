from datetime import timedelta

import pytest
from sqlalchemy import Engine

from auth import sessions
from auth.accounts import disable_account
from auth.viewer import First
from data_access.access_log import TERMINAL
from data_access.accounts import change_account
from data_access.sessions import Proof
from tests.people import ANA, COLM, NOON, PIA, VISIT, log_of, now_of, people, sign_in

OTHER_VISIT = "w" * 43


@pytest.fixture
def engine(engine: Engine) -> Engine:
    return people(engine, ANA, PIA, COLM)


def test_a_ticket_becomes_a_session_and_the_log_knows(engine):
    token = sign_in(engine, "ana", NOON)
    viewer = sessions.viewer_in(engine, token, NOON)
    assert (viewer.name, viewer.units) == ("ana", {"U1"})
    assert now_of(engine, "ana").signed_in_at == "2020-03-06T12:00:00Z"
    assert log_of(engine) == [("ana", "sign_in", "sign_in", "")]


def test_each_session_has_a_token_of_its_own(engine):
    assert sign_in(engine, "ana") != sign_in(engine, "ana")


def test_the_commissioner_is_given_every_unit_in_the_database(engine):
    assert sessions.viewer_in(engine, sign_in(engine, "colm")).units == {"U1", "U2"}


def test_a_replayed_ticket_starts_nothing(engine):
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    assert sessions.start(engine, ticket, VISIT)
    assert sessions.start(engine, ticket, VISIT) is None


def test_a_ticket_stolen_by_another_browser_starts_nothing(engine):
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    assert sessions.start(engine, ticket, OTHER_VISIT) is None
    assert sessions.start(engine, ticket, None) is None


def test_an_account_disabled_after_its_password_was_right_starts_nothing(engine):
    ticket = sessions.ticket_for(engine, "ana", VISIT)
    disable_account(engine, "ana", by=TERMINAL)
    assert sessions.start(engine, ticket, VISIT) is None


def test_signing_out_ends_the_session_for_whoever_copied_the_token(engine):
    token, elsewhere = sign_in(engine, "ana", NOON), sign_in(engine, "ana", NOON)
    sessions.end(engine, token, NOON)
    assert not sessions.is_live(engine, token, NOON)
    assert sessions.is_live(engine, elsewhere, NOON)
    assert log_of(engine)[-1] == ("ana", "sign_out", "sign_out", "")


def test_signing_out_of_nothing_leaves_no_line(engine):
    sessions.end(engine, "N" * 43)
    sessions.end(engine, "not a token")
    assert log_of(engine) == []


def test_being_seen_keeps_a_session_alive_to_its_absolute_end(engine):
    token = sign_in(engine, "ana", NOON)
    for minutes in range(25, 720, 25):
        moment = NOON + timedelta(minutes=minutes)
        assert sessions.is_live(engine, token, moment)
        sessions.seen(engine, token, moment)
    assert not sessions.is_live(engine, token, NOON + timedelta(hours=12))


def test_asking_who_is_here_is_not_being_seen(engine):
    """The heartbeat of a forgotten tab asks every half minute."""
    token = sign_in(engine, "ana", NOON)
    assert sessions.viewer_in(engine, token, NOON + timedelta(minutes=29))
    assert sessions.viewer_in(engine, token, NOON + timedelta(minutes=30)) is None


def test_how_long_it_lasts_is_a_setting(engine, monkeypatch):
    token = sign_in(engine, "ana", NOON)
    monkeypatch.setenv("OVERSIGHT_IDLE_MINUTES", "90")
    assert sessions.is_live(engine, token, NOON + timedelta(minutes=89))
    monkeypatch.setenv("OVERSIGHT_SESSION_HOURS", "1")
    monkeypatch.setenv("OVERSIGHT_IDLE_MINUTES", "60")
    assert not sessions.is_live(engine, token, NOON + timedelta(minutes=60))


# A second factor still to come


@pytest.fixture
def half_way_in(engine) -> str:
    """The session of a right password, at noon, of somebody who has a second factor."""
    with engine.begin() as connection:
        change_account(connection, "ana", factor_secret="kept", factor_step=1)
    return sign_in(engine, "ana", NOON)


def test_a_password_alone_is_no_way_in_for_somebody_with_a_second_factor(engine, half_way_in):
    assert not sessions.is_live(engine, half_way_in, NOON)
    assert sessions.viewer_in(engine, half_way_in, NOON).first is First.GIVE_CODE
    assert now_of(engine, "ana").signed_in_at is None
    assert log_of(engine) == []


def test_it_does_not_wait_long_for_the_code(engine, half_way_in):
    assert sessions.viewer_in(engine, half_way_in, NOON + timedelta(minutes=4))
    assert sessions.viewer_in(engine, half_way_in, NOON + timedelta(minutes=5)) is None


def test_with_the_code_it_is_a_session_like_any_other(engine, half_way_in):
    ticket = sessions.ticket_for(engine, "ana", VISIT, NOON, Proof(with_code=True))
    token = sessions.start(engine, ticket, VISIT, NOON)
    assert sessions.is_live(engine, token, NOON + timedelta(minutes=29))
    assert sessions.viewer_in(engine, token, NOON).first is None
    assert log_of(engine) == [("ana", "sign_in", "sign_in", "")]


def test_going_back_from_the_code_leaves_no_line_of_a_sign_out(engine, half_way_in):
    sessions.end(engine, half_way_in, NOON)
    assert sessions.viewer_in(engine, half_way_in, NOON) is None
    assert log_of(engine) == []


def test_the_key_of_the_sign_out_form_belongs_to_one_session_and_is_not_its_token(engine):
    token, other = sign_in(engine, "ana"), sign_in(engine, "ana")
    assert sessions.sign_out_key(token) != sessions.sign_out_key(other)
    assert token not in sessions.sign_out_key(token)
