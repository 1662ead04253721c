"""What the briefing of record says, before it is a PDF, a Word file or a workbook.

Whatever is printed stands here in its final words, so that the three files cannot differ, and so
that one document has one fingerprint. Nothing here is markup: a name is letters and no more.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from charts.style import Spec


class Mark(StrEnum):
    """Why a cell has no number, in the shorthand of the Government Analysis Function."""

    HIDDEN = "[c]"
    TOO_FEW = "[u]"
    NOT_AVAILABLE = "[x]"
    NOTHING = "[z]"

    @property
    def meaning(self) -> str:
        return _MEANINGS[self]


_MEANINGS = {
    Mark.HIDDEN: "Hidden for privacy: few people, or a number that would give a few away.",
    Mark.TOO_FEW: "Too few to say: on so small a base a rate would mislead.",
    Mark.NOT_AVAILABLE: "Not available: not received, or too early to say.",
    Mark.NOTHING: "Not applicable: there is nothing to count, or no such number here.",
}


@dataclass(frozen=True)
class Number:
    """A number as it is printed, and the same for a spreadsheet.

    `amount` is 44.1 where the words are "44.1%"; `places` are decimals of a per cent, None where it
    is none.
    """

    words: str
    amount: float
    places: int | None = None


Cell = Number | Mark | str


@dataclass(frozen=True)
class Figure:
    """One number with what must be said beside it: its base, its 95% limits, and a note.

    `value` may be words where that is all there is to say ("6 of 9"); `base` is of how many; `unit`
    is for a spreadsheet, where the value stands without its sign.
    """

    label: str
    value: Cell
    unit: str = ""
    base: str = ""
    lower: Cell = Mark.NOTHING
    upper: Cell = Mark.NOTHING
    note: str = ""
    is_greyed: bool = False

    @property
    def interval(self) -> str:
        """`36% to 52%`; empty where the figure has no interval."""
        limits = (self.lower, self.upper)
        return "" if Mark.NOTHING in limits else " to ".join(map(words_of, limits))


@dataclass(frozen=True)
class Table:
    """A heading, a head of columns and rows as wide as it; the first cell names its row."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True)
class Chart:
    """A picture under the finding it shows; `alt` says the same to who cannot see it.

    `spec` is a Vega-Lite chart as wide as where it stands; `table` has the numbers drawn.
    """

    title: str
    about: str
    spec: Spec
    alt: str
    table: Table | None = None
    note: str = ""


class Sureness(StrEnum):
    """How far an answer can be relied on."""

    ASSURED = "assured"
    PARTLY = "partly assured"
    NOT_YET = "not yet known"


@dataclass(frozen=True)
class Section:
    """A question, its answer in one plain sentence, and how sure that is by the printed rule.

    `caution` is what to keep in mind with the answer.
    """

    question: str
    answer: str
    sureness: Sureness
    why: str
    caution: str = ""
    figures: tuple[Figure, ...] = ()
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()
    is_greyed: bool = False


@dataclass(frozen=True)
class Point:
    """A line of a list: what it is about, and what is said; either may be empty."""

    about: str
    words: str
    is_greyed: bool = False


@dataclass(frozen=True)
class DataDay:
    """A feed, the day it speaks for, and a note where that is long ago or never was."""

    feed: str
    on: str
    note: str = ""


@dataclass(frozen=True)
class Document:
    """The whole briefing. `made_on` is the day of the release: the clock is never asked.

    `release` says which release this is of; `marking` is empty once the people in it are real.
    """

    title: str
    scope: str
    period: str
    release: str
    made_on: date
    marking: str
    data_days: tuple[DataDay, ...]
    key_messages: tuple[Point, ...]
    sections: tuple[Section, ...]
    rules: tuple[str, ...] = ()
    definitions: tuple[Point, ...] = ()
    cannot_yet: tuple[Point, ...] = ()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of everything the document says, in hexadecimal."""
        return sha256(canonical(self).encode()).hexdigest()


def canonical(document: Document) -> str:
    """The document as JSON of one form: the same document is the same text, on every machine."""
    return json.dumps(
        asdict(document), sort_keys=True, separators=(",", ":"), allow_nan=False, default=str
    )


def words_of(cell: Cell) -> str:
    """A cell as it is printed."""
    return cell.words if isinstance(cell, Number) else str(cell)
