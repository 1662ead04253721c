"""Assessed in time, rows by hand. The standard is 14 days."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def test_a_case_is_in_time_on_its_standard_day_and_late_the_day_after(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-01   # assessed on day 14
        C2       2020-01-01   # on day 15
        C3       2020-01-01   # never: a miss
        C4       2020-01-10   # before it was opened
    """)
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2020-01-15
        C1       low    2020-02-15   # only the first counts
        C2       high   2020-01-16
        C4       high   2020-01-02
    """)
    assert programme.n_of_n("assessed_in_time", AS_OF) == (2, 4)
    assert programme.listed("assessed_in_time", AS_OF) == ["C1", "C4"]


def test_the_first_assessment_may_be_on_any_tool(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01")
    programme.risk_assessments("""
        case_id  tool  domain    level   assessed_on
        C1       srp   violence  high    2020-02-15
        C1       dash  overall   medium  2020-01-05
    """)
    assert programme.n_of_n("assessed_in_time", AS_OF) == (1, 1)


def test_what_is_not_yet_due_is_counted_apart(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-02-21  -            # due today
        C2       2020-02-22  -            # due tomorrow, though assessed
        C3       2020-01-01  2020-01-03   # closed soon: still one that was not assessed
    """)
    programme.risk_assessments("case_id level assessed_on \n C2 high 2020-02-23")
    assert programme.n_of_n("assessed_in_time", AS_OF) == (0, 2)
    assert programme.steps("assessed_in_time", AS_OF) == [3, 2]
    due = "Standard day has passed"
    assert programme.listed("assessed_in_time", AS_OF, part=due) == ["C1", "C3"]


def test_a_case_that_goes_on_counts_once_by_its_first_opening(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-01  -
        C2       2020-02-10  -           C1
    """)
    programme.risk_assessments("case_id level assessed_on \n C2 high 2020-02-11")
    assert programme.n_of_n("assessed_in_time", AS_OF) == (0, 1)
    february = {"start": "2020-02-01", "end": "2020-02-29"}
    assert programme.n_of_n("assessed_in_time", AS_OF, **february) == (0, 0)


def test_on_a_day_in_the_past_neither_case_nor_assessment_is_known_early(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01")
    programme.risk_assessments("case_id level assessed_on \n C1 high 2020-01-15")
    asked = {day: programme.n_of_n("assessed_in_time", day) for day in ("2020-01-14", "2020-01-15")}
    assert asked == {"2020-01-14": (0, 0), "2020-01-15": (1, 1)}


def test_each_unit_is_held_to_its_own_standard_and_months_follow_the_opening(programme):
    programme.cases("""
        case_id  unit_id  opened_on
        C1       U1       2020-01-01
        C2       U2       2020-02-01
    """)
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2020-01-21
        C2       high   2020-02-21
    """)
    own = Standards(((("assessment", "U2"), 20),))
    rates = programme.rates("assessed_in_time", AS_OF, by="unit", standards=own)
    assert rates == {"U1": (0, 1), "U2": (1, 1)}
    months = programme.rates("assessed_in_time", AS_OF, by="month", standards=own)
    assert months == {"2020-01": (0, 1), "2020-02": (1, 1)}
