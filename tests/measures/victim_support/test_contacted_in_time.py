"""Victims contacted in time, rows by hand."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def test_contact_counts_up_to_the_second_day_and_none_past_due_is_a_miss(programme):
    programme.victim_support("""
        received_on  first_contact_on
        2020-01-01   2020-01-01         # the same day
        2020-01-01   2020-01-03         # two days later: in time
        2020-01-01   2020-01-04         # three days: late
        2020-01-01   -                  # nobody has
        2020-01-01   2019-12-30         # in contact already
    """)
    assert programme.n_of_n("contacted_in_time", AS_OF) == (3, 5)


def test_the_base_is_those_who_can_be_reached_and_whose_standard_day_has_passed(programme):
    programme.referrals("""
        referral_id  victim_id  received_on
        R1           Ana        2020-01-01
        R2           Ben        2020-01-01
        R3           Cal        2020-01-01
        R4           Dee        2020-01-01   # nobody wrote down whether she can be reached
        R5           -          2020-01-01   # nobody knows the victim
        R6           Eve        2020-03-04   # two days before: due today
        R7           Fay        2020-03-05   # due tomorrow, though contacted
    """)
    programme.victim_support("""
        referral_id  contactable  safe_to_contact  first_contact_on
        R1           yes          yes              2020-01-02
        R2           no           yes              -
        R3           yes          no               2020-01-02
        R6           yes          yes              2020-03-06
        R7           yes          yes              2020-03-05
    """)
    assert programme.n_of_n("contacted_in_time", AS_OF) == (2, 2)
    assert programme.steps("contacted_in_time", AS_OF) == [7, 6, 5, 4, 3, 2, 2]
    assert programme.listed("contacted_in_time", AS_OF) == ["R1", "R6"]


def test_on_an_earlier_day_later_contact_does_not_exist(programme):
    programme.victim_support("""
        received_on  first_contact_on
        2020-01-01   2020-01-02
        2020-01-01   2020-01-03
    """)
    assert programme.n_of_n("contacted_in_time", "2020-01-02") == (0, 0)  # not due
    assert programme.n_of_n("contacted_in_time", "2020-01-03") == (2, 2)


def test_a_victim_of_several_referrals_counts_by_the_first(programme):
    programme.victim_support("""
        referral_id  victim_id  received_on  contactable  first_contact_on
        R1           Ana        2020-01-01   yes          2020-01-09         # late
        R2           Ana        2020-02-01   yes          2020-02-01         # does not make up
        R3           Bea        2020-01-01   no           -                  # not reachable then
        R4           Bea        2020-02-01   yes          2020-02-01         # counts by this one
    """)
    assert programme.n_of_n("contacted_in_time", AS_OF) == (1, 2)
    assert programme.rates("contacted_in_time", AS_OF, by="month")["2020-01"] == (0, 1)
    assert programme.rates("contacted_in_time", AS_OF, by="month")["2020-02"] == (1, 1)


def test_a_unit_may_have_its_own_standard(programme):
    programme.victim_support("""
        unit_id  victim_id  received_on  first_contact_on
        U1       Ana        2020-01-01   2020-01-05
        U2       Bea        2020-01-01   2020-01-05
        U2       Cal        2020-03-03   2020-03-03         # under five days: not yet due in U2
    """)
    own = Standards(((("victim_contact", "U2"), 5),))
    assert programme.rates("contacted_in_time", AS_OF, by="unit", standards=own) == {
        "U1": (0, 1),
        "U2": (1, 1),
    }


def test_a_victim_in_two_units_is_one_in_both_together_and_one_in_each(programme):
    programme.victim_support("""
        victim_id  unit_id  received_on  first_contact_on
        Ana        U1       2020-01-01   -
        Ana        U2       2020-01-05   2020-01-05
    """)
    assert programme.n_of_n("contacted_in_time", AS_OF) == (0, 1)
    assert programme.rates("contacted_in_time", AS_OF, by="unit") == {"U1": (0, 1), "U2": (1, 1)}
