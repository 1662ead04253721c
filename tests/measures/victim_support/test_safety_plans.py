"""Safety plans in time, rows by hand."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def test_a_plan_counts_within_ten_days_of_accepting(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02 \n C2 2020-01-02 \n C3 2020-01-02")
    programme.victim_support("""
        referral_id  response  responded_on
        R1           accepted  2020-01-10
        R2           accepted  2020-01-10
        R3           accepted  2020-01-10
    """)
    programme.plans("""
        case_id  kind         needed  completed_on
        C1       safety       yes     2020-01-20     # on the tenth day
        C2       safety       yes     2020-01-21     # a day late
        C3       safety       yes     -              # not at all
        C3       formulation  yes     2020-01-12     # another plan
    """)
    assert programme.n_of_n("safety_plans", AS_OF) == (1, 3)
    assert programme.listed("safety_plans", AS_OF) == ["R1"]


def test_each_exclusion_is_a_step(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-02
        C2       2020-01-02
        C3       2020-01-02
        C4       2020-02-20
        C5       2020-02-20
    """)
    programme.victim_support("""
        referral_id  offered_on  response  responded_on
        R1           2020-01-10  accepted  -              # when is not on record
        R2           2020-01-10  accepted  2020-01-10     # whether a plan is needed is not
        R3           2020-01-10  accepted  2020-01-10     # not needed
        R4           2020-02-20  accepted  2020-02-25     # ten days before: due today
        R5           2020-02-20  accepted  2020-02-26     # due tomorrow
        R6           2020-01-10  declined  2020-01-10     # no acceptance
        R7           2020-01-10  accepted  2020-01-10     # no case, so no plan on record
    """)
    programme.plans("""
        case_id  kind    needed  completed_on
        C1       safety  yes     2020-01-12
        C3       safety  no      -
        C4       safety  yes     2020-02-01     # there already
        C5       safety  yes     2020-02-27
    """)
    assert programme.n_of_n("safety_plans", AS_OF) == (1, 1)
    assert programme.steps("safety_plans", AS_OF) == [6, 5, 3, 2, 1, 1]


def test_the_period_is_that_of_the_acceptance_both_ends_included(programme):
    programme.cases("case_id opened_on \n C1 2019-12-01 \n C2 2019-12-01 \n C3 2019-12-01")
    programme.victim_support("""
        referral_id  received_on  response  responded_on
        R1           2019-12-01   accepted  2019-12-31
        R2           2019-12-01   accepted  2020-01-01
        R3           2019-12-01   accepted  2020-01-31
    """)
    programme.plans("""
        case_id  kind    needed  completed_on
        C1       safety  yes     2020-01-01
        C2       safety  yes     2020-01-01
        C3       safety  yes     2020-02-01     # after the period, by the day asked
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("safety_plans", AS_OF, **january) == (2, 2)


def test_on_an_earlier_day_a_later_answer_and_a_later_plan_do_not_exist(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02 \n C2 2020-01-02")
    programme.victim_support("""
        referral_id  response  responded_on
        R1           accepted  2020-01-10
        R2           accepted  2020-01-25
    """)
    programme.plans("""
        case_id  kind    needed  completed_on
        C1       safety  yes     2020-01-21
        C2       safety  yes     2020-01-26
    """)
    assert programme.steps("safety_plans", "2020-01-20") == [1, 1, 1, 1, 1, 1]
    assert programme.n_of_n("safety_plans", "2020-01-20") == (0, 1)


def test_a_victim_counts_once_by_the_first_acceptance(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02 \n C2 2020-02-02")
    programme.victim_support("""
        referral_id  victim_id  response  responded_on
        R1           Ana        accepted  2020-01-10
        R2           Ana        accepted  2020-02-10
    """)
    programme.plans("""
        case_id  kind    needed  completed_on
        C1       safety  yes     -
        C2       safety  yes     2020-02-11
    """)
    assert programme.n_of_n("safety_plans", AS_OF) == (0, 1)
    assert programme.rates("safety_plans", AS_OF, by="area") == {"halton": (0, 1)}


def test_a_case_opened_again_does_not_answer_for_the_acceptance_before_it(programme):
    """As V-00670 of the sample: in August no plan was needed, in November one was soon there."""
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2019-08-06  2019-10-27  -
        C2       2019-11-10  -           C1
    """)
    programme.victim_support("""
        referral_id  victim_id  received_on  response  responded_on
        R1           Ana        2019-08-05   accepted  2019-08-07
        R2           Ana        2019-11-05   accepted  2019-11-09
    """)
    programme.plans("""
        case_id  kind    needed  completed_on
        C1       safety  no      -
        C2       safety  yes     2019-11-14
    """)
    assert programme.n_of_n("safety_plans", AS_OF) == (1, 1)
    assert programme.steps("safety_plans", AS_OF) == [2, 2, 2, 1, 1, 1]
    assert programme.listed("safety_plans", AS_OF) == ["R2"]


def test_of_two_plans_of_a_case_the_needed_one_that_came_first_counts(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02")
    programme.victim_support("referral_id response responded_on \n R1 accepted 2020-01-10")
    programme.plans("""
        case_id  kind    needed  completed_on
        C1       safety  no      2020-01-11     # of a plan not needed the day says nothing
        C1       safety  yes     2020-02-20
        C1       safety  yes     2020-02-10
    """)
    assert programme.n_of_n("safety_plans", AS_OF) == (0, 1)
    longer = Standards(((("safety_plan", ""), 31),))  # to 10 February
    assert programme.n_of_n("safety_plans", "2020-02-09", standards=longer) == (0, 0)
    assert programme.n_of_n("safety_plans", AS_OF, standards=longer) == (1, 1)
