"""An extract drawn as tables, written as a folder of CSV files.

    extract.has("referrals", '''
        referral_id  received_on  victim_id
        R1           2020-01-10   V1           # a comment
        R2           31/01/2020   -            # a dash is an empty cell
    ''')

What a test does not say is filled in so that the row is right, and columns that nobody mentions
are not in the file. `of_no_interest` adds right rows, so that one wrong row is no tenth of its
table.
"""

import csv
from pathlib import Path
from typing import Self

Row = dict[str, str]

REQUIRED: dict[str, Row] = {
    "units": {"unit_id": "U1", "name": "North", "launched_on": "2018-06-19"},
    "staff": {
        "unit_id": "U1",
        "agency": "police",
        "profession": "detective_constable",
        "fte": "1",
        "from_on": "2018-06-19",
    },
    "perpetrators": {},
    "victims": {},
    "referrals": {
        "unit_id": "U1",
        "received_on": "2020-01-01",
        "source": "police_response",
        "area": "halton",
        "crime_type": "stalking",
    },
    "cases": {"referral_id": "R1", "opened_on": "2020-01-02"},
    "holdings": {"case_id": "C1", "agency": "police", "from_on": "2020-01-02"},
    "risk_assessments": {
        "case_id": "C1",
        "tool": "srp",
        "domain": "violence",
        "level": "high",
        "assessed_on": "2020-01-05",
    },
    "plans": {"case_id": "C1", "kind": "safety", "needed": "yes"},
    "interventions": {
        "case_id": "C1",
        "perpetrator_id": "P1",
        "kind": "individual_therapy",
        "offered_on": "2020-01-10",
    },
    "sessions": {"intervention_id": "I1", "booked_on": "2020-01-20", "attendance": "attended"},
    "victim_support": {
        "referral_id": "R1",
        "victim_id": "V1",
        "contactable": "yes",
        "safe_to_contact": "yes",
    },
    "offences": {
        "perpetrator_id": "P1",
        "occurred_on": "2020-02-01",
        "offence_group": "stalking_harassment",
        "qualifying": "yes",
    },
    "custody_periods": {"perpetrator_id": "P1", "from_on": "2020-02-02"},
    "orders": {"case_id": "C1", "kind": "restraining", "applied_on": "2020-02-01"},
    "meetings": {"unit_id": "U1", "held_on": "2020-01-06"},
    "actions": {
        "unit_id": "U1",
        "raised_on": "2020-01-06",
        "agency": "health",
        "kind": "risk_review",
        "due_on": "2020-01-13",
    },
    "posts": {
        "unit_id": "U1",
        "fund_line": "grant",
        "profession": "psychologist",
        "fte": "1",
        "from_on": "2020-01-01",
    },
    "ledger": {"fund_line": "grant", "category": "clinical", "month": "2020-01-01"},
    "targets": {"measure": "triage", "from_on": "2020-01-01", "target": "3"},
}
KEYS = {
    "units": "unit_id",
    "staff": "staff_id",
    "perpetrators": "perpetrator_id",
    "victims": "victim_id",
    "referrals": "referral_id",
    "cases": "case_id",
    "risk_assessments": "assessment_id",
    "plans": "plan_id",
    "interventions": "intervention_id",
    "sessions": "session_id",
    "victim_support": "support_id",
    "offences": "offence_id",
    "orders": "order_id",
    "actions": "action_id",
    "posts": "post_id",
    "ledger": "entry_id",
}


class DrawnExtract:
    """An extract of one unit and one referral, and what a test draws."""

    def __init__(self, folder: Path, as_of: str = "2020-03-06") -> None:
        self.folder = folder
        self.as_of = as_of
        self.tables: dict[str, list[Row]] = {}
        self.feeds: dict[str, Row] = {}
        self.has("units", "unit_id\nU1")
        self.has("referrals", "referral_id\nR1")

    def has(self, table: str, drawn: str) -> Self:
        """Rows of a table, drawn with a heading; words apart by spaces."""
        lines = [line.split("#")[0].split() for line in drawn.strip().splitlines()]
        heading, *rows = [words for words in lines if words]
        for words in rows:
            drawn_row = dict(zip(heading, words, strict=True))
            self._add(table, {name: "" if w == "-" else w for name, w in drawn_row.items()})
        return self.delivers(table) if table not in self.feeds else self

    def of_no_interest(self, table: str, how_many: int) -> Self:
        """Right rows, so that the table is as large as the test needs."""
        for nth in range(how_many):
            self._add(table, {KEYS[table]: f"X{nth}"})
        return self.delivers(table) if table not in self.feeds else self

    def delivers(
        self, table: str, *, feed: str = "unit", as_of: str = "", mode: str = "complete"
    ) -> Self:
        """The table's line of the manifest."""
        line = {"feed": feed, "table": table, "as_of": as_of or self.as_of, "mode": mode}
        self.feeds[table] = line
        self.tables.setdefault(table, [])
        return self

    def without(self, table: str) -> Self:
        del self.tables[table], self.feeds[table]
        (self.folder / f"{table}.csv").unlink(missing_ok=True)
        return self

    def written(self) -> Path:
        """The folder, with every file in it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_csv(self.folder / "manifest.csv", list(self.feeds.values()))
        for table, rows in self.tables.items():
            columns = {KEYS.get(table): "", **REQUIRED[table]}
            write_csv(
                self.folder / f"{table}.csv", rows or [{k: "" for k in columns if k}], not rows
            )
        return self.folder

    def _add(self, table: str, row: Row) -> None:
        self.tables.setdefault(table, []).append({**REQUIRED[table], **row})


def write_csv(path: Path, rows: list[Row], heading_alone: bool = False) -> None:
    """One file; columns are all that any row has."""
    columns = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows([] if heading_alone else rows)
