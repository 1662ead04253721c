"""The name of a card, where the title of a measure does not say what its number is of."""

from domain.measure import Measure

OF_A_CARD = {
    "intervention_mix": "Cases with an offer of direct work",
    "protective_orders": "Cases with a protective order applied for",
}
"""Measures whose chart is of several kinds, and whose whole is of any of them."""


def card_title(measure: Measure) -> str:
    return OF_A_CARD.get(measure.key, measure.title)
