"""Days as whole numbers: quick to add up, and written as text only when a row is written."""

from datetime import date


def day(text: str) -> int:
    """The number of a day written YYYY-MM-DD."""
    return date.fromisoformat(text).toordinal()


SOFT_LAUNCH = day("2018-04-02")
LAUNCH = day("2018-06-19")
TEN_MONTHS_IN = day("2019-04-12")
SECOND_ADVOCATE = day("2019-06-03")
PSYCHOLOGIST_LEFT = day("2019-10-31")
STALKING_ORDERS_EXIST = day("2020-01-20")
PSYCHOLOGIST_CAME = day("2020-03-02")
ANNOUNCED = day("2020-03-06")
"""The day of the news item: two years of the stalking unit end, its extension is announced."""
GRANT_BEGINS = day("2020-04-01")
AS_OF = day("2021-03-05")
"""The day the whole extract speaks for. What happens later is not in it."""

_TEXT = {
    number: date.fromordinal(number).isoformat()
    for number in range(day("2018-01-01"), day("2026-01-01"))
}
_SEEN = {number: text for number, text in _TEXT.items() if number <= AS_OF}


def iso(number: int) -> str:
    """A day as text, be it past or still to come: for what is due, booked or in force until."""
    return _TEXT[number]


def seen(number: int | None) -> str:
    """A day as text if it has come by the extract's day, otherwise an empty cell."""
    return _SEEN.get(number, "") if number else ""
