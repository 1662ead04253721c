"""Cards side by side, figures or charts: as many to a row as the screen has room for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import streamlit as st

from auth.viewer import Viewer
from briefing.wording import finding, finding_by
from charts.drawn import Drawn
from charts.labels import Names
from disclosure.released import Figure, Released
from domain.measure import DESCRIBED_BY
from pages.parts.asked import Asked
from pages.parts.before import before_line
from pages.parts.chart import chart_card
from pages.parts.figure import figure_card


class DrawFigure(Protocol):
    def __call__(
        self,
        released: Released,
        figure: Figure | None = None,
        label: str | None = None,
    ) -> None: ...


class DrawChart(Protocol):
    def __call__(
        self,
        released: Released,
        drawn: Drawn,
        about: str = "",
        *,
        by: str = "",
        heading: str = "",
        name: str = "",
        days_of: Asked | None = None,
    ) -> None: ...


@contextmanager
def figures(viewer: Viewer, asked: Asked, columns: int = 4) -> Iterator[DrawFigure]:
    """Gives a function that draws one more card: a figure, and the time before beside it."""
    with st.grid(columns, min_column_width=220, border=True) as grid:

        def draw(
            released: Released,
            figure: Figure | None = None,
            label: str | None = None,
        ) -> None:
            note = before_line(viewer, asked, released, figure)
            with grid.cell():
                figure_card(viewer, asked, released, figure=figure, label=label, note=note)

        yield draw


@contextmanager
def charts(viewer: Viewer, asked: Asked) -> Iterator[DrawChart]:
    """Gives a function that draws one more card with a chart, headed by its finding."""
    with st.grid(2, min_column_width=400, border=True) as grid:

        def draw(
            released: Released,
            drawn: Drawn,
            about: str = "",
            *,
            by: str = "",
            heading: str = "",
            name: str = "",
            days_of: Asked | None = None,
        ) -> None:
            """`days_of` is what the chart asks, where that is about other days than its page."""
            of = days_of or asked
            said = heading or _finding(released, by, asked.names)
            with grid.cell():
                chart_card(
                    viewer, of, released, drawn, heading=said, subtitle=about, by=by, name=name
                )

        yield draw


def _finding(released: Released, by: str, names: Names) -> str:
    return finding_by(released, by, names) if by in DESCRIBED_BY else finding(released)
