"""The briefing of record as a PDF that everybody can read and that will still open in thirty years.

Typst makes it: tagged for screen readers (PDF/UA-1), fit for an archive (PDF/A-2a), and refused
where a chart has no words for who cannot see it. It is imported where it is used, since the wheel
is large and only a document needs it.
"""

import json
from dataclasses import asdict
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from briefing.record.document import Chart, Document, Figure, Mark, Section, Sureness, words_of
from briefing.record.letters import FAMILY, FONTS, has_strange_letters, printable_throughout
from briefing.record.pictures import as_vectors

TEMPLATE = Path(__file__).with_name("record.typ")
BESIDE_ANOTHER, BESIDE_FIGURES, LARGE = 345, 415, 350
"""Pixels across a chart, by its place: words of 13 pixels are 9 points, in large print 18."""
BARS = {Sureness.ASSURED: 3, Sureness.PARTLY: 2, Sureness.NOT_YET: 0}
MADE_BY = "Partnership Oversight"


class CannotPrint(Exception):
    """A document that the typesetter refuses, such as one with a font that is not there."""


def pdf(document: Document, *, large_print: bool = False) -> bytes:
    """The same document is the same bytes. Large print is 18 points, in one column."""
    return typeset(contents(document, large_print=large_print), document)


def typeset(said: dict[str, Any], document: Document) -> bytes:
    """The contents on pages; CannotPrint says what is missing."""
    import typst

    try:
        made, warnings = typst.compile_with_warnings(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(said)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int(datetime.combine(document.made_on, time(12), UTC).timestamp()),
        )
    except typst.TypstError as error:
        raise CannotPrint(error.message) from error
    if warnings:  # an unknown font is only a warning, and the words would be in another
        raise CannotPrint("; ".join(one.message for one in warnings))
    pages: bytes = made
    return pages


def contents(document: Document, *, large_print: bool) -> dict[str, Any]:
    """What the template prints, in letters that there are."""
    day = document.made_on
    said = {
        **asdict(document),
        "made_on": {"year": day.year, "month": day.month, "day": day.day},
        "family": FAMILY,
        "author": MADE_BY,
        "large_print": large_print,
        "heading": document.marking or document.title,
        "scope_short": document.period,
        "footer": f"{document.title}",
        "sections": [_section(one, large_print) for one in document.sections],
        "marks": [(mark.value, mark.meaning) for mark in Mark],
        "strange": has_strange_letters(
            json.dumps(asdict(document), ensure_ascii=False, default=str)
        ),
        "fingerprint": document.fingerprint,
    }
    shown: dict[str, Any] = printable_throughout(said)
    return shown


def _section(section: Section, large_print: bool) -> dict[str, Any]:
    return {
        **asdict(section),
        "sureness": f"{section.sureness[:1].upper()}{section.sureness[1:]}",
        "bars": BARS[section.sureness],
        "figures": [_figure(one) for one in section.figures],
        "charts": [_chart(one, _width(section, large_print)) for one in section.charts],
        "tables": [
            {**asdict(one), "rows": [[words_of(cell) for cell in row] for row in one.rows]}
            for one in section.tables
        ],
    }


def _width(section: Section, large_print: bool) -> int:
    if large_print:
        return LARGE
    is_alone = len(section.charts) == 1 and section.figures
    return BESIDE_FIGURES if is_alone else BESIDE_ANOTHER


def _figure(figure: Figure) -> dict[str, Any]:
    interval = figure.interval
    return {
        **asdict(figure),
        "value": words_of(figure.value),
        "interval": interval,
        "interval_words": f"95% interval {interval}" if interval else "",
    }


def _chart(chart: Chart, width: int) -> dict[str, Any]:
    """Without words there is no chart: Typst refuses a picture that has none."""
    return {
        "title": chart.title,
        "about": chart.about,
        "note": chart.note,
        "alt": chart.alt.strip() or None,
        "svg": as_vectors(chart.spec, width),
    }
