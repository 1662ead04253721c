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
    "reoffending_as_reported": "People were followed for unequal times, and there is no "
    "comparison group: it says nothing about causes.",
    "reoffending_within_12_months": "An estimate from unequal follow-up, without a comparison "
    "group: it says nothing about causes.",
    "followed_up": "People not followed for long enough are left out, not counted as free of "
    "reoffending.",
    "spend_against_profile": "A month counts from its first day.",
    "feed_freshness": "A figure is only as fresh as the oldest feed it needs.",
    "completeness": "A cell that is filled is not always right, and a table never received has "
    "none.",
    "dates_out_of_order": "They are loaded as they came, and count in other figures until the "
    "partner mends them.",
    "recording_lag": "What happened and is not yet recorded is not in it.",
    "possible_duplicates": "They are candidates to look at, and are never put together here.",
    "actions_on_time": "An action that nobody has touched by its day counts as a miss.",
}


def caution_of(measure: Measure) -> str:
    """The measure's caution, else the first of its traps."""
    return CAUTIONS.get(measure.key) or next(iter(measure.traps), "")
