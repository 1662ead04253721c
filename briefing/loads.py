"""What loads brought and refused, in words and counts: never a value, and nobody's row."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePosixPath

from briefing.nouns import WAS, Noun
from briefing.periods import day_words
from charts.numbers import counted
from data_access.loading.report import LoadReport
from data_access.loads import LoadTotals, loaded_on

ROW = Noun("row", "rows")
NOTHING_REFUSED = "Nothing was refused."
ONE_LOAD = "Only one load so far: a trend needs two."
OF_ALL_UNITS = "These are numbers of whole extracts: of the rows of every unit, whatever is chosen."
Row = dict[str, str]


def load_words(report: LoadReport) -> str:
    """`Load 3, of 6 March 2020: 2 of 48 rows were refused and not loaded.`"""
    total = report.total
    of = ROW.with_number(total.received)
    said = f"Load {report.load_id}, of {day_words(loaded_on(report))}"
    if not total.refused:
        return f"{said}: {of} received. {NOTHING_REFUSED}"
    verb = WAS.after(total.refused)
    return f"{said}: {counted(total.refused)} of {of} {verb} refused and not loaded."


def refused_rows(report: LoadReport) -> list[Row]:
    """By table and column, the most first: how many rows, and what would be right."""
    found = Counter((_table(one.file), one.column, one.sentence) for one in report.refused)
    rows = [
        {
            "Table": table,
            "Column": column.replace("_", " "),
            "Rows refused": counted(number),
            "What would be right": sentence,
        }
        for (table, column, sentence), number in found.most_common()
    ]
    return [*rows, *_not_listed(report)]


def _table(file: str) -> str:
    """`risk_assessments.csv`, or a sheet of that name, is risk assessments."""
    name = PurePosixPath(file)
    return (name.stem if name.suffix.lower() == ".csv" else file).replace("_", " ")


def _not_listed(report: LoadReport) -> list[Row]:
    """A report lists so many rows of a table and counts all: the rest are said in one line."""
    more = report.total.refused - len(report.refused)
    if more <= 0:
        return []
    why = "As above, or others: a report lists the first 1,000 rows of a table"
    return [{"Table": "", "Column": "", "Rows refused": counted(more), "What would be right": why}]


def trend_words(loads: Sequence[LoadTotals]) -> str:
    """`Refused: 2 of 48 rows (load 3), after 5 of 50 (load 2)`; of one load that there is one."""
    if len(loads) < 2:
        return ONE_LOAD
    before, last = loads[-2:]
    return (
        f"{counted(last.refused)} of {ROW.with_number(last.received)} refused in the last load, "
        f"and {counted(before.refused)} of {counted(before.received)} in the one before"
    )


def trend_rows(loads: Sequence[LoadTotals]) -> list[Row]:
    return [
        {
            "Load": str(one.load_id),
            "Of": day_words(one.on),
            "Rows received": counted(one.received),
            "Rows refused": counted(one.refused),
            "Days out of order": counted(one.faults),
        }
        for one in loads
    ]
