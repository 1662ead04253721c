"""The finding of each measure: the heading of its chart, computed from what was released."""

from collections.abc import Callable

from briefing.findings.caseload import (
    adoption,
    awaiting_triage,
    caseload_per_fte,
    net_flow,
    open_cases,
    referrals_received,
    stage_waits,
)
from briefing.findings.data_quality import feed_freshness
from briefing.findings.funding import (
    cost_per_completion,
    cost_per_referral,
    cost_per_start,
    forecast_outturn,
    posts_filled,
    spend_against_profile,
)
from briefing.findings.interventions import completion, uptake, uptake_funnel
from briefing.findings.reoffending import (
    followed_up,
    reoffending_as_reported,
    reoffending_within_12_months,
)
from briefing.findings.risk import risk_distribution
from briefing.findings.victim_support import (
    advocate_caseload,
    contacted_in_time,
    feels_safer,
    high_risk_no_contact,
    paired_gaps,
    safety_plans,
    support_accepted,
    support_offered,
)
from disclosure.released import Released

FINDINGS: dict[str, Callable[[Released], str]] = {
    "referrals_received": referrals_received,
    "awaiting_triage": awaiting_triage,
    "adoption": adoption,
    "open_cases": open_cases,
    "stage_waits": stage_waits,
    "caseload_per_fte": caseload_per_fte,
    "net_flow": net_flow,
    "risk_distribution": risk_distribution,
    "uptake_funnel": uptake_funnel,
    "uptake": uptake,
    "completion": completion,
    "support_offered": support_offered,
    "support_accepted": support_accepted,
    "contacted_in_time": contacted_in_time,
    "high_risk_no_contact": high_risk_no_contact,
    "safety_plans": safety_plans,
    "advocate_caseload": advocate_caseload,
    "feels_safer": feels_safer,
    "paired_gaps": paired_gaps,
    "reoffending_as_reported": reoffending_as_reported,
    "reoffending_within_12_months": reoffending_within_12_months,
    "followed_up": followed_up,
    "spend_against_profile": spend_against_profile,
    "forecast_outturn": forecast_outturn,
    "cost_per_start": cost_per_start,
    "cost_per_completion": cost_per_completion,
    "cost_per_referral": cost_per_referral,
    "posts_filled": posts_filled,
    "feed_freshness": feed_freshness,
}


def finding(released: Released) -> str:
    """What the data says, in about fifteen words; true for none, one, hidden and not received."""
    return FINDINGS[released.measure.key](released)
