"""Holdings: every day of a case is somebody's move."""

from collections import defaultdict
from datetime import date

import pytest


@pytest.fixture(scope="module")
def holdings(tables):
    held = defaultdict(list)
    for row in tables["holdings"]:
        held[row["case_id"]].append(row)
    return held


def test_holdings_tile_every_case_from_its_opening(tables, holdings):
    for case in tables["cases"]:
        days = [row["from_on"] for row in holdings[case["case_id"]]]
        assert days[0] == case["opened_on"]
        assert days == sorted(set(days))
        assert days[-1] <= (case["closed_on"] or "2021-03-05") or len(days) == 1


def test_what_a_case_waits_for_agrees_with_its_dates(tables, holdings):
    offers, starts = defaultdict(list), defaultdict(list)
    for row in tables["interventions"]:
        offers[row["case_id"]].append(row["offered_on"])
        starts[row["case_id"]].append(row["started_on"])
    for case in tables["cases"]:
        for row in holdings[case["case_id"]]:
            if row["waiting_for"] == "allocation":
                assert not case["allocated_on"] or row["from_on"] <= case["allocated_on"]
            if row["waiting_for"] == "assessment":
                assert row["from_on"] == case["allocated_on"]
            if row["waiting_for"] == "start":
                assert row["from_on"] in offers[case["case_id"]]


def test_a_case_not_yet_allocated_waits_for_allocation(tables, holdings):
    unallocated = [row for row in tables["cases"] if not row["allocated_on"]]
    assert unallocated
    for case in unallocated:
        assert [row["waiting_for"] for row in holdings[case["case_id"]]] == ["allocation"]


def test_nothing_is_waited_for_very_long_once_work_is_under_way(tables, holdings):
    closed = {row["case_id"]: row["closed_on"] or "2021-03-05" for row in tables["cases"]}
    for case_id, rows in holdings.items():
        ends = [row["from_on"] for row in rows[1:]] + [closed[case_id]]
        for row, end in zip(rows, ends, strict=True):
            if row["waiting_for"] in ("review", "nothing", "victim_contact"):
                waited = date.fromisoformat(end) - date.fromisoformat(row["from_on"])
                assert waited.days <= 200


def test_every_kind_of_stage_is_met(tables):
    met = {row["waiting_for"] for row in tables["holdings"]}
    assert met == {
        *("allocation", "assessment", "formulation", "offer", "start"),
        *("review", "victim_contact", "court", "custody_or_hospital", "nothing"),
    }
