"""Nothing but a Released reaches a chart, and of a figure only what its state allows."""

import pytest

from charts.allowed import groups, whole
from disclosure.released import State
from tests.charts.factories import a_figure, a_rate, grouped, hidden, released, steps, weeks


@pytest.mark.parametrize("thing", [{"halton": 41}, [41], None, a_figure()])
def test_anything_but_a_released_is_refused_with_a_sentence(thing):
    with pytest.raises(TypeError, match="A chart is drawn from a Released, not from a "):
        whole(thing)
    with pytest.raises(TypeError, match="pass it through disclosure.release first"):
        groups(thing, "area")


def test_an_ok_figure_is_left_as_it_is():
    figure = a_rate(18, 56)
    assert whole(released(figure)) is figure


def test_a_hidden_figure_loses_every_number_left_in_it():
    left_in = hidden(3, points=weeks(3), steps=steps(Case_capacity=3))
    [figure] = groups(released(*grouped("area", {"halton": left_in})), "area")
    assert (figure.numerator, figure.value, figure.points, figure.steps) == (None, None, (), ())


@pytest.mark.parametrize("state", [State.TOO_FEW, State.TOO_EARLY, State.NOTHING])
def test_a_figure_without_a_rate_keeps_its_counts_and_loses_its_rate(state):
    figure = whole(released(a_rate(3, 7, state=state)))
    assert (figure.numerator, figure.denominator) == (3, 7)
    assert (figure.value, figure.lower, figure.upper) == (None, None, None)
