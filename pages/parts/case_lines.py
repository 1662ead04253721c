"""The cases behind each group of a chart: a line a group, its name and the way to its cases."""

from collections.abc import Iterator
from typing import NamedTuple

import streamlit as st

from auth.viewer import Viewer
from charts.labels import Names, label_of
from disclosure.released import Figure, Released
from domain.counts import Kind
from pages.parts.asked import Asked
from pages.parts.cases import Behind, behind_figure, cases_button, sees_every_case

WIDTH = 260


class Line(NamedTuple):
    """What a line names, how many cases it opens into and which."""

    words: str
    number: float | None
    wanted: Behind | None


def case_lines(
    viewer: Viewer, asked: Asked, released: Released, breakdown: str, only: str = ""
) -> None:
    """Groups somebody is in, for those who may open them; `only` those whose code begins so."""
    lines = [
        line
        for figure in released.by(breakdown)
        if (figure.group or "").startswith(only)
        for line in _lines_of(figure, breakdown, asked.names)
        if line.number
    ]
    if not lines or not sees_every_case(viewer):
        return
    with st.popover("See the cases", type="tertiary", icon=":material/list:"):
        for line in lines:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.text(line.words, width=WIDTH)
                place = f"chart by {breakdown} {only}"
                is_old = released.is_greyed()
                cases_button(viewer, asked, line.wanted, line.number, place=place, is_old=is_old)


def _lines_of(figure: Figure, breakdown: str, names: Names) -> Iterator[Line]:
    """The group; of a window of follow-up, those who have yet to complete it as well."""
    words = label_of(breakdown, figure.group, names)
    yield Line(words, figure.numerator, behind_figure(figure))
    if figure.kind is Kind.MATURITY and figure.steps:
        step = figure.steps[-1]
        wanted = Behind(figure.measure, step.name, breakdown, figure.group)
        yield Line(f"{words}, {step.name.lower()}", step.count, wanted)
