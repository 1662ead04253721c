"""Cases open at any time in the period, one row each, and what each is looked at for."""

from collections.abc import Iterable

from sqlalchemy import FromClause, func, literal, or_, select, union_all

from domain.measure import Scoped
from domain.question import Question
from domain.timeline import case_timeline
from measures.conditions import by_the_end


def cases_in_period(scoped: Scoped, q: Question) -> FromClause:
    """One row per case open on any day of the period: the latest such time that it was open."""
    cases = scoped(case_timeline)
    nth = func.row_number().over(partition_by=cases.c.case_id, order_by=cases.c.spell.desc())
    still_open = or_(cases.c.closed_on.is_(None), cases.c.closed_on >= q.start_on)
    begun = literal(q.start_on) <= q.as_of_on  # a period that has not begun has had no case
    numbered = (
        select(*cases.c, nth.label("nth"))
        .where(by_the_end(cases.c.opened_on, q), still_open, begun)
        .subquery("numbered")
    )
    kept = [column for column in numbered.c if column.name != "nth"]
    return select(*kept).where(numbered.c.nth == 1).subquery("cases_in_period")


def codes(name: str, values: Iterable[str]) -> FromClause:
    """One row per code, to look at every case for each of them."""
    return union_all(*[select(literal(str(code)).label(name)) for code in values]).subquery(name)
