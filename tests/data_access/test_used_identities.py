from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import Engine, func, select

from data_access.access_tables import used_identities
from data_access.used_identities import use_identity
from tests.people import NOON


def used(engine: Engine, identity: str, hours: int = 0) -> bool:
    with engine.begin() as connection:
        return use_identity(connection, identity, NOON + timedelta(hours=hours))


def test_an_identity_is_taken_once(engine):
    assert used(engine, "one")
    assert not used(engine, "one")
    assert not used(engine, "one", hours=23)
    assert used(engine, "another")


def test_of_many_that_bring_the_same_one_is_taken(engine):
    with ThreadPoolExecutor(8) as at_once:
        assert sum(at_once.map(lambda _: used(engine, "one"), range(8))) == 1


def test_what_is_far_too_old_to_be_taken_need_not_be_remembered(engine):
    used(engine, "one")
    used(engine, "another", hours=24)
    with engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(used_identities)) == 1
