"""Repeat referrals, rows by hand."""

AS_OF = "2020-03-06"


def test_a_pair_referred_in_the_365_days_before_is_a_repeat(programme):
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             Vera       2019-02-01   # before the period
        Ana             Vera       2020-02-01   # 365 days later: a repeat
        Ben             Wim        2019-02-01
        Ben             Wim        2020-02-02   # 366 days later: not one
        Cal             Xena       2020-02-01   # the first of them
    """)
    assert programme.n_of_n("repeat_referrals", AS_OF) == (1, 3)


def test_another_victim_or_another_perpetrator_is_another_pair(programme):
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             Vera       2020-01-01
        Ana             Wim        2020-02-01
        Ben             Vera       2020-02-01
    """)
    assert programme.n_of_n("repeat_referrals", AS_OF) == (0, 3)


def test_two_referrals_of_one_day_are_not_before_each_other(programme):
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             Vera       2020-01-01
        Ana             Vera       2020-01-01
        Ana             Vera       2020-01-02   # the third is after both
    """)
    assert programme.n_of_n("repeat_referrals", AS_OF) == (1, 3)


def test_referrals_with_somebody_unknown_are_out_of_the_base_and_counted(programme):
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             -          2020-01-01
        Ana             -          2020-01-02
        -               Vera       2020-01-01
        Ana             Vera       2020-01-01
    """)
    assert programme.n_of_n("repeat_referrals", AS_OF) == (0, 1)
    assert programme.steps("repeat_referrals", AS_OF) == [4, 1]


def test_an_earlier_referral_to_another_unit_makes_a_repeat(programme):
    programme.referrals("""
        unit_id  perpetrator_id  victim_id  received_on
        U1       Ana             Vera       2020-01-01
        U2       Ana             Vera       2020-02-01
    """)
    assert programme.rates("repeat_referrals", AS_OF, by="unit") == {"U1": (0, 1), "U2": (1, 1)}
    assert programme.n_of_n("repeat_referrals", AS_OF, units=("U2",)) == (1, 1)


def test_the_first_365_days_of_a_unit_are_immature(programme):
    programme.units("""
        unit_id  launched_on
        U1       2019-01-01
        U2       2019-06-01
    """)
    programme.referrals("""
        unit_id  perpetrator_id  victim_id  received_on
        U1       Ana             Vera       2019-12-31   # 364 days after the launch
        U1       Ana             Vera       2020-01-01   # 365: a full year to look back on
        U2       Ben             Wim        2020-01-01
    """)
    rates = programme.rates("repeat_referrals", AS_OF, by="look_back")
    assert rates == {"mature": (1, 1), "immature": (0, 2)}


def test_nothing_after_the_day_asked_is_in_it(programme):
    programme.referrals("""
        referral_id  perpetrator_id  victim_id  received_on
        R1           Ana             Vera       2020-01-01
        R2           Ana             Vera       2020-02-01
        R3           Ana             Vera       2020-03-07   # tomorrow
    """)
    assert programme.n_of_n("repeat_referrals", AS_OF) == (1, 2)
    assert programme.n_of_n("repeat_referrals", "2020-01-31") == (0, 1)
    assert programme.listed("repeat_referrals", AS_OF) == ["R2"]
    assert programme.listed("repeat_referrals", AS_OF, part="denominator") == ["R1", "R2"]
