"""Every measure a second, slow way: plain Python over the delivered rows, from measures.md alone.

Nothing here uses the timeline, a measure's definition or SQL. Two ways to one number rarely share
a mistake.
"""

from tests.second_way.actions import (
    actions_on_time,
)
from tests.second_way.caseload import (
    awaiting_allocation,
    case_length,
    caseload_per_fte,
    holding_agency,
    net_flow,
    open_cases,
    posts_filled,
    stage_waits,
)
from tests.second_way.data_quality import (
    completeness,
    dates_out_of_order,
    possible_duplicates,
    recording_lag,
)
from tests.second_way.facts import (
    Answer,
    Asked,
    Facts,
)
from tests.second_way.interventions import (
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
from tests.second_way.money import (
    cost_per_completion,
    cost_per_referral,
    cost_per_start,
    forecast_outturn,
    spend_against_profile,
)
from tests.second_way.pairs import (
    high_risk_no_contact,
    paired_gaps,
)
from tests.second_way.referrals import (
    adoption,
    awaiting_triage,
    consultation_given,
    referrals_received,
    repeat_referrals,
    triaged_in_time,
)
from tests.second_way.reoffending import (
    followed_up,
    proven_reoffending,
    reoffending_as_reported,
    reoffending_rate,
    reoffending_within_12_months,
    repeat_victimisation,
)
from tests.second_way.risk import (
    assessed_in_time,
    overdue_reviews,
    plans_in_place,
    risk_distribution,
    risk_movement,
    risk_reduction,
)
from tests.second_way.victim_support import (
    advocate_caseload,
    contacted_in_time,
    feels_safer,
    safety_plans,
    support_accepted,
    support_offered,
)

SECOND_WAY = {
    "referrals_received": referrals_received,
    "triaged_in_time": triaged_in_time,
    "awaiting_triage": awaiting_triage,
    "adoption": adoption,
    "consultation_given": consultation_given,
    "awaiting_allocation": awaiting_allocation,
    "open_cases": open_cases,
    "caseload_per_fte": caseload_per_fte,
    "net_flow": net_flow,
    "stage_waits": stage_waits,
    "holding_agency": holding_agency,
    "case_length": case_length,
    "overdue_reviews": overdue_reviews,
    "repeat_referrals": repeat_referrals,
    "risk_distribution": risk_distribution,
    "assessed_in_time": assessed_in_time,
    "plans_in_place": plans_in_place,
    "risk_movement": risk_movement,
    "risk_reduction": risk_reduction,
    "offered": offered,
    "uptake": uptake,
    "wait_to_start": wait_to_start,
    "uptake_funnel": uptake_funnel,
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
    "completeness": completeness,
    "dates_out_of_order": dates_out_of_order,
    "recording_lag": recording_lag,
    "possible_duplicates": possible_duplicates,
    "actions_on_time": actions_on_time,
}

__all__ = ["SECOND_WAY", "Answer", "Asked", "Facts"]
