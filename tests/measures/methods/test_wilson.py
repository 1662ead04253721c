"""Wilson's interval against published rows and its own closed form."""

from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from measures.methods.wilson import wilson

NEWCOMBE_1998 = [  # Statistics in Medicine 17:857-872, table I, method 3 (score)
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0000, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
THE_PROGRAMMES_OWN = [  # measures.md, two worked figures
    (3, 56, 0.01839, 0.14607, 5),
    (83, 260, 0.266, 0.378, 3),
    (0, 14, 0.0, 0.215, 3),
]


@pytest.mark.parametrize(("n", "of", "lower", "upper"), NEWCOMBE_1998)
def test_the_limits_are_those_of_newcombe_1998(n, of, lower, upper):
    assert [round(limit, 4) for limit in wilson(n, of)] == [lower, upper]


@pytest.mark.parametrize(("n", "of", "lower", "upper", "places"), THE_PROGRAMMES_OWN)
def test_the_limits_are_those_of_the_worked_figures(n, of, lower, upper, places):
    assert [round(limit, places) for limit in wilson(n, of)] == [lower, upper]


@given(st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
@settings(max_examples=100, deadline=None)
def test_the_limits_are_those_of_the_closed_form(counts):
    n, of = counts
    z = 1.959963984540054
    middle = (n + z * z / 2) / (of + z * z)
    half = z / (of + z * z) * sqrt(n * (of - n) / of + z * z / 4)
    assert wilson(n, of) == pytest.approx((middle - half, middle + half), abs=1e-12)


def test_nobody_and_everybody_mirror_each_other():
    none, everybody = wilson(0, 14), wilson(14, 14)
    assert none == pytest.approx((1 - everybody[1], 1 - everybody[0]))
