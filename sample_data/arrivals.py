"""On which days referrals arrive: more on Mondays, fewer at Christmas and in lockdown."""

from bisect import bisect_left
from datetime import date
from functools import cache
from itertools import accumulate

from sample_data.days import day
from sample_data.dealing import Chance

BY_WEEKDAY = (1.25, 1.15, 1.1, 1.05, 1.1, 0.75, 0.6)
BY_MONTH = (0.95, 1.0, 1.0, 1.12, 1.06, 1.0, 0.95, 0.86, 1.02, 1.05, 1.03, 0.9)
CHRISTMAS = 0.55
LOCKDOWN = (day("2020-03-24"), day("2020-06-14"), 0.55)
REBOUND = (day("2020-06-15"), day("2020-08-31"), 1.25)
WEEKS_VARY = (0.7, 0.8, 0.9, 1.0, 1.0, 1.1, 1.2, 1.3)


@cache
def pressure(number: int) -> float:
    """How busy a day is, 1 being an ordinary one."""
    on = date.fromordinal(number)
    busy = BY_WEEKDAY[on.weekday()] * BY_MONTH[on.month - 1]
    if (on.month, on.day) >= (12, 22) or (on.month, on.day) <= (1, 2):
        busy *= CHRISTMAS
    for first, last, times in (LOCKDOWN, REBOUND):
        if first <= number <= last:
            busy *= times
    return busy


def arrival_days(chance: Chance, first: int, last: int, how_many: int) -> list[int]:
    """The days of so many arrivals, earliest first; weeks differ by more than chance alone."""
    weeks = [chance.pick(WEEKS_VARY) for _ in range(first, last + 1, 7)]
    days = range(first, last + 1)
    until = list(accumulate(pressure(on) * weeks[(on - first) // 7] for on in days))
    drawn = sorted(chance.random() * until[-1] for _ in range(how_many))
    return [first + bisect_left(until, at) for at in drawn]
