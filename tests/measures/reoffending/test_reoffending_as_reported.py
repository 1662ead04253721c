"""Reoffending as reported, rows by hand."""

from tests.measures.reoffending.the_fifty_six import AS_OF, TWO_YEARS, worked_with_the_fifty_six


def test_three_of_the_fifty_six(programme):
    worked_with_the_fifty_six(programme)
    figure = programme.whole("reoffending_as_reported", AS_OF, **TWO_YEARS)
    assert (figure.numerator, figure.denominator) == (3, 56)
    assert (figure.value, figure.lower, figure.upper) == (5.357, 1.839, 14.607)


def test_two_of_the_twenty_four_who_have_been_followed_a_year(programme):
    worked_with_the_fifty_six(programme)
    a_year_ago = {"start": "2018-03-07", "end": "2019-03-07"}
    assert programme.n_of_n("reoffending_as_reported", AS_OF, **a_year_ago) == (2, 24)


def test_the_index_day_is_the_first_attended_session_else_the_start(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-10   # came to a session on the 20th: that is the day
        Ben             2020-01-10   # never came on record
        Cal             -            # came without a start on record
        Dee             -            # did neither: not worked with
        Eve             2020-01-10   # came only after the day asked
    """)
    programme.sessions("""
        intervention_id  booked_on   attendance
        I1               2020-01-15  did_not_attend
        I1               2020-01-20  attended
        I3               2020-01-20  attended
        I5               2020-03-07  attended
    """)
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on
        Ana             2020-01-15   2020-01-16   # before her index day
        Ben             2020-01-15   2020-01-16   # after his
        Cal             2020-01-20   2020-01-21   # on the index day: not after it
        Eve             2020-01-11   2020-01-11
    """)
    assert programme.n_of_n("reoffending_as_reported", AS_OF) == (2, 4)
    assert programme.listed("reoffending_as_reported", AS_OF) == ["C2", "C5"]


def test_an_offence_counts_if_it_qualifies_occurred_and_is_recorded_by_the_day_asked(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-10
        Ben             2020-01-10
        Cal             2020-01-10
        Dee             2020-01-10
        Eve             2020-01-10
        Fay             2020-01-10
    """)
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on  reported_on  qualifying
        Ana             2020-01-11   2020-03-06   -            yes   # recorded today: counts
        Ben             2020-01-11   2020-03-07   2020-01-11   yes   # recorded tomorrow
        Cal             2020-01-11   -            2020-01-11   yes   # reported, never recorded
        Dee             2020-01-11   2020-01-12   2020-01-11   no    # the unit decided: it does not
        Eve             2020-03-07   2020-03-06   -            yes   # occurs tomorrow
        Fay             2020-01-09   2020-01-12   -            yes   # before the index day
    """)
    assert programme.listed("reoffending_as_reported", AS_OF) == ["C1"]


def test_follow_up_goes_on_after_the_case_closes(programme):
    programme.cases("case_id opened_on closed_on \n C1 2019-06-01 2019-12-01")
    programme.interventions("case_id started_on ended_on \n C1 2019-06-10 2019-11-01")
    programme.offences("perpetrator_id occurred_on recorded_on \n P1 2020-03-01 2020-03-02")
    assert programme.n_of_n("reoffending_as_reported", AS_OF) == (1, 1)


def test_a_person_is_worked_with_once_from_the_first_intervention(programme):
    programme.interventions("""
        perpetrator_id  offered_on  started_on
        Ana             2019-01-10  2019-01-20   # index day, before the period
        Ana             2020-01-10  2020-01-20   # not a second one
        Ben             2020-01-10  2020-01-20
    """)
    programme.offences("perpetrator_id occurred_on recorded_on \n Ana 2019-06-01 2019-06-02")
    assert programme.n_of_n("reoffending_as_reported", AS_OF) == (0, 1)
    assert programme.n_of_n("reoffending_as_reported", AS_OF, start="2018-03-07") == (1, 2)


def test_the_period_is_that_of_the_index_day_both_ends_included(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2019-12-31
        Ben             2020-01-01
        Cal             2020-01-31
        Dee             2020-02-01
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("reoffending_as_reported", AS_OF, **january) == (0, 2)


def test_in_two_units_a_person_is_one_together_and_in_each_from_its_own_index_day(programme):
    programme.interventions("""
        perpetrator_id  unit_id  started_on
        Ana             U1       2020-01-10
        Ana             U2       2020-02-10
    """)
    programme.offences("perpetrator_id occurred_on recorded_on \n Ana 2020-01-20 2020-01-21")
    assert programme.n_of_n("reoffending_as_reported", AS_OF) == (1, 1)
    by_unit = programme.rates("reoffending_as_reported", AS_OF, by="unit")
    assert by_unit == {"U1": (1, 1), "U2": (0, 1)}
    assert programme.n_of_n("reoffending_as_reported", AS_OF, units=("U2",)) == (0, 1)


def test_the_four_dated_levels_stand_side_by_side_each_of_everybody(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-10
        Ben             2020-01-10
        Cal             2020-01-10
        Dee             2019-03-06   # before the period
    """)
    programme.offences("""
        perpetrator_id  occurred_on  reported_on  recorded_on  charged_on  proven_on
        Ana             2020-01-11   2020-01-11   2020-01-12   2020-03-06  2020-03-07
        Ben             2020-01-11   2020-01-11   -            -           -
        Dee             2019-04-01   2019-04-01   2019-04-01   2019-04-01  2019-04-01
    """)
    assert programme.rates("reoffending_as_reported", AS_OF, by="level") == {
        "reported": (2, 3),
        "recorded": (1, 3),
        "charged": (1, 3),
        "proven": (0, 3),
    }
    reported = {"by": "level", "group": "reported"}
    assert programme.listed("reoffending_as_reported", AS_OF, **reported) == ["C1", "C2"]
    everybody = programme.listed("reoffending_as_reported", AS_OF, part="denominator", **reported)
    assert everybody == ["C1", "C2", "C3"]
