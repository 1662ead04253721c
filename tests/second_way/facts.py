"""The delivered rows, and what is meant by a case, a person and a day, read off them one by one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

Row = dict[str, Any]


class Asked(NamedTuple):
    """A question in days as numbers. Nothing after `as_of` exists."""

    units: frozenset[str]
    start: int
    end: int
    as_of: int
    area: str | None = None
    crime_type: str | None = None

    def in_period(self, day: int | None) -> bool:
        return day is not None and self.start <= day <= min(self.end, self.as_of)

    def by_now(self, day: int | None) -> bool:
        return day is not None and day <= self.as_of

    def covers(self, referral: Row) -> bool:
        """The referral is of a unit asked for, and passes the filters."""
        return (
            referral["unit_id"] in self.units
            and self.area in (None, referral["area"])
            and self.crime_type in (None, referral["crime_type"])
        )


class Answer(NamedTuple):
    """n of N; N is None for a plain count. `extra` is whatever else the measure says."""

    numerator: float
    denominator: float | None = None
    extra: Any = None


@dataclass(frozen=True)
class Line:
    """A case with the cases that continue it: one case. It is described by its first referral."""

    cases: tuple[Row, ...]
    referral: Row

    @property
    def first(self) -> Row:
        return self.cases[0]

    @property
    def person(self) -> str:
        return self.referral["perpetrator_id"] or f"unknown in {self.first['case_id']}"

    def is_open(self, day: int) -> bool:
        return any(
            case["opened_on"] <= day and (case["closed_on"] is None or case["closed_on"] > day)
            for case in self.cases
        )


class Facts:
    """What was delivered."""

    def __init__(self, tables: dict[str, list[Row]]) -> None:
        self.tables = tables
        self.referral = {row["referral_id"]: row for row in tables["referrals"]}
        self.case = {row["case_id"]: row for row in tables["cases"]}
        self.lines = [self._line(row) for row in tables["cases"] if not self._continues(row)]
        self.line_of = {case["case_id"]: line for line in self.lines for case in line.cases}

    def referrals(self, asked: Asked) -> Iterator[Row]:
        return (row for row in self.tables["referrals"] if asked.covers(row))

    def cases(self, asked: Asked) -> list[Line]:
        return [line for line in self.lines if asked.covers(line.referral)]

    def of_cases(self, table: str, asked: Asked) -> list[Row]:
        """Rows of a table that belong to a case in the question."""
        return [r for r in self.tables[table] if asked.covers(self.line_of[r["case_id"]].referral)]

    def attended(self, intervention: Row) -> list[int]:
        """The days of the sessions that its person came to."""
        return sorted(
            row["booked_on"]
            for row in self.tables["sessions"]
            if row["intervention_id"] == intervention["intervention_id"]
            and row["attendance"] == "attended"
        )

    def has_started(self, intervention: Row, day: int) -> bool:
        started = [*self.attended(intervention), intervention["started_on"]]
        return any(one is not None and one <= day for one in started)

    def unit_of(self, intervention: Row) -> str:
        return self.line_of[intervention["case_id"]].referral["unit_id"]

    def _continues(self, case: Row) -> Row | None:
        """The case it goes on with: its parent, of the same unit, closed 0 to 28 days before."""
        parent = self.case.get(case["parent_case_id"])
        if parent is None or parent["closed_on"] is None:
            return None
        same_unit = self._unit(parent) == self._unit(case)
        return parent if same_unit and 0 <= case["opened_on"] - parent["closed_on"] <= 28 else None

    def _unit(self, case: Row) -> str:
        return self.referral[case["referral_id"]]["unit_id"]

    def _line(self, first: Row) -> Line:
        cases = [first]
        for case in cases:  # grows while it is walked
            cases += [row for row in self.tables["cases"] if self._continues(row) is case]
        return Line(tuple(cases), self.referral[first["referral_id"]])


def share(hits: Iterable[bool]) -> Answer:
    """How many of how many."""
    each = list(hits)
    return Answer(sum(each), len(each))


def by_person(rows: Iterable[Row], person: str) -> dict[str, list[Row]]:
    """Each person's rows, in the order given."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row[person]:
            found.setdefault(row[person], []).append(row)
    return found
