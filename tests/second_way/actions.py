"""What the meeting agreed, the second way."""

from tests.second_way.facts import Answer, Asked, Facts, Row, share, shares


def actions_on_time(facts: Facts, asked: Asked) -> Answer:
    """And by whose they are, and of which kind."""
    due = [
        (row, row["completed_on"] is not None and row["completed_on"] <= row["due_on"])
        for row in facts.tables["actions"]
        if _covers(facts, asked, row) and asked.in_period(row["due_on"])
    ]
    groups = {name: shares((row[name], hit) for row, hit in due) for name in ("agency", "kind")}
    return share(hit for _, hit in due)._replace(groups=groups)


def _covers(facts: Facts, asked: Asked, action: Row) -> bool:
    """An action is of its own unit, and of the area and crime type of its case if it has one."""
    line = facts.line_of.get(action["case_id"])
    described = line.referral if line else {"area": None, "crime_type": None}
    return (
        action["unit_id"] in asked.units
        and asked.area in (None, described["area"])
        and asked.crime_type in (None, described["crime_type"])
    )
