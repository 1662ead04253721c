"""The name of a card says what its number is of."""

import pytest

from briefing.titles import OF_A_CARD, card_title
from measures.catalogue import CATALOGUE


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("intervention_mix", "Cases offered direct work"),
        ("protective_orders", "Cases with an order sought"),
        ("uptake", "Uptake"),  # its own title does
    ],
)
def test_a_card_is_called_by_what_is_counted(key, title):
    assert card_title(CATALOGUE[key]) == title


def test_a_name_is_only_given_to_a_measure_that_there_is():
    assert set(OF_A_CARD) <= set(CATALOGUE)
