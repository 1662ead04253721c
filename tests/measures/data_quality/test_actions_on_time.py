"""Actions on time, rows by hand."""

AS_OF = "2020-03-06"


def test_an_action_is_on_time_if_it_was_completed_by_the_day_it_was_due(programme):
    programme.actions("""
        due_on      completed_on
        2020-02-10  2020-02-03    # early
        2020-02-10  2020-02-10    # on the day
        2020-02-10  2020-02-11    # a day late
        2020-02-10  -             # untouched and past due: a miss
    """)
    assert programme.n_of_n("actions_on_time", AS_OF) == (2, 4)
    assert programme.steps("actions_on_time", AS_OF) == [4]


def test_what_is_not_yet_due_is_neither_a_success_nor_a_miss(programme):
    programme.actions("""
        due_on      completed_on
        2020-03-06  2020-03-06    # due today
        2020-03-06  -             # due today and not done: a miss by the end of it
        2020-03-07  2020-03-01    # due tomorrow, done already: not counted yet
        2020-03-07  -
    """)
    assert programme.n_of_n("actions_on_time", AS_OF) == (1, 2)


def test_the_period_is_that_of_the_due_day_both_ends_included(programme):
    programme.actions("""
        due_on
        2019-12-31
        2020-01-01
        2020-01-31
        2020-02-01
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("actions_on_time", AS_OF, **january) == (0, 2)


def test_asked_in_the_past_a_later_completion_has_not_happened(programme):
    programme.actions("""
        due_on      completed_on
        2020-02-10  2020-02-05
        2020-02-20  2020-02-12    # not yet due then
    """)
    assert programme.n_of_n("actions_on_time", "2020-02-10") == (1, 1)
    assert programme.n_of_n("actions_on_time", "2020-02-04") == (0, 0)


def test_it_is_split_by_whose_action_it_is_and_by_what_was_to_be_done(programme):
    programme.actions("""
        agency  kind            due_on      completed_on
        police  risk_review     2020-02-10  2020-02-10
        police  disruption      2020-02-10  -
        health  risk_review     2020-02-10  2020-02-11
    """)
    assert programme.rates("actions_on_time", AS_OF, by="agency") == {
        "health": (0, 1),
        "police": (1, 2),
    }
    assert programme.rates("actions_on_time", AS_OF, by="kind") == {
        "risk_review": (1, 2),
        "disruption": (0, 1),
    }
    months = programme.rates("actions_on_time", AS_OF, by="month", start="2020-02-01")
    assert months == {"2020-02": (1, 3)}


def test_the_late_and_the_untouched_are_shares_of_all_that_were_due_and_can_be_listed(programme):
    programme.actions("""
        action_id  due_on      completed_on
        T1         2020-02-10  2020-02-10
        T2         2020-02-10  2020-02-11
        T3         2020-02-10  -
        T4         2020-02-10  2020-03-07   # tomorrow: untouched so far
        T5         2020-03-07  -            # not yet due
    """)
    assert programme.rates("actions_on_time", AS_OF, by="completed") == {
        "on_time": (1, 4),
        "late": (1, 4),
        "not_completed": (2, 4),
    }
    asked = {"by": "completed", "group": "not_completed"}
    assert programme.listed("actions_on_time", AS_OF, **asked) == ["T3", "T4"]


def test_the_list_behind_it_names_the_actions_with_the_day_they_were_due(programme):
    programme.actions("""
        action_id  case_id  due_on      completed_on
        T1         -        2020-02-10  2020-02-09    # about no case
        T2         C1       2020-02-20  -
    """)
    listed = programme.behind("actions_on_time", AS_OF, part="denominator")
    assert [(one.reference, one.on.isoformat(), one.area) for one in listed] == [
        ("T1", "2020-02-10", "not_recorded"),
        ("T2", "2020-02-20", "halton"),
    ]


def test_an_area_keeps_the_actions_about_its_cases(programme):
    programme.actions("""
        case_id  area        due_on
        C1       warrington  2020-02-10
        -        -           2020-02-10
    """)
    assert programme.n_of_n("actions_on_time", AS_OF) == (0, 2)
    assert programme.n_of_n("actions_on_time", AS_OF, area="warrington") == (0, 1)
