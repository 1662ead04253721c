"""Burn-up of a grant: planned, committed, spent."""

from datetime import date

from charts.burn_up import burn_up
from disclosure.released import Point, Step
from domain.counts import Kind
from domain.measure import UnitOfCount
from tests.charts.factories import a_figure, a_measure, layers_in, released, rows_in

SPEND = a_measure("Spend against profile", UnitOfCount.POUND)


def _month(start, end, profiled, committed, actual):
    parts = (
        Step("Profiled to date", profiled),
        Step("Committed", committed),
        Step("Actual", actual),
    )
    return Point(start, end, actual, parts)


JANUARY = _month(date(2020, 1, 1), date(2020, 1, 31), 70_000, 0, 50_000)
FEBRUARY = _month(date(2020, 2, 1), date(2020, 2, 29), 70_000, 4_000, 60_000)
APRIL = _month(date(2020, 4, 1), date(2020, 4, 30), 70_000, 0, 0)  # after the day asked


def _drawn(*points, steps=()):
    figure = a_figure(
        110_000, kind=Kind.AMOUNT, denominator=840_000, unit="£", points=points, steps=steps
    )
    return burn_up(released(figure, measure=SPEND))


def _sums(drawn, name):
    return [row["amount"] for row in rows_in(drawn) if row["name"] == name]


def test_each_line_is_the_running_sum_and_what_is_committed_lies_on_what_is_spent():
    drawn = _drawn(JANUARY, FEBRUARY)
    assert _sums(drawn, "Planned") == [70_000, 140_000]
    assert _sums(drawn, "With committed") == [50_000, 114_000]
    assert _sums(drawn, "Spent") == [50_000, 110_000]


def test_the_plan_goes_on_and_spending_stops_at_the_day_asked():
    drawn = _drawn(JANUARY, FEBRUARY, APRIL)
    assert _sums(drawn, "Planned") == [70_000, 140_000, 210_000]
    assert _sums(drawn, "Spent") == [50_000, 110_000, None]


def test_what_was_spent_before_the_first_month_shown_is_carried_in():
    to_date = (Step("Profiled to date", 200_000), Step("Committed", 0), Step("Actual", 190_000))
    drawn = _drawn(JANUARY, steps=to_date)
    assert _sums(drawn, "Planned") == [200_000]
    assert _sums(drawn, "Spent") == [190_000]


def test_the_grant_is_a_line_of_its_own_with_room_above_it():
    drawn = _drawn(JANUARY, FEBRUARY)
    [rule] = layers_in(drawn, "rule")
    assert rule["encoding"]["y"]["datum"] == 840_000
    assert layers_in(drawn, "line")[0]["encoding"]["y"]["scale"]["domain"] == [0, 1_000_000]
    words = [layer["encoding"]["text"].get("value") for layer in layers_in(drawn, "text")]
    assert "Grant £840k" in words


def test_the_labels_at_the_ends_say_how_much():
    ends = [row["end"] for row in rows_in(_drawn(JANUARY, FEBRUARY)) if row["end"]]
    assert ends == ["Planned £140k", "With committed £114k", "Spent £110k"]


def test_the_alternative_and_the_table():
    drawn = _drawn(JANUARY, FEBRUARY, APRIL)
    assert drawn.alt == (
        "Spend against profile. £110,000 spent by Feb 2020, £114,000 with what is committed, "
        "against £140,000 planned by then. The grant is £840,000."
    )
    assert drawn.table[1] == {
        "Month": "Feb 2020",
        "Planned, so far": "£140,000",
        "With committed, so far": "£114,000",
        "Spent, so far": "£110,000",
    }
    assert drawn.table[2]["Spent, so far"] == ""


def test_what_is_committed_is_left_out_where_it_adds_nothing():
    drawn = _drawn(JANUARY)
    assert {row["name"] for row in rows_in(drawn)} == {"Planned", "Spent"}
    assert drawn.alt == (
        "Spend against profile. £50,000 spent by Jan 2020, against £70,000 planned by then. "
        "The grant is £840,000."
    )


def test_no_ledger_is_a_sentence():
    assert _drawn().alt == "Spend against profile. Nothing to count."
