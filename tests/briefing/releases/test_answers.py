"""Answers are made of published numbers, and say how sure they are by the printed rule."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.releases.answers import PLANS, Assurance, answers
from briefing.releases.fair_reach import NOT_ENOUGH, fair_reach
from briefing.releases.table_rows import rows_of
from disclosure.releases.derived import share
from disclosure.releases.record import FeedDay, Release, ReleasedCell, ReleasedTable, TableState
from domain.terms import Feed

DAY = date(2020, 4, 5)
FRESH = tuple(FeedDay(one.label, DAY) for one in Feed)


def table(measure: str, base: int | None, part: str = "", number: int | None = None, **more):
    cells = [ReleasedCell("all", "base", "All", "in the base", base)]
    if part:
        cells.append(ReleasedCell("all", part, "All", "in the numerator", number))
    state = more.pop("state", TableState.PUBLISHED)
    return ReleasedTable(measure, measure, "", "", "people", state, tuple(cells), **more)


def release(*tables: ReleasedTable, feeds=FRESH) -> Release:
    days = (date(2019, 4, 1), date(2020, 3, 31))
    return Release(
        1, "2019/20", "year", *days, datetime(2020, 4, 6, tzinfo=UTC), "Ann", DAY, feeds, 5, tables
    )


def reoffending(number: int | None, **more):
    key = "reoffending_as_reported"
    victims = table("repeat_victimisation", 40, "repeat_victimisation", 6)
    proven = table("proven_reoffending", 30, "proven_reoffending", 7)
    followed = table("followed_up", 56, "12_months", 24)
    of_it = table(key, 56, key, number)
    return answers(release(of_it, victims, proven, followed, **more))[4]


def test_a_share_has_its_interval_and_a_small_base_only_n_of_n():
    big, small = table("uptake", 260, "uptake", 83), table("uptake", 9, "uptake", 5)
    found = share(big, "uptake")
    assert [round(100 * one, 1) for one in (found.value, found.lower, found.upper)] == [
        31.9,
        26.6,
        37.8,
    ]
    assert (share(small, "uptake").numerator, share(small, "uptake").value) == (5, None)


@pytest.mark.parametrize(("base", "number"), [(None, 7), (56, None), (None, None), (0, 0)])
def test_without_both_numbers_there_is_no_share(base, number):
    assert share(table("uptake", base, "uptake", number), "uptake") is None


def test_an_answer_whose_numbers_are_all_published_is_assured():
    answer = reoffending(8)
    assert answer.assurance is Assurance.ASSURED
    assert answer.rows[0].figure.value == "14%"
    assert answer.rows[0].figure.below == "8 of 56 people, 95% interval 7% to 26%"


def test_without_its_first_number_an_answer_is_not_yet_known_and_no_rate_is_made():
    answer = reoffending(None)
    assert answer.assurance is Assurance.NOT_YET
    first = answer.rows[0].figure
    assert (first.value, first.below) == ("not shown", "")
    assert first.why.startswith("Not shown: fewer than 5, or hidden")
    assert "a number not shown of 56 people" in answer.sentence


@pytest.mark.parametrize("as_of", [None, date(2020, 3, 20)])
def test_a_silent_victim_feed_greys_both_sides_and_is_said(as_of):
    feeds = tuple(
        replace(one, as_of=as_of) if one.feed == "Victim service" else one for one in FRESH
    )
    answer = reoffending(8, feeds=feeds)
    assert answer.assurance is Assurance.PARTLY
    assert answer.rows[0].figure.is_greyed and answer.rows[0].victims.is_greyed
    assert "The feed victim service" in answers(release(feeds=feeds))[6].sentence


def test_every_question_has_a_sentence_and_says_what_is_open_even_where_nothing_is_published():
    for answer in answers(release()):
        assert answer.sentence.endswith(".") and answer.not_yet
    assert len(PLANS) == 7


def by_sex(*groups: tuple[str, int | None, int | None]) -> ReleasedTable:
    cells = [
        ReleasedCell(group, part, group.title(), part, number)
        for group, base, came in groups
        for part, number in (("base", base), ("uptake", came))
    ]
    return ReleasedTable(
        "uptake", "Uptake", "sex", "", "people", TableState.PUBLISHED, tuple(cells)
    )


@pytest.mark.parametrize(
    ("women", "men", "said"),
    [
        ((70, 56), (80, 48), "Women more than Men, by 5% to 33% of 100"),  # Newcombe's example
        ((70, 50), (80, 52), NOT_ENOUGH),  # could be chance
        ((70, None), (80, 20), NOT_ENOUGH),
        ((9, 9), (80, 20), NOT_ENOUGH),
    ],
)
def test_fair_reach_says_only_what_excludes_no_difference(women, men, said):
    line = fair_reach(release(by_sex(("women", *women), ("men", *men))))[0]
    assert line.startswith(f"Uptake by sex: {said}")


def test_a_table_by_a_split_has_a_row_for_each_group():
    rows = rows_of(by_sex(("women", 70, None), ("men", 1080, 0)))
    assert rows == [
        {"": "Women", "Base": "70", "Uptake": "not shown"},
        {"": "Men", "Base": "1,080", "Uptake": "0"},
    ]
