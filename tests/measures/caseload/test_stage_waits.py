"""Waiting at each stage, rows by hand."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def _bands(programme, **asked):
    return programme.groups("stage_waits", AS_OF, by="waiting_for:standard", **asked)


def test_each_open_case_waits_for_its_latest_hand_over(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-10  -
        C2       2020-01-10  2020-03-01   # closed: waits for nothing
        C3       2020-01-10  -            # nobody wrote down what for
    """)
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-01-10  allocation
        C1       2020-02-01  assessment
        C1       2020-03-07  offer          # tomorrow
        C2       2020-01-10  assessment
    """)
    assert programme.groups("stage_waits", AS_OF, by="waiting_for") == {
        "assessment": 1,
        "not_recorded": 1,
    }


def test_a_wait_is_late_the_day_after_its_standard_and_very_late_after_twice(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-01
        C2       2020-01-01
        C3       2020-01-01
        C4       2020-01-01
        C5       2020-01-01
    """)
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-02-21  assessment    # 14 days, the standard
        C2       2020-02-20  assessment    # 15
        C3       2020-02-07  assessment    # 28, twice the standard
        C4       2020-02-06  assessment    # 29
        C5       2020-02-01  court         # nobody sets the court a standard
    """)
    assert _bands(programme) == {
        "assessment:within": 1,
        "assessment:late": 2,
        "assessment:very_late": 1,
        "court:no_standard": 1,
    }


def test_a_hand_over_that_waits_for_the_same_does_not_start_the_wait_again(programme):
    programme.cases("case_id opened_on \n C1 2020-01-10")
    programme.holdings("""
        case_id  agency  from_on     waiting_for
        C1       police  2020-01-20  assessment
        C1       health  2020-02-20  assessment    # handed on, and still not assessed
    """)
    (record,) = programme.behind("stage_waits", AS_OF)
    assert (record.on.isoformat(), record.days) == ("2020-01-20", 46)


def test_waiting_for_the_same_again_later_is_a_new_wait(programme):
    programme.cases("case_id opened_on \n C1 2020-01-10")
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-01-20  assessment
        C1       2020-02-01  court
        C1       2020-02-20  assessment
    """)
    assert programme.behind("stage_waits", AS_OF)[0].days == 15


def test_before_the_first_hand_over_the_wait_counts_from_opening(programme):
    programme.cases("case_id opened_on \n C1 2020-03-01")
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-03-04  allocation
    """)
    asked = {day: programme.behind("stage_waits", day)[0].days for day in ("2020-03-03", AS_OF)}
    assert asked == {"2020-03-03": 2, AS_OF: 2}


def test_a_units_own_standard_is_the_one_it_is_held_to(programme):
    programme.cases("""
        case_id  unit_id  opened_on
        C1       U1       2020-02-26
        C2       U2       2020-02-26
    """)
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-02-26  allocation    # 9 days
        C2       2020-02-26  allocation
    """)
    own = Standards(((("allocation", "U2"), 9),))  # for U1 the common 5 holds
    assert _bands(programme, standards=own) == {"allocation:late": 1, "allocation:within": 1}
    assert _bands(programme, standards=own, units=("U2",)) == {"allocation:within": 1}
    everywhere = Standards(((("allocation", ""), 4),))
    assert _bands(programme, standards=everywhere) == {"allocation:very_late": 2}


def test_the_oldest_comes_first_and_says_how_long_it_has_waited(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-02-01
        C2       2020-01-01
    """)
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-02-01  start
        C2       2020-01-01  start
    """)
    records = programme.behind("stage_waits", AS_OF)
    assert [(record.reference, record.days) for record in records] == [("C2", 65), ("C1", 34)]
    assert programme.ask("stage_waits", AS_OF).one("oldest").numerator == 65
    step = programme.ask("stage_waits", AS_OF).one("waiting_for", "start").steps[-1]
    assert (step.name, step.count) == ("Oldest, days", 65)


def test_every_open_case_is_in_one_band(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-01
        C2       2020-01-01
    """)
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-01-01  -              # a hand-over that does not say
    """)
    assert _bands(programme) == {"not_recorded:no_standard": 2}
    assert programme.whole("stage_waits", AS_OF).numerator == 2
