"""Text as it is: names and references from an extract are never read as Markdown."""

import re

SIGNS = re.compile(r"[\\`*_\[\]<>$~|]|(?<=:)/|(?<=www)\.")
"""What begins a picture, a link, a colour or a formula. A picture is fetched as it is drawn."""


def plain(words: str) -> str:
    """The same words on screen, whatever a partner has written into them."""
    return SIGNS.sub(r"\\\g<0>", words)


def plain_rows(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows for st.table, which reads every cell as Markdown."""
    return [
        {head: plain(cell) if isinstance(cell, str) else cell for head, cell in row.items()}
        for row in rows
    ]
