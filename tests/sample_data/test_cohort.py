"""The 56 people worked with by the day of the news."""

from collections import Counter
from datetime import date, timedelta
from math import floor


def test_56_people_were_worked_with_where_rows_would_say_59(tables, first_starts):
    rows = [row for row in tables["interventions"] if "" < row["started_on"] <= "2020-03-06"]
    assert len(first_starts) == 56
    assert len({row["perpetrator_id"] for row in rows}) == 56
    assert len(rows) == 59


def test_index_days_are_those_of_the_survival_fixture(first_starts):
    first = date(2018, 6, 25)
    expected = [first + timedelta(floor((i + 0.5) * 600 / 56 + 0.5)) for i in range(56)]
    assert expected[0] == date(2018, 6, 30)
    assert expected[-1] == date(2020, 2, 10)
    found = sorted(date.fromisoformat(index_day) for index_day, _ in first_starts.values())
    assert found == expected


def test_the_first_attended_session_is_the_day_work_started(first_starts):
    assert all(index_day == row["started_on"] for index_day, row in first_starts.values())


def test_31_completed_9_disengaged_5_ended_otherwise_and_11_go_on(first_starts):
    first = [row for _, row in first_starts.values()]
    ended = Counter(row["end_reason"] for row in first if "" < row["ended_on"] <= "2020-03-06")
    assert ended.pop("completed") == 31
    assert ended.pop("disengaged") == 9
    assert ended.total() == 5
    assert set(ended) <= {"planned_partial", "custody", "transferred", "unsuitable"}
    assert sum(not "" < row["ended_on"] <= "2020-03-06" for row in first) == 11


def test_one_person_started_in_two_cases_and_two_took_up_a_second_kind(tables):
    rows = [row for row in tables["interventions"] if "" < row["started_on"] <= "2020-03-06"]
    cases = Counter(person for person, _ in {(r["perpetrator_id"], r["case_id"]) for r in rows})
    starts = Counter(row["perpetrator_id"] for row in rows)
    assert sorted(cases.values())[-2:] == [1, 2]
    assert sorted(starts.values())[-4:] == [1, 2, 2, 2]


def test_whoever_started_more_than_once_completed_each_time(tables):
    rows = [row for row in tables["interventions"] if "" < row["started_on"] <= "2020-03-06"]
    starts = Counter(row["perpetrator_id"] for row in rows)
    again = [row for row in rows if starts[row["perpetrator_id"]] > 1]
    assert {row["end_reason"] for row in again} == {"completed"}
    assert max(row["ended_on"] for row in again) <= "2020-03-06"


def test_about_92_people_were_offered_direct_work(tables):
    offered = {
        row["perpetrator_id"]
        for row in tables["interventions"]
        if row["offered_on"] <= "2020-03-06"
    }
    assert 86 <= len(offered) <= 98


def test_no_more_people_are_in_direct_work_than_there_are_places(tables):
    places = {row["unit_id"]: int(row["places"]) for row in tables["units"]}
    assert places["IASU"] == 20
    unit_of = {row["referral_id"]: row["unit_id"] for row in tables["referrals"]}
    unit_of_case = {row["case_id"]: unit_of[row["referral_id"]] for row in tables["cases"]}
    for on in ("2018-12-31", "2019-06-30", "2019-12-31", "2020-03-06", "2020-09-30", "2021-03-05"):
        busy = Counter(
            unit_of_case[row["case_id"]]
            for row in tables["interventions"]
            if "" < row["started_on"] <= on and not "" < row["ended_on"] <= on
        )
        assert all(busy[unit_id] <= places[unit_id] for unit_id in places)
