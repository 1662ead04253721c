import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine

from auth.factor_key import KEY, check_key, decrypted, encrypted
from auth.settings import BadSetting
from data_access.engine import database
from domain.errors import DataUnavailable


@pytest.fixture
def engine(tmp_path):
    return database(f"sqlite:///{tmp_path}/oversight.db")


def test_a_secret_is_not_to_be_read_in_the_database(engine):
    kept = encrypted(engine, "JBSWY3DPEHPK3PXP")
    assert "JBSWY3DPEHPK3PXP" not in kept
    assert decrypted(engine, kept) == "JBSWY3DPEHPK3PXP"


def test_the_key_of_an_sqlite_file_lies_beside_it_for_its_owner_alone(engine, tmp_path):
    check_key(engine)
    [key] = tmp_path.glob("*.key*")
    assert key.name == "oversight.db.key"
    assert key.stat().st_mode & 0o777 == 0o600
    before = key.read_text()
    check_key(engine)
    assert key.read_text() == before


def test_a_key_that_others_can_read_is_refused(engine, tmp_path):
    check_key(engine)
    (tmp_path / "oversight.db.key").chmod(0o640)
    with pytest.raises(BadSetting, match=r"oversight\.db\.key: others can read this key"):
        check_key(engine)


def test_a_key_that_is_set_comes_first_and_no_file_is_made(engine, tmp_path, monkeypatch):
    monkeypatch.setenv(KEY, Fernet.generate_key().decode())
    assert decrypted(engine, encrypted(engine, "x")) == "x"
    assert not list(tmp_path.glob("*.key"))


def test_another_database_needs_a_key_that_is_set():
    with pytest.raises(BadSetting, match=f"{KEY}: second factors need a key"):
        check_key(create_engine("postgresql+psycopg://nobody@127.0.0.1/none"))


@pytest.mark.parametrize("key", ["short", "x" * 44, "é" * 32])
def test_what_is_no_key_is_refused_and_not_repeated(engine, monkeypatch, key):
    monkeypatch.setenv(KEY, key)
    with pytest.raises(BadSetting, match="this is not a key") as refusal:
        check_key(engine)
    assert key not in str(refusal.value)


def test_with_another_key_nothing_is_guessed(engine, monkeypatch):
    kept = encrypted(engine, "x")
    monkeypatch.setenv(KEY, Fernet.generate_key().decode())
    with pytest.raises(DataUnavailable, match="the key is not the one"):
        decrypted(engine, kept)
