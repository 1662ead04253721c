"""Sessions attended, rows by hand."""

AS_OF = "2020-03-06"


def booked(programme):
    programme.interventions("""
        intervention_id  kind                perpetrator_id
        I1               individual_therapy  Ana
        I2               psychoeducation     Ben
    """)
    programme.sessions("""
        intervention_id  booked_on   attendance
        I1               2020-01-10  attended
        I1               2020-01-17  did_not_attend
        I1               2020-01-24  cancelled_by_person    # not attended
        I1               2020-01-31  cancelled_by_service   # out of the base
        I2               2020-02-07  attended
        I2               2020-03-06  attended               # today
        I2               2020-03-07  attended               # tomorrow
        I2               2019-03-06  attended               # the day before the period
    """)


def test_attended_of_the_sessions_booked_that_the_service_did_not_cancel(programme):
    booked(programme)
    assert programme.n_of_n("attendance", AS_OF, end="2020-12-31") == (3, 5)
    assert programme.steps("attendance", AS_OF, end="2020-12-31") == [6, 5]
    assert programme.listed("attendance", AS_OF) == ["C1", "C2", "C2"]


def test_what_became_of_each_session_is_a_share_of_them_all(programme):
    booked(programme)
    assert programme.rates("attendance", AS_OF, by="attendance") == {
        "attended": (3, 5),
        "did_not_attend": (1, 5),
        "cancelled_by_person": (1, 5),
    }
    missed = {"by": "attendance", "group": "did_not_attend"}
    assert programme.listed("attendance", AS_OF, **missed) == ["C1"]


def test_by_kind_of_work_and_by_month(programme):
    booked(programme)
    assert programme.rates("attendance", AS_OF, by="kind") == {
        "psychoeducation": (2, 2),
        "individual_therapy": (1, 3),
    }
    by_month = programme.rates("attendance", AS_OF, by="month")
    assert by_month == {"2020-01": (1, 3), "2020-02": (1, 1), "2020-03": (1, 1)}


def test_in_the_past_later_sessions_do_not_exist(programme):
    booked(programme)
    assert programme.n_of_n("attendance", "2020-01-23", start="2020-01-01") == (1, 2)
