"""What a complete table may take away, and what it may not."""

from collections.abc import Callable

import pytest

from data_access.loading.report import LoadReport
from domain.errors import BadExtract
from tests.extracts import DrawnExtract

Load = Callable[[DrawnExtract], LoadReport]
Keys = Callable[[str], list[str]]


def test_rows_that_go_together_go_together(extract: DrawnExtract, load: Load, keys: Keys) -> None:
    load(extract.has("cases", "case_id\nC1\nC2").has("plans", "plan_id case_id\nL1 C1\nL2 C2"))
    del extract.tables["cases"][0], extract.tables["plans"][0]
    assert load(extract).total.removed == 2
    assert (keys("cases"), keys("plans")) == (["C2"], ["L2"])


def test_a_removal_that_leaves_others_referring_to_nothing_refuses_the_extract(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    load(extract.has("cases", "case_id\nC1\nC2").has("plans", "plan_id case_id\nL1 C1\nL2 C2"))
    del extract.tables["cases"][0]
    with pytest.raises(
        BadExtract,
        match="cases no longer holds 1 of its rows, but plans still refers to them. Send plans",
    ):
        load(extract.without("plans"))
    assert (keys("cases"), keys("plans")) == (["C1", "C2"], ["L1", "L2"])


def test_so_does_one_that_only_changes_still_refer_to(extract: DrawnExtract, load: Load) -> None:
    load(extract.has("cases", "case_id\nC1\nC2").has("plans", "plan_id case_id\nL1 C1\nL2 C2"))
    del extract.tables["cases"][0], extract.tables["plans"][0]
    with pytest.raises(BadExtract, match="plans still refers to them"):
        load(extract.delivers("plans", mode="changes"))


def test_a_parent_does_not_go_while_its_child_stays(
    extract: DrawnExtract, load: Load, keys: Keys
) -> None:
    extract.of_no_interest("cases", 20).has("cases", "case_id parent_case_id\nC1 -\nC2 C1")
    load(extract)
    del extract.tables["cases"][-2]
    with pytest.raises(BadExtract, match="cases no longer holds 1 of its rows"):
        load(extract)
    assert "C1" in keys("cases")


def test_a_parent_and_its_child_go_together(extract: DrawnExtract, load: Load, keys: Keys) -> None:
    load(extract.has("cases", "case_id parent_case_id\nC0 -\nC1 -\nC2 C1"))
    del extract.tables["cases"][1:]
    load(extract)
    assert keys("cases") == ["C0"]
