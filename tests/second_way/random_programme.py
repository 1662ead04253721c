"""Random small programmes: a few people in three units, days close enough to meet each other."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from domain.terms import SCALES
from tests.second_way.facts import Row

FIRST, LAST = date(2018, 10, 1).toordinal(), date(2020, 3, 31).toordinal()
UNITS, AREAS, CRIMES = ("U1", "U2", "U3"), ("halton", "warrington"), ("stalking", "harassment")
PEOPLE, VICTIMS = ("Ana", "Ben", "Cal"), ("Vera", "Wim", "Xena")
DECISIONS = (None, "adopted", "consultation", "linked_to_open_case", "out_of_area")
WAITS = (None, "allocation", "assessment", "start", "court", "custody_or_hospital")
ENDINGS = (None, "completed", "disengaged", "planned_partial", "custody", "died")
SCALES_IN_USE = (("srp", "violence"), ("srp", "recurrence"), ("rosh", "overall"))


def either(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


def later(most: int) -> st.SearchStrategy[int | None]:
    """So many days later, or never."""
    return st.none() | st.integers(0, most)


def plus(start: int | None, days: int | None) -> int | None:
    return None if start is None or days is None else start + days


@st.composite
def programmes(draw: Any) -> dict[str, list[Row]]:
    """Tables as delivered, days written out."""
    tables: dict[str, list[Row]] = {
        "units": [{"unit_id": unit} for unit in UNITS],
        "posts": [{"fund_line": "one", "unit_id": "U1"}],
        "staff": draw(st.lists(_staff(), max_size=3)),
        "referrals": draw(st.lists(_referrals(), min_size=1, max_size=7)),
        "offences": draw(st.lists(_offences(), max_size=4)),
        "ledger": draw(st.lists(_months(), max_size=3)),
    }
    for place, row in enumerate(tables["referrals"], start=1):
        row["referral_id"] = f"R{place}"
    tables["cases"] = [
        _case(draw, row, place)
        for place, row in enumerate(tables["referrals"], start=1)
        if draw(either(True, True, False))
    ]
    _continue_some(draw, tables["cases"])
    for case in tables["cases"]:
        _fill_case(draw, tables, case)
    tables["victim_support"] = [
        draw(_support(row)) for row in tables["referrals"] if draw(st.booleans())
    ]
    return {name: [_written(row) for row in rows] for name, rows in tables.items()}


def _written(row: Row) -> Row:
    """Every whole number of a random row is a day."""
    return {
        name: date.fromordinal(cell).isoformat() if isinstance(cell, int) else cell
        for name, cell in row.items()
    }


@st.composite
def _staff(draw: Any) -> Row:
    start = draw(st.integers(FIRST, LAST))
    return {
        "unit_id": draw(either(*UNITS)),
        "fte": draw(either("0.4", "1")),
        "from_on": start,
        "to_on": plus(start, draw(later(90))),
    }


@st.composite
def _referrals(draw: Any) -> Row:
    received = draw(st.integers(FIRST, LAST))
    return {
        "unit_id": draw(either(*UNITS)),
        "area": draw(either(*AREAS)),
        "crime_type": draw(either(*CRIMES)),
        "perpetrator_id": draw(either(None, *PEOPLE)),
        "victim_id": draw(either(None, *VICTIMS)),
        "received_on": received,
        "triaged_on": plus(received, draw(later(12))),
        "triage_decision": draw(either(*DECISIONS)),
    }


def _case(draw: Any, referral: Row, place: int) -> Row:
    opened = referral["received_on"] + draw(st.integers(0, 10))
    return {
        "case_id": f"C{place}",
        "referral_id": referral["referral_id"],
        "opened_on": opened,
        "allocated_on": plus(opened, draw(later(9))),
        "closed_on": plus(opened, plus(1, draw(later(120)))),
        "parent_case_id": None,
    }


def _continue_some(draw: Any, cases: list[Row]) -> None:
    """Some cases are opened for the one before, after a gap about as long as the rule allows."""
    for before, case in zip(cases, cases[1:], strict=False):
        if before["closed_on"] is not None and draw(st.booleans()):
            moved = before["closed_on"] + draw(either(1, 10, 27, 28, 29, 40)) - case["opened_on"]
            case["parent_case_id"] = before["case_id"]
            for name in ("opened_on", "allocated_on", "closed_on"):
                case[name] = plus(case[name], moved)


def _fill_case(draw: Any, tables: dict[str, list[Row]], case: Row) -> None:
    opened, closed = case["opened_on"], case["closed_on"]
    life = min(60, (closed or LAST + 60) - opened - 1)
    for offset in draw(st.sets(st.integers(0, max(0, life)), max_size=3)):
        waiting_for = draw(either(*WAITS))
        tables.setdefault("holdings", []).append(
            {"case_id": case["case_id"], "from_on": opened + offset, "waiting_for": waiting_for}
        )
    for offset in draw(st.lists(st.integers(0, 60), max_size=2)):
        tool, domain = draw(either(*SCALES_IN_USE))
        tables.setdefault("risk_assessments", []).append(
            {
                "case_id": case["case_id"],
                "tool": tool,
                "domain": domain,
                "level": draw(either(*SCALES[tool, domain])),
                "assessed_on": opened + offset,
            }
        )
    for _ in range(draw(st.integers(0, 2))):
        _offer(draw, tables, case)


def _offer(draw: Any, tables: dict[str, list[Row]], case: Row) -> None:
    offered = case["opened_on"] + draw(st.integers(0, 20))
    started = plus(offered, draw(later(30)))
    number = f"I{len(tables.setdefault('interventions', [])) + 1}"
    days = draw(st.lists(st.integers(0, 60), max_size=2))
    begun = started if started is not None else plus(offered, min(days, default=None))
    tables["interventions"].append(
        {
            "intervention_id": number,
            "case_id": case["case_id"],
            "perpetrator_id": draw(either(*PEOPLE)),
            "offered_on": offered,
            "response": draw(either(None, "accepted", "declined")),
            "responded_on": plus(offered, draw(later(10))),
            "started_on": started,
            "ended_on": plus(begun, draw(later(60))),
            "end_reason": draw(either(*ENDINGS)),
            "fund_line": draw(either(None, "one", "two")),
        }
    )
    for days_later in days:
        came = draw(either("attended", "attended", "did_not_attend"))
        tables.setdefault("sessions", []).append(
            {"intervention_id": number, "booked_on": offered + days_later, "attendance": came}
        )


@st.composite
def _support(draw: Any, referral: Row) -> Row:
    offered = plus(referral["received_on"], draw(later(20)))
    return {
        "referral_id": referral["referral_id"],
        "victim_id": referral["victim_id"] or draw(either(*VICTIMS)),
        "contactable": draw(either("yes", "yes", "no")),
        "safe_to_contact": draw(either("yes", "yes", "no")),
        "offered_on": offered,
        "response": draw(either(None, "accepted", "declined")),
        "responded_on": plus(offered, draw(later(20))),
    }


@st.composite
def _offences(draw: Any) -> Row:
    occurred = draw(st.integers(FIRST, LAST))
    return {
        "perpetrator_id": draw(either(*PEOPLE)),
        "occurred_on": occurred,
        "recorded_on": plus(occurred, draw(later(30))),
        "qualifying": draw(either("yes", "yes", "no")),
    }


@st.composite
def _months(draw: Any) -> Row:
    amounts = either(None, "0", "100.50", "2000")
    return {
        "fund_line": draw(either("one", "two", "three")),
        "month": draw(either("2019-07-01", "2019-12-01", "2020-03-01", "2020-06-01")),
        "profiled": draw(amounts),
        "committed": draw(amounts),
        "actual": draw(amounts),
    }
