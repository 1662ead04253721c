"""Whatever door the access log can name has words on its page, and can be chosen there."""

import ast
from collections.abc import Iterator

import pytest

from data_access.access_log import Door
from pages.menu import MENU
from pages.parts.log_rows import DOORS
from tests.architecture.source import Source, example, faults, sources

PASSED_ON = {
    "door",
    "stem",
    "DOOR",
    "item.stem",
    "scope.door",
    "reading.door",
    "row.door",
    "said.door",
}
"""What was called a door elsewhere, and is seen there."""
EVERY_DOOR = ""
"""What a filter asks for where no door is chosen."""


def names_a_door_without_words(source: Source) -> Iterator[str]:
    """A door is a page's name, or a member of Door: anything else would be shown in code."""
    for value in _doors(source.tree):
        said = ast.unparse(value)
        is_known = said.startswith("Door.") or said in PASSED_ON
        if not is_known and getattr(value, "value", None) not in {*DOORS, EVERY_DOOR}:
            yield (
                f"{source.at(value)} calls a door {said}, for which the page of the access log "
                "has no words. Make it a member of data_access.access_log.Door."
            )


def _doors(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arguments):
            yield from _defaults(node)
        elif _name_given(node).lower() == "door":
            yield from filter(None, [getattr(node, "value", None)])


def _name_given(node: ast.AST) -> str:
    """What a value is called, where one is: `door` of `door="load"` and of `DOOR = "load"`."""
    match node:
        case ast.keyword(arg=str(name)) | ast.Assign(targets=[ast.Name(name)]):
            return name
        case ast.AnnAssign(target=ast.Name(name)):
            return name
    return ""


def _defaults(arguments: ast.arguments) -> Iterator[ast.expr]:
    by_place = [*arguments.posonlyargs, *arguments.args]
    given = zip(reversed(by_place), reversed(arguments.defaults), strict=False)
    by_name = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    for argument, value in (*given, *by_name):
        if argument.arg == "door" and value is not None:
            yield value


@pytest.mark.parametrize(
    "code",
    [
        "write(engine, actor, action, door='back')",
        "write(engine, actor, action, door=function.__name__)",
        "DOOR = 'back'",
        "def note(door: str = 'back'): ...",
        "def note(*, door: str = 'back'): ...",
    ],
)
def test_a_door_without_words_is_caught(code):
    assert len(list(names_a_door_without_words(example("auth/bad.py", code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "write(engine, actor, action, door=Door.LOAD)",
        "write(engine, actor, action, door='accounts')",
        "def note(door: str = Door.PAGE): write(engine, actor, action, door=door)",
        "class Line:\n    door: str",
    ],
)
def test_a_door_with_words_is_left_alone(code):
    assert list(names_a_door_without_words(example("auth/good.py", code))) == []


def test_every_door_in_the_code_has_words():
    assert sum(1 for source in sources() for _ in _doors(source.tree)) > 20
    assert faults(names_a_door_without_words) == []


def test_no_two_doors_are_called_the_same():
    """Nor has a door the name of a page: the filter would take the one for the other."""
    assert len(DOORS) == len(Door) + len(MENU)
    assert all(DOORS.values())
    assert len(set(DOORS.values())) == len(DOORS)
