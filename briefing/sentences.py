"""The safe sentence: one figure as one sentence that can be copied out of its page.

In it are numerator and denominator, window, interval, the day of the data and one caution, so that
nobody quotes the number without what makes it true.
"""

from briefing.bases import is_n_of_n
from briefing.cautions import caution_of
from briefing.figure_words import figure_words
from briefing.findings import finding_in_full
from briefing.none_left import none_left
from briefing.nouns import noun_of_unit, starting
from briefing.periods import data_as_at, day_words, when_words
from briefing.states import state_sentence
from briefing.whose import whose_words
from charts.labels import Names, label_of
from disclosure.old_data import stale_words
from disclosure.released import Figure, Released, State
from domain.counts import Kind


def sentence(
    released: Released,
    figure: Figure | None = None,
    label: str | None = None,
    names: Names | None = None,
) -> str:
    """`28 of 40 … (70%; 95% interval 55% to 82%), counted in …, for …, on data as at …; …`

    Of the whole, or of one group, which `label` may name as its card does. `names` are those of
    the units; without them the sentence names none.
    """
    shown = figure or released.whole
    if shown.state is State.NOT_RECEIVED:
        said = _not_received(released, shown, _subject(released, shown, label, names), names)
        return f"{starting(said)}."
    is_whole = shown == released.whole
    said = finding_in_full(released) if is_whole else _of_a_group(released, shown, label, names)
    return (
        f"{starting(said)}{_when(released, shown, said, names)}{_keeping_in_mind(released, shown)}."
    )


def caution(released: Released, figure: Figure | None = None) -> str:
    """The one thing to keep in mind: an old feed first, then the state, then the measure's own."""
    shown = figure or released.whole
    state = "" if shown.is_ok or _is_found(released, shown) else state_sentence(released, shown)
    return stale_words(released) or state or caution_of(released.measure, shown.by)


def _is_found(released: Released, figure: Figure) -> bool:
    """The finding itself says which step left none."""
    return figure == released.whole and figure.state is State.NOTHING and bool(none_left(figure))


def data_day(released: Released) -> str:
    """`4 March 2020`: the day the oldest feed it needs speaks for; looking back, `… or later`."""
    known = [feed for feed in released.feeds if feed.days is not None]
    day = day_words(data_as_at(released.question, [feed.days or 0 for feed in known]))
    return f"{day} or later" if known and all(feed.is_later for feed in known) else day


def _of_a_group(released: Released, figure: Figure, label: str | None, names: Names | None) -> str:
    """`Uptake, Halton: 70% (28 of 40 perpetrators; 95% interval 55% to 82%)`."""
    subject, words = _subject(released, figure, label, names), figure_words(figure)
    join = "," if ":" in subject else ":"
    if figure.kind is Kind.COUNT and figure.is_ok or is_n_of_n(figure):
        return f"{subject}{join} {words.value} {words.base}"
    rest = "; ".join(part for part in (words.base, words.interval) if part)
    value = _value(released, figure)
    return f"{subject}{join} {value} ({rest})" if rest else f"{subject}{join} {value}"


def _value(released: Released, figure: Figure) -> str:
    """`12 cases per whole-time post`, `1 case per whole-time post`; most say their unit already."""
    value, things = figure_words(figure).value, noun_of_unit(released.measure.unit_of_count)
    if figure.kind is not Kind.RATIO or not figure.is_ok:
        return value
    unit = figure.unit.replace(things.several, things.one) if value == "1" else figure.unit
    return f"{value} {unit}"


def _subject(released: Released, figure: Figure, label: str | None, names: Names | None) -> str:
    """What the figure is of: its card's name, else the measure's and the group's."""
    if figure.by is None or label:
        return label or released.measure.title
    of_group = label_of(figure.by, figure.group, names) if figure.group else ""
    return f"{released.measure.title}, {of_group or figure.by.replace('_', ' ')}"


def _not_received(released: Released, figure: Figure, subject: str, names: Names | None) -> str:
    when, day = when_words(released), data_day(released)
    why = _clause(state_sentence(released, figure).removeprefix("Not received: "))
    whose = whose_words(released.question, names)
    return f"{subject} {when}{whose}, on data as at {day}, cannot be counted: {why}"


def _when(released: Released, figure: Figure, said: str, names: Names | None) -> str:
    """The window, whose records, and the day of the data; a window that is said is not repeated, a
    pace is of the last day asked."""
    when, day = when_words(released), data_day(released)
    if figure.kind is Kind.WEEKS:
        when = f"on {day_words(released.question.last_known)}"
    window = "" if when in said else f", counted {when}"
    return f"{window}{whose_words(released.question, names)}, on data as at {day}"


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
