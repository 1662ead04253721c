"""Triaged in time, rows by hand. The standard is 3 days."""

from domain.standards import Standards

AS_OF = "2020-03-06"
DUE = "Standard day has passed"


def test_a_referral_is_in_time_on_its_standard_day_and_late_the_day_after(programme):
    programme.referrals("""
        received_on  triaged_on
        2020-01-10   2020-01-10   # the same day
        2020-01-10   2020-01-13   # on the third day: in time
        2020-01-10   2020-01-14   # a day late
        2020-01-10   -            # nobody ever did: a miss
    """)
    assert programme.n_of_n("triaged_in_time", AS_OF) == (2, 4)


def test_what_is_not_yet_due_is_neither_a_miss_nor_in_time(programme):
    programme.referrals("""
        received_on  triaged_on
        2020-03-03   -            # due today: a miss
        2020-03-04   -            # due tomorrow
        2020-03-04   2020-03-05   # triaged already, and not yet due
    """)
    assert programme.n_of_n("triaged_in_time", AS_OF) == (0, 1)
    assert programme.steps("triaged_in_time", AS_OF) == [3, 1]


def test_on_a_day_in_the_past_a_later_decision_is_not_known(programme):
    programme.referrals("""
        received_on  triaged_on
        2020-01-10   2020-01-15
    """)
    own = Standards(((("triage", ""), 5),))
    asked = {
        day: programme.n_of_n("triaged_in_time", day, standards=own)
        for day in ("2020-01-14", "2020-01-15")
    }
    assert asked == {"2020-01-14": (0, 0), "2020-01-15": (1, 1)}


def test_each_unit_is_held_to_its_own_standard(programme):
    programme.referrals("""
        unit_id  received_on  triaged_on
        U1       2020-01-10   2020-01-15   # 5 days
        U2       2020-01-10   2020-01-15
        U2       2020-03-02   -            # 4 days old: not yet due there
    """)
    own = Standards(((("triage", "U2"), 5),))
    rates = programme.rates("triaged_in_time", AS_OF, by="unit", standards=own)
    assert rates == {"U1": (0, 1), "U2": (1, 1)}


def test_the_period_is_that_of_receipt_both_ends_included(programme):
    programme.referrals("""
        received_on  triaged_on
        2019-12-31   2020-01-01
        2020-01-01   2020-01-01
        2020-01-31   2020-02-20
        2020-02-01   2020-02-01
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("triaged_in_time", AS_OF, **january) == (1, 2)


def test_it_can_be_followed_by_week_and_by_month(programme):
    programme.referrals("""
        received_on  triaged_on
        2020-01-06   2020-01-06   # a Monday
        2020-01-12   -            # the Sunday after
        2020-02-03   2020-02-04
    """)
    weeks = programme.rates("triaged_in_time", AS_OF, by="week")
    assert weeks == {"2020-01-06": (1, 2), "2020-02-03": (1, 1)}
    months = programme.rates("triaged_in_time", AS_OF, by="month")
    assert months == {"2020-01": (1, 2), "2020-02": (1, 1)}


def test_the_list_behind_it_names_the_referrals(programme):
    programme.referrals("""
        referral_id  received_on  triaged_on
        R1           2020-01-10   2020-01-11
        R2           2020-01-10   -
        R3           2020-03-06   -
    """)
    parts = ("numerator", "denominator", DUE, "everything")
    listed = [programme.listed("triaged_in_time", AS_OF, part=part) for part in parts]
    assert listed == [["R1"], ["R1", "R2"], ["R1", "R2"], ["R1", "R2", "R3"]]
