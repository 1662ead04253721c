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


def is_same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _keyed(key: bytes, *words: Any) -> str:
    """As JSON, so that no two lists of words read as one text."""
    return hmac.digest(key, json.dumps(words).encode(), "sha256").hex()
