"""Spend against profile, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"


def _ledger(programme):
    programme.ledger("""
        fund_line  category  month       profiled  committed  actual
        grant      clinical  2020-01-01  10000     500        9000
        grant      clinical  2020-02-01  10000     500        8000
        grant      police    2020-02-01  5000      -          5000.50
        grant      clinical  2020-03-01  10000     -          1000      # begun: it counts
        grant      clinical  2020-04-01  65000     -          -         # not begun
        home       training  2019-06-01  700       -          700       # another line
    """)


def test_to_date_counts_the_months_begun_and_the_grant_counts_them_all(programme):
    _ledger(programme)
    grant = programme.ask("spend_against_profile", AS_OF).one("fund_line", "grant")
    assert (grant.numerator, grant.denominator) == (23000.5, 100000)
    assert {step.name: step.count for step in grant.steps} == {
        "Profiled to date": 35000,
        "Committed": 1000,
        "Actual": 23000.5,
    }


def test_a_month_begins_on_its_first_day(programme):
    _ledger(programme)
    asked = {
        day: programme.ask("spend_against_profile", day).one("fund_line", "grant").steps[0].count
        for day in ("2020-03-31", "2020-04-01")
    }
    assert asked == {"2020-03-31": 35000, "2020-04-01": 100000}


def test_to_date_is_from_the_start_of_the_line_whatever_the_period(programme):
    _ledger(programme)
    figure = programme.whole("spend_against_profile", AS_OF, start="2020-03-01")
    assert (figure.numerator, figure.denominator) == (23700.5, 100700)


def test_a_period_that_is_over_counts_to_its_end(programme):
    _ledger(programme)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.whole("spend_against_profile", AS_OF, **january).numerator == 9700


def test_each_category_has_its_own_pounds(programme):
    _ledger(programme)
    pounds = {
        figure.group: (figure.numerator, figure.denominator)
        for figure in programme.ask("spend_against_profile", AS_OF).by("category")
    }
    assert pounds == {
        "clinical": (18000, 95000),
        "police": (5000.5, 5000),
        "training": (700, 700),
    }


def test_each_month_of_the_period_has_its_planned_committed_and_spent(programme):
    _ledger(programme)
    points = programme.whole("spend_against_profile", AS_OF, start="2020-01-01").points
    assert [(p.start.month, *(part.count for part in p.parts)) for p in points] == [
        (1, 10000, 500, 9000),
        (2, 15000, 500, 13000.5),
        (3, 10000, 0, 1000),
    ]


def test_a_line_belongs_to_the_units_it_pays_for(programme):
    _ledger(programme)
    programme.units("unit_id \n U1 \n U2")
    programme.posts("fund_line unit_id \n grant U1")  # `home` names no unit: it is everybody's
    lines = {
        unit: programme.groups("spend_against_profile", AS_OF, by="fund_line", units=(unit,))
        for unit in ("U1", "U2")
    }
    assert lines == {"U1": {"grant": 23000.5, "home": 700}, "U2": {"home": 700}}


def test_direct_work_paid_by_a_line_names_its_unit_too(programme):
    _ledger(programme)
    programme.units("unit_id \n U1 \n U2")
    programme.interventions("unit_id fund_line \n U2 grant")
    by_line = programme.groups("spend_against_profile", AS_OF, by="fund_line", units=("U1",))
    assert by_line == {"home": 700}


def test_without_a_ledger_row_there_is_nothing_to_count(programme):
    assert programme.whole("spend_against_profile", AS_OF).state is State.NOTHING
