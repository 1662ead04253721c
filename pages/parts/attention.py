"""What needs attention: one line each, a word for its kind, the way to its cases."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from auth.viewer import Viewer
from briefing.wording import Attention
from pages.parts.asked import Asked
from pages.parts.cases import Behind, cases_button
from pages.parts.greyed import grey
from pages.parts.plain import plain

LOOKS = {
    "Very late": "red-badge[:material/error:",
    "Calm": "gray-badge[:material/check_circle:",
    "No data": "red-badge[:material/help:",
    "Old data": "red-badge[:material/schedule:",
}
USUAL_LOOK, OLD_LOOK = "orange-badge[:material/warning:", "gray-badge[:material/schedule:"


def attention_list(viewer: Viewer, asked: Asked, lines: Sequence[Attention]) -> None:
    """The worst first; the word says what the colour says."""
    with st.container(border=True, gap="xsmall"):
        for line in lines:
            with listed_line(_marked(line)):
                if line.key:
                    wanted = Behind(line.key, line.part, line.by, line.group)
                    cases_button(
                        viewer,
                        asked,
                        wanted,
                        line.count,
                        place="attention",
                        is_old=line.is_of_old_data,
                    )


@contextmanager
def listed_line(words: str) -> Iterator[None]:
    """A sentence on the left; what is drawn within stands on the right, or on a phone below."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.markdown(words, width="content")
        yield


def _marked(line: Attention) -> str:
    """Word and sentence as one text: two would break apart on a narrow screen."""
    if line.is_of_old_data:
        return f":{OLD_LOOK} {line.kind_word}] {grey(line.sentence)}"
    look = LOOKS.get(line.kind_word, USUAL_LOOK)
    return f":{look} {line.kind_word}] {plain(line.sentence)}"
