"""The one thing to keep in mind with each measure, in the words of a briefing."""

from domain.measure import Measure

CAUTIONS = {
    "referrals_received": "A person referred twice is two referrals.",
    "awaiting_triage": "Age counts calendar days, weekends included.",
    "adoption": "It says what comes in, not how well anybody does: advice to others counts too.",
    "open_cases": "Cases on hold in custody or hospital are open too.",
    "stage_waits": "A case handed to another agency goes on waiting from the same day.",
    "caseload_per_fte": "Everybody in post counts, also those who lead no cases.",
    "net_flow": "The weeks to clear suppose that nothing new comes in; something always does.",
    "risk_distribution": "Each tool has its own levels: they cannot be added together.",
    "uptake_funnel": "People still on their way are shown at their step, not as lost.",
    "uptake": "Offers less than 28 days old are left out.",
    "completion": "Direct work that is still going on is left out.",
    "support_offered": "Victims who cannot be contacted safely are left out and counted apart.",
    "support_accepted": "To decline is the victim's choice: there is no target.",
    "contacted_in_time": "Victims who cannot be contacted safely are left out and counted apart.",
    "high_risk_no_contact": "Cases never assessed are not among them.",
    "safety_plans": "Only where a plan is needed, and somebody wrote down whether it is.",
    "advocate_caseload": "Advocates are counted by their hours, not as heads.",
    "feels_safer": "Those who were not asked, or would not say, may feel otherwise.",
    "paired_gaps": "A victim is left out where nobody wrote down whether contact is safe.",
    "reoffending_as_reported": "People were followed for unequal times, and there is no "
    "comparison group: it says nothing about causes.",
    "reoffending_within_12_months": "An estimate from unequal follow-up, without a comparison "
    "group: it says nothing about causes.",
    "followed_up": "People not followed for long enough are left out, not counted as free of "
    "reoffending.",
    "spend_against_profile": "A month counts from its first day.",
    "forecast_outturn": "It supposes that the months left go exactly as planned.",
    "cost_per_start": "A fund line pays for more than starts: this is not the price of one.",
    "cost_per_completion": "A fund line pays for more than completions, and few complete early on.",
    "cost_per_referral": "Most of the money goes to cases, not to receiving referrals.",
    "posts_filled": "Too many in post in one profession may hide a vacancy in another.",
    "feed_freshness": "A figure is only as fresh as the oldest feed it needs.",
}


def caution_of(measure: Measure) -> str:
    """The measure's caution, else the first of its traps."""
    return CAUTIONS.get(measure.key) or next(iter(measure.traps), "")
