"""Consultation given, rows by hand."""

AS_OF = "2020-03-06"


def test_its_base_is_that_of_adoption(programme):
    programme.referrals("""
        received_on  triaged_on   triage_decision
        2020-01-10   2020-01-11   consultation         # counted
        2020-01-10   2020-01-11   adopted
        2020-01-10   2020-01-11   outside_criteria
        2020-01-10   2020-01-11   linked_to_open_case  # no decision of its own
        2020-01-10   2020-01-11   out_of_area          # not this unit's to decide
        2020-01-10   2020-01-11   -                    # decided, and nobody wrote what
        2020-01-10   -            -                    # awaiting triage
    """)
    assert programme.n_of_n("consultation_given", AS_OF) == (1, 3)
    assert programme.steps("consultation_given", AS_OF) == [6, 5, 4, 3]
    assert programme.steps("consultation_given", AS_OF) == programme.steps("adoption", AS_OF)


def test_it_counts_by_the_day_of_the_decision_and_up_to_the_day_asked(programme):
    programme.referrals("""
        received_on  triaged_on   triage_decision
        2019-12-30   2020-01-01   consultation
        2020-01-30   2020-02-01   consultation     # decided after the period
        2020-03-05   2020-03-07   consultation     # tomorrow
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("consultation_given", AS_OF, **january) == (1, 1)
    assert programme.n_of_n("consultation_given", AS_OF) == (2, 2)
    months = programme.rates("consultation_given", AS_OF, by="month")
    assert months == {"2020-01": (1, 1), "2020-02": (1, 1)}


def test_the_list_behind_it_names_the_referrals(programme):
    programme.referrals("""
        referral_id  unit_id  received_on  triaged_on   triage_decision
        R1           U1       2020-01-10   2020-01-11   consultation
        R2           U2       2020-01-10   2020-01-11   adopted
    """)
    assert programme.listed("consultation_given", AS_OF) == ["R1"]
    assert programme.listed("consultation_given", AS_OF, part="denominator") == ["R1", "R2"]
    rates = programme.rates("consultation_given", AS_OF, by="unit")
    assert rates == {"U1": (1, 1), "U2": (0, 1)}
