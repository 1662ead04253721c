"""A release: the numbers of its tables that may be shown, and the tables that may not."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from disclosure.suppression.audit import check_released, narrow, released_tables
from disclosure.suppression.model import Model
from disclosure.suppression.modelling import model_of, said_to_be_few, small_exact_totals
from disclosure.suppression.pattern import CannotBeHidden, pattern_of
from disclosure.suppression.rule import USUAL, Rule
from disclosure.suppression.solver import NoAnswerInTime, Solver
from disclosure.suppression.system import Name, Numbers, System, Table, words
from disclosure.suppression.viewer import Viewer


@dataclass(frozen=True)
class Refused:
    """A table that is not published, and why, for whoever publishes."""

    table: str
    why: str


@dataclass(frozen=True)
class Published:
    """The numbers of the new tables, None where hidden. They stand for ever, as they are."""

    numbers: dict[Name, int | None] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()

    @property
    def hidden(self) -> int:
        """How many cells are hidden."""
        return sum(number is None for number in self.numbers.values())


NOTHING: Numbers = {}


def publish(
    system: System,
    earlier: Numbers = NOTHING,
    rule: Rule = USUAL,
    *,
    exact: bool = False,
    earlier_is_safe: bool = False,
    solver: Solver | None = None,
) -> Published:
    """Settles the tables of a system that were not released yet, in the order they stand in.

    What was shown stays shown, what was hidden stays hidden. A table that cannot be made safe is
    left out whole; those before it in the order have precedence. `earlier_is_safe` where the last
    call has just shown it, of the same people.
    """
    check_released(system, earlier)
    old = released_tables(system, earlier)
    new = [table for table in system.tables if table not in old]
    publisher = _Publisher(system, earlier, rule, exact, solver or Solver())
    try:
        return publisher.publish(() if earlier_is_safe else old, old, new)
    except NoAnswerInTime:
        why = (
            "What has to be hidden was not found in the time there is. Publish fewer tables at "
            "once, or for a longer period."
        )
        return Published({}, tuple(Refused(table.name, why) for table in new))


@dataclass(frozen=True)
class _Publisher:
    system: System
    earlier: Numbers
    rule: Rule
    exact: bool
    solver: Solver

    def publish(
        self, unsure: tuple[Table, ...], old: tuple[Table, ...], new: list[Table]
    ) -> Published:
        if given_away := self._given_away(unsure):
            why = (
                f"{given_away} can already be worked out from what was released. Nothing can be "
                "taken back, so nothing is added."
            )
            return Published({}, tuple(Refused(table.name, why) for table in new))
        refused = [Refused(table.name, why) for table in new if (why := self._against(table))]
        fit = [table for table in new if not self._against(table)]
        try:
            return Published(self._numbers(old, fit), tuple(refused))
        except CannotBeHidden:
            return self._one_by_one(old, fit, refused)

    def _one_by_one(
        self, old: tuple[Table, ...], fit: list[Table], refused: list[Refused]
    ) -> Published:
        """The tables that can be had together, each tried after those before it."""
        taken: list[Table] = []
        numbers: dict[Name, int | None] = {}
        for table in fit:
            try:
                numbers = self._numbers(old, [*taken, table])
                taken.append(table)
            except CannotBeHidden as given_away:
                why = (
                    f"With this table {words(given_away.target.name)} could be worked out, "
                    "whatever else is hidden."
                )
                refused.append(Refused(table.name, why))
        return Published(numbers, tuple(refused))

    def _numbers(self, old: Iterable[Table], new: list[Table]) -> dict[Name, int | None]:
        model = self._model([*old, *new])
        hidden = pattern_of(model, self.solver, exact=self.exact)
        under = {cell.name for place in hidden for cell in model.populations[place].cells}
        return {
            cell.name: None if cell.name in under else self.system.count(cell.atoms)
            for table in new
            for cell in table.cells
        }

    def _given_away(self, old: tuple[Table, ...]) -> str:
        """What the releases so far already tell, in words."""
        model = self._model(old)
        hidden = [
            place
            for place, one in enumerate(model.populations)
            if any(self.earlier[cell.name] is None for cell in one.cells)
        ]
        viewer = Viewer(model, model.every - set(hidden), hidden, self.solver)
        found = next(narrow(model.targets(hidden), viewer), None)
        return words(found.target.name) if found else ""

    def _model(self, tables: Iterable[Table]) -> Model:
        return model_of(self.system, tables, self.rule, self.earlier)

    def _against(self, table: Table) -> str:
        """What speaks against a table whatever its neighbours are."""
        for total in small_exact_totals(self.system, self.system.tables, self.rule):
            if any(cell.atoms and cell.atoms < total.atoms for cell in table.cells):
                return (
                    f"It splits {words(total.name)}, which is below {self.rule.threshold} and "
                    "shown exactly by a recorded decision. Such a total is never split."
                )
        for total in said_to_be_few(self.system):
            if any(cell.atoms and cell.atoms < total.atoms for cell in table.cells):
                return (
                    f"It splits {words(total.name)}, which is said to be below "
                    f"{self.rule.threshold}. Such a total is never split."
                )
        if table.variables and self.system.count(table.people) < self.rule.smallest_table:
            return f"It divides fewer than {self.rule.smallest_table} people."
        return ""
