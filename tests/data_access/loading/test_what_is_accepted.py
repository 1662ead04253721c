"""One set of records, written in every way that has one meaning only."""

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from sqlalchemy import Engine, select

from data_access.loading import load_extract
from data_access.tables import actions, ledger, plans, referrals, units
from tests.data_access.loading.conftest import ANA

MARCH_6 = 737490
EXPECTED = {
    units: [("U1", "North", 736864, 1_200, None)],
    referrals: [
        (
            *("R1", "U1", MARCH_6, None, "police_response", "cheshire_west_and_chester"),
            *("coercive_control", "ex_intimate", None, None, MARCH_6 + 14, "adopted"),
        ),
        (
            *("R2", "U1", MARCH_6 + 1, None, "mental_health", "halton"),
            *("stalking", None, None, None, None, None),
        ),
    ],
    ledger: [("E1", "grant", "clinical", 737485, 1_234.5, None, None)],
}
NBSP = "\N{NO-BREAK SPACE}"
MANIFEST = """\
feed,table,as_of,mode
unit,units,2020-03-06,complete
unit,referrals,2020-03-06,complete
unit,ledger,2020-03-06,complete
"""
TIDY = {
    "units": "unit_id,name,launched_on,places\nU1,North,2018-06-19,1200\n",
    "referrals": """\
referral_id,unit_id,received_on,source,area,crime_type,relationship,triaged_on,\
triage_decision
R1,U1,2020-03-06,police_response,cheshire_west_and_chester,coercive_control,\
ex_intimate,2020-03-20,adopted
R2,U1,2020-03-07,mental_health,halton,stalking,,,
""",
    "ledger": "entry_id,fund_line,category,month,profiled\nE1,grant,clinical,2020-03-01,1234.5\n",
}
UNTIDY = {
    "units": f'Name , UNIT_ID,places,Launched_On\n{NBSP}North ,U1,"1,200.0",43270\n',
    "referrals": f"""\
Notes,TRIAGED_ON,Triage_Decision,relationship,crime_type,area,source,received_on,\
unit_id,referral_id
seen,20/03/2020,Adopted,EX_INTIMATE,controlling or coercive behaviour,\
Cheshire West{NBSP}and Chester,POLICE_RESPONSE,06/03/2020,U1,R1
,,,,STALKING,Halton,Mental_Health,7/3/2020,U1,R2
,,,,stalking,halton,mental_health,13/03/2020,U1,R3
""",
    "ledger": """\
entry_id,fund_line,category,month,profiled
E1,grant,Clinical,01/03/2020,"1,234.50"
""",
}


def written(folder: Path, files: dict[str, str], manifest: str = MANIFEST) -> Path:
    folder.mkdir()
    for table, text in {"manifest": manifest, **files}.items():
        (folder / f"{table}.csv").write_text(text, encoding="utf-8")
    return folder


def held(engine: Engine) -> dict[object, list[tuple[object, ...]]]:
    found = {}
    with engine.connect() as connection:
        for table in EXPECTED:
            columns = [column for column in table.columns if "cell" in column.info]
            asked = select(*columns).order_by(*table.primary_key)
            found[table] = [tuple(row) for row in connection.execute(asked)]
    return found


def test_written_as_the_contract_says(engine: Engine, tmp_path: Path) -> None:
    assert load_extract(engine, written(tmp_path / "x", TIDY), by=ANA).refused == ()
    assert held(engine) == EXPECTED


def test_written_as_people_and_their_systems_do(engine: Engine, tmp_path: Path) -> None:
    report = load_extract(engine, written(tmp_path / "x", UNTIDY), by=ANA)
    assert report.refused == ()
    found = held(engine)
    found[referrals] = found[referrals][:2]  # the third shows that the day comes first
    assert found == EXPECTED


def test_what_is_written_in_two_ways_is_one_row_that_does_not_change(
    engine: Engine, tmp_path: Path
) -> None:
    load_extract(engine, written(tmp_path / "x", UNTIDY), by=ANA)
    third = "R3,U1,2020-03-13,mental_health,halton,stalking,,,\n"
    tidy = TIDY | {"referrals": TIDY["referrals"] + third}
    total = load_extract(engine, written(tmp_path / "y", tidy), by=ANA).total
    assert (total.new, total.changed, total.unchanged, total.removed) == (0, 0, 5, 0)


def test_in_a_workbook_days_are_cells_of_days_or_their_numbers_and_truth_is_its_own(
    engine: Engine, tmp_path: Path
) -> None:
    book = Workbook()
    sheets: dict[str, list[list[object]]] = {
        "Manifest": [
            ["feed", "table", "as_of", "mode"],
            *[["Unit", table, date(2020, 3, 6), "Complete"] for table in ("units", "Referrals")],
            *[["Unit", table, 43896, "Complete"] for table in ("cases", "plans", "actions")],
        ],
        "Units": [["Unit_ID", "name", "launched_on"], ["U1", "North", 43270]],
        "referrals": [
            ["referral_id", "unit_id", "received_on", "source", "area", "crime_type"],
            ["R1", "U1", date(2020, 3, 6), "Other force", "Halton", "Stalking"],
        ],
        "cases": [["case_id", "referral_id", "opened_on"], ["C1", "R1", 43896]],
        "plans": [
            ["plan_id", "case_id", "kind", "needed"],
            ["L1", "C1", "Safety plan", True],
            ["L2", "C1", "Formulation", False],
        ],
        "actions": [["action_id", "unit_id", "raised_on", "agency", "kind", "due_on"]],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "extract.xlsx")
    assert load_extract(engine, tmp_path / "extract.xlsx", by=ANA).refused == ()
    with engine.connect() as connection:
        needed = connection.execute(select(plans.c.plan_id, plans.c.needed).order_by("plan_id"))
        assert [tuple(row) for row in needed] == [("L1", "yes"), ("L2", "no")]
        assert connection.scalar(select(referrals.c.received_on)) == MARCH_6
        assert connection.scalar(select(units.c.launched_on)) == 736864
        assert connection.scalar(select(actions.c.action_id)) is None
