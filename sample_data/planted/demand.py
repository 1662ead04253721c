"""Referrals up to the day of the news, and what triage had made of them."""

from collections import Counter
from collections.abc import Iterator

from sample_data.planted.fact import Fact, exactly
from sample_data.planted.reading import NEWS, Records, Row, happened

LAUNCH = "2018-06-19"
TEN_MONTHS_IN = "2019-04-12"
NOT_FOR_US = ("redirected", "outside_criteria", "insufficient_information")


def facts(records: Records) -> Iterator[Fact]:
    """The published numbers of referrals, and the funnel made up around them."""
    received = [row for row in records["referrals"] if row["received_on"] <= NEWS]
    yield exactly("Referrals received by 2020-03-06", len(received), 524)
    areas = Counter(row["area"] for row in received)
    yield exactly("Of these in Warrington", areas["warrington"], 325)
    yield exactly("Of these in Halton", areas["halton"], 199)
    yield exactly("Units referred to", sorted({row["unit_id"] for row in received}), ["IASU"])
    crime_types = sorted({row["crime_type"] for row in received})
    yield exactly("Crime types referred", crime_types, ["harassment", "stalking"])
    yield from _first_months(received)
    yield from _funnel(received)


def _first_months(received: list[Row]) -> Iterator[Fact]:
    early = [row for row in received if row["received_on"] < LAUNCH]
    yield exactly("Referrals before the launch", len(early), 10)
    first = [row for row in received if LAUNCH <= row["received_on"] <= TEN_MONTHS_IN]
    yield exactly("Referrals in the first ten months", len(first), 260)
    adopted = [row for row in first if row["triage_decision"] == "adopted"]
    yield exactly("Adopted of these", len(adopted), 83)


def _funnel(received: list[Row]) -> Iterator[Fact]:
    triaged = [row for row in received if happened(row, "triaged_on", NEWS)]
    decisions = Counter(row["triage_decision"] for row in triaged)
    yield exactly("Adopted by 2020-03-06", decisions["adopted"], 167)
    yield exactly("Consultations by 2020-03-06", decisions["consultation"], 283)
    not_for_us = sum(decisions[decision] for decision in NOT_FOR_US)
    yield exactly("Redirected, outside criteria or too little information", not_for_us, 52)
    yield exactly("Linked to an open case", decisions["linked_to_open_case"], 17)
    yield exactly("Awaiting triage on 2020-03-06", len(received) - len(triaged), 5)
