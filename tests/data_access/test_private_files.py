from pathlib import Path

import pytest
from sqlalchemy import make_url

from data_access.private_files import check_private, database_files
from domain.errors import DataUnavailable


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o660, 0o644, 0o602, 0o610, 0o777])
def test_a_file_that_others_have_any_right_to_is_refused_with_what_to_do(tmp_path: Path, mode):
    file = tmp_path / "secrets.toml"
    file.touch()
    file.chmod(mode)
    with pytest.raises(DataUnavailable) as refusal:
        check_private(tmp_path / "not there", file)
    assert str(refusal.value) == f"Others can read {file}. Run: chmod 600 {file}"


@pytest.mark.parametrize("mode", [0o600, 0o400, 0o700])
def test_a_file_of_its_owner_alone_is_well(tmp_path: Path, mode):
    file = tmp_path / "secrets.toml"
    file.touch()
    file.chmod(mode)
    check_private(file)


def test_an_sqlite_database_is_three_files_and_a_server_none_of_ours():
    assert [str(file) for file in database_files(make_url("sqlite:////var/o.db"))] == [
        "/var/o.db",
        "/var/o.db-wal",
        "/var/o.db-shm",
    ]
    assert database_files(make_url("sqlite://")) == ()
    assert database_files(make_url("postgresql+psycopg://user@host/name")) == ()
