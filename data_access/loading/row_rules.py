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


def _level_of_its_tool(row: Row, fault: Fault) -> Fault:
    """A level that no tool has: those of its own tool are right, and not those of all."""
    scales = {scale: levels for scale, levels in SCALES.items() if scale[0] == row["tool"]}
    levels = scales.get((row["tool"], row["domain"])) or next(iter(scales.values()), None)
    if fault.column != "level" or not fault.value or levels is None:
        return fault
    return fault._replace(sentence=f"Write a level of {row['tool']}: {', '.join(levels)}.")


SAID_BETTER: dict[str, Callable[[Row, Fault], Fault]] = {"risk_assessments": _level_of_its_tool}
"""What is wrong with a cell, said with what the rest of its row tells."""
ROW_RULES: dict[str, Callable[[Row], Fault | None]] = {"risk_assessments": _on_its_scale}
"""The rule of a table, by the table's name."""
