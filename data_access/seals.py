"""Seals of the access log: a keyed hash over each line and the seal of the line before it.

Whoever can change the table and has not the key can make no seal that fits.
"""

import hmac
import json
from collections.abc import Mapping
from typing import Any

FIELDS = (
    "entry_id",
    "at",
    "actor",
    "role",
    "action",
    "door",
    "filters",
    "row_count",
    "units",
    "previous",
)
"""What the seal of a line is made over: all of it, in this order."""
BEGINNING = ""
"""What stands before the first line."""


def seal_of_line(key: bytes, line: Mapping[str, Any]) -> str:
    return _keyed(key, *(line[name] for name in FIELDS))


def seal_of_head(key: bytes, line_count: int, entry_id: int, seal: str) -> str:
    return _keyed(key, "head", line_count, entry_id, seal)


def mark_of(key: bytes) -> str:
    """Eight signs by which two keys are told apart, and from which neither can be made."""
    return _keyed(key, "mark")[:8]


def is_same(one: object, other: str) -> bool:
    """Whether what stands in a column is this seal; SQLite holds whatever somebody put there."""
    is_text = isinstance(one, str) and one.isascii()
    return is_text and hmac.compare_digest(str(one), other)


def _keyed(key: bytes, *words: Any) -> str:
    """As JSON, so that no two lists of words read as one text."""
    return hmac.digest(key, json.dumps(words, default=_bytes).encode(), "sha256").hex()


def _bytes(cell: bytes) -> dict[str, str]:
    """As no word of ours is written, so that no line with bytes in it has a seal that fits."""
    return {"bytes": cell.hex()}
