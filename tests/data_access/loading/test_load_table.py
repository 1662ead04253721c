"""What becomes of the rows of one table: loaded, refused and reported, or refused with all."""

from collections.abc import Callable

import pytest

from data_access.loading.report import LoadReport, RefusedRow, TooManyRefused
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
Keys = Callable[[str], list[str]]


def test_a_row_that_is_wrong_is_refused_with_its_place_and_what_would_be_right(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 woman")
    report = load(extract)
    assert report.refused == (
        RefusedRow(
            "victims.csv", 11, "sex", "woman", "Write one of female, male, other, not_known."
        ),
    )
    assert "V1" not in keys("victims")
    assert len(keys("victims")) == 9


def test_the_value_in_the_report_is_cut_to_40_characters(extract: DrawnExtract, load: Load) -> None:
    extract.of_no_interest("victims", 9).has("victims", f"victim_id sex\nV1 {'x' * 50}")
    assert load(extract).refused[0].value == "x" * 40


def test_the_value_is_shown_without_what_a_terminal_would_obey(
    extract: DrawnExtract, load: Load
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 \x1b[2J\u202e")
    assert load(extract).refused[0].value == r"\x1b[2J\u202e"


@pytest.mark.parametrize(
    "written, sentence",
    [
        ("V\u31641", "This cell holds a character that cannot be seen (U+3164): take it out."),
        ("#REF!", "#REF! is the error of a spreadsheet: write a reference of this row's own, "),
    ],
)
def test_a_reference_that_is_none_is_told_why(
    extract: DrawnExtract, load: Load, written: str, sentence: str
) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 male")
    extract.tables["victims"][-1]["victim_id"] = written
    (refused,) = load(extract).refused
    assert refused.sentence.startswith(sentence)


@pytest.mark.parametrize(
    "table, drawn, column",
    [
        ("staff", "staff_id fte\nS1 0", "fte"),
        ("staff", "staff_id agency\nS1 army", "agency"),
        ("perpetrators", "perpetrator_id birth_year\nP1 85", "birth_year"),
        ("referrals", "referral_id received_on\nR2 2020-02-30", "received_on"),
        ("referrals", "referral_id area\nR2 -", "area"),
        ("ledger", "entry_id month\nE1 2020-01-15", "month"),
        ("ledger", "entry_id actual\nE1 -5", "actual"),
        ("plans", "plan_id needed\nL1 perhaps", "needed"),
    ],
)
def test_every_rule_of_a_column_refuses_the_row(
    extract: DrawnExtract, load: Load, table: str, drawn: str, column: str
) -> None:
    if table == "plans":
        extract.has("cases", "case_id\nC1")
    extract.of_no_interest(table, 10).has(table, drawn)
    (refused,) = load(extract).refused
    assert (refused.file, refused.column) == (f"{table}.csv", column)


@pytest.mark.parametrize(
    "scale, column, right",
    [
        ("dash violence high", "domain", "overall"),
        ("srp violence very_high", "level", "low, moderate, high"),
        ("dash overall moderate", "level", "standard, medium, high"),
        ("srp violence severe", "level", "low, moderate, high"),
        ("rosh violence severe", "level", "low, medium, high, very_high"),
    ],
)
def test_a_tool_has_its_own_domains_and_its_own_levels(
    extract: DrawnExtract, load: Load, scale: str, column: str, right: str
) -> None:
    extract.has("cases", "case_id\nC1").of_no_interest("risk_assessments", 9)
    extract.has("risk_assessments", f"assessment_id tool domain level\nA1 {scale}")
    (refused,) = load(extract).refused
    assert refused.column == column
    assert refused.sentence.endswith(f": {right}.")


def test_of_two_rows_with_one_key_the_later_is_refused(extract: DrawnExtract, load: Load) -> None:
    extract.of_no_interest("victims", 8)
    extract.has("victims", "victim_id sex\nV1 female\nV1 male")
    (refused,) = load(extract).refused
    assert (refused.line, refused.column, refused.value) == (11, "victim_id", "V1")
    assert refused.sentence == "This row is on line 10 already. Send each once."


def test_the_key_of_some_tables_is_two_columns(extract: DrawnExtract, load: Load) -> None:
    days = "\n".join(f"2020-01-{day:02}" for day in range(1, 10))
    extract.has("meetings", f"held_on\n{days}\n2020-01-09")
    report = load(extract)
    assert (report.total.new, report.total.refused) == (2 + 9, 1)


def test_a_case_may_be_handed_over_twice_on_one_day_but_not_twice_the_same(
    extract: DrawnExtract, load: Load
) -> None:
    extract.has("cases", "case_id\nC1")
    moves = "\n".join(f"police 2020-02-{day:02} review" for day in range(1, 9))
    extract.has(
        "holdings",
        f"""
        agency  from_on     waiting_for
        {moves}
        police  2020-01-02  allocation
        health  2020-01-02  assessment
        health  2020-01-02  assessment
        """,
    )
    report = load(extract)
    assert [(row.line, row.column) for row in report.refused] == [(12, "case_id")]
    assert report.total.new == 3 + 10


def test_a_tenth_of_a_table_may_be_refused(extract: DrawnExtract, load: Load) -> None:
    extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 ?")
    assert load(extract).total.refused == 1


def test_more_than_a_tenth_refuses_the_extract_and_leaves_the_database_untouched(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("victims", 8).has("victims", "victim_id sex\nV1 ?")
    with pytest.raises(TooManyRefused, match="1 of the 9 rows of victims.csv are wrong") as told:
        load(extract)
    assert [row.line for row in told.value.refused] == [10]
    assert keys("units") == keys("victims") == []


def test_a_refused_row_that_was_known_stays_as_it_was_known(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    load(extract.of_no_interest("victims", 9).has("victims", "victim_id sex\nV1 female"))
    extract.tables["victims"][-1]["sex"] = "?"
    report = load(extract)
    assert (report.total.refused, report.total.removed) == (1, 0)
    assert "V1" in keys("victims")
