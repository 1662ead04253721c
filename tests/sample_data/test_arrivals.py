"""When referrals arrive."""

from collections import Counter
from datetime import date

from sample_data.arrivals import arrival_days, pressure
from sample_data.days import day
from sample_data.dealing import Chance


def test_arrivals_fall_inside_their_days_in_order():
    first, last = day("2019-01-01"), day("2019-03-31")
    days = arrival_days(Chance(1), first, last, 500)
    assert len(days) == 500
    assert days == sorted(days)
    assert first <= days[0] <= days[-1] <= last


def test_mondays_are_busier_than_sundays():
    days = arrival_days(Chance(2), day("2019-01-01"), day("2019-12-31"), 5000)
    weekdays = Counter(date.fromordinal(on).weekday() for on in days)
    assert weekdays[0] > 1.5 * weekdays[6]


def test_christmas_and_lockdown_are_quiet():
    assert pressure(day("2018-12-25")) < 0.7 * pressure(day("2018-12-11"))
    assert pressure(day("2020-05-05")) < 0.7 * pressure(day("2019-05-07"))


def test_nobody_arrives_when_nobody_is_expected():
    assert arrival_days(Chance(3), day("2019-01-01"), day("2019-01-31"), 0) == []
