"""Every definition, by key. A measure that is not here is not counted anywhere."""

from domain.errors import NotFound
from domain.measure import Measure
from measures.caseload.adoption import ADOPTION
from measures.caseload.awaiting_allocation import AWAITING_ALLOCATION
from measures.caseload.awaiting_triage import AWAITING_TRIAGE
from measures.caseload.case_length import CASE_LENGTH
from measures.caseload.caseload_per_fte import CASELOAD_PER_FTE
from measures.caseload.consultation_given import CONSULTATION_GIVEN
from measures.caseload.holding_agency import HOLDING_AGENCY
from measures.caseload.net_flow import NET_FLOW
from measures.caseload.open_cases import OPEN_CASES
from measures.caseload.overdue_reviews import OVERDUE_REVIEWS
from measures.caseload.referrals_received import REFERRALS_RECEIVED
from measures.caseload.repeat_referrals import REPEAT_REFERRALS
from measures.caseload.stage_waits import STAGE_WAITS
from measures.caseload.triaged_in_time import TRIAGED_IN_TIME
from measures.data_quality.actions_on_time import ACTIONS_ON_TIME
from measures.data_quality.completeness import COMPLETENESS
from measures.data_quality.dates_out_of_order import DATES_OUT_OF_ORDER
from measures.data_quality.feed_freshness import FEED_FRESHNESS
from measures.data_quality.possible_duplicates import POSSIBLE_DUPLICATES
from measures.data_quality.recording_lag import RECORDING_LAG
from measures.funding.cost_per_completion import COST_PER_COMPLETION
from measures.funding.cost_per_referral import COST_PER_REFERRAL
from measures.funding.cost_per_start import COST_PER_START
from measures.funding.forecast_outturn import FORECAST_OUTTURN
from measures.funding.posts_filled import POSTS_FILLED
from measures.funding.spend_against_profile import SPEND_AGAINST_PROFILE
from measures.interventions.attendance import ATTENDANCE
from measures.interventions.attrition import ATTRITION
from measures.interventions.completion import COMPLETION
from measures.interventions.intervention_mix import INTERVENTION_MIX
from measures.interventions.offered import OFFERED
from measures.interventions.places_in_use import PLACES_IN_USE
from measures.interventions.protective_orders import PROTECTIVE_ORDERS
from measures.interventions.uptake import UPTAKE
from measures.interventions.uptake_funnel import UPTAKE_FUNNEL
from measures.interventions.wait_to_start import WAIT_TO_START
from measures.reoffending.followed_up import FOLLOWED_UP
from measures.reoffending.proven_reoffending import PROVEN_REOFFENDING
from measures.reoffending.reoffending_as_reported import REOFFENDING_AS_REPORTED
from measures.reoffending.reoffending_rate import REOFFENDING_RATE
from measures.reoffending.reoffending_within_12_months import REOFFENDING_WITHIN_12_MONTHS
from measures.reoffending.repeat_victimisation import REPEAT_VICTIMISATION
from measures.risk.assessed_in_time import ASSESSED_IN_TIME
from measures.risk.plans_in_place import PLANS_IN_PLACE
from measures.risk.risk_distribution import RISK_DISTRIBUTION
from measures.risk.risk_movement import RISK_MOVEMENT
from measures.risk.risk_reduction import RISK_REDUCTION
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
        TRIAGED_IN_TIME,
        AWAITING_TRIAGE,
        ADOPTION,
        CONSULTATION_GIVEN,
        AWAITING_ALLOCATION,
        OPEN_CASES,
        CASELOAD_PER_FTE,
        NET_FLOW,
        STAGE_WAITS,
        HOLDING_AGENCY,
        CASE_LENGTH,
        OVERDUE_REVIEWS,
        REPEAT_REFERRALS,
        RISK_DISTRIBUTION,
        ASSESSED_IN_TIME,
        PLANS_IN_PLACE,
        RISK_MOVEMENT,
        RISK_REDUCTION,
        OFFERED,
        UPTAKE,
        WAIT_TO_START,
        UPTAKE_FUNNEL,
        ATTENDANCE,
        COMPLETION,
        ATTRITION,
        INTERVENTION_MIX,
        PLACES_IN_USE,
        PROTECTIVE_ORDERS,
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
        REOFFENDING_RATE,
        FOLLOWED_UP,
        PROVEN_REOFFENDING,
        REPEAT_VICTIMISATION,
        SPEND_AGAINST_PROFILE,
        FORECAST_OUTTURN,
        COST_PER_START,
        COST_PER_COMPLETION,
        COST_PER_REFERRAL,
        POSTS_FILLED,
        FEED_FRESHNESS,
        COMPLETENESS,
        DATES_OUT_OF_ORDER,
        RECORDING_LAG,
        POSSIBLE_DUPLICATES,
        ACTIONS_ON_TIME,
    )
}


def measure_called(key: str) -> Measure:
    """The definition under a key; NotFound names the keys there are."""
    if key not in CATALOGUE:
        raise NotFound(f"There is no measure called {key}. There are: {', '.join(CATALOGUE)}.")
    return CATALOGUE[key]
