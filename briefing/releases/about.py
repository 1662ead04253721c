"""What a release says besides its tables: the days of the feeds, and the pounds."""

from collections.abc import Iterator

from briefing.releases.contents import MONEY
from data_access.counting import count
from data_access.engine import Database
from data_access.loads import Feed
from disclosure.release import release
from disclosure.releases.record import FeedDay, Money
from domain.question import Question
from domain.terms import Audience
from domain.terms import Feed as FeedName
from measures.catalogue import measure_called


def feed_days(spoken: list[Feed]) -> tuple[FeedDay, ...]:
    """For each feed the day that it has spoken for with every table it has ever sent."""
    return tuple(
        FeedDay(name.label, min((one.as_of for one in spoken if one.feed == name), default=None))
        for name in FeedName
    )


def money_of(engine: Database, question: Question, received: frozenset[str]) -> tuple[Money, ...]:
    """The pounds of the fund lines as at the end of the period: they are about nobody."""
    keys = [key for key in MONEY if set(measure_called(key).needs) <= received]
    return tuple(one for key in keys for one in _money(engine, key, question))


def _money(engine: Database, key: str, question: Question) -> Iterator[Money]:
    measure = measure_called(key)
    whole = release(count(engine, measure, question), Audience.COMMISSIONER).whole
    yield Money(key, measure.title, whole.numerator)
    for step in whole.steps:
        yield Money(key, step.name, step.count)
    yield Money(key, "Planned in all", whole.denominator)
