"""The one thing to keep in mind with each measure, in the words of a briefing."""

from domain.measure import Measure

CAUTIONS = {
    "referrals_received": "A person referred twice is two referrals.",
    "triaged_in_time": "A referral that nobody has triaged by its standard day is a miss.",
    "awaiting_triage": "Age counts calendar days, weekends included.",
    "adoption": "It says what comes in, not how well anybody does: advice to others counts too.",
    "consultation_given": "Advice to other services is work that the number of cases hides.",
    "awaiting_allocation": "Age counts calendar days from the first opening, weekends included.",
    "open_cases": "Cases on hold in custody or hospital are open too.",
    "stage_waits": "A case handed to another agency goes on waiting from the same day.",
    "holding_agency": "Days before the first hand-over on record are held by nobody on record.",
    "case_length": "The median is the day by which half have closed, those still open counted in.",
    "overdue_reviews": "An assessment without a due date is not overdue: it is shown apart.",
    "repeat_referrals": "In the first 12 months of a unit there is no full year to look back on.",
    "caseload_per_fte": "Everybody in post counts, also those who lead no cases.",
    "net_flow": "The weeks to clear suppose that nothing new comes in; something always does.",
    "risk_distribution": "Each tool has its own levels: they cannot be added together.",
    "assessed_in_time": "A case that nobody has assessed by its standard day is a miss.",
    "plans_in_place": "A plan that nobody has entered counts as missing.",
    "risk_movement": "A level may rise because more is known, and not only with more danger.",
    "risk_reduction": "What was at its highest tends to be lower the next time, whatever is done: "
    "it says nothing about causes.",
    "offered": "People whose case was opened only lately count, though an offer takes time.",
    "uptake_funnel": "People still on their way are shown at their step, not as lost.",
    "uptake": "Offers less than 28 days old are left out.",
    "wait_to_start": "Offers that were declined or ended before a start stay in the base.",
    "attendance": "It counts sessions, not people: who comes every week weighs more.",
    "completion": "Direct work that is still going on is left out.",
    "attrition": "Its base is that of completion: with planned partial ends they make up 100%.",
    "intervention_mix": "A case may have several kinds: they add up to more than the cases.",
    "places_in_use": "Direct work without an end on record goes on, even if its case has closed.",
    "protective_orders": "An order that lapses is no failure, and the stages do not add up.",
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
    "reoffending_rate": "It supposes the same risk in every month, and there is no comparison "
    "group.",
    "followed_up": "People not followed for long enough are left out, not counted as free of "
    "reoffending.",
    "proven_reoffending": "Courts take time: what is proven after 18 months is left out.",
    "repeat_victimisation": "Better reporting raises it: a victim with support may report more.",
    "spend_against_profile": "A month counts from its first day.",
    "forecast_outturn": "It supposes that the months left go exactly as planned.",
    "cost_per_start": "A fund line pays for more than starts: this is not the price of one.",
    "cost_per_completion": "A fund line pays for more than completions, and few complete early on.",
    "cost_per_referral": "Most of the money goes to cases, not to receiving referrals.",
    "posts_filled": "Too many in post in one profession may hide a vacancy in another.",
    "feed_freshness": "A figure is only as fresh as the oldest feed it needs.",
    "completeness": "A cell that is filled is not always right, and a table never received has "
    "none.",
    "dates_out_of_order": "They are loaded as they came, and count in other figures until the "
    "partner mends them.",
    "recording_lag": "What happened and is not yet recorded is not in it.",
    "possible_duplicates": "They are candidates to look at, and are never put together here.",
    "actions_on_time": "An action that nobody has touched by its day counts as a miss.",
}


OF_A_PART = {"oldest": "Age counts calendar days, weekends included."}
"""Of a figure beside the number, by what it is split by: the measure's own may not be about it."""


def caution_of(measure: Measure, by: str | None = None) -> str:
    """That of the part, else the measure's caution, else the first of its traps."""
    own = CAUTIONS.get(measure.key) or next(iter(measure.traps), "")
    return OF_A_PART.get(by or "", own)
