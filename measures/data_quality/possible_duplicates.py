"""Possible duplicates: who among the people referred may be one person under two references?"""

from sqlalchemy import FromClause, and_, func, select

from domain.measure import Direction, Rate, Scoped, UnitOfCount
from domain.question import Question
from domain.terms import NOT_RECORDED, Audience, Sex
from domain.timeline import referral_timeline
from measures.conditions import happened
from measures.data_quality._rows import people_referred

NEAR_DAYS = 91


def _people_and_who_looks_like_them(scoped: Scoped, q: Question) -> FromClause:
    people, alike = people_referred(scoped, q), _alike(scoped, q)
    same = [alike.c.perpetrator_id == people.c.perpetrator_id]
    if q.by == "unit":
        same.append(alike.c.unit_id == people.c.unit_id)
    return (
        select(*people.c, alike.c.looks_like)
        .select_from(people.outerjoin(alike, and_(*same)))
        .subquery("people")
    )


def _alike(scoped: Scoped, q: Question) -> FromClause:
    """One row per person who looks like another, with the first of those; by unit, within it."""
    one, other = (scoped(referral_timeline).alias(name) for name in ("one", "other"))
    looks_the_same = [
        one.c.perpetrator_id != other.c.perpetrator_id,
        one.c.victim_id == other.c.victim_id,
        one.c.birth_year == other.c.birth_year,
        one.c.sex == other.c.sex,
        one.c.sex.not_in((NOT_RECORDED, Sex.NOT_KNOWN)),
        (one.c.received_on - other.c.received_on).between(-NEAR_DAYS, NEAR_DAYS),
        happened(one.c.received_on, q),
        happened(other.c.received_on, q),
    ]
    person = [one.c.perpetrator_id]
    if q.by == "unit":
        looks_the_same.append(one.c.unit_id == other.c.unit_id)
        person.append(one.c.unit_id)
    return (
        select(*person, func.min(other.c.perpetrator_id).label("looks_like"))
        .select_from(one.join(other, and_(*looks_the_same)))
        .group_by(*person)
        .subquery("alike")
    )


POSSIBLE_DUPLICATES = Rate(
    key="possible_duplicates",
    title="Possible duplicates",
    question="How many people referred may be one person under two references?",
    numerator_words="perpetrators who have the birth year and sex of another, referred about the "
    "same victim within 91 days",
    denominator_words="perpetrators referred by the day asked",
    unit_of_count=UnitOfCount.PERPETRATOR,
    of_a_day=True,
    direction=Direction.DOWN,
    audience=frozenset({Audience.UNIT}),
    needs=("referrals", "perpetrators"),
    traps=(
        "They are candidates for somebody to look at; nobody is ever put together here.",
        "Two people under two references both count, so a pair is two.",
        "Whose birth year or sex is not known looks like nobody.",
        "Split by unit, a person is compared with those of the same unit alone: a pair across two "
        "units counts in the whole and in neither unit, so the units may sum to less.",
    ),
    rows=_people_and_who_looks_like_them,
    everything="Perpetrators referred",
    numerator=lambda c, q: c.looks_like.is_not(None),
    breakdowns=("unit",),
    reference="perpetrator_id",
)
