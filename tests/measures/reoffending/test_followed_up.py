"""Follow-up completed, rows by hand and the worked figure."""

from disclosure.released import State
from tests.measures.reoffending.the_fifty_six import AS_OF, worked_with_the_fifty_six


def test_of_the_fifty_six_24_have_been_followed_a_year_and_7_for_18_months(programme):
    worked_with_the_fifty_six(programme)
    windows = programme.ask("followed_up", AS_OF).by("window")
    assert [(one.group, one.numerator, one.denominator, one.state) for one in windows] == [
        ("6_months", 41, 56, State.OK),
        ("12_months", 24, 56, State.OK),
        ("18_months", 7, 56, State.TOO_EARLY),
        ("24_months", 0, 56, State.TOO_EARLY),
    ]


def test_those_still_maturing_are_counted_beside_those_who_have(programme):
    worked_with_the_fifty_six(programme)
    a_year = programme.ask("followed_up", AS_OF).one("window", "12_months")
    assert [step.count for step in a_year.steps] == [56, 32]


def test_a_window_is_complete_on_its_last_day(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2019-03-07   # 365 days before the day asked
        Ben             2019-03-08   # 364
        Cal             2020-03-07   # not yet worked with
    """)
    a_year = programme.ask("followed_up", AS_OF).one("window", "12_months")
    assert (a_year.numerator, a_year.denominator) == (1, 2)


def test_reoffending_does_not_end_follow_up(programme):
    programme.interventions("perpetrator_id started_on \n Ana 2018-07-01")
    programme.offences("perpetrator_id occurred_on recorded_on \n Ana 2018-08-01 2018-08-01")
    windows = programme.groups("followed_up", AS_OF, by="window")
    assert windows == {"6_months": 1, "12_months": 1, "18_months": 1}


def test_nothing_is_said_of_a_window_until_twenty_people_have_completed_it(programme):
    people = "\n".join(f"Person-{n} 2019-03-07" for n in range(20))
    programme.interventions(f"perpetrator_id started_on \n {people} \n Late 2019-03-08")
    states = [one.state for one in programme.ask("followed_up", AS_OF).by("window")]
    assert states == [State.OK, State.OK, State.TOO_EARLY, State.TOO_EARLY]
    day_before = programme.ask("followed_up", "2020-03-05").one("window", "12_months")
    assert (day_before.state, day_before.numerator) == (State.TOO_EARLY, 0)
