"""Awaiting triage, rows by hand."""


def test_whoever_is_not_triaged_by_the_day_asked_is_waiting(programme):
    programme.referrals("""
        referral_id  received_on  triaged_on
        R1           2020-03-01   -            # waiting
        R2           2020-03-01   2020-03-06   # triaged today
        R3           2020-03-01   2020-03-07   # triaged tomorrow: still waiting today
        R4           2020-03-07   -            # received tomorrow
    """)
    assert programme.whole("awaiting_triage", "2020-03-06").numerator == 2
    assert programme.listed("awaiting_triage", "2020-03-06") == ["R1", "R3"]


def test_it_is_a_snapshot_that_knows_no_period(programme):
    programme.referrals("""
        received_on  triaged_on
        2018-12-24   -           # forgotten for more than a year
    """)
    assert programme.whole("awaiting_triage", "2020-03-06", start="2020-03-01").numerator == 1


def test_the_bands_of_age_hold_their_edges_and_are_shown_empty(programme):
    programme.referrals("""
        received_on
        2020-03-06    # 0 days
        2020-03-05    # 1
        2020-03-04    # 2
        2020-03-03    # 3
        2020-03-02    # 4
        2020-02-28    # 7
        2020-02-27    # 8
    """)
    assert programme.groups("awaiting_triage", "2020-03-06", by="age") == {
        "0-1": 2,
        "2-3": 2,
        "4-7": 2,
        "8+": 1,
    }
    later = programme.ask("awaiting_triage", "2020-05-01").by("age")
    assert [figure.numerator for figure in later] == [0, 0, 0, 7]


def test_the_oldest_is_the_longest_wait_in_days(programme):
    programme.referrals("""
        received_on  triaged_on
        2020-02-16   -           # 19 days
        2020-03-01   -
        2020-01-01   2020-01-02  # older, and decided
    """)
    assert programme.ask("awaiting_triage", "2020-03-06").one("oldest").numerator == 19


def test_nobody_waiting_has_no_oldest(programme):
    released = programme.ask("awaiting_triage", "2020-03-06")
    assert released.whole.numerator == 0
    assert released.one("oldest").numerator is None
