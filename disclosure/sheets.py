"""Tables in a workbook: a cell is a text, a number, a share or a day, and stays what it is.

No text becomes a formula, a link or a number, whatever a partner has written into it: 007 is a
text, and so is 1E5.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, NamedTuple

from xlsxwriter import Workbook

Cells = tuple[Any, ...]
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MOST_PLACES = 4
LONGEST_NAME, LONGEST_TEXT, WIDEST, HEAD_ROW = 31, 32_767, 48, 3
LONGEST_AT_THE_FOOT = 200
DAY, INK, GREY, RED = "d mmm yyyy", "#0B0C0C", "#505A5F", "#A4271F"
FIRST_YEAR = 1900
"""No spreadsheet has an earlier day: such a one is written as text."""
NOT_IN_A_CELL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Share(NamedTuple):
    """So many of a hundred, written as the spreadsheet's own per cent; `places` after the point."""

    of_100: float
    places: int = 1


class Sheet(NamedTuple):
    """One table, and what stands over it; `old` says in red that its data is old or missing.

    `note` stands in the same place where nothing is old; a table of sentences `is_wrapped`.
    """

    name: str
    question: str
    head: Sequence[str]
    rows: Sequence[Cells]
    old: str = ""
    note: str = ""
    is_wrapped: bool = False


def workbook(file: BytesIO) -> Workbook:
    """A new workbook in which every text stays one."""
    return Workbook(file, {"in_memory": True, **AS_WRITTEN})


def table_xlsx(
    name: str, head: Sequence[str], rows: Sequence[Cells], *, notice: str = "", old: str = ""
) -> bytes:
    """One table as a workbook of one sheet, such as the rows behind a number."""
    file = BytesIO()
    with workbook(file) as book:
        write_table(book, 1, Sheet(name, "", head, rows, old), notice)
    return file.getvalue()


def write_table(book: Any, number: int, table: Sheet, notice: str) -> None:
    """The table on a sheet of its own, under its name and what must be said of it."""
    sheet = book.add_worksheet(sheet_name(number, table.name))
    sheet.write_string(0, 0, clean(table.name), book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, clean(" ".join(filter(None, (table.question, notice)))))
    if table.note and not table.old:
        sheet.write_string(2, 0, clean(table.note))
    else:
        red = book.add_format({"bold": True, "font_color": RED})
        sheet.write_string(2, 0, clean(table.old), red)
    columns = [{"header": clean(name)} for name in table.head]
    last = HEAD_ROW + max(len(table.rows), 1)
    options = {"columns": columns, "name": f"table_{number}", "style": "Table Style Light 1"}
    sheet.add_table(HEAD_ROW, 0, last, len(table.head) - 1, options)
    looks = _looks(book, GREY if table.old else INK)
    if table.is_wrapped:
        looks["text"].set_text_wrap()
        looks["text"].set_align("top")
    for row, cells in enumerate(table.rows, start=HEAD_ROW + 1):
        for column, cell in enumerate(cells):
            _write(sheet, row, column, cell, looks)
    for column, name in enumerate(table.head):
        sheet.set_column(column, column, _width(name, [cells[column] for cells in table.rows]))
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    at_the_foot = clean(notice).replace("&", "&&")[:LONGEST_AT_THE_FOOT]
    sheet.set_footer(f"&L{at_the_foot}&RPage &P of &N")


def write_words(book: Any, name: str, title: str, lines: Sequence[str]) -> None:
    """A sheet of sentences under a title, such as a cover: nothing beside them, and no gap."""
    sheet = book.add_worksheet(name)
    sheet.set_column(0, 0, 100)
    sheet.write_string(0, 0, clean(title), book.add_format({"bold": True, "font_size": 16}))
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for row, words in enumerate(lines, start=1):
        sheet.write_string(row, 0, clean(words), wrapped)


def sheet_name(number: int, name: str) -> str:
    """Numbered, so that two measures of nearly one name have a sheet each."""
    allowed = re.sub(r"[][:*?/\\]", " ", clean(name))
    return f"{number} {allowed}"[:LONGEST_NAME].strip().strip("'")


def _looks(book: Any, colour: str) -> dict[str, Any]:
    """How each type of cell is drawn; what is of old data is grey."""
    shares = {f"{places}%": f"{0:.{places}f}%" for places in range(MOST_PLACES + 1)}
    kinds = {"text": "@", "number": "General", "day": DAY, **shares}
    look = {"font_color": colour}
    made = {kind: book.add_format({"num_format": form, **look}) for kind, form in kinds.items()}
    made["day"].set_align("left")
    return made


def _write(sheet: Any, row: int, column: int, cell: object, looks: dict[str, Any]) -> None:
    """As what it is: a text is never read as a number, a day or a formula."""
    match cell:
        case None:
            return
        case Share(of_100, places):
            sheet.write_number(row, column, of_100 / 100, looks[f"{min(places, MOST_PLACES)}%"])
        case date() if cell.year >= FIRST_YEAR:
            sheet.write_datetime(row, column, datetime.combine(cell, time()), looks["day"])
        case int() | float():
            sheet.write_number(row, column, cell, looks["number"])
        case _:
            sheet.write_string(row, column, clean(str(cell)), looks["text"])


def _width(name: str, cells: Sequence[object]) -> int:
    longest = max((_length(cell) for cell in (name, *cells) if cell is not None), default=0)
    return min(longest + 3, WIDEST)


def _length(cell: object) -> int:
    return len(str(round(cell.of_100, 1))) + 1 if isinstance(cell, Share) else len(str(cell))


def clean(text: str) -> str:
    """Without the characters that no workbook may hold, and no longer than a cell."""
    return NOT_IN_A_CELL.sub("", text)[:LONGEST_TEXT]
