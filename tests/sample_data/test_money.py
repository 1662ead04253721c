"""The grant."""


def total(rows, column):
    return sum(int(row[column] or 0) for row in rows)


def test_the_grant_is_200000_pounds_on_one_fund_line(tables):
    assert total(tables["ledger"], "profiled") == 200_000
    assert {row["fund_line"] for row in tables["ledger"]} == {"pcc_extension_2020"}


def test_its_categories_have_the_planned_shares(tables):
    profiled = {
        category: total([r for r in tables["ledger"] if r["category"] == category], "profiled")
        for category in {row["category"] for row in tables["ledger"]}
    }
    assert profiled == {
        "clinical": 76_000,
        "police": 44_000,
        "victim_advocacy": 44_000,
        "evaluation": 16_000,
        "training": 10_000,
        "non_pay": 10_000,
    }


def test_there_is_no_money_before_april_2020(tables):
    assert {row["month"] for row in tables["ledger"]} == {
        *(f"2020-{month:02}-01" for month in range(4, 13)),
        *(f"2021-{month:02}-01" for month in range(1, 4)),
    }
    charged = [row for row in tables["interventions"] if row["fund_line"]]
    assert min(row["offered_on"] for row in charged) >= "2020-04-01"


def test_by_the_half_year_spending_is_18_in_a_hundred_short(tables):
    half = [row for row in tables["ledger"] if row["month"] <= "2020-09-01"]
    short = 1 - total(half, "actual") / total(half, "profiled")
    assert round(100 * short) == 18


def test_nothing_is_booked_for_the_month_that_has_only_begun(tables):
    march = [row for row in tables["ledger"] if row["month"] == "2021-03-01"]
    assert {row["actual"] for row in march} == {""}
    assert total(march, "committed") > 0


def test_interventions_since_april_2020_are_charged_to_the_grant(tables):
    since = [row for row in tables["interventions"] if row["offered_on"] >= "2020-04-01"]
    assert {row["fund_line"] for row in since} == {"pcc_extension_2020"}


def test_the_grant_pays_for_posts_in_all_three_units(tables):
    paid = {row["unit_id"] for row in tables["posts"] if row["fund_line"] == "pcc_extension_2020"}
    assert paid == {"IASU", "DAPU", "EXPU"}
