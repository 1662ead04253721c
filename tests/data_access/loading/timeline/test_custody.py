"""Times not at liberty, so put together that no day counts twice."""

import pytest

from domain.timeline import custody_spells, delivered_custody
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract

SPELL = ("perpetrator_id", "from_on", "to_on")


def test_times_apart_stay_apart_and_each_person_has_their_own(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1\nP2").has(
        "custody_periods",
        """
        perpetrator_id  from_on     to_on
        P1              2020-01-02  2020-01-10
        P1              2020-01-11  2020-01-20    # a day at liberty between
        P2              2020-01-05  2020-01-15
        """,
    )
    assert built(custody_spells, *SPELL) == [
        ("P1", "2020-01-02", "2020-01-10"),
        ("P1", "2020-01-11", "2020-01-20"),
        ("P2", "2020-01-05", "2020-01-15"),
    ]


@pytest.mark.parametrize(
    ("periods", "spells"),
    [
        # one ends on the day the other begins: from police to prison
        (["01-02 01-10", "01-10 01-20"], [("2020-01-02", "2020-01-20")]),
        # they overlap
        (["01-02 01-12", "01-10 01-20"], [("2020-01-02", "2020-01-20")]),
        # one lies within the other, and a third goes on from the longer
        (["01-02 01-20", "01-05 01-06", "01-20 01-25"], [("2020-01-02", "2020-01-25")]),
        # the one that lasts still swallows what comes later
        (["01-02 -", "01-10 01-12"], [("2020-01-02", None)]),
        (["01-02 01-12", "01-10 -"], [("2020-01-02", None)]),
        # ended before it began, a fault that loads: it lasted no day
        (["01-10 01-02"], [("2020-01-10", "2020-01-10")]),
        (["01-05 01-20", "01-10 01-02"], [("2020-01-05", "2020-01-20")]),
    ],
)
def test_times_that_meet_or_overlap_are_one(
    extract: DrawnExtract,
    built: Built,
    periods: list[str],
    spells: list[tuple[str, str | None]],
) -> None:
    rows = "\n".join(f"P1 {period}" for period in periods).replace("01-", "2020-01-")
    extract.has("perpetrators", "perpetrator_id\nP1")
    extract.has("custody_periods", f"perpetrator_id from_on to_on\n{rows}")
    assert built(custody_spells, "from_on", "to_on") == spells


def test_times_as_delivered_are_kept_beside_with_their_faults(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("perpetrators", "perpetrator_id\nP1").has(
        "custody_periods",
        """
        perpetrator_id  from_on     to_on
        P1              2020-01-05  2020-01-20
        P1              2020-01-10  2020-01-02
        """,
    )
    assert built(delivered_custody, *SPELL) == [
        ("P1", "2020-01-05", "2020-01-20"),
        ("P1", "2020-01-10", "2020-01-02"),
    ]
