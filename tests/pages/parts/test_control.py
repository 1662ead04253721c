"""A control chart on a card: headed by its signals, with the cases of its months behind it."""

from tests.pages.conftest import See


def test_a_part_of_a_flow_has_a_heading_and_a_file_of_its_own(see: See):
    at = see("caseload")
    headings = [one.value.partition(":")[0] for one in at.subheader]
    assert {"Cases opened", "Cases closed", "Referrals received"} <= set(headings)
    files = [one.key for one in at.get("download_button") if one.proto.label == "CSV"]
    assert [key for key in files if "net_flow" in key] == [
        "CSV net_flow Opened",
        "CSV net_flow Closed",
    ]


def test_a_month_opens_into_its_cases(see: See):
    at = see("caseload")
    key = "chart by month : behind triaged_in_time numerator month 2020-02"
    assert at.button(key=key).label == "See 2 referrals"
    at.button(key=key).click().run()
    assert "Triaged in time, Feb 2020: 2 rows" in [text.value for text in at.text]
