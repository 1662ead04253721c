"""The rules of what needs attention: every threshold is a standard's or a measure's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from briefing.findings.caseload import capacity_of, oldest_days, stage_words
from briefing.findings.data_quality import is_stale, missing_feeds, stale_after
from briefing.nouns import CASE, DAY, HAS, REFERRAL, listed
from briefing.periods import day_words
from briefing.standards import (
    BY_STANDARD,
    VERY_LATE,
    LateWait,
    days_allowed,
    late_waits,
    shortest_allowed,
)
from charts.labels import Names, label_of
from charts.numbers import counted
from disclosure.old_data import feed_words
from disclosure.released import Figure, Point, Released
from domain.measure import NetFlow

NUMERATOR = "numerator"


@dataclass(frozen=True)
class Attention:
    """A line of the list; `count` cases lie behind `key`, `part`, `by` and `group`, or None do.

    A line `is_of_old_data` where a feed that it needs is too old; its sentence says which.
    """

    kind_word: str
    sentence: str
    count: int | None = None
    key: str = ""
    part: str = NUMERATOR
    by: str | None = None
    group: str | None = None
    is_of_old_data: bool = False


def late_stages(released: Released, _: Names | None) -> Iterator[Attention]:
    """Cases past the standard of what they wait for: past twice of it first, then the most."""
    waits = late_waits(released)
    for wait in sorted(waits, key=lambda wait: (wait.band != VERY_LATE, -wait.cases)):
        kind = "Very late" if wait.band == VERY_LATE else "Late"
        said = _late_words(released, wait)
        yield Attention(kind, said, wait.cases, "stage_waits", by=BY_STANDARD, group=wait.group)


def _late_words(released: Released, wait: LateWait) -> str:
    days = days_allowed(released.question, wait.stage)
    standard = f"the {days}-day standard" if days else "the standard of their unit"
    much = "more than twice" if wait.band == VERY_LATE else "longer than"
    cases = f"{CASE.with_number(wait.cases)} {HAS.after(wait.cases)}"
    return f"{cases} waited {much} {standard} for {stage_words(wait.stage)}."


def oldest_untriaged(released: Released, _: Names | None) -> Iterator[Attention]:
    """Referrals nobody has decided on, once the oldest is past the standard."""
    oldest, standard = oldest_days(released), shortest_allowed(released.question, "triage")
    waiting = int(released.whole.numerator or 0)
    if oldest is None or standard is None or oldest <= standard or not waiting:
        return
    verb = "awaits" if waiting == 1 else "await"
    which = "it" if waiting == 1 else "the oldest"
    said = (
        f"{REFERRAL.with_number(waiting)} {verb} triage; {which} came in "
        f"{DAY.with_number(oldest)} ago, and the standard is {DAY.with_number(standard)}."
    )
    yield Attention("Late", said, waiting, "awaiting_triage")


def leads_over_capacity(released: Released, names: Names | None) -> Iterator[Attention]:
    """Leads with more cases than agreed for them, the furthest over first."""
    over = [(one, capacity_of(one)) for one in released.by("lead")]
    loaded = [(one, capacity) for one, capacity in over if capacity and _cases(one) > capacity]
    for one, capacity in sorted(loaded, key=lambda pair: -_cases(pair[0]) / pair[1]):
        who = label_of("lead", one.group, names)
        said = f"{who} holds {CASE.with_number(_cases(one))}, and {counted(capacity)} are agreed."
        key = released.measure.key
        yield Attention("Over capacity", said, _cases(one), key, by="lead", group=one.group)


def _cases(figure: Figure) -> int:
    return int(figure.numerator or 0)


def growing_caseload(released: Released, _: Names | None) -> Iterator[Attention]:
    """More opened than closed over the weeks by which the measure reckons its pace."""
    more = sum(point.count or 0 for point in _recent(released))
    if more > 0:
        opened = f"{counted(more)} more {CASE.of(more)} {HAS.after(more)} been opened than closed"
        since = day_words(_recent(released)[0].start)
        yield Attention("Growing", f"{opened} since {since}.")


def _recent(released: Released) -> tuple[Point, ...]:
    """The weeks by which the measure reckons its pace; none if one of them is missing."""
    measure = released.measure
    weeks = measure.pace_weeks if isinstance(measure, NetFlow) else 0
    recent = released.whole.points[-weeks:]
    known = all(point.count is not None for point in recent)
    return recent if len(recent) == weeks and known else ()


def feeds_too_old(released: Released, _: Names | None) -> Iterator[Attention]:
    """Feeds older than the measure allows, and feeds that never came."""
    limit = stale_after(released)
    for one in released.by("feed"):
        if is_stale(one, limit):
            said = f"The {feed_words(one.group or '')} feed is {DAY.with_number(_cases(one))} old"
            yield Attention("Old data", f"{said}; it should be {limit} at most.")
    missing = [feed_words(feed) for feed in missing_feeds(released)]
    if missing:
        several = "feeds have" if len(missing) > 1 else "feed has"
        yield Attention("No data", f"The {listed(missing)} {several} not been received.")


def _any_capacity(released: Released) -> bool:
    return any(capacity_of(one) for one in released.by("lead"))


def _always(_: Released) -> bool:
    return True


class Rule(NamedTuple):
    """What a measure may call attention to; what may be said, if it can tell, when it does not."""

    key: str
    lines: Callable[[Released, Names | None], Iterator[Attention]]
    when_calm: str
    can_tell: Callable[[Released], bool] = _always


RULES = (
    Rule("stage_waits", late_stages, "no case has waited longer than its standard"),
    Rule("awaiting_triage", oldest_untriaged, "no referral has waited too long for triage"),
    Rule(
        "caseload_per_fte",
        leads_over_capacity,
        "no lead holds more cases than agreed",
        _any_capacity,
    ),
    Rule(
        "net_flow",
        growing_caseload,
        "no more cases have been opened than closed in recent weeks",
        lambda released: bool(_recent(released)),
    ),
    Rule("feed_freshness", feeds_too_old, "every feed is up to date"),
)
"""In the order in which they matter."""
