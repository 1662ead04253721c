"""The difference of two proportions: method 10 of Newcombe 1998 (Stat Med 17:873).

Each end lies as far from the difference as the two Wilson intervals' distances on that side,
squared and added. Never outside -1 to 1, and never of no width.
"""

from math import hypot
from typing import NamedTuple

from measures.methods.wilson import wilson


class Difference(NamedTuple):
    """The first share less the second, in shares of 1, with its 95% limits."""

    difference: float
    lower: float
    upper: float


def difference(numerator: int, denominator: int, less: int, less_of: int) -> Difference:
    """numerator/denominator less less/less_of; both bases are at least 1."""
    first, second = numerator / denominator, less / less_of
    (first_low, first_high), (second_low, second_high) = (
        wilson(numerator, denominator),
        wilson(less, less_of),
    )
    return Difference(
        first - second,
        first - second - hypot(first - first_low, second_high - second),
        first - second + hypot(first_high - first, second - second_low),
    )
