"""Protective orders, rows by hand."""

AS_OF = "2020-03-06"
KEY = "protective_orders"


def test_cases_with_an_order_applied_for_of_the_cases_open_in_the_period(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-01-01  -
        C2       2020-01-01  -
        C3       2020-01-01  -
        C4       2018-01-01  2019-03-06   # closed before the period
        C5       2018-01-01  2020-02-01
    """)
    programme.orders("""
        case_id  applied_on
        C1       2020-03-06   # today
        C1       2020-02-01   # a second one: one case
        C2       2020-03-07   # tomorrow
        C4       2019-01-01
        C5       2018-06-01   # before the period
    """)
    assert programme.n_of_n(KEY, AS_OF, end="2020-12-31") == (2, 4)
    assert programme.listed(KEY, AS_OF) == ["C1", "C5"]
    assert programme.n_of_n(KEY, "2020-02-01", start="2020-01-01") == (2, 4)
    assert programme.n_of_n(KEY, "2020-01-31", start="2020-01-01") == (1, 4)


def test_each_stage_is_a_share_of_all_the_cases(programme):
    programme.cases("\n".join(["case_id opened_on", *(f"C{n} 2020-01-01" for n in range(1, 9))]))
    programme.orders("""
        case_id  decision   decided_on  ends_on     breached_on
        C1       granted    2020-02-10  -           2020-03-06   # in force, breached today
        C2       granted    2020-02-10  2020-03-06  -            # its last day was yesterday
        C3       granted    2020-02-10  2020-03-07  2020-03-07   # in force; breached tomorrow
        C4       granted    2020-03-07  -           -            # granted tomorrow
        C5       granted    -           -           -            # granted on a day not recorded
        C6       lapsed     2020-02-10  -           -            # no failure, and not granted
        C7       -          -           -           -            # not yet decided
    """)
    assert programme.rates(KEY, AS_OF, by="order_stage") == {
        "applied": (7, 8),
        "granted": (3, 8),
        "in_force": (2, 8),
        "breached": (1, 8),
    }
    in_force = {"by": "order_stage", "group": "in_force"}
    assert programme.listed(KEY, AS_OF, **in_force) == ["C1", "C3"]
    # At the end of a period in the past.
    assert programme.groups(KEY, AS_OF, by="order_stage", end="2020-02-10") == {
        "applied": 7,
        "granted": 3,
        "in_force": 3,
    }


def test_stalking_protection_orders_exist_since_20_january_2020(programme):
    programme.orders("""
        case_id  kind                         applied_on
        C1       stalking_protection_interim  2020-01-19   # did not exist
        C2       stalking_protection_interim  2020-01-20
        C3       stalking_protection_full     2020-01-19   # did not exist
        C4       restraining                  2020-01-19
    """)
    assert programme.listed(KEY, AS_OF) == ["C2", "C4"]


def test_by_kind_a_case_with_two_kinds_is_in_both(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01")
    programme.orders("""
        case_id  kind
        C1       restraining
        C1       non_molestation
        C2       restraining
    """)
    assert programme.rates(KEY, AS_OF, by="order_kind") == {
        "stalking_protection_interim": (0, 2),
        "stalking_protection_full": (0, 2),
        "restraining": (2, 2),
        "non_molestation": (1, 2),
        "dvpo": (0, 2),
        "bail_condition": (0, 2),
    }
    assert programme.listed(KEY, AS_OF, by="order_kind", group="restraining") == ["C1", "C2"]


def test_an_order_made_after_a_case_was_opened_again_is_the_same_case_s(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2019-12-01  2020-01-10  -
        C2       2020-01-20  -           C1
    """)
    programme.orders("case_id applied_on \n C2 2020-02-01")
    assert programme.n_of_n(KEY, AS_OF) == (1, 1)
