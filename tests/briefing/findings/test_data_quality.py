"""The headings of data quality and the meeting, sentence by sentence."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import days, lags, not_received, rate, released


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ((2, 3, 8), "All 3 feeds are at most 8 days old"),
        ((2, 9, 12), "2 of 3 feeds are more than 8 days old"),
        ((2, 9, None), "1 of 3 feeds is more than 8 days old, and 1 has not been received"),
        ((2, None, None), "2 of 3 feeds have not been received"),
        ((None, None, None), "No feed has been received yet"),
    ],
)
def test_feed_freshness(ages, said):
    feeds = ("police", "health", "unit")
    each = [days(age, "feed", feed) for feed, age in zip(feeds, ages, strict=True)]
    assert finding(released("feed_freshness", days(max(age or 0 for age in ages)), *each)) == said


@pytest.mark.parametrize(
    ("whole", "cells", "said"),
    [
        (
            (912, 1000),
            {"referrals:recorded_on": (50, 60), "referrals:victim_id": (24, 60)},
            "912 of 1,000 critical cells due are filled (91.2%), fewest of Referrals: victim (40%)",
        ),
        ((50, 50), {"cases:exit_reason": (50, 50)}, "All 50 critical cells due are filled (100%)"),
        (
            (40, 50),
            {"cases:exit_reason": (1, 2)},  # too few for a rate: not named
            "40 of 50 critical cells due are filled (80%)",
        ),
        ((3, 4), {}, "3 of 4 critical cells due are filled: too few for a rate"),
        ((0, 0), {}, "No critical cells were due in the period"),
    ],
)
def test_completeness(whole, cells, said):
    each = [rate(*n_of_n, "cell", cell) for cell, n_of_n in cells.items()]
    assert finding(released("completeness", rate(*whole), *each)) == said


@pytest.mark.parametrize(
    ("key", "n", "of", "said"),
    [
        (
            "dates_out_of_order",
            7,
            230,
            "7 of 230 dated events are in an impossible order (3%)",
        ),
        (
            "dates_out_of_order",
            0,
            230,
            "None of the 230 dated events is in an impossible order (0%)",
        ),
        ("dates_out_of_order", 0, 0, "No events have both of their days recorded"),
        (
            "possible_duplicates",
            4,
            120,
            "4 of 120 perpetrators referred look like another (3.3%)",
        ),
        ("possible_duplicates", 0, 0, "No perpetrators have been referred"),
        ("actions_on_time", 12, 20, "12 of 20 actions due were completed on time (60%)"),
        (
            "actions_on_time",
            1,
            1,
            "1 of 1 action due was completed on time: too few for a rate",
        ),
        ("actions_on_time", 0, 0, "No actions were due in the period"),
    ],
)
def test_faults_candidates_and_actions(key, n, of, said):
    assert finding(released(key, rate(n, of))) == said


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        (
            range(1, 12),
            "Half of the 11 events recorded lately took at most 6 days, nine in ten 10 days",
        ),
        ([1] * 10, "Half of the 10 events recorded lately took at most 1 day, nine in ten 1 day"),
        (
            [0] * 27 + [1] * 27,  # between no day and one: a day is as near as the records know
            "Half of the 54 events recorded lately took at most about 1 day, nine in ten 1 day",
        ),
        ([3], "1 event was recorded: too few for a median"),
        ([3, 4], "2 events were recorded: too few for a median"),
        ([], "No events were recorded in the last 28 days"),
    ],
)
def test_recording_lag(lengths, said):
    assert finding(released("recording_lag", *lags(*lengths))) == said


def test_what_never_came_is_said_to_be_missing():
    assert finding(not_received("recording_lag", "referrals")) == (
        "Referrals have not been received"
    )
    assert finding(not_received("actions_on_time", "actions")) == "Actions have not been received"
