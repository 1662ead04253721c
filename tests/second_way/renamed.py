"""The same rows under other references, which stand in another order than the ones before."""

from collections.abc import Callable

from tests.second_way.asking import Asked
from tests.second_way.facts import Row

Names = dict[tuple[str, str], str]
NAMED_LIKE_A_REFERENCE = "fund_line"


def names_for(tables: dict[str, list[Row]], in_order: Callable[[list[str]], list[str]]) -> Names:
    """A new name for every reference: its place among those of its kind, once they are put in
    another order, which must matter to nothing that is counted."""
    found: dict[str, set[str]] = {}
    for rows in tables.values():
        for row in rows:
            for column, cell in row.items():
                if _kind(column) and cell:
                    found.setdefault(_kind(column), set()).add(cell)
    return {
        (kind, old): f"{place:03d} {kind[:3]}"
        for kind, names in found.items()
        for place, old in enumerate(in_order(sorted(names)), start=500)
    }


def renamed(tables: dict[str, list[Row]], names: Names) -> dict[str, list[Row]]:
    return {
        table: [{column: _new(names, column, cell) for column, cell in row.items()} for row in rows]
        for table, rows in tables.items()
    }


def asked_of_renamed(asked: Asked, names: Names) -> Asked:
    return asked._replace(units=frozenset(names["unit_id", unit] for unit in asked.units))


def _kind(column: str) -> str:
    """`lead_staff_id` and `advocate_staff_id` name staff, `parent_case_id` a case."""
    if column == NAMED_LIKE_A_REFERENCE:
        return column
    return "_".join(column.split("_")[-2:]) if column.endswith("_id") else ""


def _new(names: Names, column: str, cell: object) -> object:
    return names.get((_kind(column), cell), cell)
