"""Days in an order that cannot be: such rows are loaded, and listed so that somebody mends them.

Every rule is asked of all that is known, not of one extract: a fault stands until it is mended.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    func,
    literal,
    select,
    true,
)

from data_access.loading.references import key_of
from data_access.loading.report import MOST_LISTED, FaultCount, QualityFault
from data_access.tables import (
    actions,
    cases,
    custody_periods,
    interventions,
    offences,
    orders,
    perpetrators,
    posts,
    referrals,
    risk_assessments,
    sessions,
    staff,
    units,
    victim_support,
    victims,
)
from domain.terms import FIRST_STALKING_ORDER, STALKING_ORDERS
from domain.years import first_day_of


class Rule(NamedTuple):
    """A day of a row (`later`) that is never before another (`earlier`, of the row or in words)."""

    earlier: ColumnElement[Any]
    later: Column[Any]
    earlier_words: str = ""
    rows: FromClause | None = None
    where: ColumnElement[bool] = true()


RULES = (
    Rule(units.c.launched_on, units.c.closed_on),
    Rule(staff.c.from_on, staff.c.to_on),
    Rule(posts.c.from_on, posts.c.to_on),
    Rule(referrals.c.received_on, referrals.c.recorded_on),
    Rule(referrals.c.received_on, referrals.c.triaged_on),
    Rule(
        first_day_of(perpetrators.c.birth_year),
        referrals.c.received_on,
        "the perpetrator's year of birth",
        referrals.join(perpetrators, perpetrators.c.perpetrator_id == referrals.c.perpetrator_id),
    ),
    Rule(
        first_day_of(victims.c.birth_year),
        referrals.c.received_on,
        "the victim's year of birth",
        referrals.join(victims, victims.c.victim_id == referrals.c.victim_id),
    ),
    Rule(
        referrals.c.received_on,
        cases.c.opened_on,
        "received_on of its referral",
        cases.join(referrals, referrals.c.referral_id == cases.c.referral_id),
    ),
    Rule(cases.c.opened_on, cases.c.allocated_on),
    Rule(cases.c.opened_on, cases.c.closed_on),
    Rule(risk_assessments.c.assessed_on, risk_assessments.c.review_due_on),
    Rule(interventions.c.offered_on, interventions.c.responded_on),
    Rule(interventions.c.offered_on, interventions.c.started_on),
    Rule(interventions.c.offered_on, interventions.c.ended_on),
    Rule(interventions.c.started_on, interventions.c.ended_on),
    Rule(
        interventions.c.offered_on,
        sessions.c.booked_on,
        "offered_on of its intervention",
        sessions.join(interventions, interventions.c.intervention_id == sessions.c.intervention_id),
    ),
    Rule(victim_support.c.offered_on, victim_support.c.responded_on),
    Rule(victim_support.c.offered_on, victim_support.c.ended_on),
    Rule(offences.c.occurred_on, offences.c.reported_on),
    Rule(offences.c.occurred_on, offences.c.recorded_on),
    Rule(offences.c.occurred_on, offences.c.charged_on),
    Rule(offences.c.charged_on, offences.c.proven_on),
    Rule(
        first_day_of(perpetrators.c.birth_year),
        offences.c.occurred_on,
        "the perpetrator's year of birth",
        offences.join(perpetrators, perpetrators.c.perpetrator_id == offences.c.perpetrator_id),
    ),
    Rule(custody_periods.c.from_on, custody_periods.c.to_on),
    Rule(orders.c.applied_on, orders.c.decided_on),
    Rule(orders.c.decided_on, orders.c.ends_on),
    Rule(orders.c.applied_on, orders.c.breached_on),
    Rule(
        literal(FIRST_STALKING_ORDER.toordinal()),
        orders.c.applied_on,
        "the first day of stalking protection orders",
        where=orders.c.kind.in_(STALKING_ORDERS),
    ),
    Rule(actions.c.raised_on, actions.c.completed_on),
)


def faults_of_order(
    connection: Connection,
) -> tuple[tuple[QualityFault, ...], tuple[FaultCount, ...]]:
    """The faults, the first MOST_LISTED of each rule, and how many there are of each in all.

    They say where to look and no day: who keeps the loads in order sees nothing of a case.
    """
    listed: list[QualityFault] = []
    counts: list[FaultCount] = []
    for rule in RULES:
        faults = list(_faults(connection, rule))
        listed += faults
        if faults:
            found = len(faults) if len(faults) < MOST_LISTED else _count(connection, rule)
            counts.append(FaultCount(rule.later.table.name, faults[0].sentence, found))
    return tuple(listed), tuple(counts)


def _faults(connection: Connection, rule: Rule) -> Iterator[QualityFault]:
    key = key_of(rule.later.table)
    rows = _broken(rule, key).order_by(key, rule.later).limit(MOST_LISTED)
    words = rule.earlier_words or rule.earlier.name
    for reference in connection.scalars(rows):
        yield QualityFault(
            rule.later.table.name, reference, f"{rule.later.name} is before {words}."
        )


def _count(connection: Connection, rule: Rule) -> int:
    return connection.scalar(_broken(rule, func.count())) or 0


def _broken(rule: Rule, *columns: ColumnElement[Any]) -> Select[Any]:
    rows = rule.rows if rule.rows is not None else rule.later.table
    return select(*columns).select_from(rows).where(rule.where, rule.later < rule.earlier)
