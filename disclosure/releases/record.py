"""A release as it is stored: everything that the commissioner's page and documents are made from.

Values only. Nothing in it can be asked again, and whatever is not in it is not published.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from pydantic import TypeAdapter

from domain.errors import DataUnavailable


class TableState(StrEnum):
    """Whether a table stands in the release; one that does not stand has no cells."""

    PUBLISHED = "published"
    NOT_PUBLISHED = "not_published"
    NOT_RECEIVED = "not_received"


@dataclass(frozen=True)
class ReleasedCell:
    """How many there are in one group and part of a table; None where that is hidden.

    `group` is a code of the table's split, or `all`; `part` is `base`, or the code of an outcome.
    `fewer_than` is said of some hidden totals, and decided when they were published.
    """

    group: str
    part: str
    group_words: str
    part_words: str
    number: int | None
    fewer_than: int | None = None


@dataclass(frozen=True)
class ReleasedTable:
    """One table of a measure: its totals, or (with `split`) the base and outcomes by a split.

    `scale` is the risk tool and domain of a table of levels; `unit` what is counted, in the plural.
    """

    measure: str
    title: str
    split: str
    scale: str
    unit: str
    state: TableState
    cells: tuple[ReleasedCell, ...] = ()

    def number(self, part: str, group: str = "all") -> int | None:
        """The number of a cell; None where it is hidden or not there."""
        found = [one.number for one in self.cells if (one.group, one.part) == (group, part)]
        return found[0] if found else None

    def fewer_than(self, part: str) -> int | None:
        """What is said of a hidden total: it is under so many people."""
        found = [one.fewer_than for one in self.cells if (one.group, one.part) == ("all", part)]
        return found[0] if found else None

    @property
    def groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one.group for one in self.cells))


@dataclass(frozen=True)
class FeedDay:
    """A feed, in words, and the day it had spoken for; None where it has never spoken."""

    feed: str
    as_of: date | None


@dataclass(frozen=True)
class Money:
    """Pounds of the fund lines, about nobody: in `words`, such as what was spent."""

    measure: str
    words: str
    pounds: float | None


@dataclass(frozen=True)
class ExactTotal:
    """A total that stands as it is, however small, because a named person decided so."""

    table: str
    part: str
    by: str
    why: str


@dataclass(frozen=True)
class Release:
    """One release. `name` is its period's, such as 2018/19; `revises` the number of an earlier one
    of the same period; `is_synthetic` says that nobody in the data was real.
    """

    number: int
    name: str
    length: str
    start: date
    end: date
    published_at: datetime
    published_by: str
    data_as_of: date
    feeds: tuple[FeedDay, ...]
    threshold: int
    tables: tuple[ReleasedTable, ...]
    money: tuple[Money, ...] = ()
    exact: tuple[ExactTotal, ...] = ()
    revises: int | None = None
    is_synthetic: bool = False

    def table(self, measure: str, split: str = "", scale: str = "") -> ReleasedTable | None:
        wanted = (measure, split, scale)
        found = [one for one in self.tables if (one.measure, one.split, one.scale) == wanted]
        return found[0] if found else None


_RELEASE: TypeAdapter[Release] = TypeAdapter(Release)


def content_of(release: Release) -> str:
    """The one way a release is written: the same release is the same text."""
    plain: Any = _RELEASE.dump_python(release, mode="json")
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint_of(content: str) -> str:
    """What the access log holds of a release as well (SHA-256)."""
    return sha256(content.encode()).hexdigest()


def read_release(content: str, fingerprint: str) -> Release:
    """A stored release; DataUnavailable if it is not what was published."""
    if fingerprint_of(content) != fingerprint:
        raise DataUnavailable(
            "This release is not as it was published, so it is not shown. Whoever runs the server "
            "can compare it with the access log: python manage.py check"
        )
    return _RELEASE.validate_json(content)
