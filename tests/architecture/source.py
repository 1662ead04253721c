"""The project's own source, as the architecture tests read it.

A rule is a function from a source to its faults, each a sentence: where, what is wrong, what to do
instead. Every rule is first tried on a bad example that it must catch.
"""

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
FOLDERS = (
    "domain",
    "measures",
    "data_access",
    "disclosure",
    "charts",
    "briefing",
    "auth",
    "pages",
    "sample_data",
)
DOORS = ("app.py", "manage.py")
OURS = frozenset({*FOLDERS, "app", "manage", "tests"})


class Source(NamedTuple):
    """A file of ours: its path from the root, and its syntax."""

    path: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        """The folder at the top, or the door itself."""
        return self.path.split("/")[0].removesuffix(".py")

    def at(self, node: ast.AST) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


Rule = Callable[[Source], Iterable[str]]


def example(path: str, text: str) -> Source:
    """A file that is not there."""
    return Source(path, ast.parse(text))


@cache
def sources(*only: str) -> tuple[Source, ...]:
    """Every file of the project but its tests, or those of some folders."""
    paths = [path for folder in only or FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    paths += [ROOT / door for door in (() if only else DOORS)]
    return tuple(
        Source(path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in paths
        if "versions" not in path.parts  # migrations are written by Alembic
    )


def faults(rule: Rule, *only: str) -> list[str]:
    """What the rule finds wrong in the project, or in some folders of it."""
    return [fault for source in sources(*only) for fault in rule(source)]


class Import(NamedTuple):
    """One name imported: `module` in full, `name` empty for a whole module."""

    node: ast.AST
    module: str
    name: str = ""

    @property
    def top(self) -> str:
        return self.module.split(".")[0]


def imports(source: Source) -> Iterator[Import]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (Import(node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (Import(node, node.module or "", alias.name) for alias in node.names)


def calls(source: Source) -> Iterator[tuple[ast.Call, str]]:
    """Each call and what it calls, in the words of the source: `date.today`, `Released`."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def public_functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in source.tree.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
            yield node


def annotations(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str]:
    """Every name in the types of a function's arguments."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return {
        part.id
        for argument in arguments
        if argument.annotation
        for part in ast.walk(argument.annotation)
        if isinstance(part, ast.Name)
    }
