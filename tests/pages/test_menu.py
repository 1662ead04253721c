from auth.permissions import Permission
from pages.menu import ADDRESSES, MENU


def test_the_address_of_a_page_is_its_file():
    assert [item.file.name for item in MENU] == [f"{item.stem}.py" for item in MENU]
    assert {"/", *(f"/{item.stem}" for item in MENU)} == ADDRESSES


def test_no_page_stands_on_the_menu_twice():
    assert len({item.stem for item in MENU}) == len({item.title for item in MENU}) == len(MENU)


def test_an_address_cannot_be_taken_for_one_of_streamlits_own():
    assert not ADDRESSES & {"/media", "/static", "/component", "/session", "/sign-out", "/auth"}


def test_the_first_page_of_the_menu_is_the_weekly_meetings():
    assert (MENU[0].stem, MENU[0].permission) == ("this_week", Permission.SEE_THIS_WEEK)


def test_the_definitions_come_last_for_everybody():
    assert MENU[-1].permission is Permission.SEE_DEFINITIONS
