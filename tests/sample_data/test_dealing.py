"""Chance is dealt from decks, so that shares hold exactly."""

from collections import Counter

import pytest

from sample_data.dealing import Chance, days_at_quantiles, portions, spread_out


def test_a_deck_keeps_its_shares_in_every_round():
    deck = Chance(1, "shares").deck({"yes": 72, "no": 28})
    for _ in range(3):
        assert Counter(deck.deal() for _ in range(100)) == {"yes": 72, "no": 28}


def test_rounds_differ_in_their_order():
    deck = Chance(1, "order").deck({"yes": 1, "no": 1})
    first, second = ([deck.deal() for _ in range(100)] for _ in range(2))
    assert first != second


def test_the_same_name_gives_the_same_stream_and_another_name_another():
    def stream(*name):
        return [Chance(*name).random() for _ in range(3)]

    assert stream(7, "people") == stream(7, "people")
    assert stream(7, "people") != stream(7, "orders")
    assert stream(7, "people") != stream(8, "people")


def test_the_stream_is_the_one_it_has_always_been():
    """What Python promises of `random`, and what the same bytes rest on."""
    assert Chance(2020, "IASU", "ties").random() == pytest.approx(STREAM, abs=1e-15)


STREAM = 0.9558650498333917


@pytest.mark.parametrize(
    ("total", "weights", "parts"),
    [
        (10, [1, 1, 1], [4, 3, 3]),
        (1, [10, 260, 254], [0, 1, 0]),
        (0, [1, 2], [0, 0]),
        (524, [325, 199], [325, 199]),
        (7, [5], [7]),
    ],
)
def test_a_whole_number_is_shared_out_to_the_last_one(total, weights, parts):
    assert portions(total, weights) == parts


def test_cards_come_in_the_order_of_their_shares():
    assert spread_out(5, {"a": 3, "b": 2}) == ["a", "a", "a", "b", "b"]


def test_waits_have_the_median_and_the_90th_percentile_they_were_given():
    waits = days_at_quantiles(28, 75)
    assert waits == sorted(waits)
    assert waits[20] == pytest.approx(28, abs=1)
    assert waits[36] == pytest.approx(75, abs=5)


def test_a_draw_between_two_numbers_reaches_both():
    chance = Chance("between")
    assert {chance.between(3, 5) for _ in range(100)} == {3, 4, 5}


def test_shuffling_loses_nothing():
    assert sorted(Chance("shuffle").shuffled(range(20))) == list(range(20))
