"""Completeness, rows by hand: of each cell when it is due and when it is filled."""

import pytest

from disclosure.released import State
from domain.standards import Standards

AS_OF = "2020-03-06"


def cells(programme, table, as_of=AS_OF, **asked):
    """The cells of one table: filled of due."""
    found = programme.rates("completeness", as_of, by="cell", **asked)
    beginning = f"{table}:"
    return {
        cell.removeprefix(beginning): n_of_n
        for cell, n_of_n in found.items()
        if cell.startswith(beginning)
    }


def test_a_referral_should_say_when_it_was_recorded_the_relationship_and_both_people(programme):
    programme.referrals("""
        received_on  recorded_on  relationship     perpetrator_id  victim_id
        2020-01-10   2020-01-11   ex_intimate      P1              V1
        2020-01-10   -            -                -               -
        2020-01-10   2020-03-07   unknown_suspect  -               V3    # recorded tomorrow
        2019-01-10   -            -                -               -     # not in the period
    """)
    assert cells(programme, "referrals") == {
        "recorded_on": (1, 2),  # what is yet to come is neither filled nor missing
        "relationship": (2, 3),
        "perpetrator_id": (1, 2),  # a suspect whom nobody knows is not missing
        "victim_id": (2, 3),
    }


def test_a_decision_is_due_on_the_day_of_triage_and_that_day_once_it_is_made(programme):
    programme.referrals("""
        received_on  triaged_on  triage_decision
        2020-01-10   2020-01-12  adopted
        2020-01-10   2020-01-12  -              # triaged, to no decision
        2020-01-10   -           adopted        # decided, nobody knows when
        2020-01-10   -           -              # still awaiting triage: neither is due
        2020-03-05   2020-03-07  adopted        # triaged tomorrow: nor here
        2019-01-10   2020-01-12  adopted        # triaged in the period, received before it
    """)
    found = cells(programme, "referrals")
    assert (found["triage_decision"], found["triaged_on"]) == ((2, 3), (1, 2))


def test_a_case_should_be_allocated_and_led_once_it_was_open_for_the_standard(programme):
    programme.staff("staff_id \n ana")
    programme.cases("""
        opened_on   allocated_on  lead_staff_id  closed_on
        2020-01-10  2020-01-12    ana            -
        2020-01-10  -             -              -             # open far too long
        2020-03-01  -             -              -             # 5 days ago: due today
        2020-03-02  -             -              -             # 4 days: not yet due
        2020-01-10  -             -              2020-01-14    # closed before it was due
        2020-01-10  -             -              2020-01-15    # on the day
        2020-02-20  2020-03-07    ana            -             # allocated tomorrow, late
    """)
    found = cells(programme, "cases")
    assert (found["allocated_on"], found["lead_staff_id"]) == ((1, 5), (1, 5))
    longer = Standards(((("allocation", ""), 6),))
    assert cells(programme, "cases", standards=longer)["allocated_on"] == (1, 3)


def test_a_case_that_goes_on_with_another_is_allocated_as_that_one_was(programme):
    programme.cases("""
        case_id  opened_on   allocated_on  closed_on   parent_case_id
        C1       2020-01-02  2020-01-03    2020-01-20  -
        C2       2020-01-25  -             -           C1
    """)
    assert cells(programme, "cases")["allocated_on"] == (1, 1)


def test_an_exit_reason_is_due_on_the_day_of_closing(programme):
    programme.cases("""
        opened_on   closed_on   exit_reason
        2019-01-10  2020-01-12  plan_complete
        2020-01-10  2020-01-12  -
        2020-01-10  -           -              # open
        2020-01-10  2020-03-07  plan_complete  # closed tomorrow
        2018-07-10  2019-01-12  -              # closed before the period
    """)
    assert cells(programme, "cases")["exit_reason"] == (1, 2)


def test_an_assessment_should_say_when_it_is_reviewed(programme):
    programme.risk_assessments("""
        case_id  level  assessed_on  review_due_on
        C1       high   2020-01-10   2020-04-10      # to come, and known
        C1       low    2020-02-10   -
        C1       low    2020-03-07   -               # tomorrow
    """)
    assert cells(programme, "risk_assessments") == {"review_due_on": (1, 2)}


def test_an_offer_of_direct_work_should_be_answered_after_28_days(programme):
    programme.interventions("""
        offered_on  response  responded_on
        2020-02-07  accepted  2020-02-10    # 28 days ago
        2020-02-07  -         -
        2020-02-08  -         -             # 27 days: not yet due
        2020-01-10  declined  -             # answered, nobody knows when
        2020-01-10  accepted  2020-03-07    # answered tomorrow
    """)
    assert cells(programme, "interventions") == {"response": (2, 4), "responded_on": (1, 2)}


def test_what_ended_should_say_why_and_what_says_why_when(programme):
    programme.interventions("""
        offered_on  response  responded_on  ended_on    end_reason
        2019-01-10  declined  2019-01-11    2020-01-12  completed
        2020-02-10  accepted  2020-02-11    2020-02-12  -
        2020-02-10  accepted  2020-02-11    -           disengaged
        2020-02-10  accepted  2020-02-11    -           -
        2020-02-10  accepted  2020-02-11    2020-03-07  completed
    """)
    found = cells(programme, "interventions")
    assert (found["end_reason"], found["ended_on"]) == ((1, 2), (0, 1))


def test_support_should_be_answered_led_and_asked_about_at_its_end(programme):
    programme.staff("staff_id \n vic")
    programme.victim_support("""
        offered_on  response  responded_on  advocate_staff_id  ended_on    feels_safer
        2020-02-21  accepted  2020-02-22    vic                2020-03-01  not_asked
        2020-02-21  accepted  -             -                  2020-03-01  -
        2020-02-21  -         -             -                  -           -
        2020-02-22  -         -             -                  -           -
        2020-02-21  declined  2020-02-22    -                  -           -
    """)
    assert cells(programme, "victim_support") == {
        "response": (3, 4),  # 14 days after the offer
        "responded_on": (2, 3),
        "advocate_staff_id": (1, 2),  # who declined has no advocate
        "feels_safer": (1, 2),  # not asked is an answer
    }


def test_a_referral_without_a_record_of_support_has_no_cell_of_support(programme):
    programme.referrals("received_on \n 2020-01-10")
    assert cells(programme, "victim_support") == {}


def test_a_decision_about_an_order_and_its_day_go_together(programme):
    programme.orders("""
        case_id  applied_on  decision  decided_on
        C1       2020-01-10  granted   2020-01-12
        C1       2020-01-10  granted   -
        C1       2020-01-10  -         2020-01-12
        C1       2020-01-10  -         -            # nobody has decided
        C1       2020-01-10  granted   2020-03-07   # tomorrow
    """)
    assert cells(programme, "orders") == {"decision": (1, 2), "decided_on": (1, 2)}


@pytest.fixture
def two_referrals(programme):
    programme.referrals("""
        referral_id  unit_id  area        received_on  recorded_on  relationship  victim_id
        R1           U1       halton      2020-01-10   2020-01-10   stranger      V1
        R2           U2       warrington  2020-02-10   -            stranger      -
    """)
    return programme


def test_the_whole_is_every_cell_that_is_due(two_referrals):
    assert two_referrals.n_of_n("completeness", AS_OF) == (6, 8)
    assert two_referrals.steps("completeness", AS_OF) == [8]
    units = two_referrals.rates("completeness", AS_OF, by="unit")
    assert units == {"U1": (4, 4), "U2": (2, 4)}
    months = two_referrals.rates("completeness", AS_OF, by="month")
    assert months == {"2020-01": (4, 4), "2020-02": (2, 4)}
    assert two_referrals.n_of_n("completeness", AS_OF, area="warrington") == (2, 4)
    assert two_referrals.n_of_n("completeness", "2020-02-09") == (4, 4)


def test_the_empty_cells_are_listed_with_the_key_of_their_row(two_referrals):
    asked = {"by": "filled", "group": "empty"}
    assert two_referrals.rates("completeness", AS_OF, by="filled") == {
        "filled": (6, 8),
        "empty": (2, 8),
    }
    listed = two_referrals.behind("completeness", AS_OF, **asked)
    assert [(one.reference, one.unit_id, one.on.isoformat(), one.details) for one in listed] == [
        ("R2", "U2", "2020-02-10", (("cell", "referrals:recorded_on"),)),
        ("R2", "U2", "2020-02-10", (("cell", "referrals:victim_id"),)),
    ]


def test_assessments_and_orders_are_of_the_area_of_their_case(programme):
    programme.cases("case_id area \n C1 halton \n C2 warrington")
    programme.risk_assessments("""
        case_id  level  assessed_on
        C1       high   2020-01-10
        C2       high   2020-01-10
    """)
    found = cells(programme, "risk_assessments", area="halton")
    assert found == {"review_due_on": (0, 1)}


def test_a_table_that_was_never_received_has_no_cells_and_greys_nothing(two_referrals):
    two_referrals.never_received("orders", "victim_support")
    assert two_referrals.whole("completeness", AS_OF).state is not State.NOT_RECEIVED


def test_without_referrals_there_is_no_figure(programme):
    programme.never_received("referrals")
    assert programme.whole("completeness", AS_OF).state is State.NOT_RECEIVED


def test_what_it_also_reads_is_old_if_its_feed_is(programme):
    programme.spoke("unit", "referrals", on=AS_OF)
    programme.spoke("police", "orders", on="2020-02-20")
    (stale,) = programme.ask("completeness", AS_OF).stale_feeds
    assert (stale.feed, stale.table, stale.days) == ("police", "orders", 15)
