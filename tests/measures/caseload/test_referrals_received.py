"""Referrals received, rows by hand."""

from disclosure.released import State


def test_a_period_includes_both_its_ends(programme):
    programme.referrals("""
        received_on
        2020-01-31    # the day before
        2020-02-01    # the first day
        2020-02-29    # the last day
        2020-03-01    # the day after
    """)
    period = {"start": "2020-02-01", "end": "2020-02-29"}
    assert programme.whole("referrals_received", "2020-03-06", **period).numerator == 2


def test_a_referral_after_the_day_asked_does_not_exist(programme):
    programme.referrals("""
        received_on
        2020-03-06    # received today
        2020-03-07    # tomorrow, though the period goes on
    """)
    year = {"start": "2020-01-01", "end": "2020-12-31"}
    assert programme.whole("referrals_received", "2020-03-06", **year).numerator == 1


def test_a_person_referred_twice_is_two_referrals(programme):
    programme.referrals("""
        perpetrator_id  received_on
        Ana             2020-01-10
        Ana             2020-01-10
    """)
    assert programme.whole("referrals_received", "2020-03-06").numerator == 2


def test_one_linked_to_an_open_case_is_counted_and_marked(programme):
    programme.referrals("""
        triaged_on   triage_decision
        2020-01-02   adopted
        2020-01-02   linked_to_open_case
        -            -                     # nobody has decided
    """)
    assert programme.whole("referrals_received", "2020-03-06").numerator == 3
    assert programme.groups("referrals_received", "2020-03-06", by="triage_decision") == {
        "adopted": 1,
        "linked_to_open_case": 1,
        "not_recorded": 1,
    }


def test_a_decision_made_after_the_day_asked_is_not_known(programme):
    programme.referrals("""
        received_on  triaged_on   triage_decision
        2020-03-01   2020-03-06   adopted
        2020-03-01   2020-03-07   adopted          # tomorrow
    """)
    assert programme.groups("referrals_received", "2020-03-06", by="triage_decision") == {
        "adopted": 1,
        "not_recorded": 1,
    }


def test_each_week_of_the_period_has_a_point_the_last_to_the_day_asked(programme):
    programme.referrals("""
        received_on
        2020-02-17    # Monday
        2020-02-23    # Sunday of the same week
        2020-03-02    # Monday of the week of the day asked
    """)
    figure = programme.whole("referrals_received", "2020-03-06", start="2020-02-17")
    assert [(point.start.day, point.end.day, point.count) for point in figure.points] == [
        (17, 23, 2),
        (24, 1, 0),
        (2, 6, 1),
    ]


def test_it_splits_by_everything_a_referral_is_described_by(programme):
    programme.perpetrators("""
        perpetrator_id  birth_year  sex   ethnic_group
        Ana             1990        male  white         # turns 30 in the year of referral
        Ben             -           -     -
    """)
    programme.referrals("""
        perpetrator_id  unit_id  area        crime_type  source         relationship
        Ana             U1       halton      stalking    mental_health  ex_intimate
        Ben             U2       warrington  harassment  self_victim    -
        -               U2       warrington  harassment  marac          stranger
    """)
    split = {
        by: programme.groups("referrals_received", "2020-03-06", by=by)
        for by in ("unit", "area", "crime_type", "agency", "relationship", "sex", "age_band")
    }
    assert split == {
        "unit": {"U1": 1, "U2": 2},
        "area": {"halton": 1, "warrington": 2},
        "crime_type": {"stalking": 1, "harassment": 2},
        "agency": {"health": 1, "no_agency": 2},
        "relationship": {"ex_intimate": 1, "stranger": 1, "not_recorded": 1},
        "sex": {"male": 1, "not_recorded": 2},
        "age_band": {"25_34": 1, "not_recorded": 2},
    }


def test_a_filter_and_a_split_count_the_same_rows(programme):
    programme.referrals("""
        area        crime_type
        halton      stalking
        halton      harassment
        warrington  stalking
    """)
    both = programme.whole("referrals_received", "2020-03-06", area="halton", crime_type="stalking")
    assert both.numerator == 1


def test_a_table_that_came_without_a_row_is_a_true_zero(programme):
    assert programme.whole("referrals_received", "2020-03-06").numerator == 0


def test_a_table_nobody_ever_sent_is_not_received(programme):
    programme.never_received("referrals")
    figure = programme.whole("referrals_received", "2020-03-06")
    assert (figure.state, figure.numerator) == (State.NOT_RECEIVED, None)
