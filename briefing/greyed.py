"""A chart of old or missing data is grey, and says why, on the screen as on paper."""

from briefing.states import not_received
from charts.drawn import Drawn
from charts.greyed import greyed
from disclosure.old_data import stale_words
from disclosure.released import Released


def greyed_if_old(drawn: Drawn, released: Released) -> Drawn:
    """As it is, unless a feed that it needs is old or has never come."""
    return greyed(drawn, _why(released)) if released.is_greyed() else drawn


def _why(released: Released) -> str:
    words = stale_words(released)
    return f"Old data: {words}" if words else not_received(released)
