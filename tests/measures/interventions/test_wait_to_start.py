"""Wait to start, rows by hand."""

from collections import Counter

from disclosure.released import State
from domain.standards import Standards

AS_OF = "2020-03-06"
KEY = "wait_to_start"


def waits(programme, as_of=AS_OF, place=0, **asked):
    """Days waited and how it ended, to how many offers."""
    waited = programme.count(KEY, as_of, **asked).counts[place].waited
    return Counter({(one.days, one.outcome): one.number for one in waited})


def test_each_wait_ends_with_a_start_a_decline_an_end_or_not_yet(programme):
    programme.interventions("""
        offered_on  response  responded_on  started_on  ended_on
        2020-01-06  accepted  2020-01-08    2020-01-16  -            # started after 10 days
        2020-01-06  declined  2020-01-11    -           -            # declined after 5
        2020-01-06  accepted  2020-01-08    -           2020-01-26   # ended after 20, no start
        2020-01-06  declined  2020-01-11    -           2020-01-26   # declined first
        2020-01-06  -         -             -           -            # waits for 60 days
        2020-01-06  declined  2020-03-07    -           -            # declines tomorrow: waits
        2020-01-06  accepted  2020-01-08    2020-03-07  -            # starts tomorrow: waits
        2020-03-06  -         -             -           -            # offered today
    """)
    assert waits(programme) == {
        (10, "event"): 1,
        (5, "competing"): 2,
        (20, "competing"): 1,
        (60, "waiting"): 3,
        (0, "waiting"): 1,
    }
    assert programme.n_of_n(KEY, AS_OF) == (1, 8)
    assert programme.rates(KEY, AS_OF, by="outcome") == {
        "started": (1, 8),
        "declined": (2, 8),
        "ended_before_start": (1, 8),
        "still_waiting": (4, 8),
    }
    declined = {"by": "outcome", "group": "declined"}
    assert programme.listed(KEY, AS_OF, **declined) == ["C2", "C4"]
    assert programme.listed(KEY, AS_OF) == ["C1"]
    # A week after the offers only one had declined twice over, and nobody had started.
    assert waits(programme, "2020-01-13") == {(5, "competing"): 2, (7, "waiting"): 5}


def test_the_first_attended_session_is_the_start_else_the_start_on_record(programme):
    programme.interventions("""
        offered_on  started_on
        2020-01-06  2020-01-10   # came on the 16th: that is the day
        2020-01-06  2020-01-10   # came only after the day asked
        2020-01-06  -            # came without a start on record
    """)
    programme.sessions("""
        intervention_id  booked_on   attendance
        I1               2020-01-13  did_not_attend
        I1               2020-01-16  attended
        I2               2020-03-07  attended
        I3               2020-01-26  attended
    """)
    assert waits(programme) == {(4, "event"): 1, (10, "event"): 1, (20, "event"): 1}


def test_offers_made_in_the_period_both_ends_included(programme):
    programme.interventions("""
        offered_on
        2019-12-31
        2020-01-01
        2020-01-31
        2020-02-01
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n(KEY, AS_OF, **january) == (0, 2)


def test_a_wait_without_its_last_day_or_ending_before_the_offer_is_refused_with_its_row(programme):
    programme.interventions("""
        offered_on  response  responded_on  started_on  ended_on
        2020-01-06  declined  -             -           -            # declined, no day
        2020-01-06  declined  2020-01-05    -           -            # declined before
        2020-01-06  -         -             2020-01-05  -            # started before
        2020-01-06  -         -             -           2020-01-05   # ended before
        2020-01-06  declined  -             2020-01-16  -            # came after all: day known
        2020-01-06  -         -             2020-01-06  -            # the same day
    """)
    assert programme.steps(KEY, AS_OF) == [6, 2]
    assert waits(programme) == {(10, "event"): 1, (0, "event"): 1}
    kept = programme.listed(KEY, AS_OF, part="Days known and in order")
    assert kept == ["C5", "C6"]


def drawn_offers(programme):
    """Of 20 offers on one day, 8 start after 10 days, 4 after 30, 4 decline after 20, 4 wait."""
    rows = [
        *["2020-01-06 accepted 2020-01-07 2020-01-16"] * 8,
        *["2020-01-06 accepted 2020-01-07 2020-02-05"] * 4,
        *["2020-01-06 declined 2020-01-26 -"] * 4,
        *["2020-01-06 - - -"] * 4,
    ]
    programme.interventions("\n".join(["offered_on response responded_on started_on", *rows]))


def test_declining_competes_and_does_not_censor(programme):
    drawn_offers(programme)
    released = programme.ask(KEY, AS_OF)
    # Half of all 20, also of the 4 who declined, have started on day 30 (12 of 20); were they
    # censored, it would be half of the 16 others and the curve would stand at 7 in 10.
    assert (released.whole.value, released.whole.unit) == (30, "days")
    (within,) = released.by("within_standard")
    assert (within.value, within.numerator, within.denominator) == (40, 8, 20)
    assert released.one("still_waiting").numerator == 4
    assert released.one("oldest").value == 60


def test_the_curve_is_known_as_far_as_anybody_could_have_waited(programme):
    drawn_offers(programme)
    grid = [point for point in programme.whole(KEY, AS_OF).curve if point.is_grid]
    assert [(point.day, point.at_risk, point.estimate) for point in grid] == [
        (0, 20, 0.0),
        (7, 20, 0.0),
        (14, 12, 40.0),
        (28, 8, 40.0),
        (56, 4, 60.0),
        (84, 0, None),
        (182, 0, None),
    ]


def test_the_standard_may_be_the_partnership_s_own(programme):
    drawn_offers(programme)
    own = Standards(((("start", ""), 30),))
    (within,) = programme.ask(KEY, AS_OF, standards=own).by("within_standard")
    assert (within.value, within.steps[0].count) == (60, 30)


def test_days_in_custody_are_left_out_of_the_adjusted_form_and_both_are_shown(programme):
    programme.interventions("""
        perpetrator_id  offered_on  started_on
        Ana             2020-01-06  2020-01-26   # 20 days, 10 of them in custody
        Ben             2020-01-06  -            # 60 days, the last 20 in custody
        Cal             2020-01-06  2020-01-26   # custody before and after only
    """)
    programme.custody_periods("""
        perpetrator_id  from_on     to_on
        Ana             2020-01-11  2020-01-21
        Ben             2020-02-15  -
        Cal             2019-12-01  2020-01-06
        Cal             2020-01-26  2020-03-01
    """)
    assert waits(programme) == {(20, "event"): 2, (60, "waiting"): 1}
    counts = programme.count(KEY, AS_OF).counts
    median, within = [one for one in counts if one.by == "custody_adjusted"]
    assert (median.group, within.group) == ("median", "within_standard")
    for adjusted in (median, within):
        assert {(one.days, one.outcome) for one in adjusted.waited} == {
            (10, "event"),
            (20, "event"),
            (40, "waiting"),
        }


def test_without_custody_received_the_raw_form_is_shown_and_the_adjusted_is_not(programme):
    drawn_offers(programme)
    programme.never_received("custody_periods")
    released = programme.ask(KEY, AS_OF)
    assert released.whole.state is State.OK
    assert released.one("custody_adjusted", "median").state is State.NOT_RECEIVED


def test_by_month_of_the_offer_and_by_area(programme):
    programme.interventions("""
        offered_on  started_on  area
        2020-01-06  2020-01-16  halton
        2020-01-20  -           warrington
        2020-02-03  2020-02-05  halton
    """)
    assert programme.rates(KEY, AS_OF, by="month") == {"2020-01": (1, 2), "2020-02": (1, 1)}
    january = next(
        one for one in programme.count(KEY, AS_OF, by="month").counts if one.group == "2020-01"
    )
    assert [(one.days, one.outcome) for one in january.waited] == [(10, "event"), (46, "waiting")]
    assert programme.rates(KEY, AS_OF, by="area") == {"halton": (2, 2), "warrington": (0, 1)}
