"""The five parts of a figure in words, in every state there is."""

from dataclasses import replace

from briefing.figure_words import figure_words
from briefing.states import HIDDEN, TOO_FEW
from domain.counts import Count, Follow, Kind, StepCount
from tests.briefing.literal import (
    caseload,
    cost,
    days,
    ended,
    estimate,
    flow,
    followed,
    lags,
    not_received,
    number,
    over,
    posts,
    rate,
    released,
    spent,
    to_the_commissioner,
    waits,
)


def words(key, *counts, by=None):
    asked = released(key, *counts)
    return figure_words(asked.by(by)[0] if by else asked.whole)


def test_a_rate_is_a_whole_per_cent_while_its_base_is_under_100():
    said = words("reoffending_as_reported", rate(3, 56))
    assert said[:4] == ("5%", "3 of 56 perpetrators", "95% interval 2% to 15%", "")


def test_a_rate_has_one_decimal_at_most_above():
    said = words("uptake", rate(83, 260))
    assert said[:3] == ("31.9%", "83 of 260 perpetrators", "95% interval 26.6% to 37.8%")


def test_nobody_of_fourteen_is_a_rate_with_an_upper_limit():
    said = words("uptake", rate(0, 14))
    assert said[:3] == ("0%", "0 of 14 perpetrators", "95% interval 0% to 22%")


def test_under_ten_is_n_of_n_and_no_rate():
    said = words("uptake", rate(3, 7))
    assert said == ("3 of 7", "perpetrators", "", "too few to say", TOO_FEW)


def test_never_0_of_0():
    steps = (StepCount("People worked with", 9), StepCount("Index day at least 548 days ago", 0))
    said = words("proven_reoffending", replace(rate(0, 0), steps=steps))
    assert said[:4] == ("too early to say", "", "", "too early to say")


def test_an_interval_may_be_open_and_a_median_not_reached():
    open_end = words("wait_to_start", waits(40, *[21] * 25))
    assert open_end[:3] == (
        "21 days",
        "estimated from 40 offers, 25 started so far",
        "95% interval 21 days to not reached",
    )
    never = words("wait_to_start", ended(40, *[9] * 16, declined_after=20))
    assert never[:4] == (
        "not reached",
        "estimated from 40 offers, 16 started so far",
        "95% interval 9 days to not reached",
        "",
    )


def test_days_are_whole():
    assert words("recording_lag", *lags(*[0] * 27, *[1] * 27)).value == "1 day"  # 0.5
    assert words("recording_lag", *lags(*[0] * 27, *[5] * 27), by="p90").value == "5 days"


def test_an_estimate_has_the_digits_of_those_still_followed():
    """200 people, 150 of them followed for a month only: 50 are left at a year."""
    follow = (Follow(30, False, 150), Follow(20, True, 4), Follow(400, False, 46))
    count = Count(Kind.ESTIMATE, 4, 200, follow=follow)
    said = words("reoffending_within_12_months", count)
    assert (said.value, said.interval) == ("2%", "95% interval 1% to 5%")


def test_a_base_of_none_has_its_own_words():
    assert words("uptake", rate(0, 0)) == ("nothing to count", "", "", "nothing to count", "")


def test_of_a_hidden_rate_only_the_base_is_said():
    said = figure_words(to_the_commissioner("reoffending_as_reported", rate(3, 56)).whole)
    assert said == ("hidden", "of 56 perpetrators", "", "hidden: fewer than 5", HIDDEN)


def test_a_small_base_is_hidden_too():
    said = figure_words(to_the_commissioner("uptake", rate(2, 4)).whole)
    assert said[:4] == ("hidden", "", "", "hidden: fewer than 5")


def test_what_was_not_received_has_no_number():
    said = figure_words(not_received("uptake", "sessions").whole)
    assert said == ("not received", "", "", "not received", "")


def test_a_count_comes_with_its_noun():
    assert words("open_cases", number(1))[:2] == ("1", "case")
    assert words("open_cases", number(0))[:2] == ("0", "cases")
    assert words("referrals_received", number(1234))[:2] == ("1,234", "referrals")


def test_weeks_to_clear():
    clearing = flow(opened=21, closed=12, open_now=48, recent=12)
    said = words("net_flow", *clearing, by="weeks_to_clear")
    assert said[:2] == ("32 weeks", "48 open cases, 12 closed in the last 8 weeks")


def test_weeks_to_clear_are_never_infinite():
    none_closed = flow(opened=21, closed=0, open_now=48, recent=0)
    assert words("net_flow", *none_closed, by="weeks_to_clear").value == "not clearing"
    none_open = flow(opened=0, closed=0, open_now=0, recent=0)
    assert words("net_flow", *none_open, by="weeks_to_clear").value == "nothing to clear"


def test_money_is_whole_pounds():
    assert words("spend_against_profile", spent(12400, 20000, 200000))[:2] == (
        "£12,400",
        "of £200,000",
    )


def test_a_ratio_has_no_more_digits_than_its_base_bears():
    assert words("caseload_per_fte", *caseload(62, 5))[:2] == ("12", "62 cases over 5 posts")
    assert words("caseload_per_fte", *caseload(14, 3.5)).value == "4"
    assert words("caseload_per_fte", *caseload(16, 3.5)).value == "4.6"


def test_a_cost_has_two_digits_that_count_under_a_hundred_and_three_from_there():
    assert words("cost_per_start", cost(90000, 25))[:3] == (
        "£3,600",
        "£90,000 over 25 perpetrators",
        "95% interval £2,400 to £5,600",
    )
    assert words("cost_per_referral", cost(90000, 126))[:3] == (
        "£714",
        "£90,000 over 126 referrals",
        "95% interval £600 to £857",
    )


def test_of_few_only_the_pounds_and_their_number_are_said():
    said = words("cost_per_start", cost(9000, 9))
    assert said[:4] == (
        "too few to say",
        "£9,000 over 9 perpetrators",
        "",
        "too few to say",
    )
    hidden = figure_words(to_the_commissioner("cost_per_start", cost(9000, 3)).whole)
    assert hidden[:4] == ("hidden", "", "", "hidden: fewer than 5")


def test_a_share_of_posts_says_how_many_of_how_many():
    assert words("posts_filled", posts(11.5, 13))[:3] == (
        "88%",
        "11.5 of 13 whole-time posts funded",
        "",
    )


def test_advocates_carry_victims():
    assert words("advocate_caseload", over(31, 2.5))[:2] == ("12", "31 victims over 2.5 posts")


def test_days_and_follow_up():
    assert words("awaiting_triage", number(2), days(1, "oldest"), by="oldest").value == "1 day"
    early = words("followed_up", *followed(56, ("12_months", 12)), by="window")
    assert (early.value, early.state) == ("12 of 56", "too early to say")


def test_nobody_to_follow_is_nothing_to_count():
    assert words("followed_up", *followed(0, ("12_months", 0)), by="window")[0] == (
        "nothing to count"
    )


def test_an_estimate_says_how_many_were_followed():
    said = words("reoffending_within_12_months", estimate(56, 400, events=[100, 200, 300]))
    assert said[:3] == (
        "5%",
        "estimated from 56 people, 3 reoffended within 12 months so far",
        "95% interval 2% to 16%",
    )


def test_an_estimate_without_enough_people_at_a_year_is_too_early():
    said = words("reoffending_within_12_months", estimate(56, 200, events=[100]))
    assert said[:4] == ("too early to say", "56 people followed", "", "too early to say")
