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
from measures.data_quality.actions_on_time import ACTIONS_ON_TIME
from measures.data_quality.completeness import COMPLETENESS
from measures.data_quality.dates_out_of_order import DATES_OUT_OF_ORDER
from measures.data_quality.feed_freshness import FEED_FRESHNESS
from measures.data_quality.possible_duplicates import POSSIBLE_DUPLICATES
from measures.data_quality.recording_lag import RECORDING_LAG
from measures.funding.spend_against_profile import SPEND_AGAINST_PROFILE
from measures.interventions.completion import COMPLETION
from measures.interventions.uptake import UPTAKE
from measures.interventions.uptake_funnel import UPTAKE_FUNNEL
from measures.reoffending.followed_up import FOLLOWED_UP
from measures.reoffending.reoffending_as_reported import REOFFENDING_AS_REPORTED
from measures.reoffending.reoffending_within_12_months import REOFFENDING_WITHIN_12_MONTHS
from measures.risk.risk_distribution import RISK_DISTRIBUTION
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
        REOFFENDING_AS_REPORTED,
        REOFFENDING_WITHIN_12_MONTHS,
        FOLLOWED_UP,
        SPEND_AGAINST_PROFILE,
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
