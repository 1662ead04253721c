"""The permission matrix as tables to read and to print: a page a table, a role a column."""

from collections.abc import Iterable

from auth.matrix import Line

Rows = list[dict[str, str]]


def by_page(lines: Iterable[Line]) -> dict[str, Rows]:
    """The rows of each page, in the order of the menu."""
    pages: dict[str, Rows] = {}
    for line in lines:
        seen = {role.label: grain.label for role, grain in line.grains.items()}
        pages.setdefault(line.page, []).append({"Measure or list": line.measure or "None", **seen})
    return pages
