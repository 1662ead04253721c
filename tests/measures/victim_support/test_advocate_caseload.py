"""Advocate caseload, rows by hand."""

from disclosure.released import State
from domain.terms import Audience

AS_OF = "2020-03-06"


def _advocates(programme):
    programme.staff("""
        staff_id  profession       fte  from_on     to_on
        ana       victim_advocate  0.5  2020-01-01  -            # half a post
        ben       victim_advocate  1    2020-01-01  2020-03-07   # leaves tomorrow
        cal       psychologist     1    2020-01-01  -            # no advocate
        dee       victim_advocate  1    2020-03-07  -            # begins tomorrow
        eve       victim_advocate  1    2019-01-01  2020-03-06   # left today
    """)


def test_victims_whose_support_goes_on_are_counted_over_advocates_by_their_hours(programme):
    _advocates(programme)
    programme.victim_support("""
        victim_id  response  responded_on  ended_on    advocate_staff_id
        Ivy        accepted  2020-01-10    -           ana
        Joy        accepted  2020-03-06    -           ana                # accepted today
        Kim        accepted  -             2020-03-07  ben                # ends tomorrow
        Lea        accepted  2020-01-10    2020-03-06  ben                # ended today
        May        accepted  2020-03-07    -           ben                # accepts tomorrow
        Nia        declined  2020-01-10    -           ben
        Ona        -         -             -           ben
    """)
    figure = programme.whole("advocate_caseload", AS_OF)
    assert (figure.numerator, figure.denominator, figure.value) == (3, 1.5, 2)
    assert [(step.name, step.count) for step in figure.steps] == [
        ("Victims supported", 3),
        ("Whole-time advocates in post", 1.5),
    ]
    assert programme.listed("advocate_caseload", AS_OF) == ["R1", "R2", "R3"]


def test_a_victim_is_one_in_all_and_one_of_each_advocate_and_unit(programme):
    _advocates(programme)
    programme.victim_support("""
        unit_id  victim_id  response  responded_on  advocate_staff_id
        U1       Ivy        accepted  2020-01-10    ana
        U1       Ivy        accepted  2020-01-12    ana
        U2       Ivy        accepted  2020-01-14    ben
        U1       Joy        accepted  2020-01-10    -
    """)
    assert programme.n_of_n("advocate_caseload", AS_OF) == (2, 1.5)
    assert programme.groups("advocate_caseload", AS_OF, by="unit") == {"U1": 2, "U2": 1}
    assert programme.groups("advocate_caseload", AS_OF, by="advocate") == {
        "ana": 1,
        "ben": 1,
        "not_recorded": 1,
    }


def test_who_supports_nobody_is_there_too_and_only_the_unit_sees_who(programme):
    _advocates(programme)
    programme.victim_support("""
        victim_id  response  responded_on  advocate_staff_id
        Ivy        accepted  2020-01-10    ana
    """)
    seen = {
        audience: [(one.group, one.value) for one in _of_advocates(programme, audience)]
        for audience in (Audience.UNIT, Audience.PARTNERSHIP)
    }
    assert seen == {Audience.UNIT: [("ana", 2), ("ben", 0)], Audience.PARTNERSHIP: []}


def _of_advocates(programme, audience):
    return programme.ask("advocate_caseload", AS_OF, audience).by("advocate")


def test_victims_without_an_advocate_in_post_have_no_ratio(programme):
    programme.victim_support("response responded_on \n accepted 2020-01-10")
    figure = programme.whole("advocate_caseload", AS_OF)
    assert (figure.state, figure.numerator, figure.value) == (State.NOTHING, 1, None)


def test_a_filter_inside_the_unit_changes_nothing(programme):
    _advocates(programme)
    programme.victim_support("""
        area        response  responded_on
        halton      accepted  2020-01-10
        warrington  accepted  2020-01-10
    """)
    assert programme.n_of_n("advocate_caseload", AS_OF, area="halton") == (2, 1.5)
