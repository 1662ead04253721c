"""The tables as partners deliver them (the agreed form of an extract), in an order to load them in.

A day is a whole number (domain/period.py), truth is `yes` or `no`, and NULL is *not recorded*.
References are checked by the loader and are no constraints of the database: what refers to a table
that was never received cannot be checked, and is loaded all the same.
"""

from typing import Any

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, String, Table

from data_access.columns import (
    REQUIRED,
    code,
    day,
    key,
    month,
    number,
    reference,
    text,
    truth,
    whole,
)
from domain import terms
from domain.timeline import metadata

MOST_POUNDS = 1_000_000_000
LEAST_FTE, MOST_FTE = 0.01, 50
OLDEST, YOUNGEST = 1900, 2099


units = Table(
    "units",
    metadata,
    key("unit_id"),
    text("name", REQUIRED),
    day("launched_on", REQUIRED),
    whole("places", 0, 100_000),
    day("closed_on"),
    comment="One row per unit of the partnership.",
)
staff = Table(
    "staff",
    metadata,
    key("staff_id"),
    reference("unit_id", "units", REQUIRED),
    code("agency", terms.Agency, REQUIRED),
    code("profession", terms.Profession, REQUIRED),
    number("fte", LEAST_FTE, MOST_FTE, REQUIRED),
    number("case_capacity", 0, 1_000),
    day("from_on", REQUIRED),
    day("to_on"),
    comment="One row per post held for a time.",
)
perpetrators = Table(
    "perpetrators",
    metadata,
    key("perpetrator_id"),
    whole("birth_year", OLDEST, YOUNGEST),
    code("sex", terms.Sex),
    code("ethnic_group", terms.EthnicGroup),
    comment="One row per person referred.",
)
victims = Table(
    "victims",
    metadata,
    key("victim_id"),
    whole("birth_year", OLDEST, YOUNGEST),
    code("sex", terms.Sex),
    code("ethnic_group", terms.EthnicGroup),
    comment="One row per person to protect; never a location.",
)
referrals = Table(
    "referrals",
    metadata,
    key("referral_id"),
    reference("unit_id", "units", REQUIRED),
    day("received_on", REQUIRED),
    day("recorded_on"),
    code("source", terms.Source, REQUIRED),
    code("area", terms.Area, REQUIRED),
    code("crime_type", terms.CrimeType, REQUIRED),
    code("relationship", terms.Relationship),
    reference("perpetrator_id", "perpetrators"),
    reference("victim_id", "victims"),
    day("triaged_on"),
    code("triage_decision", terms.TriageDecision),
    comment="One row per referral received.",
)
cases = Table(
    "cases",
    metadata,
    key("case_id"),
    reference("referral_id", "referrals", REQUIRED),
    day("opened_on", REQUIRED),
    day("allocated_on"),
    reference("lead_staff_id", "staff"),
    day("closed_on"),
    code("exit_reason", terms.ExitReason),
    reference("parent_case_id", "cases"),
    truth("marac"),
    truth("mappa"),
    comment="One row per piece of work adopted from a referral.",
)
holdings = Table(
    "holdings",
    metadata,
    reference("case_id", "cases", REQUIRED),
    code("agency", terms.Agency, REQUIRED),
    day("from_on", REQUIRED),
    code("waiting_for", terms.WaitingFor),
    Column("place", Integer, nullable=False),
    PrimaryKeyConstraint("case_id", "from_on", "place"),
    comment="One row per hand-over: from this day, whose move it is. `place` is its place in the "
    "file among those of one case and day, which are known, and replaced, together.",
    info={"numbered_within": ("case_id", "from_on")},
)
risk_assessments = Table(
    "risk_assessments",
    metadata,
    key("assessment_id"),
    reference("case_id", "cases", REQUIRED),
    code("tool", terms.Tool, REQUIRED),
    code("domain", terms.RiskDomain, REQUIRED),
    code("level", terms.RiskLevel, REQUIRED),
    day("assessed_on", REQUIRED),
    day("review_due_on"),
    Index(None, "case_id"),
    comment="One row per assessment on one tool and domain.",
)
plans = Table(
    "plans",
    metadata,
    key("plan_id"),
    reference("case_id", "cases", REQUIRED),
    code("kind", terms.PlanKind, REQUIRED),
    truth("needed", REQUIRED),
    day("completed_on"),
    Index(None, "case_id"),
    comment="One row per plan a case needs or has.",
)
interventions = Table(
    "interventions",
    metadata,
    key("intervention_id"),
    reference("case_id", "cases", REQUIRED),
    reference("perpetrator_id", "perpetrators", REQUIRED),
    code("kind", terms.InterventionKind, REQUIRED),
    day("offered_on", REQUIRED),
    code("response", terms.Response),
    day("responded_on"),
    day("started_on"),
    day("ended_on"),
    code("end_reason", terms.EndReason),
    text("fund_line"),
    Index(None, "case_id"),
    Index(None, "perpetrator_id"),
    comment="One row per offer of direct work, and what came of it.",
)
sessions = Table(
    "sessions",
    metadata,
    key("session_id"),
    reference("intervention_id", "interventions", REQUIRED),
    day("booked_on", REQUIRED),
    code("attendance", terms.Attendance, REQUIRED),
    Index(None, "intervention_id"),
    comment="One row per session booked.",
)
victim_support = Table(
    "victim_support",
    metadata,
    key("support_id"),
    reference("referral_id", "referrals", REQUIRED),
    reference("victim_id", "victims", REQUIRED),
    truth("contactable", REQUIRED),
    truth("safe_to_contact", REQUIRED),
    day("first_contact_on"),
    day("offered_on"),
    code("response", terms.Response),
    day("responded_on"),
    reference("advocate_staff_id", "staff"),
    day("ended_on"),
    code("feels_safer", terms.FeelsSafer),
    comment="One row per record of one-to-one support for the victim of a referral.",
)
offences = Table(
    "offences",
    metadata,
    key("offence_id"),
    reference("perpetrator_id", "perpetrators", REQUIRED),
    reference("victim_id", "victims"),
    day("occurred_on", REQUIRED),
    day("reported_on"),
    day("recorded_on"),
    day("charged_on"),
    day("proven_on"),
    code("offence_group", terms.OffenceGroup, REQUIRED),
    truth("qualifying", REQUIRED),
    comment="One row per offence of which the perpetrator is suspected.",
)
custody_periods = Table(
    "custody_periods",
    metadata,
    reference("perpetrator_id", "perpetrators", REQUIRED),
    day("from_on", REQUIRED),
    day("to_on"),
    PrimaryKeyConstraint("perpetrator_id", "from_on"),
    comment="One row per time not at liberty (custody, hospital).",
)
orders = Table(
    "orders",
    metadata,
    key("order_id"),
    reference("case_id", "cases", REQUIRED),
    code("kind", terms.OrderKind, REQUIRED),
    day("applied_on", REQUIRED),
    code("decision", terms.OrderDecision),
    day("decided_on"),
    day("ends_on"),
    day("breached_on"),
    Index(None, "case_id"),
    comment="One row per order applied for.",
)
meetings = Table(
    "meetings",
    metadata,
    reference("unit_id", "units", REQUIRED),
    day("held_on", REQUIRED),
    PrimaryKeyConstraint("unit_id", "held_on"),
    comment="One row per weekly partnership meeting.",
)
actions = Table(
    "actions",
    metadata,
    key("action_id"),
    reference("unit_id", "units", REQUIRED),
    reference("case_id", "cases"),
    day("raised_on", REQUIRED),
    code("agency", terms.Agency, REQUIRED),
    code("kind", terms.ActionKind, REQUIRED),
    day("due_on", REQUIRED),
    day("completed_on"),
    Index(None, "unit_id", "due_on"),
    comment="One row per action from a meeting.",
)
posts = Table(
    "posts",
    metadata,
    key("post_id"),
    reference("unit_id", "units", REQUIRED),
    text("fund_line", REQUIRED),
    code("profession", terms.Profession, REQUIRED),
    number("fte", LEAST_FTE, MOST_FTE, REQUIRED),
    day("from_on", REQUIRED),
    day("to_on"),
    comment="One row per post that a fund line pays for.",
)
ledger = Table(
    "ledger",
    metadata,
    key("entry_id"),
    text("fund_line", REQUIRED),
    code("category", terms.LedgerCategory, REQUIRED),
    month("month", REQUIRED),
    number("profiled", 0, MOST_POUNDS),
    number("committed", 0, MOST_POUNDS),
    number("actual", 0, MOST_POUNDS),
    comment="One row per month of a fund line; pounds.",
)
targets = Table(
    "targets",
    metadata,
    text("measure", REQUIRED),
    reference("unit_id", "units", when_empty=""),
    day("from_on", REQUIRED),
    number("target", 0, MOST_POUNDS, REQUIRED),
    PrimaryKeyConstraint("measure", "unit_id", "from_on"),
    comment="One row per target in force from a day; an empty unit is every unit.",
)


def delivered_columns(table: Table) -> list[Column[Any]]:
    """The columns a partner writes, in the contract's order."""
    return [column for column in table.columns if "cell" in column.info]


def record_columns(table: Table) -> list[Column[Any]]:
    """What is known of a row: what a partner writes, and where the load numbers rows its place."""
    return [column for column in table.columns if column.name not in ("sent_by", "as_of_on")]


DELIVERED = {name: table for name, table in metadata.tables.items() if delivered_columns(table)}
"""Every table of the contract, by name; a row refers to tables before its own, or to its own."""
for _table in DELIVERED.values():
    _table.append_column(Column("sent_by", String))
    _table.append_column(Column("as_of_on", Integer))
"""Beside what a partner writes: the feed that last sent the row, and the day it then spoke for."""
PEOPLE = (perpetrators, victims)
"""Whoever goes from one of these is erased everywhere."""
MUST_BE_RECEIVED = ("units", "referrals")
