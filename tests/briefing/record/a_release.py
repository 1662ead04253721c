"""A stored release written out by hand, with hidden numbers, areas, money and a decision."""

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.releases.reading import Shelved
from disclosure.releases.record import (
    ExactTotal,
    FeedDay,
    Money,
    Release,
    ReleasedCell,
    ReleasedTable,
    TableState,
    content_of,
    fingerprint_of,
)
from domain.terms import Feed

DATA_DAY = date(2020, 4, 5)
NAMES = {"halton": "Halton", "warrington": "Warrington", "cheshire_east": "Cheshire East"}
Numbers = tuple[int | None, int | None]


def totals(key: str, unit: str, base: int | None, *number: int | None) -> ReleasedTable:
    """The totals of a measure: its base, and its numerator if it has one."""
    cells = [ReleasedCell("all", "base", "All", f"{key} base", base)]
    cells += [ReleasedCell("all", key, "All", f"{key} people", one) for one in number]
    return _table(key, "", unit, cells)


def by_area(key: str, unit: str, **areas: Numbers) -> ReleasedTable:
    """Base and numerator of each area."""
    cells = [
        ReleasedCell(area, part, NAMES[area], part, number)
        for area, both in areas.items()
        for part, number in zip(("base", key), both, strict=True)
    ]
    return _table(key, "area", unit, cells)


def _table(key: str, split: str, unit: str, cells: list[ReleasedCell]) -> ReleasedTable:
    title = f"{key.replace('_', ' ').capitalize()}{', by area' * bool(split)}"
    return ReleasedTable(key, title, split, "", unit, TableState.PUBLISHED, tuple(cells))


A_RELEASE = Release(
    number=3,
    name="2019/20",
    length="year",
    start=date(2019, 4, 1),
    end=date(2020, 3, 31),
    published_at=datetime(2020, 4, 8, 9, tzinfo=UTC),
    published_by="Ann Officer",
    data_as_of=DATA_DAY,
    feeds=(
        *(FeedDay(one.label, DATA_DAY) for one in Feed if one is not Feed.HEALTH),
        FeedDay(Feed.HEALTH.label, date(2020, 3, 31)),
    ),
    threshold=5,
    tables=(
        totals("referrals_received", "referrals", 241),
        totals("adoption", "referrals", 228, 94),
        totals("uptake", "perpetrators", 47, 29),
        by_area(
            "uptake", "perpetrators", warrington=(36, 24), halton=(11, None), cheshire_east=(0, 0)
        ),
        totals("support_accepted", "victims", 189, 139),
        by_area("support_accepted", "victims", warrington=(None, 38), halton=(None, None)),
        totals("reoffending_as_reported", "perpetrators", 56, None),
        totals("proven_reoffending", "perpetrators", 41, 3),
    ),
    money=(
        Money("spend_against_profile", "Profiled to date", 100012.0),
        Money("spend_against_profile", "Actual", 81728.0),
        Money("spend_against_profile", "Planned in all", 200000.0),
        Money("forecast_outturn", "Forecast outturn", 181716.0),
    ),
    exact=(ExactTotal("proven_reoffending", "proven_reoffending", "Ann Officer", "It is public"),),
    is_synthetic=True,
)


def shelved(**changes: object) -> Shelved:
    """The release as it lies on the shelf."""
    release = replace(A_RELEASE, **changes)
    return Shelved(release, fingerprint_of(content_of(release)))
