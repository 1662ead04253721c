"""Places in use, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"
KEY = "places_in_use"


def test_people_in_direct_work_today_of_the_places_there_are(programme):
    programme.units("unit_id places \n U1 20")
    programme.interventions("""
        perpetrator_id  started_on  ended_on
        Ana             2020-01-10  -
        Ana             2020-02-10  -            # two pieces of work: one person
        Ben             2020-03-06  -            # began today
        Cal             2020-03-07  -            # begins tomorrow
        Dee             2020-01-10  2020-03-06   # ended today
        Eve             2020-01-10  2020-03-07   # ends tomorrow
        Fay             -           -            # offered only
    """)
    figure = programme.whole(KEY, AS_OF)
    assert (figure.numerator, figure.denominator, figure.value) == (3, 20, 15)
    assert (figure.unit, figure.lower, figure.upper) == ("%", None, None)
    assert [(step.name, step.count) for step in figure.steps] == [
        ("Perpetrators in direct work", 3),
        ("Places", 20),
    ]
    assert programme.listed(KEY, AS_OF) == ["C1", "C3", "C6"]
    assert programme.n_of_n(KEY, "2020-01-31") == (3, 20)


def test_a_session_attended_is_a_start(programme):
    programme.units("unit_id places \n U1 20")
    programme.interventions("intervention_id offered_on \n I1 2020-01-01")
    programme.sessions("intervention_id booked_on \n I1 2020-02-01")
    assert programme.n_of_n(KEY, AS_OF) == (1, 20)
    assert programme.n_of_n(KEY, "2020-01-31") == (0, 20)


def test_the_places_are_of_units_open_on_the_day(programme):
    programme.units("""
        unit_id  places  launched_on  closed_on
        U1       20      2018-06-19   -
        U2       8       2020-03-06   -
        U3       8       2020-03-07   -            # launched tomorrow
        U4       8       2018-06-19   2020-03-06   # closed today
        U5       8       2018-06-19   2020-03-07   # closes tomorrow
    """)
    programme.interventions("perpetrator_id started_on \n Ana 2020-01-10")
    assert programme.n_of_n(KEY, AS_OF) == (1, 36)


def test_a_person_in_two_units_takes_a_place_in_each(programme):
    programme.units("unit_id places \n U1 20 \n U2 1")
    programme.interventions("""
        perpetrator_id  unit_id  started_on
        Ana             U1       2020-01-10
        Ana             U2       2020-01-10
        Ben             U2       2020-01-10
    """)
    assert programme.n_of_n(KEY, AS_OF) == (2, 21)
    assert programme.rates(KEY, AS_OF, by="unit") == {"U1": (1, 20), "U2": (2, 1)}
    by_unit = programme.ask(KEY, AS_OF, by="unit").by("unit")
    assert [figure.value for figure in by_unit] == [
        5,
        None,
    ]  # under ten places: 2 of 1, and no share
    assert programme.listed(KEY, AS_OF, by="unit", group="U2") == ["C2", "C3"]


def test_a_unit_without_a_number_of_places_is_left_out_with_its_people(programme):
    programme.units("unit_id places \n U1 - \n U2 20")
    programme.interventions("""
        perpetrator_id  unit_id  started_on
        Ana             U1       2020-01-10
        Ben             U2       2020-01-10
    """)
    assert programme.n_of_n(KEY, AS_OF) == (1, 20)
    figure = programme.whole(KEY, AS_OF, units=("U1",))
    assert (figure.numerator, figure.denominator, figure.state) == (0, 0, State.NOTHING)


def test_a_filter_inside_the_unit_is_left_out(programme):
    programme.units("unit_id places \n U1 20")
    programme.interventions("perpetrator_id started_on area \n Ana 2020-01-10 warrington")
    assert programme.n_of_n(KEY, AS_OF, area="halton") == (1, 20)


def test_starts_by_week_with_the_ends_beside_them(programme):
    programme.units("unit_id places \n U1 20")
    programme.interventions("""
        perpetrator_id  started_on  ended_on
        Ana             2020-02-24  2020-03-03   # Monday to Tuesday of the week after
        Ben             2020-03-01  -            # Sunday
        Cal             2020-03-06  2020-03-07   # ends tomorrow
        Dee             2020-03-07  -            # begins tomorrow
        Eve             -           2020-03-03   # ended without a start
    """)
    points = programme.whole(KEY, AS_OF, start="2020-02-24").points
    assert [(point.start.isoformat(), point.count) for point in points] == [
        ("2020-02-24", 2),
        ("2020-03-02", 1),
    ]
    assert [part.count for part in points[1].parts] == [1, 1]
