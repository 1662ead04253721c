"""A control chart on a card, headed by what its signals say."""

from briefing.wording import signal_finding
from charts.control_chart import control_chart
from disclosure.released import Released
from pages.parts.asked import Asked
from pages.parts.cards import DrawChart


def control(
    chart: DrawChart, asked: Asked, released: Released, about: str, *, part: str = "", by: str = ""
) -> None:
    """The weeks of the whole, or of a part of it such as Opened; or a split by month."""
    drawn = control_chart(released, part, by, names=asked.names)
    chart(released, drawn, about, by=by, heading=signal_finding(released, part, by), name=part)
