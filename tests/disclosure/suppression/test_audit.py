"""What published patterns of hidden cells give away: worked by hand, or by others before us."""

import pytest

from disclosure.suppression.audit import Exposed, audit
from disclosure.suppression.rule import Rule
from disclosure.suppression.system import Cell, Identity, System, Table, Watched
from tests.disclosure.suppression.drawn_tables import TABLE, hiding, with_margins

WIDE = Rule(threshold=5, width=4)


def _exposed(system, numbers, rule=WIDE):
    return [(one.name[1:], one.low, one.high) for one in audit(system, numbers, rule)]


def test_one_hidden_cell_of_a_row_is_the_rest_of_it():
    system = with_margins((3, 9), (8, 7))
    found = audit(system, hiding(system, ("a", "w")), WIDE)
    assert Exposed((TABLE, "a", "w"), 3, 3) in found


def test_four_cells_of_a_square_hide_each_other():
    #      w   x
    # a    3   9   12     a-w lies from 1 to 10: a-x and b-w keep at least one,
    # b    8   7   15     b-x has 4 + a-w, so it is never empty
    system = with_margins((3, 9), (8, 7))
    square = [("a", "w"), ("a", "x"), ("b", "w"), ("b", "x")]
    assert audit(system, hiding(system, *square), WIDE) == ()
    too_wide = Rule(threshold=5, width=10)
    assert (("a", "w"), 1, 10) in _exposed(system, hiding(system, *square), too_wide)


def test_two_single_people_in_a_row_know_each_other_because_zeros_are_shown():
    #      w   x   y
    # a    1   1   8   10    hidden means at least one, and the row leaves two for two cells
    # b    6   7   9   22
    system = with_margins((1, 1, 8), (6, 7, 9))
    square = [("a", "w"), ("a", "x"), ("b", "w"), ("b", "x")]
    found = _exposed(system, hiding(system, *square))
    assert (("a", "w"), 1, 1) in found
    assert (("a", "x"), 1, 1) in found


def test_two_hidden_cells_in_every_row_and_column_can_still_give_one_away():
    # From sdcTable's tests: rows a and b leave 236 in their hidden cells, columns w and y leave
    # 189 in theirs, and the difference is a-x.
    system = with_margins(
        (30, 47, 64, 89), (90, 124, 5, 31), (92, 100, 59, 85), (800, 991, 651, 685)
    )
    under = ("aw", "ax", "ay", "bw", "by", "cx", "cz", "dx", "dz")
    found = _exposed(system, hiding(system, *[tuple(one) for one in under]))
    assert (("a", "x"), 47, 47) in found


REGIONS = {"A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7}
"""From sdcTable's tests: regions lie in two counties, and are big or small."""


def _regions(name: str, **totals: str) -> Table:
    each = [Cell(name, (one,), frozenset({(one,)}), by=("region",)) for one in REGIONS]
    return Table(
        name,
        (
            *each,
            *(
                Cell(name, (total,), frozenset((one,) for one in regions), by=("region",))
                for total, regions in totals.items()
            ),
        ),
    )


COUNTIES = _regions("Counties", county_1="ABIJ", county_2="KLMN", all="ABIJKLMN")
SIZES = _regions("Sizes", big="LM", small="ABIJKN", all="ABIJKLMN")
COUNTS = {(one,): people for one, people in REGIONS.items()}


def test_tables_that_are_safe_alone_give_a_cell_away_together():
    # small without county 1 is K and N, and has 30 - 20 = 10 people; N has 7
    rule = Rule(threshold=4, width=1)

    def numbers(system):
        return {
            name: None if name[1] in "ABKLM" else system.count(cell.atoms)
            for name, cell in system.cells.items()
        }

    for alone in (System(COUNTS, (COUNTIES,)), System(COUNTS, (SIZES,))):
        assert audit(alone, numbers(alone), rule) == ()
    together = System(COUNTS, (COUNTIES, SIZES))
    assert Exposed(("Counties", "K"), 3, 3) in audit(together, numbers(together), rule)


def test_a_cell_shown_in_one_table_and_hidden_in_another_is_shown():
    total = frozenset(COUNTS)
    system = System(
        COUNTS, tuple(Table(name, (Cell(name, ("all",), total),)) for name in ("one", "other"))
    )
    assert audit(system, {("one", "all"): 36, ("other", "all"): None}) == (
        Exposed(("one", "all"), 36, 36),
    )


def test_the_rest_of_a_published_population_is_found_by_subtraction():
    atoms = {("early",): 17, ("late",): 3}
    tables = tuple(
        Table(name, (Cell(name, ("all",), frozenset(people)),))
        for name, people in (("year", atoms), ("spring", [("early",)]))
    )
    (found,) = audit(System(atoms, tables), {("year", "all"): 20, ("spring", "all"): 17})
    assert found == Exposed(("year", "all", "without", "spring", "all"), 3, 3)


OPEN, NEW, ENDED, STILL_OPEN = (frozenset({(one,)}) for one in ("open", "new", "ended", "still"))


@pytest.mark.parametrize(("known", "found"), [(True, (2, 2)), (False, None)])
def test_what_everybody_can_add_up_counts(known, found):
    # those open and those new have ended or are still open: 20 + 9 = 2 + 27
    counts = {("open",): 20, ("new",): 9, ("ended",): 2, ("still",): 27}
    times = (("open",), 1), (("new",), 1), (("ended",), -1), (("still",), -1)
    cells = tuple(
        Cell("Caseload", tuple(*atoms), atoms) for atoms in (OPEN, NEW, ENDED, STILL_OPEN)
    )
    identities = (Identity(times, 0),) if known else ()
    system = System(counts, (Table("Caseload", cells),), identities)
    numbers = {cell.name: system.count(cell.atoms) for cell in cells} | {
        ("Caseload", "ended"): None
    }
    exposed = audit(system, numbers)
    assert [(one.low, one.high) for one in exposed] == ([found] if found else [])


def test_a_set_that_a_caller_watches_may_not_be_narrow():
    counts = {("one",): 2, ("two",): 18}
    whole = Table("All", (Cell("All", ("all",), frozenset(counts)),))
    rest = Table("Two", (Cell("Two", ("all",), frozenset({("two",)})),))
    watched = Watched(("those who left",), frozenset({("one",)}))
    system = System(counts, (whole, rest), watched=(watched,))
    numbers = {("All", "all"): 20, ("Two", "all"): None}
    assert audit(system, numbers) == ()
    assert [one.name for one in audit(system, {**numbers, ("Two", "all"): 18})] == [
        ("All", "all", "without", "Two", "all")
    ]


def _triangle(**third):
    """Of three sets each two are published together: 12, 14 and 20 people give each alone."""
    counts = {("one",): 3, ("two",): 9, ("three",): 11}
    pairs = {"north": ("one", "two"), "high": ("one", "three"), "third": ("two", "three")}
    by = {"north": ("unit",), "high": ("risk",), "third": ()}
    cells = [
        Cell(name, ("all",), frozenset((one,) for one in pair), by=by[name], **more)
        for name, pair in pairs.items()
        for more in [third if name == "high" else {}]
    ]
    tables = tuple(Table(cell.table, (cell,)) for cell in cells)
    return System(counts, tables), {cell.name: sum(counts[i] for i in cell.atoms) for cell in cells}


def test_where_two_margins_cross_nobody_may_be_found():
    (found,) = audit(*_triangle())
    assert found == Exposed(("high", "all", "and", "north", "all"), 3, 3)


def test_those_who_came_and_went_with_a_revision_may_not_be_found():
    # 3 and 9, later 3 and 11: all of it is known from a third number; 9 went and 11 came
    system, numbers = _triangle(revises=("north", "all"))
    strict = Rule(threshold=12)
    names = {one.name for one in audit(system, numbers, strict)}
    assert {("high", "all", "came"), ("high", "all", "went")} <= names


def test_inside_an_exact_total_nobody_needs_to_be_unsure_of_more_than_it_has():
    counts = {("north", "again"): 2, ("south", "again"): 1, ("all", "not"): 53}
    again = frozenset({("north", "again"), ("south", "again")})
    tables = (
        Table("Worked with", (Cell("Worked with", ("all",), frozenset(counts)),)),
        Table("Again", (Cell("Again", ("all",), again),)),
    )
    watched = Watched(("north again",), frozenset({("north", "again")}))
    numbers = {("Worked with", "all"): 56, ("Again", "all"): 3}
    exact = frozenset({("Again", "all")})
    assert audit(System(counts, tables, watched=(watched,), exact=exact), numbers) == ()
    (found,) = audit(System(counts, tables, watched=(watched,)), numbers)
    assert found == Exposed(("north again",), 0, 3)


def test_a_table_is_audited_whole_and_as_it_was_released():
    system = with_margins((3, 9), (8, 7))
    numbers = hiding(system)
    with pytest.raises(ValueError, match="Table: a, w was not released, but other cells"):
        audit(system, {name: one for name, one in numbers.items() if name[1:] != ("a", "w")})
    with pytest.raises(ValueError, match="Table: a, w was released otherwise than it is counted"):
        audit(system, {**numbers, (TABLE, "a", "w"): 4})
    with pytest.raises(ValueError, match="Old: all was released and is not in the system"):
        audit(system, {**numbers, ("Old", "all"): 12})
