"""Orders: none before the law had them."""


def test_no_stalking_protection_order_was_applied_for_before_they_existed(tables):
    stalking = [row for row in tables["orders"] if row["kind"].startswith("stalking_protection")]
    assert min(row["applied_on"] for row in stalking) >= "2020-01-20"


def test_at_most_two_were_applied_for_by_the_day_of_the_news_all_interim(tables):
    early = [
        row["kind"]
        for row in tables["orders"]
        if row["kind"].startswith("stalking_protection") and row["applied_on"] <= "2020-03-06"
    ]
    assert len(early) <= 2
    assert set(early) <= {"stalking_protection_interim"}


def test_before_that_there_were_restraining_and_non_molestation_orders_and_bail(tables):
    early = {row["kind"] for row in tables["orders"] if row["applied_on"] < "2020-01-20"}
    assert early == {"restraining", "non_molestation", "bail_condition"}


def test_only_a_granted_order_ends_or_is_breached(tables):
    for row in tables["orders"]:
        assert bool(row["decision"]) == bool(row["decided_on"])
        if row["decision"] != "granted":
            assert row["ends_on"] == row["breached_on"] == ""
