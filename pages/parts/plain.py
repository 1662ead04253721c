"""Text as it is: names and references from an extract are never read as Markdown."""

import re

SIGNS = re.compile(
    r"""
      [\\`*_\[\]<>$~|&]        # pictures, links, emphasis, code, formulas, tables, entities
    | :(?=[a-z])               # colours and badges, whose names follow a colon
    | ^[#+=-]                  # headings and lists begin a line
    """,
    re.IGNORECASE | re.VERBOSE,
)
JOINTS = re.compile(
    r"""
      ^(?=\s|\d+[.)](?:\s|$))           # code and lists begin a line
    | (?<=:)(?=//|[\w+-]+:|material/)   # addresses, emoji, icons
    | (?<=www)(?=\.)
    | (?<=@)(?=[\w-])                   # addresses of mail
    | (?<=-)(?=[->]) | (?<=<)(?=[-=]) | (?<=[>~])(?==)   # arrows and dashes
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What is still found once signs are escaped: these are looked for in the finished text."""
WORD_JOINER = "\u2060"
"""Shows nothing and takes no room."""


def plain(words: str) -> str:
    """The same words on screen, whatever a partner has written into them."""
    return SIGNS.sub(r"\\\g<0>", JOINTS.sub(WORD_JOINER, words))


def plain_rows(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Rows for st.table, which reads every cell as Markdown."""
    return [
        {head: plain(cell) if isinstance(cell, str) else cell for head, cell in row.items()}
        for row in rows
    ]
