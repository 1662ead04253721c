"""Everything a page sends to the browser, in the form in which somebody could read it there."""

import json
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, Node

Row = dict[str, Any]


def elements(at: AppTest) -> Iterator[Element]:
    """Every element of the page, in popovers and expanders too."""
    yield from _within(at._tree.main)


def _within(node: Node) -> Iterator[Element]:
    if isinstance(node, Block):
        for child in node.children.values():
            yield from _within(child)
    elif isinstance(node, Element):
        yield node


def words_sent(at: AppTest) -> str:
    """The messages themselves, as text."""
    return "\n".join(str(one.proto) for one in elements(at))


def cells(at: AppTest) -> list[str]:
    """Every cell of every table."""
    frames = [table.value for table in at.table]
    return [str(cell) for frame in frames for cell in frame.to_numpy().ravel()]


def steps(at: AppTest, title: str) -> Row:
    """How the number of that title is counted: each step with what is left."""
    [table] = [one for one in at.table if one.proto.alt == f"Steps of {title}"]
    return dict(zip(table.value["Step"], table.value["Number"], strict=True))


def figures(at: AppTest) -> dict[str, str]:
    """The value on every card, by its label."""
    return {metric.label: metric.value for metric in at.metric}


def charts(at: AppTest) -> list[Row]:
    """The specification of every chart, as the browser gets it."""
    found = [one for one in elements(at) if one.type == "vega_lite_chart"]
    return [json.loads(one.proto.spec) for one in found]


def chart_rows(spec: Any) -> Iterator[Row]:
    """The rows a chart is drawn from, wherever in its specification they stand."""
    if isinstance(spec, dict):
        yield from spec.get("data", {}).get("values", []) if "data" in spec else []
        for value in spec.values():
            yield from chart_rows(value)
    elif isinstance(spec, list):
        for one in spec:
            yield from chart_rows(one)
