"""Seals worked out a second time, by hand and without our code."""

import hmac
from hashlib import sha256

import pytest

from data_access.seals import FIELDS, mark_of, seal_of_head, seal_of_line

KEY = b"k" * 32
LINE = {
    "entry_id": 2,
    "at": "2020-03-06T09:00:00Z",
    "actor": "ana",
    "role": "unit_lead",
    "action": "consultation",
    "door": "risk",
    "filters": "",
    "row_count": None,
    "units": "\nU1\n",
    "previous": "abc",
}


def by_hand(text: str) -> str:
    return hmac.new(KEY, text.encode(), sha256).hexdigest()


def test_a_line_is_sealed_with_all_that_is_in_it_and_the_seal_before():
    assert seal_of_line(KEY, LINE) == by_hand(
        '[2, "2020-03-06T09:00:00Z", "ana", "unit_lead", "consultation", "risk", "", null, '
        '"\\nU1\\n", "abc"]'
    )


@pytest.mark.parametrize("name", FIELDS)
def test_no_field_can_be_another_under_the_same_seal(name):
    assert seal_of_line(KEY, LINE | {name: "x"}) != seal_of_line(KEY, LINE)


def test_the_head_and_the_mark_of_the_key_are_sealed_as_what_they_are():
    assert seal_of_head(KEY, 2, 2, "abc") == by_hand('["head", 2, 2, "abc"]')
    assert mark_of(KEY) == by_hand('["mark"]')[:8]


def test_every_column_of_the_log_but_the_seal_is_sealed():
    from data_access.access_tables import access_log

    assert {column.name for column in access_log.c} == {*FIELDS, "seal"}
