"""A question of the release as a section of the record: its answer, numbers, charts and tables."""

from collections.abc import Callable, Iterator

from briefing.record.cells import cell_of, figure_of, table_of
from briefing.record.document import Chart, Figure, Section, Sureness, Table
from briefing.releases.answers import Answer, Row
from briefing.releases.area_table import TITLE, area_rows
from briefing.releases.fair_reach import compared
from briefing.releases.money import amounts
from briefing.releases.pictures import Picture, pictures
from disclosure.releases.record import Release

FAIR_REACH = "Fair reach: groups that differ by more than chance"


def section_of(release: Release, answer: Answer) -> Section:
    """The same sentence, numbers and assurance as on the page."""
    tables = _TABLES.get(answer.about, _no_table)(release)
    return Section(
        question=answer.question,
        answer=answer.sentence,
        sureness=Sureness(answer.assurance.label.lower()),
        why=answer.why,
        figures=(*_figures(answer.rows), *(_money(release) if answer.about == "Money" else ())),
        charts=tuple(map(_chart, pictures(release, answer.about))),
        tables=(tables,) if tables else (),
    )


def _chart(one: Picture) -> Chart:
    drawn = one.drawn
    table = table_of(one.title, drawn.table, drawn.note)
    return Chart(one.title, one.about, drawn.spec, drawn.alt, table, drawn.note)


def _figures(rows: tuple[Row, ...]) -> Iterator[Figure]:
    """Each number of perpetrators, and then its own of victims."""
    for row in rows:
        yield figure_of(row.figure)
        if row.victims:
            yield figure_of(row.victims)


def _money(release: Release) -> Iterator[Figure]:
    for words, amount in amounts(release):
        yield Figure(words, cell_of(amount), "pounds")


def _no_table(release: Release) -> Table | None:
    return None


def _by_area(release: Release) -> Table | None:
    return table_of(TITLE, area_rows(release))


def _fair_reach(release: Release) -> Table | None:
    rows = [{"What is compared": what, "Found": found} for what, found in compared(release)]
    return table_of(FAIR_REACH, rows)


_TABLES: dict[str, Callable[[Release], Table | None]] = {
    "Take-up": _fair_reach,
    "Victims": _by_area,
}
