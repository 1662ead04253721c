"""What a figure says, in words."""

import pytest

from charts.words import Named, cell, extremes, interval_words, missing_note, unit_words, words_of
from disclosure.released import State
from domain.counts import Kind
from tests.charts.factories import a_figure, a_rate, hidden, too_few


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (a_figure(1234), "1,234"),
        (a_figure(0), "0"),  # a true nought is a number
        (a_rate(18, 56), "18 of 56 (32%)"),
        (a_rate(83, 260), "83 of 260 (31.9%)"),
        (too_few(3, 7), "3 of 7: too few to say"),
        (a_rate(0, 0.1, value=None, denominator=0, state=State.NOTHING), "nothing to count"),
        (a_figure(1200, kind=Kind.AMOUNT), "£1,200"),
        (a_figure(90000, kind=Kind.COST, denominator=25, value=3571.4), "£3,600"),
        (a_figure(90000, kind=Kind.COST, denominator=126, value=714.29), "£714"),
        (
            a_figure(9000, kind=Kind.COST, denominator=9, value=None, state=State.TOO_FEW),
            "too few to say",
        ),
        (a_figure(11.5, kind=Kind.SHARE, denominator=13, value=88.5), "89%"),
        (a_figure(16, kind=Kind.DAYS), "16 days"),
        (a_figure(40, kind=Kind.WEEKS, value=3.2), "3.2 weeks"),
        (a_figure(26, kind=Kind.RATIO, denominator=3.5, value=7.429), "7.4"),
        (a_rate(3, 56, kind=Kind.ESTIMATE, value=8.4), "8%"),
        (a_figure(24, kind=Kind.MATURITY, denominator=56), "24 of 56"),
        (
            a_figure(7, kind=Kind.MATURITY, denominator=56, value=None, state=State.TOO_EARLY),
            "7 of 56: too early to say",
        ),
        (hidden(), "hidden: fewer than 5"),
        (a_figure(None, state=State.NOT_RECEIVED), "not received"),
    ],
)
def test_a_figure_says_its_number_or_why_it_has_none(figure, words):
    assert words_of(figure) == words


def test_a_range_is_written_like_its_value():
    assert interval_words(a_rate(18, 56, 21.4, 45.2)) == "21% to 45%"
    assert interval_words(hidden(kind=Kind.RATE)) == "hidden: fewer than 5"
    assert interval_words(a_figure()) == "none"
    cost = {"kind": Kind.COST, "value": 3571.4, "lower": 2419.3, "upper": 5518.6}
    assert interval_words(a_figure(90000, denominator=25, **cost)) == "£2,400 to £5,500"
    assert interval_words(a_figure(90000, denominator=125, **cost)) == "£2,420 to £5,520"


def test_a_cell_is_a_number_or_the_word_for_why_it_is_not_there():
    assert cell(0, State.OK) == "0"
    assert cell(None, State.NOT_RECEIVED) == "not received"
    assert cell(None, State.OK) == "hidden: fewer than 5"


def test_extremes_compare_only_what_is_shown():
    few, many, none = (Named("A", a_figure(12)), Named("B", a_figure(41)), Named("C", hidden()))
    assert extremes([few, many, none]) == "Most: B, 41. Fewest: A, 12."
    assert extremes([few, none]) == "A: 12."
    assert extremes([none]) == ""
    assert extremes([few, Named("D", a_figure(12))]) == "All 2 are at 12."


def test_what_is_missing_is_counted_by_reason():
    states = [State.OK, State.HIDDEN, State.HIDDEN, State.TOO_FEW]
    assert missing_note(states, ("area", "areas")) == (
        "1 area: too few to say. "
        "2 areas are hidden for privacy (fewer than 5, or would give one away)."
    )
    assert missing_note([State.OK], ("area", "areas")) == ""


def test_the_unit_heads_a_column():
    assert unit_words(a_figure()) == "Referrals"
    assert unit_words(a_rate(18, 56)) == "Per cent"
