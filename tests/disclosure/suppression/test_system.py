"""A system that could not be meant is refused where it is made."""

import pytest

from disclosure.suppression.system import Cell, Identity, System, Table, Watched

COUNTS = {("a", "x"): 6, ("b", "x"): 7}
ALL = frozenset(COUNTS)


def _cell(*label, atoms=ALL, table="Table", **more):
    return Cell(table, label, atoms, **more)


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"tables": (Table("Table", (_cell("all"), _cell("all"))),)}, "Table: all stands twice"),
        (
            {"tables": (Table("Table", (_cell("a", by=("unit", "risk", "sex")),)),)},
            "Table is split by risk, sex, unit. No table is split by more than 2",
        ),
        (
            {"tables": (Table("Table", (_cell("c", atoms=frozenset({("c", "x")})),)),)},
            "Table has groups that are not counted",
        ),
        (
            {"tables": (Table("Other", (_cell("all"),)),)},
            "Table: all stands in the table Other",
        ),
        (
            {"tables": (), "watched": (Watched(("rest",), frozenset({("c", "x")})),)},
            "rest has groups that are not counted",
        ),
        (
            {"tables": (), "identities": (Identity(((("a", "x"), 1),), 7),)},
            "The counts do not come to 7",
        ),
        (
            {
                "tables": (Table("Table", (_cell("a", by=("unit",)),)),),
                "exact": frozenset({("Table", "a")}),
            },
            "Table: a is not a total: only totals are shown exactly",
        ),
    ],
)
def test_what_is_wrong_is_named(parts, says):
    with pytest.raises(ValueError, match=says):
        System(COUNTS, **parts)
