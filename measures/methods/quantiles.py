"""Median and 90th percentile of whole values counted: R's type 7 (Hyndman and Fan 1996)."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from scipy.stats import quantile

from measures.methods.survival import refuse_negative


class Quantiles(NamedTuple):
    """The value half do not exceed, and the value nine in ten do not; midway between two is."""

    median: float
    ninetieth: float


def quantiles(histogram: Mapping[int, int]) -> Quantiles | None:
    """Of a value (say days) and how many have it; None of nothing, negative values refused."""
    counted = sorted((value, number) for value, number in histogram.items() if number)
    refuse_negative(value for value, _ in counted)
    if not counted:
        return None
    values = np.repeat([float(value) for value, _ in counted], [number for _, number in counted])
    median, ninetieth = quantile(values, [0.5, 0.9], method="linear")
    return Quantiles(float(median), float(ninetieth))
