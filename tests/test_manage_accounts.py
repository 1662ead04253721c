"""Accounts from a terminal: the same doors as the page, one line each."""

from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import Engine
from typer.testing import CliRunner

from auth.lock_out import begin
from data_access.accounts import change_account
from domain.terms import Role
from manage import app
from tests.people import ADA, ANA, a_database, now_of


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return a_database(tmp_path, ADA, ANA)


def accounts(engine: Engine, *said: str) -> Result:
    return CliRunner().invoke(app, ["accounts", *said, "--database", str(engine.url)])


def line_of(engine: Engine, name: str) -> list[str]:
    lines = [line.split("\t") for line in accounts(engine, "list").stdout.splitlines()]
    return next(line for line in lines if line[0] == name)


def test_an_account_is_added_with_its_address_and_listed(engine):
    said = ["add", "Bea", "--role", "unit_lead", "--unit", "U1", "--email", "Bea@Unit.example"]
    result = accounts(engine, *said)
    assert result.exit_code == 0
    assert result.stdout.startswith("Bea: ")
    assert line_of(engine, "bea") == [
        "bea", "unit_lead", "U1", "-", "enabled", "bea@unit.example", "-", "-"
    ]  # fmt: skip


def test_a_mistake_is_one_sentence_and_changes_nothing(engine):
    result = accounts(engine, "add", "bea", "--role", "commissioner", "--email", "bea")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("E-mail: write an address")
    assert "bea" not in accounts(engine, "list").stdout


def test_a_locked_account_is_listed_as_that_and_unlocked(engine):
    for _ in range(5):
        begin(engine, "ana", "192.0.2.1")
    assert line_of(engine, "ana")[4] == f"locked until {now_of(engine, 'ana').locked_until}"
    assert accounts(engine, "unlock", "ana").stdout == "ana: unlocked\n"
    assert line_of(engine, "ana")[4] == "enabled"


def test_a_second_factor_is_listed_and_reset(engine):
    with engine.begin() as connection:
        change_account(connection, "ana", factor_secret="kept")
    assert line_of(engine, "ana")[6] == "second factor"
    assert accounts(engine, "reset-second-factor", "ana").exit_code == 0
    assert line_of(engine, "ana")[6] == "-"


def test_of_the_details_what_is_left_out_stays(engine):
    accounts(engine, "details", "ana", "--email", "ana@unit.example")
    accounts(engine, "details", "ana", "--organisation-id", "0f1e")
    ana = now_of(engine, "ana")
    assert (ana.display_name, ana.email, ana.organisation_id) == (
        "Ana Unit",
        "ana@unit.example",
        "0f1e",
    )
    accounts(engine, "details", "ana", "--email", "")
    assert now_of(engine, "ana").email is None


def test_the_others_do_what_they_say(engine):
    before = now_of(engine, "ana").password_hash
    assert accounts(engine, "disable", "ana").exit_code == 0
    assert line_of(engine, "ana")[4].startswith("disabled 20")
    assert accounts(engine, "enable", "ana").exit_code == 0
    assert accounts(engine, "reset", "ana").exit_code == 0
    assert now_of(engine, "ana").password_hash != before
    assert accounts(engine, "role", "ana", "--role", "commissioner").exit_code == 0
    assert now_of(engine, "ana").role == Role.COMMISSIONER


@pytest.mark.parametrize("command", ["disable", "enable", "reset", "unlock", "reset-second-factor"])
def test_a_name_that_is_nobodys_is_one_sentence(engine, command):
    result = accounts(engine, command, "nobody")
    assert (result.exit_code, result.stderr) == (1, "There is no account called nobody.\n")
