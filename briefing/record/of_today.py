"""The briefing of record, made of the figures as they are counted now and released for it.

The one place that knows where the figures come from: a stored release goes in here.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from briefing import questions as q
from briefing.findings import finding
from briefing.nouns import DAY, starting
from briefing.old_data import aged
from briefing.periods import day_words
from briefing.record.contents import ASKED, WHOLE, Answers, sections_of
from briefing.record.document import DataDay, Document, Point
from briefing.record.sureness import RULE
from briefing.states import state_sentence
from charts.labels import Names, label_of
from data_access.counting import count_all
from data_access.engine import Engine
from data_access.loads import current_load
from data_access.synthetic import is_synthetic
from data_access.units import units
from disclosure.release import release
from disclosure.released import Released
from domain.errors import BadQuestion
from domain.period import Period
from domain.question import Question
from domain.terms import Audience
from measures.catalogue import measure_called

DEFINED = (
    *("adoption", "risk_reduction", "uptake", "completion", "support_offered", "support_accepted"),
    *("reoffending_as_reported", "reoffending_within_12_months", "repeat_victimisation"),
)
"""Measures whose name does not say what is counted, and of whom; a page of the app has them all."""
TITLE = "Briefing for the Police and Crime Commissioner"
NOT_A_RELEASE = "Made from the figures on the day of the data, before a numbered release"
SYNTHETIC = "Synthetic data: nobody in this document is real"
NO_CAUSE = Point(
    "Whether the programme changes behaviour",
    "Not from these figures, now or later: there is no comparison group.",
)


def record_of(engine: Engine, question: Question) -> Document:
    """The document for what is asked; BadQuestion while nothing has been loaded."""
    if current_load(engine) is None:
        raise BadQuestion("No data has been loaded yet, so there is nothing to brief on.")
    answers, names = _answers(engine, question), _names(engine, question)
    whole = {key: released for (key, by), released in answers.items() if by == WHOLE}
    return Document(
        title=TITLE,
        scope=_scope(engine, question, names),
        period=_period(question.period),
        release=NOT_A_RELEASE,
        made_on=question.as_of,
        marking=SYNTHETIC if is_synthetic(engine) else "",
        data_days=tuple(_data_days(whole["feed_freshness"])),
        key_messages=tuple(_key_messages(whole)),
        sections=sections_of(answers),
        rules=(RULE, *q.HOW_TO_READ),
        definitions=tuple(_definition(whole[key]) for key in DEFINED),
        cannot_yet=(*_cannot_yet(whole.values()), NO_CAUSE),
    )


def _answers(engine: Engine, question: Question) -> Answers:
    """All of one load, and fit for the commissioner whoever asks."""
    asked = [(measure_called(key), question.split_by(by or None)) for key, by in ASKED]
    counted = count_all(engine, asked)
    released = [release(counts, Audience.COMMISSIONER) for counts in counted]
    return dict(zip(ASKED, released, strict=True))


def _names(engine: Engine, question: Question) -> Names:
    return {
        unit.unit_id: unit.name for unit in units(engine) if unit.unit_id in question.scope.units
    }


def _scope(engine: Engine, question: Question, names: Names) -> str:
    is_everything = len(names) > 1 and len(names) == len(units(engine))
    parts = (
        "All units" if is_everything else ", ".join(names.values()) or "No unit",
        label_of("area", question.area) if question.area else "all areas",
        label_of("crime_type", question.crime_type) if question.crime_type else "all crime types",
    )
    return ", ".join(parts)


def _period(period: Period) -> str:
    return f"{day_words(period.start)} to {day_words(period.end)}"


def _data_days(freshness: Released) -> Iterator[DataDay]:
    for figure in freshness.by("feed"):
        feed = label_of("feed", figure.group)
        if figure.numerator is None:
            yield DataDay(feed, "Never", "Nothing has been received")
            continue
        spoke_for = figure.as_of - timedelta(days=figure.numerator)
        yield DataDay(feed, day_words(spoke_for), f"{DAY.with_number(figure.numerator)} old")


def _key_messages(whole: Mapping[str, Released]) -> Iterator[Point]:
    """What was found of each question's main measure."""
    for question in q.QUESTIONS:
        main = whole[question.keys[0]]
        yield Point(question.about, f"{aged(finding(main), main)}.", main.is_greyed())


def _definition(released: Released) -> Point:
    measure = released.measure
    of = f", out of {measure.denominator_words}" if measure.denominator_words else ""
    return Point(measure.title, f"{starting(measure.numerator_words)}{of}.")


def _cannot_yet(answers: Iterable[Released]) -> Iterator[Point]:
    """Every measure that has no number, and why; it says by itself what it waits for."""
    for released in answers:
        if not released.whole.is_ok:
            yield Point(released.measure.title, state_sentence(released))
