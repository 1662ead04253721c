"""The figures of the briefing of record as a workbook, by the guidance for published statistics.

The Government Analysis Function asks for a cover, contents and notes, then one marked table a
sheet, from the first column down, without merged, coloured or empty cells, and with its shorthand
where there is no number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time
from io import BytesIO

from briefing.record.document import Cell, Document, Mark, Number, Point, Section, Table
from disclosure.sheets import Share, Sheet, clean, sheet_name, workbook, write_table, write_words

BEFORE_THE_TABLES = 2
"""Contents and notes."""
ONE_TABLE = "This sheet holds one table."
SEE_NOTES = "Marks such as [c] are explained on the sheet Notes."
FIGURE_HEAD = (
    *("Question", "Figure", "Value", "Unit", "Of what", "Lower 95% limit", "Upper 95% limit"),
    "Note",
)
ANSWER_HEAD = ("Question", "Answer", "How sure", "Why", "Keep in mind")
LONGEST = 255
"""Letters that a property of a file may have."""
MADE_BY = "Partnership Oversight"


def xlsx(document: Document) -> bytes:
    """The same document is the same bytes."""
    file = BytesIO()
    tables = list(_tables(document))
    with workbook(file) as book:
        noon = datetime.combine(document.made_on, time(12))
        book.set_properties(
            {"title": clean(document.title)[:LONGEST], "author": MADE_BY, "created": noon}
        )
        write_words(book, "Cover", document.title, list(_cover(document)))
        first = BEFORE_THE_TABLES + 1
        contents = [(sheet_name(2, "Notes"), "What stands beside every figure")]
        contents += [(sheet_name(at, one.name), one.name) for at, one in enumerate(tables, first)]
        write_table(book, 1, _words("Contents", ("Sheet", "What is on it"), contents), "")
        write_table(book, 2, _words("Notes", ("About", "Note"), list(_notes(document))), "")
        for at, one in enumerate(tables, first):
            write_table(book, at, one, document.marking)
    return file.getvalue()


def _cover(document: Document) -> Iterator[str]:
    if document.marking:
        yield document.marking
    yield f"Scope: {document.scope}"
    yield f"Period: {document.period}"
    yield f"Release: {document.release}"
    yield "The same figures stand in the PDF and in the Word file of this briefing."
    yield f"Fingerprint (SHA-256), which the access log holds too: {document.fingerprint}"


def _notes(document: Document) -> Iterator[tuple[str, str]]:
    yield from ((mark.value, mark.meaning) for mark in Mark)
    yield from (("How to read these figures", words) for words in document.rules)
    yield from ((one.about, one.words) for one in document.definitions)
    yield from ((f"Cannot be answered yet: {one.about}", one.words) for one in document.cannot_yet)


def _words(name: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Sheet:
    """A sheet of sentences, no cell of it empty."""
    said = [tuple(words or Mark.NOTHING for words in row) for row in rows]
    return Sheet(name, ONE_TABLE, head, said, note=SEE_NOTES, is_wrapped=True)


def _tables(document: Document) -> Iterator[Sheet]:
    sections = document.sections
    yield _words(
        "Key messages", ("About", "What was found"), list(map(_said, document.key_messages))
    )
    yield _words("Answers", ANSWER_HEAD, [_answer(one) for one in sections])
    figures = [row for section in sections for row in _figures(section)]
    yield _sheet(Table("Figures", FIGURE_HEAD, tuple(figures)), "Every figure of the briefing.")
    days = tuple((one.feed, one.on, one.note) for one in document.data_days)
    yield _sheet(Table("How old the data is", ("Feed", "Speaks for", "Age"), days), "")
    for section in sections:
        for chart in section.charts:
            if chart.table:
                drawn = replace(chart.table, title=chart.title, note=chart.note)
                yield _sheet(drawn, f"{section.question} {chart.about}.")
        for table in section.tables:
            yield _sheet(table, section.question)


def _said(point: Point) -> tuple[str, str]:
    return point.about, point.words


def _answer(section: Section) -> tuple[str, ...]:
    return section.question, section.answer, section.sureness, section.why, section.caution


def _figures(section: Section) -> Iterator[tuple[Cell, ...]]:
    for one in section.figures:
        words = (section.question, one.label, one.value, one.unit, one.base)
        yield (*words, one.lower, one.upper, one.note)


def _sheet(table: Table, about: str) -> Sheet:
    rows = [tuple(map(_cell, row)) for row in table.rows]
    note = " ".join(filter(None, (SEE_NOTES, table.note)))
    return Sheet(table.title, f"{about} {ONE_TABLE}".strip(), table.head, rows, note=note)


def _cell(cell: Cell) -> object:
    """A number as a number, and no cell empty."""
    if isinstance(cell, Number):
        return cell.amount if cell.places is None else Share(cell.amount, cell.places)
    return cell or Mark.NOTHING
