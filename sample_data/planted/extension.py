"""The extension, on the extract's day: more units, and a list that grows in one of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sample_data.planted.caseload import stages
from sample_data.planted.fact import Fact, between, exactly
from sample_data.planted.reading import TODAY, Records

BEFORE_THE_QUEUE = "2020-09-30"
UNIT_WITH_THE_QUEUE = "DAPU"


def facts(records: Records) -> Iterator[Fact]:
    yield exactly("Referrals in all", len(records["referrals"]), 1000)
    for unit in records["units"]:
        unit_id = unit["unit_id"]
        at = stages(records, unit_id, TODAY)
        yield between(f"Open cases of {unit_id} on {TODAY}", at.total(), 8, 60)
    for on, lowest, highest in ((BEFORE_THE_QUEUE, 0, 6), (TODAY, 5, 28)):
        waiting = stages(records, UNIT_WITH_THE_QUEUE, on)["allocation"]
        yield between(f"Waiting for allocation in DAPU on {on}", waiting, lowest, highest)
    yield between("Cases above capacity of the busiest lead", _over_capacity(records), 1, 18)
    yield between("People known to two units", _known_to_two(records), 1, 30)


def _over_capacity(records: Records) -> int:
    leads = Counter(
        case["lead_staff_id"] for case in records.open_cases(UNIT_WITH_THE_QUEUE, TODAY)
    )
    return max(
        leads[row["staff_id"]] - int(row["case_capacity"])
        for row in records["staff"]
        if row["case_capacity"] and row["unit_id"] == UNIT_WITH_THE_QUEUE
    )


def _known_to_two(records: Records) -> int:
    units = defaultdict(set)
    for row in records["referrals"]:
        if row["perpetrator_id"]:
            units[row["perpetrator_id"]].add(row["unit_id"])
    return sum(len(known) > 1 for known in units.values())
