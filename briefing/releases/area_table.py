"""Every area in one table: perpetrators and victims of it side by side."""

from briefing.releases.figures import NOT_SHOWN
from charts.numbers import counted
from charts.style import Row
from disclosure.releases.planned import BASE
from disclosure.releases.record import Release, ReleasedTable
from domain.terms import Area

MEASURES = {
    "referrals_received": "Referrals",
    "uptake": "Uptake",
    "support_accepted": "Victims: support accepted",
    "completion": "Completed",
    "feels_safer": "Victims: feeling safer",
    "reoffending_as_reported": "Recorded offence since",
}
TITLE = "Area by area"
SPLIT = "area"


def area_rows(release: Release) -> list[Row]:
    """A row for each area that any of the tables has; a measure that has no table is left out."""
    tables = {
        words: table for key, words in MEASURES.items() if (table := release.table(key, SPLIT))
    }
    published = {words: table for words, table in tables.items() if table.cells}
    return [
        {"Area": words} | {name: _cell(table, area) for name, table in published.items()}
        for area, words in areas_of(list(published.values()))
    ]


def areas_of(tables: list[ReleasedTable]) -> list[tuple[str, str]]:
    """Codes and names in the order in which areas always stand, whatever their numbers are."""
    names = {one.group: one.group_words for table in tables for one in table.cells}
    known = [one.value for one in Area if one.value in names]
    others = sorted(set(names) - set(known))
    return [(code, names[code]) for code in (*known, *others)]


def _cell(table: ReleasedTable, area: str) -> str:
    """How many; or n of N, of which either may be hidden, and nothing where nobody is."""
    if area not in table.groups:
        return ""
    parts = [one.part for one in table.cells if one.group == area and one.part != BASE]
    base = _words(table.number(BASE, area))
    if not parts:
        return base
    number = _words(table.number(parts[0], area))
    return NOT_SHOWN if number == base == NOT_SHOWN else f"{number} of {base}"


def _words(number: int | None) -> str:
    return NOT_SHOWN if number is None else counted(number)
