"""Reoffending, the second way."""

from collections import Counter

from tests.second_way.facts import Answer, Asked, Facts, Row, by_person, share

WINDOWS = {"6_months": 183, "12_months": 365, "18_months": 548, "24_months": 730}


def reoffending_as_reported(facts: Facts, asked: Asked) -> Answer:
    index = _index_days(facts, asked)
    return share(
        _reoffended_on(facts, person, day, asked) is not None
        for person, day in index.items()
        if asked.in_period(day)
    )


def reoffending_within_12_months(facts: Facts, asked: Asked) -> Answer:
    """Who reoffended within a year of all worked with, and how long each was followed."""
    followed = Counter()
    for person, day in _index_days(facts, asked).items():
        again = _reoffended_on(facts, person, day, asked)
        last = asked.as_of if again is None else again
        followed[last - day, again is not None] += 1
    within = sum(n for (days, event), n in followed.items() if event and days <= 365)
    return Answer(within, followed.total(), extra=followed)


def followed_up(facts: Facts, asked: Asked) -> Answer:
    days = [asked.as_of - day for day in _index_days(facts, asked).values()]
    complete = {name: sum(n >= window for n in days) for name, window in WINDOWS.items()}
    return Answer(len(days), extra=complete)


def _index_days(facts: Facts, asked: Asked) -> dict[str, int]:
    """Each person worked with by the day asked, and the first day of it."""
    people = by_person(facts.of_cases("interventions", asked), "perpetrator_id")
    begun = {
        person: [facts_day for row in rows for facts_day in _begun(facts, row, asked)]
        for person, rows in people.items()
    }
    return {person: min(days) for person, days in begun.items() if days}


def _begun(facts: Facts, intervention: Row, asked: Asked) -> list[int]:
    """The first attended session, else the start on record; nothing if neither is known yet."""
    known = [day for day in facts.attended(intervention) if day <= asked.as_of]
    if known:
        return known[:1]
    started = intervention["started_on"]
    return [started] if asked.by_now(started) else []


def _reoffended_on(facts: Facts, person: str, index: int, asked: Asked) -> int | None:
    days = [
        row["occurred_on"]
        for row in facts.tables["offences"]
        if row["perpetrator_id"] == person
        and row["qualifying"] == "yes"
        and index < row["occurred_on"] <= asked.as_of
        and asked.by_now(row["recorded_on"])
    ]
    return min(days, default=None)
