"""What needs attention: each rule at the edge of its threshold, their order, and the calm."""

from dataclasses import replace

from briefing.attention import CALM, attention
from domain.standards import Standards
from tests.briefing.literal import (
    ASKED,
    by_week,
    caseload,
    days,
    flow,
    not_received,
    number,
    released,
)

STANDARD = "waiting_for:standard"


def said(*releaseds, names=None):
    return [(line.kind_word, line.sentence) for line in attention(releaseds, names)]


def waits(*groups, asked=ASKED):
    counts = [number(cases, STANDARD, group) for group, cases in groups]
    return released("stage_waits", number(48), *counts, asked=asked)


def flow_by_week(*net):
    opened, weeks, *rest = *flow(9, 0, 9, 1)[:1], by_week(*net), *flow(9, 0, 9, 1)[1:]
    return released("net_flow", replace(opened, series=weeks), *rest)


def test_the_very_late_come_first_then_the_most():
    late = waits(
        ("assessment:within", 9),
        ("assessment:late", 5),
        ("assessment:very_late", 1),
        ("offer:no_standard", 7),
        ("start:late", 8),
        ("start:very_late", 2),
    )
    assert said(late) == [
        ("Very late", "2 cases have waited more than twice the 28-day standard for start of "
         "direct work."),
        ("Very late", "1 case has waited more than twice the 14-day standard for assessment."),
        ("Late", "8 cases have waited longer than the 28-day standard for start of direct work."),
        ("Late", "5 cases have waited longer than the 14-day standard for assessment."),
    ]  # fmt: skip


def test_a_line_leads_to_the_cases_behind_it():
    line = attention([waits(("assessment:late", 5))])[0]
    assert (line.count, line.key, line.part) == (5, "stage_waits", "numerator")
    assert (line.by, line.group) == (STANDARD, "assessment:late")


def test_units_with_standards_of_their_own():
    two_units = replace(
        ASKED,
        scope=replace(ASKED.scope, units=frozenset({"U1", "U2"})),
        standards=Standards(((("assessment", "U2"), 21),)),
    )
    assert said(waits(("assessment:late", 5), asked=two_units)) == [
        ("Late", "5 cases have waited longer than the standard of their unit for assessment.")
    ]


def test_the_oldest_untriaged_past_the_standard_and_not_on_it():
    late = released("awaiting_triage", number(12), days(4, "oldest"))
    assert said(late) == [
        ("Late", "12 referrals await triage; the oldest came in 4 days ago, and the standard is "
         "3 days."),
    ]  # fmt: skip
    assert said(released("awaiting_triage", number(12), days(3, "oldest")))[0][0] == CALM


def test_leads_over_capacity_the_furthest_over_first():
    leads = [("S1", 25, 24), ("S2", 24, 24), ("S3", 15, 12)]
    assert said(released("caseload_per_fte", *caseload(64, 3, *leads)), names={"S3": "Post 3"}) == [
        ("Over capacity", "Post 3 holds 15 cases, and 12 are agreed."),
        ("Over capacity", "S1 holds 25 cases, and 24 are agreed."),
    ]


def test_a_caseload_that_grew_over_the_weeks_of_its_measure():
    assert said(flow_by_week(0, 2, 0, 0, -1, 0, 0, 1)) == [
        ("Growing", "2 more cases have been opened than closed since 13 January 2020.")
    ]
    assert said(flow_by_week(0, 2, 0, 0, -2, 0, 0, 0)) == [
        (CALM, "Nothing needs attention: no more cases have been opened than closed in recent "
         "weeks."),
    ]  # fmt: skip


def test_feeds_too_old_and_feeds_that_never_came():
    each = [days(age, "feed", feed) for feed, age in (("police", 9), ("health", 8), ("unit", None))]
    assert said(released("feed_freshness", days(9), *each)) == [
        ("Old data", "The police feed is 9 days old; it should be 8 at most."),
        ("No data", "The unit feed has not been received."),
    ]


def test_what_cannot_be_counted_is_said_once():
    nothing = [not_received(key, "cases", "referrals") for key in ("stage_waits", "net_flow")]
    assert said(*nothing) == [
        ("No data", "Not received: cases and referrals. 2 measures cannot be counted without.")
    ]


def test_the_rules_keep_their_order():
    late, old = waits(("review:late", 1)), released("feed_freshness", days(9, "feed", "unit"))
    assert [line.kind_word for line in attention([old, late])] == ["Late", "Old data"]


def test_calm_claims_only_what_was_looked_at():
    fine = [waits(), released("awaiting_triage", number(0), days(None, "oldest"))]
    no_leads = released("caseload_per_fte", *caseload(62, 5))
    assert said(*fine, no_leads) == [
        (CALM, "Nothing needs attention: no case has waited longer than its standard and no "
         "referral has waited too long for triage."),
    ]  # fmt: skip
    assert said() == [(CALM, "Nothing has been looked at yet.")]
