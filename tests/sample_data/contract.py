"""The data contract, copied out: columns, codes, and what refers to what."""

COLUMNS = {
    "units": "unit_id name launched_on places closed_on",
    "staff": "staff_id unit_id agency profession fte case_capacity from_on to_on",
    "perpetrators": "perpetrator_id birth_year sex ethnic_group",
    "victims": "victim_id birth_year sex ethnic_group",
    "referrals": "referral_id unit_id received_on recorded_on source area crime_type relationship "
    "perpetrator_id victim_id triaged_on triage_decision",
    "cases": "case_id referral_id opened_on allocated_on lead_staff_id closed_on exit_reason "
    "parent_case_id marac mappa",
    "holdings": "case_id agency from_on waiting_for",
    "risk_assessments": "assessment_id case_id tool domain level assessed_on review_due_on",
    "plans": "plan_id case_id kind needed completed_on",
    "interventions": "intervention_id case_id perpetrator_id kind offered_on response "
    "responded_on started_on ended_on end_reason fund_line",
    "sessions": "session_id intervention_id booked_on attendance",
    "victim_support": "support_id referral_id victim_id contactable safe_to_contact "
    "first_contact_on offered_on response responded_on advocate_staff_id ended_on feels_safer",
    "offences": "offence_id perpetrator_id victim_id occurred_on reported_on recorded_on "
    "charged_on proven_on offence_group qualifying",
    "custody_periods": "perpetrator_id from_on to_on",
    "orders": "order_id case_id kind applied_on decision decided_on ends_on breached_on",
    "meetings": "unit_id held_on",
    "actions": "action_id unit_id case_id raised_on agency kind due_on completed_on",
    "posts": "post_id unit_id fund_line profession fte from_on to_on",
    "ledger": "entry_id fund_line category month profiled committed actual",
    "targets": "measure unit_id from_on target",
}

REQUIRED = {
    "units": "unit_id name launched_on",
    "staff": "staff_id unit_id agency profession fte from_on",
    "perpetrators": "perpetrator_id",
    "victims": "victim_id",
    "referrals": "referral_id unit_id received_on source area crime_type",
    "cases": "case_id referral_id opened_on",
    "holdings": "case_id agency from_on",
    "risk_assessments": "assessment_id case_id tool domain level assessed_on",
    "plans": "plan_id case_id kind needed",
    "interventions": "intervention_id case_id perpetrator_id kind offered_on",
    "sessions": "session_id intervention_id booked_on attendance",
    "victim_support": "support_id referral_id victim_id contactable safe_to_contact",
    "offences": "offence_id perpetrator_id occurred_on offence_group qualifying",
    "custody_periods": "perpetrator_id from_on",
    "orders": "order_id case_id kind applied_on",
    "meetings": "unit_id held_on",
    "actions": "action_id unit_id raised_on agency kind due_on",
    "posts": "post_id unit_id fund_line profession fte from_on",
    "ledger": "entry_id fund_line category month",
    "targets": "measure from_on target",
}

KEYS = {
    "units": "unit_id",
    "staff": "staff_id",
    "perpetrators": "perpetrator_id",
    "victims": "victim_id",
    "referrals": "referral_id",
    "cases": "case_id",
    "holdings": "case_id from_on",
    "risk_assessments": "assessment_id",
    "plans": "plan_id",
    "interventions": "intervention_id",
    "sessions": "session_id",
    "victim_support": "support_id",
    "offences": "offence_id",
    "custody_periods": "perpetrator_id from_on",
    "orders": "order_id",
    "meetings": "unit_id held_on",
    "actions": "action_id",
    "posts": "post_id",
    "ledger": "entry_id",
    "targets": "measure unit_id from_on",
}

REFERENCES = {
    "unit_id": "units",
    "perpetrator_id": "perpetrators",
    "victim_id": "victims",
    "referral_id": "referrals",
    "case_id": "cases",
    "intervention_id": "interventions",
}
REFERENCES_BY_ANOTHER_NAME = {
    ("cases", "lead_staff_id"): ("staff", "staff_id"),
    ("cases", "parent_case_id"): ("cases", "case_id"),
    ("victim_support", "advocate_staff_id"): ("staff", "staff_id"),
}

YES_NO = "yes no"
SEX = "female male other not_known"
ETHNIC_GROUP = "asian black mixed white other not_known"
AGENCY = "police health victim_service probation local_authority cps housing commissioner_office"
PROFESSION = (
    "detective_sergeant detective_constable psychologist mental_health_nurse "
    "occupational_therapist outreach_worker victim_advocate probation_officer analyst"
)
CODES = {
    ("staff", "agency"): AGENCY,
    ("staff", "profession"): PROFESSION,
    ("posts", "profession"): PROFESSION,
    ("perpetrators", "sex"): SEX,
    ("perpetrators", "ethnic_group"): ETHNIC_GROUP,
    ("victims", "sex"): SEX,
    ("victims", "ethnic_group"): ETHNIC_GROUP,
    ("referrals", "source"): "police_response police_crime_review police_public_protection "
    "mental_health liaison_and_diversion primary_care probation marac childrens_social_care "
    "adult_social_care victim_service national_stalking_helpline housing cps "
    "education_or_employer self_victim self_perpetrator other_force other",
    ("referrals", "area"): "halton warrington cheshire_east cheshire_west_and_chester "
    "out_of_area not_known",
    ("referrals", "crime_type"): "stalking harassment coercive_control domestic_abuse_violence "
    "domestic_abuse_other sexual_offence honour_based_abuse exploitation threats_to_kill "
    "malicious_communications other_violence",
    ("referrals", "relationship"): "ex_intimate intimate family acquaintance neighbour "
    "professional stranger unknown_suspect",
    ("referrals", "triage_decision"): "adopted consultation urgent_escalation "
    "linked_to_open_case redirected insufficient_information outside_criteria out_of_area",
    ("cases", "exit_reason"): "plan_complete transferred no_suspect no_further_role custody "
    "left_area died duplicate",
    ("cases", "marac"): YES_NO,
    ("cases", "mappa"): YES_NO,
    ("holdings", "agency"): AGENCY,
    ("holdings", "waiting_for"): "triage allocation assessment formulation offer start "
    "victim_contact court review custody_or_hospital nothing",
    ("risk_assessments", "tool"): "srp sash dash rosh",
    ("plans", "kind"): "formulation risk_management safety",
    ("plans", "needed"): YES_NO,
    ("interventions", "kind"): "motivational_engagement psychoeducation individual_therapy "
    "social_and_practical_support mental_health_access",
    ("interventions", "response"): "accepted declined",
    ("interventions", "end_reason"): "completed planned_partial disengaged unsuitable custody "
    "transferred died",
    ("sessions", "attendance"): "attended did_not_attend cancelled_by_person cancelled_by_service",
    ("victim_support", "contactable"): YES_NO,
    ("victim_support", "safe_to_contact"): YES_NO,
    ("victim_support", "response"): "accepted declined",
    ("victim_support", "feels_safer"): "yes no not_asked declined",
    ("offences", "offence_group"): "stalking_harassment violence sexual breach_of_order other",
    ("offences", "qualifying"): YES_NO,
    ("orders", "kind"): "stalking_protection_interim stalking_protection_full restraining "
    "non_molestation dvpo bail_condition",
    ("orders", "decision"): "granted refused withdrawn lapsed",
    ("actions", "agency"): AGENCY,
    ("actions", "kind"): "contact_victim risk_review intervention_offer order_application "
    "information_request safeguarding disruption other",
    ("ledger", "category"): "clinical police victim_advocacy evaluation training non_pay",
}

FOUR_DOMAINS = {"violence", "persistence", "recurrence", "psychosocial_damage"}
SCALES = {
    "srp": (FOUR_DOMAINS, {"low", "moderate", "high"}),
    "sash": (FOUR_DOMAINS, {"low", "moderate", "high"}),
    "dash": ({"overall"}, {"standard", "medium", "high"}),
    "rosh": ({"overall"}, {"low", "medium", "high", "very_high"}),
}
