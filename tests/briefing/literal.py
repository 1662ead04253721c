"""Released figures from literal counts, through release: a test states its numbers and no more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from disclosure.release import release
from disclosure.released import Released
from domain.counts import (
    Count,
    Counts,
    FeedAge,
    Follow,
    Kind,
    Outcome,
    SeriesPoint,
    StepCount,
    Waited,
)
from domain.question import Question
from domain.scope import Scope
from domain.terms import Audience
from measures.catalogue import CATALOGUE

AS_OF = date(2020, 3, 6)
ASKED = Question.of_the_last_twelve_months(Scope(frozenset({"U1"})), AS_OF)
FRESH = FeedAge("police", "referrals", 2)
STALE = FeedAge("health", "sessions", 12)


def released(
    key: str,
    *counts: Count,
    audience: Audience = Audience.UNIT,
    feeds: Sequence[FeedAge] = (FRESH,),
    asked: Question = ASKED,
) -> Released:
    """A measure of the catalogue, counted so and released for the audience."""
    return release(Counts(CATALOGUE[key], asked, counts, tuple(feeds)), audience)


def to_the_commissioner(key: str, *counts: Count) -> Released:
    return released(key, *counts, audience=Audience.COMMISSIONER)


def not_received(key: str, *tables: str) -> Released:
    """No feed has delivered these tables."""
    absent = [FeedAge("", table, None) for table in tables]
    return released(key, number(0), feeds=(FRESH, *absent))


def rate(n: int, of: int, by: str | None = None, group: str | None = None) -> Count:
    return Count(Kind.RATE, n, of, by, group)


def number(
    n: int, by: str | None = None, group: str | None = None, series: Sequence[SeriesPoint] = ()
) -> Count:
    return Count(Kind.COUNT, n, by=by, group=group, series=tuple(series))


def days(n: int | None, by: str | None = None, group: str | None = None) -> Count:
    return Count(Kind.DAYS, n, by=by, group=group)


def held(n: int, of: int, agency: str) -> Count:
    """Days that an agency has held cases, of all their days."""
    return Count(Kind.DAYS, n, of, "held_by", agency)


def median(
    ended: int, of: int, after: int, by: str | None = None, group: str | None = None
) -> Count:
    """Things of which some ended after so many days and the others wait on, one day longer."""
    waited = (
        Waited(after, Outcome.EVENT, ended),
        Waited(after + 1, Outcome.WAITING, of - ended),
    )
    there = tuple(one for one in waited if one.number)
    return Count(Kind.MEDIAN, ended, of, by, group, waited=there)


def by_week(*counts: int, until: date = AS_OF) -> tuple[SeriesPoint, ...]:
    """Weeks of Monday to Sunday, the last of them cut off at a day."""
    monday = until - timedelta(days=until.weekday())
    starts = [monday - timedelta(weeks=back) for back in reversed(range(len(counts)))]
    ends = [min(start + timedelta(days=6), until) for start in starts]
    return tuple(SeriesPoint(*point) for point in zip(starts, ends, counts, strict=True))


def caseload(cases: int, posts: float, *leads: tuple[str, int, int]) -> tuple[Count, ...]:
    """Cases over posts, and of each lead the cases and the capacity agreed."""
    whole = Count(Kind.RATIO, cases, posts)
    capacity = "Case capacity"
    each = [
        Count(Kind.RATIO, held, 1.0, "lead", who, (StepCount(capacity, agreed),))
        for who, held, agreed in leads
    ]
    return (whole, *each)


def flow(opened: int, closed: int, open_now: int, recent: int) -> tuple[Count, ...]:
    """Opened and closed, cases open now and those closed in the last 8 weeks."""
    steps = (StepCount("Opened", opened), StepCount("Closed", closed))
    pace = (StepCount("Open", open_now), StepCount("Closed in the last 8 weeks", recent))
    return (
        replace(number(opened - closed), steps=steps),
        Count(Kind.WEEKS, open_now, recent / 8, "weeks_to_clear", steps=pace),
    )


def spent(actual: float, planned: float, grant: float) -> Count:
    steps = (StepCount("Profiled to date", planned), StepCount("Actual", actual))
    return Count(Kind.AMOUNT, actual, grant, steps=steps)


def forecast(outturn: float, grant: float) -> Count:
    return Count(Kind.AMOUNT, outturn, grant)


def cost(pounds: float, things: int) -> Count:
    return Count(Kind.COST, pounds, things)


def posts(filled: float, funded: float) -> Count:
    return Count(Kind.SHARE, filled, funded)


def over(things: int, posts: float) -> Count:
    """Things over posts, such as victims over advocates."""
    return Count(Kind.RATIO, things, posts)


def no_contact(never: int, late: int, ruled_out: int = 0) -> tuple[Count, ...]:
    """Cases without contact in time, by what came of it."""
    each = (("never_contacted", never), ("contacted_late", late))
    groups = [number(n, "contact", name) for name, n in each]
    return (
        number(never + late + ruled_out),
        *groups,
        number(ruled_out, "contact", "not_contactable_or_safe"),
    )


def followed(people: int, *windows: tuple[str, int]) -> tuple[Count, ...]:
    each = [Count(Kind.MATURITY, done, people, "window", name) for name, done in windows]
    return (number(people), *each)


def estimate(people: int, days_followed: int, events: Sequence[int] = ()) -> Count:
    """People followed equally long, but those with an event, who were until the day of it."""
    still = Follow(days_followed, False, people - len(events))
    ended = [Follow(day, True, 1) for day in events]
    within = len([day for day in events if day <= 365])
    return Count(Kind.ESTIMATE, within, people, follow=(still, *ended))


def lags(*each: int) -> tuple[Count, ...]:
    """Events recorded so many days after they happened: their median, and their 90th percentile."""
    lengths = tuple(sorted(Counter(each).items()))
    shares = ((None, 0.5), ("p90", 0.9))
    return tuple(
        Count(Kind.QUANTILE, len(each), by=by, lengths=lengths, quantile=share)
        for by, share in shares
    )


def waits(of: int, *started_after: int, by: str | None = None, within: int | None = None) -> Count:
    """Things of which some ended after so many days; the rest have waited 100 and still do."""
    waited = [Waited(day, Outcome.EVENT, 1) for day in started_after]
    waited.append(Waited(100, Outcome.WAITING, of - len(started_after)))
    if within is None:
        return Count(Kind.MEDIAN, len(started_after), of, by, waited=tuple(waited))
    soon, steps = (
        sum(day <= within for day in started_after),
        (StepCount("Standard, days", within),),
    )
    return Count(Kind.WITHIN, soon, of, by, steps=steps, waited=tuple(waited), within=within)


def ended(of: int, *started_after: int, declined_after: int) -> Count:
    """Things none of which still waits: those that did not start were declined on one day."""
    waited = [Waited(day, Outcome.EVENT, 1) for day in started_after]
    waited.append(Waited(declined_after, Outcome.COMPETING, of - len(started_after)))
    return Count(Kind.MEDIAN, len(started_after), of, waited=tuple(waited))


def in_use(people: int, places: int) -> Count:
    return Count(Kind.SHARE, people, places)


def each_100_years(events: int, people: int, years: float, by: str | None = None) -> Count:
    steps = (StepCount("People worked with", people),)
    return Count(Kind.PER_PERSON_YEARS, events, years, by, steps=steps)
