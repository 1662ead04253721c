"""Support accepted, rows by hand."""

AS_OF = "2020-03-06"


def test_acceptance_is_asked_of_offers_14_days_old(programme):
    programme.victim_support("""
        victim_id  offered_on  response  responded_on
        Ana        2020-01-05  accepted  2020-01-06
        Ben        2020-01-05  declined  2020-01-06   # her choice
        Cal        2020-01-05  -         -            # no answer yet
        Dee        2020-02-21  accepted  2020-02-22   # 14 days before: due
        Eve        2020-02-22  accepted  2020-02-23   # 13 days: not yet due
        Fay        -           -         -            # never offered
    """)
    assert programme.n_of_n("support_accepted", AS_OF) == (2, 4)
    assert programme.steps("support_accepted", AS_OF) == [5, 4, 4, 4]


def test_an_answer_after_the_day_asked_does_not_exist_and_one_without_a_day_counts(programme):
    programme.victim_support("""
        offered_on  response  responded_on
        2020-01-05  accepted  2020-03-06
        2020-01-05  accepted  2020-03-07   # tomorrow
        2020-01-05  accepted  -            # nobody wrote down when
    """)
    assert programme.n_of_n("support_accepted", AS_OF) == (2, 3)


def test_the_period_is_that_of_the_offer_both_ends_included(programme):
    programme.victim_support("""
        received_on  offered_on  response
        2019-12-01   2019-12-31  accepted
        2019-12-01   2020-01-01  accepted
        2020-01-31   2020-01-31  accepted
        2020-01-31   2020-02-01  accepted
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("support_accepted", AS_OF, **january) == (2, 2)


def test_a_victim_offered_twice_counts_once_by_the_first_offer(programme):
    programme.victim_support("""
        referral_id  victim_id  offered_on  response
        R1           Ana        2020-01-05  declined
        R2           Ana        2020-02-05  accepted
        R3           Bea        2020-01-05  accepted
        R4           Bea        2020-02-05  declined
    """)
    assert programme.n_of_n("support_accepted", AS_OF) == (1, 2)
    assert programme.rates("support_accepted", AS_OF, by="month") == {"2020-01": (1, 2)}


def test_a_victim_in_two_units_is_one_in_both_together_and_one_in_each(programme):
    programme.victim_support("""
        victim_id  unit_id  offered_on  response
        Ana        U1       2020-01-05  declined
        Ana        U2       2020-01-06  accepted
    """)
    assert programme.n_of_n("support_accepted", AS_OF) == (0, 1)
    assert programme.rates("support_accepted", AS_OF, by="unit") == {"U1": (0, 1), "U2": (1, 1)}
