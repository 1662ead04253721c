"""What needs attention: one line each, a word for its kind, the way to its cases."""

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from auth.viewer import Viewer
from briefing.wording import Attention
from pages.parts.asked import Asked
from pages.parts.cases import Behind, cases_button

Colour = Literal["red", "orange", "gray"]
COLOURS: dict[str, Colour] = {
    "Very late": "red",
    "Late": "orange",
    "Calm": "gray",
    "No data": "gray",
}
ICONS = {"Very late": ":material/error:", "Calm": ":material/check_circle:"}


def attention_list(viewer: Viewer, asked: Asked, lines: Sequence[Attention]) -> None:
    """The worst first; the word says what the colour says."""
    with st.container(border=True, gap="xsmall"):
        for line in lines:
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
            ):
                with st.container(horizontal=True, vertical_alignment="center", width="content"):
                    st.badge(
                        line.kind_word,
                        color=COLOURS.get(line.kind_word, "orange"),
                        icon=ICONS.get(line.kind_word, ":material/warning:"),
                    )
                    st.text(line.sentence, width="content")
                if line.key:
                    wanted = Behind(line.key, line.part, line.by, line.group)
                    cases_button(viewer, asked, wanted, line.count, place="attention")
