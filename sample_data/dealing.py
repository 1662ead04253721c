"""Chance, dealt from decks.

A share is met by dealing cards and not by rolling dice: a deck holds every outcome as often as its
share says, is shuffled, dealt to the end and shuffled again. A small extract then has the shape of
a large one, and a story told in numbers (64% before, 84% after) holds for every seed.

Only `Random.random` is used, the one method whose sequence Python promises to keep.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log
from random import Random
from statistics import NormalDist
from typing import Generic, TypeVar

Card = TypeVar("Card")

ROUND = 100
QUANTILES = 40


def portions(total: int, weights: Iterable[float]) -> list[int]:
    """Share out a whole number by weight, the largest remainders first."""
    weights = list(weights)
    whole = sum(weights)
    exact = [total * weight / whole for weight in weights]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_remainder[: total - sum(parts)]:
        parts[at] += 1
    return parts


def spread_out(total: int, shares: Mapping[Card, float]) -> list[Card]:
    """So many cards in the given shares, in order."""
    parts = portions(total, shares.values())
    return [card for card, part in zip(shares, parts, strict=True) for _ in range(part)]


def days_at_quantiles(median: float, p90: float) -> list[int]:
    """Waits evenly spread over a log-normal curve given by its median and 90th percentile."""
    normal = NormalDist()
    slope = log(p90 / median) / normal.inv_cdf(0.9)
    middles = ((card + 0.5) / QUANTILES for card in range(QUANTILES))
    return [int(median * exp(slope * normal.inv_cdf(middle))) for middle in middles]


class Deck(Generic[Card]):
    """Cards that are shuffled, dealt to the last one, and shuffled again."""

    def __init__(self, chance: "Chance", cards: Sequence[Card]) -> None:
        self._chance = chance
        self._cards = list(cards)
        self._left: list[Card] = []

    def deal(self) -> Card:
        if not self._left:
            self._left = self._chance.shuffled(self._cards)
        return self._left.pop()


class Chance:
    """One stream of chance, named so that a change in one theme leaves every other as it was."""

    def __init__(self, *name: object) -> None:
        self.random = Random("/".join(map(str, name))).random

    def deck(self, shares: Mapping[Card, float], size: int = ROUND) -> Deck[Card]:
        """A deck whose cards fall in the given shares."""
        return Deck(self, spread_out(size, shares))

    def yes(self, per_cent: float) -> Deck[bool]:
        """A deck that says yes so often in a hundred."""
        return self.deck({True: per_cent, False: 100 - per_cent})

    def wait(self, median: float, p90: float) -> Deck[int]:
        """A deck of waits in days."""
        return Deck(self, days_at_quantiles(median, p90))

    def between(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        return lowest + int(self.random() * (highest - lowest + 1))

    def pick(self, items: Sequence[Card]) -> Card:
        return items[int(self.random() * len(items))]

    def shuffled(self, items: Iterable[Card]) -> list[Card]:
        """The items in another order."""
        left = list(items)
        for at in range(len(left) - 1, 0, -1):
            other = int(self.random() * (at + 1))
            left[at], left[other] = left[other], left[at]
        return left
