"""The tables of the extract, column by column, as the data contract names them.

Every cell is text or a number as it will stand in the file; an empty cell means *not recorded*.
"""

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of the partnership."""

    unit_id: str
    name: str
    launched_on: str
    places: int
    closed_on: str = ""


class Staff(NamedTuple):
    """A post held for a time."""

    staff_id: str
    unit_id: str
    agency: str
    profession: str
    fte: float
    case_capacity: int | str
    from_on: str
    to_on: str


class Perpetrator(NamedTuple):
    """A person referred."""

    perpetrator_id: str
    birth_year: int
    sex: str
    ethnic_group: str


class Victim(NamedTuple):
    """A person to protect."""

    victim_id: str
    birth_year: int
    sex: str
    ethnic_group: str


class Referral(NamedTuple):
    """A referral received."""

    referral_id: str
    unit_id: str
    received_on: str
    recorded_on: str
    source: str
    area: str
    crime_type: str
    relationship: str
    perpetrator_id: str
    victim_id: str
    triaged_on: str
    triage_decision: str


class Case(NamedTuple):
    """A piece of work adopted from a referral."""

    case_id: str
    referral_id: str
    opened_on: str
    allocated_on: str
    lead_staff_id: str
    closed_on: str
    exit_reason: str
    parent_case_id: str
    marac: str
    mappa: str


class Holding(NamedTuple):
    """From this day, whose move it is."""

    case_id: str
    agency: str
    from_on: str
    waiting_for: str


class RiskAssessment(NamedTuple):
    """One assessment on one tool and domain."""

    assessment_id: str
    case_id: str
    tool: str
    domain: str
    level: str
    assessed_on: str
    review_due_on: str


class Plan(NamedTuple):
    """A plan the case needs or has."""

    plan_id: str
    case_id: str
    kind: str
    needed: str
    completed_on: str


class Intervention(NamedTuple):
    """An offer of direct work, and what came of it."""

    intervention_id: str
    case_id: str
    perpetrator_id: str
    kind: str
    offered_on: str
    response: str
    responded_on: str
    started_on: str
    ended_on: str
    end_reason: str
    fund_line: str


class Session(NamedTuple):
    """A session booked."""

    session_id: str
    intervention_id: str
    booked_on: str
    attendance: str


class VictimSupport(NamedTuple):
    """One-to-one support for the victim of a referral."""

    support_id: str
    referral_id: str
    victim_id: str
    contactable: str
    safe_to_contact: str
    first_contact_on: str = ""
    offered_on: str = ""
    response: str = ""
    responded_on: str = ""
    advocate_staff_id: str = ""
    ended_on: str = ""
    feels_safer: str = ""


class Offence(NamedTuple):
    """An offence of which the perpetrator is suspected."""

    offence_id: str
    perpetrator_id: str
    victim_id: str
    occurred_on: str
    reported_on: str
    recorded_on: str
    charged_on: str
    proven_on: str
    offence_group: str
    qualifying: str


class CustodyPeriod(NamedTuple):
    """Days not at liberty."""

    perpetrator_id: str
    from_on: str
    to_on: str


class Order(NamedTuple):
    """An order applied for."""

    order_id: str
    case_id: str
    kind: str
    applied_on: str
    decision: str
    decided_on: str
    ends_on: str
    breached_on: str


class Meeting(NamedTuple):
    """A weekly partnership meeting."""

    unit_id: str
    held_on: str


class Action(NamedTuple):
    """An action from a meeting."""

    action_id: str
    unit_id: str
    case_id: str
    raised_on: str
    agency: str
    kind: str
    due_on: str
    completed_on: str


class FundedPost(NamedTuple):
    """A post that a fund line pays for."""

    post_id: str
    unit_id: str
    fund_line: str
    profession: str
    fte: float
    from_on: str
    to_on: str


class LedgerEntry(NamedTuple):
    """A month of a fund line."""

    entry_id: str
    fund_line: str
    category: str
    month: str
    profiled: int
    committed: int | str
    actual: int | str


class Target(NamedTuple):
    """A target in force from a day."""

    measure: str
    unit_id: str
    from_on: str
    target: float
