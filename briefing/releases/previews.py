"""Beforehand: which periods could be published, and how much each choice would hide."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from briefing.releases.earlier import Earlier, earlier_releases
from briefing.releases.family import Said
from briefing.releases.prepare import Prepared, prepare_release
from data_access.counting import count
from data_access.engine import Database
from data_access.first_day import first_referral_on
from data_access.loads import current_load
from data_access.units import unit_ids
from disclosure.release import release
from disclosure.thresholds import HALF_YEARS_FROM, QUARTERS_FROM
from domain.errors import DataUnavailable
from domain.period import twenty_four_months_to
from domain.question import Question
from domain.release_periods import Length, ReleasePeriod, closed_periods, period_named
from domain.scope import Scope
from domain.terms import Audience
from measures.catalogue import measure_called


@dataclass(frozen=True)
class Choices:
    """The closed periods of each length, the last first, and the length to choose."""

    periods: dict[Length, list[ReleasePeriod]]
    usual: Length
    people: int
    data_as_of: date
    published: dict[str, int]

    def named(self, name: str) -> ReleasePeriod:
        every = [one for periods in self.periods.values() for one in periods]
        first = min((one.period.start for one in every), default=self.data_as_of)
        return period_named(name, self.data_as_of, first)

    def next_of(self, length: Length) -> ReleasePeriod | None:
        """The last closed period of a length that has not been published, else the last."""
        periods = self.periods[length]
        new = [one for one in periods if one.name not in self.published]
        return next(iter([*new, *periods]), None)

    @property
    def usual_period(self) -> ReleasePeriod | None:
        """Of the length to choose; of a longer or shorter one while none of it is over."""
        lengths = sorted(Length, key=lambda length: length is not self.usual)
        return next((one for length in lengths if (one := self.next_of(length))), None)


def choices(engine: Database) -> Choices:
    """What can be published today."""
    loaded = current_load(engine)
    if loaded is None:
        raise DataUnavailable("No data has been loaded yet, so there is nothing to publish.")
    day = loaded.data_as_of
    question = Question(Scope(unit_ids(engine)), twenty_four_months_to(day), day)
    first = first_referral_on(engine, question) or day
    people = _people(engine, question)
    periods = {length: closed_periods(length, day, first) for length in Length}
    return Choices(periods, _usual(people), people, day, _published(earlier_releases(engine)))


def _people(engine: Database, question: Question) -> int:
    """People adopted in two years: so many are divided by the tables of a release."""
    counted = count(engine, measure_called("uptake_funnel"), question)
    return int(release(counted, Audience.UNIT).whole.denominator or 0)


def _usual(people: int) -> Length:
    if people >= QUARTERS_FROM:
        return Length.QUARTER
    return Length.HALF_YEAR if people >= HALF_YEARS_FROM else Length.YEAR


def _published(earlier: Earlier) -> dict[str, int]:
    return {one.name: one.number for one in earlier.releases}


def previews(
    engine: Database, offered: Choices, by: str, now: datetime, progress: Said
) -> Iterator[tuple[Length, Prepared]]:
    """For each length of period the next release of it, made ready and not published."""
    for length in Length:
        period = offered.next_of(length)
        if period is not None:
            progress(f"{length.label}: {period.name}")
            yield length, prepare_release(engine, period, by, now, progress=progress)
