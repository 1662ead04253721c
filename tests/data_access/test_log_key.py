from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import make_url

from data_access.access_log import TERMINAL, Action, write
from data_access.engine import database
from data_access.log_check import check_log
from data_access.log_key import (
    KEY,
    KEY_FILE,
    OUR_FOLDER,
    log_key,
    log_key_file,
    made_log_key,
    place_of_log_key,
)
from data_access.schema import prepare
from domain.errors import DataUnavailable, NotLogged


@pytest.fixture(autouse=True)
def _no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY)


@pytest.fixture
def url(tmp_path: Path):
    return make_url(f"sqlite:///{tmp_path / 'oversight.db'}")


def test_a_key_is_made_once_beside_the_database_for_its_owner_alone(url, tmp_path):
    key = made_log_key(url)
    file = tmp_path / "oversight.log-key"
    assert len(key) == 64
    assert file.stat().st_mode & 0o777 == 0o600
    assert made_log_key(url) == log_key(url) == key
    assert [path.name for path in tmp_path.iterdir()] == ["oversight.log-key"]


def test_of_several_that_begin_at_once_all_have_the_same_key(url):
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(made_log_key, [url] * 8))) == 1


def test_the_setting_comes_before_the_file(url, monkeypatch):
    monkeypatch.setenv(KEY, "k" * 40)
    assert made_log_key(url) == b"k" * 40
    assert not log_key_file(url).exists()
    assert place_of_log_key(url) == KEY


def test_the_file_lies_beside_app_py_for_a_server_or_where_the_setting_says(monkeypatch):
    server = make_url("postgresql+psycopg://user@host/name")
    assert log_key_file(server) == OUR_FOLDER / "oversight.log-key"
    monkeypatch.setenv(KEY_FILE, "/etc/oversight/key")
    assert log_key_file(server) == Path("/etc/oversight/key")


def test_a_key_that_others_can_read_is_no_key(url):
    made_log_key(url)
    log_key_file(url).chmod(0o640)
    with pytest.raises(DataUnavailable, match="Others can read .*log-key. Run: chmod 600"):
        log_key(url)


def test_a_key_that_is_gone_or_cannot_be_kept_is_said_with_its_place(url, monkeypatch, tmp_path):
    with pytest.raises(DataUnavailable, match="cannot be read from .*oversight.log-key"):
        log_key(url)
    monkeypatch.setenv(KEY_FILE, str(tmp_path / "nowhere" / "key"))
    with pytest.raises(DataUnavailable, match="cannot be kept in .*nowhere"):
        made_log_key(url)


def test_a_lost_key_is_not_made_again_and_nothing_is_written_without_it(url, tmp_path):
    engine = database(str(url))
    prepare(engine)
    write(engine, TERMINAL, Action.CONSULTATION, door="figures")
    key = tmp_path / "oversight.log-key"
    kept = key.rename(tmp_path / "put away")
    prepare(engine)
    with pytest.raises(NotLogged):
        write(engine, TERMINAL, Action.CONSULTATION, door="figures")
    assert not key.exists()
    kept.rename(key)
    write(engine, TERMINAL, Action.CONSULTATION, door="figures")
    assert check_log(engine).lines == 2
    engine.dispose()


def test_no_key_is_in_the_repository():
    ignored = (OUR_FOLDER / ".gitignore").read_text("utf-8").splitlines()
    assert "*.log-key" in ignored
