"""What the administrator reads after a load."""

from data_access.loading.report import LoadReport, QualityFault, RefusedRow, TableCounts

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
    faults_found=3,
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


def test_a_report_that_is_kept_reads_the_same_later() -> None:
    assert LoadReport.from_json(REPORT.as_json(), 7) == REPORT
