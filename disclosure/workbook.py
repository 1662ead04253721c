"""A workbook for people: a cover, then one table a sheet. A cell is a text, a number or a day."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, NamedTuple

from xlsxwriter import Workbook

from disclosure.released import Figure, Point, Released, State, Step
from disclosure.thresholds import SMALLEST_SHOWN

LabelOf = Callable[[str, str], str]
"""The words for a group, from its breakdown and its code."""
Cells = tuple[Any, ...]

# No text becomes a formula, a link or a number, whatever a partner has written into it.
AS_WRITTEN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
DEMONSTRATION = "Demonstration data: invented people, invented figures."
FIGURES = (
    *("Split by", "Group", "Number", "Out of", "Value", "Lower 95%", "Upper 95%", "Unit"),
    *("State", "How the base was reached"),
)
CURVE = ("Day", "Still followed", "Per cent", "Lower 95%", "Upper 95%")
LONGEST_NAME, WIDEST, HEAD_ROW = 31, 48, 3


class Sheet(NamedTuple):
    """One table, and what stands over it."""

    name: str
    question: str
    head: Sequence[str]
    rows: Sequence[Cells]


def as_coded(breakdown: str, group: str) -> str:
    """A group by its code."""
    return group


def xlsx_of(
    released: Sequence[Released],
    *,
    title: str,
    is_demonstration: bool,
    label_of: LabelOf = as_coded,
) -> bytes:
    """The measures as one workbook; `label_of` gives the field's words for a group."""
    file = BytesIO()
    with Workbook(file, {"in_memory": True, **AS_WRITTEN}) as book:
        notice = DEMONSTRATION if is_demonstration else ""
        _write_cover(book, title, notice, released)
        sheets = [sheet for one in released for sheet in _sheets(one, label_of)]
        for number, sheet in enumerate(sheets, start=1):
            _write_table(book, number, sheet, notice)
    return file.getvalue()


def _sheets(released: Released, label_of: LabelOf) -> Iterator[Sheet]:
    """The figures, then the series and the curve of the whole where there is one."""
    measure, whole = released.measure, released.whole
    figures = [_figure_cells(figure, label_of) for figure in released.figures]
    yield Sheet(measure.title, measure.question, FIGURES, figures)
    if whole.points:
        head = ("From", "To", "Number", *(part.name for part in whole.points[0].parts))
        points = [_point_cells(point) for point in whole.points]
        yield Sheet(f"Series, {measure.title}", measure.question, head, points)
    if whole.curve:
        days = [
            (day.day, *map(_shown, (day.at_risk, day.estimate, day.lower, day.upper)))
            for day in whole.curve
        ]
        yield Sheet(f"Curve, {measure.title}", measure.question, CURVE, days)


def _figure_cells(figure: Figure, label_of: LabelOf) -> Cells:
    says_nothing = figure.state in (State.HIDDEN, State.NOT_RECEIVED)
    numbers = (figure.numerator, figure.value, figure.lower, figure.upper)
    numerator, value, lower, upper = (None if says_nothing else number for number in numbers)
    by, group = figure.by or "", figure.group or ""
    return (
        by.replace("_", " ").replace(":", ", ") or "all",
        label_of(by, group) if by and group else "All",
        *(numerator, figure.denominator, value, lower, upper),
        figure.unit,
        figure.state.label or "shown",
        "; ".join(f"{step.name}: {_shown(step.count)}" for step in figure.steps),
    )


def _point_cells(point: Point) -> Cells:
    return (point.start, point.end, _shown(point.count), *map(_part, point.parts))


def _part(part: Step) -> Any:
    return _shown(part.count)


def _shown(number: float | None) -> float | str:
    return State.HIDDEN.label if number is None else number


def _write_cover(book: Any, title: str, notice: str, released: Sequence[Released]) -> None:
    sheet = book.add_worksheet("Cover")
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 80)
    sheet.write_string(0, 0, _clean(title), book.add_format({"bold": True, "font_size": 16}))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for row, (name, words) in enumerate(_cover_lines(notice, released), start=2):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, _clean(words), wrapped)
    if released:
        # The day of the data, not of the download: one answer is one file, byte for byte.
        created = datetime.combine(released[0].question.as_of, time(12))
        book.set_properties({"title": title, "created": created})


def _cover_lines(notice: str, released: Sequence[Released]) -> Iterator[tuple[str, str]]:
    if notice:
        yield "Notice", notice
    for one in released[:1]:
        period = one.question.period
        yield "Period", f"{_day(period.start)} to {_day(period.end)}"
        yield "Data as at", _day(one.question.as_of)
        yield "Fit for", one.audience.label
    yield "Measures", "; ".join(one.measure.title for one in released) or "none"
    for state in State:
        if state.label:
            yield state.label.partition(":")[0].capitalize(), KEY[state]


KEY = {
    State.TOO_FEW: "The base is so small that only the numbers are given, and no rate.",
    State.TOO_EARLY: "Too few people have been followed long enough.",
    State.HIDDEN: f"Fewer than {SMALLEST_SHOWN} people, or a number that would give one such away.",
    State.NOT_RECEIVED: "No feed has delivered what this needs. It is not nought.",
    State.NOTHING: "Nothing matches, so there is nothing to take a share of.",
}


def _write_table(book: Any, number: int, table: Sheet, notice: str) -> None:
    sheet = book.add_worksheet(_sheet_name(number, table.name))
    sheet.write_string(0, 0, _clean(table.name), book.add_format({"bold": True, "font_size": 14}))
    sheet.write_string(1, 0, _clean(" ".join(filter(None, (table.question, notice)))))
    columns = [{"header": _clean(name)} for name in table.head]
    last = HEAD_ROW + max(len(table.rows), 1)
    options = {"columns": columns, "name": f"table_{number}", "style": "Table Style Light 1"}
    sheet.add_table(HEAD_ROW, 0, last, len(table.head) - 1, options)
    day = book.add_format({"num_format": "d mmm yyyy", "align": "left"})
    for row, cells in enumerate(table.rows, start=HEAD_ROW + 1):
        for column, cell in enumerate(cells):
            _write(sheet, row, column, cell, day)
    for column, name in enumerate(table.head):
        sheet.set_column(column, column, _width(name, [cells[column] for cells in table.rows]))
    sheet.freeze_panes(HEAD_ROW + 1, 0)
    sheet.repeat_rows(HEAD_ROW)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_footer(f"&L{notice}&RPage &P of &N")


def _write(sheet: Any, row: int, column: int, cell: object, day: Any) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(row, column, datetime.combine(cell, time()), day)
    elif isinstance(cell, int | float):
        sheet.write_number(row, column, cell)
    elif cell is not None:
        sheet.write_string(row, column, _clean(str(cell)))


def _width(name: str, cells: Sequence[object]) -> int:
    longest = max((len(str(cell)) for cell in (name, *cells) if cell is not None), default=0)
    return min(longest + 3, WIDEST)


def _sheet_name(number: int, name: str) -> str:
    """Numbered, so that two measures of nearly one name have a sheet each."""
    allowed = re.sub(r"[][:*?/\\]", " ", _clean(name))
    return f"{number} {allowed}"[:LONGEST_NAME].strip().strip("'")


def _clean(text: str) -> str:
    """Without the control characters that no workbook may hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
