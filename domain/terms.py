"""Codes as partners deliver them, each with the field's own term for the screen.

The codes are those of the case-data extract (data_access/tables.py). A member is its code
(`Area.HALTON == "halton"`) and carries its display name (`Area.HALTON.label`).
"""

from datetime import date
from enum import StrEnum
from typing import Self

NOT_RECORDED = "not_recorded"


class Term(StrEnum):
    """A code with a display name."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        term = str.__new__(cls, code)
        term._value_ = code
        term.label = label
        return term


class Role(Term):
    UNIT_LEAD = "unit_lead", "Unit lead"
    PARTNER_LEAD = "partner_lead", "Partner lead"
    COMMISSIONER = "commissioner", "Commissioner"
    ADMINISTRATOR = "administrator", "Administrator"


class Audience(Term):
    """Who a figure is fit for. The commissioner's form is the released one."""

    UNIT = "unit", "Unit lead"
    PARTNERSHIP = "partnership", "Partnership meeting"
    COMMISSIONER = "commissioner", "Commissioner"


class Area(Term):
    HALTON = "halton", "Halton"
    WARRINGTON = "warrington", "Warrington"
    CHESHIRE_EAST = "cheshire_east", "Cheshire East"
    CHESHIRE_WEST_AND_CHESTER = "cheshire_west_and_chester", "Cheshire West and Chester"
    OUT_OF_AREA = "out_of_area", "Out of area"
    NOT_KNOWN = "not_known", "Not known"


class CrimeType(Term):
    STALKING = "stalking", "Stalking"
    HARASSMENT = "harassment", "Harassment"
    COERCIVE_CONTROL = "coercive_control", "Controlling or coercive behaviour"
    DOMESTIC_ABUSE_VIOLENCE = "domestic_abuse_violence", "Domestic abuse: violence"
    DOMESTIC_ABUSE_OTHER = "domestic_abuse_other", "Domestic abuse: other"
    SEXUAL_OFFENCE = "sexual_offence", "Sexual offence"
    HONOUR_BASED_ABUSE = "honour_based_abuse", "So-called honour-based abuse"
    EXPLOITATION = "exploitation", "Exploitation"
    THREATS_TO_KILL = "threats_to_kill", "Threats to kill"
    MALICIOUS_COMMUNICATIONS = "malicious_communications", "Malicious communications"
    OTHER_VIOLENCE = "other_violence", "Other violence"


class Relationship(Term):
    EX_INTIMATE = "ex_intimate", "Ex-intimate"
    INTIMATE = "intimate", "Intimate"
    FAMILY = "family", "Family"
    ACQUAINTANCE = "acquaintance", "Acquaintance"
    NEIGHBOUR = "neighbour", "Neighbour"
    PROFESSIONAL = "professional", "Professional contact"
    STRANGER = "stranger", "Stranger"
    UNKNOWN_SUSPECT = "unknown_suspect", "Unknown suspect"


class Source(Term):
    POLICE_RESPONSE = "police_response", "Police: response or investigation"
    POLICE_CRIME_REVIEW = "police_crime_review", "Police: daily crime review"
    POLICE_PUBLIC_PROTECTION = "police_public_protection", "Police: public protection"
    MENTAL_HEALTH = "mental_health", "Mental health service"
    LIAISON_AND_DIVERSION = "liaison_and_diversion", "Liaison and diversion"
    PRIMARY_CARE = "primary_care", "GP or primary care"
    PROBATION = "probation", "Probation"
    MARAC = "marac", "MARAC"
    CHILDRENS_SOCIAL_CARE = "childrens_social_care", "Children's social care"
    ADULT_SOCIAL_CARE = "adult_social_care", "Adult social care"
    VICTIM_SERVICE = "victim_service", "Victim service"
    NATIONAL_STALKING_HELPLINE = "national_stalking_helpline", "National Stalking Helpline"
    HOUSING = "housing", "Housing"
    CPS = "cps", "Crown Prosecution Service"
    EDUCATION_OR_EMPLOYER = "education_or_employer", "Education or employer"
    SELF_VICTIM = "self_victim", "Self: victim"
    SELF_PERPETRATOR = "self_perpetrator", "Self: perpetrator"
    OTHER_FORCE = "other_force", "Other force"
    OTHER = "other", "Other"


class TriageDecision(Term):
    ADOPTED = "adopted", "Adopted"
    CONSULTATION = "consultation", "Consultation or advice"
    URGENT_ESCALATION = "urgent_escalation", "Urgent escalation"
    LINKED_TO_OPEN_CASE = "linked_to_open_case", "Linked to an open case"
    REDIRECTED = "redirected", "Redirected"
    INSUFFICIENT_INFORMATION = "insufficient_information", "Insufficient information"
    OUTSIDE_CRITERIA = "outside_criteria", "Outside criteria"
    OUT_OF_AREA = "out_of_area", "Out of area"


class Agency(Term):
    POLICE = "police", "Police"
    HEALTH = "health", "Health"
    VICTIM_SERVICE = "victim_service", "Victim service"
    PROBATION = "probation", "Probation"
    LOCAL_AUTHORITY = "local_authority", "Local authority"
    CPS = "cps", "Crown Prosecution Service"
    HOUSING = "housing", "Housing"
    COMMISSIONER_OFFICE = "commissioner_office", "Commissioner's office"


class Profession(Term):
    DETECTIVE_SERGEANT = "detective_sergeant", "Detective sergeant"
    DETECTIVE_CONSTABLE = "detective_constable", "Detective constable"
    PSYCHOLOGIST = "psychologist", "Psychologist"
    MENTAL_HEALTH_NURSE = "mental_health_nurse", "Mental health nurse"
    OCCUPATIONAL_THERAPIST = "occupational_therapist", "Occupational therapist"
    OUTREACH_WORKER = "outreach_worker", "Outreach worker"
    VICTIM_ADVOCATE = "victim_advocate", "Victim advocate"
    PROBATION_OFFICER = "probation_officer", "Probation officer"
    ANALYST = "analyst", "Analyst"


class Tool(Term):
    SRP = "srp", "Stalking Risk Profile"
    SASH = "sash", "SASH"
    DASH = "dash", "DASH"
    ROSH = "rosh", "Risk of serious harm"


class RiskDomain(Term):
    VIOLENCE = "violence", "Violence"
    PERSISTENCE = "persistence", "Persistence"
    RECURRENCE = "recurrence", "Recurrence"
    PSYCHOSOCIAL_DAMAGE = "psychosocial_damage", "Psychosocial damage"
    OVERALL = "overall", "Overall"


class RiskLevel(Term):
    """Every tool's own words. Tools are never merged into one scale: see SCALES."""

    LOW = "low", "Low"
    STANDARD = "standard", "Standard"
    MODERATE = "moderate", "Moderate"
    MEDIUM = "medium", "Medium"
    HIGH = "high", "High"
    VERY_HIGH = "very_high", "Very high"


_SRP_DOMAINS = ("violence", "persistence", "recurrence", "psychosocial_damage")
SCALES: dict[tuple[str, str], tuple[str, ...]] = {
    **{("srp", domain): ("low", "moderate", "high") for domain in _SRP_DOMAINS},
    **{("sash", domain): ("low", "moderate", "high") for domain in _SRP_DOMAINS},
    ("dash", "overall"): ("standard", "medium", "high"),
    ("rosh", "overall"): ("low", "medium", "high", "very_high"),
}
"""The levels of each tool and domain, lowest first."""


class PlanKind(Term):
    FORMULATION = "formulation", "Formulation"
    RISK_MANAGEMENT = "risk_management", "Risk management plan"
    SAFETY = "safety", "Safety plan"


class InterventionKind(Term):
    MOTIVATIONAL_ENGAGEMENT = "motivational_engagement", "Motivational engagement"
    PSYCHOEDUCATION = "psychoeducation", "Psychoeducation"
    INDIVIDUAL_THERAPY = "individual_therapy", "Individual therapy"
    SOCIAL_AND_PRACTICAL_SUPPORT = "social_and_practical_support", "Social and practical support"
    MENTAL_HEALTH_ACCESS = "mental_health_access", "Mental health access"


class Response(Term):
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"


class EndReason(Term):
    COMPLETED = "completed", "Completed as planned"
    PLANNED_PARTIAL = "planned_partial", "Planned end, partly completed"
    DISENGAGED = "disengaged", "Disengaged"
    UNSUITABLE = "unsuitable", "Clinically unsuitable"
    CUSTODY = "custody", "Custody"
    TRANSFERRED = "transferred", "Transferred"
    DIED = "died", "Died"


class Attendance(Term):
    ATTENDED = "attended", "Attended"
    DID_NOT_ATTEND = "did_not_attend", "Did not attend"
    CANCELLED_BY_PERSON = "cancelled_by_person", "Cancelled by the person"
    CANCELLED_BY_SERVICE = "cancelled_by_service", "Cancelled by the service"


class ExitReason(Term):
    PLAN_COMPLETE = "plan_complete", "Plan complete"
    TRANSFERRED = "transferred", "Transferred"
    NO_SUSPECT = "no_suspect", "No identified suspect"
    NO_FURTHER_ROLE = "no_further_role", "No further role"
    CUSTODY = "custody", "Custody"
    LEFT_AREA = "left_area", "Left the area"
    DIED = "died", "Died"
    DUPLICATE = "duplicate", "Duplicate"


class OrderKind(Term):
    STALKING_PROTECTION_INTERIM = (
        "stalking_protection_interim",
        "Stalking protection order: interim",
    )
    STALKING_PROTECTION_FULL = "stalking_protection_full", "Stalking protection order: full"
    RESTRAINING = "restraining", "Restraining order"
    NON_MOLESTATION = "non_molestation", "Non-molestation order"
    DVPO = "dvpo", "Domestic violence protection order"
    BAIL_CONDITION = "bail_condition", "Bail condition"


STALKING_ORDERS = (OrderKind.STALKING_PROTECTION_INTERIM, OrderKind.STALKING_PROTECTION_FULL)
FIRST_STALKING_ORDER = date(2020, 1, 20)
"""Before this day there were none."""


class OrderDecision(Term):
    GRANTED = "granted", "Granted"
    REFUSED = "refused", "Refused"
    WITHDRAWN = "withdrawn", "Withdrawn"
    LAPSED = "lapsed", "Lapsed"


class OffenceGroup(Term):
    STALKING_HARASSMENT = "stalking_harassment", "Stalking or harassment"
    VIOLENCE = "violence", "Violence"
    SEXUAL = "sexual", "Sexual"
    BREACH_OF_ORDER = "breach_of_order", "Breach of an order"
    OTHER = "other", "Other"


class WaitingFor(Term):
    TRIAGE = "triage", "Triage"
    ALLOCATION = "allocation", "Allocation"
    ASSESSMENT = "assessment", "Assessment"
    FORMULATION = "formulation", "Formulation"
    OFFER = "offer", "Offer"
    START = "start", "Start of direct work"
    VICTIM_CONTACT = "victim_contact", "Victim contact"
    COURT = "court", "Court"
    REVIEW = "review", "Review"
    CUSTODY_OR_HOSPITAL = "custody_or_hospital", "Custody or hospital"
    NOTHING = "nothing", "Nothing: work goes on"


class ActionKind(Term):
    CONTACT_VICTIM = "contact_victim", "Contact the victim"
    RISK_REVIEW = "risk_review", "Review the risk"
    INTERVENTION_OFFER = "intervention_offer", "Offer direct work"
    ORDER_APPLICATION = "order_application", "Apply for an order"
    INFORMATION_REQUEST = "information_request", "Request information"
    SAFEGUARDING = "safeguarding", "Safeguarding"
    DISRUPTION = "disruption", "Disruption"
    OTHER = "other", "Other"


class LedgerCategory(Term):
    CLINICAL = "clinical", "Clinical"
    POLICE = "police", "Police"
    VICTIM_ADVOCACY = "victim_advocacy", "Victim advocacy"
    EVALUATION = "evaluation", "Evaluation"
    TRAINING = "training", "Training"
    NON_PAY = "non_pay", "Non-pay"


class FeelsSafer(Term):
    YES = "yes", "Yes"
    NO = "no", "No"
    NOT_ASKED = "not_asked", "Not asked"
    DECLINED = "declined", "Declined to say"


class Sex(Term):
    FEMALE = "female", "Female"
    MALE = "male", "Male"
    OTHER = "other", "Other"
    NOT_KNOWN = "not_known", "Not known"


class EthnicGroup(Term):
    ASIAN = "asian", "Asian"
    BLACK = "black", "Black"
    MIXED = "mixed", "Mixed"
    WHITE = "white", "White"
    OTHER = "other", "Other"
    NOT_KNOWN = "not_known", "Not known"


class Review(Term):
    """Whether an open case is due to be assessed again: ours, from the days of its assessments."""

    NOT_ASSESSED = "not_assessed", "Not assessed"
    NO_DUE_DATE = "no_due_date", "No due date"
    OVERDUE = "overdue", "Overdue"
    IN_DATE = "in_date", "In date"


class Feed(Term):
    POLICE = "police", "Police"
    HEALTH = "health", "Health"
    VICTIM_SERVICE = "victim_service", "Victim service"
    UNIT = "unit", "Unit"
    COMMISSIONER_OFFICE = "commissioner_office", "Commissioner's office"


class FeedMode(Term):
    COMPLETE = "complete", "Complete"
    CHANGES = "changes", "Changes only"


SOURCE_AGENCY: dict[str, str] = {
    Source.POLICE_RESPONSE: Agency.POLICE,
    Source.POLICE_CRIME_REVIEW: Agency.POLICE,
    Source.POLICE_PUBLIC_PROTECTION: Agency.POLICE,
    Source.OTHER_FORCE: Agency.POLICE,
    Source.MENTAL_HEALTH: Agency.HEALTH,
    Source.LIAISON_AND_DIVERSION: Agency.HEALTH,
    Source.PRIMARY_CARE: Agency.HEALTH,
    Source.PROBATION: Agency.PROBATION,
    Source.CHILDRENS_SOCIAL_CARE: Agency.LOCAL_AUTHORITY,
    Source.ADULT_SOCIAL_CARE: Agency.LOCAL_AUTHORITY,
    Source.VICTIM_SERVICE: Agency.VICTIM_SERVICE,
    Source.NATIONAL_STALKING_HELPLINE: Agency.VICTIM_SERVICE,
    Source.HOUSING: Agency.HOUSING,
    Source.CPS: Agency.CPS,
}
"""The agency that referred, where the source is one. MARAC, self and others refer for no agency."""
NO_AGENCY = "no_agency"
