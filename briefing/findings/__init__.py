"""The finding of each measure: the heading of its chart, computed from what was released."""

from collections.abc import Callable

from briefing.findings.caseload import (
    adoption,
    awaiting_allocation,
    awaiting_triage,
    case_length,
    caseload_per_fte,
    consultation_given,
    holding_agency,
    net_flow,
    open_cases,
    overdue_reviews,
    referrals_received,
    repeat_referrals,
    stage_waits,
    triaged_in_time,
)
from briefing.findings.data_quality import (
    actions_on_time,
    completeness,
    dates_out_of_order,
    feed_freshness,
    possible_duplicates,
    recording_lag,
)
from briefing.findings.funding import (
    cost_per_completion,
    cost_per_referral,
    cost_per_start,
    forecast_outturn,
    posts_filled,
    spend_against_profile,
)
from briefing.findings.interventions import (
    attendance,
    attrition,
    completion,
    intervention_mix,
    offered,
    places_in_use,
    protective_orders,
    uptake,
    uptake_funnel,
    wait_to_start,
)
from briefing.findings.reoffending import (
    followed_up,
    proven_reoffending,
    reoffending_as_reported,
    reoffending_rate,
    reoffending_within_12_months,
    repeat_victimisation,
)
from briefing.findings.risk import (
    assessed_in_time,
    plans_in_place,
    risk_distribution,
    risk_movement,
    risk_reduction,
)
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
from briefing.said import Said, alike
from disclosure.released import Released

FINDINGS: dict[str, Callable[[Released], Said | str]] = {
    "referrals_received": referrals_received,
    "triaged_in_time": triaged_in_time,
    "awaiting_triage": awaiting_triage,
    "adoption": adoption,
    "consultation_given": consultation_given,
    "awaiting_allocation": awaiting_allocation,
    "open_cases": open_cases,
    "stage_waits": stage_waits,
    "holding_agency": holding_agency,
    "case_length": case_length,
    "overdue_reviews": overdue_reviews,
    "repeat_referrals": repeat_referrals,
    "caseload_per_fte": caseload_per_fte,
    "net_flow": net_flow,
    "risk_distribution": risk_distribution,
    "assessed_in_time": assessed_in_time,
    "plans_in_place": plans_in_place,
    "risk_movement": risk_movement,
    "risk_reduction": risk_reduction,
    "offered": offered,
    "uptake_funnel": uptake_funnel,
    "uptake": uptake,
    "wait_to_start": wait_to_start,
    "attendance": attendance,
    "completion": completion,
    "attrition": attrition,
    "intervention_mix": intervention_mix,
    "places_in_use": places_in_use,
    "protective_orders": protective_orders,
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
    "reoffending_rate": reoffending_rate,
    "followed_up": followed_up,
    "proven_reoffending": proven_reoffending,
    "repeat_victimisation": repeat_victimisation,
    "spend_against_profile": spend_against_profile,
    "forecast_outturn": forecast_outturn,
    "cost_per_start": cost_per_start,
    "cost_per_completion": cost_per_completion,
    "cost_per_referral": cost_per_referral,
    "posts_filled": posts_filled,
    "feed_freshness": feed_freshness,
    "completeness": completeness,
    "dates_out_of_order": dates_out_of_order,
    "recording_lag": recording_lag,
    "possible_duplicates": possible_duplicates,
    "actions_on_time": actions_on_time,
}


def finding(released: Released) -> str:
    """What the data says, in about fifteen words; true for none, one, hidden and not received."""
    return _said(released).short


def finding_in_full(released: Released) -> str:
    """The same for a sentence that stands alone: each value with its interval, and what is left."""
    return _said(released).full


def _said(released: Released) -> Said:
    return alike(FINDINGS[released.measure.key](released))
