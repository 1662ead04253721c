"""The groups of a breakdown, in the order to show them, days folded into weeks and months."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from data_access.tally import Run, Tally, tally, together
from domain.measure import OVER_TIME, Measure
from domain.period import Period, monday_of, month_of, months_in, weeks_in
from domain.question import Question
from domain.terms import NOT_RECORDED, Area, CrimeType, Term


def groups(
    measure: Measure, q: Question, run: Run, since: str | None = None
) -> tuple[list[tuple[str | None, Tally]], tuple[str, ...]]:
    """Each group's code and sums, in order, and the rung names; the whole has the code None."""
    sums, names = tally(measure, q, run, since)
    if q.by is None:
        return [(None, together(list(sums.values()), len(names)))], names
    if q.by in OVER_TIME:
        sums = _folded(sums, q, len(names))
    empty = together([], len(names))
    return [(group, sums.get(group, empty)) for group in in_order(measure, q, set(sums))], names


def _folded(sums: dict[Any, Tally], q: Question, rungs: int) -> dict[Any, Tally]:
    by_group: dict[str, list[Tally]] = {}
    for day, one in sums.items():
        by_group.setdefault(time_group(date.fromordinal(day), q.by), []).append(one)
    return {group: together(tallies, rungs) for group, tallies in by_group.items()}


def time_group(day: date, by: str | None) -> str:
    """The code of the week (its Monday), month (2020-03) or calendar quarter (2020-Q1) of a day."""
    if by == "week":
        return monday_of(day).isoformat()
    if by == "month":
        return f"{month_of(day):%Y-%m}"
    return f"{day.year}-Q{(day.month + 2) // 3}"


def in_order(measure: Measure, q: Question, found: set[str]) -> list[str]:
    """Declared order first, then the rest by code; not recorded last; empty groups where they say
    something: every unit in scope, every week, and what the breakdown shows empty."""
    declared = list(_declared(measure, q))
    rest = sorted(found - set(declared), key=lambda group: (group == NOT_RECORDED, group))
    return [*(group for group in declared if group in found or _empty_says(measure, q)), *rest]


def _declared(measure: Measure, q: Question) -> Iterator[str]:
    if q.by in measure.own_breakdowns:
        yield from measure.own_breakdowns[q.by].groups
    elif q.by == "unit":
        yield from sorted(q.scope.units)
    elif q.by in OVER_TIME:
        asked = Period(q.period.start, max(q.period.start, date.fromordinal(q.end_on)))
        parts = weeks_in(asked) if q.by == "week" else months_in(asked)
        yield from dict.fromkeys(time_group(part.start, q.by) for part in parts)
    elif q.by in _TERMS:
        yield from (term.value for term in _TERMS[q.by])


_TERMS: dict[str, type[Term]] = {"area": Area, "crime_type": CrimeType}


def _empty_says(measure: Measure, q: Question) -> bool:
    own = measure.own_breakdowns.get(q.by or "")
    return q.by == "unit" or q.by in OVER_TIME or bool(own and own.show_empty)
