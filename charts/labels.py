"""The field's words for the codes of a breakdown; the only place where a group gets its label."""

from collections.abc import Mapping

from charts.days import time_label
from domain.measure import OVER_TIME
from domain.terms import (
    NO_AGENCY,
    NOT_RECORDED,
    ActionKind,
    Agency,
    Area,
    Attendance,
    CrimeType,
    EndReason,
    EthnicGroup,
    Feed,
    InterventionKind,
    LedgerCategory,
    OrderKind,
    Profession,
    Relationship,
    RiskDomain,
    RiskLevel,
    Sex,
    Source,
    Term,
    Tool,
    TriageDecision,
    WaitingFor,
)

Names = Mapping[str, str]
"""Display names of units or posts, by their id."""

TERMS: dict[str, type[Term]] = {
    "area": Area,
    "crime_type": CrimeType,
    "agency": Agency,
    "relationship": Relationship,
    "source": Source,
    "sex": Sex,
    "ethnic_group": EthnicGroup,
    "triage_decision": TriageDecision,
    "profession": Profession,
    "waiting_for": WaitingFor,
    "outcome": EndReason,
    "category": LedgerCategory,
    "feed": Feed,
    "tool": Tool,
    "domain": RiskDomain,
    "level": RiskLevel,
    "on_hold": WaitingFor,
    "holder": Agency,
    "held_by": Agency,
    "attendance": Attendance,
    "end_reason": EndReason,
    "order_kind": OrderKind,
}

OF_ALL_BREAKDOWNS = {
    NOT_RECORDED: "Not recorded",
    NO_AGENCY: "No agency (self, MARAC, other)",
    "not_assessed": "Not assessed",
}
OWN_WORDS = {
    ("outcome", "in_progress"): "In direct work now",
    ("outcome", "waiting_to_start"): "Accepted, waiting to start",
    ("outcome", "awaiting_answer"): "Offered, no answer yet",
    ("outcome", "not_yet_offered"): "Not yet offered",
    ("outcome", "declined"): "Declined",
    ("outcome", "started"): "Started",
    ("outcome", "ended_before_start"): "Ended before a start",
    ("outcome", "still_waiting"): "Still waiting",
    ("outcome", "closed_before_start"): "Closed before starting",
    ("outcome", "closed_without_offer"): "Closed without an offer",
    ("outcome", "no_suspect_identified"): "No suspect identified",
    ("standard", "within"): "Within the standard",
    ("standard", "late"): "Over it, up to twice",
    ("standard", "very_late"): "Over twice the standard",
    ("standard", "no_standard"): "No standard",
    ("on_hold", "active"): "Active",
    ("look_back", "mature"): "Received later",
    ("look_back", "immature"): "Received in the unit's first 12 months (immature)",
    ("review", "overdue"): "Overdue",
    ("review", "no_due_date"): "No due date",
    ("review", "in_date"): "In date",
    ("missing", "both_in_place"): "Both in place",
    ("missing", "formulation_missing"): "Formulation missing",
    ("missing", "risk_management_missing"): "Risk management plan missing",
    ("missing", "both_missing"): "Both missing",
    ("movement", "risen"): "Higher on a tool and domain",
    ("movement", "not_risen"): "Higher on none",
    ("movement", "lower"): "Lower than at first",
    ("movement", "same"): "As at first",
    ("movement", "higher"): "Higher than at first",
    **{("kind", kind.value): kind.label for kind in InterventionKind},
    ("contact", "never_contacted"): "Never contacted",
    ("contact", "contacted_late"): "Contacted late",
    ("contact", "not_contactable_or_safe"): "Not contactable, or not safely",
    ("recorded", "referral"): "Referrals",
    ("recorded", "offence"): "Offences",
    ("column", "perpetrator_id"): "Perpetrator",
    ("column", "victim_id"): "Victim",
    ("column", "lead_staff_id"): "Lead",
    ("column", "advocate_staff_id"): "Advocate",
    ("rule", "staff:from_on>to_on"): "Staff: left before they came",
    ("rule", "posts:from_on>to_on"): "Posts: ended before they began",
    ("rule", "custody_periods:from_on>to_on"): "Custody periods: ended before they began",
    ("rule", "risk_assessments:from_on>review_due_on"): "Risk assessments: review due before",
    ("rule", "referrals:birth_year>received_on"): "Referrals: before the perpetrator's birth",
    ("rule", "referrals:victim_birth_year>received_on"): "Referrals: before the victim's birth",
    ("rule", "offences:birth_year>occurred_on"): "Offences: before the perpetrator's birth",
    ("rule", "orders:stalking_order"): "Orders: stalking protection before 20 January 2020",
    **{("kind", kind.value): kind.label for kind in ActionKind},
}

NOUNS = {
    "unit": ("unit", "units"),
    "area": ("area", "areas"),
    "crime_type": ("crime type", "crime types"),
    "agency": ("agency", "agencies"),
    "relationship": ("relationship", "relationships"),
    "source": ("source", "sources"),
    "sex": ("sex", "sexes"),
    "ethnic_group": ("ethnic group", "ethnic groups"),
    "age_band": ("age band", "age bands"),
    "kind": ("kind", "kinds"),
    "attendance": ("outcome", "outcomes"),
    "end_reason": ("reason", "reasons"),
    "order_stage": ("stage", "stages"),
    "order_kind": ("kind of order", "kinds of order"),
    "age": ("age", "ages"),
    "triage_decision": ("decision", "decisions"),
    "profession": ("profession", "professions"),
    "waiting_for": ("stage", "stages"),
    "waiting_for:standard": ("band", "bands"),
    "tool:domain:level": ("level", "levels"),
    "tool:domain:change": ("change", "changes"),
    "tool:domain": ("tool and domain", "tools and domains"),
    "movement": ("movement", "movements"),
    "missing": ("state of plans", "states of plans"),
    "review": ("state of review", "states of review"),
    "look_back": ("look-back", "look-backs"),
    "holder": ("agency", "agencies"),
    "held_by": ("agency", "agencies"),
    "standard": ("band", "bands"),
    "lead": ("lead", "leads"),
    "advocate": ("advocate", "advocates"),
    "contact": ("state of contact", "states of contact"),
    "step": ("step", "steps"),
    "outcome": ("outcome", "outcomes"),
    "window": ("window", "windows"),
    "category": ("category", "categories"),
    "fund_line": ("fund line", "fund lines"),
    "feed": ("feed", "feeds"),
    "on_hold": ("state", "states"),
    "cell": ("cell", "cells"),
    "filled": ("state", "states"),
    "empty": ("empty cell", "empty cells"),
    "rule": ("rule", "rules"),
    "recorded": ("kind of event", "kinds of event"),
    "completed": ("outcome", "outcomes"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "quarter": ("quarter", "quarters"),
}


def label_of(breakdown: str, group: str | None, names: Names | None = None) -> str:
    """The words for one group: `18_24` is 18 to 24, `start:late` Start of direct work: late."""
    if group is None:
        return "All"
    if names and group in names:
        return names[group]
    if group in OF_ALL_BREAKDOWNS:
        return OF_ALL_BREAKDOWNS[group]
    if ":" in breakdown and ":" in group:
        parts = zip(breakdown.split(":"), group.split(":"), strict=False)
        return ": ".join(label_of(part, code, names) for part, code in parts)
    return _label_of_code(breakdown, group)


def noun_of(breakdown: str) -> tuple[str, str]:
    """What one group is, and several are: area, areas."""
    return NOUNS.get(breakdown, ("group", "groups"))


def _label_of_code(breakdown: str, code: str) -> str:
    for term in TERMS.get(breakdown, ()):
        if term == code:
            return term.label
    if (breakdown, code) in OWN_WORDS:
        return OWN_WORDS[breakdown, code]
    if breakdown in OVER_TIME:
        return time_label(breakdown, code)
    if breakdown in _OF_A_FORM:
        return _OF_A_FORM[breakdown](code)
    if breakdown in ("unit", "lead", "advocate", "looks_like"):
        return code  # an id without a name is shown as it is
    if breakdown in _OF_A_TABLE:
        table, _, rest = code.partition(":")
        return f"{_in_words(table)}: {_OF_A_TABLE[breakdown](rest)}"
    return _in_words(code)


def _column_words(column: str) -> str:
    """`recorded_on` is recorded on, `victim_id` victim."""
    return label_of("column", column).lower()


def _order_words(pair: str) -> str:
    """`opened_on>closed_on`, an order that was not kept, is closed before opened."""
    earlier, _, later = (
        _in_words(part.removesuffix("_on")).lower() for part in pair.partition(">")
    )
    return f"{later} before {earlier}"


_OF_A_TABLE = {
    "cell": _column_words,
    "empty": lambda column: f"{_column_words(column)}, empty",
    "rule": _order_words,
}
"""Splits whose codes begin with a delivered table, and the words for the rest."""


def _days_of_age(code: str) -> str:
    """`0-1` is 0 to 1 day, `8+` is 8 days or more."""
    if code.endswith("+"):
        return f"{code[:-1]} days or more"
    first, _, last = code.partition("-")
    return f"{first} to {last} day{'' if last == '1' else 's'}"


def _change_of_level(code: str) -> str:
    """`low>high` is Low to high."""
    first, _, last = code.partition(">")
    return f"{label_of('level', first)} to {label_of('level', last).lower()}"


_OF_A_FORM = {"age": _days_of_age, "change": _change_of_level}
"""Splits whose codes have a form of their own."""


def _in_words(code: str) -> str:
    """A code that is nearly words: 18_24, under_18, 6_months."""
    first, _, last = code.partition("_")
    if first.isdigit() and last.isdigit():
        return f"{first} to {last}"
    words = code.replace("_", " ")
    return words[:1].upper() + words[1:]
