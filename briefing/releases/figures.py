"""A number of a release in words, with what it is of and how sure it is."""

from dataclasses import dataclass

from charts.numbers import counted, per_cent
from disclosure.released import STALE_AFTER
from disclosure.releases.derived import share
from disclosure.releases.planned import BASE
from disclosure.releases.record import FeedDay, Release, ReleasedTable, TableState
from domain.terms import Feed
from measures.catalogue import measure_called

NOT_SHOWN = "not shown"
WHY = {
    TableState.PUBLISHED: "Not shown: fewer than {threshold}, or hidden so that another such "
    "number cannot be worked out.",
    TableState.NOT_PUBLISHED: "Not published: too few people.",
    TableState.NOT_RECEIVED: "Not received: its feed has sent nothing.",
}
OF_VICTIMS = frozenset(
    {"support_offered", "support_accepted", "feels_safer", "repeat_victimisation"}
)


@dataclass(frozen=True)
class Wanted:
    """A number to say: of a measure, its numerator or another part, under a label."""

    measure: str
    label: str
    part: str = ""

    @property
    def counted(self) -> str:
        return self.part or self.measure


@dataclass(frozen=True)
class Said:
    """`value` stands large; `below` says of how many and how sure; `why` why there is no number."""

    measure: str
    label: str
    value: str
    below: str = ""
    why: str = ""
    is_greyed: bool = False

    @property
    def is_shown(self) -> bool:
        return not self.why


def said(release: Release, wanted: Wanted, *, is_greyed: bool = False) -> Said:
    """The number in words; or why there is none."""
    table = release.table(wanted.measure)
    value, below = _in_words(table, wanted) if table else ("", "")
    why = "" if value else _why(release, table)
    return Said(wanted.measure, wanted.label, value or NOT_SHOWN, below, why, is_greyed)


def _in_words(table: ReleasedTable, wanted: Wanted) -> tuple[str, str]:
    """The value and the line below it; nothing where a number it needs is not there."""
    base = table.number(BASE)
    if not any(one.part != BASE for one in table.cells):
        return ("", "") if base is None else (f"{base:,}", table.unit)
    found = share(table, wanted.counted)
    if found is None:
        return ("nobody to count", table.unit) if base == 0 else ("", "")
    words = f"{counted(found.numerator)} of {counted(found.denominator)}"
    if found.value is None or found.lower is None or found.upper is None:
        return words, table.unit
    low, high = (per_cent(100 * one, found.denominator) for one in (found.lower, found.upper))
    value = per_cent(100 * found.value, found.denominator)
    return value, f"{words} {table.unit}, 95% interval {low} to {high}"


def _why(release: Release, table: ReleasedTable | None) -> str:
    state = table.state if table else TableState.NOT_PUBLISHED
    return WHY[state].format(threshold=release.threshold)


def so_many(release: Release, measure: str, part: str = "") -> str:
    """15 of 23 perpetrators, for a sentence; what is not shown is said so."""
    table = release.table(measure)
    if table is None or table.state is not TableState.PUBLISHED:
        return f"a number not published of the {measure_called(measure).unit_of_count.label}"
    base = table.number(BASE)
    of = "a number not shown" if base is None else f"{base:,}"
    if not part:
        return f"{of} {table.unit}"
    number = table.number(part)
    return f"{'a number not shown' if number is None else f'{number:,}'} of {of} {table.unit}"


def is_silent(release: Release, feed: FeedDay) -> bool:
    """A feed that had never spoken when the release was made, or was too old."""
    return feed.as_of is None or (release.data_as_of - feed.as_of).days > STALE_AFTER


def victims_are_silent(release: Release) -> bool:
    """Nothing is known of victims today, so neither side of a pair is read alone."""
    silent = {one.feed for one in release.feeds if is_silent(release, one)}
    missing = {one.measure for one in release.tables if one.state is TableState.NOT_RECEIVED}
    return Feed.VICTIM_SERVICE.label in silent or bool(OF_VICTIMS & missing)
