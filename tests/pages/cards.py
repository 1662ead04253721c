"""The cards of a page as the browser gets them: what each says, and whether it is greyed."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, Node

from tests.pages.sent import _within

GREY = re.compile(r":gray\[.*\]\Z", re.DOTALL)
WARNING = re.compile(r":red-badge\[:material/warning: (Old|No) data\] ")
COLOURS = re.compile(r"#([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")


@dataclass(frozen=True)
class Card:
    """A cell of a grid with a number or a picture in it."""

    elements: tuple[Element, ...]

    def of(self, kind: str) -> list[Element]:
        return [one for one in self.elements if one.type == kind]

    @property
    def name(self) -> str:
        return self.of("metric")[0].label if self.is_figure else self.file_key

    @property
    def is_figure(self) -> bool:
        return bool(self.of("metric"))

    @property
    def file_key(self) -> str:
        """`CSV uptake area`: which measure a chart draws."""
        files = [one.key for one in self.of("download_button") if one.proto.label == "CSV"]
        return files[0] if files else ""

    @property
    def measure(self) -> str:
        """Its key, where the card says it."""
        links = [one.proto.query_string.partition("measure=")[2] for one in self.of("page_link")]
        return links[0] if links else (self.file_key.split() + [""] * 2)[1]

    @property
    def main(self) -> str:
        """Its number, or the heading of its picture."""
        return str(self.of("metric")[0].value if self.is_figure else self.of("subheader")[0].value)

    @property
    def is_greyed(self) -> bool:
        return bool(GREY.match(self.main))

    @property
    def warning(self) -> str:
        said = [one.value for one in self.of("markdown") if WARNING.match(one.value)]
        return " ".join(WARNING.sub("", one) for one in said)

    @property
    def sentence(self) -> str:
        """The sentence to copy."""
        return " ".join(str(one.value) for one in self.of("code"))

    @property
    def words(self) -> list[str]:
        """What else on it could hold a number: lines, buttons, cells of tables."""
        lines = [one.value for one in self.of("caption")]
        buttons = [one.label for one in self.of("button")]
        cells = [str(cell) for one in self.of("table") for cell in one.value.to_numpy().ravel()]
        return [*lines, *buttons, *cells]

    @property
    def colours(self) -> set[tuple[str, ...]]:
        specs = " ".join(
            json.dumps(json.loads(one.proto.spec)) for one in self.of("vega_lite_chart")
        )
        return set(COLOURS.findall(specs))


def cards(at: AppTest) -> list[Card]:
    """Every cell that holds a metric, or a picture under a heading."""
    return [Card(tuple(_within(block))) for block in _cells(at._tree.main)]


def _cells(node: Node) -> Iterator[Block]:
    if not isinstance(node, Block):
        return
    kinds = {child.type for child in node.children.values()}
    if "metric" in kinds or {"subheader", "vega_lite_chart"} <= kinds:
        yield node
        return
    for child in node.children.values():
        yield from _cells(child)
