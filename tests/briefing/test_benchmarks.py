"""Published benchmarks: a word by rule, never without their definition."""

import pytest

from briefing.benchmarks import (
    BENCHMARKS,
    MINISTRY_OF_JUSTICE,
    OWN_FOLLOW_UP,
    ROSENFELD,
    SAFELIVES,
    benchmark_rows,
    benchmark_words,
    benchmarks_of,
)
from measures.methods.wilson import wilson
from tests.briefing.literal import estimate, number, rate, released, to_the_commissioner

PUBLISHED = "the published 49% (Rosenfeld 2003); defined differently: not a control."


@pytest.mark.parametrize(
    ("n", "of", "said"),
    [
        (3, 56, f"Lower than {PUBLISHED}"),  # 1.8% to 14.6%
        (30, 58, f"The range includes {PUBLISHED}"),  # 39% to 64%
        (37, 56, f"Higher than {PUBLISHED}"),  # 53% to 77%
        (3, 9, f"Too few to say whether it differs from {PUBLISHED}"),
        (0, 0, ""),
    ],
)
def test_the_word_compares_our_range_with_the_value(n, of, said):
    assert benchmark_words(released("reoffending_as_reported", rate(n, of)), ROSENFELD) == said


def test_a_published_range_is_left_only_by_a_whole_interval():
    low, inside = (rate(n, 100) for n in (20, 32))  # 13% to 29%; 24% to 42%
    said = [benchmark_words(released("adoption", one), SAFELIVES) for one in (low, inside)]
    assert said[0].startswith("Lower than the published 31% to 33% (Repeat cases at MARAC)")
    assert said[1].startswith("The range includes the published 31% to 33%")


def test_of_an_estimate_that_is_too_early_nothing_is_concluded():
    asked = released("reoffending_within_12_months", estimate(12, 200, [100]))
    assert benchmark_words(asked, MINISTRY_OF_JUSTICE).startswith("Too early to say whether it")


def test_of_a_hidden_figure_and_of_a_count_nothing_is_said():
    hidden = to_the_commissioner("reoffending_as_reported", rate(3, 56))
    assert benchmark_words(hidden, ROSENFELD) == ""
    assert benchmark_words(released("open_cases", number(9)), ROSENFELD) == ""


def test_the_table_prints_every_definition_beside_our_own():
    rows = benchmark_rows(released("reoffending_within_12_months", estimate(56, 400, [100] * 6)))
    assert [row["Figure"] for row in rows] == [
        "Reoffending within 12 months, here",
        "Rosenfeld 2003",
        "Proven reoffending, April to June 2023",
    ]
    assert len({tuple(row) for row in rows}) == 1
    assert all(cell for row in rows for cell in row.values())


def test_our_own_row_says_how_long_people_were_followed():
    rows = benchmark_rows(released("proven_reoffending", rate(3, 56)))
    assert rows[0]["Followed for"] == "12 months, and 6 more for the offence to be proven"
    assert rows[0]["Value"] == "5% (3 of 56 perpetrators; 95% interval 2% to 15%)"
    assert set(OWN_FOLLOW_UP) == set(BENCHMARKS)


def test_a_measure_without_a_benchmark_has_no_table():
    asked = released("uptake", rate(3, 56))
    assert (benchmarks_of(asked), benchmark_rows(asked)) == ((), [])


def test_the_value_of_the_first_ten_months_is_the_share_it_names():
    [one] = BENCHMARKS["adoption"]
    assert one.lowest == pytest.approx(100 * 83 / 260, abs=0.001)
    assert wilson(83, 260)[0] < one.lowest / 100 < wilson(83, 260)[1]


def test_every_benchmark_says_what_of_whom_how_long_and_where_it_stands():
    for one in {one for several in BENCHMARKS.values() for one in several}:
        assert all((one.outcome, one.population, one.follow_up, one.source))
        assert 0 < one.lowest <= one.highest < 100
