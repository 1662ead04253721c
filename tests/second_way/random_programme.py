"""Random small programmes: a few people in three units, days close enough to meet each other."""

from datetime import date

from tests.second_way.dice import (
    AREAS,
    CRIMES,
    FIRST,
    LAST,
    LINES,
    PEOPLE,
    STAFF,
    UNITS,
    VICTIMS,
    Dice,
    plus,
)
from tests.second_way.facts import Row
from tests.second_way.random_case import case_of, fill_case

DECISIONS = (None, "adopted", "adopted", "consultation", "linked_to_open_case", "out_of_area")
PROFESSIONS = ("victim_advocate", "psychologist")
MONTHS = ("2019-07-01", "2019-12-01", "2020-03-01", "2020-06-01")
Tables = dict[str, list[Row]]


def random_programme(dice: Dice) -> Tables:
    """Tables as delivered, days written out."""
    tables: Tables = {
        "units": [_unit(dice, unit) for unit in UNITS],
        "perpetrators": [_person(dice, person) for person in PEOPLE],
        "posts": dice.some(lambda: {"fund_line": dice.either(*LINES), **_post(dice)}, 1, 3),
        "staff": [{"staff_id": one, **_post(dice)} for one in STAFF],
        "referrals": dice.some(lambda: _referral(dice), 5, 10),
        "offences": dice.some(lambda: _offence(dice), 3, 9),
        "custody_periods": _custody(dice),
        "ledger": dice.some(lambda: _month(dice), 1, 4),
    }
    for place, row in enumerate(tables["referrals"], start=1):
        row["referral_id"] = f"R{place}"
    tables["cases"] = [
        case_of(dice, row, place)
        for place, row in enumerate(tables["referrals"], start=1)
        if dice.random() < 0.8
    ]
    _continue_some(dice, tables["cases"])
    people = {row["referral_id"]: row["perpetrator_id"] for row in tables["referrals"]}
    for case in tables["cases"]:
        fill_case(dice, tables, case, people[case["referral_id"]])
    tables["victim_support"] = [
        _support(dice, row) for row in tables["referrals"] for _ in range(dice.either(0, 1, 1, 2))
    ]
    tables["actions"] = dice.some(lambda: _action(dice, tables["cases"]), 0, 5)
    return {name: [_written(row) for row in rows] for name, rows in tables.items()}


def crowded(tables: Tables) -> Tables:
    """The same with every day moved to the first of its month, so that many fall on one day.

    But for hand-overs: which of two of one day came last is for the order of the file to say.
    """
    moved = {
        name: rows if name == "holdings" else [_moved(row) for row in rows]
        for name, rows in tables.items()
    }
    periods = {(row["perpetrator_id"], row["from_on"]): row for row in moved["custody_periods"]}
    return moved | {"custody_periods": list(periods.values())}


def _moved(row: Row) -> Row:
    return {
        name: f"{cell[:7]}-01" if name.endswith("_on") and cell else cell
        for name, cell in row.items()
    }


def _written(row: Row) -> Row:
    """Every whole number of a random row is a day."""
    return {
        name: date.fromordinal(cell).isoformat() if isinstance(cell, int) else cell
        for name, cell in row.items()
    }


def _unit(dice: Dice, unit: str) -> Row:
    return {
        "unit_id": unit,
        "launched_on": FIRST + dice.randint(-200, 200),
        "places": dice.either(None, "0", "4"),
        "closed_on": dice.either(None, None, LAST - 90),
    }


def _person(dice: Dice, person: str) -> Row:
    return {
        "perpetrator_id": person,
        "birth_year": dice.either(None, *["1980"] * 5, "2019"),
        "sex": dice.either(None, *["male"] * 5, "not_known"),
    }


def _post(dice: Dice) -> Row:
    start = FIRST + dice.randint(0, 300)
    return {
        "unit_id": dice.either(*UNITS),
        "profession": dice.either(*PROFESSIONS),
        "fte": dice.either("0.4", "1"),
        "from_on": start,
        "to_on": dice.later(start, 400),
    }


def _referral(dice: Dice) -> Row:
    received = dice.any_day()
    return {
        "unit_id": dice.either(*UNITS),
        "area": dice.either(*AREAS),
        "crime_type": dice.either(*CRIMES),
        "relationship": dice.either(None, "ex_intimate"),
        "perpetrator_id": dice.either(None, *PEOPLE, *PEOPLE),
        "victim_id": dice.either(None, *VICTIMS, *VICTIMS),
        "received_on": received,
        "recorded_on": dice.later(received, 40),
        "triaged_on": dice.later(received, 12),
        "triage_decision": dice.either(*DECISIONS),
    }


def _continue_some(dice: Dice, cases: list[Row]) -> None:
    """Some cases are opened for the one before, after a gap about as long as the rule allows."""
    for before, case in zip(cases, cases[1:], strict=False):
        if before["closed_on"] is not None and dice.random() < 0.5:
            moved = before["closed_on"] + dice.either(1, 10, 27, 28, 29, 40) - case["opened_on"]
            case["parent_case_id"] = before["case_id"]
            for name in ("opened_on", "allocated_on", "closed_on"):
                case[name] = plus(case[name], moved)


def _support(dice: Dice, referral: Row) -> Row:
    received = referral["received_on"]
    offered = dice.later(received, 20)
    answered = dice.later(offered or received, 20)
    return {
        "referral_id": referral["referral_id"],
        "victim_id": referral["victim_id"] or dice.either(*VICTIMS),
        "contactable": dice.either("yes", "yes", "yes", "no"),
        "safe_to_contact": dice.either("yes", "yes", "yes", "no"),
        "first_contact_on": dice.either(received + 1, dice.later(received, 15)),
        "offered_on": offered,
        "response": dice.either(None, *["accepted"] * 4, "declined"),
        "responded_on": answered,
        "advocate_staff_id": dice.either(None, *STAFF),
        "ended_on": dice.later(answered or received, 120),
        "feels_safer": dice.either(None, "yes", "yes", "no", "not_asked", "declined"),
    }


def _offence(dice: Dice) -> Row:
    occurred = dice.any_day()
    return {
        "perpetrator_id": dice.either(*PEOPLE),
        "victim_id": dice.either(None, *VICTIMS, *VICTIMS),
        "occurred_on": occurred,
        "reported_on": dice.later(occurred, 10),
        "recorded_on": dice.later(occurred, 40),
        "charged_on": dice.later(occurred, 90),
        "proven_on": dice.later(occurred, 250),
        "qualifying": dice.either("yes", "yes", "no"),
    }


def _custody(dice: Dice) -> list[Row]:
    """No two of one person begin on one day: the two together are the key."""
    begun = set(dice.some(lambda: (dice.either(*PEOPLE), dice.any_day()), 0, 5))
    return [
        {"perpetrator_id": person, "from_on": day, "to_on": dice.later(day, 200)}
        for person, day in sorted(begun)
    ]


def _action(dice: Dice, cases: list[Row]) -> Row:
    raised = dice.any_day()
    return {
        "unit_id": dice.either(*UNITS),
        "case_id": dice.either(None, *(case["case_id"] for case in cases)),
        "agency": dice.either("police", "health"),
        "kind": dice.either("contact_victim", "risk_review"),
        "raised_on": raised,
        "due_on": raised + dice.randint(0, 20),
        "completed_on": dice.later(raised, 30),
    }


def _month(dice: Dice) -> Row:
    amounts = [dice.either(None, "0", "100.50", "2000") for _ in range(3)]
    return {
        "fund_line": dice.either(*LINES),
        "month": dice.either(*MONTHS),
        **dict(zip(("profiled", "committed", "actual"), amounts, strict=True)),
    }
