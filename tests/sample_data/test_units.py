"""The extension: three units, four areas, more kinds of crime."""

from collections import Counter


def test_two_units_are_launched_in_april_2020(tables):
    launched = {row["unit_id"]: row["launched_on"] for row in tables["units"]}
    assert launched == {"IASU": "2018-06-19", "DAPU": "2020-04-06", "EXPU": "2020-04-20"}


def test_after_the_news_every_unit_covers_the_whole_county(tables):
    after = [row for row in tables["referrals"] if row["received_on"] > "2020-03-06"]
    for unit_id in ("IASU", "DAPU", "EXPU"):
        areas = {row["area"] for row in after if row["unit_id"] == unit_id}
        assert areas >= {"warrington", "halton", "cheshire_east", "cheshire_west_and_chester"}


def test_the_new_units_take_domestic_abuse_and_exploitation(tables):
    crime_types = {
        unit_id: Counter(r["crime_type"] for r in tables["referrals"] if r["unit_id"] == unit_id)
        for unit_id in ("DAPU", "EXPU")
    }
    assert set(crime_types["DAPU"]) >= {
        "coercive_control",
        "domestic_abuse_violence",
        "domestic_abuse_other",
    }
    assert crime_types["EXPU"].most_common(1)[0][0] == "exploitation"


def test_nothing_happens_in_a_unit_before_its_launch_but_hand_picked_referrals(tables):
    launched = {row["unit_id"]: row["launched_on"] for row in tables["units"]}
    early = [
        row["unit_id"]
        for row in tables["referrals"]
        if row["received_on"] < launched[row["unit_id"]]
    ]
    assert early == ["IASU"] * 10


def test_cases_of_the_first_two_years_go_on(tables):
    old = [row for row in tables["cases"] if row["opened_on"] <= "2020-03-06"]
    assert any(row["closed_on"] > "2020-03-06" for row in old)
    assert any(not row["closed_on"] for row in old)
    old_ids = {row["case_id"] for row in old}
    assert any(
        row["case_id"] in old_ids and row["started_on"] > "2020-03-06"
        for row in tables["interventions"]
    )
