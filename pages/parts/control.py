"""A control chart on a card, headed by what its signals say."""

from auth.viewer import Viewer
from briefing.wording import signal_finding
from charts.control_chart import control_chart
from charts.days import span
from disclosure.released import Released
from pages.parts.ask import ask
from pages.parts.asked import Asked
from pages.parts.cards import DrawChart


def control(
    chart: DrawChart, asked: Asked, released: Released, about: str, *, part: str = "", by: str = ""
) -> None:
    """The weeks of the whole, or of a part of it such as Opened; or a split by month."""
    drawn = control_chart(released, part, by, names=asked.names)
    heading = signal_finding(released, part, by)
    chart(released, drawn, about, by=by, heading=heading, name=part, days_of=asked)


def monthly_control(chart: DrawChart, viewer: Viewer, asked: Asked, key: str, about: str) -> None:
    """The months of a measure, of which limits need more than the page's 12."""
    longer = asked.of_two_years()
    days = span(longer.whole.period.start, longer.whole.period.end)
    control(chart, longer, ask(viewer, longer, key, by="month"), f"{about}, {days}", by="month")
