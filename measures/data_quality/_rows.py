"""Rows that several measures of data quality speak of."""

from typing import NamedTuple

from sqlalchemy import FromClause, Table, and_, func, select

from domain import timeline
from domain.measure import Scoped
from domain.question import Question
from domain.ties import settled
from domain.timeline import case_timeline, referral_timeline
from measures.conditions import happened


class Source(NamedTuple):
    """A delivered table by its name, the rows it is read from, and their key."""

    table: str
    rows: Table
    key: str


REFERRALS = Source("referrals", timeline.referral_timeline, "referral_id")
CASES = Source("cases", timeline.delivered_cases, "case_id")
ASSESSMENTS = Source("risk_assessments", timeline.risk_spells, "assessment_id")
OFFERS = Source("interventions", timeline.intervention_timeline, "intervention_id")
SUPPORT = Source("victim_support", timeline.support_timeline, "support_id")
ORDERS = Source("orders", timeline.order_timeline, "order_id")


def described(scoped: Scoped, q: Question, table: Table) -> FromClause:
    """Rows with the unit, the area and the crime type of their case or person, if not their own."""
    if "unit_id" not in table.c:
        return with_its_person(scoped, q, table)
    if "area" not in table.c and "case_id" in table.c:
        return _with_its_case(scoped, table)
    return scoped(table)


def _with_its_case(scoped: Scoped, table: Table) -> FromClause:
    rows, cases = scoped(table), scoped(case_timeline)
    its_case = and_(cases.c.case_id == rows.c.case_id, cases.c.spell == 1)
    return (
        select(*rows.c, cases.c.area, cases.c.crime_type)
        .select_from(rows.join(cases, its_case))
        .subquery(table.name)
    )


def people_referred(scoped: Scoped, q: Question) -> FromClause:
    """One row per perpetrator referred by the day asked, by the first referral; of each unit."""
    referrals = scoped(referral_timeline)
    c = referrals.c
    person = [c.perpetrator_id, *([c.unit_id] if q.by == "unit" else [])]
    first = (c.received_on, *settled(c, "referral_id"))
    nth = func.row_number().over(partition_by=person, order_by=first)
    known = [c.referral_id, c.unit_id, c.area, c.crime_type, c.perpetrator_id, c.birth_year]
    numbered = (
        select(*known, nth.label("nth"))
        .where(c.perpetrator_id.is_not(None), happened(c.received_on, q))
        .subquery("numbered")
    )
    kept = [numbered.c[column.name] for column in known]
    return select(*kept).where(numbered.c.nth == 1).subquery("people_referred")


def with_its_person(scoped: Scoped, q: Question, table: Table) -> FromClause:
    """Rows that have no unit, such as offences, of the people referred: as they are described.

    A table of the statement's own, so that the people are found once, whoever reads it.
    """
    people = people_referred(scoped, q)
    described = (people.c.unit_id, people.c.area, people.c.crime_type, people.c.birth_year)
    theirs = table.c.perpetrator_id == people.c.perpetrator_id
    rows = select(*table.c, *described).select_from(people.join(table, theirs))
    return rows.cte(f"{table.name}_of_people")
