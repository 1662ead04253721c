"""Measure + question → counts, and the case list behind any of them. Counted once a load."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine

from data_access.engine import one_moment
from data_access.forms.causes import causes_of
from data_access.forms.costs import counted_cost
from data_access.forms.days_held import counted_days_held
from data_access.forms.follow_up import counted_follow_up, counted_person_time, counted_survival
from data_access.forms.freshness import counted_freshness, feeds_needed, silent_feeds
from data_access.forms.lengths import counted_lengths
from data_access.forms.money import counted_money
from data_access.forms.rates import counted_flow, counted_rate, counted_snapshot
from data_access.forms.ratios import counted_ratio
from data_access.forms.shares import counted_distribution, counted_funnel
from data_access.forms.stocks import counted_net_flow, counted_stock
from data_access.forms.targets import target_of
from data_access.forms.waits import counted_waits
from data_access.loads import current_load_id
from data_access.tally import Run
from data_access.within import asked_of
from domain.counts import Count, Counts
from domain.measure import (
    Cost,
    DaysHeld,
    Distribution,
    Flow,
    FollowUp,
    Freshness,
    Funnel,
    Measure,
    Money,
    NetFlow,
    PersonTime,
    Quantiles,
    Rate,
    Ratio,
    Snapshot,
    Stock,
    Survival,
    Waits,
)
from domain.question import Question

FORMS: dict[type[Measure], Callable[[Any, Question, Run], list[Count]]] = {
    Rate: counted_rate,
    Flow: counted_flow,
    Snapshot: counted_snapshot,
    Stock: counted_stock,
    NetFlow: counted_net_flow,
    Distribution: counted_distribution,
    Funnel: counted_funnel,
    Ratio: counted_ratio,
    DaysHeld: counted_days_held,
    Survival: counted_survival,
    PersonTime: counted_person_time,
    Waits: counted_waits,
    Quantiles: counted_lengths,
    FollowUp: counted_follow_up,
    Cost: counted_cost,
    Money: counted_money,
    Freshness: counted_freshness,
}


def count(engine: Engine, measure: Measure, question: Question) -> Counts:
    """The measure counted for the question: the whole first, then the groups of its breakdown.

    Without a breakdown in the question the groups are those the measure is always shown by. Kept
    until the next load, which is the only thing that changes an answer.
    """
    measure.check_can_be_split_by(question.by)
    asked = asked_of(measure, question)
    while True:
        with suppress(_LoadedMeanwhile):
            return _counted(engine, _latest(engine), measure, asked)


def count_all(engine: Engine, asked: Iterable[tuple[Measure, Question]]) -> list[Counts]:
    """Counts that stand side by side, all of one load: counted again if one ends meanwhile."""
    each = list(asked)
    while True:
        before = _latest(engine)
        counted = [count(engine, measure, question) for measure, question in each]
        if _latest(engine) == before:
            return counted


class _LoadedMeanwhile(Exception):
    """A load ended between the question and its count, which is then not of the load it is for."""


def _latest(engine: Engine) -> int | None:
    with engine.connect() as connection:
        return current_load_id(connection)


@lru_cache(maxsize=4096)
def _counted(engine: Engine, load_id: int | None, measure: Measure, q: Question) -> Counts:
    with one_moment(engine) as connection:
        if current_load_id(connection) != load_id:
            raise _LoadedMeanwhile  # what is raised is not kept
        run = _runner(connection)
        form = FORMS[type(measure)]
        counts = form(measure, q.split_by(None), run)
        for breakdown in (q.by,) if q.by else measure.shown_by:
            counts += form(measure, q.split_by(breakdown), run)
        feeds = feeds_needed(measure.needs, measure.also_reads, q, run)
        return Counts(
            measure,
            q,
            tuple(counts),
            feeds=feeds,
            silent=silent_feeds(feeds, run),
            causes=causes_of(measure, q, run),
            target=target_of(measure, q, run),
        )


def _runner(connection: Connection) -> Run:
    return lambda statement: connection.execute(statement).all()
