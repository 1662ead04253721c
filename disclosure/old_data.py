"""Which feed a figure needs is too old, and which table never came, for screen and file."""

from disclosure.released import Released


def stale_words(released: Released) -> str:
    """`The health feed is 12 days old.` for every feed a measure needs that is too old."""
    feeds = released.stale_feeds
    return " ".join(f"The {feed_words(one.feed)} feed is {one.days} days old." for one in feeds)


def missing_tables(released: Released) -> list[str]:
    """The tables it needs that no feed has ever sent."""
    return sorted({feed.table for feed in released.feeds if feed.days is None})


def feed_words(feed: str) -> str:
    return feed.replace("_", " ")
