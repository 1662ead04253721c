"""The workbook: a cover, one table a sheet, and no formula anywhere."""

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

from charts.labels import label_of
from disclosure.exports import xlsx_of
from domain.counts import Kind
from tests.charts.factories import (
    a_figure,
    a_measure,
    a_rate,
    grouped,
    hidden,
    on_the_curve,
    released,
    steps,
    weeks,
)

BY_AREA = released(
    a_figure(59, points=weeks(12, None)),
    *grouped("area", {"halton": a_rate(18, 56, steps=steps(Offered=56, Ripe=None))}),
    *grouped("area", {"warrington": hidden(77)}),
)


def _book(*figures, **given):
    options = {"title": "Caseload", "is_demonstration": True, "label_of": label_of} | given
    return openpyxl.load_workbook(BytesIO(xlsx_of(figures, **options)))


def _cells(sheet):
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_the_cover_says_what_this_is_for_which_days_and_how_to_read_it():
    lines = {row[0]: row[1] for row in _cells(_book(BY_AREA)["Cover"])}
    assert "Caseload" in lines
    assert lines["Notice"] == "Demonstration data: invented people, invented figures."
    assert lines["Period"] == "7 March 2019 to 6 March 2020"
    assert lines["Data as at"] == "6 March 2020"
    assert lines["Fit for"] == "Unit lead"
    assert lines["Hidden"] == ("Fewer than 5 people, or a number that would give one such away.")
    assert lines["Not received"] == "No feed has delivered what this needs. It is not nought."


def test_real_data_carries_no_notice_of_demonstration():
    book = _book(BY_AREA, is_demonstration=False)
    assert "Notice" not in [row[0] for row in _cells(book["Cover"])]


def test_figures_stand_in_one_table_in_the_words_of_the_field():
    sheet = _book(BY_AREA)["1 Referrals received"]
    head, everything, halton, warrington = _cells(sheet)[3:]
    assert head[:6] == ["Split by", "Group", "Number", "Out of", "Value", "Lower 95%"]
    assert everything[:3] == ["all", "All", 59]
    assert halton[:4] == ["area", "Halton", 18, 56]
    assert halton[8:] == ["shown", "Offered: 56; Ripe: hidden: fewer than 5"]
    assert warrington == [
        "area", "Warrington", None, None, None, None, None, "referrals",
        "hidden: fewer than 5", "",
    ]  # fmt: skip
    assert [table.ref for table in sheet.tables.values()] == ["A4:J7"]
    assert sheet.freeze_panes == "A5"


def test_the_series_has_a_sheet_of_its_own_with_days_as_days():
    head, first, second = _cells(_book(BY_AREA)["2 Series, Referrals received"])[3:]
    assert head == ["From", "To", "Number"]
    assert first == [datetime(2020, 1, 6), datetime(2020, 1, 12), 12]
    assert second[2] == "hidden: fewer than 5"


def test_a_curve_has_a_sheet_of_its_own():
    figure = a_rate(3, 56, kind=Kind.ESTIMATE, curve=(on_the_curve(365, 22, 8.4),))
    head, day = _cells(_book(released(figure))["2 Curve, Referrals received"])[3:]
    assert head == ["Day", "Still followed", "Per cent", "Lower 95%", "Upper 95%"]
    assert day == [365, 22, 0.08, 0.04, 0.17]


def test_a_value_has_the_digits_that_its_base_supports():
    sheet = _book(released(a_rate(3, 80, 1.283, 10.454)))["1 Referrals received"]
    assert _cells(sheet)[4][2:8] == [3, 80, 0.04, 0.01, 0.1, "%"]
    sheet = _book(released(a_rate(3, 12792, 0.005, 0.07)))["1 Referrals received"]
    assert _cells(sheet)[4][4:7] == [0.0002, 0.00005, 0.001]
    assert [sheet[cell].number_format for cell in ("E5", "F5", "G5")] == ["0.00%", "0.000%", "0.0%"]


@pytest.mark.parametrize("hostile", ["=1+1", "{=1+1}", "@SUM(A1)", "http://example.org", "007"])
def test_a_text_stays_a_text(hostile):
    book = _book(released(*grouped("unit", {hostile: a_figure()})), label_of=lambda by, code: code)
    cell = book["1 Referrals received"]["B6"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (hostile, "s", None)


def test_control_characters_are_left_out():
    book = _book(released(*grouped("unit", {"a\x00b\x1f": a_figure()})))
    assert book["1 Referrals received"]["B6"].value == "ab"


def test_two_measures_of_a_long_name_have_a_sheet_each():
    long = a_measure("Reoffending within 12 months: people worked with [recorded]")
    book = _book(released(a_figure(), measure=long), released(a_figure(), measure=long))
    assert book.sheetnames == [
        "Cover",
        "1 Reoffending within 12 months",
        "2 Reoffending within 12 months",
    ]


def test_one_answer_is_one_file_byte_for_byte():
    options = {"title": "Caseload", "is_demonstration": True}
    assert xlsx_of([BY_AREA], **options) == xlsx_of([BY_AREA], **options)


def test_no_measures_is_a_cover_alone():
    assert _book().sheetnames == ["Cover"]
