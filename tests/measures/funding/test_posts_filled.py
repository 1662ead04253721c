"""Posts filled, rows by hand."""

from data_access.case_records import has_records
from disclosure.released import State
from measures.catalogue import CATALOGUE

AS_OF = "2020-03-06"


def _posts(programme):
    programme.posts("""
        profession       fte  from_on     to_on
        psychologist     1    2020-01-01  -
        psychologist     0.6  2020-03-06  -            # paid for from today
        analyst          1    2020-01-01  -
        analyst          1    2020-03-07  -            # from tomorrow
        analyst          1    2020-01-01  2020-03-06   # until yesterday
    """)
    programme.staff("""
        profession       fte  from_on     to_on
        psychologist     0.8  2020-01-01  -
        psychologist     0.4  2020-01-01  2020-03-07   # leaves tomorrow
        psychologist     1    2020-01-01  2020-03-06   # left today
        victim_advocate  0.5  2020-03-06  -            # no line pays for one
        victim_advocate  0.5  2020-03-07  -            # begins tomorrow
    """)


def test_hours_in_post_are_counted_over_hours_paid_for(programme):
    _posts(programme)
    figure = programme.whole("posts_filled", AS_OF)
    assert (figure.numerator, figure.denominator) == (1.7, 2.6)
    assert (figure.value, figure.state) == (None, State.TOO_FEW)  # under ten posts: n of N
    assert (figure.lower, figure.upper) == (None, None)  # all there are: nothing was drawn
    assert [(step.name, step.count) for step in figure.steps] == [
        ("Whole-time posts filled", 1.7),
        ("Whole-time posts funded", 2.6),
    ]


def test_each_profession_in_the_order_of_professions_vacant_ones_too(programme):
    _posts(programme)
    figures = programme.ask("posts_filled", AS_OF).by("profession")
    assert [(one.group, one.numerator, one.denominator, one.state) for one in figures] == [
        ("psychologist", 1.2, 1.6, State.TOO_FEW),
        ("victim_advocate", 0.5, 0, State.NOTHING),
        ("analyst", 0, 1, State.TOO_FEW),
    ]


def test_more_in_post_than_paid_for_is_more_than_all(programme):
    programme.posts("fte \n 10")
    programme.staff("profession fte \n psychologist 10 \n analyst 5")
    assert programme.whole("posts_filled", AS_OF).value == 150


def test_on_an_earlier_day_later_posts_do_not_exist(programme):
    _posts(programme)
    assert programme.n_of_n("posts_filled", "2020-03-05") == (2.2, 3)


def test_each_unit_has_its_own(programme):
    programme.posts("unit_id fte \n U1 1 \n U2 2")
    programme.staff("unit_id fte \n U1 1 \n U2 1")
    assert programme.rates("posts_filled", AS_OF, by="unit") == {"U1": (1, 1), "U2": (1, 2)}


def test_hours_are_no_records_to_list():
    assert not has_records(CATALOGUE["posts_filled"])
