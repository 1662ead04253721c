"""Cost per referral: what does a fund line spend for each referral to the units it pays for?"""

from sqlalchemy import FromClause, func, select

from domain.measure import UNIT_AND_COMMISSIONER, Cost, Direction, Scoped, UnitOfCount
from domain.question import Question
from domain.timeline import post_timeline, referral_timeline
from measures.funding._paid_for import TRAPS, lines_with_a_ledger, months_spent, paid_by


def _referrals_paid_for(scoped: Scoped, q: Question) -> FromClause:
    """One row per referral to a unit with a post paid on that day; split by line, one on each."""
    referrals, posts = scoped(referral_timeline), scoped(post_timeline)
    lines = lines_with_a_ledger(scoped)
    one = [referrals.c.referral_id, *([posts.c.fund_line] if q.by == "fund_line" else [])]
    nth = func.row_number().over(partition_by=one, order_by=posts.c.post_id)
    numbered = (
        select(*referrals.c, posts.c.fund_line, nth.label("nth"))
        .select_from(
            referrals.join(posts, paid_by(posts, referrals)).join(
                lines, lines.c.fund_line == posts.c.fund_line
            )
        )
        .subquery("numbered")
    )
    return select(numbered).where(numbered.c.nth == 1).subquery("referrals_paid_for")


COST_PER_REFERRAL = Cost(
    key="cost_per_referral",
    title="Cost per referral",
    question="What was spent for each referral to the units that the same fund line pays for?",
    numerator_words="pounds spent (actual) on the fund line in the whole months of the period",
    denominator_words="referrals received in those months by a unit with a post that the same "
    "fund line paid for on the day",
    unit_of_count=UnitOfCount.REFERRAL,
    direction=Direction.CONTEXT,
    audience=UNIT_AND_COMMISSIONER,
    needs=("referrals", "posts", "ledger"),
    traps=(
        "Never a grant over referrals of another period or another fund line.",
        "Most of the spending goes to cases, not to receiving referrals.",
        "A month that nobody has booked yet adds referrals and no pounds.",
        *TRAPS,
    ),
    rows=_referrals_paid_for,
    everything="Referrals to units with a post on the fund line",
    period_on="received_on",
    spend_rows=months_spent,
    breakdowns=("fund_line",),
    shown_by=("fund_line",),
    of_whole_units=True,
    reference="referral_id",
)
