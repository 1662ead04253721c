"""Cost per completion, rows by hand."""

AS_OF = "2020-03-06"
WINTER = {"start": "2020-01-01", "end": "2020-02-29"}


def _ended(programme):
    programme.ledger("""
        fund_line  month       actual
        grant      2020-01-01  6000
        grant      2020-02-01  3000
        home       2020-02-01  1000
    """)
    programme.interventions("""
        perpetrator_id  fund_line  started_on  ended_on    end_reason
        Ana             grant      2019-10-01  2020-01-01  completed
        Ben             grant      2019-10-01  2020-02-29  completed
        Cal             grant      2019-10-01  2020-02-10  planned_partial   # not completed
        Dee             grant      2019-10-01  2019-12-31  completed         # before
        Eve             grant      2019-10-01  2020-03-01  completed         # after
        Ana             grant      2020-01-10  2020-02-20  completed         # a second time
        Ana             home       2020-01-10  2020-02-20  completed         # on another line
        Fay             grant      2019-10-01  -           -                 # goes on
        Gia             other      2019-10-01  2020-02-10  completed         # no ledger
    """)


def test_each_person_who_completed_counts_once_on_each_line_and_once_on_all(programme):
    _ended(programme)
    released = programme.ask("cost_per_completion", AS_OF, **WINTER)
    assert (released.whole.numerator, released.whole.denominator) == (10000, 2)
    by_line = {one.group: (one.numerator, one.denominator) for one in released.by("fund_line")}
    assert by_line == {"grant": (9000, 2), "home": (1000, 1)}


def test_on_an_earlier_day_a_later_ending_and_a_later_month_do_not_exist(programme):
    _ended(programme)
    assert programme.n_of_n("cost_per_completion", "2020-02-28", **WINTER) == (6000, 1)


def test_a_line_that_only_spends_has_pounds_and_nobody(programme):
    programme.ledger("fund_line month actual \n home 2020-01-01 500")
    assert programme.n_of_n("cost_per_completion", AS_OF, **WINTER) == (500, 0)
