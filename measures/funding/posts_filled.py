"""Posts filled: how much of the staffing that is funded is in post?"""

from sqlalchemy import FromClause, select

from domain.measure import (
    UNIT_AND_PARTNERSHIP,
    Breakdown,
    Direction,
    Ratio,
    Scoped,
    UnitOfCount,
)
from domain.question import Question
from domain.terms import Profession
from domain.timeline import post_timeline, staff_timeline
from measures.conditions import holds_on


def _in_post(scoped: Scoped, q: Question) -> FromClause:
    """One row per post held on the day asked."""
    staff = scoped(staff_timeline)
    return select(*staff.c).where(holds_on(staff.c, q)).subquery("in_post")


def _funded(scoped: Scoped, q: Question) -> FromClause:
    """One row per post that a fund line pays for on the day asked."""
    posts = scoped(post_timeline)
    return select(*posts.c).where(holds_on(posts.c, q)).subquery("funded")


POSTS_FILLED = Ratio(
    key="posts_filled",
    title="Posts filled",
    question="How much of the staffing that is paid for is in post?",
    numerator_words="whole-time equivalents in post on the day asked, not heads",
    denominator_words="whole-time equivalents that fund lines pay for on the day asked",
    unit_of_count=UnitOfCount.POST,
    direction=Direction.UP,
    audience=UNIT_AND_PARTNERSHIP,
    needs=("staff", "posts"),
    traps=(
        "Staff whom no fund line pays for count as in post: the share may pass 100%.",
        "Posts are matched by profession and unit, not one by one: too many in one may hide a "
        "vacancy in another.",
        "Always of whole units: a post works for every area and crime type.",
    ),
    rows=_in_post,
    everything="Whole-time posts filled",
    base_rows=_funded,
    amount="fte",
    amount_words="Whole-time posts funded",
    summed="fte",
    is_share=True,
    breakdowns=("unit",),
    own_breakdowns={"profession": Breakdown(lambda c, q: c.profession, tuple(Profession))},
    shown_by=("profession",),
    of_whole_units=True,
    lists_records=False,
)
