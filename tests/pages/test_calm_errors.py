import logging

import pytest

from domain.errors import NotPermitted
from pages.calm_errors import keep_messages_out_of_the_log, kind_and_place, show_calmly
from tests.tabs import Tab, words

SECRET = "perpetrator P-1234"


def page(body: str) -> str:
    return f"from pages.calm_errors import calm_errors\nwith calm_errors():\n    {body}"


@pytest.fixture
def tab(monkeypatch) -> Tab:
    return Tab(monkeypatch)


@pytest.fixture
def quiet_log():
    make = logging.getLogRecordFactory()
    keep_messages_out_of_the_log()
    yield
    logging.setLogRecordFactory(make)


def test_an_error_of_ours_is_shown_as_it_is(tab):
    at = tab.show(page("from domain.errors import NotFound; raise NotFound('No unit U9.')"))
    assert at.warning[0].value == "No unit U9."
    assert not at.error


def test_what_stands_in_it_is_not_taken_for_markdown(tab):
    at = tab.show(
        page("from domain.errors import NotFound; raise NotFound('![x](https://evil/x) *a*')")
    )
    assert at.warning[0].value == "!\\[x\\](https:\u2060//evil/x) \\*a\\*"


def test_any_other_error_is_a_reference_and_nothing_of_its_message(tab, caplog):
    at = tab.show(page(f"raise KeyError({SECRET!r})"))
    assert not at.exception
    assert SECRET not in words(at)
    [line] = [record for record in caplog.records if record.name == "oversight"]
    reference = at.error[0].value.removeprefix("Something went wrong. Reference ")
    assert line.getMessage().startswith(f"Reference {reference}: KeyError")
    assert SECRET not in caplog.text


def test_a_stop_is_no_error(tab):
    at = tab.show(page("import streamlit as st; st.stop()"))
    assert not at.error
    assert not at.exception


def failing() -> Exception:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        return error


def test_the_log_says_what_kind_and_where_in_our_code():
    assert kind_and_place(failing()).startswith("ValueError at tests/pages/test_calm_errors.py:")
    assert kind_and_place(KeyError(SECRET)) == "KeyError outside our code"


@pytest.mark.usefixtures("quiet_log")
def test_no_logger_quotes_an_error(caplog):
    log = logging.getLogger("somebody.elses.library")
    try:
        raise RuntimeError("outer") from failing()
    except RuntimeError:
        log.exception("It failed")
        log.error("Because of %s", failing())
        log.error("It failed", exc_info=failing())
    assert SECRET not in caplog.text
    assert caplog.text.count("It failed") == 2
    assert "RuntimeError at tests/pages/test_calm_errors.py" in caplog.text
    assert "Because of ValueError at tests/pages/test_calm_errors.py" in caplog.text


@pytest.mark.usefixtures("quiet_log")
def test_streamlits_own_line_about_the_same_error_is_dropped(caplog):
    logging.getLogger("streamlit.error_util").error("Uncaught app execution", exc_info=failing())
    assert "Uncaught" not in caplog.text


def test_streamlit_is_told_that_nothing_more_need_be_shown():
    assert show_calmly(NotPermitted("No.")) is True
