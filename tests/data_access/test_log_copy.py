from pathlib import Path

import pytest

from data_access.log_copy import LogCopy
from domain.errors import DataUnavailable

ENDS = LogCopy(12, "ab" * 32)


def test_what_is_kept_is_read_again_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "copy"
    assert LogCopy.read(file) is None
    LogCopy(3, "c").keep(file)
    ENDS.keep(file)
    assert LogCopy.read(file) == ENDS
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("text", ["", "12 ab", "[]", '{"line": 12}', '{"line": "x", "seal": "y"}'])
def test_another_file_is_refused_and_not_taken_for_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "copy"
    file.write_text(text)
    with pytest.raises(DataUnavailable, match="is no copy of where the access log ended"):
        LogCopy.read(file)


def test_a_copy_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    with pytest.raises(DataUnavailable, match="cannot be kept"):
        ENDS.keep(tmp_path / "nowhere" / "copy")
