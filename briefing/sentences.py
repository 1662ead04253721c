"""The safe sentence: one figure as one sentence that can be copied out of its page.

In it are numerator and denominator, window, interval, the day of the data and one caution, so that
nobody quotes the number without what makes it true.
"""

import re

from briefing.cautions import caution_of
from briefing.figure_words import figure_words
from briefing.findings import finding
from briefing.nouns import PERSON, n_of_n, noun_of_unit, starting
from briefing.periods import data_as_at, day_words, when_words
from briefing.states import state_sentence
from charts.labels import Names, label_of
from disclosure.old_data import stale_words
from disclosure.released import Figure, Released, State
from domain.counts import Kind

ALONE = (Kind.COUNT, Kind.DAYS, Kind.WEEKS, Kind.MATURITY, Kind.QUANTILE)
"""Kinds whose finding already says all there is: they are of no base, or say it themselves."""
WITH_UNIT = (Kind.RATIO, Kind.PER_PERSON_YEARS)
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


def sentence(
    released: Released,
    figure: Figure | None = None,
    label: str | None = None,
    names: Names | None = None,
) -> str:
    """`28 of 40 … (70%; 95% interval 55% to 82%), counted in …, on data as at …; …`

    Of the whole, or of one group, which `label` may name as its card does.
    """
    shown = figure or released.whole
    if shown.state is State.NOT_RECEIVED:
        said = _not_received(released, shown, _subject(released, shown, label, names))
        return f"{starting(said)}."
    is_whole = shown == released.whole
    said = _of_the_whole(released) if is_whole else _of_a_group(released, shown, label, names)
    return f"{starting(said)}{_when(released, said)}{_keeping_in_mind(released, shown)}."


def caution(released: Released, figure: Figure | None = None) -> str:
    """The one thing to keep in mind: an old feed first, then the state, then the measure's own."""
    shown = figure or released.whole
    state = "" if shown.is_ok else state_sentence(released, shown)
    return stale_words(released) or state or caution_of(released.measure)


def data_day(released: Released) -> str:
    """`4 March 2020`: the day the oldest feed it needs speaks for."""
    ages = [feed.days for feed in released.feeds if feed.days is not None]
    return day_words(data_as_at(released.question, ages))


def _of_the_whole(released: Released) -> str:
    """The finding, and in brackets those of its numbers that it does not say."""
    said, figure = finding(released), released.whole
    if figure.kind in ALONE:
        return said
    rest = [part for part in _numbers(released, figure) if not _says(said, part)]
    if not rest:
        return said
    if said.endswith(")"):
        return f"{said[:-1]}; {'; '.join(rest)})"
    return f"{said} ({'; '.join(rest)})"


def _says(said: str, part: str) -> bool:
    """Every number of the part is in the sentence."""
    return set(NUMBER.findall(part)) <= set(NUMBER.findall(said))


def _numbers(released: Released, figure: Figure) -> list[str]:
    """Value, base and interval, as far as there are any."""
    words = figure_words(figure)
    value = _value(released, figure) if figure.is_ok else ""
    return [part for part in (value, _base(released, figure), words.interval) if part]


def _value(released: Released, figure: Figure) -> str:
    """`12 cases per whole-time post`, `1 case per whole-time post`; most say their unit already."""
    value, things = figure_words(figure).value, noun_of_unit(released.measure.unit_of_count)
    if figure.kind not in WITH_UNIT:
        return value
    unit = figure.unit.replace(things.several, things.one) if value == "1" else figure.unit
    return f"{value} {unit}"


def _base(released: Released, figure: Figure) -> str:
    """`28 of 40 perpetrators`, `3 of 56 people so far`."""
    words = figure_words(figure)
    things = noun_of_unit(released.measure.unit_of_count)
    if figure.numerator is None or figure.denominator is None:
        return words.base
    if figure.kind is Kind.ESTIMATE and figure.denominator:
        return (
            f"{n_of_n(figure.numerator, figure.denominator)} {PERSON.of(figure.denominator)} so far"
        )
    if figure.kind in (Kind.RATE, Kind.WITHIN) and words.base:
        return f"{words.base} {things.several}"
    return words.base


def _of_a_group(released: Released, figure: Figure, label: str | None, names: Names | None) -> str:
    """`Uptake, Halton: 70% (28 of 40 perpetrators; 95% interval 55% to 82%)`."""
    subject, words = _subject(released, figure, label, names), figure_words(figure)
    join = "," if ":" in subject else ":"
    if figure.kind is Kind.COUNT and figure.is_ok:
        return f"{subject}{join} {words.value} {words.base}"
    value, *beside = _numbers(released, figure) if figure.is_ok else (words.value, words.base)
    rest = "; ".join(part for part in beside if part)
    return f"{subject}{join} {value} ({rest})" if rest else f"{subject}{join} {value}"


def _subject(released: Released, figure: Figure, label: str | None, names: Names | None) -> str:
    """What the figure is of: its card's name, else the measure's and the group's."""
    if figure.by is None or label:
        return label or released.measure.title
    of_group = label_of(figure.by, figure.group, names) if figure.group else ""
    return f"{released.measure.title}, {of_group or figure.by.replace('_', ' ')}"


def _not_received(released: Released, figure: Figure, subject: str) -> str:
    when, day = when_words(released), data_day(released)
    why = _clause(state_sentence(released, figure).removeprefix("Not received: "))
    return f"{subject} {when}, on data as at {day}, cannot be counted: {why}"


def _when(released: Released, said: str) -> str:
    """The window and the day of the data, the window only once."""
    when, day = when_words(released), data_day(released)
    window = "" if when in said else f", counted {when}"
    return f"{window}, on data as at {day}"


def _keeping_in_mind(released: Released, figure: Figure) -> str:
    """One caution; of old feeds each is named."""
    said = _sentences(caution(released, figure))
    kept = said if stale_words(released) else said[:1]
    return "".join(f"; {_lowered(one)}" for one in kept)


def _clause(words: str) -> str:
    """A whole sentence as a clause of another, its full stop gone."""
    return "".join(_lowered(one) for one in _sentences(words)[:1])


def _sentences(words: str) -> list[str]:
    return [one for one in words.strip().removesuffix(".").split(". ") if one]


def _lowered(words: str) -> str:
    """Without its capital, unless that is more than a beginning: MARAC, Kaplan-Meier, A."""
    first = words.split()[0]
    if len(first) > 1 and first[1:] != first[1:].lower():
        return words
    return words[:1].lower() + words[1:]
