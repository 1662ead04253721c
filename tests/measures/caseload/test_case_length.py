"""Length of cases, rows by hand."""

AS_OF = "2020-03-06"


def _waited(programme, as_of=AS_OF, **asked):
    """Days, how it ended and how many, of the whole."""
    return [tuple(one) for one in programme.count("case_length", as_of, **asked).counts[0].waited]


def test_a_closed_case_lasted_until_its_closing_and_an_open_one_until_the_day_asked(programme):
    programme.cases("""
        opened_on   closed_on
        2020-01-01  2020-01-11
        2020-01-01  -
        2020-01-01  2020-03-07   # closes tomorrow: open
        2020-03-07  -            # opens tomorrow
    """)
    assert _waited(programme) == [(10, "event", 1), (65, "waiting", 2)]
    assert programme.n_of_n("case_length", AS_OF) == (1, 3)
    assert _waited(programme, as_of="2020-01-10") == [(9, "waiting", 3)]


def test_it_looks_at_the_24_months_to_the_day_asked_and_at_no_period(programme):
    programme.cases("""
        case_id  opened_on
        C1       2018-03-06   # a day before
        C2       2018-03-07
        C3       2020-03-06
    """)
    assert programme.listed("case_length", AS_OF, part="denominator") == ["C2", "C3"]
    figure = programme.whole("case_length", AS_OF, start="2020-01-01", end="2020-01-31")
    assert (figure.denominator, figure.start) == (2, None)


def test_a_case_that_was_opened_again_was_open_all_the_while(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-01  -
        C2       2020-02-20  2020-03-01  C1
    """)
    assert _waited(programme) == [(60, "event", 1)]  # as one case, to its last closing
    assert _waited(programme, as_of="2020-02-10") == [(31, "event", 1)]  # not yet opened again
    assert _waited(programme, as_of="2020-02-25") == [(55, "waiting", 1)]
    assert programme.listed("case_length", AS_OF) == ["C1"]


def test_a_case_first_opened_before_the_24_months_stays_out_when_opened_again(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2018-03-01  2018-03-20  -
        C2       2018-03-25  -           C1
    """)
    assert programme.n_of_n("case_length", AS_OF) == (0, 0)


def test_the_median_counts_open_cases_for_as_long_as_they_have_been(programme):
    closed = [f"2020-01-01 2020-01-{day:02}" for day in range(11, 18)]  # 10 to 16 days
    still_open = ["2020-02-25 -"] * 3  # 10 days so far
    programme.cases("opened_on closed_on \n" + "\n".join(closed + still_open))
    figure = programme.whole("case_length", AS_OF)
    # 9/10 are open after day 10, then 6 are left: 5/6, 4/6, 3/6 of it: 0.75, 0.60, 0.45.
    assert (figure.value, figure.numerator, figure.denominator) == (13, 7, 10)
    assert figure.state == "ok" and figure.unit == "days"


def test_until_half_have_closed_it_is_not_reached(programme):
    programme.cases(
        "opened_on closed_on \n" + "2020-01-01 2020-01-11 \n" * 4 + "2020-01-01 - \n" * 6
    )
    figure = programme.whole("case_length", AS_OF)
    assert (figure.value, figure.state, figure.numerator) == (None, "too_early", 4)


def test_those_still_open_and_the_oldest_of_them_are_shown_beside_it(programme):
    programme.cases("""
        unit_id  opened_on   closed_on
        U1       2020-01-01  2020-01-11
        U1       2020-02-01  -
        U2       2020-03-01  -
    """)
    released = programme.ask("case_length", AS_OF)
    beside = {figure.by: figure.numerator for figure in released.figures[1:]}
    assert beside == {"still_waiting": 2, "oldest": 34}
    assert programme.rates("case_length", AS_OF, by="unit") == {"U1": (1, 2), "U2": (0, 1)}
    assert programme.steps("case_length", AS_OF) == [3]
