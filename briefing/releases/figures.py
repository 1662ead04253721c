"""A number of a release in words, with what it is of and how sure it is."""

from dataclasses import dataclass

from charts.numbers import counted, per_cent
from disclosure.released import STALE_AFTER
from disclosure.releases.derived import share
from disclosure.releases.planned import BASE
from disclosure.releases.record import FeedDay, Release, ReleasedTable, TableState
from domain.terms import Feed
from measures.catalogue import measure_called

NOT_SHOWN, NOBODY = "not shown", "nobody to count"
WHY = {
    TableState.PUBLISHED: "Not shown: fewer than {threshold}, or hidden so that another such "
    "number cannot be worked out.",
    TableState.NOT_PUBLISHED: "Not published: too few people.",
    TableState.NOT_RECEIVED: "Not received: its feed has sent nothing.",
}
FEW = "The number itself is not shown."
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
    """`value` stands large; `base` says of how many, `lower` and `upper` how sure it is (95%).

    `why` says why there is no number, and `state` whether its table stands in the release. Of some
    that are not shown it is said that they are few.
    """

    measure: str
    label: str
    value: str
    base: str = ""
    lower: str = ""
    upper: str = ""
    why: str = ""
    state: TableState = TableState.PUBLISHED
    is_few: bool = False
    is_greyed: bool = False

    @property
    def is_shown(self) -> bool:
        return not self.why

    @property
    def below(self) -> str:
        """What stands below the value."""
        if not self.lower:
            return self.base
        return f"{self.base}, 95% interval {self.lower} to {self.upper}"


Words = tuple[str, str, str, str]
"""A value, its base, and its 95% limits; empty where there is none."""
NONE: Words = ("", "", "", "")


def said(release: Release, wanted: Wanted, *, is_greyed: bool = False) -> Said:
    """The number in words; or why there is none."""
    table = release.table(wanted.measure)
    state = table.state if table else TableState.NOT_PUBLISHED
    if table and (words := few_of(table, wanted.counted)):
        return Said(
            wanted.measure,
            wanted.label,
            words,
            table.unit,
            why=FEW,
            is_few=True,
            is_greyed=is_greyed,
        )
    value, base, lower, upper = _in_words(table, wanted) if table else NONE
    why = "" if value else WHY[state].format(threshold=release.threshold)
    return Said(
        wanted.measure,
        wanted.label,
        value or NOT_SHOWN,
        base,
        lower,
        upper,
        why=why,
        state=state,
        is_greyed=is_greyed,
    )


def _in_words(table: ReleasedTable, wanted: Wanted) -> Words:
    """Nothing where a number it needs is not there."""
    base = table.number(BASE)
    if not any(one.part != BASE for one in table.cells):
        return NONE if base is None else (f"{base:,}", table.unit, "", "")
    found = share(table, wanted.counted)
    if found is None:
        return (NOBODY, table.unit, "", "") if base == 0 else NONE
    words = f"{counted(found.numerator)} of {counted(found.denominator)}"
    if found.value is None or found.lower is None or found.upper is None:
        return words, table.unit, "", ""
    low, high = (per_cent(100 * one, found.denominator) for one in (found.lower, found.upper))
    value = per_cent(100 * found.value, found.denominator)
    return value, f"{words} {table.unit}", low, high


def few_of(table: ReleasedTable, part: str) -> str:
    """Fewer than 5 of 56, where the release says so; else nothing."""
    limit, base = table.fewer_than(part), table.number(BASE)
    return "" if limit is None or base is None else f"fewer than {limit} of {base:,}"


def so_many(release: Release, measure: str, part: str = "") -> str:
    """15 of 23 perpetrators, for a sentence; what is not shown is said so."""
    table = release.table(measure)
    if table is None or table.state is not TableState.PUBLISHED:
        return f"a number not published of the {measure_called(measure).unit_of_count.label}"
    if words := few_of(table, part):
        return f"{words} {table.unit}"
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
