"""What came in, and what triage made of it."""

from collections import Counter
from itertools import pairwise


def test_524_referrals_came_from_two_areas_by_the_day_of_the_news(by_news):
    assert len(by_news) == 524
    assert Counter(row["area"] for row in by_news) == {"warrington": 325, "halton": 199}


def test_before_the_news_there_is_one_unit_and_it_takes_stalking_and_harassment(by_news):
    assert {row["unit_id"] for row in by_news} == {"IASU"}
    crime_types = Counter(row["crime_type"] for row in by_news)
    assert set(crime_types) == {"stalking", "harassment"}
    assert crime_types["stalking"] > 3 * crime_types["harassment"]


def test_260_came_in_the_first_ten_months_and_83_of_them_were_adopted(by_news):
    first = [row for row in by_news if "2018-06-19" <= row["received_on"] <= "2019-04-12"]
    assert len(first) == 260
    assert sum(row["triage_decision"] == "adopted" for row in first) == 83
    assert sum(row["received_on"] < "2018-06-19" for row in by_news) == 10
    assert sum(row["received_on"] > "2019-04-12" for row in by_news) == 254


def test_triage_had_decided_all_but_five_by_the_day_of_the_news(by_news):
    triaged = [row for row in by_news if "" < row["triaged_on"] <= "2020-03-06"]
    decisions = Counter(row["triage_decision"] for row in triaged)
    not_for_us = ("redirected", "outside_criteria", "insufficient_information")
    assert decisions["adopted"] == 167
    assert decisions["consultation"] == 283
    assert sum(decisions[decision] for decision in not_for_us) == 52
    assert decisions["linked_to_open_case"] == 17
    assert len(by_news) - len(triaged) == 5


def test_every_adopted_referral_and_no_other_has_one_case(tables):
    adopted = [
        row["referral_id"] for row in tables["referrals"] if row["triage_decision"] == "adopted"
    ]
    assert sorted(adopted) == sorted(row["referral_id"] for row in tables["cases"])


def test_a_linked_referral_is_about_a_pair_whose_case_is_open(tables):
    case_of = {row["referral_id"]: row for row in tables["cases"]}
    pairs: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in tables["referrals"]:
        if row["referral_id"] in case_of:
            pair = (row["unit_id"], row["perpetrator_id"], row["victim_id"])
            pairs.setdefault(pair, []).append(case_of[row["referral_id"]])
    linked = [row for row in tables["referrals"] if row["triage_decision"] == "linked_to_open_case"]
    assert len(linked) > 17
    for row in linked:
        cases = pairs[row["unit_id"], row["perpetrator_id"], row["victim_id"]]
        assert any(
            case["opened_on"] <= row["received_on"]
            and not "" < case["closed_on"] < row["triaged_on"]
            for case in cases
        )


def test_a_referral_is_triaged_and_recorded_no_earlier_than_it_came_in(tables):
    for row in tables["referrals"]:
        assert not row["triaged_on"] or row["received_on"] <= row["triaged_on"]
        assert row["received_on"] <= row["recorded_on"] <= "2021-03-05"


def test_some_referrals_are_recorded_weeks_late_and_few(tables):
    late = sum(
        row["recorded_on"][:7] > row["received_on"][:7] and row["recorded_on"][8:] > "08"
        for row in tables["referrals"]
    )
    assert 5 <= late <= 60


def test_lockdown_shows_as_a_dip_in_what_the_stalking_unit_receives(tables):
    months = Counter(
        row["received_on"][:7] for row in tables["referrals"] if row["unit_id"] == "IASU"
    )
    before = [months[month] for month in ("2019-10", "2019-11", "2020-01", "2020-02")]
    lockdown = [months[month] for month in ("2020-04", "2020-05")]
    assert max(lockdown) < min(before)


def test_referrals_of_a_unit_stand_in_the_order_they_came_in(by_news):
    assert all(one["received_on"] <= other["received_on"] for one, other in pairwise(by_news))
