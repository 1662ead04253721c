"""Lower risk at closing, rows by hand."""

AS_OF = "2020-03-06"


def test_the_last_level_up_to_the_closing_is_set_against_the_first(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2019-06-01  2020-01-31   # lower
        C2       2019-06-01  2020-01-31   # higher
        C3       2019-06-01  2020-01-31   # the same, though lower in between
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       high      2019-06-02
        C1       moderate  2020-01-31   # on the day it closed
        C1       high      2020-02-01   # after it
        C2       low       2019-06-02
        C2       high      2020-01-02
        C3       moderate  2019-06-02
        C3       low       2019-09-02
        C3       moderate  2020-01-02
    """)
    assert programme.n_of_n("risk_reduction", AS_OF) == (1, 3)
    assert programme.rates("risk_reduction", AS_OF, by="movement") == {
        "lower": (1, 3),
        "same": (1, 3),
        "higher": (1, 3),
    }


def test_cases_assessed_once_or_never_are_counted_on_the_way(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2019-06-01  2020-01-31   # twice
        C2       2019-06-01  2020-01-31   # once
        C3       2019-06-01  2020-01-31   # never
        C4       2019-06-01  -            # open: not in it
    """)
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2019-06-02
        C1       low    2020-01-02
        C2       high   2019-06-02
        C2       low    2020-02-02   # after it closed
        C4       high   2019-06-02
        C4       low    2020-01-02
    """)
    assert programme.n_of_n("risk_reduction", AS_OF) == (1, 1)
    assert programme.steps("risk_reduction", AS_OF) == [3, 2, 1]
    listed = programme.listed("risk_reduction", AS_OF, part="Assessed at all")
    assert listed == ["C1", "C2"]
    assert programme.rates("risk_reduction", AS_OF, by="movement") == {"lower": (1, 1)}


def test_a_case_on_two_tools_is_two_pairs_and_tools_are_never_compared(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2019-06-01  2020-01-31
    """)
    programme.risk_assessments("""
        case_id  tool  domain       level      assessed_on
        C1       srp   violence     high       2019-06-02
        C1       srp   violence     low        2020-01-02
        C1       rosh  overall      high       2019-06-02
        C1       rosh  overall      very_high  2020-01-02
        C1       dash  overall      high       2019-06-02   # once
    """)
    assert programme.n_of_n("risk_reduction", AS_OF) == (1, 2)
    assert programme.steps("risk_reduction", AS_OF) == [3, 3, 2]
    rates = programme.rates("risk_reduction", AS_OF, by="tool:domain")
    assert rates == {"srp:violence": (1, 1), "rosh:overall": (0, 1)}
    assert programme.listed("risk_reduction", AS_OF, part="denominator") == ["C1", "C1"]


def test_the_period_is_that_of_the_closing(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2019-06-01  2019-12-31
        C2       2019-06-01  2020-01-01
        C3       2019-06-01  2020-01-31
        C4       2019-06-01  2020-03-07   # tomorrow
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.steps("risk_reduction", AS_OF, **january) == [2, 0, 0]
    assert programme.steps("risk_reduction", AS_OF) == [3, 0, 0]


def test_a_case_that_goes_on_was_not_closed_and_is_compared_over_its_whole_life(programme):
    programme.cases("""
        case_id  unit_id  opened_on   closed_on   parent_case_id
        C1       U2       2019-11-01  2020-01-01  -
        C2       U2       2020-01-20  2020-03-01  C1
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       high      2019-11-02
        C1       moderate  2019-12-20
        C2       high      2020-02-20
    """)
    assert programme.n_of_n("risk_reduction", "2020-01-10") == (1, 1)  # closed, so far as known
    assert programme.n_of_n("risk_reduction", "2020-01-25") == (0, 0)  # opened again
    assert programme.n_of_n("risk_reduction", AS_OF) == (0, 1)
    assert programme.rates("risk_reduction", AS_OF, by="unit") == {"U2": (0, 1)}


def test_the_list_behind_it_names_the_cases(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2019-06-01  2020-01-31
        C2       2019-06-01  2020-01-31
    """)
    programme.risk_assessments("""
        case_id  level     assessed_on
        C1       high      2019-06-02
        C1       moderate  2020-01-02
        C2       low       2019-06-02
        C2       high      2020-01-02
    """)
    assert programme.listed("risk_reduction", AS_OF) == ["C1"]
    higher = {"by": "movement", "group": "higher"}
    assert programme.listed("risk_reduction", AS_OF, **higher) == ["C2"]
