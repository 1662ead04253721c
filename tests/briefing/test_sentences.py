"""The safe sentence: one, with numbers, window, interval, the day of the data and one caution."""

import re
from dataclasses import replace
from itertools import product

import pytest

from briefing.figure_words import figure_words
from briefing.sentences import sentence
from domain.counts import FeedAge, StepCount
from measures.catalogue import CATALOGUE
from tests.briefing.grid import counts_of
from tests.briefing.literal import (
    AS_OF,
    ASKED,
    FRESH,
    STALE,
    caseload,
    days,
    estimate,
    flow,
    followed,
    not_received,
    number,
    rate,
    released,
    spent,
    to_the_commissioner,
    waits,
)

WITHIN = "within_standard"
ENDS = re.compile(r"[.!?](?=\s|$)")


def test_a_rate_has_its_interval_its_window_and_a_caution():
    assert sentence(released("uptake", rate(28, 40))) == (
        "28 of 40 perpetrators offered direct work came to a session (70%; 95% interval 55% to "
        "82%), counted in the 12 months to 6 March 2020, on data as at 4 March 2020; offers less "
        "than 28 days old are left out."
    )


def test_it_names_the_unit_and_what_it_was_narrowed_to():
    asked = replace(ASKED, area="warrington", crime_type="stalking")
    figure = released("uptake", rate(28, 40), asked=asked)
    assert "6 March 2020, for Halton Unit (Warrington; Stalking), on data as at" in sentence(
        figure, names={"U1": "Halton Unit"}
    )
    silent = replace(asked, as_of=AS_OF)
    assert ", for Warrington and Stalking, on data as at" in sentence(
        released("uptake", rate(0, 0), asked=silent)
    )


def test_a_question_of_the_past_is_answered_from_data_of_later_days():
    later = FeedAge("police", "referrals", 0, is_later=True)
    assert ", on data as at 6 March 2020 or later; " in sentence(
        released("uptake", rate(28, 40), feeds=(later,))
    )
    both = sentence(released("uptake", rate(28, 40), feeds=(later, FRESH)))
    assert ", on data as at 4 March 2020; " in both


def test_the_oldest_has_a_caution_of_its_own():
    oldest = released("wait_to_start", waits(40, *[21] * 25), days(205, "oldest"))
    said = sentence(oldest, oldest.one("oldest"), "Longest of those still waiting")
    assert said.endswith("; age counts calendar days, weekends included.")


def test_the_window_is_said_once():
    assert sentence(released("referrals_received", number(187))) == (
        "187 referrals received in the 12 months to 6 March 2020, on data as at 4 March 2020; a "
        "person referred twice is two referrals."
    )


def test_what_the_finding_leaves_out_stands_in_brackets():
    assert sentence(released("reoffending_as_reported", rate(3, 56))).startswith(
        "56 people worked with; 3 have reoffended since, over unequal follow-up (5%; 95% "
        "interval 2% to 15%), counted in the 12 months to 6 March 2020, "
    )
    asked = released("reoffending_within_12_months", estimate(56, 400, [100, 200, 300]))
    assert sentence(asked).startswith(
        "5% (95% interval 2% to 16%) are estimated to reoffend within 12 months; 3 of 56 people "
        "have so far, counted on 6 March 2020, "
    )
    assert sentence(released("caseload_per_fte", *caseload(62, 5, ("S1", 20, 15)))).startswith(
        "1 of 1 lead holds more cases than the agreed capacity; 12 cases for each whole-time post: "
        "62 cases over 5 posts, counted on 6 March 2020, "
    )


@pytest.mark.parametrize(
    ("key", "counts", "said"),
    [
        (
            "completeness",
            (rate(985, 1000), rate(89, 99, "cell", "cases:lead_staff_id")),
            "985 of 1,000 critical cells due are filled (98.5%; 95% interval 97.5% to 99.1%), "
            "fewest of Cases: lead (90%), counted",
        ),
        (
            "feels_safer",
            (rate(124, 160), rate(165, 254, "response_rate")),
            "124 of 160 victims who answered feel safer (77.5%; 95% interval 70.4% to 83.3%); "
            "response rate 165 of 254 ended supports, counted",
        ),
        (
            "repeat_referrals",
            (rate(64, 429), rate(40, 245, "look_back", "immature")),
            "64 of 429 referrals with both people known repeat an earlier one (14.9%; 95% interval "
            "11.9% to 18.6%); 245 immature, counted",
        ),
        (
            "overdue_reviews",
            (rate(3, 80), rate(2, 80, "review", "no_due_date")),
            "3 of 80 open cases assessed are overdue for review (4%; 95% interval 1% to 10%); 2 "
            "without due date, counted",
        ),
    ],
)
def test_the_interval_stands_with_its_own_number_whatever_follows_it(key, counts, said):
    assert sentence(released(key, *counts)).startswith(said)


def test_an_estimate_about_offers_is_called_one_and_stands_beside_how_many_have_started():
    offered = waits(40, *[21] * 25)
    asked = released("wait_to_start", offered, waits(40, *[21] * 25, by=WITHIN, within=28))
    assert sentence(asked).startswith(
        "An estimated half of 40 offers of direct work had started within 21 days (95% interval "
        "21 days to not reached), 63% (95% interval 46% to 75%) within the standard; 25 have "
        "started so far, counted in the 12 months to 6 March 2020, "
    )
    assert sentence(asked, asked.one(WITHIN), "Started within the standard").startswith(
        "Started within the standard: 63% (estimated from 40 offers, 25 started within 28 days so "
        "far; 95% interval 46% to 75%), counted "
    )


def test_a_flow_and_a_pace_have_each_their_own_window():
    asked = released("net_flow", *flow(21, 12, 48, 24))
    assert sentence(asked).startswith(
        "9 more cases opened than closed in the 12 months to 6 March 2020; with nothing new, "
        "clearing the 48 open cases takes about 16 weeks at the pace of the last 8 weeks, on data "
        "as at 4 March 2020; "
    )
    assert sentence(asked, asked.one("weeks_to_clear"), "Weeks to clear").startswith(
        "Weeks to clear: 16 weeks (48 open cases, 24 closed in the last 8 weeks), counted on 6 "
        "March 2020, "
    )
    none = released("net_flow", *flow(12, 13, 48, 0))
    assert sentence(none).startswith(
        "1 more case closed than opened in the 12 months to 6 March 2020; not clearing, as none "
        "has closed in the last 8 weeks, on data"
    )


def test_a_base_that_a_step_left_empty_is_said_once():
    steps = (StepCount("Support accepted", 49), StepCount("Accepted at least 365 days ago", 0))
    asked = released("repeat_victimisation", replace(rate(0, 0), steps=steps))
    assert sentence(asked) == (
        "49 acceptances of support; none has been followed for 12 months yet, counted on 6 March "
        "2020, on data as at 4 March 2020; better reporting raises it: a victim with support may "
        "report more."
    )


@pytest.mark.parametrize("key", CATALOGUE)
def test_an_interval_follows_the_value_it_is_of(key):
    """Of every shape a measure's counts may have: no other number stands between the two."""
    for counts in counts_of(key):
        asked = released(key, *counts)
        words = figure_words(asked.whole)
        if words.interval:
            said = sentence(asked)
            together = (f"{words.value}; {words.interval})", f"{words.value} ({words.interval})")
            assert any(one in said for one in together), said
            assert said.count(words.interval) <= said.count(words.value), said


def test_an_old_feed_is_the_first_caution_and_every_one_is_named():
    said = sentence(released("uptake", rate(28, 40), feeds=(FRESH, STALE)))
    assert said.endswith(", on data as at 23 February 2020; the health feed is 12 days old.")
    older = STALE._replace(feed="police", days=20)
    said = sentence(released("uptake", rate(28, 40), feeds=(older, STALE)))
    assert said.endswith("; the police feed is 20 days old; the health feed is 12 days old.")


def test_of_a_hidden_number_the_reason_is_given():
    assert sentence(to_the_commissioner("reoffending_as_reported", rate(3, 56))) == (
        "56 people worked with; how many have reoffended since is hidden, counted in the 12 "
        "months to 6 March 2020, on data as at 4 March 2020; hidden for privacy: a count of 1 to "
        "4 people, or a rate made from one."
    )


def test_of_too_few_only_n_of_n_and_why():
    assert sentence(released("uptake", rate(2, 3))) == (
        "2 of 3 perpetrators offered direct work came to a session: too few for a rate, counted in "
        "the 12 months to 6 March 2020, on data as at 4 March 2020; too few to say: under "
        "10, only the number itself is shown."
    )


def test_what_never_came_has_no_number():
    assert sentence(not_received("uptake", "sessions")) == (
        "Uptake in the 12 months to 6 March 2020, on data as at 4 March 2020, cannot be counted: "
        "no feed has sent sessions yet."
    )


def test_a_picture_of_a_day_and_money_so_far_have_their_own_window():
    assert ", counted on 6 March 2020, on" in sentence(released("open_cases", number(9)))
    said = sentence(released("spend_against_profile", spent(0, 0, 200000)))
    assert ", counted up to 6 March 2020, on" in said


@pytest.mark.parametrize(
    ("asked", "by", "group", "label", "said"),
    [
        (
            released("uptake", rate(50, 90), rate(28, 40, "area", "halton")),
            "area",
            "halton",
            None,
            "Uptake, Halton: 70% (28 of 40 perpetrators; 95% interval 55% to 82%), counted in",
        ),
        (
            released("uptake", rate(5, 9), rate(2, 4, "area", "halton")),
            "area",
            "halton",
            None,
            "Uptake, Halton: 2 of 4 perpetrators, counted in",
        ),
        (
            released("awaiting_triage", number(3), days(19, "oldest")),
            "oldest",
            None,
            "Oldest awaiting triage",
            "Oldest awaiting triage: 19 days, counted on",
        ),
        (
            released("open_cases", number(9), number(3, "on_hold", "custody_or_hospital")),
            "on_hold",
            "custody_or_hospital",
            "On hold, custody or hospital",
            "On hold, custody or hospital: 3 cases, counted on",
        ),
        (
            released("net_flow", *flow(9, 5, 62, 16)),
            "weeks_to_clear",
            None,
            "Weeks to clear what is open",
            "Weeks to clear what is open: 31 weeks (62 open cases, 16 closed in the last 8 weeks)",
        ),
        (
            released("followed_up", *followed(56, ("12_months", 24))),
            "window",
            "12_months",
            "Followed for 12 months",
            "Followed for 12 months: 24 of 56 perpetrators, counted on",
        ),
        (
            to_the_commissioner("uptake", rate(28, 40), rate(3, 14, "area", "halton")),
            "area",
            "halton",
            "Victims: uptake",
            "Victims: uptake, hidden (of 14 perpetrators), counted in",
        ),
        (
            released("feed_freshness", days(2), days(None, "feed", "health")),
            "feed",
            "health",
            None,
            "Freshness of the feeds, Health on 6 March 2020, on data as at 4 March 2020, cannot",
        ),
    ],
)
def test_a_group_is_named_as_its_card_names_it(asked, by, group, label, said):
    assert sentence(asked, asked.one(by, group), label).startswith(said)


def test_a_unit_is_called_by_its_name():
    asked = released("open_cases", number(9), number(3, "unit", "U1"))
    said = sentence(asked, asked.one("unit", "U1"), names={"U1": "Unit One"})
    assert said.startswith("Open cases, Unit One: 3 cases")


@pytest.mark.parametrize("key", CATALOGUE)
def test_whatever_is_asked_it_is_one_sentence_with_the_day_of_the_data(key):
    for counts in counts_of(key):
        for audience, feeds in product(CATALOGUE[key].audience, ((FRESH,), (FRESH, STALE))):
            asked = released(key, *counts, audience=audience, feeds=feeds)
            for figure in asked.figures:
                said = sentence(asked, figure)
                assert len(ENDS.findall(said)) == 1 and said.endswith("."), said
                assert "on data as at " in said and "6 March 2020" in said, said
    said = sentence(not_received(key, "sessions", "offences"))
    assert len(ENDS.findall(said)) == 1 and said.endswith("."), said
