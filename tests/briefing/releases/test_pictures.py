"""The charts of a release: published numbers alone, areas in their order, and hidden ones said."""

from dataclasses import replace

import pytest

from briefing.releases.pictures import BY_AREA, pictures
from disclosure.releases.record import FeedDay, Money, ReleasedCell, ReleasedTable, TableState
from domain.terms import Feed
from tests.briefing.record.a_release import A_RELEASE
from tests.pages.sent import chart_rows


def funnel(*steps: tuple[str, int | None]) -> ReleasedTable:
    cells = tuple(ReleasedCell("all", part, "All", part, number) for part, number in steps)
    return ReleasedTable("uptake_funnel", "Steps", "", "", "people", TableState.PUBLISHED, cells)


def with_tables(*tables: ReleasedTable):
    return replace(A_RELEASE, tables=(*A_RELEASE.tables, *tables))


def test_areas_stand_in_their_own_order_and_a_hidden_one_has_no_bar():
    uptake, _ = pictures(A_RELEASE, "Victims")
    assert uptake.title == "Uptake by area"
    rows = list(chart_rows(uptake.drawn.spec))
    assert [(row["label"], row["words"]) for row in rows] == [
        ("Halton", "not shown"),
        ("Warrington", "67% (24 of 36)"),
        ("Cheshire East", "nobody to count"),
    ]
    assert ["amount" in row for row in rows] == [False, True, False]
    assert uptake.drawn.table[0] == {
        "Area": "Halton",
        "Number": "not shown",
        "Out of": "11",
        "Share": "",
        "95% interval": "",
    }
    assert uptake.drawn.table[1]["95% interval"] == "50% to 80%"


def test_below_ten_n_of_n_is_said_and_no_share_is_drawn():
    [of] = [one for one in A_RELEASE.tables if (one.measure, one.split) == ("uptake", "area")]
    few = replace(
        of, cells=tuple(replace(one, number=9 if one.part == "base" else 6) for one in of.cells)
    )
    release = replace(A_RELEASE, tables=(few,))
    rows = list(chart_rows(pictures(release, "Victims")[0].drawn.spec))
    assert {row["words"] for row in rows} == {"6 of 9"}
    assert not any("amount" in row for row in rows)


def test_each_step_that_is_published_has_a_bar():
    release = with_tables(funnel(("base", 91), ("offered", 52), ("started", None)))
    [steps] = pictures(release, "Take-up")
    assert steps.drawn.alt == (
        "From adoption to completion. Adopted: 91. Offered: 52. Started: not shown."
    )


@pytest.mark.parametrize("about", [*BY_AREA, "Take-up"])
def test_a_table_that_is_not_there_is_said_to_be_missing(about):
    for one in pictures(replace(A_RELEASE, tables=()), about):
        assert one.drawn.alt == f"{one.title}. Not published: too few people."


def test_the_money_has_bars_and_without_any_there_is_no_chart():
    [money] = pictures(A_RELEASE, "Money")
    assert [row["Pounds"] for row in money.drawn.table] == [
        "£100,012",
        "£81,728",
        "£181,716",
        "£200,000",
    ]
    assert pictures(replace(A_RELEASE, money=(Money("x", "y", 1.0),)), "Money") == ()


def test_while_nothing_is_known_of_victims_both_of_a_pair_are_grey():
    feeds = tuple(
        FeedDay(one.feed, None if one.feed == Feed.VICTIM_SERVICE.label else one.as_of)
        for one in A_RELEASE.feeds
    )
    for one in pictures(replace(A_RELEASE, feeds=feeds), "Victims"):
        assert "Old data" in one.drawn.alt
    for one in pictures(A_RELEASE, "Victims"):
        assert "Old data" not in one.drawn.alt


def test_whatever_hidden_cells_were_the_charts_are_alike_and_the_questions_have_theirs():
    titles = {about: [one.title for one in pictures(A_RELEASE, about)] for about in BY_AREA}
    assert titles["Reoffending"] == [
        "Recorded offence since, by area",
        "Victims: offended against again, by area",
    ]
    assert pictures(A_RELEASE, "Risk") == () == pictures(A_RELEASE, "Data")
