"""The refused rows as a workbook: what is in it, and that it comes back mended."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from sqlalchemy import Engine, select

from data_access.loading import LoadReport, load_extract
from data_access.loading.report import RefusedWhole, TooManyRefused
from data_access.tables import DELIVERED, holdings
from domain.errors import BadExtract, BadQuestion, DataUnavailable
from tests.data_access.loading.conftest import ANA
from tests.extracts import DrawnExtract

Keys = Callable[[str], list[str]]
SEX = "sex: Write one of female, male, other, not_known."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "refused.xlsx"


def load(engine: Engine, extract: Path, refused_to: Path | None = None) -> LoadReport:
    return load_extract(engine, extract, by=ANA, refused_to=refused_to)


def sheet(path: Path, table: str) -> list[list[str]]:
    rows = load_workbook(path)[table].iter_rows(values_only=True)
    return [["" if cell is None else str(cell) for cell in row] for row in rows]


def mend(path: Path, table: str, cell: str, value: str) -> None:
    book = load_workbook(path)
    book[table][cell] = value
    book.save(path)


def test_it_holds_the_refused_rows_as_they_came_and_what_is_wrong_with_each(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.of_no_interest("victims", 20)
    extract.has("victims", "sex victim_id Remark\nwoman V1 urgent\nmale V2 none")
    extract.tables["victims"][-2]["birth_year"] = "1,985.0"
    load(sqlite_engine, extract.written(), path)
    assert sheet(path, "victims") == [
        ["victim_id", "sex", "Remark", "birth_year", "problem"],
        ["V1", "woman", "urgent", "1,985.0", SEX],
    ]


def test_its_manifest_makes_it_an_extract_of_changes(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    extract.delivers("victims", feed="police", as_of="2020-03-05").has("staff", "staff_id\nS1")
    load(sqlite_engine, extract.written(), path)
    assert load_workbook(path).sheetnames == ["manifest", "units", "victims", "referrals"]
    assert sheet(path, "manifest") == [
        ["feed", "table", "as_of", "mode"],
        ["unit", "units", "2020-03-06", "changes"],
        ["police", "victims", "2020-03-05", "changes"],
        ["unit", "referrals", "2020-03-06", "changes"],
    ]
    assert sheet(path, "units") == [["unit_id", "name", "launched_on", "problem"]]


def test_mended_and_sent_again_its_rows_are_loaded_and_the_others_stay(
    engine: Engine, extract: DrawnExtract, path: Path, keys_in: Callable[[str], list[str]]
) -> None:
    extract.of_no_interest("victims", 20).has("victims", "victim_id sex\nV1 woman\nV2 ?")
    extract.of_no_interest("referrals", 20).has("referrals", "referral_id victim_id\nR2 V1")
    first = load(engine, extract.written(), path)
    assert first.total.refused == 3  # the referral of a refused victim falls with her
    mend(path, "victims", "B2", "Female")
    mend(path, "victims", "B3", "not_known")
    second = load(engine, path)
    assert second.refused == ()
    assert (second.total.received, second.total.new, second.total.removed) == (3, 3, 0)
    assert not [note for note in second.notes if "problem" in note]
    assert {"V1", "V2", "X0", "X19"} <= set(keys_in("victims"))
    assert {"R1", "R2"} <= set(keys_in("referrals"))


@pytest.fixture
def keys_in(engine: Engine) -> Keys:
    def keys_of(table: str) -> list[str]:
        with engine.connect() as connection:
            return list(connection.scalars(select(DELIVERED[table].primary_key.columns[0])))

    return keys_of


def test_what_is_refused_again_has_the_new_problem_alone(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path, tmp_path: Path
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    load(sqlite_engine, extract.written(), path)
    again = tmp_path / "again.xlsx"
    with pytest.raises(TooManyRefused):  # one of one
        load(sqlite_engine, path, again)
    assert sheet(again, "victims") == [["victim_id", "sex", "problem"], ["V1", "woman", SEX]]


def test_a_hand_over_comes_with_the_others_so_that_none_is_lost_when_it_is_mended(
    engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.has("cases", "case_id\nC1")
    days = "\n".join(f"police 2020-02-{day:02} review" for day in range(1, 10))
    extract.has(
        "holdings",
        f"agency from_on waiting_for\n{days}\nhealth 2020-01-02 ?\npolice 2020-01-02 court",
    )
    load(engine, extract.written(), path)
    assert [row[-1] != "" for row in sheet(path, "holdings")[1:]] == [False] * 9 + [True, False]
    mend(path, "holdings", "D11", "offer")
    report = load(engine, path)
    assert (report.total.refused, report.total.removed) == (0, 0)
    with engine.connect() as connection:
        on_that_day = select(holdings.c.place, holdings.c.agency, holdings.c.waiting_for).where(
            holdings.c.from_on == 737426
        )
        found = connection.execute(on_that_day.order_by(holdings.c.place)).all()
    assert [tuple(row) for row in found] == [(1, "health", "offer"), (2, "police", "court")]


def test_when_the_extract_is_refused_it_has_every_such_row_and_is_no_extract(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.loading.refusals.MOST_LISTED", 2)
    extract.has("victims", "victim_id sex\nV1 a\nV2 b\nV3 c")
    with pytest.raises(TooManyRefused) as told:
        load(sqlite_engine, extract.written(), path)
    assert len(told.value.refused) == 2
    assert [row[:2] for row in sheet(path, "victims")[1:]] == [
        ["V1", "a"],
        ["V2", "b"],
        ["V3", "c"],
    ]
    assert load_workbook(path).sheetnames == ["victims"]
    with pytest.raises(BadExtract, match="no manifest"):
        load(sqlite_engine, path)


def test_when_one_table_is_refused_the_wrong_rows_of_the_others_are_there_too(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.has("victims", "victim_id sex\nV1 a\nV2 male")
    extract.of_no_interest("referrals", 20)
    extract.has("referrals", "referral_id victim_id area\nR2 V1 -\nR3 V1 halton")
    extract.has("cases", "case_id opened_on\nC1 soon")
    with pytest.raises(TooManyRefused) as told:
        load(sqlite_engine, extract.written(), path)
    assert str(told.value).startswith(
        "1 of the 2 rows of victims.csv and 1 of the 1 rows of cases.csv are wrong, more than 10%."
    )
    named = [(row.file, row.line, row.column) for row in told.value.refused]
    assert named == [  # not the referral of a victim whose table is to come again
        ("victims.csv", 2, "sex"),
        ("referrals.csv", 23, "area"),
        ("cases.csv", 2, "opened_on"),
    ]
    assert load_workbook(path).sheetnames == ["victims", "referrals", "cases"]


def test_when_a_removal_refuses_the_extract_the_rows_refused_are_named_too(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 male")
    extract.has("cases", "case_id\nC1\nC2").has("plans", "plan_id case_id\nL1 C1\nL2 C2")
    load(sqlite_engine, extract.written())
    extract.tables["victims"][-1]["sex"] = "man"
    del extract.tables["cases"][0]
    with pytest.raises(RefusedWhole, match="cases no longer holds 1 of its rows") as told:
        load(sqlite_engine, extract.without("plans").written(), path)
    assert [(row.file, row.value) for row in told.value.refused] == [("victims.csv", "man")]
    assert sheet(path, "victims")[1][:2] == ["V1", "man"]
    assert load_workbook(path).sheetnames == ["victims"]


def test_nothing_in_it_is_run_by_a_spreadsheet(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.of_no_interest("victims", 9)
    extract.has("victims", 'victim_id sex link\n=1+1 =cmd|"/c" http://example.org')
    load(sqlite_engine, extract.written(), path)
    with ZipFile(path) as parts:
        sheets = b"".join(parts.read(part) for part in parts.namelist() if "sheet" in part)
    assert b"=1+1" in sheets
    assert b"<f>" not in sheets
    assert b"hyperlink" not in sheets
    cell = load_workbook(path)["victims"]["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("=1+1", "s", "@")


def test_cells_beyond_the_last_column_stand_beyond_the_problem(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    folder = extract.of_no_interest("victims", 9).written()
    with (folder / "victims.csv").open("a") as file:
        file.write("V1,one,two\n")
    load(sqlite_engine, folder, path)
    problem = "whole line: The line has 3 cells. Write one for each of the 1 columns."
    assert sheet(path, "victims")[1] == ["V1", problem, "one", "two"]


def test_without_a_refused_row_there_is_no_file(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    load(sqlite_engine, extract.written(), path)
    assert not path.exists()


def test_only_its_owner_may_read_it(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    load(sqlite_engine, extract.written(), path)
    assert path.stat().st_mode & 0o077 == 0


def test_where_it_cannot_be_written_nothing_is_loaded(
    sqlite_engine: Engine, extract: DrawnExtract, tmp_path: Path, keys: Keys
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    with pytest.raises(BadQuestion, match="nothing was loaded"):
        load(sqlite_engine, extract.written(), tmp_path / "nowhere" / "refused.xlsx")
    assert keys("victims") == []


def test_where_the_disk_is_full_the_others_are_loaded_and_no_half_file_stays(
    sqlite_engine: Engine,
    extract: DrawnExtract,
    path: Path,
    keys: Keys,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> bool:
        raise OSError("No space left on device")

    monkeypatch.setattr("data_access.loading.refused_workbook._write_sheet", full)
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    with pytest.raises(DataUnavailable, match="could not be written to .*, but the others were"):
        load(sqlite_engine, extract.written(), path)
    assert len(keys("victims")) == 9
    assert not path.exists()


def test_what_no_sheet_can_hold_is_left_out_and_not_sent_again(
    sqlite_engine: Engine, extract: DrawnExtract, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.loading.refused_workbook.MOST_ROWS", 1)
    extract.of_no_interest("victims", 18).has("victims", "victim_id sex\nV1 woman\nV2 man")
    load(sqlite_engine, extract.written(), path)
    assert len(sheet(path, "victims")) == 2
    assert "victims" not in [row[1] for row in sheet(path, "manifest")]
