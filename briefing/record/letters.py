"""The letters of the printed document: which there are, and what stands for those there are not.

A PDF for the archive must hold every letter it shows, and no font of a fitting size has all of
them. The two that lie beside this file hold Latin, Greek and Cyrillic; the Word file and the
workbook are drawn with the reader's own and need none of this.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

FONTS = Path(__file__).with_name("fonts")
FAMILY = "Source Sans 3"
COVERED = FONTS / "letters.txt"
"""Ranges of the characters that both weights have, one a line, in hexadecimal."""
NOT_THERE = "□"
UNSEEN = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
"""Characters of control, that turn the words around, halves of characters, and none at all."""


def printable(text: str) -> str:
    """The text in letters that can be printed: what would not be seen is left out, and any other
    that the font has not is a □."""
    return _strange().sub(_instead, unicodedata.normalize("NFC", text))


def printable_throughout(part: Any) -> Any:
    """Every text of what was said, however deep it lies; keys are ours and stay."""
    if isinstance(part, dict):
        return {name: printable_throughout(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [printable_throughout(one) for one in part]
    return printable(part) if isinstance(part, str) else part


def has_strange_letters(text: str) -> bool:
    """Whether a □ stands for some letter of it."""
    return NOT_THERE in printable(text) and NOT_THERE not in text


def _instead(found: re.Match[str]) -> str:
    """A line or a tab ends a word; what joins to the letter before it goes with that."""
    letter = found.group()
    if letter in "\n\r\t":
        return " "
    unseen = unicodedata.category(letter) in UNSEEN or unicodedata.combining(letter)
    return "" if unseen else NOT_THERE


@cache
def _strange() -> re.Pattern[str]:
    """Whatever lies outside the ranges."""
    ranges = (line.partition("-") for line in COVERED.read_text("ascii").split())
    inside = "".join(f"{_sign(first)}-{_sign(last or first)}" for first, _, last in ranges)
    return re.compile(f"[^{inside}]")


def _sign(code: str) -> str:
    return re.escape(chr(int(code, 16)))
