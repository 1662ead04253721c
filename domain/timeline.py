"""The tables every measure speaks of, one per unit of count, built anew from the records by a load.

A column `…_on` is a day as a whole number (see domain/period.py); NULL is a day not (yet) known. A
code is never NULL: what was not recorded is `not_recorded`, so that a condition on it is true or
false and no row falls out of a count unseen. `from_on … to_on` is a spell: it holds on a day when
`from_on <= day` and (`to_on` is NULL or `day < to_on`). Every row carries its `unit_id`.
"""

from sqlalchemy import Column, Float, Index, Integer, MetaData, String, Table

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def _key(name: str) -> Column[str]:
    return Column(name, String, primary_key=True)


def _day(name: str) -> Column[int]:
    return Column(name, Integer)


def _code(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


def _reference(name: str) -> Column[str]:
    return Column(name, String)


def _described() -> list[Column[str]]:
    """What every breakdown and filter asks of a row, copied from the referral it comes from.

    `agency` is the agency that referred (terms.SOURCE_AGENCY). `sex`, `ethnic_group` and `age_band`
    are the perpetrator's, on support_timeline the victim's; the band is as at the referral's year.
    """
    names = (
        "unit_id",
        "area",
        "crime_type",
        "relationship",
        "source",
        "agency",
        "sex",
        "ethnic_group",
        "age_band",
    )
    return [_code(name) for name in names]


referral_timeline = Table(
    "referral_timeline",
    metadata,
    _key("referral_id"),
    *_described(),
    _reference("perpetrator_id"),
    _reference("victim_id"),
    Column("birth_year", Integer),
    Column("victim_birth_year", Integer),
    _day("received_on"),
    _day("recorded_on"),
    _day("referred_before_on"),
    _day("triaged_on"),
    _code("triage_decision"),
    Index(None, "unit_id", "received_on", "triaged_on", "triage_decision", "area", "crime_type"),
    Index(None, "unit_id", "triaged_on", "triage_decision", "area", "crime_type"),
    Index(None, "unit_id", "recorded_on", "received_on"),
    Index(None, "victim_id", "perpetrator_id", "received_on"),
    comment="""One row per referral received. `birth_year` is the perpetrator's.
    `referred_before_on` is the last earlier day on which the same perpetrator and victim were
    referred, to any unit.""",
)

case_timeline = Table(
    "case_timeline",
    metadata,
    _key("case_id"),
    Column("spell", Integer, primary_key=True),
    *_described(),
    _reference("referral_id"),
    _reference("perpetrator_id"),
    _reference("victim_id"),
    _code("person"),
    _day("first_opened_on"),
    _day("opened_on"),
    _day("closed_on"),
    _day("reopened_on"),
    _day("allocated_on"),
    _code("lead_staff_id"),
    _code("exit_reason"),
    _day("offered_on"),
    _day("accepted_on"),
    _day("started_on"),
    _day("completed_on"),
    Index(None, "unit_id", "opened_on", "closed_on", "area", "crime_type"),
    Index(None, "unit_id", "closed_on", "opened_on", "reopened_on", "area", "crime_type"),
    comment="""One row per time a case was open. A case that a later one continues (opened for it as
    parent, in the same unit, no more than 28 days after it closed) is one case with a second spell:
    `case_id` is the first case's, `first_opened_on` its first opening, `spell` counts from 1,
    `reopened_on` is the opening of the next spell. `allocated_on` and `lead_staff_id` are the
    spell's own, else the spell's before. `person` is the perpetrator, or `case:` and the case where
    none is identified. `offered_on … completed_on` are the earliest of the case's interventions
    (accepted: the day of response, else of start, else of offer; started: the first attended
    session, else started_on, the earlier over interventions) and are the same on every spell.""",
)

delivered_cases = Table(
    "delivered_cases",
    metadata,
    _key("case_id"),
    _code("unit_id"),
    _code("area"),
    _code("crime_type"),
    _code("first_case_id"),
    _day("received_on"),
    _day("opened_on"),
    _day("allocated_on"),
    _code("lead_staff_id"),
    _day("closed_on"),
    _code("exit_reason"),
    Index(None, "unit_id", "opened_on", "closed_on"),
    comment="""One row per case as delivered, faults and all, for the measures of data quality: on
    case_timeline cases that continue one another are put together and their days in order.
    `received_on` is its own referral's; it is described like its first case.""",
)

stage_spells = Table(
    "stage_spells",
    metadata,
    _key("case_id"),
    Column("from_on", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    _code("unit_id"),
    _code("waiting_for"),
    _day("to_on"),
    Index(None, "unit_id", "from_on", "to_on", "waiting_for", "case_id"),
    comment="""One row per time a case waited for one thing, from its holdings; hand-overs that wait
    on for the same thing are one spell, and a case waits for `not_recorded` from its first opening
    until its first holding, so that the spells tile the case's life. `place` tells spells
    that begin on one day apart.""",
)

holding_spells = Table(
    "holding_spells",
    metadata,
    _key("case_id"),
    Column("from_on", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    _code("unit_id"),
    _code("agency"),
    _day("to_on"),
    Index(None, "unit_id", "from_on", "to_on", "agency", "case_id"),
    comment="One row per time an agency held a case; tiles the case's life like stage_spells.",
)

risk_scales = Table(
    "risk_scales",
    metadata,
    _key("tool"),
    _key("domain"),
    comment="One row per tool and domain in use (terms.SCALES); written once, so that a case not "
    "assessed on a scale is a row of the count and not its absence.",
)

risk_spells = Table(
    "risk_spells",
    metadata,
    _key("assessment_id"),
    _code("case_id"),
    _code("unit_id"),
    _code("tool"),
    _code("domain"),
    _code("level"),
    _day("from_on"),
    _day("to_on"),
    _day("review_due_on"),
    Index(None, "unit_id", "case_id", "tool", "domain", "from_on", "to_on", "level"),
    comment="""One row per assessment on a tool and domain, from its day until the next on the same
    tool and domain of the same case (of two on one day the higher level counts).""",
)

intervention_timeline = Table(
    "intervention_timeline",
    metadata,
    _key("intervention_id"),
    *_described(),
    _code("case_id"),
    _code("perpetrator_id"),
    _code("kind"),
    _code("fund_line"),
    _day("offered_on"),
    _code("response"),
    _day("responded_on"),
    _day("started_on"),
    _day("first_attended_on"),
    _day("attended_since_on"),
    _day("ended_on"),
    _code("end_reason"),
    Index(None, "unit_id", "offered_on", "perpetrator_id", "attended_since_on"),
    Index(None, "unit_id", "ended_on", "end_reason", "perpetrator_id"),
    Index(None, "unit_id", "perpetrator_id", "first_attended_on", "started_on"),
    comment="""One row per offer of direct work; `first_attended_on` is the first attended session
    of this intervention; `attended_since_on` the first that the person attended in this unit in any
    intervention offered no earlier than this one, on or after this offer.""",
)

support_timeline = Table(
    "support_timeline",
    metadata,
    _key("referral_id"),
    _key("support_id"),
    *_described(),
    _reference("victim_id"),
    _reference("perpetrator_id"),
    _reference("case_id"),
    _day("received_on"),
    _code("contactable"),
    _code("safe_to_contact"),
    _day("first_contact_on"),
    _day("offered_on"),
    _day("victim_offered_on"),
    _code("response"),
    _day("responded_on"),
    _day("ended_on"),
    _code("feels_safer"),
    _code("advocate_staff_id"),
    Index(None, "unit_id", "received_on", "victim_id", "contactable", "safe_to_contact"),
    Index(None, "unit_id", "offered_on", "victim_id", "response", "responded_on"),
    Index(None, "unit_id", "responded_on", "victim_id", "response"),
    Index(None, "unit_id", "ended_on", "victim_id", "feels_safer"),
    comment="""One row per record of victim support; a referral with none is one row with an empty
    `support_id`, so that a victim nobody wrote a record for is still counted. `victim_id` is the
    support record's, else the referral's; `perpetrator_id` is the referral's; `case_id` is the case
    adopted from the referral, under its first case. `victim_offered_on` is the first day on
    which the unit offered this victim support, on any referral.""",
)

offence_timeline = Table(
    "offence_timeline",
    metadata,
    _key("offence_id"),
    _code("perpetrator_id"),
    _reference("victim_id"),
    _code("offence_group"),
    _code("qualifying"),
    _day("occurred_on"),
    _day("reported_on"),
    _day("recorded_on"),
    _day("charged_on"),
    _day("proven_on"),
    Index(None, "perpetrator_id", "qualifying", "occurred_on", "recorded_on"),
    comment="""One row per offence of which a perpetrator is suspected. It has no unit: it is only
    ever reached through a person who is in scope.""",
)

custody_spells = Table(
    "custody_spells",
    metadata,
    _key("perpetrator_id"),
    Column("from_on", Integer, primary_key=True),
    _day("to_on"),
    comment="""One row per time a person was not at liberty (custody, hospital); periods that meet
    or overlap are one. Like an offence it has no unit: it is reached through a person in scope.""",
)

delivered_custody = Table(
    "delivered_custody",
    metadata,
    _key("perpetrator_id"),
    Column("from_on", Integer, primary_key=True),
    _day("to_on"),
    comment="One row per time not at liberty as delivered, faults and all (see delivered_cases).",
)

session_timeline = Table(
    "session_timeline",
    metadata,
    _key("session_id"),
    *_described(),
    _code("intervention_id"),
    _code("case_id"),
    _code("perpetrator_id"),
    _code("kind"),
    _day("offered_on"),
    _day("booked_on"),
    _code("attendance"),
    Index(None, "unit_id", "booked_on", "attendance", "area", "crime_type"),
    comment="One row per session booked, described like the direct work it is part of.",
)

plan_timeline = Table(
    "plan_timeline",
    metadata,
    _key("plan_id"),
    _code("unit_id"),
    _code("case_id"),
    _reference("referral_id"),
    _code("kind"),
    _code("needed"),
    _day("completed_on"),
    Index(None, "unit_id", "case_id", "kind", "needed", "completed_on"),
    comment="""One row per plan that a case needs or has, under its first case; `referral_id` is
    that of the case which the plan was delivered with.""",
)

order_timeline = Table(
    "order_timeline",
    metadata,
    _key("order_id"),
    _code("unit_id"),
    _code("case_id"),
    _code("kind"),
    _day("applied_on"),
    _code("decision"),
    _day("decided_on"),
    _day("ends_on"),
    _day("breached_on"),
    Index(None, "unit_id", "case_id", "kind", "applied_on", "decision", "decided_on"),
    comment="One row per order applied for, under the first case.",
)

action_timeline = Table(
    "action_timeline",
    metadata,
    _key("action_id"),
    _code("unit_id"),
    _code("area"),
    _code("crime_type"),
    _code("agency"),
    _code("kind"),
    _reference("case_id"),
    _day("raised_on"),
    _day("due_on"),
    _day("completed_on"),
    Index(None, "unit_id", "due_on", "completed_on", "agency", "area", "crime_type"),
    comment="""One row per action from a meeting. `agency` is whose action it is; area and crime
    type are the case's, not recorded where the action is about none.""",
)

unit_timeline = Table(
    "unit_timeline",
    metadata,
    _key("unit_id"),
    _day("launched_on"),
    Column("places", Integer),
    _day("closed_on"),
    comment="One row per unit.",
)

post_timeline = Table(
    "post_timeline",
    metadata,
    _key("post_id"),
    _code("unit_id"),
    _code("fund_line"),
    _code("profession"),
    Column("fte", Float, nullable=False),
    _day("from_on"),
    _day("to_on"),
    Index(None, "unit_id", "from_on", "to_on"),
    comment="One row per post that a fund line pays for, for a time.",
)

staff_timeline = Table(
    "staff_timeline",
    metadata,
    _key("staff_id"),
    _code("unit_id"),
    _code("agency"),
    _code("profession"),
    Column("fte", Float, nullable=False),
    Column("case_capacity", Float),
    _day("from_on"),
    _day("to_on"),
    Index(None, "unit_id", "from_on", "to_on"),
    comment="One row per post held for a time.",
)

ledger_timeline = Table(
    "ledger_timeline",
    metadata,
    _key("entry_id"),
    _code("fund_line"),
    _code("category"),
    _day("month_on"),
    Column("profiled", Float),
    Column("committed", Float),
    Column("actual", Float),
    Index(None, "fund_line", "month_on", "category"),
    comment="One row per month, category and fund line; pounds.",
)

fund_line_units = Table(
    "fund_line_units",
    metadata,
    _key("fund_line"),
    _key("unit_id"),
    comment="""One row per unit that a fund line pays for (by its posts or interventions); a line
    that names no unit belongs to every unit of the partnership.""",
)

feed_timeline = Table(
    "feed_timeline",
    metadata,
    _key("feed"),
    _key("table_name"),
    _day("as_of_on"),
    _code("mode"),
    _day("complete_on"),
    comment="""One row per feed and table received, with the latest day it speaks for;
    `complete_on` is the latest day on which it was sent whole.""",
)

TIMELINE = (
    referral_timeline,
    case_timeline,
    delivered_cases,
    stage_spells,
    holding_spells,
    risk_scales,
    risk_spells,
    intervention_timeline,
    support_timeline,
    offence_timeline,
    custody_spells,
    delivered_custody,
    session_timeline,
    plan_timeline,
    order_timeline,
    action_timeline,
    unit_timeline,
    post_timeline,
    staff_timeline,
    ledger_timeline,
    fund_line_units,
)
"""What a load builds; feed_timeline is written by the load itself."""
