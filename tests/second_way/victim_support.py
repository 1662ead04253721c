"""Victim support, the second way."""

from collections.abc import Callable

from tests.second_way.caseload import in_post
from tests.second_way.facts import (
    STANDARD,
    Answer,
    Asked,
    Facts,
    Row,
    by_person,
    share,
    worst_first,
)


def support_offered(facts: Facts, asked: Asked) -> Answer:
    reachable = [row for row in _reachable(facts, asked) if asked.in_period(_received(facts, row))]
    return _of_victims(
        reachable,
        lambda row: _received(facts, row),
        lambda row: asked.by_now(row["offered_on"]),
    )


def _of_victims(
    rows: list[Row], day: Callable[[Row], int], goes_well: Callable[[Row], bool]
) -> Answer:
    """Each victim by the first row, and of one day by the one that would worry us more."""
    victims = by_person(worst_first(rows, day, goes_well), "victim_id")
    return share(goes_well(rows[0]) for rows in victims.values())


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
    return _of_victims(offers, lambda row: row["offered_on"], lambda row: _accepted(row, asked))


def _accepted(row: Row, asked: Asked) -> bool:
    answered = row["responded_on"] is None or asked.by_now(row["responded_on"])
    return row["response"] == "accepted" and answered


def contacted_in_time(facts: Facts, asked: Asked) -> Answer:
    """Victims by their first such referral."""
    due = [
        row
        for row in _reachable(facts, asked)
        if asked.in_period(_received(facts, row))
        and _received(facts, row) + STANDARD["victim_contact"] <= asked.as_of
    ]
    return _of_victims(
        due, lambda row: _received(facts, row), lambda row: _contacted_in_time(facts, row)
    )


def _contacted_in_time(facts: Facts, row: Row) -> bool:
    last_day = _received(facts, row) + STANDARD["victim_contact"]
    return row["first_contact_on"] is not None and row["first_contact_on"] <= last_day


def safety_plans(facts: Facts, asked: Asked) -> Answer:
    """Victims by their first acceptance where a plan is needed and due."""
    due = [
        row
        for row in facts.support(asked)
        if row["response"] == "accepted"
        and asked.in_period(row["responded_on"])
        and any(plan["needed"] == "yes" for plan in _safety_plans(facts, row))
        and row["responded_on"] + STANDARD["safety_plan"] <= asked.as_of
    ]
    return _of_victims(
        due, lambda row: row["responded_on"], lambda row: _has_its_plan_in_time(facts, row)
    )


def _safety_plans(facts: Facts, support: Row) -> list[Row]:
    """Of the case adopted from the referral, and of none that goes on with it or went before."""
    return [
        row
        for row in facts.tables["plans"]
        if row["kind"] == "safety"
        and facts.case[row["case_id"]]["referral_id"] == support["referral_id"]
    ]


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
    safer = _of_victims(
        answered, lambda row: row["ended_on"], lambda row: row["feels_safer"] == "yes"
    )
    return safer._replace(extra=(len(answered), len(ended)))
