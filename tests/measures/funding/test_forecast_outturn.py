"""Forecast outturn, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"


def _ledger(programme):
    programme.ledger("""
        fund_line  category  month       profiled  committed  actual
        grant      clinical  2020-01-01  10000     500        9000
        grant      clinical  2020-02-01  10000     -          8000.50
        grant      police    2020-03-01  5000      4000       -         # begun, not yet booked
        grant      clinical  2020-04-01  10000     700        300       # not begun: as planned
        grant      police    2020-05-01  5000      -          -
        home       training  2020-04-01  700       -          -         # another line
    """)


def test_months_begun_count_as_spent_and_committed_and_the_rest_as_planned(programme):
    _ledger(programme)
    grant = programme.ask("forecast_outturn", AS_OF).one("fund_line", "grant")
    assert (grant.numerator, grant.denominator) == (36500.5, 40000)  # 17000.5 + 4500 + 15000
    assert {step.name: step.count for step in grant.steps} == {
        "Profiled to date": 25000,
        "Committed": 4500,
        "Actual": 17000.5,
        "Profiled for the months left": 15000,
    }


def test_all_lines_together_and_each_category(programme):
    _ledger(programme)
    released = programme.ask("forecast_outturn", AS_OF)
    assert (released.whole.numerator, released.whole.denominator) == (37200.5, 40700)
    assert {one.group: one.numerator for one in released.by("category")} == {
        "clinical": 27500.5,
        "police": 9000,
        "training": 700,
    }


def test_on_an_earlier_day_a_later_month_is_as_planned(programme):
    _ledger(programme)
    before = programme.ask("forecast_outturn", "2020-01-31").one("fund_line", "grant")
    after = programme.ask("forecast_outturn", "2020-02-01").one("fund_line", "grant")
    assert (before.numerator, after.numerator) == (39500, 37500.5)


def test_when_every_month_has_begun_nothing_is_forecast_any_more(programme):
    _ledger(programme)
    over = programme.ask("forecast_outturn", "2020-05-01").one("fund_line", "grant")
    assert over.numerator == 17300.5 + 5200
    assert over.steps[-1].count == 0


def test_without_a_ledger_row_there_is_nothing_to_count(programme):
    assert programme.whole("forecast_outturn", AS_OF).state is State.NOTHING
