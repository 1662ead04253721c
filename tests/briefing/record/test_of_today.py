"""The briefing as it is made of the figures of today: for the commissioner, whoever asks."""

import re
from collections.abc import Iterator
from dataclasses import asdict, replace
from datetime import date
from io import BytesIO

import pypdf
import pytest
from sqlalchemy import Engine

from briefing.record.document import Document, Mark, Number
from briefing.record.of_today import SYNTHETIC, record_of
from briefing.record.pdf import pdf
from data_access.engine import database
from data_access.loads import current_load
from data_access.schema import prepare
from data_access.units import unit_ids
from domain.errors import BadQuestion
from domain.question import Question
from domain.scope import Scope
from tests.briefing.record.reading import faults
from tests.pages.sent import chart_rows
from tests.pages.small_numbers import AS_OF, small_numbers

SMALL = re.compile(r"(?<![\d.,£-])[1-4](?= of \d|$| \()")
PLACES_IN_A_CHART = {"row", "place", "line"}


def asked(engine, on: str | date) -> Question:
    day = on if isinstance(on, date) else date.fromisoformat(on)
    return Question.of_the_last_twelve_months(Scope(unit_ids(engine)), day)


@pytest.fixture(scope="module")
def few(tmp_path_factory) -> Iterator[Engine]:
    """A programme of small numbers; nothing here changes it."""
    engine = database(f"sqlite:///{tmp_path_factory.mktemp('few') / 'oversight.db'}")
    prepare(engine)
    yield small_numbers(engine).engine
    engine.dispose()


@pytest.fixture(scope="module")
def of_few(few) -> Document:
    return record_of(few, asked(few, AS_OF))


@pytest.fixture
def usual(sample_engine) -> Document:
    loaded = current_load(sample_engine)
    return record_of(sample_engine, asked(sample_engine, loaded.data_as_of))


def test_a_usual_briefing_has_two_to_four_pages_and_nothing_is_wrong_with_them(usual):
    made = pdf(usual)
    pages = pypdf.PdfReader(BytesIO(made)).pages
    assert 2 <= len(pages) <= 4
    assert list(faults(made)) == []
    words = "".join("".join(page.extract_text() for page in pages).split())
    for cell in cells(usual):
        if isinstance(cell, Number):
            assert "".join(cell.words.split()) in words


def cells(document: Document) -> Iterator[object]:
    for section in document.sections:
        for figure in section.figures:
            yield from (figure.value, figure.lower, figure.upper)
        for table in section.tables:
            yield from (cell for row in table.rows for cell in row)


def test_it_answers_the_seven_questions_of_the_page(usual):
    assert [one.question for one in usual.sections] == [
        "Is demand met?",
        "Is risk managed?",
        "Is the offer taken up?",
        "Are victims supported?",
        "Are people reoffending?",
        "Is the money on profile?",
        "How good is the data?",
    ]
    assert usual.sections[0].answer == "104 cases are open, up from 47 on 8 March 2020."
    assert [one.about for one in usual.key_messages][:2] == ["Demand", "Risk"]
    assert usual.key_messages[5].words.startswith("£168,382 of the £200,000 grant is spent")


def test_it_says_of_whom_of_when_and_that_nobody_is_real(usual):
    assert usual.scope == "All units, all areas, all crime types"
    assert usual.period == "6 March 2020 to 5 March 2021"
    assert usual.marking == SYNTHETIC
    assert {one.on for one in usual.data_days} == {"5 March 2021"}
    assert len(usual.data_days) == 5


def test_each_victim_measure_stands_beside_its_perpetrator_measure(usual):
    assert [one.label for one in usual.sections[3].figures] == [
        "Victims: support offered",
        "Perpetrators: offered direct work",
        "Victims: support accepted",
        "Perpetrators: uptake",
        "Victims: feeling safer",
    ]
    assert usual.sections[3].tables[0].head[3:5] == ("Uptake", "Support accepted")


def test_the_same_question_has_the_same_fingerprint_and_another_has_not(few, of_few):
    again = record_of(few, asked(few, AS_OF))
    assert again.fingerprint == of_few.fingerprint
    of_one_area = record_of(few, replace(asked(few, AS_OF), area="halton"))
    assert of_one_area.fingerprint != of_few.fingerprint
    assert of_one_area.scope == "Unit, Halton, all crime types"


def test_a_figure_of_one_to_four_people_is_nowhere_in_it(of_few):
    """In no words, no cell and no row of a chart."""
    said = list(texts(asdict(without_pictures(of_few))))
    assert len(said) > 200
    for words in said:
        if "feed" in words:  # those are no people
            continue
        assert not SMALL.search(words), words
    charts = [one for section in of_few.sections for one in section.charts]
    drawn = [row for one in charts for row in chart_rows(one.spec)]
    assert len(drawn) > 20
    for row in drawn:
        amounts = [value for name, value in row.items() if name not in PLACES_IN_A_CHART]
        numbers = [one for one in amounts if isinstance(one, int | float) and one is not True]
        assert not {1, 2, 3, 4} & set(numbers), row


def without_pictures(document: Document) -> Document:
    return replace(
        document,
        sections=tuple(
            replace(one, charts=tuple(replace(chart, spec={}) for chart in one.charts))
            for one in document.sections
        ),
    )


def texts(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        part = list(part.values())
    if isinstance(part, list | tuple):
        for one in part:
            yield from texts(one)
    elif isinstance(part, str):
        yield part


def test_what_is_hidden_or_early_is_said_to_be_unanswered(of_few):
    hidden = [
        one.label
        for section in of_few.sections
        for one in section.figures
        if one.value is Mark.HIDDEN
    ]
    assert "Completion" in hidden
    unanswered = {one.about: one.words for one in of_few.cannot_yet}
    assert unanswered["Completion"].startswith("Hidden for privacy")
    assert unanswered["Whether the programme changes behaviour"].startswith(
        "Not from these figures"
    )


def test_of_data_that_nobody_calls_synthetic_nothing_is_said(of_few):
    assert of_few.marking == ""


def test_a_feed_that_never_spoke_is_named(of_few):
    never = [one.feed for one in of_few.data_days if one.on == "Never"]
    assert "Police" in never
    assert "Unit" not in never


def test_before_the_first_load_there_is_nothing_to_brief_on(sqlite_engine):
    with pytest.raises(BadQuestion, match="No data has been loaded yet"):
        record_of(sqlite_engine, asked(sqlite_engine, AS_OF))
