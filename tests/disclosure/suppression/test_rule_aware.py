"""Somebody who knows that nothing is hidden without a small cell near it."""

from disclosure.suppression.audit import audit
from disclosure.suppression.rule import Rule
from tests.disclosure.suppression.drawn_tables import hiding, with_margins

SQUARE = ("a", "w"), ("a", "x"), ("b", "w"), ("b", "x")


def test_one_of_the_cells_hidden_together_must_be_small():
    #      w   x
    # a    1  12   13     a-w from 1 to 12 is possible, but if it is 2 or more and nothing else
    # b   12  13   25     is small then nothing had been hidden: with a threshold of 2 it is 1
    system = with_margins((1, 12), (12, 13))
    numbers = hiding(system, *SQUARE)
    assert audit(system, numbers, Rule(threshold=5, candidates=5)) == ()
    found = {one.name[1:]: one.candidates for one in audit(system, numbers, Rule(threshold=2))}
    # either a-w is 1, or a-x (then a-w is 12), or b-w (then a-w is 12): two values are left
    assert found[("a", "w")] == (1, 12)


def test_loops_that_do_not_touch_are_judged_apart():
    #      w   x   y   z
    # a    1  12   9   9     the small cells of one square do not explain the other square
    # b   12  13   9   9
    # c    9   9   1  12
    # d    9   9  12  13
    system = with_margins((1, 12, 9, 9), (12, 13, 9, 9), (9, 9, 1, 12), (9, 9, 12, 13))
    other = ("c", "y"), ("c", "z"), ("d", "y"), ("d", "z")
    found = audit(system, hiding(system, *SQUARE, *other), Rule(threshold=2))
    assert {one.name[1:]: one.candidates for one in found} == {
        cell: values
        for square in (SQUARE, other)
        for cell, values in zip(square, [(1, 12), (1, 12), (1, 12), (13, 24)], strict=True)
    }
