"""Funding, the second way."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from tests.second_way.facts import Answer, Asked, Facts, Row, holds

Days = set[int]


def spend_against_profile(facts: Facts, asked: Asked) -> Answer:
    """Spent to date of all that was planned; and planned and committed to date."""
    months = _months(facts, asked)
    to_date = [row for row in months if row["month"] <= asked.known_end]
    return Answer(
        _sum(to_date, "actual"),
        _sum(months, "profiled"),
        extra=(_sum(to_date, "profiled"), _sum(to_date, "committed")),
    )


def forecast_outturn(facts: Facts, asked: Asked) -> Answer:
    """What is spent and committed, and what is planned for the months that have not begun."""
    months = _months(facts, asked)
    to_date = [row for row in months if row["month"] <= asked.known_end]
    to_come = [row for row in months if row["month"] > asked.known_end]
    known = _sum(to_date, "actual") + _sum(to_date, "committed")
    return Answer(round(known + _sum(to_come, "profiled"), 2), _sum(months, "profiled"))


def _sum(months: list[Row], name: str) -> float:
    return round(sum(row[name] or 0 for row in months), 2)


def _months(facts: Facts, asked: Asked) -> list[Row]:
    return [row for row in facts.tables["ledger"] if _pays_for(facts, row["fund_line"], asked)]


def _pays_for(facts: Facts, line: str, asked: Asked) -> bool:
    """A line belongs to the units of its posts and its direct work; to all if it names none."""
    return bool(_units_of(facts, line) & asked.units)


def _pays_elsewhere(facts: Facts, asked: Asked) -> set[str]:
    """Lines that also pay for a unit not asked about."""
    lines = {row["fund_line"] for row in facts.tables["ledger"]}
    return {line for line in lines if _units_of(facts, line) - asked.units}


def _units_of(facts: Facts, line: str) -> set[str]:
    posts = {row["unit_id"] for row in facts.tables["posts"] if row["fund_line"] == line}
    work = {facts.unit_of(row) for row in facts.tables["interventions"] if row["fund_line"] == line}
    return posts | work or {row["unit_id"] for row in facts.tables["units"]}


def cost_per_start(facts: Facts, asked: Asked) -> Answer:
    return _cost_of_work(facts, asked, lambda row, days: facts.begun_on(row, asked.as_of) in days)


def cost_per_completion(facts: Facts, asked: Asked) -> Answer:
    return _cost_of_work(
        facts, asked, lambda row, days: row["end_reason"] == "completed" and row["ended_on"] in days
    )


def _cost_of_work(facts: Facts, asked: Asked, is_done: Callable[[Row, Days], bool]) -> Answer:
    """Each person once on a line, and once in all."""
    work = facts.of_cases("interventions", asked.whole_units)
    return _cost(
        facts,
        asked,
        lambda line, days: {
            row["perpetrator_id"] for row in work if row["fund_line"] == line and is_done(row, days)
        },
    )


def cost_per_referral(facts: Facts, asked: Asked) -> Answer:
    """Referrals to units with a post that the line pays for on that day."""
    return _cost(
        facts,
        asked,
        lambda line, days: {
            row["referral_id"]
            for row in facts.referrals(asked.whole_units)
            if row["received_on"] in days and _pays_a_post(facts, line, row)
        },
    )


def _pays_a_post(facts: Facts, line: str, referral: Row) -> bool:
    return any(
        (post["fund_line"], post["unit_id"]) == (line, referral["unit_id"])
        and holds(post, referral["received_on"])
        for post in facts.tables["posts"]
    )


def _cost(facts: Facts, asked: Asked, done: Callable[[str, Days], set[str]]) -> Answer:
    """Pounds spent and things done in the whole months of the period, and for each line."""
    days = _days_of_whole_months(asked)
    months = _months(facts, asked)
    lines = {row["fund_line"] for row in months} - _pays_elsewhere(facts, asked)
    spent = {line: _spent(months, days, line) for line in lines}
    things = {line: done(line, days) for line in lines}
    together: set[str] = set().union(*things.values())
    groups = {line: (spent[line], len(things[line])) for line in lines}
    return Answer(round(sum(spent.values()), 2), len(together), groups={"fund_line": groups})


def _spent(months: list[Row], days: Days, line: str) -> float:
    return _sum([r for r in months if r["fund_line"] == line and r["month"] in days], "actual")


def _days_of_whole_months(asked: Asked) -> Days:
    """Every day of the calendar months of which every day lies in the period."""
    months: dict[tuple[int, int], Days] = {}
    for day in range(asked.start, asked.known_end + 1):
        on = date.fromordinal(day)
        months.setdefault((on.year, on.month), set()).add(day)
    whole = [days for month, days in months.items() if len(days) == monthrange(*month)[1]]
    return set().union(*whole)
