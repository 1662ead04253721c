"""manage.py brief: the commissioner's document as a file, or one sentence why not."""

import pytest
from typer.testing import CliRunner

import manage
from data_access.engine import database
from data_access.schema import prepare
from manage import app
from tests.briefing.record.reading import book
from tests.pages.small_numbers import small_numbers


@pytest.fixture
def address(sqlite_engine):
    small_numbers(sqlite_engine)
    return str(sqlite_engine.url)


def brief(address, out, *more):
    return CliRunner().invoke(
        app, ["brief", "--out", str(out), "--database", address, *map(str, more)]
    )


def cover(path):
    return [row[0].value for row in book(path.read_bytes())["Cover"]]


def test_the_briefing_is_written_where_it_is_said(address, tmp_path):
    out = tmp_path / "brief.xlsx"
    ended = brief(address, out, "--as-of", "2020-03-01", "--unit", "U1")
    assert (ended.exit_code, ended.stdout) == (0, f"Wrote {out}.\n")
    assert "Scope: Unit, all areas, all crime types" in cover(out)
    assert "Period: 2 March 2019 to 1 March 2020" in cover(out)


def test_a_large_print_is_asked_for(address, tmp_path, monkeypatch):
    def handed_over(engine, actor, question, kind, *, large_print):
        return f"{kind.value} {large_print}".encode()

    monkeypatch.setattr(manage, "handed_over", handed_over)
    out = tmp_path / "brief.pdf"
    assert brief(address, out, "--large-print").exit_code == 0
    assert out.read_bytes() == b"pdf True"


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        ("brief.txt", (), "name a file that ends in .pdf or .docx or .xlsx."),
        ("nowhere/brief.pdf", (), "Make it first."),
        ("brief.docx", ("--large-print",), "only the PDF has a large print."),
        ("brief.pdf", ("--unit", "U9"), "That unit is not one of yours, or does not exist."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_no_file(address, tmp_path, name, more, why):
    ended = brief(address, tmp_path / name, *more)
    assert ended.exit_code == 1
    assert why in ended.stderr and ended.stderr.count("\n") == 1
    assert list(tmp_path.glob("brief*")) == []


def test_without_data_there_is_nothing_to_brief_on(tmp_path):
    address = f"sqlite:///{tmp_path / 'empty.db'}"
    prepare(database(address))
    ended = brief(address, tmp_path / "brief.pdf")
    assert ended.exit_code == 1
    assert ended.stderr == "No data has been loaded yet, so there is nothing to brief on.\n"
    assert not (tmp_path / "brief.pdf").exists()
    database(address).dispose()
