"""Paragraphs, tables, pictures and fields of a Word file. Every text is letters and no more."""

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document as File
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from charts.style import MUTED
from disclosure.sheets import clean

COLUMN = 174
"""Millimetres between the margins."""
GREY = RGBColor.from_string(MUTED.removeprefix("#"))


def paragraph(
    file: File, words: str, style: str = "Normal", *, bold: str = "", is_grey: bool = False
) -> Paragraph:
    """A paragraph that begins with the bold words, if there are any."""
    made = file.add_paragraph(style=style)
    for text, is_bold in ((bold, True), (words, None)):
        if text:
            run = made.add_run(clean(text))
            run.bold = is_bold
            if is_grey:
                run.font.color.rgb = GREY
    return made


def picture(file: File, pixels: bytes, title: str, alt: str) -> None:
    """As wide as the page, with words for who cannot see it; ValueError without them."""
    if not alt.strip():
        raise ValueError(f"The chart “{title}” has no words for who cannot see it: give it some.")
    place = file.add_paragraph()
    drawn = place.add_run().add_picture(BytesIO(pixels), width=Mm(COLUMN))
    about = drawn._inline.docPr
    about.set("descr", clean(alt))
    about.set("title", clean(title))


def table(
    file: File,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    wide: Sequence[float] = (),
    greyed: Sequence[bool] = (),
) -> None:
    """A table whose head repeats on every page; no row is torn in two.

    `wide` is how its columns share the page; the first, which names the row, has more if not said.
    """
    made = file.add_table(rows=1 + len(rows), cols=len(head), style="Normal Table")
    made.autofit = False
    widths = _widths(wide or [1.5, *[1.0] * (len(head) - 1)])
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    _rule_off(made)
    every = list(made.rows)  # python-docx looks for each anew
    _mark(every[0], "w:tblHeader")
    is_grey = [False, *(greyed or [False] * len(rows))]
    for row, words, grey in zip(every, [head, *rows], is_grey, strict=True):
        _mark(row, "w:cantSplit")
        for cell, text, width in zip(row.cells, words, widths, strict=True):
            cell.width = Mm(width)
            _fill(cell, text, grey)
    for cell in every[0].cells:
        cell.paragraphs[0].runs[0].bold = True


def _widths(shares: Sequence[float]) -> list[float]:
    return [COLUMN * share / sum(shares) for share in shares]


def _fill(cell: _Cell, words: str, is_grey: bool) -> None:
    line = cell.paragraphs[0]
    line.paragraph_format.space_after = Pt(2)
    run = line.add_run(clean(words))
    run.font.size = Pt(10)
    if is_grey:
        run.font.color.rgb = GREY


def _rule_off(made: Table) -> None:
    """A line under every row, and none between columns."""
    lines = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("color", "B1B4B6")):
            line.set(qn(f"w:{name}"), value)
        lines.append(line)
    made._tbl.tblPr.append(lines)


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def head_and_foot(file: File, left: str, right: str, foot: str) -> None:
    """On every page: the marking and the period, and below which page of how many."""
    page = file.sections[0]
    _ends(page.header.paragraphs[0], left).add_run(clean(right))
    last = _ends(page.footer.paragraphs[0], foot)
    for words, code in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        last.add_run(words)
        _field(last, code)


def _ends(line: Paragraph, left: str) -> Paragraph:
    """The left end of a line; what is added next stands at the right."""
    if line.style is not None:
        line.style.paragraph_format.tab_stops.clear_all()  # its own would come first
    line.paragraph_format.tab_stops.add_tab_stop(Mm(COLUMN), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{clean(left)}\t")
    return line


def _field(line: Paragraph, code: str) -> None:
    """What Word reckons for itself, such as the number of pages."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    line._p.append(field)
