"""Open cases, rows by hand."""

SUNDAYS = {"start": "2020-02-10", "end": "2020-03-06"}


def test_a_case_is_open_from_its_opening_until_the_day_it_closes(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-10  -            # open
        C2       2020-03-06  -            # opened today
        C3       2020-03-07  -            # opens tomorrow
        C4       2020-01-10  2020-03-06   # closed today
        C5       2020-01-10  2020-03-07   # closes tomorrow: open today
    """)
    assert programme.whole("open_cases", "2020-03-06").numerator == 3
    assert programme.listed("open_cases", "2020-03-06") == ["C1", "C2", "C5"]


def test_the_stock_stands_on_each_sunday_and_on_the_last_day(programme):
    programme.cases("""
        opened_on   closed_on
        2020-01-10  2020-02-20   # open before the period began
        2020-02-16  -            # opened on a Sunday: open on it
        2020-02-17  2020-03-01   # closed on a Sunday: not open on it
        2020-03-02  -
    """)
    points = programme.whole("open_cases", "2020-03-06", **SUNDAYS).points
    assert [(point.end.isoformat(), point.count) for point in points] == [
        ("2020-02-16", 2),
        ("2020-02-23", 2),
        ("2020-03-01", 1),
        ("2020-03-06", 2),
    ]


def test_reopened_on_day_28_it_is_one_case_and_on_day_29_a_new_one(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2019-10-01  2020-01-02  -
        C2       2020-01-30  -           C1               # 28 days after
        C3       2019-10-01  2020-01-02  -
        C4       2020-01-31  -           C3               # 29 days after
    """)
    assert programme.listed("open_cases", "2020-03-06") == ["C1", "C4"]


def test_between_closing_and_reopening_a_case_was_not_open(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-02-01  2020-02-14  -
        C2       2020-02-25  -           C1
    """)
    points = programme.whole("open_cases", "2020-03-06", **SUNDAYS).points
    assert [point.count for point in points] == [0, 0, 1, 1]  # closed on the 16th and the 23rd
    asked = [programme.whole("open_cases", day).numerator for day in ("2020-02-20", "2020-02-25")]
    assert asked == [0, 1]


def test_the_day_asked_says_what_is_open_whatever_comes_after(programme):
    programme.cases("""
        opened_on   closed_on
        2019-06-01  2020-01-15
        2019-07-01  -
    """)
    days = ("2019-05-31", "2019-06-01", "2019-12-31", "2020-01-15")
    assert [programme.whole("open_cases", day).numerator for day in days] == [0, 1, 2, 1]


def test_cases_on_hold_in_custody_or_hospital_are_shown_apart(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-10
        C2       2020-01-10
        C3       2020-01-10                        # nobody recorded a hand-over
    """)
    programme.holdings("""
        case_id  from_on     waiting_for
        C1       2020-01-10  custody_or_hospital
        C2       2020-01-10  custody_or_hospital
        C2       2020-02-10  start                 # at liberty again
    """)
    assert programme.groups("open_cases", "2020-03-06", by="on_hold") == {
        "active": 1,
        "custody_or_hospital": 1,
        "not_recorded": 1,
    }


def test_without_hand_overs_the_cases_are_open_all_the_same(programme):
    programme.cases("case_id opened_on \n C1 2020-01-10")
    programme.never_received("holdings")
    assert programme.whole("open_cases", "2020-03-06").numerator == 1
    assert programme.groups("open_cases", "2020-03-06", by="on_hold") == {"not_recorded": 1}


def test_a_case_is_described_by_its_first_referral_when_it_is_reopened(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id  area
        C1       2020-01-01  2020-01-31  -               halton
        C2       2020-02-01  -           C1              warrington
    """)
    assert programme.groups("open_cases", "2020-03-06", by="area") == {"halton": 1}
