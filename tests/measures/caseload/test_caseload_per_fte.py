"""Caseload per whole-time post, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"


def _in_post(programme):
    programme.staff("""
        staff_id  profession    fte  case_capacity  from_on     to_on
        ana       psychologist  0.5  10             2020-01-01  -            # half a post
        ben       psychologist  1    20             2020-01-01  2020-03-07   # leaves tomorrow
        cal       analyst       1    -              2020-03-06  -            # began today
        dee       psychologist  1    20             2020-03-07  -            # begins tomorrow
        eve       psychologist  1    20             2019-01-01  2020-03-06   # left today
    """)


def test_allocated_open_cases_are_counted_over_posts_filled_not_heads(programme):
    _in_post(programme)
    programme.cases("""
        opened_on   allocated_on  lead_staff_id  closed_on
        2020-01-02  2020-01-05    ana            -
        2020-01-02  2020-03-06    ben            -            # allocated today
        2020-01-02  2020-03-07    ben            -            # allocated tomorrow
        2020-01-02  -             -              -            # not allocated
        2020-01-02  2020-01-05    ana            2020-02-01   # closed
    """)
    figure = programme.whole("caseload_per_fte", AS_OF)
    assert (figure.numerator, figure.denominator, figure.value) == (2, 2.5, 0.8)
    assert [(step.name, step.count) for step in figure.steps] == [
        ("Open allocated cases", 2),
        ("Whole-time equivalents in post", 2.5),
        ("Case capacity", 30),
    ]


def test_by_lead_each_carries_their_own_and_who_carries_none_is_there(programme):
    _in_post(programme)
    programme.cases("""
        opened_on   allocated_on  lead_staff_id
        2020-01-02  2020-01-05    ana
        2020-01-02  2020-01-05    ana
        2020-01-02  2020-01-05    eve            # their lead left today
        2020-01-02  2020-01-05    -              # allocated to nobody named
    """)
    leads = {
        figure.group: (figure.numerator, figure.denominator)
        for figure in programme.ask("caseload_per_fte", AS_OF).by("lead")
    }
    assert leads == {
        "ana": (2, 0.5),
        "ben": (0, 1),
        "cal": (0, 1),
        "eve": (1, 0),
        "not_recorded": (1, 0),
    }


def test_cases_without_anybody_in_post_have_no_ratio(programme):
    programme.cases("""
        opened_on   allocated_on
        2020-01-02  2020-01-05
    """)
    figure = programme.whole("caseload_per_fte", AS_OF)
    assert (figure.state, figure.numerator, figure.value) == (State.NOTHING, 1, None)


def test_by_profession_the_posts_of_a_profession_stand_under_its_cases(programme):
    _in_post(programme)
    programme.cases("""
        opened_on   allocated_on  lead_staff_id
        2020-01-02  2020-01-05    ana
        2020-01-02  2020-01-05    cal
    """)
    assert programme.rates("caseload_per_fte", AS_OF, by="profession") == {
        "psychologist": (1, 1.5),
        "analyst": (1, 1),
    }


def test_a_reopened_case_keeps_the_lead_it_had(programme):
    _in_post(programme)
    programme.cases("""
        case_id  opened_on   allocated_on  lead_staff_id  closed_on   parent_case_id
        C1       2020-01-02  2020-01-05    ana            2020-02-01  -
        C2       2020-02-10  -             -              -           C1
    """)
    assert programme.rates("caseload_per_fte", AS_OF, by="lead")["ana"] == (1, 0.5)


def test_each_unit_has_its_own_posts(programme):
    programme.staff("""
        staff_id  unit_id  fte
        ana       U1       1
        ben       U2       2
    """)
    programme.cases("""
        unit_id  opened_on   allocated_on  lead_staff_id
        U1       2020-01-02  2020-01-05    ana
        U2       2020-01-02  2020-01-05    ben
    """)
    assert programme.rates("caseload_per_fte", AS_OF, by="unit") == {"U1": (1, 1), "U2": (1, 2)}
    assert programme.n_of_n("caseload_per_fte", AS_OF, units=("U1",)) == (1, 1)


def test_a_filter_inside_the_unit_changes_nothing_for_posts_work_for_all_of_it(programme):
    _in_post(programme)
    programme.cases("""
        opened_on   allocated_on  lead_staff_id  area        crime_type
        2020-01-02  2020-01-05    ana            halton      stalking
        2020-01-02  2020-01-05    ana            warrington  harassment
    """)
    by_lead = programme.ask("caseload_per_fte", AS_OF, area="halton", crime_type="stalking")
    assert (by_lead.whole.numerator, by_lead.whole.denominator) == (2, 2.5)
    assert {figure.group: figure.numerator for figure in by_lead.by("lead")}["ana"] == 2
