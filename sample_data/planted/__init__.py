"""The totals planted in the default extract, counted again in the files that were written."""

from collections.abc import Callable, Iterator
from pathlib import Path

from sample_data.planted import caseload, demand, extension, grant, people, support, worked_with
from sample_data.planted.fact import Fact
from sample_data.planted.reading import Records

THEMES: tuple[Callable[[Records], Iterator[Fact]], ...] = (
    demand.facts,
    people.facts,
    worked_with.facts,
    caseload.facts,
    support.facts,
    grant.facts,
    extension.facts,
)


def check(folder: Path) -> tuple[str, ...]:
    """Every planted fact as a sentence; an error naming the first that does not hold."""
    records = Records(folder)
    facts = [fact for theme in THEMES for fact in theme(records)]
    for fact in facts:
        if not fact.holds:
            raise AssertionError(
                f"The extract breaks its promise. {fact}, where {fact.planted} was planted."
            )
    return tuple(map(str, facts))
