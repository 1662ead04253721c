"""A workbook for people: a cover, then one table a sheet."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from disclosure.digits import (
    SHARES,
    base_of,
    base_on,
    places_written,
    supported,
    supported_share,
)
from disclosure.old_data import missing_tables, stale_words
from disclosure.released import CurvePoint, Figure, Point, Released, State, Step
from disclosure.sheets import Cells, Share, Sheet, clean, workbook, write_table
from disclosure.thresholds import SMALLEST_SHOWN

LabelOf = Callable[[str, str], str]
"""The words for a group, from its breakdown and its code."""
DEMONSTRATION = "Demonstration data: invented people, invented figures."
FIGURES = (
    *("Split by", "Group", "Number", "Out of", "Value", "Lower 95%", "Upper 95%", "Unit"),
    *("State", "How the base was reached"),
)
CURVE = ("Day", "Still followed", "Per cent", "Lower 95%", "Upper 95%")


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
    with workbook(file) as book:
        notice = DEMONSTRATION if is_demonstration else ""
        _write_cover(book, title, notice, released)
        sheets = [sheet for one in released for sheet in _sheets(one, label_of)]
        for number, sheet in enumerate(sheets, start=1):
            write_table(book, number, sheet, notice)
    return file.getvalue()


def _sheets(released: Released, label_of: LabelOf) -> Iterator[Sheet]:
    """The figures, then the series and the curve of the whole where there is one."""
    return (sheet._replace(old=_old_words(released)) for sheet in _of(released, label_of))


def _old_words(released: Released) -> str:
    missing = ", ".join(table.replace("_", " ") for table in missing_tables(released))
    said = (
        f"Not received: {missing}." if missing else "",
        f"Old data: {stale_words(released)}" if released.stale_feeds else "",
    )
    return " ".join(filter(None, said))


def _of(released: Released, label_of: LabelOf) -> Iterator[Sheet]:
    measure, whole = released.measure, released.whole
    is_old = bool(released.stale_feeds)
    figures = [_figure_cells(figure, label_of, is_old) for figure in released.figures]
    yield Sheet(measure.title, measure.question, FIGURES, figures)
    if whole.points:
        head = ("From", "To", "Number", *(part.name for part in whole.points[0].parts))
        points = [_point_cells(point) for point in whole.points]
        yield Sheet(f"Series, {measure.title}", measure.question, head, points)
    if whole.curve:
        days = [
            (
                day.day,
                _shown(day.at_risk),
                *(_share(share, day, whole) for share in (day.estimate, day.lower, day.upper)),
            )
            for day in whole.curve
        ]
        yield Sheet(f"Curve, {measure.title}", measure.question, CURVE, days)


def _figure_cells(figure: Figure, label_of: LabelOf, is_old: bool) -> Cells:
    says_nothing = figure.state in (State.HIDDEN, State.NOT_RECEIVED)
    values = (figure.value, figure.lower, figure.upper)
    by, group = figure.by or "", figure.group or ""
    return (
        by.replace("_", " ").replace(":", ", ") or "all",
        label_of(by, group) if by and group else "All",
        None if says_nothing else figure.numerator,
        figure.denominator,
        *(None if says_nothing else _value(value, figure) for value in values),
        figure.unit,
        figure.state.label or ("shown, of old data" if is_old else "shown"),
        "; ".join(f"{step.name}: {_shown(step.count)}" for step in figure.steps),
    )


def _value(value: float | None, figure: Figure) -> float | Share | None:
    if value is None:
        return None
    return _of_100(value, base_of(figure)) if figure.kind in SHARES else supported(value, figure)


def _share(share: float | None, day: CurvePoint, figure: Figure) -> Share | str:
    return State.HIDDEN.label if share is None else _of_100(share, base_on(day, figure))


def _of_100(share: float, base: float | None) -> Share:
    shown = supported_share(share, base)
    return Share(shown, places_written(shown, base))


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
    sheet.write_string(0, 0, clean(title), book.add_format({"bold": True, "font_size": 16}))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for row, (name, words) in enumerate(_cover_lines(notice, released), start=2):
        sheet.write_string(row, 0, name, bold)
        sheet.write_string(row, 1, clean(words), wrapped)
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
    for one in released:
        if one.stale_feeds or missing_tables(one):
            yield "Old or missing", f"{one.measure.title}. {_old_words(one)}"
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


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
