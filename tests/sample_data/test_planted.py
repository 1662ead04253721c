"""The extract counts its own promises, and says which one is broken."""

from shutil import copytree

import pytest

from sample_data.planted import check


@pytest.fixture
def copy(folder, facts, tmp_path):
    return copytree(folder, tmp_path / "extract")


def rewrite(path, old, new, times=1):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, times), encoding="utf-8")


def test_an_extract_as_written_keeps_its_promises(copy, facts):
    assert check(copy) == facts.planted


def test_a_referral_too_many_is_named(copy):
    path = copy / "referrals.csv"
    row = path.read_text(encoding="utf-8").splitlines()[1].replace("R-00001", "R-99999")
    with path.open("a", encoding="utf-8") as file:
        file.write(row + "\n")
    with pytest.raises(AssertionError, match="by 2020-03-06: 525, where 524 was planted"):
        check(copy)


def test_a_referral_from_another_area_is_named(copy):
    rewrite(copy / "referrals.csv", "warrington", "halton")
    with pytest.raises(AssertionError, match="Of these in Warrington: 324, where 325 was planted"):
        check(copy)


def test_an_offence_that_no_longer_counts_is_named(copy):
    rewrite(copy / "offences.csv", ",violence,yes", ",violence,no", times=-1)
    with pytest.raises(AssertionError, match="Reoffended, days after the index day"):
        check(copy)


def test_money_gone_is_named(copy):
    rewrite(copy / "ledger.csv", "2020-04-01,6334", "2020-04-01,6333")
    with pytest.raises(AssertionError, match="Grant profiled, pounds: 199999"):
        check(copy)


def test_an_order_too_early_is_named(copy):
    rewrite(copy / "orders.csv", "restraining", "stalking_protection_full")
    with pytest.raises(AssertionError, match="before they existed: 1, where 0"):
        check(copy)
