"""People by the codes of their variables, and the tables and totals made of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from disclosure.suppression.system import Atom, Cell, Table

ALL = "all"
Codes = Mapping[str, tuple[str, ...]]
NO_CODES: Codes = {}


@dataclass(frozen=True)
class People:
    """How many people there are with each code of each variable, the period among them."""

    variables: tuple[str, ...]
    counts: Mapping[Atom, int]

    def codes(self, variable: str) -> tuple[str, ...]:
        place = self.variables.index(variable)
        return tuple(sorted({atom[place] for atom in self.counts}))

    def where(self, codes: Codes) -> frozenset[Atom]:
        """The atoms that have one of the codes of each variable named."""
        wanted = [(self.variables.index(name), set(each)) for name, each in codes.items()]
        return frozenset(
            atom for atom in self.counts if all(atom[place] in each for place, each in wanted)
        )

    def table(
        self,
        name: str,
        *,
        by: tuple[str, ...] = (),
        where: Codes = NO_CODES,
        only: Codes = NO_CODES,
        sensitive: Codes = NO_CODES,
        revises: str = "",
    ) -> Table:
        """A table with its margins and its total.

        `only` leaves out the other codes of a variable it is split by, `sensitive` names codes
        that all of a group must not share, `revises` an earlier table of the same labels.
        """
        return Table(name, tuple(self._cells(name, by, where, only, sensitive, revises)))

    def _cells(
        self,
        table: str,
        by: tuple[str, ...],
        where: Codes,
        only: Codes,
        sensitive: Codes,
        revises: str,
    ) -> Iterator[Cell]:
        for some in _margins(by):
            for codes in product(*(only.get(name, self.codes(name)) for name in some)):
                code = dict(zip(some, codes, strict=True))
                label = tuple(code.get(name, ALL) for name in by) or (ALL,)
                shared = [name for name in some if code[name] in sensitive.get(name, ())]
                yield Cell(
                    table,
                    label,
                    self._narrowed(where, code),
                    by=some,
                    headline=not some,
                    group=self._narrowed(where, _without(code, shared)) if shared else None,
                    revises=(revises, *label) if revises else None,
                )

    def _narrowed(self, where: Codes, code: Mapping[str, str]) -> frozenset[Atom]:
        return self.where(where) & self.where({name: (one,) for name, one in code.items()})


def _margins(by: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for size in range(len(by) + 1):
        yield from combinations(by, size)


def _without(code: Mapping[str, str], names: list[str]) -> dict[str, str]:
    return {name: one for name, one in code.items() if name not in names}
