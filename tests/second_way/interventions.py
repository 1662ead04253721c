"""Interventions and uptake, the second way."""

from tests.second_way.facts import Answer, Asked, Facts, Line, Row, by_person, share


def uptake(facts: Facts, asked: Asked) -> Answer:
    offers = [
        row
        for row in facts.of_cases("interventions", asked)
        if asked.in_period(row["offered_on"]) and row["offered_on"] <= asked.as_of - 28
    ]
    people = by_person(offers, "perpetrator_id")
    return share(any(_came_since(facts, offer, asked) for offer in people[p]) for p in people)


def _came_since(facts: Facts, offer: Row, asked: Asked) -> bool:
    """To this offer's sessions or to those of a later one of the same unit."""
    return any(
        offer["offered_on"] <= day <= asked.as_of
        for later in facts.tables["interventions"]
        if later["perpetrator_id"] == offer["perpetrator_id"]
        and facts.unit_of(later) == facts.unit_of(offer)
        and later["offered_on"] >= offer["offered_on"]
        for day in facts.attended(later)
    )


def completion(facts: Facts, asked: Asked) -> Answer:
    outside = (None, "custody", "transferred", "died")
    ended = [
        row
        for row in facts.of_cases("interventions", asked)
        if asked.in_period(row["ended_on"])
        and facts.has_started(row, min(asked.end, asked.as_of))
        and row["end_reason"] not in outside
    ]
    ended.sort(key=lambda row: (row["ended_on"], row["intervention_id"]))
    people = by_person(ended, "perpetrator_id")
    return share(rows[0]["end_reason"] == "completed" for rows in people.values())


def uptake_funnel(facts: Facts, asked: Asked) -> Answer:
    """Those who completed of those adopted, and how many reached each step between."""
    people: dict[str, list[Line]] = {}
    for line in facts.cases(asked):
        if asked.in_period(line.first["opened_on"]):
            people.setdefault(line.person, []).append(line)
    reached = [_reached(facts, lines, asked) for lines in people.values()]
    steps = [sum(step <= last for last in reached) for step in range(6)]
    return Answer(steps[5], steps[0], extra=steps)


def _reached(facts: Facts, lines: list[Line], asked: Asked) -> int:
    """The last step in a row: adopted 0, identified, offered, accepted, started, completed 5."""
    numbers = {case["case_id"] for line in lines for case in line.cases}
    offers = [
        row
        for row in facts.tables["interventions"]
        if row["case_id"] in numbers and asked.by_now(row["offered_on"])
    ]
    started = any(facts.has_started(row, asked.as_of) for row in offers)
    steps = [
        lines[0].referral["perpetrator_id"] is not None,
        bool(offers),
        started or any(_accepted(row, asked) for row in offers),
        started,
        any(asked.by_now(r["ended_on"]) and r["end_reason"] == "completed" for r in offers),
    ]
    return steps.index(False) if False in steps else len(steps)


def _accepted(row: Row, asked: Asked) -> bool:
    answered = row["responded_on"] is None or asked.by_now(row["responded_on"])
    return row["response"] == "accepted" and answered
