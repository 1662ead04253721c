"""Everybody is made up only where every extract has said so, and nobody says otherwise."""

import pytest
from sqlalchemy import Engine

from data_access.access_log import TERMINAL
from data_access.loading import load_extract
from data_access.synthetic import LIVE, is_synthetic
from domain.errors import BadExtract
from tests.extracts import DrawnExtract


@pytest.fixture
def extract(tmp_path) -> DrawnExtract:
    return DrawnExtract(tmp_path / "extract")


def says(extract: DrawnExtract, *marks: str) -> DrawnExtract:
    """Written, its manifest with a column `synthetic`: a mark for each of its two lines."""
    folder = extract.written()
    head, *lines = (folder / "manifest.csv").read_text("utf-8").splitlines()
    marked = [f"{line},{mark}" for line, mark in zip(lines, marks, strict=True)]
    (folder / "manifest.csv").write_text("\n".join([f"{head},synthetic", *marked]), "utf-8")
    return folder


def load(engine: Engine, folder) -> None:
    load_extract(engine, folder, by=TERMINAL)


def test_before_the_first_load_nobody_knows(engine):
    assert not is_synthetic(engine)


@pytest.mark.parametrize(
    ("marks", "answer"), [(("yes", "yes"), True), (("yes", "no"), False), (("yes", ""), False)]
)
def test_every_line_of_the_manifest_has_to_say_so(engine, extract, marks, answer):
    load(engine, says(extract, *marks))
    assert is_synthetic(engine) is answer


def test_a_manifest_without_the_column_does_not_say_so(engine, extract):
    load(engine, extract.written())
    assert not is_synthetic(engine)


def test_one_load_of_real_records_is_enough_for_ever(sqlite_engine, extract):
    load(sqlite_engine, extract.written())
    load(sqlite_engine, says(extract, "yes", "yes"))
    assert not is_synthetic(sqlite_engine)


def test_the_setting_overrules_what_extracts_say(sqlite_engine, extract, monkeypatch):
    load(sqlite_engine, says(extract, "yes", "yes"))
    assert is_synthetic(sqlite_engine)
    monkeypatch.setenv(LIVE, "yes")
    assert not is_synthetic(sqlite_engine)


def test_another_word_than_yes_or_no_refuses_the_extract(sqlite_engine, extract):
    with pytest.raises(BadExtract, match="line 2, synthetic: “perhaps”. Write yes or no"):
        load(sqlite_engine, says(extract, "perhaps", "yes"))


def test_the_sample_extract_says_so(sample_engine):
    assert is_synthetic(sample_engine)
