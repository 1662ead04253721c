"""Publish: who leads every unit looks first, answers for it, and publishes for ever."""

from dataclasses import replace

import pytest

from briefing.releases.reading import shelf
from tests.people import ANA, add, log_of, sign_in
from tests.releases_drawn import LAST_YEAR, a_store, two_years
from tests.tabs import Tab


@pytest.fixture
def app(sqlite_engine, monkeypatch, tmp_path):
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(sqlite_engine.url))
    a_store(monkeypatch, tmp_path)
    return two_years(sqlite_engine).engine


def page(app, monkeypatch, units):
    add(app, replace(ANA, units=frozenset(units)))
    tab = Tab(monkeypatch)
    tab.hold(sign_in(app, "ana"))
    return tab.open("publish")


def test_who_leads_every_unit_publishes_what_they_answer_for(app, monkeypatch):
    at = page(app, monkeypatch, {"U1"})
    at.selectbox[0].set_value(LAST_YEAR).run()
    assert next(one for one in at.button if one.label == "Publish").disabled
    at.checkbox[0].check().run()
    next(one for one in at.button if one.label == "Publish").click().run()
    assert "Release 1 of 2018/19: 3 of 89 numbers hidden" in at.success[0].value
    [shelved] = shelf()
    assert shelved.release.published_by == "Ana Unit"
    words = f"release 1 of 2018/19 by Ana Unit, sha256 {shelved.fingerprint}"
    assert ("ana", "disclosure", "publish", words) in log_of(app)
    assert at.table[-1].value["By"].tolist() == ["Ana Unit"]
    at.run()
    assert any("Release 1 is of this period" in one.value for one in at.warning)


def test_who_leads_some_units_is_told_who_can(app, monkeypatch):
    at = page(app, monkeypatch, {"U2"})
    assert "yours are some of them" in at.info[0].value
    assert not [one for one in at.button if one.label == "Publish"]


def test_beforehand_it_says_how_much_each_choice_would_hide(app, monkeypatch):
    at = page(app, monkeypatch, {"U1"})
    next(one for one in at.button if one.label.startswith("See how much")).click().run()
    shown = at.table[0].value
    assert shown["Choice"].tolist() == ["Year", "Half-year", "Quarter"]
    assert all("numbers hidden" in words for words in shown["Would hide"])
    assert shelf() == []
    assert ("ana", "consultation", "release preview") in [line[:3] for line in log_of(app)]
