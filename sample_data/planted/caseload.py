"""Open cases and staff of the stalking unit, and the list that grew while a post was vacant."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from statistics import fmean

from sample_data.planted.fact import Fact, between, exactly
from sample_data.planted.reading import NEWS, Records, days, happened

BEFORE_THE_VACANCY = "2019-10-31"
VACANCY_ENDS = "2020-03-01"
HEALTH_STAGES = ("assessment", "formulation", "start")
LEAD_CASES = {
    "police": ("detective_sergeant", "detective_constable"),
    "psychology": ("psychologist",),
    "nursing and occupational therapy": ("mental_health_nurse", "occupational_therapist"),
}


def stages(records: Records, unit_id: str, on: str) -> Counter[str]:
    """What the open cases of a unit wait for on a day."""
    held = defaultdict(list)
    for row in records["holdings"]:
        if row["from_on"] <= on:
            held[row["case_id"]].append((row["from_on"], row["waiting_for"]))
    return Counter(max(held[case["case_id"]])[1] for case in records.open_cases(unit_id, on))


def facts(records: Records) -> Iterator[Fact]:
    open_cases = len(records.open_cases("IASU", NEWS))
    yield between("Open cases on 2020-03-06", open_cases, 34, 66)
    yield from _staff(records)
    for on, lowest, highest in ((BEFORE_THE_VACANCY, 4, 8), (NEWS, 9, 20)):
        at = stages(records, "IASU", on)
        waiting = sum(at[stage] for stage in HEALTH_STAGES)
        yield between(f"Waiting for the clinicians on {on}", waiting, lowest, highest)
    yield from _waits(records)
    yield from _orders(records)


def _staff(records: Records) -> Iterator[Fact]:
    fte: defaultdict[str, float] = defaultdict(float)
    for row in records["staff"]:
        if row["from_on"] <= NEWS and not happened(row, "to_on", NEWS):
            fte[row["profession"]] += float(row["fte"])
    for group, planted in zip(LEAD_CASES, (4.0, 1.6, 1.4), strict=True):
        found = round(sum(fte[profession] for profession in LEAD_CASES[group]), 1)
        yield exactly(f"Case-holding staff on 2020-03-06, {group}", found, planted)
    yield exactly("Victim advocates", fte["victim_advocate"], 2.0)


def _waits(records: Records) -> Iterator[Fact]:
    first: dict[str, str] = {}
    for row in records["risk_assessments"]:
        first[row["case_id"]] = min(first.get(row["case_id"], NEWS), row["assessed_on"])
    assessed = [
        (row["opened_on"], days(row["opened_on"], first[row["case_id"]]))
        for row in records["cases"]
        if row["case_id"] in first and row["opened_on"] <= NEWS
    ]
    started = [
        (row["offered_on"], days(row["offered_on"], row["started_on"]))
        for row in records["interventions"]
        if row["started_on"]
    ]
    yield between("Assessment waits in the vacancy, times as long", _stretch(assessed), 1.0, 4)
    yield between("Start waits in the vacancy, times as long", _stretch(started), 0.7, 5)


def _stretch(waits: list[tuple[str, int]]) -> float:
    """The mean wait of those who began to wait in the vacancy against those before."""
    before = [wait for since, wait in waits if since <= BEFORE_THE_VACANCY]
    during = [wait for since, wait in waits if BEFORE_THE_VACANCY < since <= VACANCY_ENDS]
    return fmean(during) / fmean(before)


def _orders(records: Records) -> Iterator[Fact]:
    stalking = [row for row in records["orders"] if row["kind"].startswith("stalking_protection")]
    early = sum(row["applied_on"] < "2020-01-20" for row in stalking)
    yield exactly("Stalking protection orders before they existed", early, 0)
    interim = sum(row["applied_on"] <= NEWS for row in stalking)
    yield between("Stalking protection orders by 2020-03-06", interim, 0, 2)
