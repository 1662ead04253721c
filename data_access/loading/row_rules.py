"""Rules between the cells of one row, where each cell alone is right."""

from collections.abc import Callable

from data_access.loading.row_model import Fault, Row
from domain.terms import SCALES


def _on_its_scale(row: Row) -> Fault | None:
    """Every tool has its own domains, and every domain its own words for the levels."""
    tool, domain, level = row["tool"], row["domain"], row["level"]
    if (tool, domain) not in SCALES:
        domains = [domain for its_tool, domain in SCALES if its_tool == tool]
        return Fault("domain", domain, f"Write a domain of {tool}: {', '.join(domains)}.")
    levels = SCALES[(tool, domain)]
    if level not in levels:
        return Fault("level", level, f"Write a level of {tool}: {', '.join(levels)}.")
    return None


ROW_RULES: dict[str, Callable[[Row], Fault | None]] = {"risk_assessments": _on_its_scale}
"""The rule of a table, by the table's name."""
