import pytest
import streamlit as st

from auth.settings import BadSetting
from auth.sign_in_settings import check_sign_in_settings


@pytest.fixture(autouse=True)
def _database(tmp_path, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_DATABASE", f"sqlite:///{tmp_path}/oversight.db")


def test_with_nothing_set_it_starts():
    check_sign_in_settings()


def test_a_bad_setting_stops_it(monkeypatch):
    monkeypatch.setenv("OVERSIGHT_IDLE_MINUTES", "never")
    with pytest.raises(BadSetting, match="OVERSIGHT_IDLE_MINUTES"):
        check_sign_in_settings()


def test_a_second_factor_without_a_key_it_can_use_stops_it(monkeypatch):
    monkeypatch.setenv("OVERSIGHT_SECOND_FACTOR", "administrator")
    check_sign_in_settings()
    monkeypatch.setenv("OVERSIGHT_SECOND_FACTOR_KEY", "short")
    with pytest.raises(BadSetting, match="OVERSIGHT_SECOND_FACTOR_KEY"):
        check_sign_in_settings()


def test_so_does_a_bad_key_where_no_role_needs_a_second_factor(monkeypatch, tmp_path):
    """Anybody may have one; whoever set it up would find out at the door."""
    monkeypatch.setenv("OVERSIGHT_SECOND_FACTOR_KEY", "short")
    with pytest.raises(BadSetting, match="OVERSIGHT_SECOND_FACTOR_KEY: this is not a key"):
        check_sign_in_settings()
    monkeypatch.delenv("OVERSIGHT_SECOND_FACTOR_KEY")
    for kept in (b"short", b"\xff" * 44):
        (tmp_path / "oversight.db.key").write_bytes(kept)
        (tmp_path / "oversight.db.key").chmod(0o600)
        with pytest.raises(BadSetting, match="this is not a key"):
            check_sign_in_settings()


def test_where_nobody_needs_one_no_key_is_made(monkeypatch, tmp_path):
    check_sign_in_settings()
    assert not list(tmp_path.iterdir())
    monkeypatch.setenv("OVERSIGHT_DATABASE", "postgresql+psycopg://nobody@127.0.0.1/none")
    check_sign_in_settings()


def test_an_organisation_half_set_up_stops_it(monkeypatch):
    monkeypatch.setattr(st, "secrets", {"auth": {"client_id": "oversight"}})
    with pytest.raises(BadSetting, match="set both, or neither"):
        check_sign_in_settings()
