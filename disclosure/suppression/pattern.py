"""Which cells of a model to hide, so that everything in it is safe."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from disclosure.suppression.audit import Finding, few_candidates, narrow
from disclosure.suppression.complements import Attempt, cheapest
from disclosure.suppression.model import Model, Target
from disclosure.suppression.solver import Numeric, Solver
from disclosure.suppression.viewer import Viewer

MOST_REMEMBERED = 500


class CannotBeHidden(Exception):
    """Something is given away whatever else is hidden."""

    def __init__(self, target: Target) -> None:
        super().__init__(target.name)
        self.target = target


@dataclass(frozen=True)
class _Search:
    """What a search carries along: the worlds found so far, and whom a cell was hidden for.

    Both only save work.
    """

    model: Model
    solver: Solver
    worlds: list[Numeric] = field(default_factory=list)
    hidden_for: dict[int, Target] = field(default_factory=dict)

    def narrow(self, hidden: frozenset[int]) -> list[Finding]:
        viewer = self._viewer(hidden)
        found = list(narrow(self.model.targets(hidden), viewer))
        self._remember(viewer)
        return found

    def first_narrow(self, hidden: frozenset[int], place: int | None = None) -> Finding | None:
        """The smallest that is exposed, or what a place just shown again was hidden for."""
        viewer = self._viewer(hidden)
        if place in self.hidden_for:
            nearest = next(narrow([self.hidden_for[place]], viewer), None)
            if nearest:
                return nearest
        found = next(narrow(self.model.targets(hidden), viewer), None)
        self._remember(viewer)
        return found

    def few_candidates(self, hidden: frozenset[int]) -> list[Finding]:
        return few_candidates(self.model, hidden, self._viewer(hidden))

    def _viewer(self, hidden: frozenset[int]) -> Viewer:
        return Viewer(self.model, self.model.every - hidden, hidden, self.solver, self.worlds)

    def _remember(self, viewer: Viewer) -> None:
        both = [*self.worlds, *viewer.worlds]
        different = {world.tobytes(): world for world in both}
        self.worlds[:] = list(different.values())[-MOST_REMEMBERED:]

    def dearest_first(self, places: Iterable[int]) -> list[int]:
        """By what is lost if they are hidden, then by name."""
        return sorted(places, key=lambda place: (-self.model.populations[place].loss, place))


def pattern_of(model: Model, solver: Solver, *, exact: bool) -> frozenset[int]:
    """The populations to hide. `exact` loses the least that can be, and is for small tables."""
    search = _Search(model, solver)
    most = _most(search)
    hidden = _joint(search, most) if exact else _one_by_one(search, most)
    hidden = _pruned(search, hidden)
    return _for_those_who_know_the_rule(search, hidden, most)


def _most(search: _Search) -> frozenset[int]:
    """All that can be hidden and stay unknown: if this is not safe, nothing is.

    The more is hidden, the wider is every interval. A free cell that is narrow even so can
    never be hidden.
    """
    hidden = search.model.every - search.model.must_show
    while found := search.narrow(hidden):
        for one in found:
            if one.target.population not in search.model.free:
                raise CannotBeHidden(one.target)
        hidden -= {one.target.population for one in found if one.target.population is not None}
    return hidden


def _one_by_one(search: _Search, most: frozenset[int]) -> frozenset[int]:
    """For each exposed target, the smallest first, the cheapest cells beside those hidden."""
    model, hidden = search.model, search.model.must_hide
    free = most - model.must_hide
    near = Attempt(2.0 * model.rule.width, whole=False)
    far = Attempt(model.most, whole=True)
    while found := search.first_narrow(hidden):
        more = cheapest(model, hidden, [found.target], free, near, search.solver)
        more = more or cheapest(model, hidden, [found.target], free, far, search.solver)
        search.hidden_for.update({place: found.target for place in more or ()})
        hidden = hidden | more if more else most
    return hidden


def _joint(search: _Search, most: frozenset[int]) -> frozenset[int]:
    """All targets in one programme, in whole numbers where halves would deceive.

    A target joins when it is found exposed: with fewer targets the least loss can only be
    smaller, so the first pattern in which nothing is exposed loses the least of all.
    """
    model, hidden = search.model, search.model.must_hide
    free = most - hidden
    targets: dict[object, Target] = {}
    whole = False
    while found := search.narrow(hidden):
        known = [one for one in found if one.target.name in targets]
        whole = whole or bool(known)
        targets |= {one.target.name: one.target for one in found}
        attempt = Attempt(model.most, whole)
        more = cheapest(
            model, model.must_hide, list(targets.values()), free, attempt, search.solver
        )
        if more is None or (whole and hidden == model.must_hide | more):
            return most  # safe, where the solver's tolerance has no better answer
        hidden = model.must_hide | more
    return hidden


def _pruned(search: _Search, hidden: frozenset[int]) -> frozenset[int]:
    """Shows again, the dearest first, what nothing needs hidden."""
    for place in search.dearest_first(hidden - search.model.must_hide):
        if not search.first_narrow(hidden - {place}, place):
            hidden = hidden - {place}
    return hidden


def _for_those_who_know_the_rule(
    search: _Search, hidden: frozenset[int], most: frozenset[int]
) -> frozenset[int]:
    """Hides more, the cheapest first, while somebody who knows the rule can almost tell."""
    found = search.few_candidates(hidden)
    for place in reversed(search.dearest_first(most - hidden)):
        if not found:
            break
        hidden = hidden | {place}
        found = search.narrow(hidden) or search.few_candidates(hidden)
    if found:
        raise CannotBeHidden(found[0].target)
    return hidden
