from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from data_access.access_tables import sign_in_tickets
from data_access.sessions import Proof
from data_access.tickets import issue_ticket, redeem_ticket
from tests.people import ANA, NOON, VISIT, people

TICKET, OTHER = "T" * 43, "O" * 43


@pytest.fixture
def engine(engine: Engine) -> Engine:
    """A ticket for Ana, issued at noon to the browser of VISIT."""
    people(engine, ANA)
    with engine.begin() as connection:
        issue_ticket(connection, TICKET, "ana", VISIT, NOON)
    return engine


def redeemed(
    engine: Engine, ticket: str | None = TICKET, visit: str | None = VISIT, seconds: int = 1
) -> str | None:
    with engine.begin() as connection:
        found = redeem_ticket(connection, ticket, visit, NOON + timedelta(seconds=seconds))
    return found[0] if found else None


def test_a_ticket_lets_in_once(engine):
    assert redeemed(engine) == "ana"
    assert redeemed(engine) is None


def test_it_says_what_was_shown_for_it(engine):
    proof = Proof(by_organisation=True, with_code=True)
    with engine.begin() as connection:
        issue_ticket(connection, OTHER, "ana", VISIT, NOON, proof)
        assert redeem_ticket(connection, OTHER, VISIT, NOON) == ("ana", proof)
        assert redeem_ticket(connection, TICKET, VISIT, NOON) == ("ana", Proof())


def test_a_ticket_is_good_for_thirty_seconds(engine):
    assert redeemed(engine, seconds=30) is None


def test_just_before_it_is_still_good(engine):
    assert redeemed(engine, seconds=29) == "ana"


def test_another_browser_gets_nothing_and_spoils_the_ticket(engine):
    assert redeemed(engine, visit=OTHER) is None
    assert redeemed(engine) is None


@pytest.mark.parametrize("ticket", [None, "", OTHER, "T" * 42, "T" * 42 + "\x00", "T" * 10_000])
def test_a_hostile_ticket_gets_nothing(engine, ticket):
    assert redeemed(engine, ticket=ticket) is None


@pytest.mark.parametrize("visit", [None, "", "v", "v" * 42 + "\x00"])
def test_a_browser_without_a_visit_of_ours_gets_nothing(engine, visit):
    assert redeemed(engine, visit=visit) is None


def test_the_database_holds_neither_the_ticket_nor_the_visit(engine):
    with engine.connect() as connection:
        values = [str(value) for value in connection.execute(select(sign_in_tickets)).one()]
    assert TICKET not in values
    assert VISIT not in values


def test_tickets_nobody_came_with_are_removed(engine):
    with engine.begin() as connection:
        issue_ticket(connection, OTHER, "ana", VISIT, NOON + timedelta(minutes=1))
        assert len(connection.execute(select(sign_in_tickets)).all()) == 1
