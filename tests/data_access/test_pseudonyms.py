"""References that stay the same and that only this installation can turn back."""

import re

from data_access import pseudonyms
from data_access.engine import database
from data_access.pseudonyms import pseudonym
from data_access.schema import prepare


def test_the_same_reference_has_the_same_pseudonym_always(engine):
    first = pseudonym(engine, "CASE-1")
    pseudonyms._key.cache_clear()  # as after a restart
    assert pseudonym(engine, "CASE-1") == first


def test_another_reference_has_another(engine):
    assert len({pseudonym(engine, f"CASE-{number}") for number in range(200)}) == 200


def test_a_pseudonym_says_nothing_of_its_reference(engine):
    assert re.fullmatch("PR-[0-9A-F]{10}", pseudonym(engine, "CASE-1"))


def test_another_installation_makes_another(sqlite_engine, tmp_path):
    elsewhere = database(f"sqlite:///{tmp_path}/elsewhere.db")
    prepare(elsewhere)
    assert pseudonym(elsewhere, "CASE-1") != pseudonym(sqlite_engine, "CASE-1")


def test_of_two_processes_that_begin_at_once_one_makes_the_key(sqlite_engine):
    mine = pseudonym(sqlite_engine, "CASE-1")
    assert pseudonyms._made(sqlite_engine) == pseudonyms._key(sqlite_engine)  # found, not replaced
    assert pseudonym(sqlite_engine, "CASE-1") == mine
