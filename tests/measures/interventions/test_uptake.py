"""Uptake, rows by hand."""

AS_OF = "2020-03-06"


def test_it_counts_each_perpetrator_once_and_only_offers_28_days_old(programme):
    programme.interventions("""
        perpetrator_id  offered_on
        Ana             2020-01-10    # came: counted
        Ana             2020-01-20    # offered twice: still one
        Ben             2020-01-10    # never came: in the denominator only
        Cal             2020-02-07    # 28 days before the day asked: due
        Dee             2020-02-08    # 27 days: not yet due, though she came
    """)
    programme.sessions("""
        intervention_id  booked_on   attendance
        I1               2020-01-24  attended
        I3               2020-01-24  did_not_attend
        I3               2020-01-31  cancelled_by_service
        I5               2020-02-20  attended
    """)
    assert programme.n_of_n("uptake", AS_OF) == (1, 3)
    assert programme.steps("uptake", AS_OF) == [5, 4, 3, 3]


def test_coming_to_a_later_offer_is_coming(programme):
    programme.interventions("""
        perpetrator_id  offered_on
        Ana             2020-01-10    # declined this
        Ana             2020-02-20    # and came to that, itself not yet due
    """)
    programme.sessions("""
        intervention_id  booked_on
        I2               2020-03-01
    """)
    assert programme.n_of_n("uptake", AS_OF) == (1, 1)


def test_coming_before_the_offer_or_after_the_day_asked_is_not(programme):
    programme.interventions("""
        perpetrator_id  offered_on
        Ana             2019-06-10    # came before this
        Ben             2020-01-10
        Cal             2020-01-10
    """)
    programme.sessions("""
        intervention_id  booked_on
        I1               2019-06-01
        I2               2020-03-07   # tomorrow
        I3               2020-03-06   # today
    """)
    assert programme.n_of_n("uptake", AS_OF) == (1, 3)


def test_who_was_first_offered_before_the_period_is_not_in_it_whatever_is_filtered(programme):
    programme.interventions("""
        perpetrator_id  offered_on  area
        Ana             2019-01-10  halton        # the first, a year before the period
        Ana             2020-01-10  warrington
        Ben             2020-01-10  warrington
    """)
    assert programme.n_of_n("uptake", AS_OF) == (0, 1)
    assert programme.n_of_n("uptake", AS_OF, area="warrington") == (0, 1)
    assert programme.n_of_n("uptake", AS_OF, start="2019-01-01") == (0, 2)


def test_the_period_is_that_of_the_offer_both_ends_included(programme):
    programme.interventions("""
        perpetrator_id  offered_on
        Ana             2019-12-31
        Ben             2020-01-01
        Cal             2020-01-31
        Dee             2020-02-01
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("uptake", AS_OF, **january) == (0, 2)


def test_a_person_in_two_units_is_one_in_both_together_and_one_in_each(programme):
    programme.interventions("""
        perpetrator_id  unit_id  offered_on
        Ana             U1       2020-01-10
        Ana             U2       2020-01-20    # came here
        Ben             U2       2020-01-10
    """)
    programme.sessions("""
        intervention_id  booked_on
        I2               2020-01-25
    """)
    assert programme.n_of_n("uptake", AS_OF) == (1, 2)
    assert programme.rates("uptake", AS_OF, by="unit") == {"U1": (0, 1), "U2": (1, 2)}
    alone = [programme.n_of_n("uptake", AS_OF, units=(unit,)) for unit in ("U1", "U2")]
    assert alone == [(0, 1), (1, 2)]


def test_a_person_counts_in_the_month_of_their_first_offer(programme):
    programme.interventions("""
        perpetrator_id  offered_on
        Ana             2020-01-10
        Ana             2020-02-01
        Ben             2020-02-01
    """)
    months = programme.rates("uptake", AS_OF, by="month")
    assert months == {"2020-01": (0, 1), "2020-02": (0, 1)}


def test_the_list_behind_it_names_each_person_once(programme):
    programme.interventions("""
        case_id  perpetrator_id  offered_on
        C1       Ana             2020-01-10
        C2       Ana             2020-01-20
        C3       Ben             2020-01-10
    """)
    programme.sessions("intervention_id booked_on \n I2 2020-01-25")
    assert programme.listed("uptake", AS_OF) == ["C1"]
    assert programme.listed("uptake", AS_OF, part="denominator") == ["C1", "C3"]
    assert programme.listed("uptake", AS_OF, part="everything") == ["C1", "C2", "C3"]
    due = "Offered at least 28 days ago"
    assert programme.listed("uptake", AS_OF, part=due) == ["C1", "C3"]


def test_the_rate_has_wilsons_interval_once_ten_people_are_in_its_base(programme):
    programme.interventions("perpetrator_id \n" + "\n".join(f"P{n}" for n in range(1, 15)))
    figure = programme.whole("uptake", AS_OF)
    assert (figure.numerator, figure.denominator) == (0, 14)
    assert (figure.value, figure.lower, round(figure.upper, 1)) == (0, 0, 21.5)
