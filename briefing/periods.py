"""Days and periods as they are written in a sentence: 6 March 2020, in the 12 months to then."""

from datetime import date, timedelta

from disclosure.released import Released
from domain.measure import Cost, Flow, Funnel, Measure, Money, NetFlow, Rate
from domain.period import Period, twelve_months_to
from domain.question import Question

MONTHS = {
    1: "January",
    2: "February",
    3: "March",
    4: "April",
    5: "May",
    6: "June",
    7: "July",
    8: "August",
    9: "September",
    10: "October",
    11: "November",
    12: "December",
}
"""Not strftime's: those are in the language of the server."""

IN_THE_PERIOD = (Flow, Funnel, NetFlow, Cost)
"""Forms of measure that always count what happened in the period."""


def day_words(on: date) -> str:
    """6 March 2020, whatever the language of the server."""
    return f"{on.day} {MONTHS[on.month]} {on.year}"


def period_words(period: Period) -> str:
    """`in the 12 months to 6 March 2020`, else `from 1 January 2020 to 6 March 2020`."""
    if period == twelve_months_to(period.end):
        return f"in the 12 months to {day_words(period.end)}"
    if period.start == period.end:
        return f"on {day_words(period.start)}"
    return f"from {day_words(period.start)} to {day_words(period.end)}"


def when_words(released: Released) -> str:
    """The window a measure counts in, the day it counts up to, or the day it is a picture of."""
    question = released.question
    if isinstance(released.measure, Money):
        return f"up to {day_words(min(question.period.end, question.as_of))}"
    if counts_a_period(released.measure):
        return period_words(question.period)
    return f"on {day_words(question.as_of)}"


def counts_a_period(measure: Measure) -> bool:
    """By its form or by its own day; the others speak of the day asked."""
    if isinstance(measure, IN_THE_PERIOD) or measure.period_on:
        return True
    return isinstance(measure, Rate) and not measure.of_a_day


def data_as_at(question: Question, feed_days: list[int]) -> date:
    """The day the oldest feed speaks for, or without one the day asked."""
    return question.as_of - timedelta(days=max(feed_days, default=0))
