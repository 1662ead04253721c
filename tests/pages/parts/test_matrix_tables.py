"""The permission matrix to read: a page a table, a role a column, nothing left out."""

from auth.matrix import Grain, Line, matrix
from domain.terms import Role
from measures.catalogue import measure_called
from pages.menu import MENU
from pages.parts.matrix_tables import by_page


def test_a_page_is_a_table_and_a_role_a_column():
    grains = dict.fromkeys(Role, Grain.NO_ACCESS) | {Role.UNIT_LEAD: Grain.CASES}
    assert by_page([Line("Risk", "Plans in place", grains)]) == {
        "Risk": [
            {
                "Measure or list": "Plans in place",
                "Unit lead": "Figures; the cases behind them",
                "Partner lead": "No access",
                "Commissioner": "No access",
                "Administrator": "No access",
            }
        ]
    }


def test_every_page_of_the_menu_has_its_table():
    assert list(by_page(matrix(MENU, measure_called))) == [item.title for item in MENU]
