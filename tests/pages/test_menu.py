import pytest

from auth.permissions import Permission
from domain.errors import NotPermitted
from measures.catalogue import CATALOGUE
from pages.menu import ADDRESSES, MEASURES_OF, MENU, check_is_shown_on


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


def test_the_measures_of_a_page_are_in_the_catalogue_and_the_page_on_the_menu():
    assert {key for keys in MEASURES_OF.values() for key in keys} == set(CATALOGUE)
    assert set(MEASURES_OF) <= {item.stem for item in MENU}


def test_a_page_is_refused_a_measure_that_the_menu_does_not_give_it():
    check_is_shown_on("risk", "risk_distribution")
    for stem, key in (("risk", "open_cases"), ("loads", "feed_freshness"), ("nowhere", "offered")):
        with pytest.raises(NotPermitted, match=f"does not give {key} to the page {stem}"):
            check_is_shown_on(stem, key)
