"""The days of a workbook that counts them from 1904, as some spreadsheets on a Mac do.

A number that stands in a column of days without looking like one would be read as counted from
1900: four years and a day too early, and nobody would see it.
"""

from collections.abc import Iterator
from datetime import date

from openpyxl.utils.datetime import MAC_EPOCH

from data_access.columns import cell_of
from data_access.loading.csv_lines import Line
from data_access.loading.header import in_one_spelling
from data_access.meanings import is_counted
from data_access.tables import DELIVERED, delivered_columns

FIRST = MAC_EPOCH.toordinal()
AS_OF = "as_of"
DAYS = {
    AS_OF,
    *(
        column.name
        for table in DELIVERED.values()
        for column in delivered_columns(table)
        if cell_of(column).reads_day_first
    ),
}
"""The names of the columns that hold days, in whatever table, and in the manifest."""


def as_days(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines of a sheet, every number in a column of days written YYYY-MM-DD."""
    places: list[int] | None = None
    for number, cells in lines:
        if places is None:
            names = [in_one_spelling(name).lower() for name in cells]
            places = [at for at, name in enumerate(names) if name in DAYS]
        for at in places:
            if is_counted(cells[at]):
                cells[at] = date.fromordinal(FIRST + int(cells[at])).isoformat()
        yield number, cells
