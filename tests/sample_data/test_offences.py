"""Three of the 56 reoffended, and what must not be counted with them."""

from datetime import date, timedelta

import pytest

NEWS = "2020-03-06"
REOFFENDED = {5: 214, 21: 333, 32: 121}


@pytest.fixture(scope="module")
def theirs(tables, first_starts):
    return [row for row in tables["offences"] if row["perpetrator_id"] in first_starts]


@pytest.fixture(scope="module")
def reoffences(theirs, first_starts):
    """Qualifying, recorded by the day of the news, after the index day."""
    return [
        row
        for row in theirs
        if row["qualifying"] == "yes"
        and "" < row["recorded_on"] <= NEWS
        and row["occurred_on"] > first_starts[row["perpetrator_id"]][0]
    ]


def test_three_people_reoffended_on_the_days_of_the_survival_fixture(reoffences, first_starts):
    in_order = sorted(first_starts, key=lambda person: first_starts[person][0])
    found = {}
    for row in reoffences:
        index_day = date.fromisoformat(first_starts[row["perpetrator_id"]][0])
        after = date.fromisoformat(row["occurred_on"]) - index_day
        found[in_order.index(row["perpetrator_id"])] = after.days
    assert found == REOFFENDED
    assert len(reoffences) == 3
    assert {row["offence_group"] for row in reoffences} <= {"stalking_harassment", "violence"}


def test_they_were_recorded_within_a_few_days(reoffences):
    for row in reoffences:
        later = date.fromisoformat(row["occurred_on"]) + timedelta(7)
        assert row["occurred_on"] <= row["recorded_on"] <= later.isoformat()


def test_two_of_the_three_were_charged_and_one_proven(reoffences):
    assert sum("" < row["charged_on"] <= NEWS for row in reoffences) == 2
    assert sum("" < row["proven_on"] <= NEWS for row in reoffences) == 1


def test_one_of_seven_mature_at_548_days_has_an_offence_proven_in_time(reoffences, first_starts):
    def days(first, last):
        return (date.fromisoformat(last) - date.fromisoformat(first)).days

    index_day = {person: first for person, (first, _) in first_starts.items()}
    mature = {person for person, first in index_day.items() if days(first, NEWS) >= 548}
    proven = [
        row["perpetrator_id"]
        for row in reoffences
        if "" < row["proven_on"] <= NEWS
        and days(index_day[row["perpetrator_id"]], row["occurred_on"]) <= 365
        and days(index_day[row["perpetrator_id"]], row["proven_on"]) <= 548
    ]
    assert len(mature) == 7
    assert len(mature.intersection(proven)) == 1


def test_six_other_people_have_an_incident_that_was_only_reported(theirs, reoffences):
    only_reported = [row for row in theirs if row["reported_on"] and not row["recorded_on"]]
    assert len(only_reported) == 6
    assert all(row["reported_on"] <= NEWS for row in only_reported)
    people = {row["perpetrator_id"] for row in only_reported}
    assert len(people) == 6
    assert not people & {row["perpetrator_id"] for row in reoffences}


def test_what_must_not_count_is_there_two_before_one_after_one_not_qualifying(theirs, first_starts):
    qualifying = [row for row in theirs if row["qualifying"] == "yes" and row["recorded_on"]]
    before = [
        row for row in qualifying if row["occurred_on"] < first_starts[row["perpetrator_id"]][0]
    ]
    assert len(before) == 2
    assert sum(row["occurred_on"] > NEWS for row in qualifying) == 1
    assert [row["offence_group"] for row in theirs if row["qualifying"] == "no"] == ["other"]


def test_offences_go_through_their_levels_in_order(tables):
    for row in tables["offences"]:
        levels = ("occurred_on", "reported_on", "recorded_on", "charged_on", "proven_on")
        days = [row[level] for level in levels if row[level]]
        assert days == sorted(days)


def test_people_of_the_extension_reoffend_too(tables, first_starts):
    others = {
        row["perpetrator_id"]
        for row in tables["interventions"]
        if row["started_on"] and row["perpetrator_id"] not in first_starts
    }
    assert any(row["perpetrator_id"] in others for row in tables["offences"])
