"""Cost per start, rows by hand. The whole months of the 12 to 6 March end on 29 February."""

from datetime import date

import pytest

from disclosure.released import State

AS_OF = "2020-03-06"
WINTER = {"start": "2019-12-20", "end": AS_OF}  # January and February are whole


def _spending(programme):
    programme.ledger("""
        fund_line  category  month       committed  actual
        grant      clinical  2019-12-01  -          5000     # not a whole month of the winter
        grant      clinical  2020-01-01  900        6000     # committed is not spent
        grant      police    2020-02-01  -          3000.50
        grant      clinical  2020-03-01  -          700      # March is not over
        home       training  2020-02-01  -          1000
    """)


def _starts(programme):
    programme.interventions("""
        intervention_id  perpetrator_id  fund_line  started_on
        I1               Ana             grant      2020-01-01
        I2               Ben             grant      2020-02-29
        I3               Cal             grant      2019-12-31   # before the whole months
        I4               Dee             grant      2020-03-01   # after them
        I5               Eve             grant      -            # by the first session
        I6               Fay             grant      2020-02-20   # by the first session, in March
        I7               Gia             -          2020-01-10   # nobody wrote down who pays
        I8               Hal             other      2020-01-10   # a line without a ledger
        I9               Ana             home       2020-01-20   # also on another line
        I10              Ana             grant      2020-01-30   # again on the same line
    """)
    programme.sessions("""
        intervention_id  booked_on   attendance
        I5               2020-01-15  attended
        I6               2020-03-02  attended
    """)


def test_the_pounds_of_a_line_are_over_those_who_started_on_it_in_the_same_whole_months(programme):
    _spending(programme)
    _starts(programme)
    released = programme.ask("cost_per_start", AS_OF, **WINTER)
    by_line = {one.group: (one.numerator, one.denominator) for one in released.by("fund_line")}
    assert by_line == {"grant": (9000.5, 3), "home": (1000, 1)}


def test_of_all_lines_together_a_person_is_one(programme):
    _spending(programme)
    _starts(programme)
    whole = programme.whole("cost_per_start", AS_OF, **WINTER)
    assert (whole.numerator, whole.denominator) == (10000.5, 3)
    assert [(step.name, step.count) for step in whole.steps] == [
        ("Pounds spent", 10000.5),
        ("Perpetrators who started direct work on the fund line", 3),
    ]
    assert (whole.start, whole.end) == (date(2020, 1, 1), date(2020, 2, 29))


def test_the_cost_of_each_is_a_range(programme):
    programme.ledger("month actual \n 2020-01-01 36000")
    rows = [f"grant {person} 2020-01-10" for person in "ABCDEFGHIJKL"]
    programme.interventions("\n".join(["fund_line perpetrator_id started_on", *rows]))
    whole = programme.whole("cost_per_start", AS_OF, **WINTER)
    assert (whole.state, whole.value) == (State.OK, 3000)
    # exact Poisson limits of 12: 6.2006 and 20.9616
    assert (whole.lower, whole.upper) == (
        pytest.approx(1717.43, abs=0.1),
        pytest.approx(5805.9, abs=0.1),
    )


def test_under_ten_there_is_no_cost_of_each(programme):
    _spending(programme)
    _starts(programme)
    whole = programme.whole("cost_per_start", AS_OF, **WINTER)
    assert (whole.state, whole.value) == (State.TOO_FEW, None)


@pytest.mark.parametrize(
    ("as_of", "asked"),
    [
        (AS_OF, {"start": "2020-02-02", "end": AS_OF}),  # a part of each of two months
        ("2020-02-28", {"start": "2020-02-01", "end": "2020-02-29"}),  # the month is not over
    ],
)
def test_without_a_whole_month_there_is_no_cost(programme, as_of, asked):
    _spending(programme)
    _starts(programme)
    whole = programme.whole("cost_per_start", as_of, **asked)
    assert (whole.state, whole.numerator, whole.denominator) == (State.NOTHING, 0, 0)


def test_a_month_is_whole_on_its_last_day(programme):
    _spending(programme)
    _starts(programme)
    february = {"start": "2020-02-01", "end": "2020-02-29"}
    whole = programme.whole("cost_per_start", "2020-02-29", **february)
    assert (whole.numerator, whole.denominator) == (4000.5, 2)  # Ben, and Fay by her start


def test_starts_in_months_that_nobody_has_booked_cost_nothing_yet(programme):
    programme.ledger("month actual \n 2020-01-01 -")
    programme.interventions("fund_line started_on \n grant 2020-01-10")
    whole = programme.whole("cost_per_start", AS_OF, **WINTER)
    assert (whole.state, whole.numerator, whole.denominator) == (State.NOTHING, 0, 1)


def test_a_line_that_paid_for_another_unit_is_not_in_scope(programme):
    programme.ledger("fund_line month actual \n one 2020-01-01 10 \n two 2020-01-01 20")
    programme.interventions("""
        unit_id  fund_line  started_on
        U1       one        2020-01-10
        U2       two        2020-01-10
    """)
    assert programme.n_of_n("cost_per_start", AS_OF, units=("U2",), **WINTER) == (20, 1)


def test_a_filter_inside_the_unit_changes_nothing_for_the_pounds_know_no_area(programme):
    _spending(programme)
    _starts(programme)
    filtered = programme.n_of_n("cost_per_start", AS_OF, area="warrington", **WINTER)
    assert filtered == (10000.5, 3)
