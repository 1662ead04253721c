"""The charts of a release, the same on the page and on paper: bars of published numbers alone.

Titles are neutral and areas stand in their own order, so nothing but a published number can be
read from what is drawn, what is said of it, or where it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.releases.area_table import SPLIT, areas_of
from briefing.releases.figures import NOBODY, NOT_SHOWN, WHY, victims_are_silent
from briefing.releases.money import FORECAST, IN_ALL, LABELS, PLANNED, SPENT, pounds_of
from charts.drawn import Drawn
from charts.greyed import greyed
from charts.labels import label_of
from charts.named_bars import NamedBar, named_bars, no_bars
from charts.numbers import counted, per_cent, pounds
from charts.style import Row
from disclosure.releases.derived import share
from disclosure.releases.planned import BASE, EVERYBODY
from disclosure.releases.record import Release, ReleasedTable, TableState

STEPS = "uptake_funnel"
OLD = "Old data: nothing new has come from the victim service."


@dataclass(frozen=True)
class Picture:
    """A chart with its heading and the line that says what is drawn."""

    title: str
    about: str
    drawn: Drawn


@dataclass(frozen=True)
class ByArea:
    """A measure drawn by area. One of a pair is grey while nothing is known of victims."""

    measure: str
    title: str
    about: str
    is_of_a_pair: bool = False


BY_AREA: dict[str, tuple[ByArea, ...]] = {
    "Demand": (ByArea("referrals_received", "Referrals by area", "Referrals received"),),
    "Victims": (
        ByArea("uptake", "Uptake by area", "Of the people offered direct work", True),
        ByArea(
            "support_accepted", "Victims: support accepted by area", "Of the victims offered", True
        ),
    ),
    "Reoffending": (
        ByArea(
            "reoffending_as_reported",
            "Recorded offence since, by area",
            "Of the people worked with",
            True,
        ),
        ByArea(
            "repeat_victimisation",
            "Victims: offended against again, by area",
            "Of the victims who accepted support a year ago",
            True,
        ),
    ),
}
"""What is drawn by area at each question; whiskers are 95% intervals."""


def pictures(release: Release, about: str) -> tuple[Picture, ...]:
    """The charts of a question, in their order."""
    by_area = [_by_area(release, one) for one in BY_AREA.get(about, ())]
    steps = [_steps(release)] if about == "Take-up" else []
    money = list(_money(release)) if about == "Money" else []
    return (*steps, *by_area, *money)


def _by_area(release: Release, one: ByArea) -> Picture:
    table = release.table(one.measure, SPLIT)
    if table is None or not table.cells:
        state = table.state if table else TableState.NOT_PUBLISHED
        drawn = no_bars(one.title, WHY[state])
        return Picture(one.title, one.about, drawn)
    drawn = _bars_of_areas(table, one)
    if one.is_of_a_pair and victims_are_silent(release):
        drawn = greyed(drawn, OLD)
    are_shares = any(cell.part != BASE for cell in table.cells)
    return Picture(one.title, f"{one.about}, and its 95% interval" * are_shares or one.about, drawn)


def _bars_of_areas(table: ReleasedTable, one: ByArea) -> Drawn:
    areas = areas_of([table])
    is_counted = not any(cell.part != BASE for cell in table.cells)
    bars = [
        _count(name, table.number(BASE, area)) if is_counted else _share(table, one, area, name)
        for area, name in areas
    ]
    rows = [_row("Area", table, area, bar) for (area, _), bar in zip(areas, bars, strict=True)]
    return named_bars(one.title, bars, "Area", rows, are_shares=not is_counted)


def _count(name: str, number: int | None) -> NamedBar:
    return NamedBar(name, NOT_SHOWN) if number is None else NamedBar(name, counted(number), number)


def _share(table: ReleasedTable, one: ByArea, area: str, name: str) -> NamedBar:
    """A share has a bar; n of N on a small base has words, as has what is hidden."""
    found, base = share(table, one.measure, area), table.number(BASE, area)
    if found is None:
        return NamedBar(name, NOBODY if base == 0 else NOT_SHOWN)
    of = f"{counted(found.numerator)} of {counted(found.denominator)}"
    if found.value is None or found.lower is None or found.upper is None:
        return NamedBar(name, of)
    words = f"{per_cent(100 * found.value, found.denominator)} ({of})"
    return NamedBar(name, words, 100 * found.value, 100 * found.lower, 100 * found.upper)


def _row(noun: str, table: ReleasedTable, area: str, bar: NamedBar) -> Row:
    parts = [one.part for one in table.cells if one.group == area and one.part != BASE]
    if not parts:
        return {noun: bar.name, "Number": _words(table.number(BASE, area))}
    return {
        noun: bar.name,
        "Number": _words(table.number(parts[0], area)),
        "Out of": _words(table.number(BASE, area)),
    } | _limits(bar, table.number(BASE, area))


def _limits(bar: NamedBar, base: int | None) -> Row:
    if bar.amount is None or bar.lower is None or bar.upper is None:
        return {"Share": "", "95% interval": ""}
    low, high = per_cent(bar.lower, base), per_cent(bar.upper, base)
    return {"Share": per_cent(bar.amount, base), "95% interval": f"{low} to {high}"}


def _words(number: int | None) -> str:
    return NOT_SHOWN if number is None else counted(number)


def _steps(release: Release) -> Picture:
    """From adopted to completed: every step of it that is published."""
    title, about = "From adoption to completion", "People adopted, and how far each came"
    table = release.table(STEPS)
    if table is None or not table.cells:
        state = table.state if table else TableState.NOT_PUBLISHED
        return Picture(title, about, no_bars(title, WHY[state]))
    parts = [one.part for one in table.cells if one.group == EVERYBODY]
    bars = [_count(_step(part), table.number(part)) for part in parts]
    rows: list[Row] = [{"Step": one.name, "Number": one.words} for one in bars]
    return Picture(title, about, named_bars(title, bars, "Step", rows))


def _step(part: str) -> str:
    return "Adopted" if part == BASE else label_of("step", part)


def _money(release: Release) -> Iterator[Picture]:
    """Pounds are about nobody: each has its bar."""
    title = "Spend against profile, and the forecast"
    known = [
        (LABELS[which], amount)
        for which in (PLANNED, SPENT, FORECAST, IN_ALL)
        if (amount := pounds_of(release, which)) is not None
    ]
    if known:
        bars = [NamedBar(words, pounds(amount), amount) for words, amount in known]
        rows: list[Row] = [{"Amount": one.name, "Pounds": one.words} for one in bars]
        yield Picture(title, "Pounds of the fund lines", named_bars(title, bars, "Amount", rows))
