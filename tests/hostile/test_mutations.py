"""An extract spoiled at random: refused and the database untouched, or every row accounted for.

Every way to spoil it is drawn by Hypothesis, the same ones on every run.
"""

import csv
import sqlite3
from collections.abc import Callable, Iterator
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from data_access.loading import LoadReport, load_extract
from data_access.loading.extract import open_extract
from domain.errors import BadExtract
from tests.data_access.loading.conftest import ANA
from tests.data_access.loading.test_extract import as_workbook
from tests.data_access.loading.test_merge import whole
from tests.extracts import DrawnExtract
from tests.hostile.conftest import all_rows

Files = dict[str, bytes]
Spoil = Callable[[Files], Files]

STRANGE = [
    *[
        "",
        " ",
        "\0",
        '"',
        "'",
        ",",
        "\n",
        "\r",
        "=1+1",
        "@x",
        "-",
        "0",
        "-1",
        "1e9",
        "é",
        "e\u0301",
    ],
    *["yes", "no", "R1", "U1", "2020-01-01", "9999-12-31", "43831", "05/03/2021", "x" * 300],
    *["\ufeff", "\u202e", "\U0001f600", "<b>", "'; DROP TABLE units; --", "manifest", "complete"],
]
SEEDED = settings(
    max_examples=40,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def lines_of(content: bytes) -> list[bytes]:
    return content.splitlines(keepends=True)


def spoil_bytes(at: float, byte: int) -> Callable[[bytes], bytes]:
    def spoil(content: bytes) -> bytes:
        place = int(at * (len(content) - 1))
        return content[:place] + bytes([byte]) + content[place + 1 :]

    return spoil


def spoil_cell(line: float, cell: float, text: str) -> Callable[[bytes], bytes]:
    def spoil(content: bytes) -> bytes:
        lines = lines_of(content)
        at = int(line * (len(lines) - 1))
        cells = lines[at].rstrip().split(b",")
        cells[int(cell * (len(cells) - 1))] = text.encode()
        return b"".join([*lines[:at], b",".join(cells) + b"\r\n", *lines[at + 1 :]])

    return spoil


def spoil_lines(line: float, times: int) -> Callable[[bytes], bytes]:
    def spoil(content: bytes) -> bytes:
        lines = lines_of(content)
        at = int(line * (len(lines) - 1))
        return b"".join([*lines[:at], *[lines[at]] * times, *lines[at + 1 :]])

    return spoil


PLACE = st.floats(0, 1)
OF_A_FILE = st.one_of(
    st.builds(spoil_bytes, PLACE, st.integers(0, 255)),
    st.builds(spoil_cell, PLACE, PLACE, st.sampled_from(STRANGE)),
    st.builds(spoil_cell, st.just(0.0), PLACE, st.sampled_from(STRANGE)),
    st.builds(spoil_lines, PLACE, st.integers(0, 3)),
)


def one_file(which: float, spoil: Callable[[bytes], bytes]) -> Spoil:
    def spoiled(files: Files) -> Files:
        name = sorted(files)[int(which * (len(files) - 1))]
        return {**files, name: spoil(files[name])}

    return spoiled


def swapped(one: float, other: float) -> Spoil:
    def spoiled(files: Files) -> Files:
        names = sorted(files)
        a, b = names[int(one * (len(names) - 1))], names[int(other * (len(names) - 1))]
        return {**files, a: files[b], b: files[a]}

    return spoiled


SPOILS = st.lists(
    st.one_of(
        st.builds(one_file, PLACE, OF_A_FILE),
        st.builds(one_file, PLACE, OF_A_FILE),
        st.builds(swapped, PLACE, PLACE),
    ),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small extract of every table, with enough rows that one wrong one is no tenth."""
    drawn = whole(DrawnExtract(tmp_path_factory.mktemp("right") / "extract"))
    for table in ("victims", "perpetrators", "staff", "offences"):
        drawn.of_no_interest(table, 15)
    return drawn.written()


@pytest.fixture(scope="module")
def known_again(kept_engine: Engine, right: Path) -> Iterator[Callable[[], Engine]]:
    """The database with the right extract in it, as often as it is asked for."""
    load_extract(kept_engine, right, by=ANA)
    saved = sqlite3.connect(":memory:")
    _copy(kept_engine, to=saved)

    def again() -> Engine:
        _copy(kept_engine, back=saved)
        return kept_engine

    yield again
    saved.close()


def _copy(
    engine: Engine, to: sqlite3.Connection | None = None, back: sqlite3.Connection | None = None
) -> None:
    raw = engine.raw_connection()
    try:
        database = raw.driver_connection
        assert isinstance(database, sqlite3.Connection)
        if to:
            database.backup(to)
        if back:
            back.backup(database)
    finally:
        raw.close()


def check(engine: Engine, path: Path) -> LoadReport | None:
    """Loads it: nothing has changed if it is refused, and otherwise every row is accounted for."""
    before = all_rows(engine)
    try:
        report = load_extract(engine, path, by=ANA)
    except BadExtract as refusal:
        assert str(refusal)
        assert all_rows(engine) == before
        return None
    for table in report.tables:
        assert table.received == table.new + table.changed + table.unchanged + table.refused
    return report


def rows_in(content: bytes) -> int:
    """Rows under the heading, counted without the loader."""
    rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    return sum(any(cell.strip() for cell in row) for row in rows) - 1


@SEEDED
@given(SPOILS)
def test_spoiled_files(
    known_again: Callable[[], Engine], right: Path, tmp_path: Path, spoils: list[Spoil]
) -> None:
    files = {file.name: file.read_bytes() for file in right.iterdir()}
    for spoil in spoils:
        files = spoil(files)
    path = tmp_path / "spoiled.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    report = check(known_again(), path)
    for table in report.tables if report else ():
        assert table.received == rows_in(files[f"{table.table}.csv"])


@settings(SEEDED, max_examples=25)
@given(PLACE, st.lists(st.tuples(PLACE, st.integers(0, 255)), max_size=4), st.booleans())
def test_spoiled_archives(
    known_again: Callable[[], Engine],
    right: Path,
    tmp_path: Path,
    cut: float,
    flips: list[tuple[float, int]],
    is_workbook: bool,
) -> None:
    content = as_workbook(right).read_bytes() if is_workbook else _zip_of(right)
    for at, byte in flips:
        content = spoil_bytes(at, byte)(content)
    path = tmp_path / "spoiled.zip"
    path.write_bytes(content if flips else content[: int(cut * len(content))])
    check(known_again(), path)


def _zip_of(folder: Path) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, file.name)
    return packed.getvalue()


def test_the_extract_that_is_spoiled_is_right(
    known_again: Callable[[], Engine], right: Path
) -> None:
    report = check(known_again(), right)
    assert report and report.total.refused == 0 and report.total.unchanged > 80
    with open_extract(right) as extract:
        assert len(extract.file_names) == 21
