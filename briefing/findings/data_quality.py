"""Findings of data quality."""

from briefing.nouns import HAS, IS, Noun, starting
from disclosure.released import Figure, Released
from domain.measure import Freshness

FEED = Noun("feed", "feeds")


def feed_freshness(released: Released) -> str:
    """`2 of 5 feeds are more than 8 days old, and 1 has not been received`."""
    feeds, limit = released.by("feed"), stale_after(released)
    stale, missing = [one for one in feeds if is_stale(one, limit)], missing_feeds(released)
    if not feeds or len(missing) == len(feeds):
        return "No feed has been received yet"
    if not stale and not missing:
        return f"All {FEED.with_number(len(feeds))} are at most {limit} days old"
    said = []
    if stale:
        number = len(stale)
        said.append(f"{number} of {len(feeds)} feeds {IS.after(number)} more than {limit} days old")
    if missing:
        number = len(missing)
        said.append(f"{number} {HAS.after(number)} not been received")
        if not stale:
            said = [f"{number} of {len(feeds)} feeds {HAS.after(number)} not been received"]
    return starting(", and ".join(said))


def stale_after(released: Released) -> int:
    measure = released.measure
    return measure.stale_after if isinstance(measure, Freshness) else 0


def is_stale(figure: Figure, limit: int) -> bool:
    return figure.numerator is not None and figure.numerator > limit


def missing_feeds(released: Released) -> list[str]:
    return [one.group or "" for one in released.by("feed") if one.numerator is None]
