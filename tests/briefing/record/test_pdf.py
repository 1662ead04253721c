"""The PDF: read by everybody, kept for ever, and refused where it would not be."""

from dataclasses import replace
from io import BytesIO
from math import hypot

import pikepdf
import pypdf
import pytest
import typst

from briefing.record.document import Document, Section
from briefing.record.pdf import CannotPrint, contents, pdf, typeset
from tests.briefing.record.literal import (
    A_CHART,
    A_DOCUMENT,
    AREAS,
    AWKWARD,
    FOREIGN,
    MANAGED,
    UNSEEN,
)
from tests.briefing.record.reading import faults, tags_of, words_of_pdf

PLAIN = b"""
#set document(title: "No tags")
== A heading of the second level
#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"), format: "svg")
==== And one of the fourth
"""


@pytest.mark.parametrize("name", ["pdf", "large"])
def test_a_machine_finds_nothing_wrong_with_it(files, name):
    assert list(faults(files[name])) == []


def test_the_same_checks_find_what_is_wrong_with_another(tmp_path):
    source = tmp_path / "plain.typ"
    source.write_bytes(PLAIN)
    assert list(faults(typst.compile(source, pdf_tags=False))) == [
        "It is not marked as tagged.",
        "It does not say that it is in British English.",
        "A window shows the name of the file, and not the title.",
        "It does not claim PDF/UA-1, or has no title.",
        "It does not claim PDF/A-2a.",
        "The first heading is not of the first level.",
    ]
    tagged = list(faults(typst.compile(source)))
    assert "A level of headings is left out." in tagged
    assert "A figure has no words for who cannot see it." in tagged


def test_it_is_read_as_it_is_laid_out(files):
    tags = tags_of(files["pdf"])
    assert tags.index("Title") < tags.index("H1") < tags.index("Table") < tags.index("Figure")
    assert {"L", "LI", "THead", "TH", "TD", "H2"} <= set(tags)


def test_the_words_for_a_chart_are_its_own(files):
    with pikepdf.open(BytesIO(files["pdf"])) as file:
        said = [str(one.Alt) for one in file.objects if _is_figure(one)]
    assert said == [A_CHART.alt]


def _is_figure(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"


def test_a_chart_without_words_is_refused():
    silent = replace(MANAGED, charts=(replace(A_CHART, alt="  "),))
    with pytest.raises(CannotPrint, match="alt"):
        pdf(replace(A_DOCUMENT, sections=(silent,)))


def test_a_font_that_is_not_there_is_refused():
    said = contents(replace(A_DOCUMENT, sections=()), large_print=False)
    assert typeset(said, A_DOCUMENT)
    with pytest.raises(CannotPrint, match="unknown font family: no such sans"):
        typeset({**said, "family": "No Such Sans"}, A_DOCUMENT)


def test_it_is_of_the_day_of_the_release_and_not_of_the_clock(files):
    about = pypdf.PdfReader(BytesIO(files["pdf"])).metadata
    assert about.creation_date.date() == A_DOCUMENT.made_on
    assert about.title == "Briefing for the commissioner, 6 March 2019 to 5 March 2020"


def test_pages_are_counted_and_marked(files):
    for number, page in enumerate(pages := pypdf.PdfReader(BytesIO(files["pdf"])).pages, start=1):
        words = page.extract_text()
        assert f"Page {number} of {len(pages)}" in words
        assert words.startswith("Synthetic data")


def test_large_print_is_large():
    """Every letter of it has 18 points or more, those in charts too."""
    sizes: set[float] = set()

    def look(text, matrix, of_text, _font, size):
        if text.strip():
            sizes.add(round(size * hypot(*of_text[2:4]) * hypot(*matrix[2:4]), 1))

    made = pdf(A_DOCUMENT, large_print=True)
    for page in pypdf.PdfReader(BytesIO(made)).pages:
        page.extract_text(visitor_text=look)
    assert min(sizes) >= 17.8


def awkward(words: str) -> Document:
    """The same in every place where words of data may stand."""
    chart = replace(A_CHART, title=words, note=words, alt=words)
    table = replace(
        AREAS, title=words, rows=tuple((f"{words} {at}", "x", "y") for at in range(100))
    )
    section = Section(words, words, MANAGED.sureness, words, words, (), (chart,), (table,))
    return replace(A_DOCUMENT, title=words, scope=words, marking=words, sections=(section,))


def test_words_of_data_are_letters_and_no_more():
    made = pdf(awkward(f"{AWKWARD} {UNSEEN}{FOREIGN}"))
    words = "".join(words_of_pdf(made).split())  # a line may end within a word
    printed = "".join(f"{AWKWARD} □□ □ Łódź".split())
    assert all(f"{printed}{at}xy" in words for at in range(100))
    assert "A□standsforaletter" in words
    assert list(faults(made)) == []
    with pikepdf.open(BytesIO(made)) as file:
        assert not any("/Annots" in page for page in file.pages)


def test_what_is_empty_breaks_nothing():
    empty = Document("Briefing", "", "", "", A_DOCUMENT.made_on, "", (), (), ())
    hollow = replace(empty, sections=(Section("Is it?", "", MANAGED.sureness, ""),))
    for document in (empty, hollow):
        assert list(faults(pdf(document))) == []


def test_a_name_without_an_end_stays_on_its_page():
    made = pdf(replace(A_DOCUMENT, scope="Llanfair" * 40, sections=()))
    lines = words_of_pdf(made).splitlines()
    assert max(len(line) for line in lines) < 200
