"""Reoffending within 12 months, rows by hand and the worked figure."""

from disclosure.released import State
from tests.measures.reoffending.the_fifty_six import AS_OF, worked_with_the_fifty_six


def test_of_the_fifty_six_it_is_8_point_4_per_cent_with_22_at_risk(programme):
    worked_with_the_fifty_six(programme)
    figure = programme.whole("reoffending_within_12_months", AS_OF)
    (at_a_year,) = (point for point in figure.curve if point.day == 365)
    assert (figure.numerator, figure.denominator) == (3, 56)
    assert [round(part, 1) for part in (figure.value, figure.lower, figure.upper)] == [
        8.4,
        2.7,
        24.6,
    ]
    assert (at_a_year.at_risk, at_a_year.events) == (22, 3)


def test_the_grid_has_the_numbers_at_risk_and_stops_under_ten(programme):
    worked_with_the_fifty_six(programme)
    grid = [
        point
        for point in programme.whole("reoffending_within_12_months", AS_OF).curve
        if point.is_grid
    ]
    assert [(point.day, point.at_risk) for point in grid] == [
        (0, 56),
        (91, 49),
        (183, 40),
        (274, 31),
        (365, 22),
        (548, 6),
    ]
    assert [point.estimate is None for point in grid] == [False] * 5 + [True]


def test_the_fifty_six_were_followed_for_47_and_a_half_person_years(programme):
    worked_with_the_fifty_six(programme)
    whole = programme.count("reoffending_within_12_months", AS_OF).counts[0]
    days = sum(one.days * one.people for one in whole.follow)
    assert round(days / 365.25, 1) == 47.5


def test_each_is_followed_to_the_reoffence_else_to_the_day_asked(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-06   # reoffended after 10 days
        Ben             2020-01-06   # 60 days without
        Cal             2020-03-06   # today: no day yet
        Dee             2020-03-07   # not yet worked with
    """)
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on
        Ana             2020-02-01   2020-02-02   # the second counts for nothing
        Ana             2020-01-16   2020-02-20
    """)
    whole = programme.count("reoffending_within_12_months", AS_OF).counts[0]
    assert whole.follow == ((0, False, 1), (10, True, 1), (60, False, 1))


def test_everybody_worked_with_counts_whatever_the_period(programme):
    worked_with_the_fifty_six(programme)
    month = {"start": "2020-02-01", "end": "2020-02-29"}
    assert programme.n_of_n("reoffending_within_12_months", AS_OF, **month) == (3, 56)


def test_a_reoffence_on_day_365_is_within_the_year_and_on_day_366_is_not(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2018-07-01
        Ben             2018-07-01
    """)
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on
        Ana             2019-07-01   2019-07-01   # 365 days after
        Ben             2019-07-02   2019-07-02   # 366
    """)
    assert programme.n_of_n("reoffending_within_12_months", AS_OF) == (1, 2)
    assert programme.listed("reoffending_within_12_months", AS_OF) == ["C1"]
    everybody = programme.listed("reoffending_within_12_months", AS_OF, part="denominator")
    assert everybody == ["C1", "C2"]


def test_while_nobody_has_reoffended_the_upper_limit_comes_from_those_still_at_risk(programme):
    people = "\n".join(f"Person-{n} 2018-07-01" for n in range(30))
    programme.interventions(f"perpetrator_id started_on \n {people}")
    figure = programme.whole("reoffending_within_12_months", AS_OF)
    assert (figure.value, figure.lower, round(figure.upper, 1)) == (0, 0, 11.6)


def test_with_fewer_than_ten_at_risk_at_a_year_it_is_too_early_to_say(programme):
    people = "\n".join(f"Person-{n} 2020-01-01" for n in range(30))
    programme.interventions(f"perpetrator_id started_on \n {people}")
    figure = programme.whole("reoffending_within_12_months", AS_OF)
    assert (figure.state, figure.value) == (State.TOO_EARLY, None)
    assert (figure.numerator, figure.denominator) == (0, 30)


def test_with_fewer_than_ten_people_there_is_no_rate(programme):
    people = "\n".join(f"Person-{n} 2018-07-01" for n in range(9))
    programme.interventions(f"perpetrator_id started_on \n {people}")
    assert programme.whole("reoffending_within_12_months", AS_OF).state is State.TOO_FEW


def test_with_nobody_worked_with_there_is_nothing_to_count(programme):
    assert programme.whole("reoffending_within_12_months", AS_OF).state is State.NOTHING


def test_days_in_custody_are_no_time_at_risk_in_the_adjusted_form_and_both_are_shown(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-06   # 60 days, the last 20 in custody
        Ben             2020-01-06   # reoffended after 10 days, in custody for 4 of them
        Cal             2020-01-06   # in custody all the time
    """)
    programme.offences("perpetrator_id occurred_on recorded_on \n Ben 2020-01-16 2020-01-16")
    programme.custody_periods("""
        perpetrator_id  from_on     to_on
        Ana             2020-02-15  -
        Ben             2020-01-08  2020-01-12
        Ben             2020-02-01  2020-02-10   # after the reoffence
        Cal             2019-01-01  -
    """)
    whole, adjusted = programme.count("reoffending_within_12_months", AS_OF).counts
    assert whole.follow == ((10, True, 1), (60, False, 2))
    assert adjusted.follow == ((0, False, 1), (6, True, 1), (40, False, 1))
    assert (whole.by, adjusted.by) == (None, "custody_adjusted")


def test_a_reoffence_a_year_and_a_half_after_with_a_year_in_custody_is_within_a_year_at_risk(
    programme,
):
    programme.interventions("perpetrator_id started_on \n Ana 2018-07-01")
    programme.offences("perpetrator_id occurred_on recorded_on \n Ana 2019-10-01 2019-10-01")
    programme.custody_periods("perpetrator_id from_on to_on \n Ana 2018-08-01 2019-08-01")
    released = programme.ask("reoffending_within_12_months", AS_OF)
    assert (released.whole.numerator, released.one("custody_adjusted").numerator) == (0, 1)


def test_without_custody_received_only_the_adjusted_form_is_missing(programme):
    worked_with_the_fifty_six(programme)
    programme.never_received("custody_periods")
    released = programme.ask("reoffending_within_12_months", AS_OF)
    assert round(released.whole.value, 1) == 8.4
    assert released.one("custody_adjusted").state is State.NOT_RECEIVED


def test_until_twenty_people_have_completed_a_year_it_is_too_early_to_say(programme):
    people = "\n".join(f"Person-{n} 2019-03-07" for n in range(20))
    programme.interventions(f"perpetrator_id started_on \n {people}")
    programme.offences("perpetrator_id occurred_on recorded_on \n Person-3 2019-05-01 2019-05-01")
    whole = programme.whole("reoffending_within_12_months", AS_OF)  # whoever reoffended, too
    assert (whole.state, whole.value) == (State.OK, 5)
    day_before = programme.whole("reoffending_within_12_months", "2020-03-05")
    assert day_before.state is State.TOO_EARLY
