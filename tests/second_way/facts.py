"""The delivered rows, and what is meant by a case, a person and a day, read off them one by one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

Row = dict[str, Any]
STANDARD = {"triage": 3, "allocation": 5, "assessment": 14, "formulation": 28, "start": 28}
STANDARD |= {"victim_contact": 2, "safety_plan": 10, "review": 90, "high_risk_contact": 7}


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

    @property
    def known_end(self) -> int:
        """The last day of the period, or the day asked if that is earlier."""
        return min(self.end, self.as_of)

    @property
    def whole_units(self) -> "Asked":
        """Of whole units: neither an area nor a crime type has posts or places of its own."""
        return self._replace(area=None, crime_type=None)

    def covers(self, referral: Row) -> bool:
        """The referral is of a unit asked for, and passes the filters."""
        return (
            referral["unit_id"] in self.units
            and self.area in (None, referral["area"])
            and self.crime_type in (None, referral["crime_type"])
        )


class Answer(NamedTuple):
    """n of N; N is None for a plain count. `extra` is whatever else the measure says.

    `groups` are the measure's own: breakdown to group to n, or to n and N. A numerator of None is
    not compared: then only the groups are.
    """

    numerator: float | None
    denominator: float | None = None
    extra: Any = None
    groups: Mapping[str, Mapping[str, Any]] | None = None


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

    @property
    def opened_on(self) -> int:
        return self.first["opened_on"]

    @property
    def numbers(self) -> set[str]:
        return {case["case_id"] for case in self.cases}

    def known(self, as_of: int) -> list[Row]:
        return [case for case in self.cases if case["opened_on"] <= as_of]

    def closed_on(self, as_of: int) -> int | None:
        """The last closing, unless the case is open again; earlier ones were no closings."""
        known = self.known(as_of)
        last = known[-1]["closed_on"] if known else None
        return last if last is not None and last <= as_of else None

    def allocated_on(self, as_of: int) -> int | None:
        """When the case that is open was allocated; if that is not recorded, the one before it."""
        days = [case["allocated_on"] for case in self.known(as_of)]
        last = [day for day in days if day is not None][-1:]
        return last[0] if last and last[0] <= as_of else None

    def was_open(self, start: int, end: int) -> bool:
        """On any day from the one to the other, the day of closing included."""
        return any(
            case["opened_on"] <= end and (case["closed_on"] is None or case["closed_on"] >= start)
            for case in self.cases
        )

    def is_open(self, day: int) -> bool:
        return any(
            case["opened_on"] <= day and (case["closed_on"] is None or case["closed_on"] > day)
            for case in self.cases
        )


class Facts:
    """What was delivered."""

    def __init__(self, tables: dict[str, list[Row]]) -> None:
        self.delivered = tables
        self.tables = {**tables, "cases": [_not_before_it_opened(row) for row in tables["cases"]]}
        self.referral = {row["referral_id"]: row for row in tables["referrals"]}
        self.case = {row["case_id"]: row for row in self.tables["cases"]}
        firsts = [row for row in self.tables["cases"] if not self._continues(row)]
        self.lines = [self._line(row) for row in firsts]
        self.line_of = {case["case_id"]: line for line in self.lines for case in line.cases}

    def referrals(self, asked: Asked) -> Iterator[Row]:
        return (row for row in self.tables["referrals"] if asked.covers(row))

    def cases(self, asked: Asked) -> list[Line]:
        return [line for line in self.lines if asked.covers(line.referral)]

    def of_cases(self, table: str, asked: Asked) -> list[Row]:
        """Rows of a table that belong to a case in the question."""
        return [r for r in self.tables[table] if asked.covers(self.line_of[r["case_id"]].referral)]

    def support(self, asked: Asked) -> list[Row]:
        rows = self.tables["victim_support"]
        return [row for row in rows if asked.covers(self.referral[row["referral_id"]])]

    def open_cases(self, asked: Asked) -> list[Line]:
        return [line for line in self.cases(asked) if line.is_open(asked.as_of)]

    def of_line(self, table: str, line: Line) -> list[Row]:
        return [row for row in self.tables[table] if row["case_id"] in line.numbers]

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

    def begun_on(self, intervention: Row, as_of: int) -> int | None:
        """The first attended session, else the start on record; None if neither is known yet."""
        known = [day for day in self.attended(intervention) if day <= as_of]
        started = intervention["started_on"]
        return known[0] if known else started if started is not None and started <= as_of else None

    def in_direct_work(self, intervention: Row, day: int) -> bool:
        ended = intervention["ended_on"]
        return self.has_started(intervention, day) and (ended is None or ended > day)

    def in_custody(self, person: str | None, day: int) -> bool:
        return any(
            row["perpetrator_id"] == person and holds(row, day)
            for row in self.tables["custody_periods"]
        )

    def days_in_custody(self, person: str, start: int, end: int) -> int:
        """Of the days from the one up to the other."""
        return sum(self.in_custody(person, day) for day in range(start, end))

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


def _not_before_it_opened(case: Row) -> Row:
    """A case closed before it was opened (a fault that loads) was open for no day at all."""
    closed = case["closed_on"]
    return case if closed is None else {**case, "closed_on": max(closed, case["opened_on"])}


def holds(spell: Row, day: int) -> bool:
    """A spell holds from its first day on, and no longer on the day it ended."""
    return spell["from_on"] <= day and (spell["to_on"] is None or day < spell["to_on"])


def share(hits: Iterable[bool]) -> Answer:
    """How many of how many."""
    each = list(hits)
    return Answer(sum(each), len(each))


def shares(hits: Iterable[tuple[str, bool]]) -> dict[str, tuple[int, int]]:
    """How many of how many, for each group apart."""
    each: dict[str, list[bool]] = {}
    for group, hit in hits:
        each.setdefault(group, []).append(hit)
    return {group: (sum(found), len(found)) for group, found in each.items()}


def worst_first(
    rows: Iterable[Row], day: Callable[[Row], int], goes_well: Callable[[Row], Any]
) -> list[Row]:
    """Rows by their days; of one day those first that would worry us more."""
    return sorted(rows, key=lambda row: (day(row), goes_well(row)))


def by_person(rows: Iterable[Row], person: str) -> dict[str, list[Row]]:
    """Each person's rows, in the order given."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row[person]:
            found.setdefault(row[person], []).append(row)
    return found
