"""Points in a file: limits and the word beside each, empty where there are none."""

from dataclasses import replace
from datetime import date

from disclosure.exported_points import points_of
from disclosure.exports import rows_of
from disclosure.released import Step
from domain.measure import UnitOfCount
from measures.catalogue import CATALOGUE
from tests.charts.factories import (
    a_figure,
    a_flow,
    a_measure,
    a_rate,
    a_rate_measure,
    grouped,
    released,
    weeks,
)

LEVEL = [10, 12] * 7
NONE = {"mean": None, "lower_limit": None, "upper_limit": None, "signal": None}
LIMITS = {"mean": 11.0, "lower_limit": 5.68, "upper_limit": 16.32}


def test_a_point_of_a_flow_has_its_mean_its_limits_and_its_signal():
    one = released(a_figure(154, points=weeks(*LEVEL)), measure=a_flow())
    points = points_of(one, one.whole)
    assert points[0] == {
        "from": "2020-01-06",
        "to": "2020-01-12",
        "count": 10,
        **LIMITS,
        "signal": None,
    }
    jump = released(a_figure(154, points=weeks(*LEVEL, 60)), measure=a_flow())
    assert points_of(jump, jump.whole)[-1]["signal"] == "change"


def test_a_week_that_is_not_over_and_a_series_without_limits_have_nothing():
    *whole, last = weeks(*LEVEL, 3)
    cut = (*whole, replace(last, end=date(2020, 4, 14)))
    one = released(a_figure(154, points=cut), measure=a_flow())
    assert points_of(one, one.whole)[-1] == {
        "from": "2020-04-13",
        "to": "2020-04-14",
        "count": 3,
        **NONE,
    }
    short = released(a_figure(22, points=weeks(10, 12)), measure=a_flow())
    assert all(NONE.items() <= point.items() for point in points_of(short, short.whole))


def test_parts_are_judged_each_and_a_state_on_a_day_is_not():
    parts = [replace(point, parts=(Step("Opened", point.count),)) for point in weeks(*LEVEL)]
    net = released(
        a_figure(0, points=tuple(parts), measure="net_flow"), measure=CATALOGUE["net_flow"]
    )
    [first, *_] = points_of(net, net.whole)
    assert set(first) == {"from", "to", "count", "parts"}
    assert first["parts"] == [{"name": "Opened", "count": 10, **LIMITS, "signal": None}]
    stock = released(
        a_figure(60, points=weeks(*LEVEL)), measure=a_measure("Open cases", UnitOfCount.CASE)
    )
    assert set(points_of(stock, stock.whole)[0]) == {"from", "to", "count"}


def test_a_month_of_a_split_is_a_point_of_its_own_row():
    months = {f"2019-{month:02d}": a_rate(16, 20, start=date(2019, 1, 1)) for month in range(1, 13)}
    months["2020-03"] = a_rate(3, 20)  # the day asked, 6 March, cuts it
    one = released(a_rate(195, 260), *grouped("month", months), measure=a_rate_measure())
    rows = [row["points"] for row in rows_of(one)]
    assert rows[0] == []
    assert rows[1] == [
        {
            "from": "2019-01-01",
            "to": "2019-01-31",
            "value": 80.0,
            "mean": 80.0,
            "lower_limit": 80.0,
            "upper_limit": 80.0,
            "signal": None,
        }
    ]
    assert rows[-1] == [{"from": "2020-03-01", "to": "2020-03-31", "value": None, **NONE}]
