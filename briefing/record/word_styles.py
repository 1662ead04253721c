"""How the Word file looks: the colours of the charts, and a typeface that every office has."""

from datetime import date, datetime, time

from docx.document import Document as File
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from charts.style import INK, MAIN, MUTED
from disclosure.sheets import clean

TYPEFACE, CAPTION = "Arial", "Caption"
SIZES = {
    "Title": (22, MAIN, True),
    "Subtitle": (12, MUTED, False),
    "Heading 1": (15, MAIN, True),
    "Heading 2": (11.5, INK, True),
    CAPTION: (10, MUTED, False),
    "Intense Quote": (11.5, INK, True),
    "List Bullet": (11, INK, False),
    "Normal": (11, INK, False),
    "Header": (9, MUTED, False),
    "Footer": (9, MUTED, False),
}
"""Points, colour, and whether it is bold."""
LONGEST = 255
"""Letters that a property of a file may have."""
MADE_BY = "Partnership Oversight"


def set_styles(file: File) -> None:
    """A4, one typeface, British English."""
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin, page.bottom_margin = Mm(22), Mm(20)
    for name, (size, colour, is_bold) in SIZES.items():
        style = file.styles[name]
        if isinstance(style, ParagraphStyle):
            _set(style, size, colour, is_bold)
    for element in file.styles.element.iter(qn("w:lang")):
        _speak_english(element)


def _set(style: ParagraphStyle, size: float, colour: str, is_bold: bool) -> None:
    font = style.font
    font.size, font.bold, font.italic = Pt(size), is_bold, False
    font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
    _without_theme(style)
    language = OxmlElement("w:lang")
    _speak_english(language)
    style.element.get_or_add_rPr().append(language)
    style.paragraph_format.space_after = Pt(4)
    if style.name and style.name.startswith("Heading"):
        style.paragraph_format.space_before = Pt(12)
        style.paragraph_format.keep_with_next = True


def _without_theme(style: ParagraphStyle) -> None:
    """Word prefers the theme's typeface to the style's, and draws lines of its own under titles."""
    style.font.name = TYPEFACE
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for line in style.element.findall(f".//{qn('w:pBdr')}"):
        line.getparent().remove(line)


def _speak_english(language: BaseOxmlElement) -> None:
    language.set(qn("w:val"), "en-GB")


def set_properties(file: File, title: str, made_on: date) -> None:
    """Of the release and not of the clock."""
    noon = datetime.combine(made_on, time(12))
    about = file.core_properties
    about.title, about.language, about.author = clean(title)[:LONGEST], "en-GB", MADE_BY
    about.last_modified_by, about.comments, about.revision = MADE_BY, "", 1
    about.created = about.modified = noon
