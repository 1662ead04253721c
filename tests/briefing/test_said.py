"""A finding short and in full: the interval is one piece with the value that it is of."""

from briefing.said import Said, alike, in_brackets, in_words, only_in_full, with_interval
from tests.briefing.literal import cost, number, posts, rate, released


def whole(key, *counts):
    return released(key, *counts).whole


def test_a_value_in_brackets_has_its_interval_in_full():
    assert in_brackets(whole("uptake", rate(28, 40))) == Said(
        " (70%)", " (70%; 95% interval 55% to 82%)"
    )


def test_a_value_among_words_has_its_interval_in_brackets():
    figure = whole("cost_per_start", cost(90000, 25))
    assert in_words(figure) == Said("£3,600", "£3,600 (95% interval £2,400 to £5,600)")
    assert with_interval(figure) == "£3,600 (95% interval £2,400 to £5,600)"


def test_what_has_no_interval_stands_alone():
    assert in_brackets(whole("posts_filled", posts(11.5, 13))) == Said(" (88%)", " (88%)")
    assert in_words(whole("open_cases", number(9))) == Said("9", "9")


def test_pieces_are_put_together_in_order():
    said = alike("28 of 40 came").then(in_brackets(whole("uptake", rate(28, 40))))
    assert said.then("; 2 late").then(only_in_full(" so far")) == Said(
        "28 of 40 came (70%); 2 late",
        "28 of 40 came (70%; 95% interval 55% to 82%); 2 late so far",
    )
