"""A whole sentence for a list: numbers, interval, window, the day of the data and one caution."""

from briefing.cautions import caution_of
from briefing.figure_words import figure_words
from briefing.findings import finding
from briefing.nouns import starting
from briefing.periods import data_as_at, day_words, when_words
from briefing.states import stale_words, state_sentence
from charts.words import together
from disclosure.released import Released, State


def sentence(released: Released) -> str:
    """E.g. `28 of 40 … (70%; 95% interval 55% to 82%). Counted in …, on data as at …. …`"""
    figure = released.whole
    if figure.state is State.NOT_RECEIVED:
        return f"{released.measure.title}. {state_sentence(released)}"
    said = starting(f"{_with_interval(released)}.")
    return together(said, _when(released), caution(released))


def caution(released: Released) -> str:
    """The one thing to keep in mind: an old feed first, then the state, then the measure's own."""
    state = "" if released.whole.is_ok else state_sentence(released)
    return stale_words(released) or state or caution_of(released.measure)


def data_day(released: Released) -> str:
    """`4 March 2020`: the day the oldest feed it needs speaks for."""
    ages = [feed.days for feed in released.feeds if feed.days is not None]
    return day_words(data_as_at(released.question, ages))


def _with_interval(released: Released) -> str:
    said, words = finding(released), figure_words(released.whole)
    if not words.interval or words.interval in said:
        return said
    return said.replace(f"({words.value})", f"({words.value}; {words.interval})")


def _when(released: Released) -> str:
    """The window and the day of the data, the window only once."""
    when, day = when_words(released), data_day(released)
    if when in finding(released):
        return f"Data as at {day}."
    return f"Counted {when}, on data as at {day}."
