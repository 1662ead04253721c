"""The Word file: styles, heads of tables and words for pictures, for whoever writes on."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from briefing.record.word import docx as made_of
from tests.briefing.record.literal import A_CHART, A_DOCUMENT, AWKWARD, FOREIGN, MANAGED, UNSEEN
from tests.briefing.record.reading import words_of_docx


@pytest.fixture(scope="module")
def file(files):
    return docx.Document(BytesIO(files["docx"]))


def test_it_reads_by_its_styles(file):
    styled = [(one.style.name, one.text) for one in file.paragraphs]
    assert styled[:5] == [
        ("Title", "Briefing for the commissioner"),
        ("Subtitle", "All units. 6 March 2019 to 5 March 2020."),
        ("Intense Quote", "Synthetic data"),
        ("Heading 1", "What you need to know"),
        ("List Bullet", "Demand. 104 cases are open."),
    ]
    headings = [text for style, text in styled if style == "Heading 1"]
    assert headings[1:3] == ["Is risk managed?", "Is the money on profile?"]
    assert ("Heading 2", "Most of the 611 are late") in styled


def test_the_head_of_each_table_repeats_and_no_row_is_torn(file):
    for table in file.tables:
        first, *others = table._tbl.tr_lst
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in (first, *others))
        assert not any(row.trPr.find(qn("w:tblHeader")) is not None for row in others)


def test_figures_stand_with_what_they_are_of(file):
    rows = [[cell.text for cell in row.cells] for row in file.tables[0].rows]
    assert rows == [
        ["Figure", "Value", "Of what", "95% interval", "Note"],
        ["Uptake", "57%", "52 of 92 perpetrators", "46% to 66%", ""],
        ["Wait", "17 days", "of 18 people", "", "Old."],
        ["Reoffending", "[c]", "of 57 perpetrators", "", "Hidden."],
    ]


def test_old_figures_are_grey(file):
    colours = [row.cells[0].paragraphs[0].runs[0].font.color.rgb for row in file.tables[0].rows]
    assert [str(colour) for colour in colours] == ["None", "None", "505A5F", "None"]


def test_a_picture_has_the_words_of_its_chart(file):
    (picture,) = file.inline_shapes
    about = picture._inline.docPr
    assert (about.get("descr"), about.get("title")) == (A_CHART.alt, A_CHART.title)


def test_a_chart_without_words_is_refused():
    silent = replace(MANAGED, charts=(replace(A_CHART, alt=" "),))
    with pytest.raises(ValueError, match="has no words for who cannot see it"):
        made_of(replace(A_DOCUMENT, sections=(silent,)))


def test_it_speaks_english_and_is_of_the_day_of_the_release(file):
    about = file.core_properties
    assert (about.language, about.title) == ("en-GB", "Briefing for the commissioner")
    assert about.created.date() == about.modified.date() == A_DOCUMENT.made_on
    languages = {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_word_counts_the_pages_itself(file):
    foot = file.sections[0].footer.paragraphs[0]._p
    assert [one.get(qn("w:instr")) for one in foot.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_words_of_data_are_letters_and_no_more():
    words = f"{AWKWARD} {UNSEEN}{FOREIGN}"
    made = words_of_docx(made_of(replace(A_DOCUMENT, title=words, scope=words, sections=())))
    assert made.count(f"{AWKWARD} \u202e{FOREIGN}") == 3
