"""Who sees what, worked out from the tables that decide it: role, page, measure, and how finely."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple, Protocol

from auth.permissions import Permission
from auth.roles import GRANTS, HELD_CASES, Grant
from data_access.case_records import opens_into_records
from domain.measure import NOT_PEOPLE, Measure
from domain.terms import Audience, Role, Term


class Grain(Term):
    """The finest that a role gets to see of a measure on a page."""

    NO_ACCESS = "no_access", "No access"
    NO_FIGURES = "no_figures", "Page without figures"
    NOT_SHOWN = "not_shown", "Not shown"
    RELEASED = "released", "Published totals, few people hidden"
    FIGURES = "figures", "Figures"
    PSEUDONYMS = "pseudonyms", "Figures; agency's cases by pseudonym"
    CASES = "cases", "Figures; the cases behind them"
    REFERENCES = "references", "The reference of each row, once, to who loads"
    CELLS = "cells", "The cell that is wrong, once, to who loads"
    ROWS = "rows", "Whole rows, once, to who loads"


class Beside(NamedTuple):
    """What a page shows that is no measure, and how finely whoever may see the page sees it."""

    title: str
    grain: Grain


class OnTheMenu(Protocol):
    """A page as the menu has it."""

    @property
    def title(self) -> str: ...
    @property
    def permission(self) -> Permission: ...
    @property
    def measures(self) -> tuple[str, ...]: ...
    @property
    def beside(self) -> tuple[Beside, ...]: ...


class Line(NamedTuple):
    """One page and one of its measures or lists, and what each role sees of it."""

    page: str
    measure: str
    grains: dict[Role, Grain]


FIELDS = ("Role", "Whose units", "Page", "Measure or list", "Finest detail")


def matrix(menu: Iterable[OnTheMenu], measure_called: Callable[[str], Measure]) -> list[Line]:
    """A line for each measure and each list of each page, in the order of the menu."""
    return [line for item in menu for line in _lines(item, measure_called)]


def rows_of(lines: Iterable[Line]) -> list[dict[str, str]]:
    """The same with one row for each role, for a file that is filtered."""
    found = list(lines)
    return [
        dict(
            zip(
                FIELDS, (role.label, grant.reach.value, line.page, line.measure, grain), strict=True
            )
        )
        for role, grant in GRANTS.items()
        for line in found
        for grain in [line.grains[role].label]
    ]


def _lines(item: OnTheMenu, measure_called: Callable[[str], Measure]) -> Iterator[Line]:
    for key in item.measures:
        measure = measure_called(key)
        yield Line(item.title, measure.title, _grains(item, partial(_grain, measure=measure)))
    for title, grain in item.beside:
        yield Line(item.title, title, _grains(item, partial(_always, grain)))
    if not item.measures and not item.beside:
        yield Line(item.title, "", _grains(item, partial(_always, Grain.NO_FIGURES)))


def _grains(item: OnTheMenu, grain_of: Callable[[Grant], Grain]) -> dict[Role, Grain]:
    return {
        role: grain_of(grant) if item.permission in grant.permissions else Grain.NO_ACCESS
        for role, grant in GRANTS.items()
    }


def _always(grain: Grain, _grant: Grant) -> Grain:
    return grain


def _grain(grant: Grant, measure: Measure) -> Grain:
    if grant.audience not in measure.audience:
        return Grain.NOT_SHOWN
    if _lists_cases(grant, measure):
        return Grain.PSEUDONYMS if grant.only_cases_held_by_agency else Grain.CASES
    is_hidden = grant.audience is Audience.COMMISSIONER and measure.unit_of_count not in NOT_PEOPLE
    return Grain.RELEASED if is_hidden else Grain.FIGURES


def _lists_cases(grant: Grant, measure: Measure) -> bool:
    if Permission.SEE_CASE_RECORDS not in grant.permissions:
        return False
    if grant.only_cases_held_by_agency:
        return measure.key == HELD_CASES
    return opens_into_records(measure)
