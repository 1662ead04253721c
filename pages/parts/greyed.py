"""What rests on a feed that is too old or never came: muted, never taken for today's."""

import streamlit as st

from briefing.old_data import aged
from briefing.wording import finding
from disclosure.released import Figure, Released
from pages.parts.plain import plain


def muted(words: str, released: Released, figure: Figure | None = None) -> str:
    """Words for the screen; grey where the figure they tell of (the whole) is of old data."""
    return grey(words) if released.is_greyed(figure) else plain(words)


def grey(words: str) -> str:
    return f":gray[{plain(words)}]" if words else ""


def muted_text(words: str, released: Released) -> None:
    """A line of text about the whole of a measure."""
    if released.is_greyed():
        st.markdown(grey(words))
    else:
        st.text(words)


def finding_header(released: Released) -> None:
    """The finding of a page's main measure as its heading; of old data it says so."""
    st.header(muted(aged(finding(released), released), released), anchor=False)


def muted_rows(rows: list[dict[str, object]], released: Released) -> list[dict[str, object]]:
    """Rows for st.table, which reads every cell as Markdown."""

    def shown(cell: object) -> object:
        return muted(cell, released) if isinstance(cell, str) else cell

    return [{head: shown(cell) for head, cell in row.items()} for row in rows]
