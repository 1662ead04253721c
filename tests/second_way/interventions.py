"""Interventions and uptake, the second way."""

from collections import Counter
from datetime import date

from domain.terms import Area, CrimeType
from tests.second_way.facts import (
    STANDARD,
    Answer,
    Asked,
    Facts,
    Line,
    Row,
    by_person,
    holds,
    share,
    shares,
    worst_first,
)

SINCE_2020_01_20 = ("stalking_protection_interim", "stalking_protection_full")
FIRST_STALKING_ORDER = date(2020, 1, 20).toordinal()


def uptake(facts: Facts, asked: Asked) -> Answer:
    """By the first offer that a unit ever made to the person."""
    first: dict[tuple[str, str], Row] = {}
    for row in facts.of_cases("interventions", asked._replace(area=None, crime_type=None)):
        pair = row["perpetrator_id"], facts.unit_of(row)
        first[pair] = min(first.get(pair, row), row, key=lambda one: _in_order(facts, one))
    offers = [
        row
        for row in facts.of_cases("interventions", asked)
        if row == first[row["perpetrator_id"], facts.unit_of(row)]
        and asked.in_period(row["offered_on"])
        and row["offered_on"] <= asked.as_of - 28
    ]
    people = by_person(offers, "perpetrator_id")
    return share(any(_came_since(facts, offer, asked) for offer in people[p]) for p in people)


def _in_order(facts: Facts, offer: Row) -> tuple[int, int, int]:
    """By the day; offers of one day by what they can be filtered by, in the order of the words."""
    referral = facts.line_of[offer["case_id"]].referral
    area, crime = list(Area).index(referral["area"]), list(CrimeType).index(referral["crime_type"])
    return offer["offered_on"], area, crime


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
    return _ended(facts, asked, "completed")


def attrition(facts: Facts, asked: Asked) -> Answer:
    return _ended(facts, asked, "disengaged", "unsuitable")


def _ended(facts: Facts, asked: Asked, *reasons: str) -> Answer:
    outside = (None, "custody", "transferred", "died")
    ended = [
        row
        for row in facts.of_cases("interventions", asked)
        if asked.in_period(row["ended_on"])
        and facts.has_started(row, asked.known_end)
        and row["end_reason"] not in outside
    ]
    in_order = worst_first(
        ended, lambda row: row["ended_on"], lambda row: FROM_THE_WORST.index(row["end_reason"])
    )
    people = by_person(in_order, "perpetrator_id")
    return share(rows[0]["end_reason"] in reasons for rows in people.values())


FROM_THE_WORST = ("disengaged", "unsuitable", "planned_partial", "completed")


def uptake_funnel(facts: Facts, asked: Asked) -> Answer:
    """Those who completed of those adopted, and how many reached each step between."""
    reached = [_reached(facts, lines, asked) for lines in _people(facts, asked)]
    steps = [sum(step <= last for last in reached) for step in range(6)]
    return Answer(steps[5], steps[0], extra=steps)


def _people(facts: Facts, asked: Asked) -> list[list[Line]]:
    """The cases opened in the period, first to last, of each person adopted.

    Of two opened on one day the one that lasted longer is the first.
    """
    people: dict[str, list[Line]] = {}
    opened = [line for line in facts.cases(asked) if asked.in_period(line.opened_on)]
    for line in sorted(opened, key=lambda line: (line.opened_on, -_last_day(line, asked))):
        people.setdefault(line.person, []).append(line)
    return list(people.values())


def _last_day(line: Line, asked: Asked) -> int:
    closed = line.closed_on(asked.as_of)
    return asked.as_of if closed is None else closed


def offered(facts: Facts, asked: Asked) -> Answer:
    at_liberty = [
        lines
        for lines in _people(facts, asked)
        if lines[0].referral["perpetrator_id"]
        and not _in_custody_throughout(facts, lines[0], asked)
    ]
    return share(_reached(facts, lines, asked) >= OFFERED for lines in at_liberty)


OFFERED = 2


def _in_custody_throughout(facts: Facts, line: Line, asked: Asked) -> bool:
    """On every day from the opening of the case to its closing, or to the day asked.

    Whoever was let out on the day it closed could have been made an offer.
    """
    person = line.referral["perpetrator_id"]
    days = range(line.opened_on, _last_day(line, asked) + 1)
    return all(facts.in_custody(person, day) for day in days)


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


def attendance(facts: Facts, asked: Asked) -> Answer:
    """Of each kind of work; and what came of every session."""
    offers = {row["intervention_id"]: row for row in facts.of_cases("interventions", asked)}
    kept = [
        row
        for row in facts.tables["sessions"]
        if row["intervention_id"] in offers
        and asked.in_period(row["booked_on"])
        and row["attendance"] != "cancelled_by_service"
    ]
    came = [(offers[row["intervention_id"]]["kind"], row["attendance"]) for row in kept]
    of_all = Counter(attendance for _, attendance in came)
    groups = {
        "kind": shares((kind, attendance == "attended") for kind, attendance in came),
        "attendance": {one: (n, len(came)) for one, n in of_all.items()},
    }
    return share(attendance == "attended" for _, attendance in came)._replace(groups=groups)


def wait_to_start(facts: Facts, asked: Asked) -> Answer:
    """Offers started of those known to be waiting or how they ended; for how long, and again
    without the days in custody."""
    raw: Counter[tuple[int, str]] = Counter()
    adjusted: Counter[tuple[int, str]] = Counter()
    outcomes: Counter[str] = Counter()
    for row in facts.of_cases("interventions", asked):
        outcome, day = _came_of_it(facts, row, asked)
        if asked.in_period(row["offered_on"]) and day is not None and day >= row["offered_on"]:
            days = day - row["offered_on"]
            inside = facts.days_in_custody(row["perpetrator_id"], row["offered_on"], day)
            raw[days, HOW_IT_ENDED[outcome]] += 1
            adjusted[days - inside, HOW_IT_ENDED[outcome]] += 1
            outcomes[outcome] += 1
    everything = outcomes.total()
    groups = {"outcome": {one: (n, everything) for one, n in outcomes.items()}}
    soon = [_within(waited, STANDARD["start"]) for waited in (raw, adjusted)]
    return Answer(outcomes["started"], everything, extra=(raw, adjusted, soon), groups=groups)


HOW_IT_ENDED = {
    "started": "event",
    "declined": "competing",
    "ended_before_start": "competing",
    "still_waiting": "waiting",
}


def _came_of_it(facts: Facts, offer: Row, asked: Asked) -> tuple[str, int | None]:
    """How the wait ended and when; None for a decline whose day nobody wrote down."""
    begun = facts.begun_on(offer, asked.as_of)
    if begun is not None:
        return "started", begun
    answered, ended = offer["responded_on"], offer["ended_on"]
    if offer["response"] == "declined" and answered is None:
        return "declined", None
    ways = []
    if offer["response"] == "declined" and answered <= asked.as_of:
        ways.append((answered, "declined"))
    if asked.by_now(ended):
        ways.append((ended, "ended_before_start"))
    day, outcome = min(ways, default=(asked.as_of, "still_waiting"))
    return outcome, day


def _within(waited: Counter[tuple[int, str]], days: int) -> int:
    return sum(n for (lasted, how), n in waited.items() if how == "event" and lasted <= days)


def intervention_mix(facts: Facts, asked: Asked) -> Answer:
    """And of all these cases, how many had an offer of each kind."""
    kinds = [
        {row["kind"] for row in facts.of_line("interventions", line) if _known(row, asked)}
        for line in _open_in_period(facts, asked)
    ]
    each = Counter(kind for of_one in kinds for kind in of_one)
    groups = {"kind": {kind: (n, len(kinds)) for kind, n in each.items()}}
    return share(bool(of_one) for of_one in kinds)._replace(groups=groups)


def _known(offer: Row, asked: Asked) -> bool:
    return offer["offered_on"] <= asked.known_end


def _open_in_period(facts: Facts, asked: Asked) -> list[Line]:
    begun = asked.start <= asked.as_of
    return [
        one for one in facts.cases(asked) if begun and one.was_open(asked.start, asked.known_end)
    ]


def protective_orders(facts: Facts, asked: Asked) -> Answer:
    """How many cases have an order applied for; how far any came, and of which kind."""
    orders = [_orders(facts, line, asked) for line in _open_in_period(facts, asked)]
    stages = Counter(
        stage for of_one in orders for stage in {s for o in of_one for s in _stages(o, asked)}
    )
    kinds = Counter(kind for of_one in orders for kind in {order["kind"] for order in of_one})
    groups = {
        "order_stage": {stage: (n, len(orders)) for stage, n in stages.items()},
        "order_kind": {kind: (n, len(orders)) for kind, n in kinds.items()},
    }
    return share(bool(of_one) for of_one in orders)._replace(groups=groups)


def _orders(facts: Facts, line: Line, asked: Asked) -> list[Row]:
    """Applied for by the end of the period; no stalking order from before there were any."""
    return [
        row
        for row in facts.of_line("orders", line)
        if row["applied_on"] <= asked.known_end
        and (row["kind"] not in SINCE_2020_01_20 or row["applied_on"] >= FIRST_STALKING_ORDER)
    ]


def _stages(order: Row, asked: Asked) -> set[str]:
    end, decided, ends = asked.known_end, order["decided_on"], order["ends_on"]
    granted = order["decision"] == "granted" and decided is not None and decided <= end
    breached = order["breached_on"]
    stages = {
        "applied": True,
        "granted": granted,
        "in_force": granted and (ends is None or ends > end),
        "breached": breached is not None and breached <= end,
    }
    return {stage for stage, reached in stages.items() if reached}


def places_in_use(facts: Facts, asked: Asked) -> Answer:
    """And how many pieces of work began and ended in the period."""
    asked = asked.whole_units
    work = facts.of_cases("interventions", asked)
    known = {
        row["unit_id"]: row["places"]
        for row in facts.tables["units"]
        if row["unit_id"] in asked.units and row["places"] is not None
    }
    people = {
        row["perpetrator_id"]
        for row in work
        if facts.unit_of(row) in known and facts.in_direct_work(row, asked.as_of)
    }
    places = [
        known[row["unit_id"]]
        for row in facts.tables["units"]
        if row["unit_id"] in known
        and holds({"from_on": row["launched_on"], "to_on": row["closed_on"]}, asked.as_of)
    ]
    started = sum(asked.in_period(facts.begun_on(row, asked.as_of)) for row in work)
    begun = [row for row in work if facts.has_started(row, asked.as_of)]
    ended = sum(asked.in_period(row["ended_on"]) for row in begun)
    return Answer(len(people), sum(places), extra=(started, ended))
