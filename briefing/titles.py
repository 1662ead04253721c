"""The name of a card, where the title of a measure does not say what its number is of.

Short: a card is 220 pixels wide, and a name that is longer is cut.
"""

from domain.measure import Measure

OF_A_CARD = {
    "intervention_mix": "Cases offered direct work",
    "protective_orders": "Cases with an order sought",
}
"""Measures whose chart is of several kinds, and whose whole is of any of them."""


def card_title(measure: Measure) -> str:
    return OF_A_CARD.get(measure.key, measure.title)
