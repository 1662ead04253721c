"""A release made ready: counted, its cells hidden where they must be, and not yet published."""

from dataclasses import dataclass
from datetime import datetime

from briefing.releases.about import feed_days, money_of
from briefing.releases.contents import FAMILIES
from briefing.releases.earlier import earlier_releases
from briefing.releases.family import Asking, Family, Said, family
from data_access.engine import Database
from data_access.loads import current_load, feeds
from data_access.release_groups import decisions
from data_access.standards import standards_on
from data_access.synthetic import is_synthetic
from data_access.units import unit_ids
from disclosure.releases.history import Kept
from disclosure.releases.record import ExactTotal, Release
from disclosure.suppression.rule import USUAL, Rule
from domain.errors import BadQuestion, DataUnavailable
from domain.question import Question
from domain.release_periods import ReleasePeriod
from domain.scope import Scope


@dataclass(frozen=True)
class LeftOut:
    """A table that cannot be published and why, for whoever publishes: never for the reader."""

    table: str
    why: str


@dataclass(frozen=True)
class Prepared:
    """A release, and what is kept to check the next one with. `cells` are those not empty."""

    release: Release
    kept: tuple[Kept, ...]
    left_out: tuple[LeftOut, ...]
    cells: int
    hidden: int

    @property
    def in_words(self) -> str:
        """42 of 148 numbers hidden, 6 tables not published."""
        return f"{self.hidden} of {self.cells} numbers hidden, {len(self.left_out)} tables left out"


def prepare_release(
    engine: Database,
    period: ReleasePeriod,
    by: str,
    now: datetime,
    *,
    progress: Said = lambda _: None,
    rule: Rule = USUAL,
) -> Prepared:
    """Everything that will be published of a period, after all that was; nothing is stored."""
    if not by.strip():
        raise BadQuestion("Say the name of whoever answers for the release: it stands beside it.")
    loaded = current_load(engine)
    if loaded is None:
        raise DataUnavailable("No data has been loaded yet, so there is nothing to publish.")
    day = loaded.data_as_of
    if period.period.end > day:
        raise BadQuestion(f"{period.name} is not over: the data are as at {day}.")
    earlier = earlier_releases(engine)
    asking = Asking(
        engine,
        Question(Scope(unit_ids(engine)), period.period, day, standards=standards_on(engine, day)),
        period.name,
        earlier.next_number,
        earlier.of_the_same(period),
        frozenset(one.table for one in feeds(engine)),
        tuple(one for one in decisions(engine) if (one.start, one.end) == period.days),
        rule,
        progress,
    )
    each = [family(asking, unit, keys, earlier.kept_of(unit)) for unit, keys in FAMILIES.items()]
    if current_load(engine) != loaded:
        raise DataUnavailable("New data were loaded meanwhile. Publish again.")
    return _prepared(asking, period, each, by, now)


def _prepared(
    asking: Asking, period: ReleasePeriod, each: list[Family], by: str, now: datetime
) -> Prepared:
    numbers = [number for one in each for number in one.settled.numbers.values()]
    release = Release(
        number=asking.number,
        name=period.name,
        length=period.length,
        start=period.period.start,
        end=period.period.end,
        published_at=now,
        published_by=by.strip(),
        data_as_of=asking.question.as_of,
        feeds=feed_days(feeds(asking.engine)),
        threshold=asking.rule.threshold,
        tables=tuple(table for one in each for table in one.tables),
        money=money_of(asking.engine, asking.question, asking.received),
        exact=tuple(ExactTotal(one.measure, one.part, one.by, one.why) for one in asking.decisions),
        revises=asking.revises,
        is_synthetic=is_synthetic(asking.engine),
    )
    return Prepared(
        release,
        tuple(one.kept for one in each),
        tuple(LeftOut(one.table, one.why) for part in each for one in part.settled.refused),
        cells=sum(number != 0 for number in numbers),
        hidden=sum(number is None for number in numbers),
    )
