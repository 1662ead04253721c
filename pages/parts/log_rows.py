"""Lines of the access log in words, for the screen and for a file."""

from collections.abc import Iterable

from data_access.log_lines import Line
from pages.menu import MENU

Row = dict[str, str | int | None]
HEAD = ("Line", "When (UTC)", "Who", "Role", "What", "Door", "Units", "Asked for", "Rows")
DOORS = {
    **{item.stem: item.title for item in MENU},
    "case list": "Case list",
    "case list download": "Case list, as a file",
    "download": "Figures, as a file",
    "log download": "Access log, as a file",
    "file": "A file of another session",
    "figures": "Figures, on the command line",
    "load": "Load",
    "release preview": "Release, beforehand",
    "exact total": "Release, an exact total",
    "sign_in": "Sign-in",
    "sign_out": "Sign-out",
    "access log": "Access log, on the command line",
}


def rows_of(lines: Iterable[Line]) -> list[Row]:
    """A row a line, under HEAD."""
    return [dict(zip(HEAD, _cells(line), strict=True)) for line in lines]


def _cells(line: Line) -> tuple[str | int | None, ...]:
    return (
        line.number,
        line.at.replace("T", " ").rstrip("Z"),
        line.who,
        in_words(line.role),
        in_words(line.action),
        DOORS.get(line.door, line.door),
        ", ".join(line.units),
        line.filters,
        line.rows,
    )


def in_words(code: str) -> str:
    """`unit_lead` is Unit lead."""
    return code.replace("_", " ").capitalize()
