"""Feels safer, rows by hand."""

AS_OF = "2020-03-06"


def _support(programme):
    programme.victim_support("""
        victim_id  ended_on    feels_safer
        Ana        2020-02-01  yes
        Bea        2020-02-01  no
        Cal        2020-03-06  yes           # ended today
        Dee        2020-02-01  not_asked
        Eve        2020-02-01  declined
        Fay        2020-02-01  -             # nobody wrote it down
        Gia        2020-03-07  yes           # ends tomorrow
        Hal        -           -             # goes on
    """)


def test_yes_is_counted_of_those_who_said_yes_or_no(programme):
    _support(programme)
    assert programme.n_of_n("feels_safer", AS_OF) == (2, 3)
    assert programme.steps("feels_safer", AS_OF) == [6, 3, 3]
    assert programme.listed("feels_safer", AS_OF) == ["R1", "R3"]


def test_the_response_rate_stands_beside_it(programme):
    _support(programme)
    (beside,) = programme.ask("feels_safer", AS_OF).by("response_rate")
    assert (beside.numerator, beside.denominator) == (3, 6)


def test_the_response_rate_is_of_the_whole_alone(programme):
    _support(programme)
    released = programme.ask("feels_safer", AS_OF, by="area")
    assert [one.by for one in released.figures] == [None, "response_rate", "area"]


def test_the_period_is_that_of_the_ending_both_ends_included(programme):
    programme.victim_support("""
        received_on  ended_on    feels_safer
        2019-12-01   2019-12-31  yes
        2019-12-01   2020-01-01  yes
        2019-12-01   2020-01-31  no
        2019-12-01   2020-02-01  no
    """)
    january = {"start": "2020-01-01", "end": "2020-01-31"}
    assert programme.n_of_n("feels_safer", AS_OF, **january) == (1, 2)
    assert programme.n_of_n("feels_safer", "2020-01-30", **january) == (1, 1)


def test_a_victim_counts_once_by_the_first_answer(programme):
    programme.victim_support("""
        victim_id  ended_on    feels_safer
        Ana        2020-01-05  not_asked     # no answer: the next one counts
        Ana        2020-01-10  no
        Ana        2020-02-10  yes
        Bea        2020-01-10  yes
    """)
    assert programme.n_of_n("feels_safer", AS_OF) == (1, 2)
    assert programme.steps("feels_safer", AS_OF) == [4, 3, 2]
    (beside,) = programme.ask("feels_safer", AS_OF).by("response_rate")
    assert (beside.numerator, beside.denominator) == (3, 4)  # each ending, not each victim


def test_of_a_yes_and_a_no_on_one_day_the_no_counts_whatever_their_references(programme):
    programme.victim_support("""
        support_id  victim_id  ended_on    feels_safer
        S1          Ana        2020-01-10  yes
        S2          Ana        2020-01-10  no
        S3          Bea        2020-01-10  no
        S4          Bea        2020-01-10  yes
        S5          Cal        2020-01-09  yes      # a day before: the first
        S6          Cal        2020-01-10  no
    """)
    assert programme.n_of_n("feels_safer", AS_OF) == (1, 3)


def test_of_two_answers_alike_on_one_day_the_area_that_stands_first_counts(programme):
    programme.victim_support("""
        support_id  victim_id  area        ended_on    feels_safer
        S1          Ana        warrington  2020-01-10  yes
        S2          Ana        halton      2020-01-10  yes
        S3          Bea        halton      2020-01-10  yes
        S4          Bea        warrington  2020-01-10  yes
    """)
    assert programme.rates("feels_safer", AS_OF, by="area") == {"halton": (2, 2)}


def test_it_splits_by_who_the_victim_is_and_by_month(programme):
    programme.victims("victim_id sex \n Ana female \n Bea male")
    programme.victim_support("""
        victim_id  ended_on    feels_safer
        Ana        2020-01-10  yes
        Bea        2020-02-10  no
    """)
    assert programme.rates("feels_safer", AS_OF, by="sex") == {"female": (1, 1), "male": (0, 1)}
    by_month = programme.rates("feels_safer", AS_OF, by="month")
    assert (by_month["2020-01"], by_month["2020-02"]) == ((1, 1), (0, 1))
