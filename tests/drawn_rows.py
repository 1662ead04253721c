"""Rows drawn as a table, and what a drawing leaves out: keys, the rows referred to, defaults.

A row without a key of its own gets one by its place (the second case is C2). A reference that is
not drawn goes by number (case C2 comes from referral R2, of perpetrator P2 and victim V2), and a
row referred to is made if it was not drawn. A column that is not the table's own describes the
row that is made for it: `unit_id` beside a case is the unit of its referral.
"""

import re
from collections.abc import Iterator
from datetime import date

from data_access.tables import DELIVERED, record_columns

Cell = str | int | float | None
Row = dict[str, Cell]
Tables = dict[str, list[Row]]

KEYS = {
    "units": ("unit_id", "U"),
    "staff": ("staff_id", "staff-"),
    "perpetrators": ("perpetrator_id", "P"),
    "victims": ("victim_id", "V"),
    "referrals": ("referral_id", "R"),
    "cases": ("case_id", "C"),
    "risk_assessments": ("assessment_id", "A"),
    "plans": ("plan_id", "plan-"),
    "orders": ("order_id", "order-"),
    "actions": ("action_id", "action-"),
    "interventions": ("intervention_id", "I"),
    "sessions": ("session_id", "session-"),
    "victim_support": ("support_id", "S"),
    "offences": ("offence_id", "O"),
    "posts": ("post_id", "post-"),
    "ledger": ("entry_id", "entry-"),
}
"""The key of each table, and what the keys of rows drawn without one begin with."""
BY_NUMBER = {
    "referrals": {"perpetrator_id": "P", "victim_id": "V"},
    "cases": {"referral_id": "R"},
    "interventions": {"case_id": "C"},
    "victim_support": {"referral_id": "R"},
}
PARENTS = {
    "unit_id": "units",
    "perpetrator_id": "perpetrators",
    "victim_id": "victims",
    "referral_id": "referrals",
    "case_id": "cases",
    "intervention_id": "interventions",
}
DEFAULTS: dict[str, Row] = {
    "units": {"name": "Unit", "launched_on": "2018-06-19"},
    "staff": {
        "unit_id": "U1",
        "agency": "police",
        "profession": "detective_constable",
        "fte": "1",
        "from_on": "2018-01-01",
    },
    "referrals": {
        "unit_id": "U1",
        "received_on": "2020-01-01",
        "source": "police_response",
        "area": "halton",
        "crime_type": "stalking",
    },
    "cases": {"opened_on": "2020-01-02"},
    "holdings": {"agency": "police"},
    "risk_assessments": {"tool": "srp", "domain": "violence"},
    "plans": {"kind": "formulation", "needed": "yes"},
    "orders": {"kind": "restraining", "applied_on": "2020-02-01"},
    "actions": {
        "unit_id": "U1",
        "agency": "police",
        "kind": "other",
        "raised_on": "2020-01-07",
        "due_on": "2020-01-14",
    },
    "interventions": {"kind": "individual_therapy", "offered_on": "2020-01-10"},
    "sessions": {"attendance": "attended"},
    "victim_support": {"contactable": "yes", "safe_to_contact": "yes"},
    "offences": {"offence_group": "stalking_harassment", "qualifying": "yes"},
    "posts": {
        "unit_id": "U1",
        "fund_line": "grant",
        "profession": "psychologist",
        "fte": "1",
        "from_on": "2020-01-01",
    },
    "ledger": {"fund_line": "grant", "category": "clinical"},
    "targets": {"unit_id": ""},
}
NUMBERS = {
    "fte",
    "case_capacity",
    "places",
    "birth_year",
    "profiled",
    "committed",
    "actual",
    "target",
}


def drawn(drawing: str) -> Iterator[Row]:
    """The rows of a drawing: a heading, cells apart by spaces, `-` for empty, # for a comment."""
    lines = [line.split("#")[0].split() for line in drawing.strip().splitlines()]
    heading, *rows = [cells for cells in lines if cells]
    for cells in rows:
        assert len(cells) == len(heading), f"{cells} are not the {len(heading)} of {heading}"
        yield {
            name: None if cell == "-" else cell for name, cell in zip(heading, cells, strict=True)
        }


def whole(tables: Tables) -> Tables:
    """The drawn tables with everything that was left out, ready to be stored."""
    filled = {name: [dict(row) for row in tables.get(name, [])] for name in DELIVERED}
    for name, rows in filled.items():
        for place, row in enumerate(rows, start=1):
            _name(name, row, place)
    for name in reversed(filled):  # a row refers only to tables before its own
        for row in filled[name]:
            _fill(name, row)
            _make_parents(filled, name, row)
    _name_the_people(filled)
    filled["units"] = filled["units"] or [{"unit_id": "U1", **DEFAULTS["units"]}]
    return {name: [_stored(name, row) for row in rows] for name, rows in filled.items()}


def _name(table: str, row: Row, place: int) -> None:
    key, letter = KEYS.get(table, ("place", ""))
    row.setdefault(key, f"{letter}{place}" if letter else place)


def _fill(table: str, row: Row) -> None:
    key, _ = KEYS.get(table, ("place", ""))
    for reference, beginning in BY_NUMBER.get(table, {}).items():
        row.setdefault(reference, beginning + _number(row[key]))
    for column, value in DEFAULTS.get(table, {}).items():
        row.setdefault(column, value)


def _number(key: Cell) -> str:
    """`C12` has the number 12; a key that is a name is its own."""
    return re.sub(r"^[A-Z]+(?=\d)", "", str(key))


def _make_parents(filled: Tables, table: str, row: Row) -> None:
    for column, parent in PARENTS.items():
        if parent != table and row.get(column) and column in DELIVERED[table].c:
            found = _found(filled[parent], column, row[column])
            for name, value in _passed_on(table, parent, row).items():
                found.setdefault(name, value)


def _found(rows: list[Row], column: str, key: Cell) -> Row:
    """The row of that key; a new one if nobody drew it."""
    for row in rows:
        if row[column] == key:
            return row
    rows.append({column: key})
    return rows[-1]


def _passed_on(table: str, parent: str, row: Row) -> Row:
    """What a row says of the row that is made for it."""
    if parent not in ("cases", "referrals"):
        return {}
    described = {name: row[name] for name in row if name not in DELIVERED[table].c}
    for person in ("perpetrator_id", "victim_id"):
        if row.get(person):
            described[person] = row[person]
    day = row.get("opened_on") or row.get("offered_on")
    first = "opened_on" if parent == "cases" else "received_on"
    return {first: day, **described} if day else described


def _name_the_people(filled: Tables) -> None:
    """The person offered work, and the victim supported, are those of the referral if not said."""
    referrals = {row["referral_id"]: row for row in filled["referrals"]}
    referral_of = {row["case_id"]: row["referral_id"] for row in filled["cases"]}
    for row in filled["interventions"]:
        row.setdefault("perpetrator_id", referrals[referral_of[row["case_id"]]]["perpetrator_id"])
    for row in filled["victim_support"]:
        row.setdefault("victim_id", referrals[row["referral_id"]]["victim_id"])


def _stored(table: str, row: Row) -> Row:
    """As the database keeps it: days and numbers as numbers, and no column that is not its own."""
    columns = record_columns(DELIVERED[table])
    return {column.name: _value(column.name, row.get(column.name)) for column in columns}


def _value(name: str, cell: Cell) -> Cell:
    if cell is None:
        return None
    if name.endswith("_on") or name == "month":
        return date.fromisoformat(str(cell)).toordinal()
    return float(cell) if name in NUMBERS else cell
