"""The commissioner's briefing: seven answers, and nothing from which a person could be told."""

import csv
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from briefing.by_area import BY_AREA
from briefing.questions import MEASURES, QUESTIONS
from disclosure.exports import csv_of
from disclosure.released import Released, State
from domain.measure import UnitOfCount
from domain.terms import Audience
from measures.catalogue import CATALOGUE
from pages.parts.briefing_files import FILES
from tests.pages.sent import cells, chart_rows, charts, words_sent
from tests.pages.small_numbers import AS_OF, small_numbers
from tests.people import COLM, add, sign_in
from tests.programme import Programme
from tests.tabs import Tab, words

PLACES_IN_A_CHART = {"row", "place", "line"}
"""Fields that say where a mark stands, not how many people it is."""
SMALL = re.compile(r"(?<![\d.,£-])[1-4](?= of \d|$| \()")
PEOPLE = [
    key
    for key in MEASURES
    if CATALOGUE[key].unit_of_count not in (UnitOfCount.POUND, UnitOfCount.FEED)
]


def opened(engine, monkeypatch) -> AppTest:
    tab = Tab(monkeypatch)
    tab.hold(sign_in(engine, "colm"))
    return tab.open("commissioner")


@pytest.fixture
def page(sample_engine, monkeypatch) -> AppTest:
    return opened(sample_engine, monkeypatch)


@pytest.fixture
def programme(sqlite_engine, monkeypatch) -> Programme:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    add(sqlite_engine, COLM)
    return small_numbers(sqlite_engine)


@pytest.fixture
def small_page(programme, monkeypatch) -> AppTest:
    return opened(programme.engine, monkeypatch)


def test_seven_questions_in_their_order_each_with_an_answer(page):
    asked = [one.words for one in QUESTIONS]
    assert [header.value for header in page.header] == [
        "What you need to know",
        "What to keep in mind",
        *asked,
        "Area by area",
        "How to read these figures",
    ]
    answers = [text.value for text in page.text if "ata as at" in text.value]
    assert len(answers) == len(asked)
    assert not page.error
    files = [one.proto for one in page.get("download_button")][:4]
    assert [one.label for one in files] == [file.words for file in FILES]
    assert all(one.deferred_file_id for one in files)  # none is made before it is asked for


def test_what_you_need_to_know_is_computed(page):
    said = words(page)
    assert "**Demand.** 104 cases are open, up from 47 on 8 March 2020." in said
    assert "**Money.** £168,382 of the £200,000 grant is spent" in said


def test_victim_measures_stand_beside_their_perpetrator_measures(page):
    labels = [metric.label for metric in page.metric]
    for victims, perpetrators in (
        ("Victims: support offered", "Offered, of all adopted"),
        ("Victims: support accepted", "Perpetrators: uptake"),
    ):
        assert labels[labels.index(victims) + 1] == perpetrators
    assert ["Area", "Uptake", "Support accepted"] in [
        list(table.value.columns) for table in page.table
    ]


def test_only_measures_of_the_commissioner_are_asked():
    for key in MEASURES:
        assert Audience.COMMISSIONER in CATALOGUE[key].audience


def test_no_reference_to_a_case_or_a_person_is_sent(page):
    assert not re.search(r"\b(C|R|P|V|S)-?\d{3,}\b", words_sent(page))


def test_an_empty_database_is_calm(sqlite_engine, monkeypatch):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    add(sqlite_engine, COLM)
    page = opened(sqlite_engine, monkeypatch)
    assert "No data has been loaded yet" in page.info[0].value
    assert not page.error and not page.metric


def test_what_the_unit_reads_of_few_people_is_nowhere_in_what_is_sent(programme, small_page):
    sent, secrets = words_sent(small_page), list(of_few_people(programme))
    assert len(secrets) > 20
    for secret in secrets:
        assert not re.search(rf"(?<![\d.]){re.escape(secret)}(?!\d)", sent), secret


def of_few_people(programme: Programme) -> Iterator[str]:
    """`3 of 14`, 21.429 and its limits: what a unit lead reads where the commissioner may not."""
    for key, by in [*((key, None) for key in PEOPLE), *((key, "area") for key in BY_AREA)]:
        unit = programme.ask(key, AS_OF, by=by)
        commissioner = programme.ask(key, AS_OF, Audience.COMMISSIONER, by=by)
        for known, shown in zip(unit.figures, commissioner.figures, strict=True):
            if shown.state is State.HIDDEN:
                if known.denominator:
                    yield f"{known.numerator} of {known.denominator}"
                numbers = (known.value, known.lower, known.upper)
                yield from (str(one) for one in numbers if one and has_decimals(one))


def has_decimals(number: float) -> bool:
    """Enough of them that it is no size or place of something drawn."""
    return len(str(number).partition(".")[2]) == 3


def test_no_cell_of_a_table_counts_one_to_four_people(small_page):
    for cell in cells(small_page):
        assert not SMALL.search(cell), cell


def test_no_row_of_a_chart_counts_one_to_four_people(small_page):
    rows = [row for spec in charts(small_page) for row in chart_rows(spec)]
    assert len(rows) > 50
    for row in rows:
        amounts = {name: value for name, value in row.items() if name not in PLACES_IN_A_CHART}
        numbers = [value for value in amounts.values() if not isinstance(value, bool)]
        assert not {1, 2, 3, 4} & set(numbers), row
        assert not any(SMALL.search(value) for value in amounts.values() if isinstance(value, str))


@pytest.mark.parametrize("key", PEOPLE)
def test_no_download_counts_one_to_four_people(programme, key):
    for by in (None, "area") if key in BY_AREA else (None,):
        for row in downloaded(programme.ask(key, AS_OF, Audience.COMMISSIONER, by=by)):
            assert row["numerator"] not in ("1", "2", "3", "4"), row
            assert row["denominator"] not in ("1", "2", "3", "4"), row
            within = row["steps"] + row["points"]
            assert not re.search(r'"(count|at_risk|events)":[1-4]\b', within), row


def downloaded(released: Released) -> list[dict[str, str]]:
    return list(csv.DictReader(csv_of(released).decode("utf-8-sig").splitlines()))
