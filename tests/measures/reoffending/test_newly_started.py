"""Twenty people who began last week: no 12-month estimate moves, and they are seen to mature."""

from tests.measures.reoffending.the_fifty_six import AS_OF, worked_with_the_fifty_six
from tests.programme import emptied

OF_A_YEAR = (
    ("reoffending_within_12_months", None),
    ("reoffending_within_12_months", "custody_adjusted"),
    ("proven_reoffending", None),
    ("repeat_victimisation", None),
)
CUSTODY = """
    perpetrator_id  from_on     to_on
    person-1        2018-09-01  2018-12-01
    person-40       2020-01-01  -
"""


def asked(programme, custody=CUSTODY):
    """Of each measure of a year its value and interval, and of follow-up what matures."""
    programme.custody_periods(custody)
    released = {key: programme.ask(key, AS_OF) for key, _ in OF_A_YEAR}
    figures = [released[key].one(by) if by else released[key].whole for key, by in OF_A_YEAR]
    windows = programme.ask("followed_up", AS_OF).by("window")
    return (
        [(one.state, one.value, one.lower, one.upper, one.numerator) for one in figures],
        [(one.numerator, one.state) for one in windows],
        [one.steps[1].count for one in windows],
    )


def twenty_more(programme, first="2020-02-28"):
    people = "\n".join(f"new-{n} {first} {first}" for n in range(20))
    programme.interventions(f"perpetrator_id offered_on started_on \n {people}")


def test_they_change_no_estimate_of_a_year_and_are_visible_as_maturing(programme):
    worked_with_the_fifty_six(programme)
    estimates, complete, maturing = asked(programme)
    again = emptied(programme.engine)
    worked_with_the_fifty_six(again)
    twenty_more(again)
    with_them = asked(again)
    assert with_them[0] == estimates  # to the last digit
    assert with_them[1] == complete
    assert [more - before for more, before in zip(with_them[2], maturing, strict=True)] == [20] * 4
    assert again.n_of_n("reoffending_within_12_months", AS_OF) == (3, 76)


def test_while_nobody_has_reoffended_they_change_nothing_either(programme):
    people = "\n".join(f"Person-{n} 2018-07-01" for n in range(30))
    programme.interventions(f"perpetrator_id started_on \n {people}")
    before = asked(programme, "perpetrator_id from_on \n Person-1 2019-01-01")
    again = emptied(programme.engine)
    again.interventions(f"perpetrator_id started_on \n {people}")
    twenty_more(again)
    assert asked(again, "perpetrator_id from_on \n Person-1 2019-01-01")[:2] == before[:2]
