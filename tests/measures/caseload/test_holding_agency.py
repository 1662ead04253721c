"""Holding agency, rows by hand."""

import pytest

from domain.errors import BadQuestion

AS_OF = "2020-03-06"


def _days(programme, **asked):
    """Agency to the days it has held open cases, and of how many days."""
    return programme.rates("holding_agency", AS_OF, by="held_by", **asked)


def test_the_days_of_all_agencies_sum_to_the_age_of_the_case(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01")
    programme.holdings("""
        case_id  agency     from_on
        C1       police     2020-01-05   # 4 days held by nobody on record, then 10
        C1       health     2020-01-15   # 17 days
        C1       police     2020-02-01   # 34 days until the day asked
        C1       probation  2020-03-07   # tomorrow
    """)
    assert _days(programme) == {
        "police": (44, 65),
        "health": (17, 65),
        "not_recorded": (4, 65),
    }


def test_a_case_is_with_whoever_holds_it_on_the_day_asked(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-01  -
        C2       2020-01-01  -            # nobody has written down who
        C3       2020-01-01  2020-02-01   # closed: nobody's move
        C4       2020-01-01  2020-03-07   # closes tomorrow
    """)
    programme.holdings("""
        case_id  agency  from_on
        C1       police  2020-01-01
        C1       health  2020-03-06   # handed over today
        C3       health  2020-01-01
        C4       police  2020-01-01
    """)
    assert programme.whole("holding_agency", AS_OF).numerator == 3
    now = programme.groups("holding_agency", AS_OF, by="holder")
    assert now == {"police": 1, "health": 1, "not_recorded": 1}
    then = programme.groups("holding_agency", "2020-03-05", by="holder")
    assert then == {"police": 2, "not_recorded": 1}
    assert programme.listed("holding_agency", AS_OF, by="holder", group="health") == ["C1"]
    assert programme.listed("holding_agency", AS_OF) == ["C1", "C2", "C4"]


def test_a_case_that_closes_later_has_only_its_days_so_far(programme):
    programme.cases("case_id opened_on closed_on \n C1 2020-03-01 2020-04-01")
    programme.holdings("case_id agency from_on \n C1 health 2020-03-01")
    assert _days(programme) == {"health": (5, 5)}


def test_a_case_that_goes_on_counts_from_its_first_opening(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-01  -
        C2       2020-02-20  -           C1
    """)
    programme.holdings("""
        case_id  agency  from_on
        C1       police  2020-01-01
        C2       health  2020-02-20
    """)
    assert _days(programme) == {"police": (50, 65), "health": (15, 65)}


def test_an_agency_that_held_it_and_gave_it_back_is_one_of_its_groups(programme):
    programme.cases("""
        case_id  unit_id  opened_on
        C1       U1       2020-03-01
        C2       U2       2020-03-01
    """)
    programme.holdings("""
        case_id  agency  from_on
        C1       police  2020-03-01
        C2       police  2020-03-01
        C2       health  2020-03-03
        C2       police  2020-03-04
    """)
    assert _days(programme) == {"police": (9, 10), "health": (1, 10)}
    assert _days(programme, units=("U1",)) == {"police": (5, 5)}
    assert programme.groups("holding_agency", AS_OF, by="unit") == {"U1": 1, "U2": 1}


def test_on_the_day_it_is_opened_a_case_has_no_days_yet(programme):
    programme.cases("case_id opened_on \n C1 2020-03-06")
    released = programme.ask("holding_agency", AS_OF)
    (held,) = released.by("held_by")
    assert (released.whole.numerator, held.group, held.numerator) == (1, "not_recorded", 0)


def test_days_are_no_records_to_open(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01")
    with pytest.raises(BadQuestion, match="counts days there"):
        programme.behind("holding_agency", AS_OF, by="held_by", group="not_recorded")
