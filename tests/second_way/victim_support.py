"""Victim support, the second way."""

from tests.second_way.caseload import in_post
from tests.second_way.facts import STANDARD, Answer, Asked, Facts, Row, by_person, share


def support_offered(facts: Facts, asked: Asked) -> Answer:
    reachable = [row for row in _reachable(facts, asked) if asked.in_period(_received(facts, row))]
    victims = by_person(reachable, "victim_id")
    first = [min(rows, key=lambda row: _referred(facts, row)) for rows in victims.values()]
    return share(asked.by_now(row["offered_on"]) for row in first)


def _referred(facts: Facts, row: Row) -> tuple[int, str]:
    return _received(facts, row), row["support_id"]


def _reachable(facts: Facts, asked: Asked) -> list[Row]:
    return [
        row
        for row in facts.support(asked)
        if (row["contactable"], row["safe_to_contact"]) == ("yes", "yes")
    ]


def _received(facts: Facts, row: Row) -> int:
    return facts.referral[row["referral_id"]]["received_on"]


def support_accepted(facts: Facts, asked: Asked) -> Answer:
    offers = [
        row
        for row in facts.support(asked)
        if asked.in_period(row["offered_on"]) and row["offered_on"] <= asked.as_of - 14
    ]
    victims = by_person(offers, "victim_id")
    return share(_accepted(min(rows, key=_offer), asked) for rows in victims.values())


def _offer(row: Row) -> tuple[int, str]:
    return row["offered_on"], row["support_id"]


def _accepted(row: Row, asked: Asked) -> bool:
    answered = row["responded_on"] is None or asked.by_now(row["responded_on"])
    return row["response"] == "accepted" and answered


def contacted_in_time(facts: Facts, asked: Asked) -> Answer:
    """Victims by their first such referral."""
    due = [
        (_received(facts, row), row["support_id"], row)
        for row in _reachable(facts, asked)
        if asked.in_period(_received(facts, row))
        and _received(facts, row) + STANDARD["victim_contact"] <= asked.as_of
    ]
    victims = by_person([row for *_, row in sorted(due, key=lambda one: one[:2])], "victim_id")
    return share(
        rows[0]["first_contact_on"] is not None
        and rows[0]["first_contact_on"] <= _received(facts, rows[0]) + STANDARD["victim_contact"]
        for rows in victims.values()
    )


def safety_plans(facts: Facts, asked: Asked) -> Answer:
    """Victims by their first acceptance where a plan is needed and due."""
    due = [
        (row["responded_on"], row["support_id"], row)
        for row in facts.support(asked)
        if row["response"] == "accepted"
        and asked.in_period(row["responded_on"])
        and any(plan["needed"] == "yes" for plan in _safety_plans(facts, row))
        and row["responded_on"] + STANDARD["safety_plan"] <= asked.as_of
    ]
    victims = by_person([row for *_, row in sorted(due, key=lambda one: one[:2])], "victim_id")
    return share(_has_its_plan_in_time(facts, rows[0]) for rows in victims.values())


def _safety_plans(facts: Facts, support: Row) -> list[Row]:
    """Of the case adopted from the referral, and of the cases it is one with."""
    lines = [
        facts.line_of[case["case_id"]]
        for case in facts.tables["cases"]
        if case["referral_id"] == support["referral_id"]
    ]
    plans = [row for line in lines for row in facts.of_line("plans", line)]
    return [row for row in plans if row["kind"] == "safety"]


def _has_its_plan_in_time(facts: Facts, support: Row) -> bool:
    last_day = support["responded_on"] + STANDARD["safety_plan"]
    return any(
        plan["completed_on"] is not None and plan["completed_on"] <= last_day
        for plan in _safety_plans(facts, support)
    )


def advocate_caseload(facts: Facts, asked: Asked) -> Answer:
    asked = asked.whole_units
    supported = {
        row["victim_id"]
        for row in facts.support(asked)
        if row["response"] == "accepted"
        and asked.by_now(_accepted_on(facts, row))
        and not asked.by_now(row["ended_on"])
    }
    staff = in_post(facts, "staff", asked)
    fte = sum(row["fte"] for row in staff if row["profession"] == "victim_advocate")
    return Answer(len(supported), round(fte, 6))


def _accepted_on(facts: Facts, row: Row) -> int:
    """The day of the answer; of the offer or the referral where nobody wrote it down."""
    days = (row["responded_on"], row["offered_on"], _received(facts, row))
    return next(day for day in days if day is not None)


def feels_safer(facts: Facts, asked: Asked) -> Answer:
    """Victims by the first ending at which they answered; and answers of all endings."""
    ended = [row for row in facts.support(asked) if asked.in_period(row["ended_on"])]
    answered = [row for row in ended if row["feels_safer"] in ("yes", "no")]
    answered.sort(key=lambda row: (row["ended_on"], row["support_id"]))
    victims = by_person(answered, "victim_id")
    safer = share(rows[0]["feels_safer"] == "yes" for rows in victims.values())
    return safer._replace(extra=(len(answered), len(ended)))
