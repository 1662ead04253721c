"""Imports point one way, and each layer uses only the libraries of its trade."""

import ast
from collections.abc import Iterator

import pytest

from tests.architecture.source import OURS, Source, calls, example, faults, imports

BEFORE_CHARTS = {"domain", "measures", "disclosure"}
BEFORE_PAGES = {*BEFORE_CHARTS, "data_access", "charts", "briefing", "auth"}
MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "measures": {"domain"},
    "data_access": {"domain"},
    "disclosure": {"domain", "measures"},
    "charts": BEFORE_CHARTS,
    "briefing": {*BEFORE_CHARTS, "data_access", "charts"},
    "auth": {"domain", "data_access"},
    "pages": BEFORE_PAGES,
    "sample_data": {"domain"},
    "app": {*BEFORE_PAGES, "pages"},
    "manage": {*BEFORE_PAGES, "pages", "sample_data"},  # of pages the menu, which is a table
}
"""Whose words each layer may use; its own are always allowed."""

SCREEN = {"streamlit", "streamlit_authenticator", "starlette"}
FRAMES = {"pandas", "numpy"}
PICTURES = {"altair"}
DATABASE = {"sqlalchemy", "alembic", "psycopg", "sqlite3"}
NOT_ITS_TRADE: dict[str, set[str]] = {
    "domain": SCREEN | FRAMES | PICTURES,
    "measures": SCREEN | {"pandas"} | PICTURES,  # methods hand scipy the arrays it asks for
    "data_access": SCREEN | PICTURES,
    "disclosure": SCREEN | DATABASE | PICTURES,
    "charts": SCREEN | DATABASE,
    "briefing": SCREEN | DATABASE,
    "auth": PICTURES | FRAMES,
    "pages": DATABASE | FRAMES | PICTURES,
}
"""Libraries a layer has no business with: `measures` declares conditions and runs none of them."""

LARGE = {"typst", "vl_convert", "docx"}
MAKERS = {f"briefing/record/{name}.py" for name in ("pdf", "pictures", "word", "word_parts")} | {
    "briefing/record/word_styles.py"
}
"""What takes seconds to load, and the files that load it: for a document, and not for a page."""

RUNS_SQL = {"execute", "scalar", "scalars", "exec_driver_sql", "stream", "execution_options"}
OPENS_A_DATABASE = {"create_engine", "engine_from_config", "sessionmaker"}


def wrong_way(source: Source) -> Iterator[str]:
    allowed = {source.layer, *MAY_IMPORT[source.layer]}
    for one in imports(source):
        if one.top in OURS - allowed:
            yield (
                f"{source.at(one.node)} imports {one.module}, which lies after {source.layer}/. "
                f"It may use {', '.join(sorted(allowed))}: move the code, or pass the thing in."
            )


def not_its_trade(source: Source) -> Iterator[str]:
    for one in imports(source):
        if one.top in NOT_ITS_TRADE.get(source.layer, set()):
            yield (
                f"{source.at(one.node)} imports {one.top}, which {source.layer}/ does not use. "
                "Call the layer whose trade it is."
            )


def runs_sql(source: Source) -> Iterator[str]:
    """Only data_access runs a query or opens a database; others hand its connections around."""
    if source.layer == "data_access":
        return
    for call, name in calls(source):
        called = name.rpartition(".")[2]
        if called in OPENS_A_DATABASE or ("." in name and called in RUNS_SQL):
            yield (
                f"{source.at(call)} calls {name}(…). Only data_access/ runs SQL: write a function "
                "there that takes a Question or a Scope, and call it."
            )


def decides_by_role(source: Source) -> Iterator[str]:
    """`Role(row.role)` only reads one; `Role.COMMISSIONER` is on the way to a decision."""
    if source.layer in ("auth", "domain", "manage", "sample_data"):
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "Role":
            yield (
                f"{source.at(node)} names {ast.unparse(node)}. Only auth/roles.py knows what a "
                "role may do: ask for a permission, or take a Scope or an Audience."
            )


def loads_a_maker(source: Source) -> Iterator[str]:
    """At its top: what a function imports is loaded when somebody calls it."""
    makers = {path.removesuffix(".py").replace("/", ".") for path in MAKERS}
    for node in source.tree.body if source.path not in MAKERS else []:
        for module in _modules(node):
            if module.split(".")[0] in LARGE or module in makers:
                yield (
                    f"{source.at(node)} loads {module} before a document is asked for. Import it "
                    "in the function that makes one (briefing/record/files.py)."
                )


def _modules(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.Import):
        return [one.name for one in node.names]
    return [node.module or ""] if isinstance(node, ast.ImportFrom) else []


RULES = {
    wrong_way: example("measures/bad.py", "from data_access.engine import database"),
    not_its_trade: example("pages/bad.py", "import pandas as pd"),
    runs_sql: example("pages/bad.py", "rows = connection.execute(query).all()"),
    loads_a_maker: example("pages/bad.py", "from briefing.record.pdf import pdf"),
    decides_by_role: example("data_access/bad.py", "if role == Role.COMMISSIONER: pass"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_catches_its_bad_example(rule):
    (fault,) = rule(RULES[rule])
    assert fault.startswith(f"{RULES[rule].path}:1 ")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_file_breaks_the_rule(rule):
    assert faults(rule) == []
