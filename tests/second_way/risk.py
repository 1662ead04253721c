"""Risk, the second way."""

from collections import Counter
from collections.abc import Iterable

from domain.terms import SCALES
from tests.second_way.facts import STANDARD, Answer, Asked, Facts, Line, Row, share, shares

Scale = tuple[str, str]
LONG_ENOUGH_FOR_PLANS = 28


def risk_distribution(facts: Facts, asked: Asked) -> Answer:
    """Open cases, and how many are at which level of which tool and domain."""
    lines = facts.open_cases(asked)
    levels = Counter(
        f"{tool}:{domain}:{latest_level(facts, line, (tool, domain), asked.as_of)}"
        for line in lines
        for tool, domain in SCALES
    )
    return Answer(len(lines), groups={"tool:domain:level": levels})


def latest_level(facts: Facts, line: Line, scale: Scale, day: int) -> str:
    levels = _levels(facts, line, scale, day)
    return levels[-1] if levels else "not_assessed"


def _levels(facts: Facts, line: Line, scale: Scale, day: int) -> list[str]:
    """For each assessment on one tool and domain up to a day: the highest level of its day."""
    on_scale = [row for row in _assessed(facts, line, day) if (row["tool"], row["domain"]) == scale]
    return [
        max(
            (other["level"] for other in on_scale if other["assessed_on"] == row["assessed_on"]),
            key=SCALES[scale].index,
        )
        for row in on_scale
    ]


def _assessed(facts: Facts, line: Line, day: int) -> list[Row]:
    """The assessments of a case up to a day, in order."""
    known = [row for row in facts.of_line("risk_assessments", line) if row["assessed_on"] <= day]
    return sorted(known, key=lambda row: row["assessed_on"])


def assessed_in_time(facts: Facts, asked: Asked) -> Answer:
    opened = [line for line in facts.cases(asked) if asked.in_period(line.opened_on)]
    due = [(line, line.opened_on + STANDARD["assessment"]) for line in opened]
    return share(bool(_assessed(facts, line, day)) for line, day in due if day <= asked.as_of)


def overdue_reviews(facts: Facts, asked: Asked) -> Answer:
    """And how many have no due date: failing too, apart."""
    reviews = Counter(
        _review(_due_days(assessed), asked.as_of)
        for line in facts.open_cases(asked)
        if (assessed := _assessed(facts, line, asked.as_of))
    )
    groups = {"review": {group: (n, reviews.total()) for group, n in reviews.items()}}
    return Answer(reviews["overdue"], reviews.total(), groups=groups)


def _due_days(assessed: list[Row]) -> list[int]:
    """Every day on which somebody who assessed the case last wanted it assessed again."""
    last = [row for row in assessed if row["assessed_on"] == assessed[-1]["assessed_on"]]
    return [row["review_due_on"] for row in last if row["review_due_on"] is not None]


def _review(due: list[int], day: int) -> str:
    if not due:
        return "no_due_date"
    return "overdue" if any(one < day for one in due) else "in_date"


def plans_in_place(facts: Facts, asked: Asked) -> Answer:
    """And which of the two is missing."""
    old_enough = [
        line
        for line in facts.open_cases(asked)
        if asked.as_of - line.opened_on >= LONG_ENOUGH_FOR_PLANS
    ]
    found = [_plans(facts, line, asked) for line in old_enough]
    missing = Counter(_missing(plans) for plans in found if plans != ["not_needed"] * 2)
    groups = {"missing": {group: (n, missing.total()) for group, n in missing.items()}}
    return Answer(missing["both_in_place"], missing.total(), groups=groups)


def _plans(facts: Facts, line: Line, asked: Asked) -> list[str]:
    """How it stands with the formulation and with the risk management plan."""
    plans = facts.of_line("plans", line)
    kinds = ("formulation", "risk_management")
    return [_plan([row for row in plans if row["kind"] == kind], asked) for kind in kinds]


def _plan(rows: list[Row], asked: Asked) -> str:
    if rows and all(row["needed"] == "no" for row in rows):
        return "not_needed"
    return "completed" if any(asked.by_now(row["completed_on"]) for row in rows) else "missing"


def _missing(plans: list[str]) -> str:
    return {
        (False, False): "both_in_place",
        (True, False): "formulation_missing",
        (False, True): "risk_management_missing",
        (True, True): "both_missing",
    }[plans[0] == "missing", plans[1] == "missing"]


def risk_movement(facts: Facts, asked: Asked) -> Answer:
    """From which level to which on each tool and domain, and how many have risen on any."""
    changes: Counter[str] = Counter()
    movement: Counter[str] = Counter()
    for line in facts.open_cases(asked):
        pairs = dict(_first_and_last(facts, line, asked.as_of))
        changes.update(f"{t}:{d}:{first}>{last}" for (t, d), (first, last) in pairs.items())
        if pairs:
            risen = any(_change(scale, pair) == "higher" for scale, pair in pairs.items())
            movement["risen" if risen else "not_risen"] += 1
    groups = {"tool:domain:change": changes, "movement": movement}
    return Answer(movement.total(), groups=groups)


def risk_reduction(facts: Facts, asked: Asked) -> Answer:
    """And how many are the same or higher, of each scale, and how many were assessed once."""
    lines = [line for line in facts.cases(asked) if asked.in_period(line.closed_on(asked.as_of))]
    counted = [_levels_by_scale(facts, line, line.closed_on(asked.as_of)) for line in lines]
    once = sum(len(levels) for levels in counted)
    never = sum(not levels for levels in counted)
    pairs = [
        (scale, _change(scale, (levels[0], levels[-1])))
        for by_scale in counted
        for scale, levels in by_scale.items()
        if len(levels) >= 2
    ]
    moved = Counter(change for _, change in pairs)
    groups = {
        "movement": {change: (n, len(pairs)) for change, n in moved.items()},
        "tool:domain": shares((":".join(scale), change == "lower") for scale, change in pairs),
    }
    steps = [once + never, once, len(pairs)]
    return Answer(moved["lower"], len(pairs), extra=steps, groups=groups)


def _levels_by_scale(facts: Facts, line: Line, day: int) -> dict[Scale, list[str]]:
    found = {scale: _levels(facts, line, scale, day) for scale in SCALES}
    return {scale: levels for scale, levels in found.items() if levels}


def _first_and_last(facts: Facts, line: Line, day: int) -> Iterable[tuple[Scale, tuple[str, str]]]:
    for scale, levels in _levels_by_scale(facts, line, day).items():
        if len(levels) >= 2:
            yield scale, (levels[0], levels[-1])


def _change(scale: Scale, levels: tuple[str, str]) -> str:
    first, last = (SCALES[scale].index(level) for level in levels)
    if first == last:
        return "same"
    return "lower" if last < first else "higher"
