"""A random case and all that belongs to it: holdings, assessments, plans, orders, direct work."""

from domain.terms import SCALES
from tests.second_way.dice import LAST, LINES, PEOPLE, STAFF, Dice
from tests.second_way.facts import Row

Tables = dict[str, list[Row]]
WAITS = (None, "allocation", "assessment", "start", "court", "custody_or_hospital")
ENDINGS = (None, *["completed"] * 3, "disengaged", "unsuitable", "planned_partial", "died")
SCALES_IN_USE = (("srp", "violence"), ("srp", "violence"), ("rosh", "overall"))
PLANS = ("formulation", "risk_management", "safety", "safety")
ORDERS = ("stalking_protection_full", "restraining")
WORK = ("psychoeducation", "individual_therapy")
ATTENDANCE = ("attended", "attended", "did_not_attend", "cancelled_by_person")
ATTENDANCE += ("cancelled_by_service",)


def case_of(dice: Dice, referral: Row, place: int) -> Row:
    opened = referral["received_on"] + dice.randint(-1, 10)
    return {
        "case_id": f"C{place}",
        "referral_id": referral["referral_id"],
        "opened_on": opened,
        "allocated_on": dice.later(opened, 14),
        "lead_staff_id": dice.either(None, *STAFF),
        "closed_on": dice.later(opened, 200),
        "exit_reason": dice.either(None, "plan_complete", "transferred"),
        "parent_case_id": None,
    }


def fill_case(dice: Dice, tables: Tables, case: Row, person: str | None) -> None:
    """Adds the rows of one case about a person; the lists are short."""
    for name, rows in (
        ("holdings", _holdings(dice, case)),
        ("risk_assessments", dice.some(lambda: _assessment(dice, case), 0, 4)),
        ("plans", dice.some(lambda: _plan(dice, case), 0, 6)),
        ("orders", dice.some(lambda: _order(dice, case), 0, 2)),
    ):
        tables.setdefault(name, []).extend({"case_id": case["case_id"], **row} for row in rows)
    for _ in range(dice.either(0, 1, 2, 2)):
        _offer(dice, tables, case, dice.either(person, person, None) or dice.either(*PEOPLE))


def _holdings(dice: Dice, case: Row) -> list[Row]:
    """No two of one day: which of them came last is for the order of the file to say."""
    life = min(60, (case["closed_on"] or LAST + 60) - case["opened_on"] - 1)
    days = {case["opened_on"] + dice.randint(0, max(0, life)) for _ in range(dice.randint(0, 3))}
    return [
        {
            "from_on": day,
            "agency": dice.either("police", "health"),
            "waiting_for": dice.either(*WAITS),
        }
        for day in sorted(days)
    ]


def _assessment(dice: Dice, case: Row) -> Row:
    tool, domain = dice.either(*SCALES_IN_USE)
    assessed = case["opened_on"] + dice.randint(-3, 60)
    return {
        "tool": tool,
        "domain": domain,
        "level": dice.either(*SCALES[tool, domain]),
        "assessed_on": assessed,
        "review_due_on": dice.later(assessed, 300),
    }


def _plan(dice: Dice, case: Row) -> Row:
    needed = dice.either("yes", "yes", "no")
    completed = dice.later(case["opened_on"], 25)
    return {
        "kind": dice.either(*PLANS),
        "needed": needed,
        "completed_on": completed if needed == "yes" else None,
    }


def _order(dice: Dice, case: Row) -> Row:
    applied = case["opened_on"] + dice.randint(0, 60)
    decided = dice.later(applied, 40)
    return {
        "kind": dice.either(*ORDERS),
        "applied_on": applied,
        "decision": dice.either(None, "granted", "granted", "lapsed"),
        "decided_on": decided,
        "ends_on": None if decided is None else dice.later(decided, 90),
        "breached_on": dice.later(applied, 90),
    }


def _offer(dice: Dice, tables: Tables, case: Row, person: str) -> None:
    offered = case["opened_on"] + dice.randint(0, 20)
    booked = [offered + days for days in dice.some(lambda: dice.randint(-2, 60), 0, 3)]
    started = dice.later(offered, 30) if dice.random() < 0.5 else None
    number = f"I{len(tables.setdefault('interventions', [])) + 1}"
    tables["interventions"].append(
        {
            "intervention_id": number,
            "case_id": case["case_id"],
            "perpetrator_id": person,
            "kind": dice.either(*WORK),
            "offered_on": offered,
            "response": dice.either(None, "accepted", "declined"),
            "responded_on": dice.later(offered, 10),
            "started_on": started,
            "ended_on": dice.later(started or offered, 120),
            "end_reason": dice.either(*ENDINGS),
            "fund_line": dice.either(None, *LINES),
        }
    )
    tables.setdefault("sessions", []).extend(
        {"intervention_id": number, "booked_on": day, "attendance": dice.either(*ATTENDANCE)}
        for day in booked
    )
