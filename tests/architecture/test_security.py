"""Every promise of docs/security.md names the test that holds it, and that test exists."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import ROOT

PAGE = ROOT / "docs" / "security.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
MOST_LINES = 170


def promises(text: str) -> Iterator[str]:
    """The rows of the tables, their headings left out."""
    for line in text.splitlines():
        if line.startswith("| ") and not line.startswith("| promise |"):
            yield line


def unkept(text: str, root: Path = ROOT) -> Iterator[str]:
    for row in promises(text):
        named = NAMED.findall(row)
        if not named:
            yield f"No test holds this promise: {row}. Name one as `tests/a/test_b.py::test_c`."
        for path, test in named:
            if not (root / path).is_file():
                yield f"{path} is not there. Name the file that holds the promise: {row}"
            elif test and test not in _tests_in(root / path):
                yield f"{path} has no {test}. Name the test that holds the promise: {row}"


def _tests_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_a_promise_without_a_test_that_exists_is_caught():
    here = "tests/architecture/test_security.py"
    for row in (
        "| Nobody gets in | |",
        "| Nobody gets in | `tests/auth/test_nowhere.py` |",
        f"| Nobody gets in | `{here}::test_nothing` |",
    ):
        assert len(list(unkept(row))) == 1
    assert list(unkept(f"| Somebody gets in | `{here}::test_every_promise_is_held` |")) == []


def test_every_promise_is_held():
    text = PAGE.read_text("utf-8")
    assert len(list(promises(text))) > 30
    assert list(unkept(text)) == []


def test_it_is_short_enough_to_be_read():
    assert len(PAGE.read_text("utf-8").splitlines()) < MOST_LINES
