"""Victim support, the second way."""

from tests.second_way.facts import Answer, Asked, Facts, Row, by_person, share


def support_offered(facts: Facts, asked: Asked) -> Answer:
    reachable = [
        row
        for row in _support(facts, asked)
        if asked.in_period(facts.referral[row["referral_id"]]["received_on"])
        and (row["contactable"], row["safe_to_contact"]) == ("yes", "yes")
    ]
    victims = by_person(reachable, "victim_id")
    return share(any(asked.by_now(row["offered_on"]) for row in rows) for rows in victims.values())


def support_accepted(facts: Facts, asked: Asked) -> Answer:
    offers = [
        row
        for row in _support(facts, asked)
        if asked.in_period(row["offered_on"]) and row["offered_on"] <= asked.as_of - 14
    ]
    victims = by_person(offers, "victim_id")
    return share(_accepted(min(rows, key=_offer), asked) for rows in victims.values())


def _offer(row: Row) -> tuple[int, str]:
    return row["offered_on"], row["support_id"]


def _support(facts: Facts, asked: Asked) -> list[Row]:
    rows = facts.tables["victim_support"]
    return [row for row in rows if asked.covers(facts.referral[row["referral_id"]])]


def _accepted(row: Row, asked: Asked) -> bool:
    answered = row["responded_on"] is None or asked.by_now(row["responded_on"])
    return row["response"] == "accepted" and answered
