"""Weekly meetings, and actions on time."""

from collections import Counter
from datetime import date

import pytest


def on_time(rows):
    return sum("" < row["completed_on"] <= row["due_on"] for row in rows) / len(rows)


def test_meetings_are_held_every_tuesday_from_a_units_launch(tables):
    launched = {row["unit_id"]: row["launched_on"] for row in tables["units"]}
    for unit_id, first in launched.items():
        held = [
            date.fromisoformat(row["held_on"])
            for row in tables["meetings"]
            if row["unit_id"] == unit_id
        ]
        assert {day.weekday() for day in held} == {1}
        assert min(held).isoformat() >= first
        assert (max(held) - min(held)).days == 7 * (len(held) - 1)
        assert max(held) == date(2021, 3, 2)


def test_actions_come_out_of_meetings(tables):
    meetings = {(row["unit_id"], row["held_on"]) for row in tables["meetings"]}
    raised = Counter((row["unit_id"], row["raised_on"]) for row in tables["actions"])
    assert set(raised) <= meetings
    assert 5 <= sum(raised.values()) / len(meetings) <= 7


def test_78_in_a_hundred_actions_are_on_time_and_55_of_one_agency(tables):
    due = [row for row in tables["actions"] if row["due_on"] <= "2021-02-05"]
    assert on_time(due) == pytest.approx(0.78, abs=0.02)
    slow = [row for row in due if row["agency"] == "local_authority"]
    assert on_time(slow) == pytest.approx(0.55, abs=0.04)


def test_an_action_is_about_a_case_open_on_the_day(tables):
    case = {row["case_id"]: row for row in tables["cases"]}
    for row in tables["actions"]:
        if row["case_id"]:
            about = case[row["case_id"]]
            assert about["opened_on"] <= row["raised_on"]
            slip = "" < about["closed_on"] < about["opened_on"]
            assert slip or not about["closed_on"] or row["raised_on"] < about["closed_on"]
