"""Rules that keep every page behind its guard, and a page a page."""

import ast
from collections.abc import Iterator

import pytest

from domain.terms import Role
from pages.menu import FOLDER, MENU
from tests.architecture.source import ROOT, Source, example, faults, sources

NOT_PAGES = {"__init__", "router", "menu", "calm_errors"}
PERMISSIONS = {f"pages/{item.file.name}": item.permission.name for item in MENU}
TAKES_A_CALLBACK = {"on_click", "on_change", "on_select", "on_submit", "on_dismiss"}
MOST_LINES = 90
ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow)


def test_every_page_file_is_on_the_menu_exactly_once():
    files = {path.stem for path in FOLDER.glob("*.py")} - NOT_PAGES
    assert sorted(item.stem for item in MENU) == sorted(files)


def test_streamlit_finds_no_pages_of_its_own_accord():
    """It serves `pages/` beside the main script by URL; the main script lies in `pages/` itself."""
    assert not (FOLDER / "pages").exists()


def test_the_front_door_is_under_50_lines():
    assert len((ROOT / "app.py").read_text("utf-8").splitlines()) < 50


# A page asks first


def does_something_before_it_asks(source: Source) -> Iterator[str]:
    """The first statement after docstring and imports is `[viewer =] require(Permission.X)`."""
    permission = PERMISSIONS.get(source.path)
    if permission and _required_first(source.tree) != permission:
        yield (
            f"{source.path} does not begin with `viewer = require(Permission.{permission})`, as "
            "the menu says. Whatever runs before that runs for everybody."
        )


def _required_first(page: ast.Module) -> str | None:
    body = [node for node in page.body if not isinstance(node, ast.Import | ast.ImportFrom)]
    if ast.get_docstring(page) is not None:
        body = body[1:]
    match getattr(body[0], "value", None) if body else None:
        case ast.Call(
            func=ast.Name("require"), args=[ast.Attribute(ast.Name("Permission"), permission)]
        ):
            return permission
    return None


@pytest.mark.parametrize(
    "page",
    [
        "st.title('Risk')\nviewer = require(Permission.SEE_RISK)",
        "def rows(): ...\nviewer = require(Permission.SEE_RISK)",
        "if True:\n    viewer = require(Permission.SEE_RISK)",
        "viewer = require(Permission.SEE_DEFINITIONS)",
        "viewer = rows(require(Permission.SEE_RISK))",
        "viewer = current_viewer()",
        "'''Only a docstring.'''",
        "",
    ],
)
def test_a_page_that_does_anything_else_first_is_caught(page):
    assert list(does_something_before_it_asks(example("pages/risk.py", page)))


def test_every_page_asks_first_for_what_the_menu_says():
    assert {source.path for source in sources("pages")} >= set(PERMISSIONS)
    assert faults(does_something_before_it_asks, "pages") == []


# What runs without the page asks for itself


def runs_unprotected(source: Source) -> Iterator[str]:
    """Fragments, callbacks and deferred downloads run without their page (auth/gate.py)."""
    functions = {
        node.name: _decorators(node)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef)
    }
    guarded = {name for name, decorators in functions.items() if "protected" in decorators}
    for name, decorators in functions.items():
        if {"fragment", "dialog"} & decorators and name not in guarded:
            yield f"{source.path}: fragment {name} is not @protected."
    for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
        for value in _callbacks(call):
            if not isinstance(value, ast.Constant) and ast.unparse(value) not in guarded:
                yield f"{source.path}: callback {ast.unparse(value)} is not @protected here."
        for value in _download(call):
            if isinstance(value, ast.Lambda) or ast.unparse(value) in {*functions, *_names(source)}:
                yield f"{source.path}: download {ast.unparse(value)} is no protected_download."


def _decorators(function: ast.FunctionDef) -> set[str]:
    """Their bare names: `fragment` for `@st.fragment(run_every=5)`."""
    called = [
        decorator.func if isinstance(decorator, ast.Call) else decorator
        for decorator in function.decorator_list
    ]
    return {ast.unparse(node).rpartition(".")[2] for node in called}


def _callbacks(call: ast.Call) -> list[ast.expr]:
    return [keyword.value for keyword in call.keywords if keyword.arg in TAKES_A_CALLBACK]


def _download(call: ast.Call) -> list[ast.expr]:
    """What a download button is given as its data."""
    if not ast.unparse(call.func).endswith(".download_button"):
        return []
    return call.args[1:2] + [keyword.value for keyword in call.keywords if keyword.arg == "data"]


def _names(source: Source) -> set[str]:
    """What the file imports by name: a function from elsewhere is as unguarded as one from here."""
    return {
        alias.asname or alias.name
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@pytest.mark.parametrize(
    "code",
    [
        "@st.fragment\ndef panel(): ...",
        "@st.fragment(run_every=5)\ndef panel(): ...",
        "@st.dialog('Sure?')\ndef panel(): ...",
        "def change(): ...\nst.button('x', on_click=change)",
        "from x import change\nst.button('x', on_click=change)",
        "st.selectbox('x', [], on_change=lambda: 1)",
        "def make(): ...\nst.download_button('x', data=make)",
        "from x import make\nst.download_button('x', make)",
        "st.download_button('x', lambda: b'')",
    ],
)
def test_what_is_not_protected_is_caught(code):
    assert len(list(runs_unprotected(example("pages/bad.py", code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "@st.fragment\n@protected(Permission.SEE_RISK)\ndef panel(): ...",
        "@protected(Permission.SEE_RISK)\ndef change(): ...\nst.button('x', on_click=change)",
        "st.dataframe(rows, on_select='rerun')",
        "st.download_button('x', data=protected_download(Permission.SEE_RISK, make))",
        "st.download_button('x', data=csv_of(released))",
    ],
)
def test_what_is_protected_is_left_alone(code):
    assert list(runs_unprotected(example("pages/good.py", code))) == []


def test_every_fragment_callback_and_deferred_download_is_protected():
    assert faults(runs_unprotected, "pages") == []


def runs_the_page_again(source: Source) -> Iterator[str]:
    """A click that also runs the page can throw its download away before it has been made."""
    for call in (node for node in ast.walk(source.tree) if isinstance(node, ast.Call)):
        said = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
        is_deferred = any("protected_download" in ast.unparse(data) for data in _download(call))
        if is_deferred and said.get("on_click") != "'ignore'":
            yield f"{source.path}: give the deferred download on_click='ignore'."


def test_a_deferred_download_that_runs_its_page_again_is_caught():
    button = "st.download_button('x', protected_download(Permission.SEE_RISK, make){})"
    assert list(runs_the_page_again(example("pages/bad.py", button.format(""))))
    good = example("pages/good.py", button.format(", on_click='ignore'"))
    assert list(runs_the_page_again(good)) == []


def test_no_deferred_download_runs_its_page_again():
    assert faults(runs_the_page_again, "pages") == []


# A page decides nothing by role and counts nothing


def compares_a_role(source: Source) -> Iterator[str]:
    codes = {str(role) for role in Role} - {item.stem for item in MENU}
    for node in ast.walk(source.tree):
        named = isinstance(node, ast.Constant) and node.value in codes
        compared = isinstance(node, ast.Compare) and "role" in _words(node)
        if named or compared:
            yield (
                f"{source.at(node)} decides by role: {ast.unparse(node)}. Ask for a permission, "
                "which auth/roles.py gives to roles."
            )


def _words(node: ast.Compare) -> set[str]:
    return {getattr(part, "attr", getattr(part, "id", "")) for part in ast.walk(node)}


def counts(source: Source) -> Iterator[str]:
    """On a page itself; a part may reckon how high a table is drawn."""
    if source.path not in PERMISSIONS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ARITHMETIC):
            yield (
                f"{source.at(node)} counts: {ast.unparse(node)}. A page shows what a measure "
                "counted and disclosure/ released."
            )


def is_too_long(source: Source) -> Iterator[str]:
    lines = max((getattr(node, "end_lineno", 0) or 0 for node in ast.walk(source.tree)), default=0)
    if source.path in PERMISSIONS and lines > MOST_LINES:
        yield (
            f"{source.path} has {lines} lines, over {MOST_LINES}. A page reads from top to bottom "
            "like its screen: what it draws more than once is a part."
        )


BAD_EXAMPLES = [
    (compares_a_role, "if viewer.role == x: ..."),
    (compares_a_role, "show = {'unit_lead': rows}"),
    (counts, "share = part / whole"),
    (counts, "total += 1"),
    (is_too_long, "st.title('Risk')\n" * (MOST_LINES + 1)),
]


@pytest.mark.parametrize(("rule", "code"), BAD_EXAMPLES)
def test_the_rule_catches_its_bad_example(rule, code):
    assert len(list(rule(example("pages/risk.py", code)))) == 1


@pytest.mark.parametrize("rule", [compares_a_role, counts, is_too_long])
def test_no_page_breaks_the_rule(rule):
    assert faults(rule, "pages") == []
