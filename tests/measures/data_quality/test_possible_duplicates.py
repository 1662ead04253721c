"""Possible duplicates, rows by hand."""

import pytest

AS_OF = "2020-03-06"
BORN = """
    perpetrator_id  birth_year  sex
    Ana             1990        male
    Ana2            1990        male
    Ben             1991        male      # another year
    Cal             1990        female    # another sex
"""


def test_who_has_the_birth_year_the_sex_and_the_victim_of_another_looks_like_them(programme):
    programme.perpetrators(BORN)
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             V1         2020-01-01
        Ana2            V1         2020-01-20
        Ben             V1         2020-01-20
        Cal             V1         2020-01-20
    """)
    assert programme.n_of_n("possible_duplicates", AS_OF) == (2, 4)
    assert programme.listed("possible_duplicates", AS_OF) == ["Ana", "Ana2"]
    assert programme.steps("possible_duplicates", AS_OF) == [4]


def test_each_says_whom_it_looks_like(programme):
    programme.perpetrators(BORN)
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             V1         2020-01-01
        Ana2            V1         2020-01-20
    """)
    listed = programme.behind("possible_duplicates", AS_OF)
    assert [(one.reference, one.details) for one in listed] == [
        ("Ana", (("looks_like", "Ana2"),)),
        ("Ana2", (("looks_like", "Ana"),)),
    ]


@pytest.mark.parametrize(
    ("second", "looks"),
    [
        ("V1  2020-04-01", 2),  # 91 days later
        ("V1  2020-04-02", 0),  # 92
        ("V2  2020-01-20", 0),  # another victim
        ("-   2020-01-20", 0),  # nobody knows whom it was about
    ],
)
def test_near_is_91_days_and_the_victim_is_the_same(programme, second, looks):
    programme.perpetrators(BORN)
    programme.referrals(f"""
        perpetrator_id  victim_id  received_on
        Ana             V1         2020-01-01
        Ana2            {second}
    """)
    assert programme.n_of_n("possible_duplicates", "2020-05-01") == (looks, 2)


@pytest.mark.parametrize("known", ["-  male", "1990  -", "1990  not_known"])
def test_whose_year_or_sex_is_not_known_looks_like_nobody(programme, known):
    programme.perpetrators(f"""
        perpetrator_id  birth_year  sex
        Ana             {known}
        Ana2            {known}
    """)
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             V1         2020-01-01
        Ana2            V1         2020-01-20
    """)
    assert programme.n_of_n("possible_duplicates", AS_OF) == (0, 2)


def test_one_person_referred_twice_is_no_duplicate_and_one_person(programme):
    programme.perpetrators(BORN)
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             V1         2020-01-01
        Ana             V1         2020-01-20
        -               V1         2020-01-20    # no suspect known
    """)
    assert programme.n_of_n("possible_duplicates", AS_OF) == (0, 1)


def test_asked_in_the_past_a_later_referral_has_not_come(programme):
    programme.perpetrators(BORN)
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        Ana             V1         2020-01-01
        Ana2            V1         2020-01-20
    """)
    assert programme.n_of_n("possible_duplicates", "2020-01-19") == (0, 1)
    assert programme.n_of_n("possible_duplicates", "2020-01-20") == (2, 2)


def test_a_pair_in_two_units_is_seen_in_both_together_and_in_neither_alone(programme):
    programme.perpetrators(BORN)
    programme.referrals("""
        perpetrator_id  unit_id  victim_id  received_on
        Ana             U1       V1         2020-01-01
        Ana2            U2       V1         2020-01-20
        Ben             U2       V2         2020-01-20
        Ben             U1       V2         2020-01-20
    """)
    assert programme.n_of_n("possible_duplicates", AS_OF) == (2, 3)
    units = programme.rates("possible_duplicates", AS_OF, by="unit")
    assert units == {"U1": (0, 2), "U2": (0, 2)}
    assert programme.n_of_n("possible_duplicates", AS_OF, units=("U1",)) == (0, 2)
