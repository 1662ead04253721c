"""Awaiting allocation, rows by hand. The standard is 5 days."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def test_it_counts_open_cases_that_nobody_leads_yet(programme):
    programme.cases("""
        opened_on   allocated_on  closed_on
        2020-03-01  -             -            # waits
        2020-03-01  2020-03-06    -            # allocated today
        2020-03-01  2020-03-07    -            # tomorrow: waits today
        2020-03-01  -             2020-03-05   # closed unallocated
        2020-03-07  -             -            # opened tomorrow
    """)
    assert programme.whole("awaiting_allocation", AS_OF).numerator == 2
    assert programme.whole("awaiting_allocation", "2020-03-05").numerator == 3


def test_the_oldest_says_how_long_it_has_waited(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-03-01
        C2       2020-02-20
    """)
    assert programme.ask("awaiting_allocation", AS_OF).one("oldest").numerator == 15
    records = programme.behind("awaiting_allocation", AS_OF)
    assert [(one.reference, one.days) for one in records] == [("C2", 15), ("C1", 5)]


def test_without_any_there_is_no_oldest(programme):
    programme.cases("opened_on allocated_on \n 2020-03-01 2020-03-01")
    released = programme.ask("awaiting_allocation", AS_OF)
    assert (released.whole.numerator, released.one("oldest").value) == (0, None)


def test_a_wait_is_late_the_day_after_its_standard_and_very_late_after_twice(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-03-01   # 5 days, the standard
        C2       2020-02-29   # 6
        C3       2020-02-25   # 10, twice the standard
        C4       2020-02-24   # 11
    """)
    bands = programme.groups("awaiting_allocation", AS_OF, by="standard")
    assert bands == {"within": 1, "late": 2, "very_late": 1}
    assert programme.listed("awaiting_allocation", AS_OF, by="standard", group="late") == [
        "C2",
        "C3",
    ]


def test_each_unit_is_held_to_its_own_standard(programme):
    programme.cases("""
        unit_id  opened_on
        U1       2020-02-29
        U2       2020-02-29
    """)
    own = Standards(((("allocation", "U2"), 6),))
    asked = {
        unit: programme.groups(
            "awaiting_allocation", AS_OF, by="standard", units=(unit,), standards=own
        )
        for unit in ("U1", "U2")
    }
    assert asked == {"U1": {"late": 1}, "U2": {"within": 1}}
    assert programme.groups("awaiting_allocation", AS_OF, by="unit") == {"U1": 1, "U2": 1}


def test_a_case_that_goes_on_keeps_its_allocation_and_its_first_opening(programme):
    programme.cases("""
        case_id  opened_on   allocated_on  closed_on   parent_case_id
        C1       2020-01-01  2020-01-03    2020-02-01  -
        C2       2020-02-20  -             -           C1   # goes on with C1, allocated
        C3       2020-01-01  -             2020-02-01  -
        C4       2020-02-20  -             -           C3   # goes on with C3, never allocated
    """)
    (record,) = programme.behind("awaiting_allocation", AS_OF)
    assert (record.reference, record.on.isoformat()) == ("C3", "2020-01-01")
