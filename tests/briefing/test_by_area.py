"""The areas side by side, in the field's own order, each cell with its n of N or its reason."""

from briefing.by_area import area_rows
from tests.briefing.literal import not_received, number, rate, released, to_the_commissioner


def test_a_row_an_area_and_a_column_a_measure():
    referrals = [number(93, "area", "halton"), number(0, "area", "not_known")]
    uptake = [rate(10, 21, "area", "halton"), rate(3, 7, "area", "warrington")]
    assert area_rows(
        [
            released("referrals_received", number(93), *referrals),
            released("uptake", rate(13, 28), *uptake),
        ]
    ) == [
        {"Area": "Halton", "Referrals received": "93", "Uptake": "48% (10 of 21)"},
        {"Area": "Warrington", "Referrals received": "0", "Uptake": "3 of 7"},
        {"Area": "Not known", "Referrals received": "0", "Uptake": "nothing to count"},
    ]


def test_hidden_and_not_received_say_so():
    hidden = to_the_commissioner("open_cases", number(40), number(3, "area", "halton"))
    assert area_rows([hidden, not_received("uptake", "sessions")]) == [
        {"Area": "Halton", "Open cases": "hidden: fewer than 5", "Uptake": "not received"}
    ]


def test_no_area_is_no_row():
    assert area_rows([released("open_cases", number(0))]) == []
