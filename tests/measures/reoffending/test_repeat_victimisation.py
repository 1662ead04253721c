"""Repeat victimisation, rows by hand."""

AS_OF = "2020-03-06"
KEY = "repeat_victimisation"


def test_victims_who_accepted_at_least_365_days_ago_each_once_by_the_first(programme):
    programme.victim_support("""
        referral_id  victim_id  perpetrator_id  response  responded_on
        R1           Ana        Pat             accepted  2019-03-07   # 365 days ago
        R2           Ben        Pat             accepted  2019-03-08   # 364
        R3           Cal        Pat             accepted  -            # on a day not recorded
        R4           Dee        Pat             declined  2019-01-01   # did not accept
        R5           Eve        -               accepted  2019-01-01   # by whom is not known
        R6           Ana        Pat             accepted  2019-02-01   # earlier: this one counts
        R7           Fay        Pat             accepted  2020-03-07   # accepts tomorrow
        R8           Gus        Pat             -         -
    """)
    assert programme.steps(KEY, AS_OF) == [5, 4, 3, 2, 1]
    assert programme.n_of_n(KEY, AS_OF) == (0, 1)
    assert programme.listed(KEY, AS_OF, part="denominator") == ["R6"]
    assert programme.n_of_n(KEY, "2020-03-07") == (0, 2)
    assert programme.n_of_n(KEY, AS_OF, start="2020-02-01") == (0, 1)  # whatever the period


def test_a_further_offence_by_the_same_person_within_365_days_recorded_by_the_day_asked(programme):
    programme.victim_support("""
        referral_id  victim_id  perpetrator_id  response  responded_on
        R1           Ana        Pat             accepted  2019-01-10
        R2           Ben        Pat             accepted  2019-01-10
        R3           Cal        Pat             accepted  2019-01-10
        R4           Dee        Pat             accepted  2019-01-10
        R5           Eve        Pat             accepted  2019-01-10
        R6           Fay        Pat             accepted  2019-01-10
        R7           Gus        Pat             accepted  2019-01-10
    """)
    programme.offences("""
        perpetrator_id  victim_id  occurred_on  recorded_on  qualifying
        Pat             Ana        2020-01-10   2020-03-06   yes   # day 365, recorded today
        Pat             Ben        2020-01-11   2020-01-12   yes   # day 366
        Pat             Cal        2019-01-10   2019-01-12   yes   # on the day of acceptance
        Pat             Dee        2019-06-01   2020-03-07   yes   # recorded tomorrow
        Pat             Eve        2019-06-01   2019-06-02   no
        Quin            Fay        2019-06-01   2019-06-02   yes   # by somebody else
        Pat             -          2019-06-01   2019-06-02   yes   # against whom is not recorded
        Pat             Ana        2019-06-01   2019-06-02   yes   # a second: one victim
    """)
    assert programme.n_of_n(KEY, AS_OF) == (1, 7)
    assert programme.listed(KEY, AS_OF) == ["R1"]


def test_by_unit_a_victim_supported_in_two_is_one_in_each(programme):
    programme.victim_support("""
        referral_id  victim_id  perpetrator_id  unit_id  response  responded_on
        R1           Ana        Pat             U1       accepted  2018-10-01
        R2           Ana        Pat             U2       accepted  2019-01-10
    """)
    programme.offences("""
        perpetrator_id  victim_id  occurred_on  recorded_on
        Pat             Ana        2019-12-01   2019-12-01   # too late for the first
    """)
    assert programme.n_of_n(KEY, AS_OF) == (0, 1)
    assert programme.rates(KEY, AS_OF, by="unit") == {"U1": (0, 1), "U2": (1, 1)}
