"""Data quality, the second way."""

from collections import Counter
from collections.abc import Iterable

from tests.second_way.facts import Answer, Asked, Facts, Row, by_person, share, shares
from tests.second_way.interventions import FIRST_STALKING_ORDER, SINCE_2020_01_20

LATELY, NEAR = 28, 91
CELLS = (
    ("referrals", "relationship", "received_on"),
    ("referrals", "triage_decision", "triaged_on"),
    ("cases", "exit_reason", "closed_on"),
    ("risk_assessments", "review_due_on", "assessed_on"),
    ("interventions", "end_reason", "ended_on"),
    ("victim_support", "feels_safer", "ended_on"),
)
"""A handful of the cells that are due: table, column, the day of the record in the period."""


def recording_lag(facts: Facts, asked: Asked) -> Answer:
    """Events recorded lately, and how many days after each."""
    referrals, offences = (_in_question(facts, name, asked) for name in ("referrals", "offences"))
    lags = {
        "referral": _lags(((row["received_on"], row["recorded_on"]) for row in referrals), asked),
        "offence": _lags(((row["occurred_on"], row["recorded_on"]) for row in offences), asked),
    }
    lengths = lags["referral"] + lags["offence"]
    groups = {"recorded": {name: found.total() for name, found in lags.items()}}
    return Answer(lengths.total(), extra=lengths, groups=groups)


def _lags(days: Iterable[tuple[int, int | None]], asked: Asked) -> Counter[int]:
    """A record made before its event is a fault, and no lag."""
    return Counter(
        recorded - on
        for on, recorded in days
        if recorded is not None
        and asked.as_of - LATELY < recorded <= asked.as_of
        and recorded >= on
    )


def _referred(facts: Facts, asked: Asked) -> dict[str, list[Row]]:
    """The people referred by the day asked, with their referrals."""
    known = [row for row in facts.referrals(asked) if asked.by_now(row["received_on"])]
    return by_person(known, "perpetrator_id")


def possible_duplicates(facts: Facts, asked: Asked) -> Answer:
    people = _referred(facts, asked)
    return share(
        any(_look_the_same(facts, people, one, other) for other in people if other != one)
        for one in people
    )


def _look_the_same(facts: Facts, people: dict[str, list[Row]], one: str, other: str) -> bool:
    known = {row["perpetrator_id"]: row for row in facts.tables["perpetrators"]}
    looks = [(known[person]["birth_year"], known[person]["sex"]) for person in (one, other)]
    return (
        looks[0] == looks[1]
        and looks[0][0] is not None
        and looks[0][1] not in (None, "not_known")
        and any(
            mine["victim_id"] is not None
            and mine["victim_id"] == theirs["victim_id"]
            and abs(mine["received_on"] - theirs["received_on"]) <= NEAR
            for mine in people[one]
            for theirs in people[other]
        )
    )


def completeness(facts: Facts, asked: Asked) -> Answer:
    """Of a handful of cells only: which others are critical is for the definition to choose."""
    cells = [
        (f"{table}:{column}", row[column] is not None)
        for table, column, day in CELLS
        for row in _in_question(facts, table, asked)
        if asked.in_period(row[day])
    ]
    return Answer(None, groups={"cell": shares(cells)})


def _in_question(facts: Facts, table: str, asked: Asked) -> list[Row]:
    if table == "referrals":
        return list(facts.referrals(asked))
    if table == "victim_support":
        return facts.support(asked)
    if table in ("offences", "custody_periods"):
        people = _referred(facts, asked)
        return [row for row in facts.tables[table] if row["perpetrator_id"] in people]
    if table == "cases":  # as delivered: a closing before the opening is a fault to be found
        kept = {row["case_id"] for row in facts.of_cases(table, asked)}
        return [row for row in facts.delivered[table] if row["case_id"] in kept]
    return facts.of_cases(table, asked)


ORDERS = (
    ("referrals", "received_on", "triaged_on"),
    ("cases", "opened_on", "allocated_on"),
    ("cases", "opened_on", "closed_on"),
    ("interventions", "offered_on", "started_on"),
    ("victim_support", "offered_on", "responded_on"),
    ("orders", "applied_on", "decided_on"),
    ("offences", "occurred_on", "recorded_on"),
    ("custody_periods", "from_on", "to_on"),
)
"""A handful of the pairs of days that have an order."""


def dates_out_of_order(facts: Facts, asked: Asked) -> Answer:
    """Of a handful of rules only."""
    both_known = [
        (f"{table}:{earlier}>{later}", row[later] < row[earlier])
        for table, earlier, later in ORDERS
        for row in _in_question(facts, table, asked)
        if asked.by_now(row[earlier]) and asked.by_now(row[later])
    ]
    too_soon = [
        ("orders:stalking_order", row["applied_on"] < FIRST_STALKING_ORDER)
        for row in facts.of_cases("orders", asked)
        if asked.by_now(row["applied_on"]) and row["kind"] in SINCE_2020_01_20
    ]
    return Answer(None, groups={"rule": shares(both_known + too_soon)})
