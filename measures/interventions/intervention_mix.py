"""Intervention mix: of the cases open, how many have been offered each kind of direct work?"""

from sqlalchemy import FromClause, and_, func, select, true

from domain.measure import (
    DESCRIBED_BY,
    EVERYONE,
    Breakdown,
    Direction,
    Rate,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import InterventionKind
from domain.timeline import intervention_timeline
from measures.conditions import by_the_end
from measures.interventions._cases_in_period import cases_in_period, codes


def _cases(scoped: Scoped, q: Question) -> FromClause:
    """One row per case with its first offer; split by kind, one per case and kind."""
    cases = cases_in_period(scoped, q)
    if q.by != "kind":
        first = cases.c.offered_on.label("first_offered_on")
        return select(*cases.c, first).subquery("cases_and_offers")
    work, kinds = scoped(intervention_timeline), codes("kind", InterventionKind)
    offers = (
        select(work.c.case_id, work.c.kind, func.min(work.c.offered_on).label("first_offered_on"))
        .group_by(work.c.case_id, work.c.kind)
        .subquery("offers")
    )
    of_this_kind = and_(offers.c.case_id == cases.c.case_id, offers.c.kind == kinds.c.kind)
    return (
        select(*cases.c, kinds.c.kind, offers.c.first_offered_on)
        .select_from(cases.join(kinds, true()).outerjoin(offers, of_this_kind))
        .subquery("cases_and_kinds")
    )


INTERVENTION_MIX = Rate(
    key="intervention_mix",
    title="Kinds of direct work",
    question="Of the cases open in the period, how many have been offered each kind of work?",
    numerator_words="cases with an offer of the kind by the end of the period, of any kind in all",
    denominator_words="cases open at any time in the period",
    unit_of_count=UnitOfCount.CASE,
    direction=Direction.CONTEXT,
    audience=EVERYONE,
    needs=("referrals", "cases", "interventions"),
    traps=(
        "A case may have several kinds, so the kinds add up to more than the cases.",
        "It counts offers made, whether or not they were taken up.",
    ),
    rows=_cases,
    everything="Cases open in the period",
    numerator=lambda c, q: by_the_end(c.first_offered_on, q),
    breakdowns=DESCRIBED_BY,
    own_breakdowns={"kind": Breakdown(lambda c, q: c.kind, tuple(InterventionKind))},
    shown_by=("kind",),
)
