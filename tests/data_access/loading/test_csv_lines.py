"""What is text in a file, and what refuses the whole extract."""

from io import BytesIO

import pytest

from data_access.loading.csv_lines import Line, csv_lines
from domain.errors import BadExtract


def lines_of(content: bytes) -> list[Line]:
    return list(csv_lines("cases.csv", BytesIO(content)))


def test_every_line_comes_with_its_number_and_its_cells_without_spaces_around() -> None:
    assert lines_of(b"a,b\r\n 1 ,2\r\n") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_a_byte_order_mark_is_allowed() -> None:
    assert lines_of(b"\xef\xbb\xbfa,b\n") == [(1, ["a", "b"])]


def test_lines_with_nothing_in_them_are_passed_over_and_keep_their_numbers() -> None:
    assert lines_of(b"a,b\n\n,\n1,2\n") == [(1, ["a", "b"]), (4, ["1", "2"])]


def test_more_of_them_than_a_spreadsheet_has_rows_are_not_read_to_their_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("data_access.loading.csv_lines.MOST_EMPTY_ROWS", 3)
    assert len(lines_of(b"a\n\n\n,\n1\n\n\n\n2\n")) == 3
    with pytest.raises(BadExtract, match="cases.csv, line 5: there are more than 3 rows with noth"):
        lines_of(b"a\n\n,\n\n\n1\n")


def test_a_row_with_a_line_break_in_a_cell_has_the_number_of_its_first_line() -> None:
    assert lines_of(b'a,b\r\n"1\r\n2",3\r\n4,5\r\n') == [
        (1, ["a", "b"]),
        (2, ["1\r\n2", "3"]),
        (4, ["4", "5"]),
    ]


def test_lines_may_end_in_a_carriage_return_alone() -> None:
    assert lines_of(b"a,b\r1,2\r") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_spaces_that_do_not_break_are_spaces_too() -> None:
    assert lines_of("a,b\n\u00a01\u00a0,2\n".encode())[1] == (2, ["1", "2"])


def test_a_comma_inside_quotation_marks_is_part_of_the_cell() -> None:
    assert lines_of(b'a\n"North, and South"\n')[1] == (2, ["North, and South"])


@pytest.mark.parametrize(
    "content",
    [
        "a,b\nMünchen,1\n".encode("latin-1"),
        "a,b\n1,2\n".encode("utf-16"),
        b"a,b\n1,\x002\n",
        b"\x89PNG\r\n\x1a\n",
    ],
    ids=["latin-1", "utf-16", "a zero byte", "a picture"],
)
def test_a_file_that_is_not_utf_8_text_refuses_the_extract(content: bytes) -> None:
    with pytest.raises(BadExtract, match="cases.csv, line [12], is not CSV text in UTF-8"):
        lines_of(content)


@pytest.mark.parametrize("content", [b'a,b\n"1,2\n3,4\n', b'a,b\n"1"x,2\n'])
def test_a_quotation_mark_that_is_not_closed_swallows_no_rows(content: bytes) -> None:
    with pytest.raises(BadExtract, match="a quotation mark is not closed"):
        lines_of(content)
