"""Places in use: how many people are in direct work, of the places there are for it?"""

from sqlalchemy import FromClause, and_, func, literal, select, union_all

from domain.measure import EVERYONE, Direction, Ratio, Scoped, UnitOfCount
from domain.question import Question
from domain.timeline import intervention_timeline, unit_timeline
from measures.conditions import day_started, happened, not_yet, started


def _people_in_work(scoped: Scoped, q: Question) -> FromClause:
    """One row per person in direct work of those units; split by unit, one in each unit."""
    work, units = scoped(intervention_timeline), scoped(unit_timeline)
    person = [work.c.perpetrator_id, *([work.c.unit_id] if q.by == "unit" else [])]
    first = (work.c.offered_on, work.c.intervention_id)
    nth = func.row_number().over(partition_by=person, order_by=first)
    numbered = (
        select(*work.c, nth.label("nth"))
        .where(started(work.c, q), not_yet(work.c.ended_on, q))
        .where(work.c.unit_id.in_(select(units.c.unit_id).where(units.c.places.is_not(None))))
        .subquery("numbered")
    )
    return select(numbered).where(numbered.c.nth == 1).subquery("people_in_work")


def _units_with_places(scoped: Scoped, q: Question) -> FromClause:
    units = scoped(unit_timeline)
    at_work = and_(happened(units.c.launched_on, q), not_yet(units.c.closed_on, q))
    known = units.c.places.is_not(None)
    return select(*units.c).where(at_work, known).subquery("units_with_places")


def _starts_and_ends(scoped: Scoped, q: Question) -> FromClause:
    """One row per start and per end of direct work by the day asked."""
    work = scoped(intervention_timeline)
    c = work.c
    starts = select(
        day_started(c, q).label("on"), literal(1).label("started"), literal(0).label("ended")
    )
    ends = select(c.ended_on.label("on"), literal(0).label("started"), literal(1).label("ended"))
    return union_all(
        starts.where(started(c, q)), ends.where(started(c, q), happened(c.ended_on, q))
    ).subquery("starts_and_ends")


PLACES_IN_USE = Ratio(
    key="places_in_use",
    title="Places in use",
    question="How many perpetrators are in direct work, of the places there are for it?",
    numerator_words="perpetrators in direct work on the day asked",
    denominator_words="places of the units that are open on the day asked and have a number",
    unit_of_count=UnitOfCount.PERPETRATOR,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions", "sessions"),
    traps=(
        "Always of whole units: a place is for every area and crime type, so these are not "
        "filtered.",
        "It may pass 100%.",
        "A unit without a number of places on record is left out, with the people in its work.",
        "Work without an end on record goes on, even if its case has closed.",
        "The weekly starts count each piece of direct work, not each person.",
    ),
    rows=_people_in_work,
    everything="Perpetrators in direct work",
    base_rows=_units_with_places,
    amount="places",
    amount_words="Places",
    is_share=True,
    movements=_starts_and_ends,
    breakdowns=("unit",),
    of_whole_units=True,
)
