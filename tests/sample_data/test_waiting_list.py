"""A psychologist's post stood vacant from November 2019 to February 2020."""

from datetime import date
from statistics import fmean

import pytest

HEALTH_STAGES = {"assessment", "formulation", "start"}


def days(first, last):
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def ratio(waits):
    """Mean wait of those who began in the vacancy over that of those before."""
    before = [wait for since, wait in waits if since <= "2019-10-31"]
    during = [wait for since, wait in waits if "2019-10-31" < since < "2020-03-02"]
    return fmean(during) / fmean(before)


def test_the_list_for_the_clinicians_grew_from_6_to_17(waiting):
    before = sum(stage in HEALTH_STAGES for stage in waiting("IASU", "2019-10-31"))
    after = sum(stage in HEALTH_STAGES for stage in waiting("IASU", "2020-03-06"))
    assert (before, after) == (6, 17)


def test_assessments_took_about_twice_as_long(tables):
    first = {}
    for row in sorted(tables["risk_assessments"], key=lambda row: row["assessed_on"]):
        first.setdefault(row["case_id"], row["assessed_on"])
    waits = [
        (row["opened_on"], days(row["opened_on"], first[row["case_id"]]))
        for row in tables["cases"]
        if row["case_id"] in first and row["opened_on"] <= "2020-03-06"
    ]
    assert ratio(waits) == pytest.approx(2, abs=0.4)


def test_so_did_starts_for_those_offered_work_then(tables):
    waits = [
        (row["offered_on"], days(row["offered_on"], row["started_on"]))
        for row in tables["interventions"]
        if row["started_on"]
    ]
    assert ratio(waits) == pytest.approx(2, abs=0.5)


def test_triage_was_as_quick_as_before(by_news):
    waits = [(row["received_on"], days(row["received_on"], row["triaged_on"])) for row in by_news]
    assert ratio(waits) == pytest.approx(1, abs=0.3)


def test_the_domestic_abuse_unit_has_a_growing_list_for_allocation(waiting):
    quarters = ("2020-09-30", "2020-12-31", "2021-03-05")
    lists = [waiting("DAPU", on).count("allocation") for on in quarters]
    assert lists == sorted(lists)
    assert lists[0] <= 4
    assert lists[-1] >= 10


def test_the_other_units_allocate_as_they_go(waiting):
    assert waiting("IASU", "2021-03-05").count("allocation") <= 4
    assert waiting("EXPU", "2021-03-05").count("allocation") <= 4


def test_about_50_cases_are_open_on_the_day_of_the_news(waiting):
    assert 45 <= len(waiting("IASU", "2020-03-06")) <= 55
