"""Risk, the second way."""

from collections import Counter

from domain.terms import SCALES
from tests.second_way.facts import Answer, Asked, Facts, Line


def risk_distribution(facts: Facts, asked: Asked) -> Answer:
    """Open cases, and how many are at which level of which tool and domain."""
    lines = [line for line in facts.cases(asked) if line.is_open(asked.as_of)]
    levels = Counter(
        f"{tool}:{domain}:{_level(facts, line, tool, domain, asked)}"
        for line in lines
        for tool, domain in SCALES
    )
    return Answer(len(lines), extra=levels)


def _level(facts: Facts, line: Line, tool: str, domain: str, asked: Asked) -> str:
    numbers = {case["case_id"] for case in line.cases}
    known = [
        row
        for row in facts.tables["risk_assessments"]
        if row["case_id"] in numbers
        and (row["tool"], row["domain"]) == (tool, domain)
        and asked.by_now(row["assessed_on"])
    ]
    latest = max(known, key=lambda row: (row["assessed_on"], row["assessment_id"]), default=None)
    return latest["level"] if latest else "not_assessed"
