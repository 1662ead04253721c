"""What a page asks: the filters, their defaults, and what an address may and may not ask for."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import See
from tests.people import sign_in
from tests.tabs import ROUTER, Tab

PAGE = """
import streamlit as st
from auth.gate import require
from auth.permissions import Permission
from pages.parts.page_start import page_start
st.code(page_start(require(Permission.SEE_RISK), "risk").whole)
"""


@pytest.fixture
def at_address(unit, monkeypatch):
    """`at_address(area="Halton")`: the top of a page as opened by a link with these filters."""
    Tab(monkeypatch).hold(sign_in(unit, "ana"))

    def opened(**filters: str) -> AppTest:
        at = AppTest.from_string(PAGE, default_timeout=20)
        at.query_params.update(filters)
        return at.run()

    return opened


def scope_of(at: AppTest) -> str:
    return at.text[0].value


def test_without_a_filter_it_is_the_twelve_months_to_the_day_of_the_data(at_address):
    usual = "Unit One · 7 Mar 2019 to 6 Mar 2020 · all areas · all crime types"
    assert scope_of(at_address()) == usual


def test_with_one_unit_there_is_no_unit_to_choose(at_address):
    assert [box.key for box in at_address().selectbox] == ["period", "area", "crime_type"]


@pytest.mark.parametrize(
    ("filters", "scope"),
    [
        ({"area": "Halton"}, "7 Mar 2019 to 6 Mar 2020 · Halton · all crime types"),
        ({"crime_type": "Stalking"}, "7 Mar 2019 to 6 Mar 2020 · all areas · Stalking"),
        ({"period": "Last 4 weeks"}, "8 Feb to 6 Mar 2020 · all areas · all crime types"),
        (
            {"period": "Other days", "from": "2019-12-01", "to": "2019-12-31"},
            "Dec 2019 · all areas · all crime types",
        ),
        (
            {"as_at": "2019-12-31"},
            "1 Jan to 31 Dec 2019 · all areas · all crime types · as it was on 31 Dec 2019",
        ),
    ],
)
def test_an_address_asks_for_its_own_view(at_address, filters, scope):
    at = at_address(**filters)
    assert scope_of(at) == f"Unit One · {scope}"
    assert not at.warning


@pytest.mark.parametrize(
    "filters",
    [
        {"area": "halton"},
        {"area": "![x](https://evil.example)"},
        {"crime_type": "Treason"},
        {"period": "Last century"},
        {"as_at": "banana"},
        {"as_at": "2030-01-01"},
        {"period": "Other days", "from": "2020-02-01", "to": "2020-01-01"},
    ],
)
def test_what_cannot_be_asked_falls_back_to_the_usual_with_a_word(at_address, filters):
    at = at_address(**filters)
    assert scope_of(at) == scope_of(at_address())
    assert len(at.warning) == 1
    assert "evil" not in at.warning[0].value
    assert not at.exception


@pytest.mark.parametrize("other", ["Unit U2", "U2", "Nowhere"])
def test_another_unit_in_the_address_is_left_out_with_a_word(at_address, other):
    at = at_address(unit=other, area="Halton")
    assert scope_of(at).startswith("Unit One · ")
    assert [one.value for one in at.warning] == [
        "Unit: the address asks for one that is not there. It is left out."
    ]
    assert at.query_params == {"area": "Halton"}


def test_the_one_unit_there_is_may_stand_in_the_address(at_address):
    at = at_address(unit="Unit One")
    assert not at.warning
    assert at.query_params == {}


def test_looking_back_says_both_days(see: See):
    at = see("risk")
    at.date_input(key="as_at").set_value(date(2019, 12, 1)).run()
    assert "as it was on 1 Dec 2019" in scope_of(at)
    assert "Data as at 6 March 2020" in " ".join(one.value for one in at.markdown)


def test_what_came_with_a_link_stands_in_the_address_of_the_next_page(unit, monkeypatch):
    Tab(monkeypatch).hold(sign_in(unit, "ana"))
    at = AppTest.from_file(ROUTER, default_timeout=20)
    at.query_params.update({"area": "Halton", "as_at": "2019-12-31"})
    at.switch_page("caseload.py").run()
    assert "Halton" in scope_of(at)
    at.query_params.clear()  # the menu leads to a bare address
    at.switch_page("risk.py").run()
    assert "Halton" in scope_of(at)
    assert at.query_params == {"area": "Halton", "as_at": "2019-12-31"}


def test_of_two_choices_on_one_page_the_address_has_the_later(see: See):
    at = see("risk")
    at.query_params["area"] = "Halton"
    at.switch_page("caseload.py").run()
    at.selectbox(key="area").select("Warrington").run()
    at.selectbox(key="crime_type").select("Stalking").run()
    assert at.query_params == {"area": "Warrington", "crime_type": "Stalking"}


def test_what_one_page_asks_the_next_asks_too(see: See):
    at = see("risk")
    at.selectbox(key="area").select("Halton").run()
    at.switch_page("caseload.py").run()
    assert "Halton" in scope_of(at)
    at.switch_page("reoffending.py").run()
    assert "Halton" in scope_of(at)
