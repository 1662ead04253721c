"""XML of any size, of which one element is in memory at a time: a row, or a text.

Python's parser keeps every element that it has read, and every name that it has met, to the end of
the file. A workbook of a few hundred kilobytes can hold millions of each.
"""

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import iterparse

from data_access.loading.csv_lines import LONGEST_LINE
from domain.errors import BadExtract

LONGEST = 2 * LONGEST_LINE
"""Bytes of an element with all that stands around its cells."""
MOST_NAMES = 1_000
"""Of elements and of their properties. A spreadsheet program uses some dozens in one part."""


def elements(opened: IO[bytes], called: str, within: str, what: str) -> Iterator[Element]:
    """The elements called so, up to the end of the one that they are within, or of the file.

    Each is gone when the next is asked for. `what` begins the sentence about one without an end.
    """
    source = _SparingSource(opened, what)
    names: set[str] = set()
    above: list[Element] = []
    inside = 0
    for event, element in iterparse(source, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            above.append(element)
            inside += element.tag == called
            names.update((element.tag, *element.keys()))
            source.check_names(len(names))
            continue
        above.pop()
        if element.tag == called:
            inside -= 1
            yield element
            source.one_is_read()
        elif element.tag == within:
            return
        if above and not inside:
            above[-1].remove(element)  # the only one: those before it are gone


class _SparingSource:
    """A file that is read on only while its elements come to an end."""

    def __init__(self, opened: IO[bytes], what: str) -> None:
        self._opened = opened
        self._what = what
        self._since_last = 0
        self._namespaces = 0

    def one_is_read(self) -> None:
        self._since_last = 0

    def check_names(self, names: int) -> None:
        """The parser does not tell of namespaces that nothing uses; those are counted as read."""
        if names + self._namespaces > MOST_NAMES:
            raise self._not_a_table(f"with more than {MOST_NAMES:,} kinds of elements")

    def read(self, size: int) -> bytes:
        found = self._opened.read(size)
        self._since_last += len(found)
        self._namespaces += found.count(b"xmlns")
        if self._since_last > LONGEST:
            raise self._not_a_table(f"of more than {LONGEST:,} bytes")
        if b"\0" in found:
            raise self._not_a_table("that is not in UTF-8")
        return found

    def _not_a_table(self, why: str) -> BadExtract:
        return BadExtract(f"{self._what} {why}. Copy the values alone into a new workbook.")
