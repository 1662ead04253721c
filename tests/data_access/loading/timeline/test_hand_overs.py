"""What a case waited for and who held it: spells that tile its life."""

from domain.timeline import holding_spells, stage_spells
from tests.data_access.loading.timeline.conftest import Built
from tests.extracts import DrawnExtract

STAGE = ("case_id", "from_on", "to_on", "waiting_for")
HOLDING = ("case_id", "from_on", "to_on", "agency")


def test_each_hand_over_lasts_until_the_next_and_the_last_until_the_closing(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id closed_on\nC1 2020-02-01\nC2 -").has(
        "holdings",
        """
        case_id  from_on     agency  waiting_for
        C1       2020-01-02  police  allocation
        C1       2020-01-10  health  assessment
        C2       2020-01-02  health  offer
        """,
    )
    assert built(stage_spells, *STAGE) == [
        ("C1", "2020-01-02", "2020-01-10", "allocation"),
        ("C1", "2020-01-10", "2020-02-01", "assessment"),
        ("C2", "2020-01-02", None, "offer"),
    ]
    assert built(holding_spells, *HOLDING) == [
        ("C1", "2020-01-02", "2020-01-10", "police"),
        ("C1", "2020-01-10", "2020-02-01", "health"),
        ("C2", "2020-01-02", None, "health"),
    ]


def test_handing_over_what_goes_on_waiting_is_one_wait_and_two_holders(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id\nC1").has(
        "holdings",
        """
        from_on     agency  waiting_for
        2020-01-02  police  assessment
        2020-01-10  health  assessment
        2020-01-20  health  formulation
        """,
    )
    assert built(stage_spells, *STAGE) == [
        ("C1", "2020-01-02", "2020-01-20", "assessment"),
        ("C1", "2020-01-20", None, "formulation"),
    ]
    assert built(holding_spells, *HOLDING) == [
        ("C1", "2020-01-02", "2020-01-10", "police"),
        ("C1", "2020-01-10", None, "health"),
    ]


def test_until_its_first_hand_over_nothing_is_recorded(extract: DrawnExtract, built: Built) -> None:
    extract.has("cases", "case_id\nC1\nC2").has("holdings", "case_id from_on\nC1 2020-01-05")
    assert built(holding_spells, *HOLDING) == [
        ("C1", "2020-01-02", "2020-01-05", "not_recorded"),
        ("C1", "2020-01-05", None, "police"),
        ("C2", "2020-01-02", None, "not_recorded"),
    ]
    assert built(stage_spells, *STAGE) == [
        ("C1", "2020-01-02", None, "not_recorded"),  # the hand-over does not say what for
        ("C2", "2020-01-02", None, "not_recorded"),
    ]


def test_hand_overs_before_the_opening_count_from_the_opening(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id\nC1").has(
        "holdings",
        """
        from_on     waiting_for
        2019-12-20  triage       # over before the case began
        2019-12-30  allocation
        2020-01-04  assessment
        """,
    )
    assert built(stage_spells, *STAGE) == [
        ("C1", "2020-01-02", "2020-01-04", "allocation"),
        ("C1", "2020-01-04", None, "assessment"),
    ]


def test_hand_overs_from_the_closing_on_are_not_of_the_case(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id closed_on\nC1 2020-02-01").has(
        "holdings", "from_on agency\n2020-01-02 police\n2020-02-01 health\n2020-02-09 probation"
    )
    assert built(holding_spells, *HOLDING) == [("C1", "2020-01-02", "2020-02-01", "police")]


def test_two_hand_overs_on_one_day_stand_in_the_order_of_the_file(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id\nC1").has(
        "holdings", "from_on agency\n2020-01-02 police\n2020-01-09 probation\n2020-01-09 health"
    )
    assert built(holding_spells, *HOLDING, "place") == [
        ("C1", "2020-01-02", "2020-01-09", "police", 1),
        ("C1", "2020-01-09", "2020-01-09", "probation", 1),
        ("C1", "2020-01-09", None, "health", 2),
    ]


def test_a_reopened_case_has_one_life_from_first_opening_to_last_closing(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C1       2020-01-02  2020-01-10  -
        C2       2020-01-20  2020-02-01  C1
        """,
    ).has("holdings", "case_id from_on agency\nC1 2020-01-02 police\nC2 2020-01-20 health")
    assert built(holding_spells, *HOLDING) == [
        ("C1", "2020-01-02", "2020-01-20", "police"),
        ("C1", "2020-01-20", "2020-02-01", "health"),
    ]


def test_of_two_cases_in_one_line_the_later_opened_has_the_last_word_of_a_day(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has(
        "cases",
        """
        case_id  opened_on   closed_on   parent_case_id
        C9       2020-01-02  2020-01-10  -
        C1       2020-01-10  -           C9
        """,
    ).has(
        "holdings",
        """
        case_id  from_on     agency
        C1       2020-01-10  health
        C9       2020-01-02  police
        C9       2020-01-10  cps
        C9       2020-01-10  probation
        """,
    )
    assert built(holding_spells, *HOLDING) == [
        ("C9", "2020-01-02", "2020-01-10", "police"),
        ("C9", "2020-01-10", "2020-01-10", "cps"),
        ("C9", "2020-01-10", "2020-01-10", "probation"),
        ("C9", "2020-01-10", None, "health"),
    ]


def test_a_case_that_was_open_for_no_day_waited_for_nothing(
    extract: DrawnExtract, built: Built
) -> None:
    extract.has("cases", "case_id closed_on\nC1 2020-01-01").has("holdings", "case_id\nC1")
    assert built(stage_spells, *STAGE) == []
