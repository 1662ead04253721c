"""A released table as rows to read: one for each group, the base and each part beside it."""

from briefing.releases.figures import NOT_SHOWN
from disclosure.releases.record import Release, ReleasedCell, ReleasedTable, TableState

STATES = {
    TableState.NOT_PUBLISHED: "Not published: too few people.",
    TableState.NOT_RECEIVED: "Not received: its feed has sent nothing.",
}


def tables_by_title(release: Release) -> dict[str, ReleasedTable]:
    """Every table of a release by its title, in the order of the release."""
    return {one.title: one for one in release.tables}


def rows_of(table: ReleasedTable) -> list[dict[str, str]]:
    """A table by a split has a row for each group, one of totals a row for each part."""
    if not table.split:
        return [{"": _capital(one.part_words), "Number": _of(one)} for one in table.cells]
    parts = list(dict.fromkeys((one.part, one.part_words) for one in table.cells))
    names = {one.group: one.group_words for one in table.cells}
    return [
        {"": names[group]}
        | {_capital(words): _number(table.number(part, group)) for part, words in parts}
        for group in table.groups
    ]


def _of(cell: ReleasedCell) -> str:
    few = cell.fewer_than
    return _number(cell.number) if few is None else f"fewer than {few}"


def _number(number: int | None) -> str:
    return NOT_SHOWN if number is None else f"{number:,}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
