"""The heading of the feeds, sentence by sentence."""

import pytest

from briefing.findings import finding
from tests.briefing.literal import days, released


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
