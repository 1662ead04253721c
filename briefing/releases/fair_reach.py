"""Fair reach: who takes up and completes, by sex, ethnic group and age, where enough is known."""

from briefing.releases.contents import FAIR_REACH, OF_FAIR_REACH
from charts.labels import label_of
from charts.numbers import per_cent
from disclosure.releases.derived import Apart, apart
from disclosure.releases.record import Release, ReleasedTable
from measures.catalogue import measure_called

NOT_ENOUGH = "not enough people to say"


def fair_reach(release: Release) -> list[str]:
    """A line for each measure and split: which groups differ by more than chance, or nothing."""
    return [f"{what}: {found}." for what, found in compared(release)]


def compared(release: Release) -> list[tuple[str, str]]:
    """What is compared, and what can be said of it."""
    return [
        (
            f"{measure_called(key).title} by {label_of('breakdown', split).lower()}",
            _difference(release.table(key, split), key),
        )
        for key in OF_FAIR_REACH
        for split in FAIR_REACH
    ]


def _difference(table: ReleasedTable | None, key: str) -> str:
    found = apart(table, key) if table else None
    return "; ".join(map(_words, found)) if found else NOT_ENOUGH


def _words(one: Apart) -> str:
    low, high = (per_cent(100 * limit, None) for limit in (one.lower, one.upper))
    return f"{one.more} more than {one.less}, by {low} to {high} of 100 (95% interval)"
