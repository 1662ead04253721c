"""Whole sentences for a list: numbers, interval, window, the day of the data and one caution."""

from briefing.sentences import sentence
from tests.briefing.literal import (
    FRESH,
    STALE,
    not_received,
    number,
    rate,
    released,
    spent,
    to_the_commissioner,
)


def test_a_rate_has_its_interval_its_window_and_a_caution():
    assert sentence(released("uptake", rate(28, 40))) == (
        "28 of 40 perpetrators offered direct work came to a session (70%; 95% interval 55% to "
        "82%). Counted in the 12 months to 6 March 2020, on data as at 4 March 2020. Offers less "
        "than 28 days old are left out."
    )


def test_the_window_is_said_once():
    assert sentence(released("referrals_received", number(187))) == (
        "187 referrals received in the 12 months to 6 March 2020. Data as at 4 March 2020. "
        "A person referred twice is two referrals."
    )


def test_a_rate_of_a_day_names_the_day_and_not_the_period():
    assert sentence(released("overdue_reviews", rate(12, 40))) == (
        "12 of 40 open cases assessed are overdue for review (30%; 95% interval 18% to 45%). "
        "Counted on 6 March 2020, on data as at 4 March 2020. An assessment without a due date "
        "is not overdue: it is shown apart."
    )
    assert "Counted in the 12 months" in sentence(released("completion", rate(9, 20)))


def test_an_old_feed_is_the_first_caution():
    said = sentence(released("uptake", rate(28, 40), feeds=(FRESH, STALE)))
    assert said.endswith("on data as at 23 February 2020. The health feed is 12 days old.")


def test_of_a_hidden_number_the_reason_is_given():
    assert sentence(to_the_commissioner("reoffending_as_reported", rate(3, 56))) == (
        "56 people worked with; how many have reoffended since is hidden. Counted in the 12 "
        "months to 6 March 2020, on data as at 4 March 2020. Hidden for privacy: a count of 1 to "
        "4 people, or a rate made from one."
    )


def test_what_never_came_has_no_number_and_no_day():
    assert sentence(not_received("uptake", "sessions")) == (
        "Uptake. Not received: no feed has sent sessions yet."
    )


def test_a_picture_of_a_day_and_money_so_far_have_no_window():
    assert "Counted on 6 March 2020, on data" in sentence(released("open_cases", number(9)))
    said = sentence(released("spend_against_profile", spent(0, 0, 200000)))
    assert "Counted up to 6 March 2020, on data" in said
