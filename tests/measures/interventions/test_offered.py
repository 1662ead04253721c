"""Offered direct work, rows by hand."""

AS_OF = "2020-03-06"


def test_of_the_people_of_cases_opened_in_the_period_those_with_an_offer(programme):
    programme.cases("""
        case_id  opened_on   perpetrator_id
        C1       2020-01-10  Ana    # offered
        C2       2020-01-10  Ben    # offered only after the day asked
        C3       2020-01-10  -      # nobody identified: out of the base
        C4       2019-03-06  Dee    # opened the day before the period
        C5       2020-03-06  Eve    # opened today
        C6       2020-03-07  Fay    # not yet opened
        C7       2020-02-01  Ana    # again: one person
    """)
    programme.interventions("""
        case_id  offered_on
        C1       2020-03-06
        C2       2020-03-07
        C4       2020-01-10
    """)
    assert programme.n_of_n("offered", AS_OF, end="2020-12-31") == (1, 3)
    assert programme.steps("offered", AS_OF, end="2020-12-31") == [4, 3, 3]
    assert programme.listed("offered", AS_OF) == ["C1"]
    assert programme.listed("offered", AS_OF, part="denominator") == ["C1", "C2", "C5"]


def test_custody_takes_a_person_out_if_one_time_covers_the_whole_case(programme):
    programme.cases("""
        case_id  opened_on   closed_on   perpetrator_id
        C1       2020-01-10  -           Ana   # in custody since the day of opening: out
        C2       2020-01-10  -           Ben   # since the day after: could have been offered
        C3       2020-01-10  -           Cal   # let out today
        C4       2020-01-10  -           Dee   # let out tomorrow, which nobody knows: out
        C5       2020-01-10  2020-02-01  Eve   # let out the day after it closed: out
        C6       2020-01-10  2020-02-01  Fay   # let out on the day it closed
        C7       2020-01-10  2020-03-07  Gus   # in custody to the day asked; it closes after: out
        C8       2020-01-10  -           Hal   # two times with days at liberty between
    """)
    programme.custody_periods("""
        perpetrator_id  from_on     to_on
        Ana             2020-01-10  -
        Ben             2020-01-11  -
        Cal             2020-01-01  2020-03-06
        Dee             2020-01-01  2020-03-07
        Eve             2020-01-01  2020-02-02
        Fay             2020-01-01  2020-02-01
        Gus             2020-01-01  -
        Hal             2020-01-01  2020-01-20
        Hal             2020-01-22  -
    """)
    assert programme.steps("offered", AS_OF) == [8, 8, 4]
    assert programme.listed("offered", AS_OF, part="denominator") == ["C2", "C3", "C6", "C8"]


def test_of_two_cases_opened_on_one_day_the_one_open_longest_is_the_first(programme):
    programme.cases("""
        case_id  opened_on   closed_on   perpetrator_id
        C1       2020-01-10  2020-02-01  Ana   # in custody throughout
        C2       2020-01-10  -           Ana
        C3       2020-01-10  -           Ben
        C4       2020-01-10  2020-02-01  Ben   # in custody throughout
        C5       2020-01-10  2020-02-01  Cal   # the only one: out
    """)
    programme.custody_periods("""
        perpetrator_id  from_on     to_on
        Ana             2020-01-01  2020-02-02
        Ben             2020-01-01  2020-02-02
        Cal             2020-01-01  2020-02-02
    """)
    assert programme.n_of_n("offered", "2020-03-06") == (0, 2)


def test_a_case_opened_again_has_not_closed_and_an_offer_in_custody_does_not_bring_one_back(
    programme,
):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id  perpetrator_id
        C1       2020-01-01  2020-01-20  -               Ana
        C2       2020-02-01  -           C1              Ana   # goes on: let out meanwhile
    """)
    programme.custody_periods("""
        perpetrator_id  from_on     to_on
        Ana             2019-12-01  2020-02-10
    """)
    assert programme.n_of_n("offered", AS_OF) == (0, 1)
    # While nobody knows of the second opening, the case was in custody throughout.
    assert programme.n_of_n("offered", "2020-01-31") == (0, 0)


def test_by_unit_a_person_in_two_is_one_in_each(programme):
    programme.cases("""
        case_id  opened_on   perpetrator_id  unit_id
        C1       2020-01-10  Ana             U1
        C2       2020-02-10  Ana             U2
    """)
    programme.interventions("case_id offered_on \n C1 2020-01-20")
    assert programme.n_of_n("offered", AS_OF) == (1, 1)
    assert programme.rates("offered", AS_OF, by="unit") == {"U1": (1, 1), "U2": (0, 1)}


def test_without_custody_on_record_from_any_feed_it_cannot_be_counted(programme):
    programme.cases("opened_on \n 2020-01-10")
    programme.never_received("custody_periods")
    assert programme.whole("offered", AS_OF).state == "not_received"
