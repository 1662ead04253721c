"""Wilson's interval for a proportion, by scipy (Wilson 1927; OHID's choice for public health)."""

from functools import lru_cache

from scipy.stats import binomtest

CONFIDENCE = 0.95


@lru_cache(maxsize=65536)
def wilson(numerator: int, denominator: int) -> tuple[float, float]:
    """The two-sided 95% limits of numerator/denominator, as shares of 1; the base is at least 1."""
    interval = binomtest(numerator, denominator).proportion_ci(CONFIDENCE, method="wilson")
    return float(interval.low), float(interval.high)
