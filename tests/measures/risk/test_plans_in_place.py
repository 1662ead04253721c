"""Plans in place, rows by hand. The standard is 28 days."""

from domain.standards import Standards

AS_OF = "2020-03-06"


def _missing(programme, **asked):
    return programme.rates("plans_in_place", AS_OF, by="missing", **asked)


def test_both_kinds_must_be_completed_or_not_needed(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-01   # both completed
        C2       2020-01-01   # one completed, the other not needed
        C3       2020-01-01   # the formulation is not completed
        C4       2020-01-01   # nobody has entered a risk management plan
        C5       2020-01-01   # nobody has entered any
    """)
    programme.plans("""
        case_id  kind             needed  completed_on
        C1       formulation      yes     2020-01-20
        C1       risk_management  yes     2020-03-06   # today
        C2       formulation      no      -
        C2       risk_management  yes     2020-01-20
        C3       formulation      yes     -
        C3       risk_management  yes     2020-01-20
        C4       formulation      yes     2020-01-20
        C5       safety           yes     2020-01-20   # another kind of plan
    """)
    assert programme.n_of_n("plans_in_place", AS_OF) == (2, 5)
    assert _missing(programme) == {
        "both_in_place": (2, 5),
        "formulation_missing": (1, 5),
        "risk_management_missing": (1, 5),
        "both_missing": (1, 5),
    }
    assert programme.listed("plans_in_place", AS_OF) == ["C1", "C2"]
    missing = {"by": "missing", "group": "risk_management_missing"}
    assert programme.listed("plans_in_place", AS_OF, **missing) == ["C4"]


def test_a_case_that_needs_neither_plan_leaves_the_base(programme):
    programme.cases("""
        case_id  opened_on
        C1       2020-01-01   # needs neither
        C2       2020-01-01   # one kind is marked both ways: it is needed
        C3       2020-01-01   # only one kind is marked, the other is needed and missing
    """)
    programme.plans("""
        case_id  kind             needed  completed_on
        C1       formulation      no      -
        C1       risk_management  no      -
        C2       formulation      no      -
        C2       formulation      yes     -
        C2       risk_management  no      -
        C3       formulation      no      -
    """)
    assert programme.n_of_n("plans_in_place", AS_OF) == (0, 2)
    assert programme.steps("plans_in_place", AS_OF) == [3, 3, 2]
    assert _missing(programme) == {
        "both_in_place": (0, 2),
        "formulation_missing": (1, 2),
        "risk_management_missing": (1, 2),
    }


def test_a_case_counts_from_its_28th_day_and_only_while_it_is_open(programme):
    programme.cases("""
        case_id  opened_on   closed_on
        C1       2020-02-07  -            # 28 days
        C2       2020-02-08  -            # 27
        C3       2020-01-01  2020-03-06   # closed today
        C4       2020-03-07  -            # opens tomorrow
    """)
    assert programme.steps("plans_in_place", AS_OF) == [2, 1, 1]
    assert programme.listed("plans_in_place", AS_OF, part="denominator") == ["C1"]
    own = Standards(((("formulation", "U1"), 27),))
    assert programme.n_of_n("plans_in_place", AS_OF, standards=own) == (0, 2)


def test_a_plan_completed_after_the_day_asked_is_missing(programme):
    programme.cases("case_id unit_id opened_on \n C1 U1 2020-01-01 \n C2 U2 2020-01-01")
    programme.plans("""
        case_id  kind             needed  completed_on
        C1       formulation      yes     2020-02-10
        C1       risk_management  yes     2020-02-20
    """)
    assert programme.n_of_n("plans_in_place", "2020-02-19") == (0, 2)
    assert programme.n_of_n("plans_in_place", "2020-02-20") == (1, 2)
    assert programme.rates("plans_in_place", AS_OF, by="unit") == {"U1": (1, 1), "U2": (0, 1)}


def test_a_case_that_goes_on_keeps_its_plans_and_its_first_opening(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-01  2020-02-10  -
        C2       2020-03-01  -           C1
    """)
    programme.plans("""
        case_id  kind             needed  completed_on
        C1       formulation      yes     2020-01-20
        C2       risk_management  yes     2020-03-02
    """)
    assert programme.n_of_n("plans_in_place", AS_OF) == (1, 1)
