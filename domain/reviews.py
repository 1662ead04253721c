"""When a case is due to be assessed again, by its latest assessments."""

from sqlalchemy import FromClause, func, select


def latest_reviews(spells: FromClause, as_of_on: int) -> FromClause:
    """One row per case assessed by a day: the latest such day, and the earliest due day of it.

    A case is assessed on several tools and domains on one day. If one of them is due for review
    the case is, even where another was left without a day: late is the cautious reading.
    """
    c = spells.c
    known = c.from_on <= as_of_on
    last = (
        select(c.case_id, func.max(c.from_on).label("assessed_on"))
        .where(known)
        .group_by(c.case_id)
        .subquery("last")
    )
    of_that_day = (last.c.case_id == c.case_id) & (last.c.assessed_on == c.from_on)
    return (
        select(last.c.case_id, last.c.assessed_on, func.min(c.review_due_on).label("review_due_on"))
        .select_from(last.join(spells, of_that_day))
        .group_by(last.c.case_id, last.c.assessed_on)
        .subquery("latest_reviews")
    )
