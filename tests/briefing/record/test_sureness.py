"""How sure an answer is, by the rule that is printed."""

import pytest

from briefing.record.document import Sureness
from briefing.record.sureness import RULE, sureness
from domain.counts import Count, Kind
from tests.briefing.literal import STALE, not_received, number, rate, released, to_the_commissioner


def feeds(**days):
    each = [Count(Kind.DAYS, age, by="feed", group=feed) for feed, age in days.items()]
    known = [age for age in days.values() if age is not None]
    return released("feed_freshness", Count(Kind.DAYS, max(known, default=None)), *each)


@pytest.mark.parametrize(
    ("answer", "word", "why"),
    [
        (to_the_commissioner("open_cases", number(104)), "assured", "it is a full count."),
        (to_the_commissioner("open_cases", number(0)), "assured", "it is a full count."),
        (to_the_commissioner("uptake", rate(280, 400)), "assured", "interval is narrow enough."),
        (
            to_the_commissioner("uptake", rate(14, 20)),
            "partly assured",
            "over 20 percentage points",
        ),
        (released("uptake", rate(280, 400), feeds=(STALE,)), "partly assured", "12 days old."),
        (to_the_commissioner("uptake", rate(3, 40)), "not yet known", "Hidden for privacy"),
        (to_the_commissioner("uptake", rate(6, 9)), "not yet known", "Too few to say"),
        (not_received("uptake", "sessions"), "not yet known", "Not received"),
        (feeds(police=2, health=8), "assured", "it is a full count."),
        (feeds(police=2, health=9), "partly assured", "1 of 2 feeds is more than 8 days old"),
        (feeds(police=2, health=None), "partly assured", "1 of 2 feeds has not been received"),
    ],
)
def test_the_word_follows_from_number_feeds_and_interval(answer, word, why):
    said, because = sureness(answer)
    assert said == word
    assert why in because


def test_the_printed_rule_names_each_word():
    assert all(f"{word.value[:1].upper()}{word.value[1:]}: " in RULE for word in Sureness)
