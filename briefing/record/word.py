"""The briefing of record as a Word file, for whoever writes on: real styles, tables and alt text.

Import this module where a file is made, and nowhere else: python-docx takes a while to load.
"""

from collections.abc import Sequence
from io import BytesIO

import docx as word
from docx.document import Document as File

from briefing.record import word_parts as parts
from briefing.record.document import Chart, Document, Figure, Mark, Point, Section, Table, words_of
from briefing.record.pictures import as_pixels
from briefing.record.word_styles import CAPTION, set_properties, set_styles
from briefing.record.zipped import same_every_time

CHART = 640
"""Pixels across a chart: its words are then as large as a caption."""
FIGURE_HEAD = ("Figure", "Value", "Of what", "95% interval", "Note")
FIGURE_WIDTHS = (2.1, 0.9, 2.2, 1.4, 1.4)
MARK_WIDTHS = (1, 7)


def docx(document: Document) -> bytes:
    """The same document is the same bytes."""
    file = word.Document()
    set_styles(file)
    set_properties(file, document.title, document.made_on)
    parts.head_and_foot(file, document.marking or document.title, document.period, document.title)
    _beginning(file, document)
    for section in document.sections:
        _section(file, section)
    _ending(file, document)
    made = BytesIO()
    file.save(made)
    return same_every_time(made.getvalue())


def _beginning(file: File, document: Document) -> None:
    parts.paragraph(file, document.title, "Title")
    parts.paragraph(file, f"{document.scope}. {document.period}.", "Subtitle")
    if document.marking:
        parts.paragraph(file, document.marking, "Intense Quote")
    parts.paragraph(file, "What you need to know", "Heading 1")
    _points(file, document.key_messages)


def _points(file: File, points: Sequence[Point]) -> None:
    for one in points:
        about = f"{one.about}. " if one.about else ""
        parts.paragraph(file, one.words, "List Bullet", bold=about, is_grey=one.is_greyed)


def _section(file: File, section: Section) -> None:
    parts.paragraph(file, section.question, "Heading 1")
    answer = parts.paragraph(file, "", bold=section.answer, is_grey=section.is_greyed)
    sure = f"{section.sureness[:1].upper()}{section.sureness[1:]}. "
    why = " ".join(filter(None, (section.why, section.caution)))
    rule = parts.paragraph(file, why, bold=sure)
    answer.paragraph_format.keep_with_next = True
    rule.paragraph_format.keep_with_next = bool(section.figures)
    if section.figures:
        _figures(file, section.figures)
    for chart in section.charts:
        _chart(file, chart)
    for table in section.tables:
        _table(file, table)


def _figures(file: File, figures: Sequence[Figure]) -> None:
    """Without a column of notes where there are none."""
    columns = len(FIGURE_HEAD) if any(one.note for one in figures) else len(FIGURE_HEAD) - 1
    parts.table(
        file,
        FIGURE_HEAD[:columns],
        [_figure(one)[:columns] for one in figures],
        wide=FIGURE_WIDTHS[:columns],
        greyed=[one.is_greyed for one in figures],
    )


def _figure(figure: Figure) -> tuple[str, ...]:
    return figure.label, words_of(figure.value), figure.base, figure.interval, figure.note


def _chart(file: File, chart: Chart) -> None:
    parts.paragraph(file, chart.title, "Heading 2")
    parts.paragraph(file, chart.about, CAPTION).paragraph_format.keep_with_next = True
    parts.picture(file, as_pixels(chart.spec, CHART), chart.title, chart.alt)
    if chart.note:
        parts.paragraph(file, chart.note, CAPTION)


def _table(file: File, table: Table) -> None:
    parts.paragraph(file, table.title, "Heading 2")
    rows = [tuple(map(words_of, row)) for row in table.rows]
    parts.table(file, table.head, rows)
    if table.note:
        parts.paragraph(file, table.note, CAPTION)


def _ending(file: File, document: Document) -> None:
    parts.paragraph(file, "How old the data is", "Heading 1")
    days = [(one.feed, one.on, one.note) for one in document.data_days]
    parts.table(file, ("Feed", "Speaks for", "Age"), days)
    if document.cannot_yet:
        parts.paragraph(file, "What cannot be answered yet", "Heading 1")
        _points(file, document.cannot_yet)
    parts.paragraph(file, "How to read these figures", "Heading 1")
    _points(file, [Point("", words) for words in document.rules])
    parts.paragraph(file, "Marks in place of a number", "Heading 1")
    marks = [(mark.value, mark.meaning) for mark in Mark]
    parts.table(file, ("Mark", "What it stands for"), marks, wide=MARK_WIDTHS)
    if document.definitions:
        parts.paragraph(file, "Definitions", "Heading 1")
        _points(file, document.definitions)
    parts.paragraph(file, "About this document", "Heading 1")
    parts.paragraph(file, f"{document.release}.")
    parts.paragraph(
        file, f"Fingerprint (SHA-256), which the access log holds too: {document.fingerprint}"
    )
