"""Recording lag, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"


def lengths(programme, as_of=AS_OF, **asked):
    """Days to the number of events that took them."""
    return dict(programme.count("recording_lag", as_of, **asked).counts[0].lengths)


def test_a_lag_is_the_days_from_what_happened_to_its_recording(programme):
    programme.referrals("""
        received_on  recorded_on
        2020-02-20   2020-02-20    # the same day
        2020-02-20   2020-02-23
        2019-06-01   2020-02-23    # received long ago, written down lately
        2020-02-20   -             # not yet
    """)
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on
        P1              2020-02-10   2020-02-13
        P1              2020-02-10   -
    """)
    assert lengths(programme) == {0: 1, 3: 2, 267: 1}
    assert programme.steps("recording_lag", AS_OF) == [4, 4]


def test_only_what_was_recorded_in_the_28_days_to_the_day_asked_counts(programme):
    programme.referrals("""
        received_on  recorded_on
        2020-02-07   2020-02-07    # 28 days before: the 29th day
        2020-02-07   2020-02-08    # the first of the 28
        2020-02-07   2020-03-06    # the last
        2020-02-07   2020-03-07    # tomorrow
    """)
    assert lengths(programme) == {1: 1, 28: 1}
    assert lengths(programme, "2020-02-07") == {0: 1}


def test_what_was_recorded_before_it_happened_is_refused_and_counted(programme):
    programme.referrals("""
        received_on  recorded_on
        2020-02-20   2020-02-19
        2020-02-20   2020-02-21
    """)
    assert lengths(programme) == {1: 1}
    assert programme.steps("recording_lag", AS_OF) == [2, 1]


def test_an_offence_counts_if_its_perpetrator_was_referred_by_the_day_asked(programme):
    programme.referrals("""
        referral_id  perpetrator_id  unit_id  received_on
        R1           Ana             U1       2020-01-01
        R2           Ana             U2       2020-01-10    # in both units
        R3           Ben             U2       2020-03-07    # referred tomorrow
    """)
    programme.perpetrators("perpetrator_id \n Cal")  # never referred
    programme.offences("""
        perpetrator_id  occurred_on  recorded_on
        Ana             2020-02-10   2020-02-12
        Ben             2020-02-10   2020-02-13
        Cal             2020-02-10   2020-02-14
    """)
    assert lengths(programme) == {2: 1}
    assert programme.groups("recording_lag", AS_OF, by="unit") == {"U1": 1, "U2": 1}
    assert lengths(programme, units=("U2",)) == {2: 1}


def test_the_value_is_the_median_and_beside_it_stands_the_90th_percentile(programme):
    programme.referrals(
        "received_on recorded_on\n"
        + "\n".join(f"2020-02-10 2020-02-{10 + days}" for days in range(1, 12))
    )  # 1 to 11 days
    released = programme.ask("recording_lag", AS_OF)
    assert (released.whole.numerator, released.whole.value, released.whole.unit) == (11, 6, "days")
    assert released.one("p90").value == 10
    assert released.whole.lower is None


def test_of_fewer_than_ten_only_the_number_is_given(programme):
    programme.referrals("received_on recorded_on \n 2020-02-10 2020-02-11")
    whole = programme.whole("recording_lag", AS_OF)
    assert (whole.state, whole.numerator, whole.value) == (State.TOO_FEW, 1, None)
    assert programme.whole("recording_lag", "2019-01-01").state is State.NOTHING


def test_referrals_and_offences_are_told_apart(programme):
    programme.referrals("received_on recorded_on \n 2020-02-10 2020-02-11 \n 2020-02-10 2020-02-12")
    programme.offences("perpetrator_id occurred_on recorded_on \n P1 2020-02-10 2020-02-13")
    assert programme.groups("recording_lag", AS_OF, by="recorded") == {"referral": 2, "offence": 1}


def test_an_area_is_that_of_the_referral_and_of_the_persons_first(programme):
    programme.referrals("""
        perpetrator_id  area        received_on  recorded_on
        Ana             halton      2020-02-10   2020-02-11
        Ben             warrington  2020-02-10   2020-02-12
    """)
    programme.offences("perpetrator_id occurred_on recorded_on \n Ben 2020-02-10 2020-02-13")
    assert lengths(programme, area="warrington") == {2: 1, 3: 1}


def test_the_list_behind_it_names_referrals_and_offences_by_the_day_they_happened(programme):
    programme.referrals("""
        referral_id  received_on  recorded_on
        R1           2020-02-10   2020-02-11
        R2           2020-02-10   2020-02-09   # out of order
    """)
    programme.offences("""
        offence_id  perpetrator_id  occurred_on  recorded_on
        O1          P1              2020-02-08   2020-02-13
    """)
    listed = programme.behind("recording_lag", AS_OF)
    assert [(one.reference, one.on.isoformat()) for one in listed] == [
        ("O1", "2020-02-08"),
        ("R1", "2020-02-10"),
    ]
    everything = programme.listed("recording_lag", AS_OF, part="everything")
    assert everything == ["O1", "R1", "R2"]


def test_without_offences_it_is_of_the_referrals_alone(programme):
    programme.never_received("offences")
    programme.referrals("received_on recorded_on \n 2020-02-10 2020-02-11")
    assert programme.whole("recording_lag", AS_OF).state is State.TOO_FEW
    assert lengths(programme) == {1: 1}
