"""Adoption, rows by hand."""


def test_the_waterfall_leaves_out_what_the_unit_could_not_adopt(programme):
    programme.referrals("""
        triaged_on   triage_decision
        2020-01-10   adopted              # counted, and adopted
        2020-01-10   consultation         # counted
        2020-01-10   outside_criteria     # counted
        2020-01-10   linked_to_open_case  # out: it is a case already
        2020-01-10   out_of_area          # out
        2020-01-10   -                    # out: decided, and nobody wrote down what
    """)
    assert programme.n_of_n("adoption", "2020-03-06") == (1, 3)
    assert programme.steps("adoption", "2020-03-06") == [6, 5, 4, 3]


def test_it_counts_by_the_day_of_the_decision_both_ends_included(programme):
    programme.referrals("""
        received_on  triaged_on   triage_decision
        2019-12-30   2020-01-31   adopted     # decided the day before the period
        2019-12-30   2020-02-01   adopted     # decided on its first day, however long it took
        2020-02-29   2020-02-29   adopted     # on its last
        2020-02-29   2020-03-01   adopted     # received in it, decided after it
        2020-02-10   -            -           # not decided
    """)
    period = {"start": "2020-02-01", "end": "2020-02-29"}
    assert programme.n_of_n("adoption", "2020-03-06", **period) == (2, 2)


def test_a_decision_after_the_day_asked_does_not_exist(programme):
    programme.referrals("""
        received_on  triaged_on   triage_decision
        2020-03-01   2020-03-07   adopted
    """)
    assert programme.n_of_n("adoption", "2020-03-06", end="2020-12-31") == (0, 0)


def test_the_months_are_those_of_the_decision_and_an_empty_one_is_shown(programme):
    programme.referrals("""
        received_on  triaged_on   triage_decision
        2019-12-30   2020-01-02   adopted
        2020-01-02   2020-01-30   consultation
        2020-02-28   2020-03-02   adopted
    """)
    months = programme.ask("adoption", "2020-03-06", start="2020-01-01", by="month").by("month")
    assert [(month.group, month.numerator, month.denominator) for month in months] == [
        ("2020-01", 1, 2),
        ("2020-02", 0, 0),
        ("2020-03", 1, 1),
    ]


def test_the_cases_behind_a_step_are_as_many_as_the_step_says(programme):
    programme.referrals("""
        referral_id  triaged_on   triage_decision
        R1           2020-01-10   adopted
        R2           2020-01-10   consultation
        R3           2020-01-10   out_of_area
    """)
    lists = {
        part: programme.listed("adoption", "2020-03-06", part=part)
        for part in ("numerator", "denominator", "everything", "Not linked to an open case")
    }
    assert lists == {
        "numerator": ["R1"],
        "denominator": ["R1", "R2"],
        "everything": ["R1", "R2", "R3"],
        "Not linked to an open case": ["R1", "R2", "R3"],
    }
