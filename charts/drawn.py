"""What a chart function gives: the picture, and the same figures in words and as a table."""

from typing import NamedTuple

from charts.style import Row, Spec, sentence
from disclosure.released import State


class Drawn(NamedTuple):
    """A chart without a title: the page shows that as a heading, and `alt` as its spoken name."""

    spec: Spec
    alt: str
    table: list[Row]
    note: str = ""


def nothing_to_draw(title: str, state: State) -> Drawn:
    """No group, no point, or none that may be shown: the state says why."""
    why = (State.NOTHING if state is State.OK else state).label
    words = f"{why.capitalize()}."
    return Drawn(sentence(words), f"{title}. {words}", [])
