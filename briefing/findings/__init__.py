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
from briefing.findings.data_quality import (
    actions_on_time,
    completeness,
    dates_out_of_order,
    feed_freshness,
    possible_duplicates,
    recording_lag,
)
from briefing.findings.funding import spend_against_profile
from briefing.findings.interventions import completion, uptake, uptake_funnel
from briefing.findings.reoffending import (
    followed_up,
    reoffending_as_reported,
    reoffending_within_12_months,
)
from briefing.findings.risk import risk_distribution
from briefing.findings.victim_support import support_accepted, support_offered
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
    "reoffending_as_reported": reoffending_as_reported,
    "reoffending_within_12_months": reoffending_within_12_months,
    "followed_up": followed_up,
    "spend_against_profile": spend_against_profile,
    "feed_freshness": feed_freshness,
    "completeness": completeness,
    "dates_out_of_order": dates_out_of_order,
    "recording_lag": recording_lag,
    "possible_duplicates": possible_duplicates,
    "actions_on_time": actions_on_time,
}


def finding(released: Released) -> str:
    """What the data says, in about fifteen words; true for none, one, hidden and not received."""
    return FINDINGS[released.measure.key](released)
