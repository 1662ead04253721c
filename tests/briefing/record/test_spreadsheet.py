"""The workbook, by the guidance for statistics in spreadsheets."""

from dataclasses import replace

import pytest

from briefing.record.spreadsheet import xlsx
from tests.briefing.record.literal import A_DOCUMENT, AREAS, AWKWARD, FOREIGN, MANAGED, UNSEEN
from tests.briefing.record.reading import book


@pytest.fixture(scope="module")
def sheets(files):
    return book(files["xlsx"])


def values(sheet):
    return [[cell.value for cell in row] for row in sheet]


def test_it_begins_with_cover_contents_and_notes(sheets):
    assert sheets.sheetnames == [
        "Cover",
        "1 Contents",
        "2 Notes",
        "3 Key messages",
        "4 Answers",
        "5 Figures",
        "6 How old the data is",
        "7 Most of the 611 are late",
        "8 Area by area",
    ]


def test_the_contents_name_every_sheet_that_follows(sheets):
    assert [row[0] for row in values(sheets["1 Contents"])[4:]] == sheets.sheetnames[2:]


def test_the_notes_explain_every_mark(sheets):
    notes = dict(values(sheets["2 Notes"])[4:])
    assert notes["[c]"].startswith("Hidden for privacy")
    assert notes["Uptake"] == "People who came within 28 days."
    assert {"[c]", "[u]", "[x]", "[z]"} <= set(notes)


def test_each_sheet_has_one_marked_table_and_no_empty_or_merged_cell(sheets):
    for sheet in sheets.worksheets[1:]:
        (table,) = sheet.tables.values()
        assert table.ref.startswith("A4:")
        assert (
            table.ref.split(":")[1]
            == f"{sheet.cell(4, sheet.max_column).column_letter}{sheet.max_row}"
        )
        assert not sheet.merged_cells.ranges
        assert all(
            cell.value not in (None, "") for row in sheet.iter_rows(min_row=4) for cell in row
        )
        assert "Synthetic data" in sheet.oddFooter.left.text or sheet.title[0] in "12"
    assert all(row[0] for row in values(sheets["Cover"]))


def test_a_number_is_a_number_and_a_mark_a_mark(sheets):
    figures = values(sheets["5 Figures"])[4:]
    assert figures[0][1:] == [
        *("Uptake", 0.57, "per cent", "52 of 92 perpetrators", 0.46, 0.66, "[z]"),
    ]
    assert [row[2] for row in figures] == [0.57, 17, "[c]"]
    areas = values(sheets["8 Area by area"])[4:]
    assert areas == [
        ["Halton", 93, 0.441],
        ["Warrington", "[c]", 12400],
        ["Cheshire East", "6 of 9", "[u]"],
    ]
    assert sheets["8 Area by area"]["C5"].number_format == "0.0%"


def test_it_is_of_the_day_of_the_release(sheets):
    assert sheets.properties.created.date() == A_DOCUMENT.made_on


def test_words_of_data_are_letters_and_no_formula():
    words = f"={AWKWARD} {UNSEEN}{FOREIGN}"
    rows = tuple((f"{words} {at}", words, words) for at in range(100))
    table = replace(AREAS, title=words, rows=rows, note=words)
    section = replace(MANAGED, question=words, charts=(), tables=(table,))
    made = book(xlsx(replace(A_DOCUMENT, title=words, marking=words, sections=(section,))))
    cells = [cell for sheet in made for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert sum(str(cell.value).startswith(f"={AWKWARD} \u202e{FOREIGN}") for cell in cells) > 300
    assert not any(cell.hyperlink for cell in cells)
