"""View as: who may look with whose eyes, that it only narrows, and that every door follows."""

from datetime import timedelta
from itertools import combinations, product

import pytest
import streamlit as st
from sqlalchemy import Engine, insert, select

from auth import sessions, view_as
from auth.accounts import Post, change_post
from auth.gate import _VIEW as LOOKED_AT_AS
from auth.gate import protected_download
from auth.permissions import Permission as May
from auth.roles import GRANTS, PREVIEWED
from auth.viewer import Viewer
from data_access.access_log import TERMINAL
from data_access.access_tables import access_log, viewing_as
from data_access.load_tables import loads
from data_access.synthetic import LIVE
from data_access.viewing import View
from domain.errors import NotPermitted, NotSignedIn
from domain.scope import CaseScope, Scope
from domain.terms import Agency, Audience, Role
from tests.people import ADA, ANA, COLM, NOON, PIA, log_of, people, sign_in
from tests.tabs import Tab, words

U1, U2, BOTH = frozenset({"U1"}), frozenset({"U2"}), frozenset({"U1", "U2"})
AS_LEAD = View(Role.UNIT_LEAD, U1)
AS_PARTNER = View(Role.PARTNER_LEAD, U1, Agency.HEALTH)
AS_COMMISSIONER = View(Role.COMMISSIONER, U1)


@pytest.fixture
def engine(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    monkeypatch.setenv("OVERSIGHT_DATABASE", str(engine.url))
    monkeypatch.delenv(LIVE, raising=False)
    people(engine, ANA, PIA, COLM, ADA)
    load(engine, synthetic=True)
    return engine


def load(engine: Engine, *, synthetic: bool) -> None:
    """Another extract, which says whether anybody in it is real."""
    said = {"loaded_at": "now", "loaded_by": "x", "extract": "x", "report": "{}"}
    with engine.begin() as connection:
        connection.execute(insert(loads).values(**said, synthetic=synthetic))


def viewing(engine: Engine, name: str, view: View) -> str:
    """The token of somebody who looks so."""
    token = sign_in(engine, name)
    view_as.start(engine, token, view)
    return token


def now(engine: Engine, token: str) -> Viewer:
    viewer = view_as.viewer_now(engine, token)
    assert viewer is not None
    return viewer


# What is seen


def test_an_administrator_looks_as_a_unit_lead_of_made_up_people(engine):
    seen = now(engine, viewing(engine, "ada", AS_LEAD))
    assert (seen.name, seen.role, seen.really) == ("ada", Role.UNIT_LEAD, Role.ADMINISTRATOR)
    assert (seen.scope, seen.audience) == (Scope(U1), Audience.UNIT)
    assert seen.case_scope("case list") == CaseScope(
        U1, viewer="ada", role="administrator as unit_lead", door="case list"
    )


def test_as_a_partner_lead_they_see_what_the_agency_holds_by_pseudonym(engine):
    scope = now(engine, viewing(engine, "ada", AS_PARTNER)).case_scope("case list")
    assert (scope.units, scope.held_by, scope.pseudonymous) == (U1, Agency.HEALTH, True)


def test_a_unit_lead_looks_as_the_commissioner_at_the_own_unit_and_at_no_case(engine):
    seen = now(engine, viewing(engine, "ana", AS_COMMISSIONER))
    assert (seen.scope, seen.audience) == (Scope(U1), Audience.COMMISSIONER)
    assert seen.permissions == {May.SEE_BRIEFING, May.SEE_DEFINITIONS}
    with pytest.raises(NotPermitted, match="may not see cases one by one"):
        seen.case_scope("case list")


def test_that_of_a_unit_lead_holds_on_real_data_too(engine):
    load(engine, synthetic=False)
    assert now(engine, viewing(engine, "ana", AS_COMMISSIONER)).really is Role.UNIT_LEAD


# It only narrows

SETS_OF_UNITS = [frozenset(some) for n in range(4) for some in combinations(("U1", "U2", "U9"), n)]
EVERY_VIEW = [
    View(role, units, agency)
    for role, units, agency in product(Role, SETS_OF_UNITS, (None, Agency.HEALTH))
]


@pytest.mark.parametrize("synthetic", [True, False])
@pytest.mark.parametrize("name", ["ana", "pia", "colm", "ada"])
def test_of_all_views_there_are_none_shows_more_than_the_rule_allows(
    sqlite_engine, monkeypatch, name, synthetic
):
    monkeypatch.delenv(LIVE, raising=False)
    engine = people(sqlite_engine, ANA, PIA, COLM, ADA)
    load(engine, synthetic=synthetic)
    real = sessions.viewer_in(engine, sign_in(engine, name))
    assert real is not None
    may_see = {"ana": U1, "ada": BOTH if synthetic else frozenset()}.get(name, frozenset())
    allowed = []
    for view in EVERY_VIEW:
        try:
            seen = view_as.seen_as(engine, real, view)
        except NotPermitted:
            continue
        allowed.append(view)
        assert seen.scope.units <= may_see
        assert seen.permissions <= PREVIEWED & GRANTS[view.role].permissions
        assert seen.audience is GRANTS[view.role].audience
        assert name == "ada" or view.role is Role.COMMISSIONER
    expected = {("ana", True): 2, ("ana", False): 2, ("ada", True): 3 * (2 + 1 + 2)}
    assert len(allowed) == expected.get((name, synthetic), 0)


@pytest.mark.parametrize(
    ("name", "view", "words"),
    [
        ("ana", AS_LEAD, "may not view as Unit lead"),
        ("ana", View(Role.ADMINISTRATOR, U1), "may not view as Administrator"),
        ("ana", View(Role.COMMISSIONER, BOTH), "units that are yours"),
        ("ana", View(Role.COMMISSIONER, frozenset()), "one at least"),
        ("ada", View(Role.ADMINISTRATOR, U1), "may not view as Administrator"),
        ("ada", View(Role.UNIT_LEAD, frozenset({"U9"})), "units that are yours"),
        ("ada", View(Role.PARTNER_LEAD, U1), "speaks for an agency"),
        ("pia", AS_COMMISSIONER, "may not view as another role"),
        ("colm", AS_LEAD, "may not view as another role"),
    ],
)
def test_what_may_not_be_viewed_is_refused_in_words_and_changes_nothing(engine, name, view, words):
    token = sign_in(engine, name)
    with pytest.raises(NotPermitted, match=words):
        view_as.start(engine, token, view)
    assert now(engine, token).really is None


@pytest.mark.parametrize("made", ["one load of real records", "the setting", "nothing loaded"])
def test_an_administrator_views_nothing_where_somebody_may_be_real(engine, monkeypatch, made):
    if made == "one load of real records":
        load(engine, synthetic=False)
        load(engine, synthetic=True)
    elif made == "the setting":
        monkeypatch.setenv(LIVE, "yes")
    else:
        with engine.begin() as connection:
            connection.execute(loads.delete())
    with pytest.raises(NotPermitted, match="only while everybody in the data is synthetic"):
        viewing(engine, "ada", AS_LEAD)


def test_while_viewing_nobody_starts_to_view_as_somebody_else(engine):
    token = viewing(engine, "ada", AS_COMMISSIONER)
    with pytest.raises(NotPermitted, match="may not view as another role"):
        view_as.start(engine, token, AS_LEAD)


def test_nobody_views_without_a_session(engine):
    with pytest.raises(NotSignedIn):
        view_as.start(engine, None, AS_LEAD)
    with pytest.raises(NotSignedIn):
        view_as.start(engine, "N" * 43, AS_LEAD)
    view_as.stop(engine, None)


# How it ends


def test_stopping_ends_it_and_the_log_has_both_names_from_start_to_end(engine):
    token = viewing(engine, "ada", AS_PARTNER)
    view_as.stop(engine, token)
    view_as.stop(engine, token)
    assert now(engine, token).really is None
    asked = "partner_lead units=U1 agency=health"
    assert log_of(engine)[-2:] == [
        ("ada", "consultation", "view_as", f"start {asked}"),
        ("ada", "consultation", "view_as", f"stop {asked}"),
    ]
    assert roles_in_the_log(engine)[-2:] == ["administrator as partner_lead"] * 2


def roles_in_the_log(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.scalars(select(access_log.c.role).order_by(access_log.c.entry_id)))


def test_signing_out_ends_it_first_and_it_is_not_there_at_the_next_sign_in(engine):
    token = viewing(engine, "ada", AS_LEAD)
    sessions.end(engine, token)
    assert [line[1:] for line in log_of(engine)[-2:]] == [
        ("consultation", "view_as", "stop unit_lead units=U1"),
        ("sign_out", "sign_out", ""),
    ]
    assert view_as.viewer_now(engine, token) is None
    assert now(engine, sign_in(engine, "ada")).really is None


def test_another_session_of_the_same_person_has_their_own_eyes(engine):
    elsewhere = sign_in(engine, "ada")
    viewing(engine, "ada", AS_LEAD)
    assert now(engine, elsewhere).really is None


def test_a_session_that_is_too_old_shows_nothing_of_it_and_its_row_goes_with_the_session(engine):
    token = sign_in(engine, "ada", NOON)
    with engine.begin() as connection:
        view_as.keep(connection, token, AS_LEAD, ADA_IN_THE_LOG)
    assert view_as.viewer_now(engine, token, NOON + timedelta(days=1)) is None
    sign_in(engine, "ana", NOON + timedelta(days=40))  # sessions long over are removed
    with engine.connect() as connection:
        assert connection.execute(select(viewing_as)).all() == []


ADA_IN_THE_LOG = Viewer("ada", "Ada", Role.ADMINISTRATOR).actor


def test_a_changed_account_ends_it_with_the_session(engine):
    token = viewing(engine, "ana", AS_COMMISSIONER)
    change_post(engine, "ana", Post(Role.UNIT_LEAD, U2), by=TERMINAL)
    assert view_as.viewer_now(engine, token) is None


def test_real_records_that_arrive_end_it_at_the_next_question_in_words(engine):
    token = viewing(engine, "ada", AS_LEAD)
    load(engine, synthetic=False)
    with pytest.raises(NotPermitted, match="has ended. You can view as another role only while"):
        view_as.viewer_now(engine, token)
    assert log_of(engine)[-1] == ("ada", "consultation", "view_as", "stop unit_lead units=U1")
    assert now(engine, token).really is None


# Every door follows

PAGE = """
import streamlit as st
from auth.gate import require
from auth.permissions import Permission
from pages.calm_errors import calm_errors

with calm_errors():
    viewer = require(Permission.SEE_RISK)
    st.write(f"Risk of {sorted(viewer.units)}")
"""
CALLBACK = """
import streamlit as st
from auth.gate import current_viewer, protected
from auth.permissions import Permission
from pages.calm_errors import calm_errors

@protected(Permission.SEE_RISK)
def change():
    with open(st.session_state["file"], "a") as file:
        file.write("changed")

with calm_errors():
    viewer = current_viewer()
    st.write("own eyes" if viewer.really is None else "other eyes")
    st.button("Change", on_click=change)
"""


@pytest.fixture
def tab(engine, monkeypatch) -> Tab:
    return Tab(monkeypatch)


def test_a_page_follows_at_its_next_run(engine, tab):
    token = sign_in(engine, "ada")
    tab.hold(token)
    at = tab.show(PAGE)
    assert "not part of your role" in words(at)
    view_as.start(engine, token, AS_LEAD)
    assert "Risk of ['U1']" in words(at.run())
    load(engine, synthetic=False)
    said = words(at.run())
    assert "everybody in the data is synthetic" in said
    assert "Risk" not in said


def test_a_callback_that_was_drawn_for_other_eyes_does_not_run(engine, tab, tmp_path):
    token = viewing(engine, "ada", AS_LEAD)
    tab.hold(token)
    at = tab.show(CALLBACK)
    at.session_state["file"] = str(tmp_path / "it ran")
    at.button[0].click().run()
    assert (tmp_path / "it ran").read_text() == "changed"
    view_as.stop(engine, token)
    at.button[0].click().run()
    view_as.start(engine, token, View(Role.UNIT_LEAD, U2))
    at.button[0].click().run()
    assert (tmp_path / "it ran").read_text() == "changed"


@pytest.mark.parametrize("after", ["stop", "another view", "real records"])
def test_a_download_that_was_drawn_for_other_eyes_is_not_made(engine, tab, monkeypatch, after):
    token = viewing(engine, "ada", AS_LEAD)
    tab.hold(token)
    at = tab.show(PAGE)
    monkeypatch.setitem(st.session_state, LOOKED_AT_AS, at.session_state[LOOKED_AT_AS])
    made = protected_download(May.SEE_RISK, lambda: b"rows")
    assert made() == b"rows"
    if after == "real records":
        load(engine, synthetic=False)
    else:
        view_as.stop(engine, token)
    if after == "another view":
        view_as.start(engine, token, View(Role.UNIT_LEAD, U2))
    with pytest.raises(NotPermitted):
        made()


def test_what_one_view_left_in_a_tab_is_not_there_for_the_next(engine, tab):
    token = viewing(engine, "ada", AS_LEAD)
    tab.hold(token)
    at = tab.show(PAGE)
    at.session_state["unit"] = "a filter"
    view_as.stop(engine, token)
    at.run()
    assert "unit" not in at.session_state
