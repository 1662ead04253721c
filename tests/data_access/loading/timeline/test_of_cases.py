"""Plans, orders, actions and cases as delivered, each under the first case of its line."""

from domain.timeline import action_timeline, delivered_cases, order_timeline, plan_timeline
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract

REOPENED = """
    case_id  referral_id  opened_on   closed_on   parent_case_id
    C1       R1           2020-01-02  2020-01-10  -
    C2       R1           2020-01-20  -           C1
    """


def test_a_plan_is_as_delivered_with_the_unit_of_its_case(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("units", "unit_id\nU2").has("referrals", "referral_id unit_id\nR2 U2")
    extract.has("cases", "case_id referral_id\nC1 R1\nC2 R2").has(
        "plans",
        """
        plan_id  case_id  kind         needed  completed_on
        L1       C1       formulation  yes     2020-01-20
        L2       C2       safety       no      -
        """,
    )
    columns = ("plan_id", "unit_id", "case_id", "kind", "needed", "completed_on")
    assert built(plan_timeline, *columns) == [
        ("L1", "U1", "C1", "formulation", "yes", "2020-01-20"),
        ("L2", "U2", "C2", "safety", "no", None),
    ]


def test_a_plan_keeps_the_referral_of_the_case_it_was_delivered_with(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("referrals", "referral_id\nR2").has(
        "cases",
        """
        case_id  referral_id  opened_on   closed_on   parent_case_id
        C1       R1           2020-01-02  2020-01-10  -
        C2       R2           2020-01-20  -           C1
        """,
    )
    extract.has("plans", "plan_id case_id\nL1 C1\nL2 C2")
    columns = ("plan_id", "case_id", "referral_id")
    assert built(plan_timeline, *columns) == [("L1", "C1", "R1"), ("L2", "C1", "R2")]


def test_an_order_is_as_delivered_and_its_decision_is_never_nothing(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id\nC1").has(
        "orders",
        """
        order_id  kind         applied_on  decision  decided_on  ends_on     breached_on
        O1        restraining  2020-01-10  granted   2020-01-20  2021-01-20  2020-02-02
        O2        dvpo         2020-01-12  -         -           -           -
        """,
    )
    columns = ("order_id", "unit_id", "kind", "applied_on", "decision", "decided_on")
    assert built(order_timeline, *columns, "ends_on", "breached_on") == [
        ("O1", "U1", "restraining", "2020-01-10", "granted", "2020-01-20")
        + ("2021-01-20", "2020-02-02"),
        ("O2", "U1", "dvpo", "2020-01-12", "not_recorded", None, None, None),
    ]


def test_a_plan_and_an_order_of_a_reopened_case_are_the_first_cases_and_there_once(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", REOPENED)
    extract.has("plans", "plan_id case_id\nL1 C1\nL2 C2").has("orders", "order_id case_id\nO1 C2")
    assert built(plan_timeline, "plan_id", "case_id") == [("L1", "C1"), ("L2", "C1")]
    assert built(order_timeline, "order_id", "case_id") == [("O1", "C1")]


def test_an_action_is_described_by_its_first_case_and_kept_by_its_own_unit_and_agency(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("referrals", "referral_id area crime_type\nR2 warrington harassment")
    extract.has("cases", REOPENED + "    C3  R2  2020-01-02  -  -\n")
    extract.has(
        "actions",
        """
        action_id  case_id  agency  kind         due_on      completed_on
        T1         C2       health  risk_review  2020-01-13  2020-01-12
        T2         C3       police  disruption   2020-01-20  -
        """,
    )
    columns = ("action_id", "unit_id", "agency", "kind", "case_id", "area", "crime_type")
    assert built(action_timeline, *columns, "raised_on", "due_on", "completed_on") == [
        ("T1", "U1", "health", "risk_review", "C1", "halton", "stalking")
        + ("2020-01-06", "2020-01-13", "2020-01-12"),
        ("T2", "U1", "police", "disruption", "C3", "warrington", "harassment")
        + ("2020-01-06", "2020-01-20", None),
    ]


def test_an_action_about_no_case_is_a_row_of_its_unit(extract: DrawnExtract, built: Built) -> None:
    extract.has("cases", "case_id\nC1").has("actions", "action_id case_id\nT1 -")
    columns = ("unit_id", "case_id", "area", "crime_type")
    assert built(action_timeline, *columns) == [("U1", None, "not_recorded", "not_recorded")]


def test_an_action_about_a_case_nobody_delivered_is_about_none(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("actions", "action_id case_id\nT1 C9")
    columns = ("unit_id", "case_id", "area", "crime_type")
    assert built(action_timeline, *columns) == [("U1", None, "not_recorded", "not_recorded")]


def test_a_case_as_delivered_keeps_its_own_days_with_their_faults(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("staff", "staff_id\nS1").has(
        "referrals", "referral_id received_on area\nR2 2020-01-19 warrington"
    )
    extract.has(
        "cases",
        """
        case_id  referral_id  opened_on   allocated_on  lead_staff_id  closed_on   parent_case_id
        C1       R1           2020-01-02  -             -              2020-01-10  -
        C2       R2           2020-01-20  2020-01-18    S1             2020-01-19  C1
        """,
    )
    days = ("received_on", "opened_on", "allocated_on", "closed_on")
    assert built(delivered_cases, "case_id", *days) == [
        ("C1", "2020-01-01", "2020-01-02", None, "2020-01-10"),
        ("C2", "2020-01-19", "2020-01-20", "2020-01-18", "2020-01-19"),
    ]
    described = ("case_id", "first_case_id", "unit_id", "area", "lead_staff_id", "exit_reason")
    assert built(delivered_cases, *described) == [
        ("C1", "C1", "U1", "halton", "not_recorded", "not_recorded"),
        ("C2", "C1", "U1", "halton", "S1", "not_recorded"),  # it is the first case's
    ]
