"""Which cases are one case, and when it was open."""

from data_access.loading.timeline.continued import Spell, first_cases, open_spells


def case(case_id: str, opened_on: int, closed_on: int | None, **known: object) -> Spell:
    unknown = {"allocated_on": None, "lead_staff_id": None, "exit_reason": None}
    return Spell(case_id, opened_on, closed_on, **{**unknown, **known})  # type: ignore[arg-type]


def test_a_line_of_cases_goes_back_to_its_first() -> None:
    assert first_cases({"C3": "C2", "C2": "C1"}, {}) == {"C1": "C1", "C2": "C1", "C3": "C1"}


def test_two_cases_may_continue_the_same_one() -> None:
    assert first_cases({"C2": "C1", "C3": "C1"}, {}) == {"C1": "C1", "C2": "C1", "C3": "C1"}


def test_lines_that_have_nothing_to_do_with_each_other_stay_apart() -> None:
    assert first_cases({"C2": "C1", "D2": "D1"}, {})["D2"] == "D1"


def test_cases_in_a_circle_do_not_hang_and_the_first_reference_is_the_first() -> None:
    circle = {"C3": "C2", "C2": "C1", "C1": "C3"}
    assert set(first_cases(circle, {}).values()) == {"C1"}


def test_of_cases_in_a_circle_the_first_is_settled_by_what_their_referrals_say() -> None:
    circle = {"C2": "C1", "C1": "C2"}
    described = {"C1": ("warrington",), "C2": ("halton",)}
    assert first_cases(circle, described) == {"C1": "C2", "C2": "C2"}


def test_of_two_cases_that_open_and_end_together_no_reference_gives_the_reason() -> None:
    first = case("C1", 1, 10)
    two = [case("C2", 10, 30, exit_reason="died"), case("C3", 10, 30, exit_reason="custody")]
    names = {"C2": "C3", "C3": "C2"}
    turned = [one._replace(case_id=names[one.case_id]) for one in two]
    for others in (two, turned):
        (spell,) = open_spells([first, *others], "C1")
        assert spell.exit_reason == "died"


def test_a_case_that_continues_a_circle_is_not_the_first_of_it() -> None:
    assert first_cases({"A": "C2", "C2": "C3", "C3": "C2"}, {}) == {
        "A": "C2",
        "C2": "C2",
        "C3": "C2",
    }


def test_a_very_long_line_is_no_slower_for_each_of_its_cases() -> None:
    line = {f"C{nth + 1:05}": f"C{nth:05}" for nth in range(2_000)}
    assert set(first_cases(line, {}).values()) == {"C00000"}


def test_cases_apart_are_spells_apart() -> None:
    spells = open_spells([case("C2", 30, None), case("C1", 1, 10)], "C1")
    assert [(spell.opened_on, spell.closed_on) for spell in spells] == [(1, 10), (30, None)]


def test_cases_that_overlap_or_touch_are_one_spell() -> None:
    overlapping = open_spells([case("C2", 12, 30), case("C3", 20, 25), case("C1", 1, 10)], "C1")
    touching = open_spells([case("C1", 1, 10), case("C2", 10, 30)], "C1")
    assert [(spell.opened_on, spell.closed_on) for spell in overlapping] == [(1, 10), (12, 30)]
    assert [(spell.opened_on, spell.closed_on) for spell in touching] == [(1, 30)]


def test_a_spell_that_one_of_its_cases_keeps_open_is_open() -> None:
    (spell,) = open_spells([case("C1", 1, 10), case("C2", 10, None), case("C3", 10, 40)], "C1")
    assert spell.closed_on is None


def test_a_spell_ends_for_the_reason_of_its_last_end() -> None:
    first = case("C1", 1, 40, exit_reason="custody")
    second = case("C2", 10, 30, exit_reason="died")
    assert open_spells([first, second], "C1")[0].exit_reason == "custody"
    assert open_spells([first, second._replace(closed_on=40)], "C1")[0].exit_reason == "died"


def test_a_spell_was_allocated_when_first_it_was_and_is_led_by_the_last_lead() -> None:
    first = case("C1", 1, 10, allocated_on=3, lead_staff_id="S1")
    second = case("C2", 10, 30, allocated_on=12, lead_staff_id="S2")
    (spell,) = open_spells([first, second], "C1")
    assert (spell.allocated_on, spell.lead_staff_id) == (3, "S2")


def test_a_reopened_case_without_a_lead_of_its_own_has_the_lead_of_before() -> None:
    first = case("C1", 1, 10, allocated_on=3, lead_staff_id="S1")
    _, again = open_spells([first, case("C2", 30, None)], "C1")
    assert (again.allocated_on, again.lead_staff_id) == (3, "S1")


def test_a_reopened_case_with_a_lead_of_its_own_keeps_it() -> None:
    first = case("C1", 1, 10, allocated_on=3, lead_staff_id="S1")
    _, again = open_spells([first, case("C2", 30, None, allocated_on=31, lead_staff_id="S2")], "C1")
    assert (again.allocated_on, again.lead_staff_id) == (31, "S2")


def test_a_case_opened_and_closed_on_one_day_is_a_spell_of_no_days() -> None:
    (spell,) = open_spells([case("C1", 5, 5)], "C1")
    assert (spell.opened_on, spell.closed_on) == (5, 5)


def test_the_first_case_comes_first_of_those_opened_on_one_day() -> None:
    first = case("C9", 5, 5, lead_staff_id="S9")
    (spell,) = open_spells([case("C1", 5, 8, lead_staff_id="S1"), first], "C9")
    assert spell.lead_staff_id == "S1"
