"""A small programme of which releases are made: literal people, two financial years."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine

from briefing.releases.prepare import Prepared, prepare_release
from briefing.releases.previews import choices
from briefing.releases.publishing import publish_release
from data_access.access_log import TERMINAL
from data_access.release_store import Stored
from data_access.tables import DELIVERED
from tests.pages.small_numbers import note_the_load
from tests.programme import Programme

NOON = datetime(2020, 4, 6, 12, tzinfo=UTC)
AS_OF = "2020-04-05"
AGAIN = (1, 3, 7, 201, 203, 207)
LAST_YEAR, THIS_YEAR = "2018/19", "2019/20"


def a_store(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """A store of releases of its own for the test."""
    file = folder / "releases.db"
    monkeypatch.setenv("OVERSIGHT_RELEASES", f"sqlite:///{file}")
    return file


def two_years(engine: Engine, *, again: tuple[int, ...] = AGAIN, late: int = 0) -> Programme:
    """60 people a year in two areas, half of them offered direct work; `again` offend again.

    `late` more people of the first year came with later data.
    """
    programme = Programme(engine)
    people = [*range(1, 61 + late), *range(201, 261)]
    programme.holds("referrals", [_referral(one) for one in people])
    programme.holds("cases", [_case(one) for one in people])
    offered = [one for one in people if one % 2]
    programme.holds("interventions", [_intervention(one) for one in offered])
    programme.holds("sessions", [_session(one) for one in offered if one % 5])
    programme.holds("offences", [_offence(one) for one in again])
    programme.holds("victim_support", [_support(one) for one in people])
    for table in DELIVERED:
        programme.spoke("unit", table, AS_OF)
    programme.build()
    note_the_load(engine)
    return programme


def _year(one: int) -> int:
    return 2019 if one > 200 else 2018


def _referral(one: int) -> dict[str, str]:
    day = f"{_year(one)}-05-20"
    area = "halton" if one <= 30 or one > 230 else "warrington"
    return {
        "referral_id": f"R{one}",
        "perpetrator_id": f"P{one}",
        "victim_id": f"V{one}",
        "received_on": day,
        "area": area,
        "triaged_on": day,
        "triage_decision": "adopted",
    }


def _case(one: int) -> dict[str, str]:
    return {
        "case_id": f"C{one}",
        "referral_id": f"R{one}",
        "opened_on": f"{_year(one)}-06-01",
    }


def _intervention(one: int) -> dict[str, str]:
    year = _year(one)
    ended = {"ended_on": f"{year}-11-01", "end_reason": "completed" if one % 3 else "disengaged"}
    return {
        "intervention_id": f"I{one}",
        "case_id": f"C{one}",
        "perpetrator_id": f"P{one}",
        "offered_on": f"{year}-06-10",
        "response": "accepted",
        "started_on": f"{year}-06-20",
        **ended,
    }


def _session(one: int) -> dict[str, str]:
    return {"intervention_id": f"I{one}", "booked_on": f"{_year(one)}-06-20"}


def _offence(one: int) -> dict[str, str]:
    day = f"{_year(one)}-09-15"
    return {"perpetrator_id": f"P{one}", "occurred_on": day, "recorded_on": day}


def _support(one: int) -> dict[str, str]:
    year = _year(one)
    response = "accepted" if one % 4 else "declined"
    return {
        "referral_id": f"R{one}",
        "victim_id": f"V{one}",
        "offered_on": f"{year}-06-01",
        "response": response,
        "responded_on": f"{year}-06-03",
    }


def made(engine: Engine, name: str) -> Prepared:
    """The release of a period, not published."""
    return prepare_release(engine, choices(engine).named(name), "Ann Officer", NOON)


_FIRST: list[Prepared] = []


def publish_first(engine: Engine) -> Stored:
    """The first release of the two years, published; made once, since it is always the same."""
    if not _FIRST:
        _FIRST.append(made(engine, LAST_YEAR))
    return publish_release(engine, _FIRST[0], TERMINAL)


def publish(engine: Engine, name: str) -> Stored:
    """The release of a period, published."""
    return publish_release(engine, made(engine, name), TERMINAL)
