"""The commissioner's sheet: a question with its answer and figures, charts, and lists."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from auth.viewer import Viewer
from briefing.by_area import PAIRS, area_rows
from briefing.questions import Answers, BriefingQuestion, Line, answer
from briefing.wording import finding, finding_by
from charts.drawn import Drawn
from disclosure.released import Figure, Released
from domain.measure import DESCRIBED_BY
from pages.parts.asked import Asked
from pages.parts.chart import chart_card
from pages.parts.feeds import feed_warning
from pages.parts.figure import figure_card
from pages.parts.greyed import muted, muted_text

CARDS_A_ROW = 4


@dataclass(frozen=True)
class Card:
    """A figure to show: the whole of a measure, or one of its groups under a name."""

    released: Released
    figure: Figure | None = None
    label: str | None = None


def cards(answers: Answers, keys: Iterable[str]) -> list[Card]:
    """A card for the whole of each measure."""
    return [Card(answers[key]) for key in keys]


@dataclass(frozen=True)
class Chart:
    """A chart to show, `by` a breakdown if it is split; its heading is the finding unless given."""

    released: Released
    draw: Callable[..., Drawn]
    about: str
    by: str = ""
    heading: str = ""

    @property
    def drawn(self) -> Drawn:
        return self.draw(self.released, self.by) if self.by else self.draw(self.released)

    @property
    def title(self) -> str:
        if self.heading:
            return self.heading
        is_compared = self.by in DESCRIBED_BY
        return finding_by(self.released, self.by) if is_compared else finding(self.released)


@dataclass(frozen=True)
class Sheet:
    """What is put on the page, row by row."""

    viewer: Viewer
    asked: Asked
    answers: Answers

    def question(self, question: BriefingQuestion, *cards: Card) -> None:
        """The question, its answer in a sentence, and the figures it rests on."""
        st.header(question.words, anchor=False)
        said = answer(question, self.answers, self.asked.names)
        muted_text(said, self.answers[question.keys[0]])
        if not cards:
            return
        with st.grid(min(CARDS_A_ROW, len(cards)), min_column_width=240, border=True) as grid:
            for card in cards:
                with grid.cell():
                    self._figure(card)

    def _figure(self, card: Card) -> None:
        figure_card(self.viewer, self.asked, card.released, figure=card.figure, label=card.label)

    def charts(self, *charts: Chart) -> None:
        """None where nothing has come to draw, which the answer says."""
        if not charts:
            return
        with st.grid(min(2, len(charts)), min_column_width=400, border=True) as grid:
            for chart in charts:
                with grid.cell():
                    chart_card(
                        self.viewer,
                        self.asked,
                        chart.released,
                        chart.drawn,
                        heading=chart.title,
                        subtitle=chart.about,
                        name=chart.by or chart.heading,
                    )


def area_tables(areas: Answers) -> None:
    """Small tables side by side, which a phone and a sheet of paper hold; nothing scrolls away."""
    if not any(area_rows([areas[key] for key in pair]) for pair in PAIRS):
        st.text("No area has anything to count.")
        return
    with st.grid(len(PAIRS), min_column_width=300) as grid:
        for pair in PAIRS:
            with grid.cell():
                measures = [areas[key] for key in pair]
                about = f"{' and '.join(one.measure.title for one in measures)}, by area"
                rows = [_muted_cells(row, measures) for row in area_rows(measures)]
                st.table(rows, border="horizontal", hide_index=True, alt=about)
                for one in measures:
                    feed_warning(one)


def _muted_cells(row: dict[str, str], measures: Sequence[Released]) -> dict[str, str]:
    return row | {one.measure.title: muted(row[one.measure.title], one) for one in measures}


def lists(**lines: Sequence[Line]) -> None:
    """Cards side by side, each a heading with its lines."""
    with st.grid(len(lines), min_column_width=400, border=True) as grid:
        for heading, said in lines.items():
            with grid.cell():
                st.header(heading.replace("_", " "), anchor=False)
                st.markdown("\n".join(f"- {_drawn(line)}" for line in said))


def _drawn(line: Line) -> str:
    """Its words have Markdown of their own."""
    return f":gray[{line.words}]" if line.is_greyed else line.words
