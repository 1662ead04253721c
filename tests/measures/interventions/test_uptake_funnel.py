"""From adoption to completion, rows by hand."""

import pytest

AS_OF = "2020-03-06"


def _steps(programme, **asked):
    return {
        step.name: step.count for step in programme.whole("uptake_funnel", AS_OF, **asked).steps
    }


def _outcomes(programme, as_of=AS_OF):
    return programme.groups("uptake_funnel", as_of, by="outcome")


def test_people_are_counted_at_each_step_they_reached(programme):
    programme.cases("""
        case_id  perpetrator_id  opened_on
        C1       -               2020-01-02   # nobody has been identified
        C2       Ben             2020-01-02   # identified
        C3       Cal             2020-01-02   # offered
        C4       Dee             2020-01-02   # accepted
        C5       Eve             2020-01-02   # started
        C6       Fay             2020-01-02   # completed
    """)
    programme.interventions("""
        case_id  offered_on  response  responded_on  started_on  ended_on    end_reason
        C3       2020-01-10  -         -             -           -           -
        C4       2020-01-10  accepted  2020-01-12    -           -           -
        C5       2020-01-10  accepted  2020-01-12    2020-01-20  -           -
        C6       2020-01-10  accepted  2020-01-12    2020-01-20  2020-03-01  completed
    """)
    assert _steps(programme) == {
        "adopted": 6,
        "identified": 5,
        "offered": 4,
        "accepted": 3,
        "started": 2,
        "completed": 1,
    }
    steps = programme.ask("uptake_funnel", AS_OF).by("step")
    assert [(step.group, step.numerator, step.denominator) for step in steps] == [
        ("adopted", 6, 6),
        ("identified", 5, 6),
        ("offered", 4, 6),
        ("accepted", 3, 6),
        ("started", 2, 6),
        ("completed", 1, 6),
    ]


OUTCOMES = [  # case closed; response; started; ended, why; the outcome
    ("-          -         -           -           -", "awaiting_answer"),
    ("2020-02-01 -         -           -           -", "closed_before_start"),
    ("-          declined  -           -           -", "declined"),
    ("-          accepted  -           -           -", "waiting_to_start"),
    ("2020-02-01 accepted  -           -           -", "closed_before_start"),
    ("-          accepted  2020-01-20  -           -", "in_progress"),
    ("2020-02-01 accepted  2020-01-20  -           -", "in_progress"),
    ("-          accepted  2020-01-20  2020-02-01  completed", "completed"),
    ("-          accepted  2020-01-20  2020-03-07  completed", "in_progress"),
    ("-          accepted  2020-01-20  2020-02-01  planned_partial", "planned_partial"),
    ("-          accepted  2020-01-20  2020-02-01  disengaged", "disengaged"),
    ("-          accepted  2020-01-20  2020-02-01  unsuitable", "unsuitable"),
    ("-          accepted  2020-01-20  2020-02-01  custody", "custody"),
    ("-          accepted  2020-01-20  2020-02-01  transferred", "transferred"),
    ("-          accepted  2020-01-20  2020-02-01  died", "died"),
    ("-          accepted  2020-01-20  2020-02-01  -", "not_recorded"),
    ("-          -         2020-01-20  -           -", "in_progress"),
]


@pytest.mark.parametrize(("row", "outcome"), OUTCOMES)
def test_everybody_is_at_a_step_or_left_for_a_reason(programme, row, outcome):
    closed_on, *offer = row.split()
    programme.cases(f"case_id opened_on closed_on \n C1 2020-01-02 {closed_on}")
    programme.interventions(f"""
        case_id  offered_on  response  started_on  ended_on  end_reason
        C1       2020-01-10  {"  ".join(offer)}
    """)
    assert _outcomes(programme) == {outcome: 1}


def test_without_an_offer_it_depends_on_the_case(programme):
    programme.cases("""
        perpetrator_id  opened_on   closed_on
        Ana             2020-01-02  -
        Ben             2020-01-02  2020-02-01
        -               2020-01-02  -
    """)
    assert _outcomes(programme) == {
        "not_yet_offered": 1,
        "closed_without_offer": 1,
        "no_suspect_identified": 1,
    }


def test_the_furthest_that_a_person_came_counts(programme):
    programme.cases("""
        case_id  perpetrator_id  opened_on
        C1       Ana             2020-01-02
        C2       Ana             2020-02-02   # a second case of the same person
    """)
    programme.interventions("""
        case_id  offered_on  response  started_on  ended_on    end_reason
        C1       2020-01-10  declined  -           -           -
        C2       2020-02-10  accepted  2020-02-12  2020-02-20  disengaged
        C2       2020-02-20  accepted  2020-02-22  2020-03-01  completed
    """)
    assert _steps(programme)["completed"] == 1
    assert programme.n_of_n("uptake_funnel", AS_OF) == (1, 1)
    assert _outcomes(programme) == {"completed": 1}


def test_of_several_endings_the_last_says_why_they_left(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02")
    programme.interventions("""
        case_id  offered_on  started_on  ended_on    end_reason
        C1       2020-01-10  2020-01-12  2020-02-20  unsuitable
        C1       2020-01-10  2020-01-12  2020-02-10  disengaged
    """)
    assert _outcomes(programme) == {"unsuitable": 1}


def test_cases_not_yet_identified_stand_for_a_person_each(programme):
    programme.cases("""
        perpetrator_id  opened_on
        -               2020-01-02
        -               2020-01-02
    """)
    assert programme.n_of_n("uptake_funnel", AS_OF) == (0, 2)


def test_the_period_is_that_of_the_opening_and_a_reopening_is_none(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2019-12-31  2020-01-10  -
        C2       2020-01-20  -           C1               # the same case again
        C3       2020-01-01  -           -
        C4       2020-01-31  -           -
        C5       2020-02-01  -           -
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.listed("uptake_funnel", AS_OF, part="everything", **january) == ["C3", "C4"]


def test_an_event_after_the_day_asked_does_not_exist(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02")
    programme.interventions("""
        case_id  offered_on  response  responded_on  started_on  ended_on    end_reason
        C1       2020-01-10  accepted  2020-01-12    2020-01-20  2020-03-01  completed
    """)
    days = ("2020-01-09", "2020-01-11", "2020-01-12", "2020-01-20", "2020-03-01")
    assert [list(_outcomes(programme, as_of=day)) for day in days] == [
        ["not_yet_offered"],
        ["awaiting_answer"],
        ["waiting_to_start"],
        ["in_progress"],
        ["completed"],
    ]


def test_a_start_on_record_before_the_first_session_is_a_start(programme):
    programme.cases("case_id opened_on \n C1 2020-01-02")
    programme.interventions("""
        case_id  offered_on  started_on
        C1       2020-01-10  2020-02-10
    """)
    programme.sessions("intervention_id booked_on \n I1 2020-03-07")  # the first is tomorrow
    assert _steps(programme)["started"] == 1
    assert _outcomes(programme) == {"in_progress": 1}


def test_a_person_in_two_units_is_one_in_both_together_and_one_in_each(programme):
    programme.cases("""
        unit_id  perpetrator_id  opened_on
        U1       Ana             2020-01-02
        U2       Ana             2020-01-02
    """)
    assert programme.n_of_n("uptake_funnel", AS_OF) == (0, 1)
    assert programme.rates("uptake_funnel", AS_OF, by="unit") == {"U1": (0, 1), "U2": (0, 1)}


def test_the_list_behind_an_outcome_is_as_long_as_it_says(programme):
    programme.cases("""
        case_id  perpetrator_id  opened_on
        C1       -               2020-01-02
        C2       Ben             2020-01-02
    """)
    gone = programme.listed("uptake_funnel", AS_OF, by="outcome", group="no_suspect_identified")
    assert gone == ["C1"]
    assert programme.listed("uptake_funnel", AS_OF, part="identified") == ["C2"]


def test_a_case_opened_again_is_open_and_its_person_not_lost(programme):
    programme.cases("""
        case_id  perpetrator_id  opened_on   closed_on   parent_case_id
        C1       Ann             2020-01-02  2020-01-20  -
        C2       Ann             2020-02-01  -           C1   # within 28 days: the same case
    """)
    assert programme.groups("uptake_funnel", AS_OF, by="outcome") == {"not_yet_offered": 1}
