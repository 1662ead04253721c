"""Tables made of people: their cells, margins, totals and groups."""

from tests.disclosure.suppression.people import People

PEOPLE = People(
    ("quarter", "unit", "outcome"),
    {
        ("spring", "north", "again"): 1,
        ("spring", "north", "not"): 6,
        ("spring", "south", "again"): 2,
        ("spring", "south", "not"): 7,
        ("summer", "north", "again"): 10,
        ("summer", "north", "not"): 20,
    },
)


def _counts(table):
    return {cell.label: sum(PEOPLE.counts[atom] for atom in cell.atoms) for cell in table.cells}


def test_a_table_has_its_margins_and_its_total():
    table = PEOPLE.table("Spring", by=("unit", "outcome"), where={"quarter": ("spring",)})
    assert _counts(table) == {
        ("all", "all"): 16,
        ("north", "all"): 7,
        ("south", "all"): 9,
        ("all", "again"): 3,
        ("all", "not"): 13,
        ("north", "again"): 1,
        ("north", "not"): 6,
        ("south", "again"): 2,
        ("south", "not"): 7,
    }
    assert [cell.label for cell in table.cells if cell.headline] == [("all", "all")]
    assert table.variables == ("outcome", "unit")


def test_a_total_is_a_table_of_one_cell():
    assert _counts(PEOPLE.table("All")) == {("all",): 46}


def test_other_codes_can_be_left_out_and_a_sensitive_one_has_its_group():
    again = {"outcome": ("again",)}
    table = PEOPLE.table("Again", by=("unit", "outcome"), only=again, sensitive=again)
    groups = {cell.label: cell.group for cell in table.cells if cell.group is not None}
    assert groups == {
        ("all", "again"): PEOPLE.where({}),
        ("north", "again"): PEOPLE.where({"unit": ("north",)}),
        ("south", "again"): PEOPLE.where({"unit": ("south",)}),
    }
    assert ("north", "not") not in _counts(table)


def test_a_revised_table_names_the_cell_that_each_of_its_cells_revises():
    table = PEOPLE.table("Again", by=("unit",), revises="First")
    assert [cell.revises for cell in table.cells][:2] == [("First", "all"), ("First", "north")]
