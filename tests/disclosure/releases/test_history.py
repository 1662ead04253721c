"""What was published stays counted as it was, whatever has become of the records."""

import pytest

from disclosure.releases.history import Asked, Kept, reconciled

ONE = Asked("uptake", *[None] * 3, None, (), (), "", 1)


def kept(**groups: int) -> Kept:
    return Kept("perpetrators", (ONE,), tuple(((code,), n) for code, n in groups.items()))


CASES = {
    "as it was": ({("a", "x"): 4, ("a", "y"): 2}, {("a", "x"): 4, ("a", "y"): 2}),
    "one is gone": ({("a", "x"): 5}, {("a", "x"): 5, ("a", ""): 1}),
    "all are gone": ({}, {("a", ""): 6}),
    "two came late": (
        {("a", "x"): 5, ("a", "y"): 3},
        {("", "x"): 2, ("a", "x"): 3, ("a", "y"): 3},
    ),
    "new people": ({("a", "x"): 6, ("", "y"): 7}, {("a", "x"): 6, ("", "y"): 7}),
    "moved to another group": (
        {("a", "x"): 5, ("b", "x"): 1},
        {("a", "x"): 5, ("a", ""): 1, ("", "x"): 1},
    ),
    "late and nowhere else": ({("a", ""): 8}, {("a", ""): 6}),
}


@pytest.mark.parametrize(("today", "then"), CASES.values(), ids=CASES)
def test_the_groups_of_today_come_to_what_was_kept(today, then):
    assert reconciled(kept(a=6), today, 1) == then


def test_without_anything_earlier_today_is_what_counts():
    assert reconciled(Kept("cases"), {("x",): 3, ("",): 0}, 1) == {("x",): 3}
