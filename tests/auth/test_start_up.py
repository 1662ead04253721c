"""The server does not start where somebody else could read what it holds or sends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy import make_url

from auth.start_up import (
    AS_DELIVERED,
    BEHIND_TLS,
    WITHOUT_TLS,
    NotSafeToServe,
    check_address,
    check_before_serving,
    check_files,
    check_settings,
)
from data_access.log_key import KEY
from domain.errors import DataUnavailable

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _tracebacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "tracebacklimit", 1000, raising=False)


@pytest.fixture
def setting(monkeypatch: pytest.MonkeyPatch):
    """Lets one of Streamlit's settings be another."""
    before = st.get_option

    def change(name: str, value: object) -> None:
        found = lambda asked: value if asked == name else before(asked)  # noqa: E731
        monkeypatch.setattr(st, "get_option", found)

    return change


@pytest.fixture
def url(tmp_path: Path):
    return make_url(f"sqlite:///{tmp_path / 'oversight.db'}")


def test_as_it_is_delivered_it_starts(url):
    check_before_serving(url)


@pytest.mark.parametrize("name", AS_DELIVERED)
def test_a_setting_that_opens_a_door_is_named_with_what_it_must_be(setting, name):
    setting(name, "as somebody wanted it")
    with pytest.raises(NotSafeToServe, match=f"^{name} is 'as somebody wanted it' and must be"):
        check_settings()


def test_any_host_or_an_upload_of_any_size_is_refused(setting):
    setting("server.allowedHosts", [])
    with pytest.raises(NotSafeToServe, match="server.allowedHosts is empty"):
        check_settings()
    setting("server.maxUploadSize", 201)
    with pytest.raises(NotSafeToServe, match="server.maxUploadSize is over 200 MB"):
        check_settings()


@pytest.mark.parametrize(
    "name",
    [
        "*",
        " * ",
        "*.",
        "*..",
        "*.example",
        " *.oversight.example",
        "over*.example",
        "",
        " ",
        ".",
        " .",
    ],
)
def test_a_name_that_is_anybodys_is_refused_wherever_it_stands(setting, name):
    for names in ([name], ["oversight.example", name]):
        setting("server.allowedHosts", names)
        with pytest.raises(NotSafeToServe) as refusal:
            check_settings()
        assert str(refusal.value).startswith(f"server.allowedHosts has {name!r} in it")


def test_hosts_that_are_named_whole_are_served(setting):
    setting("server.allowedHosts", ["127.0.0.1", "::1", "oversight.example", "Oversight.Example."])
    check_settings()


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "localhost", "127.1.2.3"])
def test_this_machine_alone_is_served(address):
    check_address(address)


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "192.168.1.4", "oversight.example"])
def test_anybody_else_is_served_only_where_somebody_says_what_stands_in_front(address, monkeypatch):
    with pytest.raises(NotSafeToServe, match="whoever is on the network could read"):
        check_address(address)
    monkeypatch.setenv(BEHIND_TLS, "no")
    with pytest.raises(NotSafeToServe):
        check_address(address)
    for knows in (BEHIND_TLS, WITHOUT_TLS):
        monkeypatch.setenv(knows, "yes")
        check_address(address)
        monkeypatch.delenv(knows)


def test_with_a_certificate_of_its_own_it_may_serve_others(setting):
    setting("server.sslCertFile", "/etc/oversight/cert.pem")
    check_address("0.0.0.0")


@pytest.mark.parametrize(
    "name", ["secrets.toml", "oversight.db", "oversight.db-wal", "oversight.log-key"]
)
def test_a_file_that_others_can_read_is_named_with_what_to_do(
    url, tmp_path, setting, monkeypatch, name
):
    monkeypatch.delenv(KEY)
    setting("secrets.files", [str(tmp_path / "secrets.toml")])
    file = tmp_path / name
    file.touch(mode=0o600)
    check_files(url)
    file.chmod(0o644)
    with pytest.raises(DataUnavailable) as refusal:
        check_files(url)
    assert str(refusal.value) == f"Others can read {file}. Run: chmod 600 {file}"


def test_plain_streamlit_run_refuses_too_and_says_one_sentence(url, tmp_path):
    (tmp_path / "oversight.db").touch(mode=0o600)
    (tmp_path / "oversight.db").chmod(0o640)
    ended = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port=0"],
        cwd=ROOT,
        env={**os.environ, "OVERSIGHT_DATABASE": str(url)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode != 0
    assert f"Run: chmod 600 {tmp_path / 'oversight.db'}" in ended.stderr
    assert "File " not in ended.stderr
