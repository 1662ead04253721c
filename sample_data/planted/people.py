"""Who was referred by the day of the news: repeat pairs, serial perpetrators, no suspects."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sample_data.planted.fact import Fact, between, exactly
from sample_data.planted.reading import NEWS, Records, Row, days

LOOKS_THE_SAME_WITHIN = 91


def facts(records: Records) -> Iterator[Fact]:
    received = [row for row in records["referrals"] if row["received_on"] <= NEWS]
    unknown = 100 * sum(not row["perpetrator_id"] for row in received) / len(received)
    yield between("Referrals without a known suspect, per cent", unknown, 5, 9)
    pairs = Counter(
        (row["perpetrator_id"], row["victim_id"])
        for row in received
        if row["perpetrator_id"] and row["victim_id"]
    )
    repeats = 100 * (pairs.total() - len(pairs)) / pairs.total()
    yield between("Referrals of a pair referred before, per cent", repeats, 10, 16)
    victims = defaultdict(set)
    for perpetrator, victim in pairs:
        victims[perpetrator].add(victim)
    serial = 100 * sum(len(known) > 1 for known in victims.values()) / len(victims)
    yield between("Perpetrators of several victims, per cent", serial, 3, 10)
    yield between("Possible duplicate perpetrators", _doubles(records, received), 3, 14)
    yield exactly("Events in an impossible order", _out_of_order(records), 3)


def _doubles(records: Records, received: list[Row]) -> int:
    """Pairs of references that look like one man: same victim, birth year and sex, near days."""
    person = {row["perpetrator_id"]: row for row in records["perpetrators"]}
    by_victim = defaultdict(list)
    for row in received:
        if row["victim_id"] and row["perpetrator_id"]:
            by_victim[row["victim_id"]].append(row)
    found = set()
    for rows in by_victim.values():
        for one in rows:
            for other in rows:
                first, second = one["perpetrator_id"], other["perpetrator_id"]
                near = abs(days(one["received_on"], other["received_on"])) <= LOOKS_THE_SAME_WITHIN
                if first < second and near and _alike(person[first], person[second]):
                    found.add((first, second))
    return len(found)


def _alike(one: Row, other: Row) -> bool:
    return (one["birth_year"], one["sex"]) == (other["birth_year"], other["sex"])


def _out_of_order(records: Records) -> int:
    closed = sum("" < row["closed_on"] < row["opened_on"] for row in records["cases"])
    decided = sum("" < row["decided_on"] < row["applied_on"] for row in records["orders"])
    answered = sum(
        "" < row["responded_on"] < row["offered_on"] for row in records["victim_support"]
    )
    return closed + decided + answered
