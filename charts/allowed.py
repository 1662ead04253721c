"""The only way from a chart to its numbers: a Released, and what the state of a figure allows."""

from dataclasses import replace

from disclosure.released import Figure, Released, State

SAYS_NOTHING = frozenset({State.HIDDEN, State.NOT_RECEIVED})


def whole(released: Released) -> Figure:
    """The figure of everything."""
    _must_be_released(released)
    return _allowed(released.whole)


def groups(released: Released, breakdown: str) -> tuple[Figure, ...]:
    """The figures of one breakdown, in the order to show them; none of what never came."""
    _must_be_released(released)
    if released.whole.state is State.NOT_RECEIVED:
        return ()  # else a group that is not among them would be taken for nought
    return tuple(_allowed(figure) for figure in released.by(breakdown))


def _must_be_released(thing: object) -> None:
    if not isinstance(thing, Released):
        raise TypeError(
            f"A chart is drawn from a Released, not from a {type(thing).__name__}: "
            "pass it through disclosure.release first."
        )


def _allowed(figure: Figure) -> Figure:
    """A second lock: numbers that a state forbids reach no chart, even if they were left in."""
    if figure.is_ok:
        return figure
    without_rate = replace(figure, value=None, lower=None, upper=None)
    if figure.state not in SAYS_NOTHING:
        return without_rate
    return replace(without_rate, numerator=None, steps=(), points=(), curve=())
