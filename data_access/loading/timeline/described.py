"""What every row copied from a referral is described by: where, what, who, how old."""

from typing import Any

from sqlalchemy import ColumnElement, Label, Table, case, func

from data_access.tables import referrals
from domain.terms import NO_AGENCY, NOT_RECORDED, SOURCE_AGENCY
from domain.years import first_day_of

AGE_BANDS = (
    (18, "under_18"),
    (25, "18_24"),
    (35, "25_34"),
    (45, "35_44"),
    (55, "45_54"),
)
"""The age at which each band ends, youngest first."""
OLDEST_BAND = "55_and_over"


def or_not_recorded(code: ColumnElement[Any]) -> Label[str]:
    """A code is never NULL: what was not recorded is a group of its own."""
    return func.coalesce(code, NOT_RECORDED).label(code.name)


def described(person: Table) -> list[ColumnElement[Any]]:
    """The columns of a description; `person` is the perpetrators or the victims, outer-joined."""
    return [
        referrals.c.unit_id,
        referrals.c.area,
        referrals.c.crime_type,
        or_not_recorded(referrals.c.relationship),
        referrals.c.source,
        _agency().label("agency"),
        or_not_recorded(person.c.sex),
        or_not_recorded(person.c.ethnic_group),
        _age_band(person.c.birth_year).label("age_band"),
    ]


def _agency() -> ColumnElement[str]:
    return case(SOURCE_AGENCY, value=referrals.c.source, else_=NO_AGENCY)


def _age_band(birth_year: ColumnElement[int]) -> ColumnElement[str]:
    """By the age reached in the year of referral: only the year of birth is known."""
    younger = [
        (referrals.c.received_on < first_day_of(birth_year + age), band) for age, band in AGE_BANDS
    ]
    return case((birth_year.is_(None), NOT_RECORDED), *younger, else_=OLDEST_BAND)
