"""The perpetrator and the victim of one case beside each other, the second way."""

from collections import Counter

from domain.terms import SCALES
from tests.second_way.facts import STANDARD, Answer, Asked, Facts, Line, Row
from tests.second_way.risk import latest_level


def high_risk_no_contact(facts: Facts, asked: Asked) -> Answer:
    """And what has become of the contact since."""
    gaps = [
        _contact(facts, line, asked)
        for line in facts.open_cases(asked)
        if _is_high(facts, line, asked)
        and _last_day(line) <= asked.as_of
        and not any(day <= _last_day(line) for day in _contacts(facts, line, asked))
    ]
    return Answer(len(gaps), groups={"contact": Counter(gaps)})


def _is_high(facts: Facts, line: Line, asked: Asked) -> bool:
    levels = {latest_level(facts, line, scale, asked.as_of) for scale in SCALES}
    return bool(levels & {"high", "very_high"})


def _last_day(line: Line) -> int:
    return line.opened_on + STANDARD["high_risk_contact"]


def _support(facts: Facts, line: Line) -> list[Row]:
    rows = facts.tables["victim_support"]
    return [row for row in rows if row["referral_id"] == line.referral["referral_id"]]


def _contacts(facts: Facts, line: Line, asked: Asked) -> list[int]:
    days = [row["first_contact_on"] for row in _support(facts, line)]
    return [day for day in days if asked.by_now(day)]


def _contact(facts: Facts, line: Line, asked: Asked) -> str:
    if _contacts(facts, line, asked):
        return "contacted_late"
    rows = _support(facts, line)
    if rows and not any(_can_be_reached(row) for row in rows):
        return "not_contactable_or_safe"
    return "never_contacted"


def _can_be_reached(row: Row) -> bool:
    return (row["contactable"], row["safe_to_contact"]) == ("yes", "yes")


def paired_gaps(facts: Facts, asked: Asked) -> Answer:
    lines = facts.open_cases(asked)
    gaps = [
        line for line in lines if _in_work(facts, line, asked) and _no_offer(facts, line, asked)
    ]
    return Answer(len(gaps))


def _in_work(facts: Facts, line: Line, asked: Asked) -> bool:
    """The perpetrator is in direct work with the same unit, on this case or another."""
    return any(
        row["perpetrator_id"] == line.referral["perpetrator_id"]
        and facts.unit_of(row) == line.referral["unit_id"]
        and facts.in_direct_work(row, asked.as_of)
        for row in facts.tables["interventions"]
    )


def _no_offer(facts: Facts, line: Line, asked: Asked) -> bool:
    """A victim of the case could be reached, and the unit has never offered them support."""
    return any(
        _can_be_reached(row)
        and not any(
            other["victim_id"] == row["victim_id"]
            and facts.referral[other["referral_id"]]["unit_id"] == line.referral["unit_id"]
            and asked.by_now(other["offered_on"])
            for other in facts.tables["victim_support"]
        )
        for row in _support(facts, line)
    )
