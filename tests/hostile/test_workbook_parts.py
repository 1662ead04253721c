"""Workbooks whose parts lie, or are larger than any memory."""

import tracemalloc
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from data_access.loading.extract import open_extract
from tests.hostile.conftest import Refused
from tests.hostile.workbooks import MAIN, cell, heading, rows_of, sheet, workbook

REFERS = "&l{};"
LAUGHS = "".join(
    f'<!ENTITY l{nth} "{REFERS.format(nth - 1) * 10 if nth else "lol"}">' for nth in range(10)
)
OPENING = f'<worksheet xmlns="{MAIN}"><sheetData>'


def peak_of(book: Path) -> int:
    """Bytes held at once while a sheet is read to its end, the second time so."""
    for _ in range(2):  # the first time imports what reads it
        tracemalloc.start()
        with open_extract(book) as extract:
            rows = sum(1 for _ in extract.lines("units"))
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert rows
    return peak


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "march.xlsx"


def test_the_workbook_that_the_others_spoil_is_right(path: Path) -> None:
    with open_extract(workbook(path)) as extract:
        assert list(extract.lines("units")) == [
            (1, ["unit_id", "name", "launched_on"]),
            (2, ["U1", "North", "2018-06-19"]),
        ]


@pytest.mark.parametrize(
    "doctype",
    [
        f"<!DOCTYPE x [{LAUGHS}]>",
        '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x [<!ENTITY % d SYSTEM "http://localhost:9/x.dtd"> %d; <!ENTITY l9 "x">]>',
    ],
    ids=["a billion laughs", "a file from outside", "a definition from outside"],
)
@pytest.mark.parametrize("part", ["xl/s1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_entities(path: Path, refused_at_once: Refused, doctype: str, part: str) -> None:
    xml = sheet(rows_of("unit_id,name,launched_on") + "<row><c><v>&l9;</v></c></row>")
    assert "cannot be read" in refused_at_once(workbook(path, parts={part: [doctype, xml]}))


def test_a_row_with_a_million_cells(path: Path, refused_at_once: Refused) -> None:
    xml = chain(
        [OPENING, heading("units"), "<row>"],
        repeat('<c t="n" s="0"></c>' * 1_000, 1_000),
        ["</row>"],
    )
    assert refused_at_once(workbook(path, units=xml)).startswith("units has a row of more than")


def test_as_many_cells_as_a_row_can_hold(path: Path, refused_at_once: Refused) -> None:
    row = f"<row>{cell('x') * 20_000}</row>"
    sentence = refused_at_once(workbook(path, units=[sheet(heading("units") + row)]))
    assert sentence.startswith("units, line 2: column 1,001 is filled")


def test_a_cell_far_to_the_right(path: Path, refused_at_once: Refused) -> None:
    row = '<row><c r="XFD2"><v>1</v></c></row>'
    sentence = refused_at_once(workbook(path, units=[sheet(heading("units") + row)]))
    assert sentence.startswith("units, line 2: column 16,384 is filled")


@pytest.mark.parametrize("number", ["4000000000", "1" + "0" * 400, "1", "-5"])
def test_a_row_far_below_or_above(path: Path, refused_at_once: Refused, number: str) -> None:
    row = f'<row r="{number}">{cell("U1")}</row>'
    sentence = refused_at_once(workbook(path, units=[sheet(heading("units") + row)]))
    assert sentence.startswith("units, after line 1, has rows that are not in order, or more than")


def test_what_stands_between_rows_and_never_ends(path: Path, refused_at_once: Refused) -> None:
    comment = chain([OPENING, heading("units"), "<!--"], repeat("x" * 10_000, 1_000))
    assert refused_at_once(workbook(path, units=comment)).startswith("units has a row of more")


def test_a_text_that_thousands_of_cells_share(path: Path, refused_at_once: Refused) -> None:
    long = f'<sst xmlns="{MAIN}"><si><t>{"x" * 900_000}</t></si></sst>'
    row = "<row>" + '<c t="s"><v>0</v></c>' * 1_000 + "</row>"
    book = workbook(path, units=[sheet(row)], parts={"xl/sharedStrings.xml": [long]})
    assert refused_at_once(book).startswith("units, line 1: the row is longer than 1,000,000")


def test_a_formula_that_thousands_of_cells_share(path: Path, refused_at_once: Refused) -> None:
    long = f'<row><c r="A2"><f t="shared" si="0" ref="A2:ZZ2">{"1+" * 300_000}1</f></c></row>'
    short = "<row>" + '<c><f t="shared" si="0"/></c>' * 1_000 + "</row>"
    sentence = refused_at_once(workbook(path, units=[sheet(heading("units") + long + short)]))
    assert "rows of units" in sentence  # which have more cells than the heading


def test_more_texts_than_memory(path: Path, refused_at_once: Refused) -> None:
    def texts() -> Iterator[str]:
        yield f'<sst xmlns="{MAIN}">'
        for at in range(700):
            yield f"<si><t>{at:0100000}</t></si>"
        yield "</sst>"

    book = workbook(path, parts={"xl/sharedStrings.xml": texts()})
    assert refused_at_once(book).startswith("The workbook's xl/sharedStrings.xml is larger than 64")


def test_millions_of_texts_with_nothing_in_them(
    path: Path, refused_at_once: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.loading.workbook_parts.MOST_TEXTS", 5_000)
    texts = chain([f'<sst xmlns="{MAIN}">'], repeat("<si/>" * 1_000, 10))
    book = workbook(path, parts={"xl/sharedStrings.xml": texts})
    assert "sharedStrings.xml has more than 5,000 texts" in refused_at_once(book)


def test_texts_are_kept_in_no_more_memory_than_in_their_part(path: Path) -> None:
    plain = peak_of(workbook(path))
    texts = chain([f'<sst xmlns="{MAIN}">'], repeat("<si><t>ab</t></si>" * 1_000, 30), ["</sst>"])
    book = workbook(path, parts={"xl/sharedStrings.xml": texts})
    assert peak_of(book) < plain + 1024**2


def test_other_elements_among_the_texts(
    path: Path, refused_at_once: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data_access.loading.sparing_xml.LONGEST", 100_000)
    other = chain([f'<sst xmlns="{MAIN}">'], repeat("<a/>" * 1_000, 50))
    book = workbook(path, parts={"xl/sharedStrings.xml": other})
    assert "sharedStrings.xml has a text of more than 100,000" in refused_at_once(book)


def test_other_elements_between_rows_are_not_kept(path: Path) -> None:
    plain = peak_of(workbook(path))
    rows = chain([OPENING, heading("units")], repeat("<row/>" + "<a/>" * 1_000, 80))
    book = workbook(path, units=chain(rows, ["</sheetData></worksheet>"]))
    assert peak_of(book) < plain + 3 * 1024**2  # a part is read in pieces of thousands


@pytest.mark.parametrize(
    "piece",
    ["<a{}/>", '<a b{}=""/>', '<a xmlns:n{}="x"/>'],
    ids=["elements", "properties", "spaces"],
)
def test_names_that_are_each_another(path: Path, refused_at_once: Refused, piece: str) -> None:
    names = (piece.format(nth) for nth in range(1_100))
    xml = chain([OPENING, heading("units")], names)
    assert "units has a row with more than 1,000 kinds" in refused_at_once(
        workbook(path, units=xml)
    )


def test_a_part_that_is_not_in_utf_8(path: Path, refused_at_once: Refused) -> None:
    hidden = f'<sst xmlns="{MAIN}"><si/></sst>'.encode("utf-16").decode("latin-1")
    book = workbook(path, parts={"xl/sharedStrings.xml": [hidden]})
    assert "has a text that is not in UTF-8" in refused_at_once(book)


def test_more_looks_of_a_cell_than_memory(path: Path, refused_at_once: Refused) -> None:
    looks = chain([f'<styleSheet xmlns="{MAIN}"><cellXfs>'], repeat("<xf/>" * 1_000, 300))
    book = workbook(path, parts={"xl/styles.xml": looks})
    assert refused_at_once(book).startswith("The workbook's xl/styles.xml is larger than 1 MB")


def test_more_sheets_than_an_extract_has_tables(path: Path, refused_at_once: Refused) -> None:
    sheets = {f"s{nth}": [sheet("")] for nth in range(300)}
    assert "The workbook has 303 sheets" in refused_at_once(workbook(path, **sheets))


def test_a_hundred_thousand_sheets_of_one_part(path: Path, refused_at_once: Refused) -> None:
    one = '<sheet name="s" sheetId="1" r:id="r1"/>'
    book = f'<workbook xmlns="{MAIN}" xmlns:r="r"><sheets>{one * 100_000}</sheets></workbook>'
    sentence = refused_at_once(workbook(path, parts={"xl/workbook.xml": [book]}))
    assert sentence.startswith("The workbook's xl/workbook.xml is larger than 1 MB")


@pytest.mark.parametrize(
    "bad",
    [
        "<c><v>INF</v></c>",
        "<c><v>12x</v></c>",
        f"<c><v>{'9' * 5_000}</v></c>",
        '<c t="s"><v>99</v></c>',
        '<c t="s"><v>-x</v></c>',
        '<c r="??"><v>1</v></c>',
        '<c s="x"><v>1</v></c>',
        '<c t="d"><v>soon</v></c>',
        "<c><v>1</c>",
    ],
)
def test_a_cell_that_cannot_be_read(path: Path, refused: Refused, bad: str) -> None:
    rows = heading("units") + f"<row>{bad}</row>"
    assert refused(workbook(path, units=[sheet(rows)])).startswith("units, after line 1, cannot be")


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("xml", ["", "<a/>", "<a", "\0", f'<sst xmlns="{MAIN}"/>'])
def test_a_part_that_is_something_else(path: Path, refused: Refused, part: str, xml: str) -> None:
    assert refused(workbook(path, parts={part: [xml]}))


def test_a_sheet_that_says_it_is_smaller_than_it_is(path: Path) -> None:
    rows = rows_of("unit_id,name\nU1,North\nU2,South")
    book = workbook(path, units=[sheet(rows, '<dimension ref="A1:A2"/>')])
    with open_extract(book) as extract:
        assert [cells for _, cells in extract.lines("units")][2] == ["U2", "South"]


def test_a_sheet_that_says_it_is_larger_than_it_is(path: Path) -> None:
    rows = rows_of("unit_id,name\nU1,North")
    book = workbook(path, units=[sheet(rows, '<dimension ref="A1:XFD1048576"/>')])
    with open_extract(book) as extract:
        assert list(extract.lines("units")) == [(1, ["unit_id", "name"]), (2, ["U1", "North"])]
