"""The cases behind a number: as many as it says, to whom they may be shown, and in the log."""

from dataclasses import replace
from datetime import date

import pytest

from charts.labels import Names
from data_access.case_records import CaseRecord
from disclosure.released import Figure
from pages.parts.cases import Behind, behind_figure, rows_of
from tests.pages.one_unit import one_unit
from tests.pages.test_every_page import opened
from tests.people import log_of
from tests.two_units import AS_OF

NAMES: Names = {"U1": "Unit One"}
FOLLOWED_A_YEAR = Behind("followed_up", by="window", group="12_months")
WAITING_TO_START = Behind("stage_waits", by="waiting_for", group="start")


def figure_of(engine, key: str, by: str | None = None, group: str | None = None) -> Figure:
    released = one_unit(engine).ask(key, AS_OF)
    return released.one(by, group) if by else released.whole


@pytest.mark.parametrize(
    ("key", "by", "group", "wanted"),
    [
        ("open_cases", None, None, Behind("open_cases")),
        ("stage_waits", "waiting_for", "start", WAITING_TO_START),
        ("uptake_funnel", "step", "offered", Behind("uptake_funnel", "offered")),
        ("net_flow", "weeks_to_clear", None, Behind("open_cases")),
        ("followed_up", "window", "12_months", FOLLOWED_A_YEAR),
        ("net_flow", None, None, None),  # a difference has no cases
        ("awaiting_triage", "oldest", None, None),  # 5 days are not 5 referrals
    ],
)
def test_which_cases_a_figure_counts(sqlite_engine, key, by, group, wanted):
    assert behind_figure(figure_of(sqlite_engine, key, by, group)) == wanted


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (Behind("open_cases"), "Open cases"),
        (
            Behind("stage_waits", by="waiting_for:standard", group="start:very_late"),
            "Waiting at each stage, Start of direct work: Over twice the standard",
        ),
        (Behind("support_offered", "Contactable"), "Support offered, Contactable"),
    ],
)
def test_a_list_says_of_which_number_it_is(wanted, title):
    assert wanted.title(NAMES) == title


def test_a_record_as_a_row_has_the_fields_words_for_its_codes():
    details = (("waiting_for", "start"), ("lead_staff_id", "S1"), ("exit_reason", "custody"))
    record = CaseRecord("C1", "U1", "halton", "stalking", date(2020, 3, 1), 5, details)
    assert rows_of([record], NAMES) == [
        {
            "Reference": "C1",
            "Unit": "Unit One",
            "Area": "Halton",
            "Crime type": "Stalking",
            "Since": date(2020, 3, 1),
            "Days": 5,
            "Waiting for": "Start of direct work",
            "Lead": "S1",
        }
    ]


def test_what_is_not_known_of_a_record_is_an_empty_cell_and_no_word():
    details = (("end_reason", "completed"), ("later_on", "2020-03-01"))
    ended = CaseRecord("C1", "U1", "halton", "stalking", date(2020, 3, 1), 5, details)
    rows = rows_of([ended, replace(ended, reference="C2", details=())], NAMES)
    assert [(row["Ended as"], row["Was on"]) for row in rows] == [
        ("Completed as planned", date(2020, 3, 1)),
        ("", None),
    ]


def test_the_list_is_as_long_as_the_number_says_and_the_log_knows(see, unit):
    at = see("caseload")
    at.button(key="card: behind awaiting_triage numerator None None").click().run()
    assert "Awaiting triage: 7 rows" in [text.value for text in at.text]
    lists = [line for line in log_of(unit) if line[2] == "case list"]
    assert [line[:2] for line in lists if line[3].startswith("awaiting_triage ")] == [
        ("ana", "consultation")
    ]


def test_a_window_of_follow_up_opens_into_its_people(sample_engine, monkeypatch):
    at = opened(sample_engine, monkeypatch, "ana", "reoffending")
    followed = next(one.value for one in at.table if "Window" in one.value)
    row = followed.set_index("Window").loc["12 months"]
    window = "followed_up {} window 12_months"
    for place, part in (("Followed for 12 months", "numerator"), ("chart by window ", "numerator")):
        button = at.button(key=f"{place}: behind {window.format(part)}")
        assert button.label == f"See {row.iloc[0]} perpetrators"
    button.click().run()
    assert f"Follow-up completed, 12 months: {row.iloc[0]} rows" in [one.value for one in at.text]


def test_those_still_maturing_can_be_seen_too(see):
    at = see("reoffending")
    at.button(
        key="chart by window : behind followed_up Still maturing window 12_months"
    ).click().run()
    said = [text.value for text in at.text]
    assert "Follow-up completed, 12 months, Still maturing: 2 rows" in said


def test_nought_offers_no_way(see):
    at = see("this_week")
    assert not [button for button in at.button if button.label.startswith("See 0")]


def test_a_partner_is_offered_no_way_from_a_number_to_its_cases(see):
    for page in ("this_week", "caseload", "risk", "interventions"):
        assert not [button for button in see(page, "pia").button if button.label.startswith("See")]


def test_a_partner_sees_the_cases_their_agency_holds_by_pseudonym_and_no_detail(see):
    [held] = see("this_week", "pia").dataframe
    [row] = held.value.to_dict("records")
    assert row["Reference"].startswith("PR-")
    assert set(row) == {"Reference", "Unit", "Area", "Crime type", "Since", "Days"}
