"""Two worlds that nobody can tell apart by what was released: nothing shown may differ."""

from disclosure.suppression.audit import check_released, released_tables
from disclosure.suppression.modelling import model_of
from disclosure.suppression.rule import USUAL, Rule
from disclosure.suppression.solver import Numeric, Solver
from disclosure.suppression.system import Atom, Name, Numbers, System
from disclosure.suppression.viewer import Viewer

World = dict[Atom, int]


def two_worlds(
    system: System, numbers: Numbers, name: Name, rule: Rule = USUAL, solver: Solver | None = None
) -> tuple[World, World]:
    """Counts of the atoms in which a hidden cell is as small, and as large, as it can be.

    Atoms that no released table tells apart are counted under the first of them.
    """
    check_released(system, numbers)
    model = model_of(system, released_tables(system, numbers), rule, numbers)
    names = [[cell.name for cell in one.cells] for one in model.populations]
    hidden = [place for place, each in enumerate(names) if numbers[each[0]] is None]
    (target,) = (
        target
        for target in model.targets(hidden)
        if target.population is not None and name in names[target.population]
    )
    viewer = Viewer(model, model.every - set(hidden), hidden, solver or Solver())
    smallest, largest = viewer.extremes(target)
    return _counts(system, model.stands_for, smallest), _counts(system, model.stands_for, largest)


def _counts(system: System, stands_for: tuple[Atom, ...], world: Numeric) -> World:
    nobody = dict.fromkeys(system.counts, 0)
    return nobody | dict(zip(stands_for, world.astype(int).tolist(), strict=True))
