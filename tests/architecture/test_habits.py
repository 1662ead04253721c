"""Habits that keep answers repeatable and files findable."""

import ast
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest

from tests.architecture.source import DOORS, Source, calls, example, faults, imports

TODAY = {"date.today", "datetime.today", "datetime.date.today", "datetime.datetime.today"}
THRESHOLDS = "disclosure/thresholds.py"
SHOWS = ("disclosure", "charts", "briefing", "pages")
COUNTS_OF_PEOPLE = {"numerator", "denominator", "base", "count", "events", "at_risk", "people"}
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "service", "misc"}


def asks_what_day_it_is(source: Source) -> Iterator[str]:
    if source.path in DOORS:
        return
    for call, name in calls(source):
        if name in TODAY:
            yield (
                f"{source.at(call)} asks what day it is. Only {' and '.join(DOORS)} may: take "
                "as_of, so that the same question has the same answer tomorrow."
            )


def holds_a_threshold(source: Source) -> Iterator[str]:
    """A count of people compared with a number of its own; with 0 and 1 it is no threshold."""
    if source.path == THRESHOLDS or source.layer not in SHOWS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Compare) and _names(node) & COUNTS_OF_PEOPLE and _numbers(node):
            yield (
                f"{source.at(node)} holds a threshold: {ast.unparse(node)}. Thresholds of "
                f"disclosure stand in {THRESHOLDS}: import one from there."
            )


def _names(node: ast.Compare) -> set[str]:
    parts = list(ast.walk(node))
    names = {part.id for part in parts if isinstance(part, ast.Name)}
    return names | {part.attr for part in parts if isinstance(part, ast.Attribute)}


def _numbers(node: ast.Compare) -> list[float]:
    sides = [node.left, *node.comparators]
    values = [side.value for side in sides if isinstance(side, ast.Constant)]
    return [value for value in values if isinstance(value, int | float) and value > 1]


def keeps_a_threshold(source: Source) -> Iterator[str]:
    for one in imports(source):
        if one.module == "disclosure.thresholds" and source.layer not in ("disclosure", *SHOWS):
            yield (
                f"{source.at(one.node)} imports {one.name}. Counting knows no threshold: what is "
                "too small to show is settled in disclosure/."
            )


def says_nothing(source: Source) -> Iterator[str]:
    words = set(PurePosixPath(source.path.removesuffix(".py")).parts)
    for word in sorted(words & SAYS_NOTHING):
        yield (
            f"{source.path} is called {word}, which says nothing about what is in it. Name the "
            "file for its one subject."
        )


BAD_EXAMPLES = {
    asks_what_day_it_is: example("pages/bad.py", "as_of = date.today()"),
    holds_a_threshold: example("charts/bad.py", "hide = figure.numerator < 5"),
    keeps_a_threshold: example(
        "data_access/bad.py", "from disclosure.thresholds import SMALLEST_SHOWN"
    ),
    says_nothing: example("pages/utils.py", ""),
}


@pytest.mark.parametrize("rule", BAD_EXAMPLES, ids=lambda rule: rule.__name__)
def test_the_rule_catches_its_bad_example(rule):
    (fault,) = rule(BAD_EXAMPLES[rule])
    assert fault.startswith(BAD_EXAMPLES[rule].path)


@pytest.mark.parametrize("rule", BAD_EXAMPLES, ids=lambda rule: rule.__name__)
def test_no_file_breaks_the_rule(rule):
    assert faults(rule) == []
