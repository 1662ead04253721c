"""Net flow, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"
THREE_WEEKS = {"start": "2020-02-17", "end": "2020-03-06"}


def _weeks(programme):
    points = programme.whole("net_flow", AS_OF, **THREE_WEEKS).points
    return [(point.count, *(part.count for part in point.parts)) for point in points]


def test_opened_less_closed_week_by_week(programme):
    programme.cases("""
        opened_on   closed_on
        2020-02-16  2020-02-17   # opened before the period, closed on its first day
        2020-02-17  -
        2020-02-23  -            # the same week, its Sunday
        2020-03-06  -            # the day asked
        2020-03-07  2020-03-08   # not yet
    """)
    assert programme.whole("net_flow", AS_OF, **THREE_WEEKS).numerator == 2
    assert _weeks(programme) == [(1, 2, 1), (0, 0, 0), (1, 1, 0)]


def test_weeks_to_clear_are_open_cases_over_the_closures_a_week_of_eight_weeks(programme):
    programme.cases("""
        opened_on   closed_on
        2019-06-01  2020-01-10   # 56 days ago: just out of the 8 weeks
        2019-06-01  2020-01-11   # 55 days ago: just in
        2019-06-01  2020-03-06
        2019-06-01  -
        2019-06-01  -
        2019-06-01  -
    """)
    clear = programme.ask("net_flow", AS_OF).one("weeks_to_clear")
    assert (clear.numerator, clear.denominator, clear.value) == (3, 0.25, 12)


def test_with_no_closure_it_is_not_clearing_and_never_infinite(programme):
    programme.cases("opened_on \n 2020-01-02")
    clear = programme.ask("net_flow", AS_OF).one("weeks_to_clear")
    assert (clear.state, clear.numerator, clear.denominator) == (State.NOTHING, 1, 0)
    assert clear.value is None


def test_a_case_reopened_within_28_days_was_neither_closed_nor_opened(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-18  -
        C2       2020-03-03  -           C1
    """)
    assert _weeks(programme) == [(0, 0, 0), (0, 0, 0), (0, 0, 0)]


def test_until_it_is_reopened_a_closing_counts(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-18  -
        C2       2020-03-03  -           C1
    """)
    assert programme.whole("net_flow", "2020-03-02", start="2020-02-17").numerator == -1


def test_reopened_later_than_28_days_it_was_closed_and_a_new_one_opened(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2019-12-01  2020-02-01  -
        C2       2020-03-02  -           C1              # 30 days
    """)
    steps = programme.whole("net_flow", AS_OF, start="2020-02-01").steps
    assert [(step.name, step.count) for step in steps] == [("Opened", 1), ("Closed", 1)]
