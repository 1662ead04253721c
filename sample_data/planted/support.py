"""Victims reached, offered and supported; and actions done on time."""

from collections.abc import Iterator

from sample_data.planted.fact import Fact, between
from sample_data.planted.reading import NEWS, Records, Row, days, happened, share

ADVOCATE_CAME = "2019-06-03"
TWO_DAYS = 2


def facts(records: Records) -> Iterator[Fact]:
    received = [
        (records.referral_of(row)["received_on"], row)
        for row in records["victim_support"]
        if records.referral_of(row)["received_on"] <= NEWS
    ]
    yield between(
        "Victims contactable and safe, per cent",
        share(_reachable(row) for _, row in received),
        92,
        94,
    )
    reachable = [(since, row) for since, row in received if _reachable(row)]
    before = share(_in_time(since, row) for since, row in reachable if since < ADVOCATE_CAME)
    after = share(_in_time(since, row) for since, row in reachable if since >= ADVOCATE_CAME)
    yield between("Reached in 48 hours before June 2019, per cent", before, 61, 67)
    yield between("Reached in 48 hours since June 2019, per cent", after, 81, 87)
    offered = [row for _, row in reachable if row["offered_on"]]
    yield between("Offered support, per cent", 100 * len(offered) / len(reachable), 94, 98)
    accepted = share(row["response"] == "accepted" for row in offered)
    yield between("Accepted support, per cent", accepted, 70, 74)
    yield from _actions(records)


def _reachable(row: Row) -> bool:
    return row["contactable"] == row["safe_to_contact"] == "yes"


def _in_time(received: str, row: Row) -> bool:
    return row["first_contact_on"] != "" and days(received, row["first_contact_on"]) <= TWO_DAYS


def _actions(records: Records) -> Iterator[Fact]:
    due = [row for row in records["actions"] if row["due_on"] <= NEWS]
    on_time = share(happened(row, "completed_on", row["due_on"]) for row in due)
    yield between("Actions on time, per cent", on_time, 74, 81)
    slow = share(
        happened(row, "completed_on", row["due_on"])
        for row in due
        if row["agency"] == "local_authority"
    )
    yield between("Actions of the local authority on time, per cent", slow, 45, 65)
