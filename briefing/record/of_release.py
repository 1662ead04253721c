"""The briefing of record, made of a stored release and of nothing else.

The same release is the same document, in any process and on any day.
"""

from collections.abc import Iterator
from datetime import date

from briefing.nouns import DAY, starting
from briefing.periods import day_words
from briefing.record.document import DataDay, Document, Point
from briefing.record.sections import section_of
from briefing.releases.answers import RULE, answers
from briefing.releases.reading import Shelved
from briefing.releases.reading_rules import HOW_TO_READ
from disclosure.releases.planned import BASE, EVERYBODY
from disclosure.releases.record import FeedDay, Release

DEFINED = (
    *("adoption", "risk_reduction", "uptake", "completion", "support_offered", "support_accepted"),
    *("reoffending_as_reported", "proven_reoffending", "repeat_victimisation"),
)
"""Measures whose name does not say what is counted, and of whom; a page of the app has them all."""
TITLE = "Briefing for the Police and Crime Commissioner"
SCOPE = "Every unit of the partnership, all areas, all crime types"
SYNTHETIC = "Synthetic data: nobody in this document is real"


def record_of(shelved: Shelved) -> Document:
    """The document of a release. Its day is the day on which the release was published."""
    release = shelved.release
    said = answers(release)
    return Document(
        title=TITLE,
        scope=SCOPE,
        period=f"{day_words(release.start)} to {day_words(release.end)}",
        release=_release(shelved),
        made_on=release.published_at.date(),
        marking=SYNTHETIC if release.is_synthetic else "",
        data_days=tuple(_data_day(one, release.data_as_of) for one in release.feeds),
        key_messages=tuple(Point(one.about, one.sentence) for one in said),
        sections=tuple(section_of(release, one) for one in said),
        rules=(RULE, *HOW_TO_READ, *_exact_totals(release)),
        definitions=tuple(_definitions(release)),
        cannot_yet=tuple(Point(one.about, one.not_yet) for one in said),
    )


def _release(shelved: Shelved) -> str:
    release = shelved.release
    revises = f", which revises release {release.revises}" if release.revises else ""
    return (
        f"Release {release.number} of {release.name}{revises}, published "
        f"{day_words(release.published_at.date())} by {release.published_by}, of data as at "
        f"{day_words(release.data_as_of)}. Fingerprint of the release: {shelved.fingerprint}"
    )


def _data_day(feed: FeedDay, day: date) -> DataDay:
    if feed.as_of is None:
        return DataDay(feed.feed, "Never", "Nothing has been received")
    old = (day - feed.as_of).days
    return DataDay(feed.feed, day_words(feed.as_of), f"{DAY.with_number(old)} old" if old else "")


def _exact_totals(release: Release) -> Iterator[str]:
    """Numbers that stand however small, with who decided so."""
    for one in release.exact:
        table = release.table(one.table)
        title = table.title if table else one.table
        part = "" if one.part == one.table else f" ({_part_words(release, one.table, one.part)})"
        yield f"{title}{part} is shown exactly, by decision of {one.by}: {one.why}."


def _definitions(release: Release) -> Iterator[Point]:
    """In the words that stand in the release."""
    for key in DEFINED:
        table = release.table(key)
        if table and table.cells:
            counted, base = (_part_words(release, key, part) for part in (key, BASE))
            yield Point(table.title, f"{starting(counted)}, out of {base}.")


def _part_words(release: Release, measure: str, part: str) -> str:
    table = release.table(measure)
    found = [
        one.part_words
        for one in (table.cells if table else ())
        if (one.group, one.part) == (EVERYBODY, part)
    ]
    return found[0] if found else part
