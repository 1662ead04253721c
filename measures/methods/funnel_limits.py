"""Funnel limits of a proportion around a baseline: which groups differ by more than chance.

Limits are exact binomial (Spiegelhalter 2005, Stat Med 24:1185, appendix A.1), 95% and 99.8%.
The tails are equal, and a group is above when as many as it had, or more, are at most 2.5%
(0.1%) likely at the baseline; below likewise. So a group at the baseline is never called above
more often than that: the first of the three conventions of Manktelow and Seaton 2012 (PLoS ONE
7:e45723). Spiegelhalter's own interpolation lies up to one person further in, and does at small n.

The limits of Public Health England (PHEindicatormethods) are normal, baseline +- z sqrt(p q/n):
right for its areas of thousands, but at p = 0.1 and n = 10 the upper 2.5% line is passed by 7%
and the 0.1% line by 1.3% of groups that do not differ. Under 8 groups: a table, no funnel.
"""

from typing import NamedTuple

from scipy.stats import binom

from domain.terms import Term

WARNING = 0.95
ALARM = 0.998


class Standing(Term):
    INSIDE = "inside", "inside the limits"
    ABOVE = "above", "above the limits"
    BELOW = "below", "below the limits"


class Funnel(NamedTuple):
    """The limits for one denominator, as shares of 1. No group can be beyond a limit at 0 or 1."""

    lower: float
    upper: float


def funnel_limits(baseline: float, denominator: int, covers: float = WARNING) -> Funnel:
    """Where to draw the lines at a denominator of at least 1.

    Between the last count inside and the first beyond, in proportion to their tails, so that the
    lines change little by little; a group is beyond exactly when it is on or past its line.
    """
    tail, n = (1 - covers) / 2, denominator
    upper = n - _line(1 - baseline, n, tail)
    return Funnel(max(_line(baseline, n, tail), 0.0) / n, min(upper, float(n)) / n)


def standing(
    numerator: int, denominator: int, baseline: float, covers: float = WARNING
) -> Standing:
    """Where a group of at least 1 stands, by the exact tails, not by the drawn lines."""
    tail = (1 - covers) / 2
    if binom.sf(numerator - 1, denominator, baseline) <= tail:
        return Standing.ABOVE
    is_below = binom.cdf(numerator, denominator, baseline) <= tail
    return Standing.BELOW if is_below else Standing.INSIDE


def _line(share: float, n: int, tail: float) -> float:
    """The count at which the lower tail of a binomial is `tail`, between two whole counts."""
    inside = int(binom.ppf(tail, n, share))  # the first count whose lower tail is at least `tail`
    under = float(binom.cdf(inside - 1, n, share))
    return inside - 1 + (tail - under) / (float(binom.cdf(inside, n, share)) - under)
