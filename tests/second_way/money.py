"""Funding, the second way."""

from tests.second_way.facts import Answer, Asked, Facts


def spend_against_profile(facts: Facts, asked: Asked) -> Answer:
    """Spent to date of all that was planned; and planned and committed to date."""
    months = [row for row in facts.tables["ledger"] if _pays_for(facts, row["fund_line"], asked)]
    to_date = [row for row in months if row["month"] <= min(asked.end, asked.as_of)]
    total = {
        name: sum(row[name] or 0 for row in to_date) for name in ("profiled", "committed", "actual")
    }
    return Answer(
        round(total["actual"], 2),
        round(sum(row["profiled"] or 0 for row in months), 2),
        extra=(round(total["profiled"], 2), round(total["committed"], 2)),
    )


def _pays_for(facts: Facts, line: str, asked: Asked) -> bool:
    """A line belongs to the units of its posts and its direct work; to all if it names none."""
    posts = {row["unit_id"] for row in facts.tables["posts"] if row["fund_line"] == line}
    work = {facts.unit_of(row) for row in facts.tables["interventions"] if row["fund_line"] == line}
    units = posts | work or {row["unit_id"] for row in facts.tables["units"]}
    return bool(units & asked.units)
