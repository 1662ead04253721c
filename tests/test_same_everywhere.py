"""A figure on screen, in the download and from `manage.py figures` is the same figure."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
from typer.testing import CliRunner

from data_access.counting import count
from data_access.standards import standards_on
from disclosure.exports import csv_of
from disclosure.release import release
from domain.question import Question
from domain.scope import Scope
from domain.terms import Audience
from manage import app
from measures.catalogue import CATALOGUE
from tests.pages.test_every_page import opened

ON_SCREEN = {"uptake": "Uptake", "completion": "Completion", "support_accepted": "Support accepted"}
OF_WHAT = {"uptake": "perpetrators", "completion": "perpetrators", "support_accepted": "victims"}


@pytest.fixture
def screen(sample_engine, monkeypatch):
    return opened(sample_engine, monkeypatch, "pia", "interventions")


def from_figures(*arguments: str) -> list[dict]:
    result = CliRunner().invoke(app, ["figures", *arguments])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.parametrize("key", ON_SCREEN)
def test_screen_download_and_figures_agree(sample_engine, screen, key):
    [said] = from_figures("--measure", key, "--unit", "IASU")
    metric = next(one for one in screen.metric if one.label == ON_SCREEN[key])
    below = [one.value.partition(" · ")[0] for one in screen.caption]
    assert f"{said['numerator']} of {said['denominator']} {OF_WHAT[key]}" in below
    shown = float(metric.value.rstrip("%"))
    assert shown == pytest.approx(said["value"], abs=0.5 if said["denominator"] < 100 else 0.05)
    assert downloaded(sample_engine, key) == said | {"steps": ..., "points": ...}


def downloaded(engine, key: str) -> dict:
    """The first row of the CSV that the page's button gives, numbers read back."""
    as_of = date(2021, 3, 5)
    asked = Question.of_the_last_twelve_months(Scope(frozenset({"IASU"})), as_of)
    asked = Question(asked.scope, asked.period, as_of, standards=standards_on(engine, as_of))
    released = release(count(engine, CATALOGUE[key], asked), Audience.PARTNERSHIP)
    row = next(csv.DictReader(StringIO(csv_of(released).decode("utf-8-sig"))))
    numbers = ("numerator", "denominator", "value", "lower", "upper")
    read = {name: json.loads(row[name]) if name in numbers else row[name] or None for name in row}
    return read | {"steps": ..., "points": ...}


def test_without_a_measure_figures_prints_all_of_them(sample_engine):
    assert {row["measure"] for row in from_figures()} == set(CATALOGUE)


def test_figures_asks_the_day_and_the_unit_it_is_told(sample_engine):
    said, *levels = from_figures(
        "--measure", "reoffending_as_reported",
        "--as-of", "2020-03-06", "--from", "2018-03-07", "--to", "2020-03-06",
    )  # fmt: skip
    assert (said["numerator"], said["denominator"]) == (3, 56)
    assert (said["value"], said["lower"], said["upper"]) == (5.357, 1.839, 14.607)
    assert {row["group"]: row["numerator"] for row in levels} == {
        "reported": 9,
        "recorded": 3,
        "charged": 2,
        "proven": 1,
    }
