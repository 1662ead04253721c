"""Reoffending, the second way."""

from collections import Counter

from tests.second_way.facts import Answer, Asked, Facts, Row, by_person, share, worst_first

Followed = Counter[tuple[int, bool]]
LEVELS = ("reported", "recorded", "charged", "proven")
WINDOWS = {"6_months": 183, "12_months": 365, "18_months": 548, "24_months": 730}


def reoffending_as_reported(facts: Facts, asked: Asked) -> Answer:
    """And how many by each of the four dated levels, of all of them."""
    index = {p: day for p, day in _index_days(facts, asked).items() if asked.in_period(day)}
    again = {
        level: sum(
            _reoffended_on(facts, p, day, asked, level) is not None for p, day in index.items()
        )
        for level in LEVELS
    }
    groups = {"level": {level: (n, len(index)) for level, n in again.items()}}
    return Answer(again["recorded"], len(index), groups=groups)


def reoffending_within_12_months(facts: Facts, asked: Asked) -> Answer:
    """Who reoffended within a year of all worked with, and how long each was followed; and again
    without the days in custody."""
    followed, at_liberty = _followed(facts, asked)
    within = sum(n for (days, event), n in followed.items() if event and days <= 365)
    return Answer(within, followed.total(), extra=(followed, at_liberty))


def reoffending_rate(facts: Facts, asked: Asked) -> Answer:
    """And the person-years without the days in custody."""
    followed, at_liberty = _followed(facts, asked)
    events = sum(n for (_, event), n in followed.items() if event)
    years = [
        round(sum(days * n for (days, _), n in each.items()) / 365.25, 6)
        for each in (followed, at_liberty)
    ]
    return Answer(events, years[0], extra=years[1])


def _followed(facts: Facts, asked: Asked) -> tuple[Followed, Followed]:
    """Days and event of everybody worked with: all days, and those not in custody."""
    followed: Followed = Counter()
    at_liberty: Followed = Counter()
    for person, day in _index_days(facts, asked).items():
        again = _reoffended_on(facts, person, day, asked)
        last = asked.as_of if again is None else again
        inside = facts.days_in_custody(person, day, last)
        followed[last - day, again is not None] += 1
        at_liberty[last - day - inside, again is not None] += 1
    return followed, at_liberty


def proven_reoffending(facts: Facts, asked: Asked) -> Answer:
    index = _index_days(facts, asked).items()
    return share(
        _proven(facts, person, day, asked) for person, day in index if asked.as_of - day >= 548
    )


def _proven(facts: Facts, person: str, index: int, asked: Asked) -> bool:
    return any(
        row["occurred_on"] - index <= 365
        and asked.by_now(row["proven_on"])
        and row["proven_on"] - index <= 548
        for row in _since(facts, person, index, asked)
    )


def followed_up(facts: Facts, asked: Asked) -> Answer:
    days = [asked.as_of - day for day in _index_days(facts, asked).values()]
    complete = {name: sum(n >= window for n in days) for name, window in WINDOWS.items()}
    return Answer(len(days), groups={"window": complete})


def _index_days(facts: Facts, asked: Asked) -> dict[str, int]:
    """Each person worked with by the day asked, and the first day of it."""
    people = by_person(facts.of_cases("interventions", asked), "perpetrator_id")
    begun = {
        person: [facts_day for row in rows for facts_day in _begun(facts, row, asked)]
        for person, rows in people.items()
    }
    return {person: min(days) for person, days in begun.items() if days}


def _begun(facts: Facts, intervention: Row, asked: Asked) -> list[int]:
    begun = facts.begun_on(intervention, asked.as_of)
    return [] if begun is None else [begun]


def _reoffended_on(
    facts: Facts, person: str, index: int, asked: Asked, level: str = "recorded"
) -> int | None:
    days = [
        row["occurred_on"]
        for row in _since(facts, person, index, asked)
        if asked.by_now(row[f"{level}_on"])
    ]
    return min(days, default=None)


def _since(facts: Facts, person: str, index: int, asked: Asked) -> list[Row]:
    """A person's qualifying offences that occurred after a day."""
    return [
        row
        for row in facts.tables["offences"]
        if row["perpetrator_id"] == person
        and row["qualifying"] == "yes"
        and index < row["occurred_on"] <= asked.as_of
    ]


def repeat_victimisation(facts: Facts, asked: Asked) -> Answer:
    """Victims by their first acceptance, at least a year ago, of support about somebody known."""
    accepted = [
        row
        for row in facts.support(asked)
        if row["response"] == "accepted"
        and row["responded_on"] is not None
        and asked.as_of - row["responded_on"] >= 365
        and facts.referral[row["referral_id"]]["perpetrator_id"]
    ]
    in_order = worst_first(
        accepted,
        lambda row: row["responded_on"],
        lambda row: not _hurt_again(facts, row, asked),
    )
    victims = by_person(in_order, "victim_id")
    return share(_hurt_again(facts, rows[0], asked) for rows in victims.values())


def _hurt_again(facts: Facts, support: Row, asked: Asked) -> bool:
    person = facts.referral[support["referral_id"]]["perpetrator_id"]
    return any(
        row["victim_id"] == support["victim_id"]
        and row["occurred_on"] - support["responded_on"] <= 365
        and asked.by_now(row["recorded_on"])
        for row in _since(facts, person, support["responded_on"], asked)
    )
