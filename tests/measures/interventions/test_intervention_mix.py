"""Kinds of direct work, rows by hand."""

AS_OF = "2020-03-06"
JANUARY = {"start": "2020-01-01", "end": "2020-01-31"}


def test_a_case_counts_if_it_was_open_on_any_day_of_the_period(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2019-10-01  2019-12-31   # closed the day before
        C2       2019-10-01  2020-01-01   # closed on the first day
        C3       2020-01-31  -            # opened on the last
        C4       2020-02-01  -            # the day after
        C5       2019-10-01  -
    """)
    found = programme.listed("intervention_mix", AS_OF, part="denominator", **JANUARY)
    assert found == ["C2", "C3", "C5"]
    # What closes after the day asked, or opens, has not done so yet.
    assert programme.n_of_n("intervention_mix", "2019-12-30", end="2020-12-31")[1] == 3


def test_offers_by_the_end_of_the_period_count_also_those_made_before_it(programme):
    programme.interventions("""
        case_id  opened_on   offered_on
        C1       2019-06-01  2019-07-01   # before the period
        C2       2019-06-01  2020-01-31   # on its last day
        C3       2019-06-01  2020-02-01   # after it
    """)
    assert programme.n_of_n("intervention_mix", AS_OF, **JANUARY) == (2, 3)
    assert programme.n_of_n("intervention_mix", "2020-01-30", **JANUARY) == (1, 3)
    assert programme.listed("intervention_mix", AS_OF, **JANUARY) == ["C1", "C2"]


def test_each_kind_is_a_share_of_all_the_cases_and_they_pass_100(programme):
    programme.cases("case_id opened_on \n C1 2020-01-01 \n C2 2020-01-01 \n C3 2020-01-01")
    programme.interventions("""
        case_id  kind                offered_on
        C1       psychoeducation     2020-01-10
        C1       psychoeducation     2020-01-20   # again: one case
        C1       individual_therapy  2020-01-10
        C2       psychoeducation     2020-01-10
        C3       individual_therapy  2020-03-07   # tomorrow
    """)
    assert programme.n_of_n("intervention_mix", AS_OF) == (2, 3)
    assert programme.rates("intervention_mix", AS_OF, by="kind") == {
        "motivational_engagement": (0, 3),
        "psychoeducation": (2, 3),
        "individual_therapy": (1, 3),
        "social_and_practical_support": (0, 3),
        "mental_health_access": (0, 3),
    }
    kind = {"by": "kind", "group": "psychoeducation"}
    assert programme.listed("intervention_mix", AS_OF, **kind) == ["C1", "C2"]
    everybody = programme.listed("intervention_mix", AS_OF, part="denominator", **kind)
    assert everybody == ["C1", "C2", "C3"]


def test_a_case_opened_again_is_one_case(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2019-12-01  2020-01-10  -
        C2       2020-01-20  -           C1
    """)
    programme.interventions("case_id kind offered_on \n C2 psychoeducation 2020-01-25")
    assert programme.n_of_n("intervention_mix", AS_OF, **JANUARY) == (1, 1)
    assert programme.rates("intervention_mix", AS_OF, by="unit", **JANUARY) == {"U1": (1, 1)}
