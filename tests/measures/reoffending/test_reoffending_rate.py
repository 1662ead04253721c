"""Reoffending rate, rows by hand and the worked figure."""

from disclosure.released import State
from domain.terms import Audience
from tests.measures.reoffending.the_fifty_six import AS_OF, worked_with_the_fifty_six

KEY = "reoffending_rate"


def test_the_fifty_six_had_three_first_reoffences_in_47_and_a_half_person_years(programme):
    worked_with_the_fifty_six(programme)
    figure = programme.whole(KEY, AS_OF)
    assert (figure.numerator, round(figure.denominator, 1)) == (3, 47.5)
    # Exact Poisson limits of 3 events are 0.6187 and 8.7673 (Garwood 1936).
    assert [round(part, 2) for part in (figure.value, figure.lower, figure.upper)] == [
        6.31,
        1.3,
        18.45,
    ]
    assert figure.unit == "per 100 person-years"
    assert programme.n_of_n(KEY, AS_OF, start="2020-02-01") == (3, figure.denominator)


def test_days_count_from_the_index_day_to_the_reoffence_else_to_the_day_asked(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-06   # reoffended after 10 days; 40 days of them all
        Ben             2020-02-05   # 30 days without
        Cal             2020-03-07   # not yet worked with
        Dee             2020-03-06   # today: no day yet
    """)
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on
        Ana             2020-01-16   2020-01-20
        Ana             2020-02-16   2020-02-20   # only the first counts
        Ben             2020-03-06   2020-03-07   # recorded tomorrow
    """)
    figure = programme.whole(KEY, AS_OF)
    assert [(step.name, step.count) for step in figure.steps] == [
        ("People worked with", 3),
        ("Days at risk", 40),
    ]
    assert figure.numerator == 1
    assert figure.state is State.TOO_FEW
    assert programme.listed(KEY, AS_OF) == ["C1"]
    assert programme.listed(KEY, AS_OF, part="denominator") == ["C1", "C2", "C4"]
    # In the past nobody had reoffended, and Ben was not yet worked with.
    past = programme.whole(KEY, "2020-01-15")
    assert [past.numerator, *(step.count for step in past.steps)] == [0, 1, 9]


def test_days_in_custody_are_no_time_at_risk_in_the_adjusted_form_and_both_are_shown(programme):
    programme.interventions("""
        perpetrator_id  started_on
        Ana             2020-01-06   # 60 days, from the 20th in custody
        Ben             2020-01-06   # 10 days to the reoffence, in custody only afterwards
        Cal             2020-01-06   # in custody before, to the 4th day, and for three days later
    """)
    programme.offences("perpetrator_id occurred_on recorded_on \n Ben 2020-01-16 2020-01-16")
    programme.custody_periods("""
        perpetrator_id  from_on     to_on
        Ana             2020-02-15  2020-04-01   # what comes after the day asked is not known
        Ben             2020-01-16  -
        Cal             2019-12-01  2020-01-10
        Cal             2020-02-01  2020-02-04
        Cal             2020-03-07  -            # tomorrow
    """)
    released = programme.ask(KEY, AS_OF)
    adjusted = released.one("custody_adjusted")
    assert released.whole.steps[1].count == 60 + 10 + 60
    assert adjusted.steps[1].count == 40 + 10 + 53
    assert (released.whole.numerator, adjusted.numerator) == (1, 1)


def test_by_area_each_has_its_own_years(programme):
    programme.interventions("""
        perpetrator_id  started_on  area
        Ana             2020-01-06  halton
        Ben             2020-02-05  warrington
    """)
    by_area = programme.ask(KEY, AS_OF, by="area").by("area")
    assert {one.group: one.steps[1].count for one in by_area} == {"halton": 60, "warrington": 30}


def test_to_the_commissioner_a_few_reoffences_and_all_made_of_them_are_hidden(programme):
    worked_with_the_fifty_six(programme)
    figure = programme.ask(KEY, AS_OF, Audience.COMMISSIONER).whole
    assert (figure.state, figure.numerator, figure.value) == (State.HIDDEN, None, None)


def test_without_custody_received_only_the_adjusted_form_is_missing(programme):
    worked_with_the_fifty_six(programme)
    programme.never_received("custody_periods")
    released = programme.ask(KEY, AS_OF)
    assert released.whole.state is State.OK
    assert released.one("custody_adjusted").state is State.NOT_RECEIVED


def test_with_nobody_worked_with_there_is_nothing_to_count(programme):
    assert programme.whole(KEY, AS_OF).state is State.NOTHING
