"""Victims reached, offered and supported."""

from datetime import date

import pytest


@pytest.fixture(scope="module")
def supported(tables, by_news):
    """Each record of support by the day of the news, with the day of its referral."""
    received = {row["referral_id"]: row["received_on"] for row in by_news}
    return [
        (received[row["referral_id"]], row)
        for row in tables["victim_support"]
        if row["referral_id"] in received
    ]


@pytest.fixture(scope="module")
def reachable(supported):
    return [
        (since, row)
        for since, row in supported
        if row["contactable"] == "yes" and row["safe_to_contact"] == "yes"
    ]


def in_48_hours(since, row):
    if not row["first_contact_on"]:
        return False
    wait = date.fromisoformat(row["first_contact_on"]) - date.fromisoformat(since)
    return wait.days <= 2


def share(hits):
    hits = list(hits)
    return sum(hits) / len(hits)


def test_93_in_a_hundred_victims_can_be_contacted_safely(supported, reachable):
    assert len(reachable) / len(supported) == pytest.approx(0.93, abs=0.01)


def test_contact_within_48_hours_rose_from_64_to_84_when_an_advocate_came(reachable):
    before = share(in_48_hours(since, row) for since, row in reachable if since < "2019-06-03")
    after = share(in_48_hours(since, row) for since, row in reachable if since >= "2019-06-03")
    assert before == pytest.approx(0.64, abs=0.01)
    assert after == pytest.approx(0.84, abs=0.01)


def test_96_in_a_hundred_are_offered_support_and_72_of_these_accept(reachable):
    offered = [row for _, row in reachable if row["offered_on"]]
    assert len(offered) / len(reachable) == pytest.approx(0.96, abs=0.01)
    accepted = share(row["response"] == "accepted" for row in offered)
    assert accepted == pytest.approx(0.72, abs=0.01)


def test_nobody_is_contacted_who_cannot_be_contacted_safely(tables):
    for row in tables["victim_support"]:
        if (row["contactable"], row["safe_to_contact"]) != ("yes", "yes"):
            assert row["first_contact_on"] == row["offered_on"] == row["response"] == ""


def test_the_advocate_is_one_who_was_in_post(tables):
    staff = {row["staff_id"]: row for row in tables["staff"]}
    for row in tables["victim_support"]:
        if row["advocate_staff_id"]:
            advocate = staff[row["advocate_staff_id"]]
            assert advocate["profession"] == "victim_advocate"
            assert advocate["from_on"] <= row["first_contact_on"]


def test_how_safe_a_victim_feels_is_asked_when_support_ends(tables):
    for row in tables["victim_support"]:
        assert bool(row["feels_safer"]) == bool(row["ended_on"])
