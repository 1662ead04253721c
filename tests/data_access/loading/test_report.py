"""What the administrator reads after a load."""

from data_access.loading.report import FaultCount, LoadReport, QualityFault, RefusedRow, TableCounts

REPORT = LoadReport(
    load_id=7,
    loaded_at="2020-03-06T09:00:00Z",
    loaded_by="ana",
    extract="march.zip",
    tables=(
        TableCounts("units", 2, 1, 1, 0, 0, 0),
        TableCounts("cases", 1_200, 900, 100, 199, 5, 1),
    ),
    refused=(RefusedRow("cases.csv", 12, "opened_on", "31/12/2019", "Write a day."),),
    faults=(QualityFault("cases", "C1", "closed_on is before opened_on."),),
    fault_counts=(
        FaultCount("cases", "closed_on is before opened_on.", 2),
        FaultCount("orders", "ends_on is before decided_on.", 1),
    ),
    not_received=("staff",),
    notes=("victims.csv was not loaded.",),
)


def test_the_report_reads_in_a_terminal() -> None:
    assert (
        REPORT.as_text()
        == """\
Loaded march.zip at 2020-03-06T09:00:00Z for ana: load 7.

                       received        new    changed  unchanged    removed    refused
units                         2          1          1          0          0          0
cases                     1,200        900        100        199          5          1
all tables                1,202        901        101        199          5          1

Rows refused: 1
  cases.csv, line 12, opened_on: “31/12/2019”. Write a day.

Loaded, but with days out of order: 3
  2 of cases: closed_on is before opened_on.
  1 of orders: ends_on is before decided_on.

Where to look: 3
  cases C1: closed_on is before opened_on.
  … and 2 more

Not received in this extract: staff

victims.csv was not loaded."""
    )


def test_the_report_in_one_line() -> None:
    assert REPORT.summary() == (
        "march.zip: 1,202 rows received, 901 new, 101 changed, 5 removed, 1 refused; "
        "3 with days out of order."
    )


def test_a_report_that_is_kept_reads_the_same_later_without_values_and_references() -> None:
    kept = LoadReport.from_json(REPORT.as_json(), 7)
    assert kept == REPORT.to_keep()
    assert kept.refused == (RefusedRow("cases.csv", 12, "opened_on", "", "Write a day."),)
    assert kept.faults == ()
    assert kept.faults_found == 3


def test_nothing_that_stood_in_a_cell_is_in_what_is_kept() -> None:
    assert "31/12/2019" not in REPORT.as_json()
    assert "C1" not in REPORT.as_json()


def test_a_refused_row_without_its_value_still_says_where_it_stood() -> None:
    (refused,) = REPORT.to_keep().refused
    assert str(refused) == "cases.csv, line 12, opened_on: Write a day."


KEPT_BEFORE = """{
  "loaded_at": "2020-03-06T09:00:00Z", "loaded_by": "ana", "extract": "march.zip",
  "tables": [["cases", 3, 2, 0, 0, 0, 1]],
  "refused": [["cases.csv", 12, "opened_on", "Jane Smith", "Write a day."]],
  "faults": [["cases", "C1", "closed_on is before opened_on."],
             ["cases", "C2", "closed_on is before opened_on."],
             ["orders", "D1", "ends_on is before decided_on."]],
  "faults_found": 3, "not_received": ["staff"], "notes": [], "load_id": 0
}"""


def test_a_report_kept_before_values_were_left_out_opens_without_them() -> None:
    report = LoadReport.from_json(KEPT_BEFORE, 3)
    assert report.refused == (RefusedRow("cases.csv", 12, "opened_on", "", "Write a day."),)
    assert report.faults == ()
    assert report.fault_counts == (
        FaultCount("cases", "closed_on is before opened_on.", 2),
        FaultCount("orders", "ends_on is before decided_on.", 1),
    )
    assert (report.load_id, report.total.refused) == (3, 1)
