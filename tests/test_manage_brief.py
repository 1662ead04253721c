"""manage.py brief: the commissioner's document of a release as a file, or one sentence why not."""

import pytest
from sqlalchemy import text
from typer.testing import CliRunner

import manage
from data_access.engine import database
from data_access.schema import prepare
from manage import app
from tests.briefing.record.reading import book
from tests.people import log_of
from tests.releases_drawn import a_store, publish_first, two_years


@pytest.fixture
def address(sqlite_engine, monkeypatch, tmp_path):
    a_store(monkeypatch, tmp_path)
    publish_first(two_years(sqlite_engine).engine)
    return str(sqlite_engine.url)


def brief(address, out, *more):
    return CliRunner().invoke(
        app, ["brief", "--out", str(out), "--database", address, *map(str, more)]
    )


def test_the_briefing_of_the_last_release_is_written_where_it_is_said(
    address, tmp_path, sqlite_engine
):
    out = tmp_path / "brief.xlsx"
    ended = brief(address, out, "--unit", "U1")
    assert (ended.exit_code, ended.stdout) == (0, f"Wrote {out}.\n"), ended.stderr
    cover = [row[0].value for row in book(out.read_bytes())["Cover"]]
    assert "Period: 1 April 2018 to 31 March 2019" in cover
    assert any(str(words).startswith("Release: Release 1 of 2018/19") for words in cover)
    assert log_of(sqlite_engine)[-1][2] == "brief"
    again = tmp_path / "again.xlsx"
    assert brief(address, again, "--release", 1).exit_code == 0
    assert brief(address, again, "--as-of", "2020-04-05").exit_code == 0
    assert again.read_bytes() == out.read_bytes()


def test_a_large_print_is_asked_for(address, tmp_path, monkeypatch):
    def handed_over(engine, actor, number, kind, *, large_print):
        return f"{number} {kind.value} {large_print}".encode()

    monkeypatch.setattr(manage, "handed_over", handed_over)
    out = tmp_path / "brief.pdf"
    assert brief(address, out, "--large-print").exit_code == 0
    assert out.read_bytes() == b"1 pdf True"


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        ("brief.txt", (), "name a file that ends in .pdf or .docx or .xlsx."),
        ("nowhere/brief.pdf", (), "Make it first."),
        ("brief.docx", ("--large-print",), "only the PDF has a large print."),
        ("brief.pdf", ("--unit", "U9"), "There is no such unit."),
        ("brief.pdf", ("--release", 2), "There is no release 2."),
        ("brief.pdf", ("--as-of", "2020-04-04"), "no release of data of 2020-04-04 or earlier."),
        ("brief.pdf", ("--release", 1, "--as-of", "2020-04-05"), "a release or a day, not both."),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_no_file(address, tmp_path, name, more, why):
    ended = brief(address, tmp_path / name, *more)
    assert ended.exit_code == 1
    assert why in ended.stderr and ended.stderr.count("\n") == 1
    assert list(tmp_path.glob("brief*")) == []


def test_of_several_units_none_can_be_had_alone(address, tmp_path, sqlite_engine):
    with sqlite_engine.begin() as connection:
        connection.execute(
            text("INSERT INTO units (unit_id, name, launched_on) SELECT 'Z', 'Z', 737000")
        )
    ended = brief(address, tmp_path / "brief.pdf", "--unit", "U1")
    assert ended.exit_code == 1
    assert ended.stderr == (
        "A release speaks of every unit, and so does its briefing: leave --unit.\n"
    )


def test_before_anything_is_published_it_says_how_to_publish(tmp_path, monkeypatch):
    a_store(monkeypatch, tmp_path)
    address = f"sqlite:///{tmp_path / 'empty.db'}"
    prepare(database(address))
    ended = brief(address, tmp_path / "brief.pdf")
    assert ended.exit_code == 1
    assert ended.stderr == (
        "Nothing has been published yet, so there is no briefing. Publish a release first: "
        "python manage.py release publish --by NAME\n"
    )
    assert not (tmp_path / "brief.pdf").exists()
    database(address).dispose()
