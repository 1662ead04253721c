"""Caseload and backlog, the second way."""

from collections import Counter
from datetime import date, timedelta

from tests.second_way.facts import STANDARD, Answer, Asked, Facts, Line, Row, holds


def open_cases(facts: Facts, asked: Asked) -> Answer:
    """And how many were open on each Sunday of the period and on its last day."""
    lines = facts.cases(asked)
    last = asked.known_end
    sundays = [d for d in range(asked.start, last + 1) if _weekday(d) == "Sun" or d == last]
    return Answer(
        sum(line.is_open(asked.as_of) for line in lines),
        extra=[(day, sum(line.is_open(day) for line in lines)) for day in sundays],
    )


def _weekday(day: int) -> str:
    return date.fromordinal(day).strftime("%a")


def awaiting_allocation(facts: Facts, asked: Asked) -> Answer:
    """And how long the oldest has waited, and who is late against the standard."""
    ages = [
        asked.as_of - line.opened_on
        for line in facts.open_cases(asked)
        if line.allocated_on(asked.as_of) is None
    ]
    bands = Counter(_band(days, STANDARD["allocation"]) for days in ages)
    return Answer(len(ages), extra=max(ages, default=None), groups={"standard": bands})


def _band(days: int, allowed: int) -> str:
    if days <= allowed:
        return "within"
    return "late" if days <= 2 * allowed else "very_late"


def stage_waits(facts: Facts, asked: Asked) -> Answer:
    """And how many wait for what, within the standard or not."""
    waits = [_waits(facts, line, asked) for line in facts.open_cases(asked)]
    return Answer(len(waits), groups={"waiting_for:standard": Counter(waits)})


def _waits(facts: Facts, line: Line, asked: Asked) -> str:
    """Day by day back from the day asked, as long as it waits for the same."""
    waits_for, since = _state(facts, line, asked.as_of, "waiting_for"), asked.as_of
    while since > line.opened_on and _state(facts, line, since - 1, "waiting_for") == waits_for:
        since -= 1
    allowed = STANDARD.get(waits_for)
    if allowed is None:
        return f"{waits_for}:no_standard"
    return f"{waits_for}:{_band(asked.as_of - since, allowed)}"


def _state(facts: Facts, line: Line, day: int, column: str) -> str:
    """What the case waited for, or who held it, on a day: what its last hand-over says."""
    so_far = [row for row in facts.of_line("holdings", line) if row["from_on"] <= day]
    last = max(so_far, key=lambda row: row["from_on"], default=None)
    return (last[column] if last else None) or "not_recorded"


def holding_agency(facts: Facts, asked: Asked) -> Answer:
    """And who holds how many of the cases now, and has held them for how many of their days."""
    holder: Counter[str] = Counter()
    days: Counter[str] = Counter()
    lines = facts.open_cases(asked)
    for line in lines:
        holder[_state(facts, line, asked.as_of, "agency")] += 1
        days.update(
            _state(facts, line, day, "agency") for day in range(line.opened_on, asked.as_of)
        )
    held_by = {agency: (held, days.total()) for agency, held in days.items()}
    return Answer(len(lines), groups={"holder": holder, "held_by": held_by})


def case_length(facts: Facts, asked: Asked) -> Answer:
    """Cases of the last 24 months, those closed, and how long each has lasted."""
    since = _two_years_before(asked.as_of)
    lasted: Counter[tuple[int, str]] = Counter()
    for line in facts.cases(asked):
        if since < line.opened_on <= asked.as_of:
            closed = line.closed_on(asked.as_of)
            days = (asked.as_of if closed is None else closed) - line.opened_on
            lasted[days, "waiting" if closed is None else "event"] += 1
    ended = sum(number for (_, outcome), number in lasted.items() if outcome == "event")
    return Answer(ended, lasted.total(), extra=lasted)


def _two_years_before(day: int) -> int:
    on = date.fromordinal(day)
    last_of_february = (on.month, on.day) == (2, 29)
    return on.replace(year=on.year - 2, day=28 if last_of_february else on.day).toordinal()


def caseload_per_fte(facts: Facts, asked: Asked) -> Answer:
    asked = asked.whole_units
    lines = facts.open_cases(asked)
    allocated = [line for line in lines if line.allocated_on(asked.as_of) is not None]
    return Answer(len(allocated), _fte(in_post(facts, "staff", asked)))


def posts_filled(facts: Facts, asked: Asked) -> Answer:
    """And by profession."""
    asked = asked.whole_units
    staff, posts = in_post(facts, "staff", asked), in_post(facts, "posts", asked)
    professions = {row["profession"] for row in (*staff, *posts)}
    return Answer(
        _fte(staff),
        _fte(posts),
        groups={
            "profession": {one: (_fte(staff, one), _fte(posts, one)) for one in professions},
        },
    )


def in_post(facts: Facts, table: str, asked: Asked) -> list[Row]:
    """Rows of staff or posts that hold on the day asked."""
    rows = facts.tables[table]
    return [row for row in rows if row["unit_id"] in asked.units and holds(row, asked.as_of)]


def _fte(rows: list[Row], profession: str | None = None) -> float:
    wanted = [row["fte"] for row in rows if profession in (None, row["profession"])]
    return round(sum(wanted), 6)


def net_flow(facts: Facts, asked: Asked) -> Answer:
    """And the weeks to clear: what is open at the end, over an eighth of eight weeks' closures."""
    lines, end = facts.cases(asked), asked.known_end
    opened = sum(asked.in_period(line.opened_on) for line in lines)
    closings = [line.closed_on(asked.as_of) for line in lines]
    closed = sum(asked.in_period(day) for day in closings)
    eight_weeks = timedelta(weeks=8).days
    lately = sum(day is not None and end - eight_weeks < day <= end for day in closings)
    return Answer(opened - closed, extra=(sum(line.is_open(end) for line in lines), lately / 8))
