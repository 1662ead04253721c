"""A programme of small numbers: every measure has a group of 1 to 4 people in it."""

from datetime import UTC, datetime

from sqlalchemy import Engine, insert

from data_access.load_tables import loads
from data_access.loading.report import LoadReport, TableCounts
from data_access.tables import DELIVERED
from tests.programme import Programme

AS_OF = "2020-03-06"
EVERYBODY, OFFERED, ENDED = 59, 40, 14


def small_numbers(engine: Engine) -> Programme:
    """56 cases in Halton and 3 in Cheshire East; 3 complete, 3 reoffend, 2 accept support."""
    programme = Programme(engine)
    everybody, offered = range(1, EVERYBODY + 1), range(1, OFFERED + 1)
    programme.holds("referrals", [_referral(number) for number in everybody])
    programme.holds("cases", [{"opened_on": "2019-06-01"} for _ in everybody])
    programme.holds("interventions", [_intervention(number) for number in offered])
    programme.holds("sessions", [_session(number) for number in offered])
    programme.holds("offences", [_offence(number) for number in (1, 2, 3)])
    programme.holds("victim_support", [_support(number) for number in range(1, 13)])
    programme.holds("risk_assessments", [_assessment(number) for number in range(1, 31)])
    programme.holds("ledger", [{"month": "2019-04-01", "profiled": "9000", "actual": "8000"}])
    for table in DELIVERED:
        programme.spoke("unit", table, AS_OF)
    programme.build()
    note_the_load(engine)
    return programme


def _referral(number: int) -> dict[str, str]:
    area = "halton" if number <= 56 else "cheshire_east"
    adopted = {"triaged_on": "2019-05-22", "triage_decision": "adopted"}
    return {"received_on": "2019-05-20", "area": area, **adopted}


def _intervention(number: int) -> dict[str, str]:
    """14 have ended: 3 as completed, the others disengaged."""
    began = {"offered_on": "2019-06-10", "response": "accepted", "started_on": "2019-06-20"}
    if number > ENDED:
        return began
    reason = "completed" if number <= 3 else "disengaged"
    return {**began, "ended_on": "2019-11-01", "end_reason": reason}


def _session(number: int) -> dict[str, str]:
    return {"intervention_id": f"I{number}", "booked_on": "2019-06-20"}


def _offence(number: int) -> dict[str, str]:
    day = f"2019-0{number + 6}-15"
    return {"perpetrator_id": f"P{number}", "occurred_on": day, "recorded_on": day}


def _support(number: int) -> dict[str, str]:
    response = "accepted" if number <= 2 else "declined"
    return {"offered_on": "2019-06-01", "response": response, "responded_on": "2019-06-03"}


def _assessment(number: int) -> dict[str, str]:
    level = "very_high" if number <= 2 else "medium"
    where = {"case_id": f"C{number}", "tool": "rosh", "domain": "overall"}
    return {**where, "level": level, "assessed_on": "2019-06-14"}


def note_the_load(engine: Engine) -> None:
    """The app asks what was loaded last before it shows anything."""
    loaded = {
        "loaded_at": datetime(2020, 3, 6, tzinfo=UTC).isoformat(),
        "loaded_by": "a test",
        "extract": "drawn",
    }
    report = LoadReport(**loaded, tables=(TableCounts("referrals", 59, 59, 0, 0, 0, 0),))
    with engine.begin() as connection:
        connection.execute(insert(loads), {**loaded, "report": report.as_json()})
