"""Every measure a second, slow way: plain Python over the delivered rows, from measures.md alone.

Nothing here uses the timeline, a measure's definition or SQL. Two ways to one number rarely share
a mistake.
"""

from tests.second_way.caseload import (
    adoption,
    awaiting_triage,
    caseload_per_fte,
    net_flow,
    open_cases,
    referrals_received,
    stage_waits,
)
from tests.second_way.facts import Answer, Asked, Facts
from tests.second_way.interventions import completion, uptake, uptake_funnel
from tests.second_way.money import spend_against_profile
from tests.second_way.reoffending import (
    followed_up,
    reoffending_as_reported,
    reoffending_within_12_months,
)
from tests.second_way.risk import risk_distribution
from tests.second_way.victim_support import support_accepted, support_offered

SECOND_WAY = {
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
}

__all__ = ["SECOND_WAY", "Answer", "Asked", "Facts"]
