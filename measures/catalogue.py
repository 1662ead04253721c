"""Every definition, by key. A measure that is not here is not counted anywhere."""

from domain.errors import NotFound
from domain.measure import Measure
from measures.caseload.adoption import ADOPTION
from measures.caseload.awaiting_triage import AWAITING_TRIAGE
from measures.caseload.caseload_per_fte import CASELOAD_PER_FTE
from measures.caseload.net_flow import NET_FLOW
from measures.caseload.open_cases import OPEN_CASES
from measures.caseload.referrals_received import REFERRALS_RECEIVED
from measures.caseload.stage_waits import STAGE_WAITS
from measures.data_quality.feed_freshness import FEED_FRESHNESS
from measures.funding.cost_per_completion import COST_PER_COMPLETION
from measures.funding.cost_per_referral import COST_PER_REFERRAL
from measures.funding.cost_per_start import COST_PER_START
from measures.funding.forecast_outturn import FORECAST_OUTTURN
from measures.funding.posts_filled import POSTS_FILLED
from measures.funding.spend_against_profile import SPEND_AGAINST_PROFILE
from measures.interventions.completion import COMPLETION
from measures.interventions.uptake import UPTAKE
from measures.interventions.uptake_funnel import UPTAKE_FUNNEL
from measures.reoffending.followed_up import FOLLOWED_UP
from measures.reoffending.reoffending_as_reported import REOFFENDING_AS_REPORTED
from measures.reoffending.reoffending_within_12_months import REOFFENDING_WITHIN_12_MONTHS
from measures.risk.risk_distribution import RISK_DISTRIBUTION
from measures.victim_support.advocate_caseload import ADVOCATE_CASELOAD
from measures.victim_support.contacted_in_time import CONTACTED_IN_TIME
from measures.victim_support.feels_safer import FEELS_SAFER
from measures.victim_support.high_risk_no_contact import HIGH_RISK_NO_CONTACT
from measures.victim_support.paired_gaps import PAIRED_GAPS
from measures.victim_support.safety_plans import SAFETY_PLANS
from measures.victim_support.support_accepted import SUPPORT_ACCEPTED
from measures.victim_support.support_offered import SUPPORT_OFFERED

CATALOGUE: dict[str, Measure] = {
    measure.key: measure
    for measure in (
        REFERRALS_RECEIVED,
        AWAITING_TRIAGE,
        ADOPTION,
        OPEN_CASES,
        STAGE_WAITS,
        CASELOAD_PER_FTE,
        NET_FLOW,
        RISK_DISTRIBUTION,
        UPTAKE_FUNNEL,
        UPTAKE,
        COMPLETION,
        SUPPORT_OFFERED,
        SUPPORT_ACCEPTED,
        CONTACTED_IN_TIME,
        HIGH_RISK_NO_CONTACT,
        SAFETY_PLANS,
        ADVOCATE_CASELOAD,
        FEELS_SAFER,
        PAIRED_GAPS,
        REOFFENDING_AS_REPORTED,
        REOFFENDING_WITHIN_12_MONTHS,
        FOLLOWED_UP,
        SPEND_AGAINST_PROFILE,
        FORECAST_OUTTURN,
        COST_PER_START,
        COST_PER_COMPLETION,
        COST_PER_REFERRAL,
        POSTS_FILLED,
        FEED_FRESHNESS,
    )
}


def measure_called(key: str) -> Measure:
    """The definition under a key; NotFound names the keys there are."""
    if key not in CATALOGUE:
        raise NotFound(f"There is no measure called {key}. There are: {', '.join(CATALOGUE)}.")
    return CATALOGUE[key]
