"""Nothing is shown that was not released: one maker, and everything after it takes nothing else."""

import ast
import importlib
import inspect
from collections.abc import Callable, Iterator

import pytest

from disclosure.exports import csv_of, json_of, rows_of
from disclosure.released import Released
from disclosure.workbook import xlsx_of
from tests.architecture.source import (
    Source,
    annotations,
    calls,
    example,
    faults,
    imports,
    public_functions,
    sources,
)
from tests.disclosure.counted import counts, rate

THE_MAKER = "disclosure/release.py"
DRAWN_FROM_A_RELEASED = ("charts", "briefing")


def makes_released(source: Source) -> Iterator[str]:
    if source.path == THE_MAKER:
        return
    for call, name in calls(source):
        if name.rpartition(".")[2] == "Released":
            yield (
                f"{source.at(call)} makes a Released. Only {THE_MAKER} may: call "
                "release(counts, audience)."
            )
    for one in imports(source):
        if one.module == "disclosure.released" and one.name == "_KEY":
            yield (
                f"{source.at(one.node)} takes the key of Released. It belongs to {THE_MAKER}: "
                "call release(counts, audience)."
            )


def draws_counts(source: Source) -> Iterator[str]:
    """Counts hold every small number: no chart, sentence or file is made from them."""
    if source.layer not in DRAWN_FROM_A_RELEASED:
        return
    for one in imports(source):
        if one.module == "domain.counts" and one.name in ("Counts", "Count"):
            yield (
                f"{source.at(one.node)} imports {one.name}, which was not released. Take a "
                "Released and use its figures."
            )


BAD_EXAMPLES = {
    makes_released: example("charts/bad.py", "Released(object(), figures=())"),
    draws_counts: example("charts/bad.py", "from domain.counts import Counts"),
}


def test_each_rule_catches_its_bad_example():
    for rule, bad in BAD_EXAMPLES.items():
        (fault,) = rule(bad)
        assert fault.startswith(f"{bad.path}:1 ")


@pytest.mark.parametrize("rule", BAD_EXAMPLES, ids=lambda rule: rule.__name__)
def test_no_file_breaks_the_rule(rule):
    assert faults(rule) == []


def test_a_released_cannot_be_made_with_another_key():
    with pytest.raises(TypeError, match="Only disclosure.release makes a Released"):
        Released(object())


def _charts() -> list[Callable[..., object]]:
    """The functions of charts/ that draw: public, in a file of their own name, of a Released."""
    return [
        getattr(importlib.import_module(source.path[:-3].replace("/", ".")), function.name)
        for source in sources("charts")
        for function in public_functions(source)
        if "Released" in annotations(function) and "Drawn" in _returns(function)
    ]


def _returns(function: object) -> str:
    returns = getattr(function, "returns", None)
    return ast.unparse(returns) if returns else ""


@pytest.mark.parametrize("chart", _charts(), ids=lambda chart: chart.__name__)
def test_a_chart_refuses_what_was_not_released(chart):
    """Whatever it is given, in the first place, that is no Released: a TypeError that says so."""
    others = [
        None
        for argument in list(inspect.signature(chart).parameters.values())[1:]
        if argument.default is inspect.Parameter.empty
    ]
    with pytest.raises(TypeError, match="Released"):
        chart(object(), *others)


NOT_RELEASED = counts("adoption", rate(1, 2))


@pytest.mark.parametrize(
    "export",
    [
        lambda: rows_of(NOT_RELEASED),
        lambda: json_of([NOT_RELEASED]),
        lambda: csv_of(NOT_RELEASED),
        lambda: xlsx_of([NOT_RELEASED], title="Figures", is_demonstration=True),
    ],
    ids=["rows", "json", "csv", "xlsx"],
)
def test_no_file_is_made_of_what_was_not_released(export):
    with pytest.raises((TypeError, AttributeError)):
        export()


def test_there_are_charts_to_try():
    assert len(_charts()) >= 10
