"""What a text or a reference may be, and what it may not."""

import pytest
from pydantic import TypeAdapter, ValidationError

from data_access.columns import cell_of, key
from data_access.plain_text import unseen_in

READS = TypeAdapter(cell_of(key("case_id")).reads)
UNSEEN = {
    "\u3164": "U+3164",  # a filler of Hangul
    "\uffa0": "U+FFA0",
    "C\u00ad1": "U+00AD",
    "C1\ufe0f": "U+FE0F",
    "C\u034f1": "U+034F",
    "\u2800": "U+2800",  # Braille without a dot
    "C\u200b1": "U+200B",
    "C\u202e1": "U+202E",
    "C\x1b[2J": "U+001B",
    "C\U000e00411": "U+E0041",
}


@pytest.mark.parametrize("written", UNSEEN)
def test_what_cannot_be_seen_is_no_part_of_a_reference_and_is_named(written: str) -> None:
    with pytest.raises(ValidationError):
        READS.validate_python(written)
    assert unseen_in(written) == UNSEEN[written]


@pytest.mark.parametrize("written", ["#REF!", "#N/A", "#n/a", "#NAME?", "#DIV/0!", "#VALUE!"])
def test_the_error_of_a_spreadsheet_is_none(written: str) -> None:
    with pytest.raises(ValidationError):
        READS.validate_python(written)


@pytest.mark.parametrize("written", ["#1", "#A", "O\u2019Neill", "\u00c9a-1", "\u674e 1", "a/b c"])
def test_anything_else_that_can_be_seen_is(written: str) -> None:
    assert READS.validate_python(written) == written
    assert unseen_in(written) == ""
