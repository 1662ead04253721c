"""Freshness of the feeds, rows by hand."""

from disclosure.released import State

AS_OF = "2020-03-06"


def test_a_feed_is_as_old_as_the_oldest_table_it_sends(programme):
    programme.spoke("police", "offences", on="2020-03-05")
    programme.spoke("police", "custody_periods", on="2020-03-01")
    programme.spoke("unit", "referrals", on="2020-03-06")
    feeds = programme.ask("feed_freshness", AS_OF).by("feed")
    assert {feed.group: (feed.numerator, feed.state) for feed in feeds} == {
        "police": (5, State.OK),
        "health": (None, State.NOT_RECEIVED),
        "victim_service": (None, State.NOT_RECEIVED),
        "unit": (0, State.OK),
        "commissioner_office": (None, State.NOT_RECEIVED),
    }


def test_the_whole_is_the_oldest_of_those_received(programme):
    programme.spoke("police", "offences", on="2020-02-20")
    programme.spoke("unit", "referrals", on="2020-03-06")
    assert programme.whole("feed_freshness", AS_OF).numerator == 15


def test_a_feed_that_speaks_for_a_later_day_than_the_one_asked_is_not_old_and_says_so(programme):
    programme.spoke("unit", "referrals", on="2020-03-07")
    [feed] = programme.ask("referrals_received", AS_OF).feeds
    assert (feed.days, feed.is_later) == (0, True)
    [feed] = programme.ask("referrals_received", "2020-03-07").feeds
    assert (feed.days, feed.is_later) == (0, False)


def test_a_feed_over_8_days_old_greys_every_figure_that_needs_it_by_name(programme):
    programme.spoke("police", "offences", on="2020-02-27")  # 8 days: fresh
    programme.spoke("unit", "referrals", on="2020-03-06")
    programme.spoke("unit", "cases", on="2020-03-06")
    programme.spoke("health", "interventions", on="2020-02-26")  # 9 days: stale
    programme.spoke("health", "sessions", on="2020-03-06")
    stale = programme.ask("reoffending_as_reported", AS_OF).stale_feeds
    assert [(feed.feed, feed.table, feed.days) for feed in stale] == [
        ("health", "interventions", 9)
    ]
    assert programme.ask("referrals_received", AS_OF).stale_feeds == ()


def test_a_table_nobody_sent_makes_every_figure_that_needs_it_not_received(programme):
    programme.spoke("unit", "referrals", on="2020-03-06")
    programme.referrals("referral_id \n R1")
    states = {
        key: programme.whole(key, AS_OF).state
        for key in ("referrals_received", "open_cases", "reoffending_as_reported")
    }
    assert states == {
        "referrals_received": State.OK,
        "open_cases": State.NOT_RECEIVED,
        "reoffending_as_reported": State.NOT_RECEIVED,
    }
    assert programme.whole("open_cases", AS_OF).numerator is None


def test_a_feed_that_speaks_for_a_later_day_is_not_older_than_today(programme):
    programme.spoke("unit", "referrals", on="2020-03-08")
    assert programme.ask("feed_freshness", AS_OF).one("feed", "unit").numerator == 0


def test_before_any_load_no_feed_has_spoken(programme):
    programme.never_received(*programme.tables)
    whole = programme.whole("feed_freshness", AS_OF)
    assert (whole.state, whole.numerator) == (State.NOT_RECEIVED, None)
