"""Overdue reviews, rows by hand."""

AS_OF = "2020-03-06"


def _reviews(programme, as_of=AS_OF):
    return programme.rates("overdue_reviews", as_of, by="review")


def test_a_review_is_overdue_the_day_after_it_was_due(programme):
    programme.risk_assessments("""
        case_id  assessed_on  review_due_on  level
        C1       2020-01-10   2020-03-05     high   # yesterday
        C2       2020-01-10   2020-03-06     high   # today: in date
        C3       2020-01-10   -              high   # nobody can say when it is late
    """)
    assert programme.n_of_n("overdue_reviews", AS_OF) == (1, 3)
    assert _reviews(programme) == {"overdue": (1, 3), "no_due_date": (1, 3), "in_date": (1, 3)}


def test_cases_closed_or_never_assessed_are_out_of_the_base(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-01  -
        C2       2020-01-01  -            # never assessed
        C3       2020-01-01  2020-02-01   # closed
        C4       2020-01-01  -            # assessed tomorrow
    """)
    programme.risk_assessments("""
        case_id  assessed_on  review_due_on  level
        C1       2020-01-10   2020-02-10     high
        C3       2020-01-10   2020-02-10     high
        C4       2020-03-07   2020-02-10     high
    """)
    assert programme.n_of_n("overdue_reviews", AS_OF) == (1, 1)
    assert programme.steps("overdue_reviews", AS_OF) == [3, 1]
    assert _reviews(programme) == {"overdue": (1, 1)}  # and no group of those never assessed


def test_the_latest_assessment_on_any_tool_says_when_the_review_is_due(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01")
    programme.risk_assessments("""
        assessment_id  case_id  tool  domain   assessed_on  review_due_on  level
        A1             C1       srp   violence 2020-01-10   2020-02-10     low
        A2             C1       dash  overall  2020-02-20   2020-05-20     high   # the latest
        A3             C2       srp   violence 2020-01-10   2020-05-10     low
        A4             C2       dash  overall  2020-01-10   2020-02-10     high   # of one day
    """)
    assert _reviews(programme) == {"overdue": (1, 2), "in_date": (1, 2)}
    assert programme.listed("overdue_reviews", AS_OF) == ["C2"]
    assert programme.listed("overdue_reviews", "2020-02-19") == ["C1", "C2"]


def test_of_several_on_the_latest_day_the_earliest_due_day_counts(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01 \n C3 2020-01-01")
    programme.risk_assessments("""
        assessment_id  case_id  tool  domain       assessed_on  review_due_on  level
        A1             C1       srp   violence     2020-02-20   2020-03-05     high
        A2             C1       srp   persistence  2020-02-20   2020-05-20     high
        A3             C1       dash  overall      2020-02-20   -              high
        A4             C2       srp   violence     2020-01-10   2020-02-10     high   # not the last
        A5             C2       srp   violence     2020-02-20   -              high
        A6             C2       dash  overall      2020-02-20   2020-05-20     high
        A7             C3       srp   violence     2020-01-10   2020-02-10     high   # not the last
        A8             C3       srp   violence     2020-02-20   -              high
    """)
    assert _reviews(programme) == {"overdue": (1, 3), "in_date": (1, 3), "no_due_date": (1, 3)}
    assert programme.listed("overdue_reviews", AS_OF) == ["C1"]


def test_a_case_that_goes_on_keeps_the_assessment_made_before_it_closed(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-01  -
        C2       2020-02-20  -           C1
    """)
    programme.risk_assessments("""
        case_id  assessed_on  review_due_on  level
        C1       2020-01-10   2020-02-10     high
    """)
    assert programme.n_of_n("overdue_reviews", AS_OF) == (1, 1)


def test_the_list_behind_it_and_behind_each_state(programme):
    programme.risk_assessments("""
        case_id  unit_id  assessed_on  review_due_on  level
        C1       U1       2020-01-10   2020-02-10     high
        C2       U2       2020-01-10   -              high
    """)
    assert programme.listed("overdue_reviews", AS_OF) == ["C1"]
    assert programme.listed("overdue_reviews", AS_OF, part="denominator") == ["C1", "C2"]
    undated = {"by": "review", "group": "no_due_date"}
    assert programme.listed("overdue_reviews", AS_OF, **undated) == ["C2"]
    assert programme.rates("overdue_reviews", AS_OF, by="unit") == {"U1": (1, 1), "U2": (0, 1)}
