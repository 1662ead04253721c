"""Fewer than 5 of 56: said of a total where all else stays unknown to whoever knows it."""

from dataclasses import replace

import pytest

from disclosure.releases.planned import PlannedCell, PlannedTable, Where
from disclosure.releases.said import NOTHING_SAID, Said, apart_if_said, said_of
from disclosure.suppression.audit import audit
from disclosure.suppression.model import Model
from disclosure.suppression.modelling import model_of
from disclosure.suppression.publish import publish
from disclosure.suppression.rule import USUAL
from disclosure.suppression.solver import Solver
from disclosure.suppression.system import Cell, System, Table
from disclosure.suppression.viewer import Viewer

CAME, STAYED, REST = ("came",), ("stayed",), ("rest",)


def totals(name: str, base: list, part: list) -> Table:
    cells = (("base", base), (name, part))
    return Table(
        name,
        tuple(Cell(name, ("all", word), frozenset(atoms), headline=True) for word, atoms in cells),
    )


UPTAKE = totals("uptake", [CAME, STAYED, REST], [CAME])
FEW = ("uptake", "all", "uptake")


def system(*tables: Table, came: int = 3, stayed: int = 6, **more) -> System:
    return System({CAME: came, STAYED: stayed, REST: 50}, tables, **more)


def said(of: System, numbers, headlines=frozenset({FEW})) -> Said:
    return said_of(of, numbers, NOTHING_SAID, headlines, USUAL, Solver)


def test_it_is_said_of_a_few_out_of_a_published_base():
    alone = system(UPTAKE)
    numbers = publish(alone).numbers
    assert numbers == {("uptake", "all", "base"): 59, FEW: None}
    found = said(alone, numbers)
    assert found.few == {FEW}
    assert audit(replace(alone, few=found.few), numbers) == ()


@pytest.mark.parametrize("came", [0, 7, 40])
def test_it_is_not_said_of_nobody_or_of_enough(came):
    alone = system(UPTAKE, came=came)
    assert said(alone, publish(alone).numbers) == NOTHING_SAID


def test_all_numbers_under_the_threshold_stay_possible():
    alone = system(UPTAKE, few=frozenset({FEW}))
    numbers = publish(alone).numbers
    model: Model = model_of(alone, alone.tables, USUAL, numbers)
    [target] = model.targets(model.few)
    viewer = Viewer(model, model.every - model.few, model.few, Solver())
    assert tuple(viewer.interval(target)) == (1, 4)


def test_it_is_not_said_where_another_hidden_number_could_then_be_told():
    """Those who came and those who stayed are 9 together: 1 to 4 of one leaves 5 to 8 of the
    other, which is 3 wide and not 4."""
    both = Table(
        "both",
        (
            Cell("both", ("together",), frozenset({CAME, STAYED})),
            Cell("both", ("stayed",), frozenset({STAYED})),
        ),
    )
    linked = system(UPTAKE, both)
    numbers = {
        ("uptake", "all", "base"): 59,
        FEW: None,
        ("both", "together"): 9,
        ("both", "stayed"): None,
    }
    assert audit(linked, numbers) == ()
    assert [one.name for one in audit(replace(linked, few=frozenset({FEW})), numbers)] == [
        ("both", "stayed")
    ]
    assert said(linked, numbers) == NOTHING_SAID


def test_silence_about_another_headline_is_known_too():
    """Where it says that they are 5 or more of 9 together, the rest are 1 to 4: too well known."""
    both = Table(
        "both",
        (
            Cell("both", ("together",), frozenset({CAME, STAYED})),
            Cell("both", ("stayed",), frozenset({STAYED})),
        ),
    )
    numbers = {("both", "together"): 9, ("both", "stayed"): None}
    hidden = system(UPTAKE, both)
    numbers |= {("uptake", "all", "base"): 59, FEW: None}
    silent = replace(hidden, many=frozenset({("both", "stayed")}))
    assert {one.name for one in audit(silent, numbers)} == {FEW, ("both", "stayed")}


def test_a_total_that_is_said_to_be_few_is_never_split():
    men, women = ("came", "men"), ("came", "women")
    uptake = totals("uptake", [men, women, REST], [men, women])
    by_sex = Table(
        "uptake by sex",
        tuple(
            Cell("uptake by sex", (sex, "uptake"), frozenset({atom}), by=("sex",))
            for sex, atom in (("men", men), ("women", women))
        ),
    )
    whole = System({men: 2, women: 2, REST: 50}, (uptake, by_sex), few=frozenset({FEW}))
    published = publish(whole)
    [refused] = published.refused
    assert refused.table == "uptake by sex" and "said to be below 5" in refused.why
    assert said(whole, {**published.numbers, ("uptake by sex", "men", "uptake"): None}) == (
        NOTHING_SAID
    )


def test_an_outcome_stands_apart_only_where_more_is_said_of_its_total():
    def cell(*label: str) -> PlannedCell:
        return PlannedCell(label, Where(0))

    base = PlannedTable("uptake by area", (cell("halton", "base"),), "uptake")
    came = PlannedTable("uptake by area: uptake", (cell("halton", "uptake"),), "uptake")
    assert list(apart_if_said([came, base], frozenset({FEW}))) == [came, base]
    [one] = apart_if_said([came, base], frozenset())
    assert [part.label for part in one.cells] == [("halton", "base"), ("halton", "uptake")]
