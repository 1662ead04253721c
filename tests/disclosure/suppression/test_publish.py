"""What a release hides, what it never takes back, and the tables that it refuses."""

import pytest

from disclosure.suppression.audit import audit
from disclosure.suppression.publish import Refused, publish
from disclosure.suppression.rule import STRICT, Rule
from disclosure.suppression.solver import Solver
from disclosure.suppression.system import Cell, System, Table
from tests.disclosure.suppression.drawn_tables import drawn, with_margins
from tests.disclosure.suppression.people import People


def _hidden(published):
    return {name[1:] for name, number in published.numbers.items() if number is None}


def test_a_small_cell_is_hidden_with_the_three_that_lose_least():
    #      w   x   y
    # a    3   9  12   24    a-w has to go, with a square: x and b are smaller than y and c
    # b    8   7  20   35
    # c   10  30  40   80
    published = publish(with_margins((3, 9, 12), (8, 7, 20), (10, 30, 40)), exact=True)
    assert _hidden(published) == {("a", "w"), ("a", "x"), ("b", "w"), ("b", "x")}
    assert published.numbers["Table", "c", "y"] == 40
    assert published.hidden == 4


@pytest.mark.parametrize("exact", [True, False])
def test_small_margins_are_hidden_and_zeros_are_shown(exact):
    #      w   x
    # a    0   4    4    the margin of a is small, and so is its cell; the zero stands
    # b   20  30   50
    # c   15  25   40
    system = with_margins((0, 4), (20, 30), (15, 25))
    published = publish(system, exact=exact)
    assert {("a", "x"), ("a", "all")} <= _hidden(published)
    assert published.numbers["Table", "a", "w"] == 0
    assert audit(system, published.numbers) == ()


def test_five_is_shown_and_below_ten_is_hidden_where_the_programme_is_strict():
    system = with_margins((5, 30), (30, 40))
    assert _hidden(publish(system)) == set()
    assert ("a", "w") in _hidden(publish(system, rule=STRICT))
    assert audit(system, publish(system, rule=STRICT).numbers, STRICT) == ()


OUTCOMES = {"outcome": ("again",)}


def _again(others, **sensitive):
    """Of the north, 12 people offended again and so many did not."""
    people = People(
        ("unit", "outcome"),
        {("north", "again"): 12, ("south", "again"): 20}
        | {("north", "not"): others, ("south", "not"): 60},
    )
    table = people.table("Again", by=("unit", "outcome"), only=OUTCOMES, **sensitive)
    return System(people.counts, (table,))


@pytest.mark.parametrize(("others", "is_hidden"), [(0, True), (1, True), (5, False)])
def test_all_but_one_of_a_group_are_as_good_as_all(others, is_hidden):
    system = _again(others, sensitive=OUTCOMES)
    assert (("north", "again") in _hidden(publish(system))) is is_hidden
    assert audit(system, publish(system).numbers) == ()


def test_everybody_in_a_category_that_is_not_sensitive_is_shown():
    assert publish(_again(0)).hidden == 0


def test_none_of_a_group_is_shown_and_everybody_is_not():
    people = People(
        ("unit", "outcome"),
        {("north", "again"): 12, ("south", "again"): 0, ("west", "again"): 20}
        | {("north", "not"): 0, ("south", "not"): 15, ("west", "not"): 60},
    )
    table = people.table("Again", by=("unit", "outcome"), only=OUTCOMES, sensitive=OUTCOMES)
    published = publish(System(people.counts, (table,)))
    assert published.numbers["Again", "north", "again"] is None
    assert published.numbers["Again", "south", "again"] == 0
    assert publish(System(people.counts, (table,)), exact=True).hidden <= published.hidden


def test_where_the_others_are_none_and_shown_everybody_cannot_be_hidden():
    people = People(
        ("unit", "outcome"),
        {("north", "again"): 12, ("south", "again"): 20}
        | {("north", "not"): 0, ("south", "not"): 60},
    )
    table = people.table("Again", by=("unit", "outcome"), sensitive=OUTCOMES)
    assert publish(System(people.counts, (table,))).refused == (
        Refused(
            "Again",
            "With this table Again: north, again, or else could be worked out, whatever else is "
            "hidden.",
        ),
    )


THREE_OF_56 = {("again",): 3, ("not",): 53}


def _outcome(name, *codes):
    return Table(name, (Cell(name, ("all",), frozenset((code,) for code in codes)),))


def test_an_exact_total_stands_only_by_decision():
    tables = _outcome("Worked with", "again", "not"), _outcome("Offended again", "again")
    hidden = publish(System(THREE_OF_56, tables)).numbers
    assert hidden == {("Worked with", "all"): 56, ("Offended again", "all"): None}
    decided = System(THREE_OF_56, tables, exact=frozenset({("Offended again", "all")}))
    assert publish(decided).numbers == {("Worked with", "all"): 56, ("Offended again", "all"): 3}


def test_an_exact_total_is_never_split():
    people = People(
        ("unit", "outcome"),
        {("north", "again"): 3, ("south", "again"): 0, ("north", "not"): 33, ("south", "not"): 20},
    )
    total = people.table("Offended again", where=OUTCOMES)
    split = people.table("Again by unit", by=("unit",), where=OUTCOMES)
    other = people.table("Units", by=("unit",))
    exact = frozenset({("Offended again", "all")})
    published = publish(System(people.counts, (total, split, other), exact=exact))
    assert published.numbers["Offended again", "all"] == 3
    assert published.numbers["Units", "north"] == 36
    assert [one.table for one in published.refused] == ["Again by unit"]
    assert "Offended again: all" in published.refused[0].why
    assert "never split" in published.refused[0].why


def test_no_table_divides_fewer_than_ten_people():
    published = publish(with_margins((0, 9), (0, 0)))
    assert published.refused == (Refused("Table", "It divides fewer than 10 people."),)
    assert publish(with_margins((0, 10), (0, 0))).refused == ()


def _in_spring_and_summer(spring, summer):
    units = "north", "south", "west"
    return People(
        ("quarter", "unit"),
        {("spring", unit): people for unit, people in zip(units, spring, strict=True)}
        | {("summer", unit): people for unit, people in zip(units, summer, strict=True)},
    )


def _quarters_and_year(people):
    return (
        people.table("Spring", by=("unit",), where={"quarter": ("spring",)}),
        people.table("Summer", by=("unit",), where={"quarter": ("summer",)}),
        people.table("Year", by=("unit",)),
    )


def test_what_was_shown_stays_shown_and_what_was_hidden_hidden():
    people = _in_spring_and_summer((3, 9, 20), (9, 12, 20))
    tables = _quarters_and_year(people)
    spring = publish(System(people.counts, tables[:1])).numbers
    assert spring == {
        ("Spring", "all"): 32,
        ("Spring", "north"): None,
        ("Spring", "south"): None,
        ("Spring", "west"): 20,
    }
    summer = publish(System(people.counts, tables[:2]), spring).numbers
    assert set(summer.values()) == {9, 12, 20, 41}
    year = publish(System(people.counts, tables), spring | summer)
    # the year would give the spring away, had it the north: 12 less the 9 that the summer showed
    assert year.numbers == {
        ("Year", "all"): 73,
        ("Year", "north"): None,
        ("Year", "south"): None,
        ("Year", "west"): 40,
    }
    assert audit(System(people.counts, tables), spring | summer | year.numbers) == ()


def test_each_table_by_itself_gives_the_spring_away():
    people = _in_spring_and_summer((3, 9, 20), (9, 12, 20))
    tables = _quarters_and_year(people)
    alone = [publish(System(people.counts, (table,))).numbers for table in tables]
    found = audit(System(people.counts, tables), alone[0] | alone[1] | alone[2])
    assert [(one.name, one.low, one.high) for one in found[:1]] == [(("Spring", "north"), 3, 3)]


def test_a_table_that_would_give_the_past_away_is_refused_and_the_others_stand():
    # the spring was published with its total; of a year whose other quarter is public, one
    # number for the north is the spring's
    people = _in_spring_and_summer((3, 9, 20), (9, 12, 20))
    tables = _quarters_and_year(people)
    spring = publish(System(people.counts, tables[:1])).numbers
    both = Cell("North", ("all",), people.where({"unit": ("north",)}))
    south = Cell("South", ("all",), people.where({"unit": ("south",), "quarter": ("summer",)}))
    north = Cell(
        "Summer north", ("all",), people.where({"unit": ("north",), "quarter": ("summer",)})
    )
    new = tuple(Table(cell.table, (cell,)) for cell in (north, both, south))
    exact = frozenset({("North", "all"), ("Summer north", "all")})
    published = publish(System(people.counts, (tables[0], *new), exact=exact), spring)
    assert published.numbers == {("Summer north", "all"): 9, ("South", "all"): 12}
    assert published.refused == (
        Refused(
            "North", "With this table Spring: north could be worked out, whatever else is hidden."
        ),
    )


def test_nothing_is_added_to_what_already_tells_too_much():
    people = _in_spring_and_summer((3, 9, 20), (9, 12, 20))
    tables = _quarters_and_year(people)
    careless = {
        name: None if number == 3 else number
        for name, number in {
            cell.name: sum(people.counts[atom] for atom in cell.atoms) for cell in tables[0].cells
        }.items()
    }
    (refused,) = publish(System(people.counts, tables[:2]), careless).refused
    assert refused.table == "Summer"
    assert "Spring: north" in refused.why
    assert "Nothing can be taken back" in refused.why


@pytest.mark.parametrize(
    ("came", "went", "is_hidden"),
    [(0, 0, False), (2, 0, True), (3, 3, True), (0, 4, True), (7, 5, True), (6, 0, False)],
)
def test_a_revision_shows_no_change_of_a_few(came, went, is_hidden):
    # of 7 who came and 5 who went the difference is 2: that is a few as well
    counts = {("known",): 30, ("late",): came, ("gone",): went}
    first = Cell("First", ("all",), frozenset({("known",), ("gone",)}))
    again = Cell("Revised", ("all",), frozenset({("known",), ("late",)}), revises=first.name)
    system = System(counts, (Table("First", (first,)), Table("Revised", (again,))))
    published = publish(system, {first.name: 30 + went})
    assert (published.numbers[again.name] is None) is is_hidden
    assert audit(system, {first.name: 30 + went} | published.numbers) == ()


def test_the_same_people_are_hidden_in_a_later_table_too():
    people = _in_spring_and_summer((3, 9, 20), (9, 12, 20))
    tables = _quarters_and_year(people)
    spring = publish(System(people.counts, tables[:1])).numbers
    # the west needs no hiding, but it was hidden once
    careful = {**spring, ("Spring", "west"): None}
    west = {"unit": ("west",), "quarter": ("spring",)}
    later = people.table("West in spring", where=west)
    published = publish(System(people.counts, (tables[0], later)), careful)
    assert published.numbers == {("West in spring", "all"): None}


def test_nothing_stays_hidden_that_nothing_needs():
    #      w   x
    # a    0   1    1
    # b    1  20   21    for b-w alone the margin of b would do, for the others not: it is
    # c   12   0   12    shown again once theirs are hidden
    published = publish(with_margins((0, 1), (1, 20), (12, 0)))
    assert _hidden(published) == {
        ("a", "x"),
        ("a", "all"),
        ("b", "w"),
        ("b", "x"),
        ("c", "w"),
        ("c", "all"),
    }


def test_more_is_hidden_from_those_who_know_the_rule():
    # the square alone would leave two values for a-w: 1, and 12 with a one beside it
    few = Rule(threshold=2)
    system = with_margins((1, 12), (12, 13))
    square = {("a", "w"), ("a", "x"), ("b", "w"), ("b", "x")}
    assert _hidden(publish(system, rule=Rule(threshold=2, candidates=1))) == square
    published = publish(system, rule=few)
    assert _hidden(published) > square
    assert audit(system, published.numbers, few) == ()


def test_the_same_tables_give_the_same_pattern_in_whatever_order_they_are_counted():
    people = drawn((3, 9, 9), (9, 9, 9), (9, 9, 9))
    turned = People(people.variables, dict(reversed(people.counts.items())))
    patterns = [
        publish(System(one.counts, (one.table("Table", by=("row", "column")),))).numbers
        for one in (people, people, turned)
    ]
    assert patterns[0] == patterns[1] == patterns[2]
    assert {name[1:] for name, number in patterns[0].items() if number is None} == {
        ("a", "w"),
        ("a", "x"),
        ("b", "w"),
        ("b", "x"),
    }


def test_without_time_nothing_is_published_and_it_says_so():
    seconds = iter([0.0, *[11.0] * 20])
    late = Solver(seconds=10, clock=lambda: next(seconds))
    published = publish(with_margins((3, 9), (8, 7)), solver=late)
    assert published.numbers == {}
    assert published.refused[0].why.startswith("What has to be hidden was not found in the time")
