"""Dates out of order, rows by hand: each order once kept and once not."""

import pytest

AS_OF = "2020-03-06"


def rules(programme, as_of=AS_OF, **asked):
    """Rules that have an event: broken of known."""
    return programme.rates("dates_out_of_order", as_of, by="rule", **asked)


@pytest.mark.parametrize(
    ("table", "heading", "kept", "broken"),
    [
        ("units", "launched_on closed_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        ("staff", "from_on to_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        (
            "posts",
            "fund_line from_on to_on",
            "grant 2020-02-01 2020-02-01",
            "grant 2020-02-02 2020-02-01",
        ),
        ("referrals", "received_on recorded_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        ("referrals", "received_on triaged_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        ("cases", "opened_on allocated_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        ("cases", "opened_on closed_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        (
            "interventions",
            "case_id offered_on responded_on",
            "C1 2020-02-01 2020-02-01",
            "C1 2020-02-02 2020-02-01",
        ),
        (
            "interventions",
            "case_id offered_on started_on",
            "C1 2020-02-01 2020-02-01",
            "C1 2020-02-02 2020-02-01",
        ),
        (
            "victim_support",
            "offered_on responded_on",
            "2020-02-01 2020-02-01",
            "2020-02-02 2020-02-01",
        ),
        ("victim_support", "offered_on ended_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        (
            "orders",
            "case_id applied_on decided_on",
            "C1 2020-02-01 2020-02-01",
            "C1 2020-02-02 2020-02-01",
        ),
        (
            "orders",
            "case_id applied_on breached_on",
            "C1 2020-02-01 2020-02-01",
            "C1 2020-02-02 2020-02-01",
        ),
        ("actions", "raised_on completed_on", "2020-02-01 2020-02-01", "2020-02-02 2020-02-01"),
        (
            "custody_periods",
            "perpetrator_id from_on to_on",
            "P1 2020-01-01 2020-02-01",
            "P1 2020-02-02 2020-02-01",
        ),
    ],
)
def test_a_day_before_the_one_it_follows_is_out_of_order(programme, table, heading, kept, broken):
    if table == "custody_periods":
        programme.referrals("perpetrator_id \n P1")
    programme.holds(table, _rows(heading, kept, broken))
    earlier, later = heading.split()[-2:]
    assert rules(programme)[f"{table}:{earlier}>{later}"] == (1, 2)


def _rows(heading, *rows):
    return [dict(zip(heading.split(), row.split(), strict=True)) for row in rows]


def test_a_case_is_not_opened_before_its_own_referral_is_received(programme):
    programme.referrals("""
        referral_id  received_on
        R1           2020-01-10
        R2           2020-01-10
    """)
    programme.cases("""
        case_id  referral_id  opened_on
        C1       R1           2020-01-10
        C2       R2           2020-01-09
    """)
    assert rules(programme)["cases:received_on>opened_on"] == (1, 2)
    assert programme.listed("dates_out_of_order", AS_OF) == ["C2"]


def test_a_case_that_goes_on_with_another_is_asked_on_its_own(programme):
    programme.cases("""
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-20  -
        C2       2020-01-25  2020-01-24  C1              # closed before it was opened again
    """)
    assert rules(programme)["cases:opened_on>closed_on"] == (1, 2)
    assert programme.listed("dates_out_of_order", AS_OF) == ["C2"]


def test_direct_work_goes_offered_started_ended_and_no_session_comes_before_the_offer(programme):
    programme.interventions("""
        intervention_id  case_id  offered_on  started_on  ended_on
        I1               C1       2020-01-10  2020-01-20  2020-01-19
        I2               C1       2020-01-10  -           2020-01-09
    """)
    programme.sessions("""
        session_id  intervention_id  booked_on
        S1          I1               2020-01-09
        S2          I1               2020-01-10
    """)
    found = rules(programme)
    assert found["interventions:started_on>ended_on"] == (1, 1)
    assert found["interventions:offered_on>ended_on"] == (1, 2)
    assert found["sessions:offered_on>booked_on"] == (1, 2)
    assert programme.listed("dates_out_of_order", AS_OF) == ["I1", "I2", "S1"]


def test_offences_go_occurred_reported_recorded_charged_proven(programme):
    programme.referrals("perpetrator_id \n P1")
    programme.offences("""
        offence_id  perpetrator_id  occurred_on  reported_on  recorded_on  charged_on  proven_on
        O1          P1              2020-01-10   2020-01-09   2020-01-08   2020-01-07  2020-01-06
        O2          P1              2020-01-10   2020-01-10   2020-01-10   2020-01-10  2020-01-10
        O3          P1              2020-01-10   -            -            -           -
    """)
    found = rules(programme)
    assert {rule: found[rule] for rule in found if rule.startswith("offences")} == {
        "offences:occurred_on>reported_on": (1, 2),
        "offences:occurred_on>recorded_on": (1, 2),
        "offences:occurred_on>charged_on": (1, 2),
        "offences:charged_on>proven_on": (1, 2),
    }


def test_nobody_is_referred_or_offends_before_the_year_of_their_birth(programme):
    programme.perpetrators("perpetrator_id birth_year \n P1 2021 \n P2 2020 \n P3 -")
    programme.victims("victim_id birth_year \n V1 2020 \n V2 2021")
    programme.referrals("""
        perpetrator_id  victim_id  received_on
        P1              V1         2020-02-01    # of the year 2021: before the perpetrator's birth
        P2              V2         2020-02-01    # before the victim's
        P3              -          2020-02-01
    """)
    programme.offences("perpetrator_id occurred_on \n P1 2020-02-02 \n P2 2019-12-31")
    found = rules(programme)
    assert found["referrals:birth_year>received_on"] == (1, 2)
    assert found["referrals:victim_birth_year>received_on"] == (1, 2)
    assert found["offences:birth_year>occurred_on"] == (2, 2)


def test_there_was_no_stalking_protection_order_before_20_january_2020(programme):
    programme.orders("""
        case_id  kind                         applied_on
        C1       stalking_protection_interim  2020-01-19
        C1       stalking_protection_full     2020-01-20
        C1       restraining                  2019-01-19    # another order
    """)
    assert rules(programme)["orders:stalking_order"] == (1, 2)


def test_a_review_is_not_due_before_the_assessment_and_an_order_ends_after_its_decision(programme):
    programme.risk_assessments("""
        case_id  level  assessed_on  review_due_on
        C1       high   2020-01-10   2020-01-09
        C1       high   2020-01-11   2020-04-10    # to come: not asked yet
    """)
    programme.orders("""
        case_id  applied_on  decided_on  ends_on
        C1       2020-01-10  2020-01-20  2020-01-19
        C1       2020-01-10  2020-01-20  2021-01-19
    """)
    found = rules(programme)
    assert found["risk_assessments:from_on>review_due_on"] == (1, 1)
    assert found["orders:decided_on>ends_on"] == (1, 1)


def test_days_that_are_not_recorded_or_have_not_come_are_no_event(programme):
    programme.referrals("""
        received_on  recorded_on  triaged_on
        2020-02-02   -            2020-02-01
        2020-03-07   2020-03-01   -            # received tomorrow
    """)
    assert rules(programme) == {
        "referrals:received_on>triaged_on": (1, 1),
    }
    assert programme.n_of_n("dates_out_of_order", AS_OF) == (1, 1)
    assert rules(programme, "2020-02-01") == {}
    assert programme.n_of_n("dates_out_of_order", "2020-03-07") == (2, 2)


def test_it_is_of_all_that_is_known_whatever_the_period(programme):
    programme.referrals("received_on recorded_on \n 2018-02-02 2018-02-01")
    assert programme.n_of_n("dates_out_of_order", AS_OF, start="2020-03-01") == (1, 1)


def test_a_row_that_breaks_two_rules_is_listed_for_each_with_what_is_wrong(programme):
    programme.referrals("""
        referral_id  unit_id  received_on  recorded_on  triaged_on
        R1           U2       2020-02-10   2020-02-09   2020-02-08
    """)
    listed = programme.behind("dates_out_of_order", AS_OF)
    assert [(one.reference, one.unit_id) for one in listed] == [("R1", "U2")] * 2
    assert {dict(one.details)["rule"]: dict(one.details)["later_on"] for one in listed} == {
        "referrals:received_on>recorded_on": "2020-02-09",
        "referrals:received_on>triaged_on": "2020-02-08",
    }
    assert {dict(one.details)["earlier_on"] for one in listed} == {"2020-02-10"}


def test_of_an_area_there_are_the_rows_of_its_cases_and_no_units_staff_or_posts(programme):
    programme.cases("case_id area \n C1 halton \n C2 warrington")
    programme.orders("""
        case_id  applied_on  decided_on
        C1       2020-02-02  2020-02-01
        C2       2020-02-02  2020-02-01
    """)
    programme.staff("from_on to_on \n 2020-02-02 2020-02-01")
    programme.custody_periods("perpetrator_id from_on to_on \n P2 2020-02-02 2020-02-01")
    assert "staff:from_on>to_on" in rules(programme)
    of_halton = rules(programme, area="halton")
    assert of_halton["orders:applied_on>decided_on"] == (1, 1)
    assert "staff:from_on>to_on" not in of_halton
    assert "custody_periods:from_on>to_on" not in of_halton


def test_a_person_in_two_units_has_one_offence_in_both_together_and_one_in_each(programme):
    programme.referrals("""
        perpetrator_id  unit_id
        Ana             U1
        Ana             U2
    """)
    programme.offences("perpetrator_id occurred_on recorded_on \n Ana 2020-02-02 2020-02-01")
    assert programme.n_of_n("dates_out_of_order", AS_OF) == (1, 1)
    units = programme.rates("dates_out_of_order", AS_OF, by="unit")
    assert units == {"U1": (1, 1), "U2": (1, 1)}
