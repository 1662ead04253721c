"""Caseload and backlog, the second way."""

from collections import Counter
from datetime import date, timedelta

from tests.second_way.facts import Answer, Asked, Facts, Line, share

STANDARD = {"triage": 3, "allocation": 5, "assessment": 14, "formulation": 28, "start": 28}
STANDARD |= {"victim_contact": 2, "review": 90}


def referrals_received(facts: Facts, asked: Asked) -> Answer:
    received = [row for row in facts.referrals(asked) if asked.in_period(row["received_on"])]
    return Answer(len(received))


def awaiting_triage(facts: Facts, asked: Asked) -> Answer:
    waiting = [
        asked.as_of - row["received_on"]
        for row in facts.referrals(asked)
        if asked.by_now(row["received_on"]) and not asked.by_now(row["triaged_on"])
    ]
    return Answer(len(waiting), extra=max(waiting, default=None))


def adoption(facts: Facts, asked: Asked) -> Answer:
    triaged = [row for row in facts.referrals(asked) if asked.in_period(row["triaged_on"])]
    outside = (None, "linked_to_open_case", "out_of_area")
    return share(
        row["triage_decision"] == "adopted"
        for row in triaged
        if row["triage_decision"] not in outside
    )


def open_cases(facts: Facts, asked: Asked) -> Answer:
    """And how many were open on each Sunday of the period and on its last day."""
    lines = facts.cases(asked)
    last = min(asked.end, asked.as_of)
    sundays = [d for d in range(asked.start, last + 1) if _weekday(d) == "Sun" or d == last]
    return Answer(
        sum(line.is_open(asked.as_of) for line in lines),
        extra=[(day, sum(line.is_open(day) for line in lines)) for day in sundays],
    )


def _weekday(day: int) -> str:
    return date.fromordinal(day).strftime("%a")


def stage_waits(facts: Facts, asked: Asked) -> Answer:
    """And how many wait for what, within the standard or not."""
    waits = [_waits(facts, line, asked) for line in _open(facts, asked)]
    return Answer(len(waits), extra=Counter(waits))


def _open(facts: Facts, asked: Asked) -> list[Line]:
    return [line for line in facts.cases(asked) if line.is_open(asked.as_of)]


def _waits(facts: Facts, line: Line, asked: Asked) -> str:
    """Day by day back from the day asked, as long as it waits for the same."""
    waits_for, since = _state(facts, line, asked.as_of), asked.as_of
    while since > line.first["opened_on"] and _state(facts, line, since - 1) == waits_for:
        since -= 1
    days, allowed = asked.as_of - since, STANDARD.get(waits_for)
    if allowed is None:
        return f"{waits_for}:no_standard"
    late = "late" if days <= 2 * allowed else "very_late"
    return f"{waits_for}:{'within' if days <= allowed else late}"


def _state(facts: Facts, line: Line, day: int) -> str:
    """What the case waited for on a day: what its last hand-over says."""
    numbers = {case["case_id"] for case in line.cases}
    so_far = [
        row
        for row in facts.tables["holdings"]
        if row["case_id"] in numbers and row["from_on"] <= day
    ]
    last = max(so_far, key=lambda row: row["from_on"], default=None)
    return (last["waiting_for"] if last else None) or "not_recorded"


def caseload_per_fte(facts: Facts, asked: Asked) -> Answer:
    """Of whole units: neither an area nor a crime type has posts of its own."""
    asked = asked._replace(area=None, crime_type=None)
    allocated = [
        line for line in _open(facts, asked) if asked.by_now(_allocated_on(line, asked.as_of))
    ]
    in_post = [
        row["fte"]
        for row in facts.tables["staff"]
        if row["unit_id"] in asked.units
        and row["from_on"] <= asked.as_of
        and (row["to_on"] is None or row["to_on"] > asked.as_of)
    ]
    return Answer(len(allocated), round(sum(in_post), 6))


def _allocated_on(line: Line, day: int) -> int | None:
    """When the case that is open was allocated; if that is not recorded, the one before it."""
    so_far = [case for case in line.cases if case["opened_on"] <= day]
    known = [case["allocated_on"] for case in so_far if case["allocated_on"] is not None]
    return known[-1] if known else None


def net_flow(facts: Facts, asked: Asked) -> Answer:
    """And the weeks to clear: what is open at the end, over an eighth of eight weeks' closures."""
    lines, end = facts.cases(asked), min(asked.end, asked.as_of)
    opened = sum(asked.in_period(line.first["opened_on"]) for line in lines)
    closings = [day for line in lines for day in _closings(line, asked.as_of)]
    closed = sum(asked.in_period(day) for day in closings)
    eight_weeks = timedelta(weeks=8).days
    lately = sum(end - eight_weeks < day <= end for day in closings)
    return Answer(opened - closed, extra=(sum(line.is_open(end) for line in lines), lately / 8))


def _closings(line: Line, as_of: int) -> list[int]:
    """The last closing of the case, unless it is open again; earlier ones were no closings."""
    known = [case for case in line.cases if case["opened_on"] <= as_of]
    last = known[-1]["closed_on"] if known else None
    return [last] if last is not None and last <= as_of else []
