"""The timeline worked out a second way: in plain Python, by looking, with no thought for speed.

Rows are as stored (days are whole numbers). Spells are worked out day by day, so that they share
nothing with the window functions that the build uses.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from domain.terms import NO_AGENCY, SOURCE_AGENCY

Row = dict[str, Any]
Tables = dict[str, list[Row]]
NOT_RECORDED = "not_recorded"
AGENCIES, WAITS = ("police", "health"), ("triage", "assessment", None)
LEVELS = ("low", "high")
"""As the drawn tables use them, in the order in which ties are settled."""
BANDS = ((18, "under_18"), (25, "18_24"), (35, "25_34"), (45, "35_44"), (55, "45_54"))


def by_key(rows: Iterable[Row], key: str) -> dict[str, Row]:
    return {row[key]: row for row in rows}


def earliest(days: Iterable[int | None]) -> int | None:
    return min((day for day in days if day is not None), default=None)


def description(referral: Row, person: Row | None) -> Row:
    person = person or {"birth_year": None, "sex": None, "ethnic_group": None}
    age_band = NOT_RECORDED
    if person["birth_year"] is not None:
        age = date.fromordinal(referral["received_on"]).year - person["birth_year"]
        age_band = next((band for end, band in BANDS if age < end), "55_and_over")
    return {
        **{name: referral[name] for name in ("unit_id", "area", "crime_type", "source")},
        "relationship": referral["relationship"] or NOT_RECORDED,
        "agency": SOURCE_AGENCY.get(referral["source"], NO_AGENCY),
        "sex": person["sex"] or NOT_RECORDED,
        "ethnic_group": person["ethnic_group"] or NOT_RECORDED,
        "age_band": age_band,
    }


def closing(case: Row) -> int | None:
    return None if case["closed_on"] is None else max(case["closed_on"], case["opened_on"])


def first_case_of(case_id: str, tables: Tables) -> str:
    """Follow the parents for as long as each continues the one before."""
    cases, referrals = (
        by_key(tables["cases"], "case_id"),
        by_key(tables["referrals"], "referral_id"),
    )

    def unit(case: Row) -> str:
        return str(referrals[case["referral_id"]]["unit_id"])

    line = [case_id]
    while True:
        case = cases[line[-1]]
        parent = cases.get(case["parent_case_id"])
        if parent is None or parent is case or closing(parent) is None:
            return line[-1]
        if unit(parent) != unit(case) or not 0 <= case["opened_on"] - (closing(parent) or 0) <= 28:
            return line[-1]
        if parent["case_id"] in line:
            circle = line[line.index(parent["case_id"]) :]
            return min(circle, key=lambda one: (_said(referrals[cases[one]["referral_id"]]), one))
        line.append(parent["case_id"])


def _said(referral: Row) -> list[Any]:
    names = ("received_on", "area", "crime_type", "relationship", "source")
    return [referral[name] or "" for name in names]


def lines_of_cases(tables: Tables) -> dict[str, list[Row]]:
    lines: dict[str, list[Row]] = {}
    for case in tables["cases"]:
        lines.setdefault(first_case_of(case["case_id"], tables), []).append(case)
    return lines


def runs_of_days(times: list[tuple[int, int | None]], last_day: int) -> list[tuple[int, int]]:
    """Runs of days within any of the times; a time that holds no day is a run too, if apart."""
    days = {day for start, end in times for day in range(start, last_day if end is None else end)}
    starts = {day for day in days if day - 1 not in days}
    runs = [
        (start, next(d for d in range(start, last_day + 1) if d not in days)) for start in starts
    ]
    moments = {start for start, end in times if end == start}
    apart = {day for day in moments if not any(start <= day <= end for start, end in runs)}
    return sorted(runs + [(day, day) for day in apart])


def times_open(line: list[Row], last_day: int) -> list[tuple[int, int]]:
    """Runs of days on which any of the cases was open."""
    return runs_of_days([(case["opened_on"], closing(case)) for case in line], last_day)


def case_spells(tables: Tables, last_day: int) -> list[Row]:
    spells: list[Row] = []
    for first, line in lines_of_cases(tables).items():
        runs = times_open(line, last_day)
        allocated, lead = None, None
        for nth, (start, end) in enumerate(runs, start=1):
            members = [case for case in line if start <= case["opened_on"] <= end]
            members.sort(key=lambda c: _in_a_spell(c, first, last_day))
            own = earliest(case["allocated_on"] for case in members)
            leads = [case["lead_staff_id"] for case in members if case["lead_staff_id"]]
            allocated, lead = (allocated if own is None else own), (leads or [lead])[-1]
            last = max(members, key=lambda c: (closing(c) or last_day, members.index(c)))
            spells.append(
                {
                    "case_id": first,
                    "spell": nth,
                    "first_opened_on": runs[0][0],
                    "opened_on": start,
                    "closed_on": None if closing(last) is None else end,
                    "reopened_on": runs[nth][0] if nth < len(runs) else None,
                    "allocated_on": allocated,
                    "lead_staff_id": lead or NOT_RECORDED,
                    "exit_reason": last["exit_reason"] or NOT_RECORDED,
                }
            )
    return spells


def _in_a_spell(case: Row, first: str, last_day: int) -> tuple[Any, ...]:
    return (
        case["opened_on"],
        case["case_id"] != first,
        closing(case) or last_day,
        case["exit_reason"] or "",
        case["lead_staff_id"] or "",
        case["case_id"],
    )


def interventions(tables: Tables) -> list[Row]:
    cases, referrals = (
        by_key(tables["cases"], "case_id"),
        by_key(tables["referrals"], "referral_id"),
    )
    people = by_key(tables["perpetrators"], "perpetrator_id")
    attended = [row for row in tables["sessions"] if row["attendance"] == "attended"]
    offers = tables["interventions"]

    def unit(offer: Row) -> str:
        return str(referrals[cases[offer["case_id"]]["referral_id"]]["unit_id"])

    rows = []
    for offer in offers:
        first = cases[first_case_of(offer["case_id"], tables)]
        own = {offer["intervention_id"]}
        later = {
            other["intervention_id"]
            for other in offers
            if other["perpetrator_id"] == offer["perpetrator_id"]
            and unit(other) == unit(offer)
            and other["offered_on"] >= offer["offered_on"]
        }
        rows.append(
            {
                **offer,
                **description(referrals[first["referral_id"]], people.get(offer["perpetrator_id"])),
                "case_id": first["case_id"],
                **{
                    name: offer[name] or NOT_RECORDED
                    for name in ("response", "end_reason", "fund_line")
                },
                "first_attended_on": earliest(
                    row["booked_on"] for row in attended if row["intervention_id"] in own
                ),
                "attended_since_on": earliest(
                    row["booked_on"]
                    for row in attended
                    if row["intervention_id"] in later and row["booked_on"] >= offer["offered_on"]
                ),
            }
        )
    return rows


def cases(tables: Tables, last_day: int) -> list[Row]:
    delivered = by_key(tables["cases"], "case_id")
    referrals = by_key(tables["referrals"], "referral_id")
    people = by_key(tables["perpetrators"], "perpetrator_id")
    work = interventions(tables)
    rows = []
    for spell in case_spells(tables, last_day):
        referral = referrals[delivered[spell["case_id"]]["referral_id"]]
        person = referral["perpetrator_id"]
        own = [row for row in work if row["case_id"] == spell["case_id"]]
        starts = {
            row["intervention_id"]: row["first_attended_on"] or row["started_on"] for row in own
        }
        rows.append(
            {
                **spell,
                **description(referral, people.get(person)),
                "referral_id": referral["referral_id"],
                "perpetrator_id": person,
                "victim_id": referral["victim_id"],
                "person": person or f"case:{spell['case_id']}",
                "offered_on": earliest(row["offered_on"] for row in own),
                "accepted_on": earliest(
                    row["responded_on"] or starts[row["intervention_id"]] or row["offered_on"]
                    for row in own
                    if row["response"] == "accepted"
                ),
                "started_on": earliest(starts.values()),
                "completed_on": earliest(
                    row["ended_on"] for row in own if row["end_reason"] == "completed"
                ),
            }
        )
    return rows


def state_by_day(tables: Tables, state: str, last_day: int) -> dict[tuple[str, int], str]:
    """What each case waited for, or who held it, on each day from first opening to last closing."""
    delivered = by_key(tables["cases"], "case_id")
    found = {}
    for first, line in lines_of_cases(tables).items():
        members = {case["case_id"] for case in line}
        moves = sorted(
            (row for row in tables["holdings"] if row["case_id"] in members),
            key=lambda row: (
                row["from_on"],
                delivered[row["case_id"]]["opened_on"],
                row["case_id"] != first,
                row["place"],
                AGENCIES.index(row["agency"]),
                WAITS.index(row["waiting_for"]),
                row["case_id"],
            ),
        )
        ends = [closing(case) for case in line]
        life_ends = last_day if None in ends else max(end for end in ends if end is not None)
        for day in range(min(case["opened_on"] for case in line), life_ends):
            states = [row[state] for row in moves if row["from_on"] <= day]
            found[first, day] = (states[-1] if states else None) or NOT_RECORDED
    return found


def risk_spells(tables: Tables) -> list[Row]:
    units = {case["case_id"]: case["unit_id"] for case in cases(tables, 10**6)}
    mine = [
        {**row, "case_id": first_case_of(row["case_id"], tables)}
        for row in tables["risk_assessments"]
    ]
    rows = []
    for row in mine:
        scale = [o for o in mine if all(o[n] == row[n] for n in ("case_id", "tool", "domain"))]
        scale.sort(key=lambda o: (o["assessed_on"], LEVELS.index(o["level"]), o["assessment_id"]))
        after = scale[scale.index(row) + 1 :]
        rows.append(
            {
                **{name: row[name] for name in ("assessment_id", "case_id", "tool", "domain")},
                "unit_id": units[row["case_id"]],
                "level": row["level"],
                "from_on": row["assessed_on"],
                "to_on": after[0]["assessed_on"] if after else None,
                "review_due_on": row["review_due_on"],
            }
        )
    return rows


def referrals(tables: Tables) -> list[Row]:
    people = by_key(tables["perpetrators"], "perpetrator_id")
    victims = by_key(tables["victims"], "victim_id")
    rows = []
    for referral in tables["referrals"]:
        victim = victims.get(referral["victim_id"])
        person = people.get(referral["perpetrator_id"])
        pair = (referral["perpetrator_id"], referral["victim_id"])
        before = [
            other["received_on"]
            for other in tables["referrals"]
            if None not in pair
            and (other["perpetrator_id"], other["victim_id"]) == pair
            and other["received_on"] < referral["received_on"]
        ]
        rows.append(
            {
                **referral,
                **description(referral, person),
                "birth_year": person and person["birth_year"],
                "victim_birth_year": victim and victim["birth_year"],
                "referred_before_on": max(before, default=None),
                "triage_decision": referral["triage_decision"] or NOT_RECORDED,
            }
        )
    return rows


def sessions(tables: Tables) -> list[Row]:
    offers = by_key(interventions(tables), "intervention_id")
    return [{**offers[row["intervention_id"]], **row} for row in tables["sessions"]]


def of_their_cases(tables: Tables, name: str, last_day: int) -> list[Row]:
    """Plans or orders: the row as delivered, with the unit and the first case of its case."""
    delivered = by_key(tables["cases"], "case_id")
    units = {case["case_id"]: case["unit_id"] for case in cases(tables, last_day)}
    rows = []
    for row in tables[name]:
        first = first_case_of(row["case_id"], tables)
        whose = {"referral_id": delivered[row["case_id"]]["referral_id"]}
        rows.append({**row, **whose, "case_id": first, "unit_id": units[first]})
        if "decision" in row:
            rows[-1]["decision"] = row["decision"] or NOT_RECORDED
    return rows


def delivered_cases(tables: Tables, last_day: int) -> list[Row]:
    """As delivered but for codes, beside its own referral's day, described like its first case."""
    received = {row["referral_id"]: row["received_on"] for row in tables["referrals"]}
    described = {case["case_id"]: case for case in cases(tables, last_day)}
    rows = []
    for row in tables["cases"]:
        first = first_case_of(row["case_id"], tables)
        rows.append(
            {
                **row,
                **{name: described[first][name] for name in ("unit_id", "area", "crime_type")},
                "first_case_id": first,
                "received_on": received[row["referral_id"]],
                **{name: row[name] or NOT_RECORDED for name in ("lead_staff_id", "exit_reason")},
            }
        )
    return rows


def actions(tables: Tables, last_day: int) -> list[Row]:
    known = {case["case_id"] for case in tables["cases"]}
    described = {case["case_id"]: case for case in cases(tables, last_day)}
    rows = []
    for row in tables["actions"]:
        about = row["case_id"] if row["case_id"] in known else None
        first = about and first_case_of(about, tables)
        of = described.get(first or "", {"area": NOT_RECORDED, "crime_type": NOT_RECORDED})
        rows.append({**row, "case_id": first, "area": of["area"], "crime_type": of["crime_type"]})
    return rows


def custody(tables: Tables, last_day: int) -> list[Row]:
    """A period that ended before it began (a fault that loads) lasted no day."""
    rows = []
    for person in {row["perpetrator_id"] for row in tables["custody_periods"]}:
        times = [
            (row["from_on"], None if row["to_on"] is None else max(row["from_on"], row["to_on"]))
            for row in tables["custody_periods"]
            if row["perpetrator_id"] == person
        ]
        rows += [
            {
                "perpetrator_id": person,
                "from_on": start,
                "to_on": None if end == last_day else end,
            }
            for start, end in runs_of_days(times, last_day)
        ]
    return rows


def adopted_case(referral_id: str, tables: Tables) -> str | None:
    """The case that came of the referral, under its first case."""
    firsts = [
        first_case_of(case["case_id"], tables)
        for case in tables["cases"]
        if case["referral_id"] == referral_id
    ]
    return min(firsts, default=None)


def first_offer(victim_id: str | None, unit_id: str, tables: Tables) -> int | None:
    """The first day on which the unit offered the victim support, on any referral."""
    units = {row["referral_id"]: row["unit_id"] for row in tables["referrals"]}
    return earliest(
        row["offered_on"]
        for row in tables["victim_support"]
        if row["victim_id"] == victim_id and units[row["referral_id"]] == unit_id
    )


def support(tables: Tables) -> list[Row]:
    victims = by_key(tables["victims"], "victim_id")
    rows = []
    for referral in tables["referrals"]:
        records = [
            row for row in tables["victim_support"] if row["referral_id"] == referral["referral_id"]
        ] or [dict.fromkeys(tables["victim_support"][0] if tables["victim_support"] else ())]
        for record in records:
            victim = record.get("victim_id") or referral["victim_id"]
            rows.append(
                {
                    **description(referral, victims.get(victim)),
                    "referral_id": referral["referral_id"],
                    "support_id": record.get("support_id") or "",
                    "victim_id": victim,
                    "perpetrator_id": referral["perpetrator_id"],
                    "case_id": adopted_case(referral["referral_id"], tables),
                    "received_on": referral["received_on"],
                    "victim_offered_on": first_offer(victim, referral["unit_id"], tables),
                    **{
                        name: record.get(name) or NOT_RECORDED
                        for name in (
                            "contactable",
                            "safe_to_contact",
                            "response",
                            "feels_safer",
                            "advocate_staff_id",
                        )
                    },
                    **{
                        name: record.get(name)
                        for name in ("first_contact_on", "offered_on", "responded_on", "ended_on")
                    },
                }
            )
    return rows
