"""Downloads for machines: JSON and CSV with the fields of `manage.py figures`."""

import csv
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disclosure.exports import FIELDS, csv_of, json_of, rows_of
from disclosure.released import State
from domain.counts import Kind
from tests.charts.factories import (
    a_figure,
    a_rate,
    grouped,
    hidden,
    on_the_curve,
    released,
    steps,
    weeks,
)


def _read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines()))


def test_a_row_has_exactly_the_fields_of_the_figures_door():
    figure = a_rate(3, 56, 1.8388, 14.6071, steps=steps(Offered=56))
    assert rows_of(released(figure)) == [
        {
            "measure": "referrals_received",
            "by": None,
            "group": None,
            "numerator": 3,
            "denominator": 56,
            "value": 5.357,
            "lower": 1.839,
            "upper": 14.607,
            "unit": "%",
            "from": "2019-03-07",
            "to": "2020-03-06",
            "as_of": "2020-03-06",
            "state": "ok",
            "steps": [{"name": "Offered", "count": 56}],
            "points": [],
        }
    ]
    assert tuple(rows_of(released(figure))[0]) == FIELDS


def test_counts_are_whole_numbers_and_amounts_keep_their_pence():
    [row] = rows_of(released(a_figure(41.0, denominator=3.5, value=11.714285)))
    assert (row["numerator"], row["denominator"], row["value"]) == (41, 3.5, 11.714)
    assert isinstance(row["numerator"], int)


def test_a_median_that_is_not_reached_is_null_and_ok():
    [row] = rows_of(released(a_figure(4, kind=Kind.MEDIAN, denominator=10, value=None, lower=9.5)))
    assert (row["value"], row["lower"], row["upper"], row["state"]) == (None, 9.5, None, "ok")


def test_points_of_a_series_have_their_days_and_parts_and_hidden_ones_are_null():
    first, second = weeks(12, None)
    figure = a_figure(points=(replace(first, parts=steps(Opened=12)), second))
    assert rows_of(released(figure))[0]["points"] == [
        {
            "from": "2020-01-06",
            "to": "2020-01-12",
            "count": 12,
            "parts": [{"name": "Opened", "count": 12}],
        },
        {"from": "2020-01-13", "to": "2020-01-19", "count": None},
    ]


def test_points_of_a_curve_are_its_days():
    figure = a_rate(3, 56, kind=Kind.ESTIMATE, curve=(on_the_curve(365, 22, 8.4321),))
    assert rows_of(released(figure))[0]["points"] == [
        {
            "day": 365,
            "at_risk": 22,
            "events": 0,
            "value": 8.432,
            "lower": 4.216,
            "upper": 16.864,
            "is_grid": True,
        }
    ]


def test_a_measure_without_a_period_has_no_days():
    [row] = rows_of(released(a_figure(start=None, end=None)))
    assert (row["from"], row["to"], row["as_of"]) == (None, None, "2020-03-06")


def test_json_is_one_list_of_the_rows_of_all_measures():
    one, other = released(a_figure(41)), released(a_rate(18, 56))
    assert json.loads(json_of([one, other])) == [*rows_of(one), *rows_of(other)]


def test_csv_begins_with_a_mark_quotes_every_cell_and_ends_lines_as_spreadsheets_do():
    content = csv_of(released(a_figure(41)))
    assert content.startswith(b'\xef\xbb\xbf"measure","by","group"')
    assert content.endswith(b"\r\n")
    assert content.count(b"\r\n") == 2
    [row] = _read(content)
    assert (row["numerator"], row["denominator"], row["unit"]) == ("41", "", "referrals")


def test_csv_has_lists_as_compact_json():
    figure = a_figure(steps=steps(All=41), points=weeks(12))
    [row] = _read(csv_of(released(figure)))
    assert row["steps"] == '[{"name":"All","count":41}]'
    assert json.loads(row["points"]) == [{"from": "2020-01-06", "to": "2020-01-12", "count": 12}]


def test_csv_takes_several_measures():
    assert len(_read(csv_of(released(a_figure(41)), released(a_rate(18, 56))))) == 2


@pytest.mark.parametrize(
    "hostile",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "  =1+1",
        "＝1+1",
        "|calc",
        "%0A=1",
    ],
)
def test_no_text_of_a_partner_becomes_a_formula(hostile):
    [_, row] = _read(csv_of(released(*grouped("unit", {hostile: a_figure()}))))
    assert row["group"].startswith("'")


@pytest.mark.parametrize("harmless", ["halton", "2020-03", "-12.5", "+44", "8+", "0-1", ""])
def test_plain_text_and_plain_numbers_stay_as_they_are(harmless):
    [_, row] = _read(csv_of(released(*grouped("unit", {harmless: a_figure()}))))
    assert row["group"] == harmless


def test_the_unit_per_cent_is_no_formula():
    [row] = _read(csv_of(released(a_rate(18, 56))))
    assert row["unit"] == "%"


@given(st.integers(700_001, 799_999))
def test_a_hidden_number_is_in_no_file(secret):
    left_in = hidden(secret, lower=secret, upper=secret)
    figures = released(*grouped("area", {"halton": left_in}))
    assert str(secret) not in json_of([figures])
    assert str(secret).encode() not in csv_of(figures)


def test_a_base_that_release_shows_beside_a_hidden_number_stays():
    [_, row] = rows_of(released(*grouped("area", {"halton": hidden(denominator=56)})))
    assert (row["numerator"], row["denominator"], row["state"]) == (None, 56, "hidden")


def test_each_state_is_said_by_its_code():
    states = {state.value: a_figure(None, state=state) for state in State}
    rows = rows_of(released(*grouped("area", states)))[1:]
    assert [row["state"] for row in rows] == [row["group"] for row in rows]
