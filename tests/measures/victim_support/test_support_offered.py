"""Support offered, rows by hand."""

AS_OF = "2020-03-06"


def test_the_base_is_the_victims_who_can_be_reached_safely(programme):
    programme.referrals("""
        referral_id  victim_id
        R1           Ana
        R2           Ben
        R3           Cal
        R4           Dee
        R5           Eve         # nobody wrote down whether she can be reached
        R6           -           # nobody knows the victim
    """)
    programme.victim_support("""
        referral_id  contactable  safe_to_contact  offered_on
        R1           yes          yes              2020-01-05   # offered
        R2           yes          yes              -            # in the base only
        R3           no           no               -            # cannot be reached
        R4           yes          no               2020-01-05   # not safely: out, though offered
    """)
    assert programme.n_of_n("support_offered", AS_OF) == (1, 2)
    assert programme.steps("support_offered", AS_OF) == [6, 5, 4, 3, 2, 2]


def test_the_period_is_that_of_the_referral_both_ends_included(programme):
    programme.victim_support("""
        received_on  offered_on
        2019-12-31   2020-01-02   # referred the day before
        2020-01-01   -
        2020-01-31   2020-02-20   # offered after the period, by the day asked
        2020-02-01   2020-02-02
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("support_offered", AS_OF, **january) == (1, 2)


def test_an_offer_after_the_day_asked_does_not_exist(programme):
    programme.victim_support("""
        received_on  offered_on
        2020-03-01   2020-03-06   # today
        2020-03-01   2020-03-07   # tomorrow
    """)
    assert programme.n_of_n("support_offered", AS_OF) == (1, 2)


def test_a_victim_of_several_referrals_counts_by_the_first_at_which_she_could_be_reached(programme):
    programme.victim_support("""
        referral_id  victim_id  received_on  contactable  offered_on
        R1           Ana        2020-01-01   yes          -            # counts by this one
        R2           Ana        2020-02-01   yes          2020-02-03
        R3           Ben        2020-01-01   no           -            # could not be reached then
        R4           Ben        2020-02-01   yes          -            # counts by this one
    """)
    assert programme.n_of_n("support_offered", AS_OF) == (0, 2)
    assert programme.listed("support_offered", AS_OF, part="denominator") == ["R1", "R4"]


def test_a_victim_in_two_units_is_one_in_both_together_and_one_in_each(programme):
    programme.victim_support("""
        victim_id  unit_id  offered_on
        Ana        U1       -
        Ana        U2       2020-01-05
    """)
    assert programme.n_of_n("support_offered", AS_OF) == (0, 1)
    assert programme.rates("support_offered", AS_OF, by="unit") == {"U1": (0, 1), "U2": (1, 1)}


def test_it_splits_by_who_the_victim_is(programme):
    programme.victims("""
        victim_id  birth_year  sex
        Ana        1960        female
        Ben        2003        male      # turns 17 in the year of referral
    """)
    programme.victim_support("""
        victim_id  received_on
        Ana        2020-01-01
        Ben        2020-01-01
    """)
    assert programme.rates("support_offered", AS_OF, by="sex") == {
        "female": (0, 1),
        "male": (0, 1),
    }
    assert set(programme.rates("support_offered", AS_OF, by="age_band")) == {
        "55_and_over",
        "under_18",
    }
