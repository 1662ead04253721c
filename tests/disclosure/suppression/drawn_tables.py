"""Tables as they are drawn in a test: rows of numbers without their margins."""

from collections.abc import Sequence
from itertools import product

from disclosure.suppression.system import Name, System
from tests.disclosure.suppression.people import ALL, People

NAMES = "abcd", "wxyz"
TABLE = "Table"


def drawn(*rows: Sequence[int]) -> People:
    """A row of the drawing is a, b, c or d, a column w, x, y or z."""
    return People(
        ("row", "column"),
        {
            (NAMES[0][row], NAMES[1][column]): rows[row][column]
            for row, column in product(range(len(rows)), range(len(rows[0])))
        },
    )


def with_margins(*rows: Sequence[int]) -> System:
    """The drawing as one table, with its margins and its total."""
    people = drawn(*rows)
    return System(people.counts, (people.table(TABLE, by=("row", "column")),))


def hiding(system: System, *labels: tuple[str, str]) -> dict[Name, int | None]:
    """Every number of the system, without those of some cells."""
    return {
        name: None if name[1:] in labels else system.count(cell.atoms)
        for name, cell in system.cells.items()
    }


def margins(system: System) -> dict[Name, int | None]:
    """Only the margins and the total."""
    return {name: number for name, number in hiding(system).items() if ALL in name[1:]}
