"""Proven reoffending, rows by hand and the worked figure."""

from disclosure.released import State
from tests.measures.reoffending.the_fifty_six import (
    AS_OF,
    REOFFENDED_AFTER,
    index_day,
    worked_with_the_fifty_six,
)

KEY = "proven_reoffending"


def test_of_the_fifty_six_seven_are_mature_and_nothing_is_known_yet(programme):
    worked_with_the_fifty_six(programme)
    figure = programme.whole(KEY, AS_OF)
    assert (figure.numerator, figure.denominator, figure.state) == (0, 7, State.TOO_EARLY)
    assert [step.count for step in figure.steps] == [56, 7]


def test_of_the_fifty_six_one_of_the_seven_if_it_was_proven(programme):
    worked_with_the_fifty_six(programme)
    day = index_day(5).toordinal() + REOFFENDED_AFTER[5]
    occurred = type(index_day(5)).fromordinal(day).isoformat()
    programme.offences(f"""
        perpetrator_id  occurred_on  recorded_on  proven_on
        person-5        {occurred}   {occurred}   2020-01-15
    """)
    figure = programme.whole(KEY, AS_OF)
    assert (figure.numerator, figure.denominator, figure.value) == (1, 7, None)


def test_it_occurred_within_365_days_and_was_proven_within_548(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2018-06-01
        Ben             2018-06-01
        Cal             2018-06-01
        Dee             2018-06-01
        Eve             2018-06-01
        Fay             2018-06-01
        Gus             2018-06-01
    """)
    programme.offences("""
        perpetrator_id  occurred_on  proven_on   qualifying
        Ana             2019-06-01   2019-12-01  yes   # days 365 and 548: counts
        Ben             2019-06-02   2019-12-01  yes   # day 366
        Cal             2019-06-01   2019-12-02  yes   # proven on day 549
        Dee             2019-06-01   -           yes   # never proven
        Eve             2018-06-01   2018-07-01  yes   # on the index day
        Fay             2018-07-01   2018-08-01  no
        Gus             2018-05-01   2018-07-01  yes   # before it, proven after
    """)
    assert programme.listed(KEY, AS_OF) == ["C1"]
    assert programme.n_of_n(KEY, AS_OF) == (1, 7)


def test_the_index_day_lies_at_least_548_days_before_the_day_asked(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2018-09-05   # 548 days
        Ben             2018-09-06   # 547
        Cal             2020-03-07   # not yet worked with
    """)
    assert programme.steps(KEY, AS_OF) == [2, 1]
    assert programme.steps(KEY, "2020-03-05") == [2, 0]


def twenty(programme, people=20):
    rows = "\n".join(f"Person-{n} 2018-06-01" for n in range(people))
    programme.interventions(f"perpetrator_id started_on \n {rows}")


def test_from_twenty_people_on_it_is_known(programme):
    twenty(programme)
    figure = programme.whole(KEY, AS_OF)
    assert (figure.state, figure.value, round(figure.upper, 1)) == (State.OK, 0, 16.1)


def test_with_nineteen_it_is_not_yet(programme):
    twenty(programme, people=19)
    assert programme.whole(KEY, AS_OF).state is State.TOO_EARLY


def test_with_nobody_so_long_ago_it_is_not_yet_known_and_with_nobody_there_is_nothing(programme):
    programme.interventions("perpetrator_id started_on \n Ana 2020-01-06")
    assert programme.whole(KEY, AS_OF).state is State.TOO_EARLY
    assert programme.whole(KEY, "2020-01-05").state is State.NOTHING
